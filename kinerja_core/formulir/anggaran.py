"""Files with budget tables (CSV, XLSX): columns found by heading, every cell handed on as text."""

import csv
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.impor import BarisAnggaranTercetak
from kinerja_core.formulir import batas, penjaga

_POLA = {
    "uraian": re.compile(r"^(uraian|program|kegiatan|sub ?kegiatan)\b|program.*kegiatan", re.I),
    "anggaran": re.compile(r"^(anggaran|pagu)\b", re.I),
    "realisasi": re.compile(r"^realisasi\b", re.I),
    "rasio": re.compile(r"^(rasio|serapan|persentase|capaian|%)", re.I),
    "tahun": re.compile(r"^tahun\b", re.I),
}
_WAJIB = ("uraian", "anggaran", "realisasi")
_KEPALA_PALING_BAWAH = 30
_KOLOM_TERBANYAK = 60


def baca_berkas(data: bytes, nama: str) -> tuple[BarisAnggaranTercetak, ...]:
    """The rows as printed; BerkasDitolak where the file is no CSV or XLSX, or lacks a column."""
    if not data.strip():
        raise BerkasDitolak(f"Berkas {nama} kosong. Pilih berkas CSV atau XLSX yang memuat tabelnya.")
    if len(data) > batas.UKURAN_BERKAS:
        raise BerkasDitolak(f"Berkas {nama} terlalu besar. Pisahkan tabelnya menurut tahun, lalu coba lagi.")
    tabel = _xlsx(data, nama) if data.startswith(b"PK") else _csv(data, nama)
    hasil = tuple(_baris(tabel, nama))
    if not hasil:
        raise BerkasDitolak(f"Berkas {nama} hanya memuat judul kolom. Isi barisnya, lalu coba lagi.")
    return hasil


def _baris(tabel: Sequence[Sequence[str]], nama: str) -> Iterator[BarisAnggaranTercetak]:
    letak, kepala = _kepala(tabel, nama)
    nomor = 0
    for sel in tabel[kepala + 1 :]:
        isi = {kolom: sel[ke].strip() if ke < len(sel) else "" for kolom, ke in letak.items()}
        if not any(isi[k] for k in _WAJIB):
            continue
        nomor += 1
        yield BarisAnggaranTercetak(nomor, **isi)


def _kepala(tabel: Sequence[Sequence[str]], nama: str) -> tuple[dict[str, int], int]:
    terbaik: dict[str, int] = {}
    for nomor, sel in enumerate(tabel[:_KEPALA_PALING_BAWAH]):
        letak = _letak(sel)
        if all(k in letak for k in _WAJIB):
            return letak, nomor
        terbaik = max(terbaik, letak, key=len)
    kurang = ", ".join(k for k in _WAJIB if k not in terbaik)
    raise BerkasDitolak(
        f"Berkas {nama} tidak mempunyai kolom {kurang}. Beri judul kolom pada baris pertama: tahun, uraian, "
        "anggaran, realisasi, rasio."
    )


def _letak(sel: Sequence[str]) -> dict[str, int]:
    hasil: dict[str, int] = {}
    for ke, judul in enumerate(" ".join(s.replace("_", " ").split()) for s in sel):
        for kolom, pola in _POLA.items():
            if kolom not in hasil and pola.search(judul):
                hasil[kolom] = ke
                break
    return hasil


def _csv(data: bytes, nama: str) -> list[list[str]]:
    if b"\x00" in data[:4096]:
        raise BerkasDitolak(
            f"Berkas {nama} bukan CSV atau XLSX. Simpan tabelnya sebagai CSV atau XLSX, lalu coba lagi."
        )
    try:
        teks = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        teks = data.decode("cp1252", errors="replace")
    calon = [list(csv.reader(StringIO(teks), delimiter=pemisah)) for pemisah in ",;\t|"]
    return max(calon, key=lambda tabel: max((len(_letak(s)) for s in tabel[:_KEPALA_PALING_BAWAH]), default=0))


def _xlsx(data: bytes, nama: str) -> list[list[str]]:
    if penjaga.jaga(data, nama) != penjaga.XLSX:
        raise BerkasDitolak(f"Berkas {nama} bukan XLSX. Simpan tabelnya sebagai XLSX atau CSV, lalu coba lagi.")
    try:
        buku = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        lembar = [
            [
                [_teks(nilai) for nilai in baris]
                for baris in sheet.iter_rows(max_row=batas.BARIS_TERJAUH, max_col=_KOLOM_TERBANYAK, values_only=True)
            ]
            for sheet in buku.worksheets[: batas.BANYAK_LEMBAR]
        ]
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, IndexError, SyntaxError) as galat:
        raise BerkasDitolak(
            f"Berkas {nama} rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi."
        ) from galat
    berisi = (t for t in lembar if any(all(k in _letak(s) for k in _WAJIB) for s in t[:_KEPALA_PALING_BAWAH]))
    return next(berisi, lembar[0] if lembar else [])


def _teks(nilai: object) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        angka = Decimal(f"{nilai:.15g}")
        utuh = f"{angka:f}"
        # three decimals could also be read as thousands; a fourth settles it
        return f"{utuh}0" if len(utuh.partition(".")[2]) == 3 else utuh
    return str(nilai)[: batas.HURUF_PER_SEL]
