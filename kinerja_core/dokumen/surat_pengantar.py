"""Surat pengantar (Langkah 12): two sheets alike, one to keep, one to come back signed by the receiver."""

from kinerja_core.dokumen.alinea import SURAT, Gaya, butir, paragraf
from kinerja_core.dokumen.blok import (
    gambar_tanda_tangan,
    judul_bergaris,
    kop_surat,
    tanggal_surat,
    tembusan,
    tinggi_tanda_tangan,
)
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain.naskah_surat import IsiSuratPengantar

LEMBAR = (
    "Lembar pertama: untuk penerima",
    "Lembar kedua: dikembalikan kepada pengirim setelah ditandatangani",
)

_LAJUR = (
    Lajur("No.", 10, Rata.TENGAH),
    Lajur("Jenis yang dikirim", 70),
    Lajur("Banyaknya", 32),
    Lajur("Keterangan", 48),
)
_LEBAR_ALAMAT = 82.0
_LEBAR_KANAN = 0.52
_CATATAN = Gaya(9, 1.25, "I")


def render(isi: IsiSuratPengantar, huruf: Huruf) -> bytes:
    """Both sheets as one PDF/A-3a."""
    lembar = Lembaran(huruf, isi.kop, "Surat Pengantar", isi.kode, isi.tanggal, isi)
    for keterangan in LEMBAR:
        lembar.halaman()
        kop_surat(lembar)
        _alamat(lembar, isi)
        judul_bergaris(lembar, "Surat Pengantar", f"Nomor: {isi.nomor}")
        tabel = Tabel(lembar, _LAJUR, ukuran=11)
        barisan = [Baris((f"{n}.", *kiriman)) for n, kiriman in enumerate(isi.kiriman, start=1)]
        tabel.gambar(barisan, bersama_akhir=_tinggi_penutup(lembar, isi))
        _penerimaan(lembar, isi)
        tembusan(lembar, isi.tembusan)
        lembar.y += 5
        paragraf(lembar, keterangan, _CATATAN)
    return lembar.selesai()


def _alamat(lembar: Lembaran, isi: IsiSuratPengantar) -> None:
    """Place and date, then the addressees, in the right half of the sheet."""
    kiri = lembar.l_margin + lembar.epw - _LEBAR_ALAMAT
    paragraf(lembar, tanggal_surat(lembar), SURAT, kiri=kiri, lebar=_LEBAR_ALAMAT, jarak=4)
    if len(isi.kepada) == 1:
        paragraf(lembar, f"Yth. {isi.kepada[0]}", SURAT, kiri=kiri, lebar=_LEBAR_ALAMAT)
    else:
        paragraf(lembar, "Yth.", SURAT, kiri=kiri, lebar=_LEBAR_ALAMAT)
        butir(lembar, isi.kepada, SURAT, kiri=kiri, lebar=_LEBAR_ALAMAT)
    paragraf(lembar, f"di {isi.di}", SURAT, kiri=kiri, lebar=_LEBAR_ALAMAT, jarak=9)


def _tinggi_penutup(lembar: Lembaran, isi: IsiSuratPengantar) -> float:
    return max(66.0, tinggi_tanda_tangan(lembar, isi.penanda, lembar.epw * _LEBAR_KANAN) + 12)


def _penerimaan(lembar: Lembaran, isi: IsiSuratPengantar) -> None:
    """Left half: filled in by the receiver by hand. Right half: the sender."""
    lembar.pastikan(_tinggi_penutup(lembar, isi))
    atas = lembar.y + 7
    lebar = lembar.epw * (1 - _LEBAR_KANAN) - 8
    lembar.y = atas
    for label in ("Diterima tanggal", "Penerima,"):
        with lembar.tag("P"):
            paragraf(lembar, label, SURAT, lebar=lebar)
            if label == "Diterima tanggal":
                _titik(lembar, lebar, label)
    lembar.y += 21
    for label in ("Nama", "Jabatan", "NIP", "No. telepon"):
        lembar.y += 1.2
        with lembar.tag("P"):
            paragraf(lembar, label, SURAT, lebar=lebar)
            _titik(lembar, lebar, label)
    bawah, lembar.y = lembar.y, atas
    kanan = lembar.epw * _LEBAR_KANAN
    gambar_tanda_tangan(lembar, isi.penanda, lembar.l_margin + lembar.epw - kanan, kanan, "Pengirim,")
    lembar.y = max(bawah, lembar.y)


def _titik(lembar: Lembaran, lebar: float, label: str) -> None:
    """A colon and a dotted line behind the label just written."""
    lembar.pena("", SURAT.ukuran)
    dasar = lembar.y - lembar.font_size * 0.27
    x = lembar.l_margin + max(26.0, lembar.lebar_teks(label) + 2)
    lembar.tulis(x, dasar, ":")
    lembar.garis(x + 3, dasar + 0.4, lembar.l_margin + lebar, dasar + 0.4, 0.25, putus=0.4)
