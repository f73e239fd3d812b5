"""Which form a returned workbook is. Four places are read in order, because each may vanish on re-saving."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kinerja_core.domain.formulir import baca_kode_formulir
from kinerja_core.domain.usulan import Identitas
from kinerja_core.formulir.buku import BukuTerbaca, LembarTerbaca
from kinerja_core.formulir.kolom import LEMBAR_FORMULIR, LEMBAR_RUJUKAN

NAMA_KODE = "_kinerja_kode"
"""Defined name and custom property that carry the kode of the form."""
_BARIS_KEPALA = 20
"""Rows of the sheet Formulir in which the printed kode is looked for."""


@dataclass(frozen=True)
class Temuan:
    """An Identitas and where it stood."""

    tempat: str
    identitas: Identitas


def temukan(buku: BukuTerbaca) -> list[Temuan]:
    """Every Identitas the workbook carries, in the order in which they are believed."""
    hasil = []
    for tempat, teks in _tempat(buku):
        identitas = baca_kode_formulir(teks)
        if identitas is not None:
            hasil.append(Temuan(tempat, identitas))
    return hasil


def _tempat(buku: BukuTerbaca) -> Iterator[tuple[str, str]]:
    yield "properti berkas", _tanpa_besar_kecil(buku.properti)
    yield "nama terdefinisi", _tanpa_besar_kecil(buku.nama)
    yield f"lembar {LEMBAR_RUJUKAN}", _semua_teks(buku.cari(LEMBAR_RUJUKAN), 20)
    yield f"tulisan di lembar {LEMBAR_FORMULIR}", _semua_teks(buku.cari(LEMBAR_FORMULIR), _BARIS_KEPALA)


def _tanpa_besar_kecil(isi: Mapping[str, str]) -> str:
    return next((teks for nama, teks in isi.items() if nama.lower() == NAMA_KODE), "")


def _semua_teks(lembar: LembarTerbaca | None, baris: int) -> str:
    if lembar is None:
        return ""
    return "\n".join(sel.nilai for sel in lembar.sel.values() if sel.baris <= baris and sel.jenis == "s")


def sama(ditemukan: Identitas, berlaku: Identitas) -> bool:
    """Whether it is this very form; on paper only the head of the sidik is printed."""
    return (ditemukan.siklus_id, ditemukan.unit, ditemukan.versi) == (
        berlaku.siklus_id,
        berlaku.unit,
        berlaku.versi,
    ) and berlaku.sidik.startswith(ditemukan.sidik)
