"""Format IKU (Langkah 2): what is collected, how it is computed, how often, and by whom."""

from collections.abc import Sequence

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
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_iku import BarisFormat, IsiFormatIKU

_LAJUR = (
    Lajur("No.", 8, Rata.TENGAH),
    Lajur("Sasaran", 36),
    Lajur("Indikator Kinerja Utama", 42),
    Lajur("Satuan", 17),
    Lajur("Arah", 21),
    Lajur("Formulasi", 42),
    Lajur("Sumber data", 29),
    Lajur("Frekuensi", 19),
    Lajur("Penanggung jawab", 26),
    Lajur("Media", 22),
    Lajur("Target", 18, Rata.TENGAH),
)


def render(isi: IsiFormatIKU, huruf: Huruf) -> bytes:
    """The format as PDF/A-3a, lying on its side; indicators under the name of their Unit."""
    judul = "Format Indikator Kinerja Utama"
    lembar = Lembaran(huruf, isi.kop, judul, isi.kode, isi.tanggal, isi)
    lembar.halaman(mendatar=True)
    kop_surat(lembar)
    judul_naskah(lembar, judul, f"{isi.siklus} – Tahun {isi.tahun} – Versi {isi.versi}")
    paragraf(
        lembar,
        "Data dan informasi kinerja dihimpun dari masing-masing Seksi dan sekretariat dengan format berikut "
        f"dan diserahkan paling lambat {waktu.hari_tanggal(isi.batas_waktu)}.",
        Gaya(10.5, 1.3),
        jarak=3,
    )
    penutup = tinggi_tanda_tangan(lembar, isi.penanda, lebar_blok(lembar)) + 8
    tabel = Tabel(lembar, _LAJUR, ukuran=8, nomor_lajur=True)
    tabel.gambar(_barisan(isi.baris), bersama_akhir=penutup)
    lembar.y += 8
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _barisan(isi: Sequence[BarisFormat]) -> list[Baris]:
    barisan: list[Baris] = []
    unit = ""
    for baris in isi:
        if baris.unit != unit:
            unit = baris.unit
            barisan.append(Baris((unit,), pita=True))
        barisan.append(_baris(baris))
    return barisan


def _baris(b: BarisFormat) -> Baris:
    return Baris(
        (
            f"{b.nomor}.",
            b.sasaran,
            b.indikator,
            b.satuan,
            b.arah,
            b.formulasi,
            b.sumber_data,
            b.frekuensi,
            b.penanggung_jawab,
            b.media,
            b.target,
        )
    )
