"""What must stand in the documents people took home."""

import hashlib
import io
import zipfile

from tests.dokumen.baca import seluruhnya

ANGKA_TERBIT = (("82,53", "82,32", "99,75"), ("91,33", "97,66", "106,93"), ("90", "100", "111,11"))
"""Target, realisasi and capaian of three published IKU of 2024."""


def angka_terbit_yang_hilang(pdf: bytes) -> list[str]:
    """The published figures that a Dokumen IKU does not print."""
    kata = set(seluruhnya(pdf).split())
    return [angka for baris in ANGKA_TERBIT for angka in baris if angka not in kata]


def berkas_arsip_yang_rusak(arsip: bytes) -> list[str]:
    """Names in the archive whose sha256 is not the one of its manifest; files no manifest line knows too."""
    with zipfile.ZipFile(io.BytesIO(arsip)) as z:
        manifes = dict(reversed(b.split("  ", 1)) for b in z.read("SHA256SUMS").decode().splitlines())
        nyata = {nama: hashlib.sha256(z.read(nama)).hexdigest() for nama in z.namelist() if nama != "SHA256SUMS"}
    return sorted(nama for nama in manifes.keys() | nyata.keys() if manifes.get(nama) != nyata.get(nama))


def isi_arsip(arsip: bytes) -> list[str]:
    """The names in an archive."""
    with zipfile.ZipFile(io.BytesIO(arsip)) as z:
        return z.namelist()
