"""Files with budget tables (CSV, XLSX): columns found by heading, every cell handed on as text."""

import re
from collections.abc import Iterator, Sequence

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.impor import BarisAnggaranTercetak
from kinerja_core.formulir import berkas_tabel
from kinerja_core.formulir.berkas_tabel import KEPALA_TERBAWAH, SelTabel
from kinerja_core.formulir.pembaca import Pembaca

_POLA = {
    "uraian": re.compile(r"^(uraian|program|kegiatan|sub ?kegiatan)\b|program.*kegiatan", re.I),
    "anggaran": re.compile(r"^(anggaran|pagu)\b", re.I),
    "realisasi": re.compile(r"^realisasi\b", re.I),
    "rasio": re.compile(r"^(rasio|serapan|persentase|capaian|%)", re.I),
    "tahun": re.compile(r"^tahun\b", re.I),
}
_WAJIB = ("uraian", "anggaran", "realisasi")


def baca_berkas(data: bytes, nama: str, pembaca: Pembaca | None = None) -> tuple[BarisAnggaranTercetak, ...]:
    """The rows as printed; BerkasDitolak where the file is no CSV or XLSX, or lacks a column."""
    tabel = berkas_tabel.baca(data, nama, lambda sel: len(_letak(sel)), pembaca)
    hasil = tuple(_baris([[_teks(s) for s in sel] for sel in tabel], nama))
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
    for nomor, sel in enumerate(tabel[:KEPALA_TERBAWAH]):
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


def _teks(sel: SelTabel) -> str:
    # three decimals of a number could also be read as thousands; a fourth settles it
    return f"{sel.teks}0" if sel.angka is not None and len(sel.teks.partition(".")[2]) == 3 else sel.teks
