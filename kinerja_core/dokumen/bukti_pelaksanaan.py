"""Bukti pelaksanaan SOP: each Langkah as it was run, beside the time the SOP gives it."""

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
from kinerja_core.domain.naskah_surat import BarisPelaksanaan, IsiBuktiPelaksanaan

_LAJUR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Langkah", 56),
    Lajur("Pelaksana", 32),
    Lajur("Mulai", 24),
    Lajur("Selesai", 24),
    Lajur("Diselesaikan oleh", 32),
    Lajur("Waktu baku", 16),
    Lajur("Terpakai", 22),
    Lajur("Terlambat", 20),
    Lajur("Output", 32),
    Lajur("Sidik", 26),
)


def render(isi: IsiBuktiPelaksanaan, huruf: Huruf) -> bytes:
    """The run sheet as PDF/A-3a, lying on its side."""
    judul = "Bukti Pelaksanaan SOP"
    lembar = Lembaran(huruf, isi.kop, judul, isi.kode, isi.tanggal, isi)
    lembar.halaman(mendatar=True)
    kop_surat(lembar)
    judul_naskah(lembar, judul, f"{isi.nama_sop} – {isi.siklus}")
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 8
    tabel = Tabel(lembar, _LAJUR, ukuran=8.5, nomor_lajur=True)
    jumlah = [Baris((isi.jumlah,), pita=True)] if isi.jumlah else []
    tabel.gambar([*(_baris(b) for b in isi.baris), *jumlah], bersama_akhir=penutup)
    lembar.y += 8
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _baris(b: BarisPelaksanaan) -> Baris:
    nomor = f"{b.nomor}."
    return Baris(
        (
            *(nomor, b.uraian, b.pelaksana, b.mulai, b.selesai, b.oleh),
            *(b.waktu_baku, b.terpakai, b.terlambat, b.output, b.sidik),
        )
    )
