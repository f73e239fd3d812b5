"""Files with tables of earlier years (CSV, XLSX) on their way to ``domain.histori``.

Columns are found by heading, as in a published table: tahun, unit, sasaran, indikator, satuan, polaritas,
target, realisasi, capaian. Only indikator, target and realisasi must be there.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.histori import BarisHistori, HasilHistori, periksa_baris
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Kebijakan
from kinerja_core.formulir import batas, penjaga

_WAJIB = ("indikator", "target", "realisasi")
_SEBUTAN = {
    "indikator": ("indikator", "indikator kinerja", "indikator kinerja utama", "indikator kinerja utama (iku)", "iku"),
    "target": ("target",),
    "realisasi": ("realisasi",),
    "capaian": ("capaian", "capaian (%)", "capaian %", "persentase capaian", "rasio capaian", "% capaian"),
    "tahun": ("tahun",),
    "unit": ("unit", "unit kerja", "perangkat daerah", "opd", "skpd"),
    "sasaran": ("sasaran", "sasaran strategis", "tujuan/sasaran", "tujuan_sasaran_strategis"),
    "satuan": ("satuan",),
    "polaritas": ("polaritas", "arah"),
}
_CONTOH = "tahun, unit, sasaran, indikator, satuan, polaritas, target, realisasi, capaian"
_KOLOM_TERBANYAK = 60
_DESIMAL_FORMAT = re.compile(r"0(?:\.(0+))?(%?)")
Tabel = list[list[str]]


def periksa_berkas(data: bytes, nama: str, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> list[dict[str, object]]:
    """One JSON object per row of the table, in order; ``baris`` counts the rows under the heading from 1.

    Keys: baris, capaian, capaian_cetak, predikat, alasan, cocok_terbit, arah_dipakai, masalah. BerkasDitolak
    where the file is no CSV or XLSX, or lacks a column.
    """
    return [hasil.sebagai_json() for hasil in periksa_isi(data, nama, kebijakan)]


def periksa_isi(data: bytes, nama: str, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> tuple[HasilHistori, ...]:
    """The same as values, with a sentence for every finding."""
    return periksa_baris(baca_berkas(data, nama), kebijakan)


def baca_berkas(data: bytes, nama: str) -> tuple[BarisHistori, ...]:
    """The rows of the table as text, nothing interpreted yet. Rows without any content are passed over."""
    if not data.strip():
        raise BerkasDitolak(f"Berkas {nama} kosong. Pilih berkas CSV atau XLSX yang memuat tabelnya.")
    if len(data) > batas.UKURAN_BERKAS:
        mega = batas.UKURAN_BERKAS // 1_000_000
        raise BerkasDitolak(f"Berkas {nama} lebih dari {mega} MB. Pisahkan tabelnya menjadi beberapa berkas.")
    tabel = _baca_xlsx(data, nama) if data.startswith(b"PK") else _baca_csv(data, nama)
    return tuple(_baris(tabel, nama))


def _baris(tabel: Tabel, nama: str) -> Iterator[BarisHistori]:
    letak, kepala = _kepala(tabel, nama)
    nomor = 0
    for sel in tabel[kepala + 1 :]:
        if not any(s.strip() for s in sel):
            continue
        nomor += 1
        isi = {kolom: sel[ke].strip() if ke < len(sel) else "" for kolom, ke in letak.items()}
        yield BarisHistori(baris=nomor, **isi)
    if nomor == 0:
        raise BerkasDitolak(f"Berkas {nama} hanya memuat judul kolom. Isi barisnya, lalu coba lagi.")


def _kepala(tabel: Tabel, nama: str) -> tuple[dict[str, int], int]:
    """Where each column stands, and the heading row, which may have a few lines of title above it."""
    terbaik: dict[str, int] = {}
    for nomor, sel in enumerate(tabel[:30]):
        letak = _letak(sel)
        if all(k in letak for k in _WAJIB):
            return letak, nomor
        terbaik = max(terbaik, letak, key=len)
    kurang = ", ".join(k for k in _WAJIB if k not in terbaik)
    raise BerkasDitolak(
        f"Berkas {nama} tidak mempunyai kolom {kurang}. Beri judul kolom pada baris pertama: {_CONTOH}."
    )


def _letak(sel: Sequence[str]) -> dict[str, int]:
    judul = [" ".join(s.lower().replace("_", " ").split()) for s in sel]
    hasil: dict[str, int] = {}
    for kolom, sebutan in _SEBUTAN.items():
        for ke, teks in enumerate(judul):
            if teks in {s.replace("_", " ") for s in sebutan} and kolom not in hasil:
                hasil[kolom] = ke
    return hasil


def _baca_csv(data: bytes, nama: str) -> Tabel:
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BerkasDitolak(
            f"Berkas {nama} bukan CSV atau XLSX. Simpan tabelnya sebagai CSV atau XLSX, lalu coba lagi."
        )
    teks = _teks(data)
    calon = [_pisah(teks, pemisah) for pemisah in ",;\t|"]
    return max(calon, key=lambda tabel: max((len(_letak(sel)) for sel in tabel[:30]), default=0))


def _teks(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # older Excel saves CSV in the Windows code page
        return data.decode("cp1252", errors="replace")


def _pisah(teks: str, pemisah: str) -> Tabel:
    try:
        baris = list(csv.reader(StringIO(teks.replace("\x00", "")), delimiter=pemisah))
    except csv.Error:
        return []
    if len(baris) > batas.BANYAK_BARIS:
        raise BerkasDitolak(f"Tabel ini lebih dari {batas.BANYAK_BARIS} baris. Pisahkan menjadi beberapa berkas.")
    return baris


def _baca_xlsx(data: bytes, nama: str) -> Tabel:
    if penjaga.jaga(data, nama) != penjaga.XLSX:
        raise BerkasDitolak(f"Berkas {nama} bukan XLSX. Simpan tabelnya sebagai XLSX atau CSV, lalu coba lagi.")
    try:
        buku = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        lembar = [_lembar(sheet) for sheet in buku.worksheets[: batas.BANYAK_LEMBAR]]
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, IndexError, SyntaxError) as galat:
        raise BerkasDitolak(
            f"Berkas {nama} rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi."
        ) from galat
    return next((tabel for tabel in lembar if any(_wajib_ada(sel) for sel in tabel[:30])), lembar[0] if lembar else [])


def _wajib_ada(sel: Sequence[str]) -> bool:
    return all(k in _letak(sel) for k in _WAJIB)


def _lembar(sheet: Any) -> Tabel:
    hasil: Tabel = []
    kepala: Sequence[str] = ()
    for sel in sheet.iter_rows(max_row=batas.BARIS_TERJAUH, max_col=_KOLOM_TERBANYAK):
        if not kepala and _wajib_ada([str(s.value or "") for s in sel]):
            kepala = [str(s.value or "") for s in sel]
        capaian = _letak(kepala).get("capaian") if kepala else None
        hasil.append([_sel(s.value, s.number_format or "", tercetak=ke == capaian) for ke, s in enumerate(sel)])
    return hasil


def _sel(nilai: object, format_angka: str, *, tercetak: bool) -> str:
    """A cell as text. Numbers keep all their digits, but a printed capaian only those it shows."""
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if not isinstance(nilai, int | float):
        return str(nilai)[: batas.HURUF_PER_SEL]
    angka = Decimal(f"{nilai:.12g}")
    cocok = _DESIMAL_FORMAT.search(format_angka)
    if cocok is not None and cocok.group(2):
        angka *= 100
    if tercetak and cocok is not None:
        angka = angka.quantize(Decimal(1).scaleb(-len(cocok.group(1) or "")))
    # one comma and no grouping: the only spelling with a single reading is a long one, so integers stay bare
    return _tunggal(angka)


def _tunggal(angka: Decimal) -> str:
    """A spelling ``domain.angka_terbit`` can read in one way only: three decimals get a fourth."""
    teks = f"{angka:f}"
    utuh, _, pecahan = teks.partition(".")
    return f"{utuh}.{pecahan}0" if len(pecahan) == 3 else teks


def kalimat(hasil: Iterable[HasilHistori]) -> tuple[str, ...]:
    """Every finding as a line for a person: row number and sentence."""
    return tuple(f"Baris {h.baris}: {pesan}" for h in hasil for _, pesan in h.masalah)
