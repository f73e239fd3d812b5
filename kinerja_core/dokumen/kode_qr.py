"""The QR of a document: where anybody can check it, drawn as one vector path."""

from functools import lru_cache
from urllib.parse import quote

import segno

_TEPI = 1
"""Modules of white drawn around the code; the paper around it is white too."""


def isi_qr(alamat: str, kode: str) -> str:
    """What a phone reads: the address of the public page, or the kode alone where the office has no address."""
    return f"{alamat.rstrip('/')}/v/{quote(kode, safe='')}" if alamat else kode


def jalan_qr(teks: str, x: float, y: float, sisi: float, tinggi_halaman: float, k: float) -> str:
    """PDF operators that fill the dark modules within a square of ``sisi`` whose upper left corner is (x, y).

    Lengths in millimetres from the upper left corner of the page, ``k`` points to the millimetre.
    """
    larik, banyak = _larik(teks)
    modul = sisi / (banyak + 2 * _TEPI)
    kotak = [
        f"{(x + (kolom + _TEPI) * modul) * k:.2f} {(tinggi_halaman - y - (baris + _TEPI + 1) * modul) * k:.2f} "
        f"{lebar * modul * k:.2f} {modul * k:.2f} re"
        for baris, kolom, lebar in larik
    ]
    return " ".join(("q 0 g", *kotak, "f Q"))


@lru_cache(maxsize=64)
def _larik(teks: str) -> tuple[tuple[tuple[int, int, int], ...], int]:
    """Runs of dark modules (row, column, length), row by row, and the number of modules along one side."""
    matriks = segno.make(teks, error="m", micro=False).matrix
    hasil = []
    for nomor, baris in enumerate(matriks):
        kolom = 0
        while kolom < len(baris):
            lebar = 0
            while kolom + lebar < len(baris) and baris[kolom + lebar]:
                lebar += 1
            if lebar:
                hasil.append((nomor, kolom, lebar))
            kolom += lebar or 1
    return tuple(hasil), len(matriks)
