"""The fingerprint of a document's content: the same plain values give the same twelve digits in the footer."""

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal


def sidik_isi(isi: object) -> str:
    """sha256 (hex) over the canonical JSON of an Isi, its class name included.

    ``isi`` is a frozen dataclass of plain values (text, numbers, Decimal, date, tuples, other such
    dataclasses). Two Decimals of equal value count as equal, whatever zeros trail them. TypeError for
    anything else.
    """
    return hashlib.sha256(kanonik(isi)).hexdigest()


def kanonik(isi: object) -> bytes:
    """The canonical JSON itself (UTF-8), a list of class name and content: its sha256 is ``sidik_isi``."""
    pasangan = [type(isi).__name__, polos(isi)]
    return json.dumps(pasangan, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sidik_pendek(isi: object) -> str:
    """The first twelve hex digits, as printed."""
    return sidik_isi(isi)[:12]


def teks_dalam(nilai: object) -> Iterator[str]:
    """Every text inside an Isi, in the order of its fields."""
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, tuple):
        for anggota in nilai:
            yield from teks_dalam(anggota)
    elif dataclasses.is_dataclass(nilai):
        for bidang in dataclasses.fields(nilai):
            yield from teks_dalam(getattr(nilai, bidang.name))


def polos(nilai: object) -> object:
    """``nilai`` as JSON values only. A Decimal becomes text: JSON numbers would lose digits."""
    if nilai is None or isinstance(nilai, bool | int | str):
        return nilai
    if isinstance(nilai, Decimal):
        return format(nilai.normalize(), "f")
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, tuple):
        return [polos(anggota) for anggota in nilai]
    if dataclasses.is_dataclass(nilai):
        return {bidang.name: polos(getattr(nilai, bidang.name)) for bidang in dataclasses.fields(nilai)}
    raise TypeError(f"{type(nilai).__name__} tidak dikenal dalam isi dokumen")
