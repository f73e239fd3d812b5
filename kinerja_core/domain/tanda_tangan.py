"""The ways to sign: one request, one result, whichever is chosen."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Cara(StrEnum):
    """How the Camat signs; the value is what the trail records."""

    SISTEM = "persetujuan dalam sistem"
    PADES = "tanda tangan elektronik (PAdES)"
    BSRE = "tanda tangan elektronik (BSrE)"


@dataclass(frozen=True)
class Kredensial:
    """What only the signer knows; asked each time, kept nowhere, not even in a message about an error.

    ``frasa`` opens the certificate, ``nik`` (16 digits) names its owner to BSrE.
    """

    frasa: str = field(default="", repr=False)
    nik: str = field(default="", repr=False)


@dataclass(frozen=True)
class Permintaan:
    """What is signed, why and where; ``pada`` is naive UTC."""

    pdf: bytes = field(repr=False)
    alasan: str
    lokasi: str
    pada: datetime


@dataclass(frozen=True)
class Bertanda:
    """The bytes that go out, and the service's own id of them where it gave one."""

    pdf: bytes = field(repr=False)
    rujukan: str = ""


class Penandatangan(Protocol):
    """One way to sign."""

    def tandatangani(self, permintaan: Permintaan, kredensial: Kredensial) -> Bertanda:
        """The signed bytes, checked; a KinerjaError says why there are none."""
        ...
