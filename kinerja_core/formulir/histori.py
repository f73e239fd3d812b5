"""Files with tables of earlier years (CSV, XLSX) on their way to ``domain.histori``.

Columns are found by heading, as in a published table: tahun, unit, sasaran, indikator, satuan, polaritas,
target, realisasi, capaian. Only indikator, target and realisasi must be there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.histori import BarisHistori, HasilHistori, periksa_baris
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Kebijakan
from kinerja_core.formulir import berkas_tabel
from kinerja_core.formulir.berkas_tabel import KEPALA_TERBAWAH, SelTabel, teks
from kinerja_core.formulir.pembaca import Pembaca

_WAJIB = ("indikator", "target", "realisasi")
_SEBUTAN = {
    "indikator": (
        *("indikator", "indikator kinerja", "indikator kinerja utama", "indikator kinerja utama (iku)", "iku"),
        *("indikator sasaran", "indikator kinerja sasaran", "indikator program", "nama indikator", "uraian indikator"),
    ),
    "target": ("target", "target kinerja", "target tahunan"),
    "realisasi": ("realisasi", "realisasi kinerja", "realisasi tahunan"),
    "capaian": (
        *("capaian", "capaian (%)", "capaian %", "% capaian", "capaian persen", "persentase capaian"),
        *("persentase capaian (%)", "capaian kinerja", "capaian kinerja (%)", "tingkat capaian", "tingkat capaian (%)"),
        *("rasio capaian", "rasio capaian (%)"),
    ),
    "tahun": ("tahun", "tahun anggaran", "thn"),
    "unit": ("unit", "unit kerja", "perangkat daerah", "opd", "skpd"),
    "sasaran": ("sasaran", "sasaran strategis", "tujuan/sasaran", "tujuan_sasaran_strategis"),
    "satuan": ("satuan",),
    "polaritas": ("polaritas", "polarisasi", "arah", "arah indikator"),
}
_CONTOH = "tahun, unit, sasaran, indikator, satuan, polaritas, target, realisasi, capaian"
_DESIMAL_FORMAT = re.compile(r"0(?:\.(0+))?(%?)")


def periksa_berkas(data: bytes, nama: str, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> list[dict[str, object]]:
    """One JSON object per row of the table, in order; ``baris`` counts the rows under the heading from 1.

    Keys: baris, capaian, capaian_cetak, predikat, alasan, cocok_terbit, arah_dipakai, masalah. BerkasDitolak
    where the file is no CSV or XLSX, or lacks a column.
    """
    return [hasil.sebagai_json() for hasil in periksa_isi(data, nama, kebijakan)]


def periksa_isi(data: bytes, nama: str, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> tuple[HasilHistori, ...]:
    """The same as values, with a sentence for every finding."""
    return periksa_baris(baca_berkas(data, nama), kebijakan)


def baca_berkas(data: bytes, nama: str, pembaca: Pembaca | None = None) -> tuple[BarisHistori, ...]:
    """The rows of the table as text, nothing interpreted yet.

    A CSV line of separators only is a row without content; blank lines, and empty rows at the end of a sheet,
    are none.
    """
    tabel = berkas_tabel.baca(data, nama, lambda sel: len(_letak(sel)), pembaca)
    letak, kepala = _kepala(tabel, nama)
    isi = tabel[kepala + 1 :]
    if data.startswith(b"PK"):
        isi = [sel for sel in isi if any(s.teks.strip() for s in sel)]
    if not any(s.teks.strip() for sel in isi for s in sel):
        raise BerkasDitolak(f"Berkas {nama} hanya memuat judul kolom. Isi barisnya, lalu coba lagi.")
    return tuple(_baris(isi, letak))


def _baris(tabel: Iterable[Sequence[SelTabel]], letak: dict[str, int]) -> Iterator[BarisHistori]:
    for nomor, sel in enumerate(tabel, start=1):
        isi = {
            kolom: _sel(sel[ke], tercetak=kolom == "capaian").strip() if ke < len(sel) else ""
            for kolom, ke in letak.items()
        }
        yield BarisHistori(baris=nomor, **isi)


def _kepala(tabel: Sequence[Sequence[SelTabel]], nama: str) -> tuple[dict[str, int], int]:
    """Where each column stands, and the heading row, which may have a few lines of title above it."""
    terbaik: dict[str, int] = {}
    for nomor, sel in enumerate(tabel[:KEPALA_TERBAWAH]):
        letak = _letak(teks(sel))
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
        for ke, satu in enumerate(judul):
            if satu in {s.replace("_", " ") for s in sebutan} and kolom not in hasil:
                hasil[kolom] = ke
    return hasil


def _sel(sel: SelTabel, *, tercetak: bool) -> str:
    """A cell as text. Numbers keep all their digits, but a printed capaian only those it shows."""
    if sel.angka is None:
        return sel.teks
    angka = Decimal(f"{sel.angka:.12g}")
    cocok = _DESIMAL_FORMAT.search(sel.format)
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
