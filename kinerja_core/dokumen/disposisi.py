"""Lembar disposisi (Langkah 1): the framed slip of Permendagri 54/2009, half a sheet where the text is short."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_core.dokumen.alinea import Gaya, isian, paragraf
from kinerja_core.dokumen.blok import (
    gambar_tanda_tangan,
    judul_naskah,
    kop_surat,
    kotak_centang,
    tanggal_surat,
    tinggi_tanda_tangan,
)
from kinerja_core.dokumen.bungkus import Larik
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_surat import IsiDisposisi

SIFAT = ("Sangat segera", "Segera", "Rahasia", "Biasa")
HARAP = ("Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan")

_TEKS = Gaya(11, 1.25)
_LABEL = Gaya(11, 1.25, "B")
_BANTALAN = 2.5
_SISI_KOTAK = 3.6
_TAKUK = 5.6
_BAGIAN_KIRI = 0.54


@dataclass(frozen=True)
class _Butir:
    """A line of a cell, with a number or a tick box before it."""

    teks: str
    centang: bool | None = None
    nomor: str = ""


def render(isi: IsiDisposisi, huruf: Huruf) -> bytes:
    """The slip as PDF/A-3a. A sifat or harap outside the printed choices gets a box of its own."""
    lembar = Lembaran(huruf, isi.kop, "Lembar Disposisi", isi.kode, isi.tanggal, isi)
    lembar.halaman()
    kop_surat(lembar)
    judul_naskah(lembar, "Lembar Disposisi")
    _identitas(lembar, isi)
    _petak_penuh(lembar, "Hal", isi.hal)
    _dua_petak(
        lembar,
        ("Diteruskan kepada Sdr.:", [_Butir(nama, nomor=f"{n}.") for n, nama in enumerate(isi.diteruskan_kepada, 1)]),
        ("Dengan hormat harap:", _pilihan(HARAP, isi.harap)),
    )
    _petak_penuh(lembar, "Isi disposisi", isi.isi, paling_sedikit=38)
    _penutup(lembar, isi)
    return lembar.selesai()


def _pilihan(baku: Sequence[str], terpilih: Sequence[str]) -> list[_Butir]:
    """The printed choices in their order, then what was chosen beside them."""
    dipilih = {teks.casefold() for teks in terpilih}
    tercetak = {teks.casefold() for teks in baku}
    tambahan = [teks for teks in terpilih if teks.casefold() not in tercetak]
    return [_Butir(teks, teks.casefold() in dipilih) for teks in baku] + [_Butir(t, centang=True) for t in tambahan]


def _identitas(lembar: Lembaran, isi: IsiDisposisi) -> None:
    atas, tengah = lembar.y, lembar.l_margin + lembar.epw * _BAGIAN_KIRI
    lembar.y = atas + _BANTALAN
    kiri = (
        ("Surat dari", isi.surat_dari),
        ("Nomor surat", isi.nomor_surat),
        ("Tanggal surat", waktu.tanggal(isi.tanggal_surat)),
    )
    lebar = tengah - lembar.l_margin - 2 * _BANTALAN
    isian(lembar, kiri, _TEKS, kiri=lembar.l_margin + _BANTALAN, lebar=lebar)
    bawah_kiri, lembar.y = lembar.y, atas + _BANTALAN
    kanan = (("Diterima tanggal", waktu.tanggal(isi.diterima)), ("Nomor agenda", isi.nomor_agenda), ("Sifat", ""))
    lebar = lembar.epw * (1 - _BAGIAN_KIRI) - 2 * _BANTALAN
    isian(lembar, kanan, _TEKS, kiri=tengah + _BANTALAN, lebar=lebar)
    _gambar_butir(lembar, _pilihan(SIFAT, (isi.sifat,)), tengah + _BANTALAN, lebar)
    lembar.y = max(bawah_kiri, lembar.y) + _BANTALAN
    _bingkai(lembar, atas, lembar.page, tengah)


def _dua_petak(lembar: Lembaran, kiri: tuple[str, list[_Butir]], kanan: tuple[str, list[_Butir]]) -> None:
    lebar = lembar.epw * (1 - _BAGIAN_KIRI) - 2 * _BANTALAN
    lembar.pastikan(max(_tinggi_butir(lembar, isi, lebar) for _, isi in (kiri, kanan)) + 2 * _BANTALAN)
    atas, tengah, bawah = lembar.y, lembar.l_margin + lembar.epw * _BAGIAN_KIRI, lembar.y
    for x, (label, isi) in ((lembar.l_margin, kiri), (tengah, kanan)):
        lembar.y = atas + _BANTALAN
        paragraf(lembar, label, _LABEL, kiri=x + _BANTALAN, lebar=lebar, jarak=1)
        _gambar_butir(lembar, isi, x + _BANTALAN, lebar)
        bawah = max(bawah, lembar.y)
    lembar.y = bawah + _BANTALAN
    _bingkai(lembar, atas, lembar.page, tengah)


def _petak_penuh(lembar: Lembaran, label: str, teks: str, paling_sedikit: float = 0) -> None:
    """A framed cell across the slip; a long text runs on to the next page with its frame."""
    lembar.pastikan(_TEKS.pakai(lembar) * 3 + 2 * _BANTALAN)
    atas, halaman, lebar = lembar.y, lembar.page, lembar.epw - 2 * _BANTALAN
    lembar.y += _BANTALAN
    paragraf(lembar, f"{label}:", _LABEL, kiri=lembar.l_margin + _BANTALAN, lebar=lebar, jarak=0.5)
    paragraf(lembar, teks, _TEKS, kiri=lembar.l_margin + _BANTALAN, lebar=lebar)
    lembar.y += _BANTALAN
    if lembar.page == halaman:
        lembar.y = max(lembar.y, atas + paling_sedikit)
    _bingkai(lembar, atas, halaman)


def _penutup(lembar: Lembaran, isi: IsiDisposisi) -> None:
    """Deadline at the left, signature at the right, in one frame on one page."""
    lebar = lembar.epw * (1 - _BAGIAN_KIRI) - 2 * _BANTALAN
    lembar.pastikan(tinggi_tanda_tangan(lembar, isi.penanda, lebar) + 2 * _BANTALAN)
    atas, tengah = lembar.y, lembar.l_margin + lembar.epw * _BAGIAN_KIRI
    lembar.y = atas + _BANTALAN
    paragraf(lembar, "Batas waktu:", _LABEL, kiri=lembar.l_margin + _BANTALAN, lebar=lebar, jarak=0.5)
    paragraf(lembar, waktu.hari_tanggal(isi.batas_waktu), _TEKS, kiri=lembar.l_margin + _BANTALAN, lebar=lebar)
    bawah, lembar.y = lembar.y, atas + _BANTALAN
    gambar_tanda_tangan(lembar, isi.penanda, tengah + _BANTALAN, lebar, tanggal_surat(lembar), ukuran=_TEKS.ukuran)
    lembar.y = max(bawah, lembar.y) + _BANTALAN
    _bingkai(lembar, atas, lembar.page, tengah)


def _tinggi_butir(lembar: Lembaran, isi: Sequence[_Butir], lebar: float) -> float:
    tinggi = _TEKS.pakai(lembar)
    baris = sum(len(lembar.bungkus(b.teks, lebar - _TAKUK)) for b in isi)
    return tinggi * (baris + 1) + 1


def _gambar_butir(lembar: Lembaran, isi: Sequence[_Butir], x: float, lebar: float) -> None:
    with lembar.wadah("L"):
        for butir in isi:
            with lembar.wadah("LI"):
                _gambar_satu(lembar, butir, x, lebar)


def _gambar_satu(lembar: Lembaran, butir: _Butir, x: float, lebar: float) -> None:
    tinggi = _TEKS.pakai(lembar)
    if butir.centang is not None:
        with lembar.wadah("Lbl"):
            kotak_centang(lembar, x, lembar.y + (tinggi - _SISI_KOTAK) / 2, _SISI_KOTAK, terisi=butir.centang)
    if butir.nomor:
        with lembar.tag("Lbl"):
            lembar.tulis_larik(x, lembar.y, _TAKUK, tinggi, Larik(butir.nomor, 0, akhir=True), Rata.KIRI)
    with lembar.tag("LBody"):
        for larik in lembar.bungkus(butir.teks, lebar - _TAKUK):
            lembar.tulis_larik(x + _TAKUK, lembar.y, lebar, tinggi, larik, Rata.KIRI)
            lembar.y += tinggi


def _bingkai(lembar: Lembaran, atas: float, halaman: int, tengah: float | None = None) -> None:
    """Frame from ``atas`` on ``halaman`` to the cursor; open at the page break where there is one."""
    kiri, kanan, bawah, akhir = lembar.l_margin, lembar.l_margin + lembar.epw, lembar.y, lembar.page
    for nomor in range(halaman, akhir + 1):
        lembar.kembali_ke(nomor)
        y1 = atas if nomor == halaman else lembar.t_margin
        y2 = bawah if nomor == akhir else lembar.batas_bawah
        for x in (kiri, kanan, *([tengah] if tengah else [])):
            lembar.garis(x, y1, x, y2, 0.3)
        if nomor == halaman:
            lembar.garis(kiri, y1, kanan, y1, 0.3)
        if nomor == akhir:
            lembar.garis(kiri, y2, kanan, y2, 0.3)
    lembar.y = bawah
