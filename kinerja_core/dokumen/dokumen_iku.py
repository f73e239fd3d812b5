"""Dokumen IKU (Langkah 8-11): the document itself, from cover to appendices, after PermenPANRB 53/2014."""

from collections.abc import Iterator, Sequence
from functools import partial

from kinerja_core.dokumen.alinea import NARASI, SURAT, Gaya, isian, paragraf
from kinerja_core.dokumen.blok import gambar_tanda_tangan
from kinerja_core.dokumen.bungkus import Larik
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.iku_bagian import Bagian, gambar_bagian
from kinerja_core.dokumen.iku_blok import Blok, Gambar, Pasangan, Pencacah, Teks
from kinerja_core.dokumen.iku_capaian import bagian_akuntabilitas, bagian_perencanaan
from kinerja_core.dokumen.iku_data import lampirkan_data
from kinerja_core.dokumen.iku_lampiran import bagian_lampiran
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.struktur import Simpul
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_iku import IsiDokumenIKU

_SAMPUL_PEMDA = Gaya(16, 1.3, rata=Rata.TENGAH)
_SAMPUL_KANTOR = Gaya(20, 1.3, "B", Rata.TENGAH)
_SAMPUL_JUDUL = Gaya(26, 1.3, "B", Rata.TENGAH)
_SAMPUL_TAHUN = Gaya(18, 1.4, rata=Rata.TENGAH)
_LAMBANG_SAMPUL = 28.0
_JUDUL = Gaya(14, 1.35, "B", Rata.TENGAH)
_DAFTAR = (Gaya(11.5, 1.6, "B"), Gaya(11.5, 1.5), Gaya(11, 1.45))
_MENJOROK_DAFTAR = (0.0, 6.0, 12.0)
_LEBAR_NOMOR = 14.0
_SISI_QR = 24.0
_KODE_QR = Gaya(9, 1.3, "B")
_AJAKAN_QR = Gaya(7.5, 1.25)


def render(isi: IsiDokumenIKU, huruf: Huruf, konsep: bool) -> bytes:
    """The document as PDF/A-3a with its data embedded; ``konsep`` stamps every page and changes nothing else."""
    lembar = Lembaran(huruf, isi.kop, isi.judul, isi.kode, isi.tanggal, isi, konsep=konsep)
    lembar.qr_di_kaki = False
    pencacah = Pencacah()
    pengesahan, *bagian = susunan(isi)
    _sampul(lembar, isi)
    gambar_bagian(lembar, pengesahan, pencacah)
    daftar = _sediakan_daftar_isi(lembar, [pengesahan, *bagian])
    for satu in bagian:
        gambar_bagian(lembar, satu, pencacah)
    _daftar_isi(lembar, daftar, [pengesahan, *bagian], pencacah.halaman)
    lampirkan_data(lembar, isi)
    return lembar.selesai()


def susunan(isi: IsiDokumenIKU) -> list[Bagian]:
    """Every Bagian behind the cover, in order; the lembar pengesahan stands before the daftar isi."""
    return [
        Bagian(0, "Lembar Pengesahan", partial(_pengesahan, isi), disalin=False),
        Bagian(0, "Ringkasan", partial(_ringkasan, isi)),
        Bagian(0, "Pendahuluan", partial(_narasi, isi.pendahuluan), "BAB I"),
        bagian_perencanaan(isi),
        *bagian_akuntabilitas(isi),
        Bagian(0, "Penutup", partial(_narasi, isi.penutup), "BAB IV"),
        *bagian_lampiran(isi),
    ]


# --- front matter


def _sampul(lembar: Lembaran, isi: IsiDokumenIKU) -> None:
    """The cover: whose, what, which year. It bears no page number."""
    lembar.halaman(mendatar=False)
    lembar.tanpa_nomor.add(lembar.page)
    lembar.y = 42
    if isi.kop.lambang:
        lembar.lambang((lembar.w - _LAMBANG_SAMPUL) / 2, 30, _LAMBANG_SAMPUL, _LAMBANG_SAMPUL)
        lembar.y = 36 + _LAMBANG_SAMPUL
    paragraf(lembar, isi.kop.pemda.upper(), _SAMPUL_PEMDA)
    paragraf(lembar, isi.kop.kantor.upper(), _SAMPUL_KANTOR)
    _garis_ganda(lembar, lembar.y + 6)
    lembar.y = lembar.h * 0.40
    paragraf(lembar, isi.judul.upper(), _SAMPUL_JUDUL, jarak=6)
    paragraf(lembar, isi.siklus, _SAMPUL_TAHUN)
    paragraf(lembar, f"Tahun {isi.tahun}", _SAMPUL_TAHUN)
    lembar.y = max(lembar.y + 20, lembar.batas_bawah - 30)
    _garis_ganda(lembar, lembar.y)
    lembar.y += 8
    paragraf(lembar, isi.kop.kota, _SAMPUL_TAHUN)
    paragraf(lembar, f"{waktu.BULAN[isi.tanggal.month - 1]} {isi.tanggal.year}", _SAMPUL_TAHUN)


def _garis_ganda(lembar: Lembaran, y: float) -> None:
    kiri, kanan = lembar.l_margin, lembar.l_margin + lembar.epw
    lembar.garis(kiri, y, kanan, y, 1.1)
    lembar.garis(kiri, y + 1.4, kanan, y + 1.4, 0.3)


def _pengesahan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    yield Gambar(partial(_gambar_pengesahan, isi))


def _gambar_pengesahan(isi: IsiDokumenIKU, lembar: Lembaran, _pencacah: Pencacah) -> None:
    """Place for ink and stamp; the date is left to be written by hand."""
    identitas = (
        ("Dokumen", isi.judul),
        ("Perangkat daerah", isi.kop.kantor),
        ("Siklus", isi.siklus),
        ("Tahun", str(isi.tahun)),
        ("Kode dokumen", isi.kode),
        ("Revisi", str(isi.revisi)),
        ("Disusun pada", waktu.tanggal(isi.tanggal)),
    )
    isian(lembar, identitas, SURAT, jarak=6)
    paragraf(
        lembar,
        "Dokumen ini disusun dari data dan informasi kinerja yang diserahkan oleh masing-masing Seksi dan "
        "sekretariat, telah dibahas, dianalisis, dan dikoreksi, serta disahkan untuk digunakan sebagai bahan "
        "akuntabilitas kinerja.",
        NARASI,
        jarak=14,
    )
    lebar = lembar.epw * 0.55
    kanan = lembar.l_margin + lembar.epw - lebar
    paragraf(lembar, f"Disahkan di {isi.kop.kota}", SURAT, kiri=kanan, lebar=lebar)
    paragraf(lembar, "pada tanggal", SURAT, kiri=kanan, lebar=lebar)
    garis = lembar.y - 1.2
    lembar.garis(kanan + lembar.lebar_teks("pada tanggal") + 2, garis, kanan + lebar, garis, 0.25, putus=0.4)
    lembar.y += 5
    atas = lembar.y
    gambar_tanda_tangan(lembar, isi.penanda, kanan, lebar)
    bawah, lembar.y = lembar.y, atas
    lembar.qr(lembar.l_margin, atas, _SISI_QR)
    lembar.y = atas + _SISI_QR + 1
    ruang = kanan - lembar.l_margin - 6
    paragraf(lembar, f"Kode {isi.kode}", _KODE_QR, lebar=ruang)
    paragraf(lembar, lembar.ajakan_periksa, _AJAKAN_QR, lebar=ruang)
    lembar.y = max(bawah, lembar.y)


def _ringkasan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    rata = isi.keseluruhan
    pokok = (
        ("Rata-rata capaian", f"{rata.rata_rata_cetak}{_persen(rata.rata_rata_cetak)}"),
        ("Predikat", rata.predikat or "–"),
        ("Indikator terhitung", f"{rata.terhitung} dari {rata.dari}"),
    )
    yield Pasangan(pokok, jarak=5)
    yield Teks(isi.ringkasan, menjorok=12)


def _persen(cetak: str) -> str:
    """The sign is added once, and only to a figure."""
    return "%" if cetak[-1:].isdigit() else ""


def _narasi(teks: str) -> Iterator[Blok]:
    yield Teks(teks, menjorok=12)


# --- daftar isi


def _larik_daftar(lembar: Lembaran, bagian: Bagian) -> tuple[list[Larik], float]:
    """The lines of one entry and the height of each."""
    gaya = _DAFTAR[bagian.tingkat]
    tinggi = gaya.pakai(lembar)
    lebar = lembar.epw - _MENJOROK_DAFTAR[bagian.tingkat] - _LEBAR_NOMOR - 4
    judul = bagian.judul_lengkap
    return lembar.bungkus(judul.upper() if bagian.tingkat == 0 else judul, lebar), tinggi


def _sediakan_daftar_isi(lembar: Lembaran, bagian: Sequence[Bagian]) -> list[tuple[int, float, Simpul]]:
    """Leave as many pages free as the entries will take; returns page, upper edge and element of each entry."""
    lembar.halaman(mendatar=False)
    paragraf(lembar, "DAFTAR ISI", _JUDUL, jarak=6, jenis="H1")
    letak: list[tuple[int, float, Simpul]] = []
    daftar = Simpul("TOC", lembar.simpul)
    for satu in bagian:
        larik, tinggi = _larik_daftar(lembar, satu)
        lembar.pastikan(tinggi * len(larik))
        letak.append((lembar.page, lembar.y, _rujukan(daftar)))
        lembar.y += tinggi * len(larik)
    return letak


def _rujukan(daftar: Simpul) -> Simpul:
    """A new entry of the list: what can be clicked."""
    return Simpul("Link", Simpul("Reference", Simpul("TOCI", daftar)), daun=True)


def _daftar_isi(
    lembar: Lembaran, letak: Sequence[tuple[int, float, Simpul]], bagian: Sequence[Bagian], halaman: Sequence[int]
) -> None:
    """Fill the pages left free, now that it is known where each Bagian begins."""
    for (di, y, simpul), satu, nomor in zip(letak, bagian, halaman, strict=True):
        lembar.kembali_ke(di)
        with lembar.di(simpul):
            _entri(lembar, satu, y, nomor)


def _entri(lembar: Lembaran, bagian: Bagian, y: float, halaman: int) -> None:
    larik, tinggi = _larik_daftar(lembar, bagian)
    nomor = str(halaman)
    x = lembar.l_margin + _MENJOROK_DAFTAR[bagian.tingkat]
    kanan = lembar.l_margin + lembar.epw
    kotak = (lembar.l_margin, y, lembar.epw, tinggi * len(larik))
    lembar.tautkan(kotak, halaman, f"{bagian.judul_lengkap}, halaman {nomor}")
    for baris in larik:
        lembar.tulis_larik(x, y, lembar.epw, tinggi, baris, Rata.KIRI)
        y += tinggi
    ujung = x + larik[-1].lebar * lembar.font_size / 1000 + 2
    dasar = y - tinggi / 2 + lembar.font_size * 0.35
    lembar.garis(ujung, dasar, kanan - lembar.lebar_teks(nomor) - 2, dasar, 0.3, putus=0.4)
    lembar.tulis(kanan - lembar.lebar_teks(nomor), dasar, nomor)
