"""Files with a table (CSV in its dialects, XLSX) as rows of cells, nothing interpreted yet.

A workbook is parsed where forms are: in the child process, after the guard. CSV is read here.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir import batas, penjaga
from kinerja_core.formulir.pembaca import Pembaca, pembaca_bawaan

KEPALA_TERBAWAH = 30
"""Rows in which a heading is looked for; a few lines of title may stand above it."""
PEMISAH = ",;\t|"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class SelTabel:
    """One cell: ``teks`` as written, or ``angka`` with its number ``format`` where a workbook holds a number."""

    teks: str
    angka: Decimal | None = None
    format: str = ""


Baris = Sequence[SelTabel]
Kepala = Callable[[Sequence[str]], int]
"""How many of the wanted columns a row names, were it the heading."""


def baca(data: bytes, nama: str, kepala: Kepala, pembaca: Pembaca | None = None) -> list[list[SelTabel]]:
    """The rows of the table whose heading ``kepala`` likes best. BerkasDitolak where the file is no CSV or XLSX."""
    if not data.strip():
        raise BerkasDitolak(f"Berkas {nama} kosong. Pilih berkas CSV atau XLSX yang memuat tabelnya.")
    if len(data) > batas.UKURAN_BERKAS:
        mega = batas.UKURAN_BERKAS // 1_000_000
        raise BerkasDitolak(f"Berkas {nama} lebih dari {mega} MB. Pisahkan tabelnya menjadi beberapa berkas.")
    calon = _lembar(data, nama, pembaca or pembaca_bawaan()) if data.startswith(b"PK") else _csv(data, nama)
    return max(calon, key=lambda tabel: max((kepala(teks(b)) for b in tabel[:KEPALA_TERBAWAH]), default=0), default=[])


def teks(baris: Baris) -> list[str]:
    """The row as written, numbers in full."""
    return [s.teks for s in baris]


def _lembar(data: bytes, nama: str, pembaca: Pembaca) -> list[list[list[SelTabel]]]:
    try:
        jenis = penjaga.jaga(data, nama)
    except BerkasDitolak as ditolak:
        # the guard speaks of forms; what it found is its first clause
        sebab = str(ditolak).split(". ")[0].split(", ")[0].rstrip(".")
        raise BerkasDitolak(
            f"Berkas {nama} tidak dapat diterima: {sebab[0].lower()}{sebab[1:]}. Simpan tabelnya sebagai CSV, "
            "atau salin ke buku kerja XLSX yang baru, lalu coba lagi."
        ) from ditolak
    if jenis != penjaga.XLSX:
        raise BerkasDitolak(f"Berkas {nama} bukan XLSX. Simpan tabelnya sebagai XLSX atau CSV, lalu coba lagi.")
    return [[[_sel(*s) for s in baris] for baris in lembar] for lembar in pembaca.tabel(data)]


def _sel(jenis: str, nilai: str, format_angka: str) -> SelTabel:
    if jenis != "n":
        return SelTabel(nilai)
    angka = Decimal(f"{float(nilai):.15g}")
    return SelTabel(f"{angka:f}", angka, format_angka) if angka.is_finite() else SelTabel(nilai)


def _csv(data: bytes, nama: str) -> list[list[list[SelTabel]]]:
    if b"\x00" in data[:4096] and not data.startswith(_UTF16):
        raise BerkasDitolak(
            f"Berkas {nama} bukan CSV atau XLSX. Simpan tabelnya sebagai CSV atau XLSX, lalu coba lagi."
        )
    naskah = _naskah(data).replace("\x00", "")
    return [_pisah(naskah, pemisah) for pemisah in PEMISAH]


def _naskah(data: bytes) -> str:
    if data.startswith(_UTF16):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # older Excel saves CSV in the Windows code page
        return data.decode("cp1252", errors="replace")


def _pisah(naskah: str, pemisah: str) -> list[list[SelTabel]]:
    """Rows as a CSV reader sees them: a line without anything is none, a line of separators only is one."""
    try:
        # newline="" leaves line ends inside quotes alone, and knows those of old Macs
        baris = [b for b in csv.reader(StringIO(naskah, newline=""), delimiter=pemisah) if b]
    except csv.Error:
        return []
    if len(baris) > batas.BANYAK_BARIS:
        raise BerkasDitolak(f"Tabel ini lebih dari {batas.BANYAK_BARIS} baris. Pisahkan menjadi beberapa berkas.")
    return [[SelTabel(s) for s in b] for b in baris]
