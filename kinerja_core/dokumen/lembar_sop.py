"""The SOP sheet as the office knows it: identity, legal basis, qualifications, then the table with its flow chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kinerja_core.dokumen.alinea import Gaya, butir, paragraf, tinggi_butir
from kinerja_core.dokumen.bagan_sop import gambar_bagan
from kinerja_core.dokumen.blok import gambar_tanda_tangan
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.struktur import Simpul
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah import Kop, PenandaTangan
from kinerja_core.domain.sop import SOP

_TEKS = Gaya(10, 1.25)
_LABEL = Gaya(10, 1.25, "B")
_BANTALAN = 2.0
_LEBAR_LABEL = 35.0
_RUANG_KOSONG = 34.0
_KANTOR = Gaya(13, 1.3, "B", Rata.TENGAH)
_TENGAH = Gaya(11, 1.3, "B", Rata.TENGAH)


@dataclass(frozen=True)
class IsiLembarSOP:
    """What the sheet holds; ``penanda`` None leaves the place of the signature empty."""

    kop: Kop
    sop: SOP
    tanggal: date
    penanda: PenandaTangan | None


def render(sop: SOP, kop: Kop, huruf: Huruf, tanggal: date, penanda: PenandaTangan | None = None) -> bytes:
    """The sheet as PDF/A-3a: one page upright, the table with its lanes on its side."""
    isi = IsiLembarSOP(kop, sop, tanggal, penanda)
    lembar = Lembaran(huruf, kop, f"SOP {sop.nama}", f"SOP versi {sop.versi}", tanggal, isi)
    lembar.halaman(mendatar=False)
    _identitas(lembar, isi)
    _dua_daftar(lembar, ("Dasar Hukum", sop.dasar_hukum), ("Kualifikasi Pelaksana", sop.kualifikasi))
    _dua_daftar(lembar, ("Keterkaitan", sop.keterkaitan), ("Peralatan/Perlengkapan", sop.peralatan))
    _dua_daftar(lembar, ("Peringatan", sop.peringatan), ("Pencatatan dan Pendataan", sop.pencatatan))
    gambar_bagan(lembar, sop)
    return lembar.selesai()


def _identitas(lembar: Lembaran, isi: IsiLembarSOP) -> None:
    """Left: whose SOP. Right: its number, dates, who put it into force, its name."""
    atas, tengah = lembar.y, lembar.l_margin + lembar.epw / 2
    kolom_kiri, kolom_kanan = Simpul("Div", lembar.simpul), Simpul("Div", lembar.simpul)
    with lembar.di(kolom_kanan):
        _identitas_kanan(lembar, isi, tengah)
    bawah, lembar.y = lembar.y, atas + 16
    lebar = lembar.epw / 2 - 2 * _BANTALAN
    kiri = lembar.l_margin + _BANTALAN
    with lembar.di(kolom_kiri):
        paragraf(lembar, isi.kop.pemda.upper(), _TENGAH, kiri=kiri, lebar=lebar)
        paragraf(lembar, isi.kop.kantor.upper(), _KANTOR, kiri=kiri, lebar=lebar, jarak=6)
        paragraf(lembar, isi.sop.unit, _TENGAH, kiri=kiri, lebar=lebar)
    lembar.y = max(bawah, lembar.y)
    lembar.kotak(lembar.l_margin, atas, lembar.epw, lembar.y - atas, 0.3)
    lembar.garis(tengah, atas, tengah, lembar.y, 0.3)


def _identitas_kanan(lembar: Lembaran, isi: IsiLembarSOP, x: float) -> None:
    sop = isi.sop
    _baris_identitas(lembar, x, "Nomor SOP", sop.nomor)
    _baris_identitas(lembar, x, "Tanggal Pembuatan", waktu.tanggal(sop.tanggal_pembuatan))
    _baris_identitas(lembar, x, "Tanggal Revisi", waktu.tanggal(sop.tanggal_revisi) if sop.tanggal_revisi else "-")
    _baris_identitas(lembar, x, "Tanggal Pengesahan", waktu.tanggal(sop.tanggal_pengesahan))
    lembar.y += _BANTALAN
    lebar = lembar.epw / 2 - 2 * _BANTALAN
    paragraf(lembar, "Disahkan oleh", _TEKS, kiri=x + _BANTALAN, lebar=lebar, jarak=1)
    if isi.penanda is None:
        lembar.y += _RUANG_KOSONG
    else:
        gambar_tanda_tangan(lembar, isi.penanda, x + _BANTALAN, lebar, ukuran=_TEKS.ukuran)
    _garis_bawah(lembar, x)
    _baris_identitas(lembar, x, "Nama SOP", sop.nama, _LABEL, terakhir=True)


def _baris_identitas(
    lembar: Lembaran, x: float, label: str, nilai: str, gaya: Gaya = _TEKS, *, terakhir: bool = False
) -> None:
    lembar.y += _BANTALAN
    atas, lebar = lembar.y, lembar.epw / 2 - 2 * _BANTALAN
    with lembar.tag("H1" if terakhir else "P"):
        paragraf(lembar, label, _TEKS, kiri=x + _BANTALAN, lebar=lebar)
        lembar.y = atas
        paragraf(lembar, ":", _TEKS, kiri=x + _BANTALAN + _LEBAR_LABEL, lebar=3)
        lembar.y = atas
        paragraf(lembar, nilai, gaya, kiri=x + _BANTALAN + _LEBAR_LABEL + 3, lebar=lebar - _LEBAR_LABEL - 3)
    if terakhir:
        lembar.y += _BANTALAN
    else:
        _garis_bawah(lembar, x)


def _garis_bawah(lembar: Lembaran, x: float) -> None:
    lembar.y += _BANTALAN
    lembar.garis(x, lembar.y, lembar.l_margin + lembar.epw, lembar.y, 0.2)


def _dua_daftar(lembar: Lembaran, kiri: tuple[str, Sequence[str]], kanan: tuple[str, Sequence[str]]) -> None:
    """Two framed lists side by side under their bold headings, never parted."""
    lebar = lembar.epw / 2 - 2 * _BANTALAN
    kepala = _LABEL.pakai(lembar) + 2 * _BANTALAN
    tinggi = kepala + max(tinggi_butir(lembar, isi, _TEKS, lebar) for _, isi in (kiri, kanan)) + 2 * _BANTALAN
    lembar.pastikan(tinggi)
    atas = lembar.y
    for x, (judul, isi) in ((lembar.l_margin, kiri), (lembar.l_margin + lembar.epw / 2, kanan)):
        lembar.kotak(x, atas, lembar.epw / 2, kepala, 0.3, abu=0.9)
        lembar.kotak(x, atas, lembar.epw / 2, tinggi, 0.3)
        lembar.y = atas + _BANTALAN
        paragraf(lembar, judul, _LABEL, kiri=x + _BANTALAN, lebar=lebar, jenis="H2")
        lembar.y = atas + kepala + _BANTALAN
        butir(lembar, isi, _TEKS, kiri=x + _BANTALAN, lebar=lebar)
    lembar.y = atas + tinggi
