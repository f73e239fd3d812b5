"""XML in the child process, and how the child refuses."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element


class Ditolak(Exception):
    """Refusal inside the child; the message is the sentence a person reads."""


# ``penjaga`` has refused every part with a DTD, so there are no entities; size and time are limited as well


def urai(sumber: Any, peristiwa: Any = ("end",)) -> Iterator[tuple[str, Any]]:
    """ElementTree's events over a guarded part."""
    return ElementTree.iterparse(sumber, peristiwa)  # noqa: S314


def pohon(naskah: bytes) -> Element:
    """The whole tree of a guarded part."""
    return ElementTree.fromstring(naskah)  # noqa: S314
