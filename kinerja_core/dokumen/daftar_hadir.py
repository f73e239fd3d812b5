"""Daftar hadir (Langkah 5): signatures left and right in turn, so that each has room."""

from kinerja_core.dokumen.alinea import isian
from kinerja_core.dokumen.blok import (
    judul_naskah,
    kop_surat,
    lebar_blok,
    nip_berjarak,
    tanda_tangan,
    tempat_tanggal,
    tinggi_tanda_tangan,
)
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, LetakBaris, Tabel
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_rapat import BarisHadir, IsiDaftarHadir

_LAJUR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Nama / NIP", 56),
    Lajur("Jabatan", 45),
    Lajur("Tanda tangan", 50),
)
_TINGGI_BARIS = 12.0


def render(isi: IsiDaftarHadir, huruf: Huruf) -> bytes:
    """The attendance list as PDF/A-3a; who is recorded in the app has the word of that in place of ink."""
    lembar = Lembaran(huruf, isi.kop, "Daftar Hadir", isi.kode, isi.hari_rapat, isi)
    lembar.halaman()
    kop_surat(lembar)
    judul_naskah(lembar, "Daftar Hadir")
    identitas = (
        ("Acara", isi.acara),
        ("Hari, tanggal", waktu.hari_tanggal(isi.hari_rapat)),
        ("Waktu", isi.waktu),
        ("Tempat", isi.tempat),
    )
    isian(lembar, identitas, jarak=5)
    tabel = Tabel(lembar, _LAJUR, ukuran=10, tinggi_baris=_TINGGI_BARIS)
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 6
    letak = tabel.gambar([_baris(b) for b in isi.baris], bersama_akhir=penutup)
    akhir = lembar.y, lembar.page
    for urutan, (baris, di) in enumerate(zip(isi.baris, letak, strict=True)):
        with lembar.di(di.sel[-1]):
            _tanda_tangan_hadir(lembar, tabel, baris, di, kanan=urutan % 2 == 1)
    lembar.kembali_ke(akhir[1])
    lembar.y = akhir[0] + 6
    tanda_tangan(lembar, isi.penanda, tempat_tanggal(isi.kop, waktu.tanggal(isi.hari_rapat)))
    return lembar.selesai()


def _baris(baris: BarisHadir) -> Baris:
    nama = baris.nama + (f"\nNIP {nip_berjarak(baris.nip)}" if baris.nip else "")
    return Baris((f"{baris.nomor}.", nama, baris.jabatan, ""))


def _tanda_tangan_hadir(lembar: Lembaran, tabel: Tabel, baris: BarisHadir, di: LetakBaris, *, kanan: bool) -> None:
    """Number and dots, or the recorded word, in the left or right half of the signature column."""
    lembar.kembali_ke(di.halaman)
    setengah = tabel.lebar[-1] / 2
    x = lembar.l_margin + tabel.kiri[-2] + (setengah if kanan else 0) + 1.5
    nomor = f"{baris.nomor}. "
    lembar.pena("", 9)
    dasar = di.y + 5.0
    lembar.tulis(x, dasar, nomor)
    x += lembar.lebar_teks(nomor)
    if not baris.hadir:
        lembar.garis(x, dasar + 0.5, x + setengah - lembar.lebar_teks(nomor) - 3, dasar + 0.5, 0.2, putus=0.4)
        return
    lembar.pena("I", 8)
    for urutan, larik in enumerate(lembar.bungkus(baris.hadir, setengah - 6)):
        lembar.tulis(x, dasar + urutan * 3.3, larik.teks)
