"""What page and embedded data of a document share with whoever checks it: names, marks, the sidik of the file.

Apart from the drawing, so that a check does not load it.
"""

import hashlib
import struct
import zlib

BENTUK_DATA = "kinerja-1"
"""Version of the embedded data, for whoever reads it in years to come."""

_TANDA_SIDIK = b"%sidik berkas "
_AKHIR_PDF = b"%%EOF"

BERKAS_ISI = "isi.json"
"""Embedded in every document: its whole content as canonical JSON, whose sha256 is the sidik isi."""

BERKAS_MANIFES = "manifes.json"
"""Embedded in every document: name and sha256 of every other embedded file."""

BERKAS_ANGKA, BERKAS_HITUNG = "data-angka.csv", "data-hitung.json"
BERKAS_KEBIJAKAN, BERKAS_PASPOR = "kebijakan.json", "paspor.json"
BERKAS_DATA = (BERKAS_ANGKA, BERKAS_HITUNG, BERKAS_KEBIJAKAN, BERKAS_PASPOR)
"""What a Dokumen IKU carries beside what every document carries."""

SALAH_BENTUK = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What readers of PDF raise, beside their own errors, on a file that somebody has damaged."""

TANDA_ILUSTRASI = "*)"
"""Stands behind the name of an Indikator whose figure is an illustration."""


def bersidik(pdf: bytes) -> bytes:
    """``pdf`` with a comment before its last lines that holds the sha256 of the whole, its own digits as zeros.

    It tells a damaged or carelessly edited file from a whole one. It is no signature: whoever edits with care can
    write it anew.
    """
    letak = pdf.rindex(b"startxref")
    awal, akhir = pdf[:letak] + _TANDA_SIDIK, b"\n" + pdf[letak:].rstrip()
    sidik = hashlib.sha256(awal + b"0" * 64 + akhir).hexdigest()
    return awal + sidik.encode() + akhir + b"\n"


def panjang_utuh(pdf: bytes) -> int:
    """Length of the document as it was printed, before any signature; 0 where it has been changed or is not ours."""
    letak = pdf.find(_TANDA_SIDIK) + len(_TANDA_SIDIK)
    akhir = pdf.find(_AKHIR_PDF, letak) + len(_AKHIR_PDF)
    if letak < len(_TANDA_SIDIK) or akhir < letak:
        return 0
    sidik = hashlib.sha256(pdf[:letak] + b"0" * 64 + pdf[letak + 64 : akhir]).hexdigest()
    return akhir + 1 if pdf[letak : letak + 64] == sidik.encode() and pdf[akhir : akhir + 1] == b"\n" else 0
