"""Buku ekspedisi (Langkah 13): which letter went to whom, with whom, and who received it when."""

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
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain.naskah_surat import BarisEkspedisi, IsiEkspedisi

_LAJUR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Tanggal", 24),
    Lajur("Nomor surat", 40),
    Lajur("Tujuan", 46),
    Lajur("Isi / hal", 46),
    Lajur("Salinan", 20),
    Lajur("Saluran dan pengantar", 30),
    Lajur("Penerima", 32),
    Lajur("Diterima", 26),
    Lajur("Paraf", 18),
)


def render(isi: IsiEkspedisi, huruf: Huruf) -> bytes:
    """The register as PDF/A-3a, lying on its side, with a column for the receiver's paraf."""
    lembar = Lembaran(huruf, isi.kop, "Buku Ekspedisi", isi.kode, isi.tanggal, isi)
    lembar.halaman(mendatar=True)
    kop_surat(lembar)
    judul_naskah(lembar, "Buku Ekspedisi", isi.siklus)
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 14
    tabel = Tabel(lembar, _LAJUR, ukuran=9, tinggi_baris=11)
    tabel.gambar([_baris(b) for b in isi.baris], bersama_akhir=penutup)
    lembar.y += 3
    if isi.rangkap:
        paragraf(lembar, f"Digandakan: {isi.rangkap}.", KECIL)
    lembar.y += 5
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _baris(b: BarisEkspedisi) -> Baris:
    nomor = f"{b.nomor}."
    return Baris((nomor, b.tanggal, b.nomor_surat, b.tujuan, b.hal, b.salinan, b.pengantar, b.penerima, b.diterima, ""))
