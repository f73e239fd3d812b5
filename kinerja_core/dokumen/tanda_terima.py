"""Tanda terima format (Langkah 3): what each Unit was handed, when it took it, and what it proposed."""

from kinerja_core.dokumen.alinea import Gaya, paragraf
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
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain.naskah_surat import BarisSerahTerima, IsiTandaTerima

_LAJUR = (
    Lajur("No.", 8, Rata.TENGAH),
    Lajur("Unit", 32),
    Lajur("Berkas dan sidik", 46),
    Lajur("Diserahkan", 22),
    Lajur("Penerima", 28),
    Lajur("Diterima", 22),
    Lajur("Paraf", 14),
)
_LAJUR_USULAN = (
    Lajur("No.", 8, Rata.TENGAH),
    Lajur("Unit", 34),
    Lajur("Indikator", 56),
    Lajur("Usulan", 74),
)


def render(isi: IsiTandaTerima, huruf: Huruf) -> bytes:
    """The receipt as PDF/A-3a; the table of usulan only where there are any."""
    lembar = Lembaran(huruf, isi.kop, "Tanda Terima Format Pengumpulan Data Kinerja", isi.kode, isi.tanggal, isi)
    lembar.halaman()
    kop_surat(lembar)
    judul_naskah(lembar, "Tanda Terima Format Pengumpulan Data Kinerja", isi.siklus)
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 8
    tabel = Tabel(lembar, _LAJUR, ukuran=8.5, tinggi_baris=11)
    tabel.gambar([_baris(b) for b in isi.baris], bersama_akhir=0 if isi.usulan else penutup)
    if isi.usulan:
        _usulan(lembar, isi, penutup)
    lembar.y += 8
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _baris(baris: BarisSerahTerima) -> Baris:
    berkas = baris.berkas + (f"\n{baris.sidik}" if baris.sidik else "")
    return Baris((f"{baris.nomor}.", baris.unit, berkas, baris.diserahkan, baris.penerima, baris.diterima, ""))


def _usulan(lembar: Lembaran, isi: IsiTandaTerima, penutup: float) -> None:
    tabel = Tabel(lembar, _LAJUR_USULAN, ukuran=8.5)
    barisan = [Baris((f"{n}.", *tiga)) for n, tiga in enumerate(isi.usulan, start=1)]
    lembar.y += 7
    lembar.pastikan(8 + tabel.tinggi_awal(barisan))
    paragraf(lembar, "Draft Usulan IKU", Gaya(11, 1.25, "B"), jarak=2, jenis="H2")
    tabel.gambar(barisan, bersama_akhir=penutup)
