"""Buku agenda surat keluar: the register of letter numbers of one year, lying on its side."""

from kinerja_core.dokumen.alinea import KECIL, paragraf
from kinerja_core.dokumen.blok import (
    judul_naskah,
    kop_surat,
    lebar_blok,
    tanda_tangan,
    tanggal_surat,
    tinggi_tanda_tangan,
)
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, LetakBaris, Tabel
from kinerja_core.domain.naskah_agenda import BarisAgenda, IsiAgenda

_LAJUR = (
    Lajur("No. urut", 12, Rata.TENGAH),
    Lajur("Tanggal", 22),
    Lajur("Nomor surat", 46),
    Lajur("Kode klasifikasi", 20),
    Lajur("Kepada", 48),
    Lajur("Hal", 52),
    Lajur("Lampiran", 20),
    Lajur("Pengolah", 30),
    Lajur("Keterangan", 46),
)
_DICORET = 4
"""Columns struck out where a number is void: the number must still be read, who gave it too."""


def render(isi: IsiAgenda, huruf: Huruf) -> bytes:
    """The register as PDF/A-3a; void numbers are struck out and say why."""
    lembar = Lembaran(huruf, isi.kop, "Buku Agenda Surat Keluar", isi.kode, isi.tanggal, isi)
    lembar.halaman(mendatar=True)
    kop_surat(lembar)
    judul_naskah(lembar, "Buku Agenda Surat Keluar", f"Tahun {isi.tahun}")
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 16
    tabel = Tabel(lembar, _LAJUR, ukuran=8.5, nomor_lajur=True)
    letak = tabel.gambar([_baris(b) for b in isi.baris], bersama_akhir=penutup)
    akhir = lembar.y, lembar.page
    for baris, di in zip(isi.baris, letak, strict=True):
        if baris.batal:
            _coret(lembar, tabel, di)
    lembar.kembali_ke(akhir[1])
    lembar.y = akhir[0] + 3
    paragraf(lembar, isi.rekap, KECIL, jarak=5)
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _baris(b: BarisAgenda) -> Baris:
    return Baris((b.urut, b.tanggal, b.nomor, b.klasifikasi, b.kepada, b.hal, b.lampiran, b.pengolah, b.keterangan))


def _coret(lembar: Lembaran, tabel: Tabel, di: LetakBaris) -> None:
    """One line through the first columns, at the height of their first line."""
    lembar.kembali_ke(di.halaman)
    y = di.y + 3.0
    kanan = lembar.l_margin + tabel.kiri[_DICORET] - 1
    lembar.garis(lembar.l_margin + 1, y, kanan, y, 0.25)
