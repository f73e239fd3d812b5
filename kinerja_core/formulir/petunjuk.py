"""The sheet *Petunjuk*: one page that says how the form is filled in and returned."""

from typing import Any

from xlsxwriter.worksheet import Worksheet

from kinerja_core.formulir.gaya import ABU, BIRU_MUDA, KUNING, Gayawan

_LANGKAH = (
    "Buka lembar Formulir. Isi sel kuning saja; sel abu-abu terkunci dan dibandingkan kembali saat diunggah.",
    "Ketik angka tanpa satuan, tanpa tanda %, tanpa Rp dan tanpa titik ribuan. Contohnya ada di bawah.",
    "Triwulan yang belum berakhir dibiarkan kosong. Realisasi setahun yang abu-abu dan capaian terhitung sendiri.",
    "Tulis faktor pendukung, faktor penghambat, tindak lanjut, dan nama dokumen buktinya.",
    "Bila ada yang perlu diubah pada indikator, formulasi atau target, tulis di lembar Usulan IKU.",
    "Simpan sebagai .xlsx (atau .ods), lalu unggah di aplikasi. Jangan mengganti nama lembar, judul kolom atau kode.",
    "Setelah diunggah, setiap kekeliruan ditunjukkan selnya. Perbaiki di berkas yang sama, lalu unggah lagi.",
)
_MUAT_SEBARIS = 110
_EMPAT_JAWABAN = (
    ("Kosong", "Terbaca sebagai belum dilaporkan, dan tampak demikian di papan kelengkapan."),
    ("Nol", "Ketik 0. Nol adalah hasil, bukan kosong."),
    ("Tidak berlaku", "Kosongkan angkanya, pilih Keadaan “Tidak berlaku”, tulis alasannya."),
    ("Belum waktunya", "Kosongkan angkanya, pilih Keadaan “Belum waktunya”, tulis alasannya."),
)
_CONTOH_ANGKA = (
    ("87,5", "87,5%", "satuan sudah tertulis di kolom Satuan"),
    ("85", "0,85", "persen ditulis sebagai persen, bukan pecahan"),
    ("1234", "1.234", "titik ribuan dapat terbaca sebagai koma"),
    ("40", "40 org", "angka tanpa kata"),
    ("0", "-", "strip bukan angka"),
)


def tulis(lembar: Worksheet, gaya: Gayawan) -> None:
    """Write the sheet; its markers are filled in with the form's."""
    lembar.set_column(0, 0, 5)
    lembar.set_column(1, 1, 24)
    lembar.set_column(2, 2, 22)
    lembar.set_column(3, 3, 46)
    lembar.fit_to_pages(1, 0)
    baris = _kepala(lembar, gaya)
    baris = _langkah(lembar, gaya, baris)
    baris = _jawaban(lembar, gaya, baris)
    baris = _contoh(lembar, gaya, baris)
    _warna(lembar, gaya, baris)
    lembar.protect()


def _kepala(lembar: Worksheet, gaya: Gayawan) -> int:
    lembar.set_row(0, 24)
    lembar.write_string(0, 0, "PETUNJUK PENGISIAN", gaya.teks(16, bold=True))
    lembar.write_string(1, 0, "Formulir Pengumpulan Data Kinerja Tahun @@tahun@@", gaya.teks(12, bold=True))
    lembar.write_string(2, 0, "@@kantor@@ · @@siklus@@", gaya.teks())
    isi = (
        ("Unit", "@@unit@@"),
        ("Banyaknya indikator", "@@jumlah@@"),
        ("Dikembalikan paling lambat", "@@batas_waktu@@"),
        ("Versi format", "@@versi@@"),
    )
    for nomor, (nama, teks) in enumerate(isi, start=4):
        lembar.write_string(nomor, 0, nama, gaya.teks())
        lembar.write_string(nomor, 2, teks, gaya.teks(bold=True))
    return 4 + len(isi) + 1


def _langkah(lembar: Worksheet, gaya: Gayawan, baris: int) -> int:
    _judul(lembar, gaya, baris, "Cara mengisi")
    for nomor, teks in enumerate(_LANGKAH, start=1):
        lembar.set_row(baris + nomor, 28 if len(teks) > _MUAT_SEBARIS else 16)
        lembar.write_number(baris + nomor, 0, nomor, gaya.teks(align="center", valign="top"))
        _lebar(lembar, gaya, baris + nomor, teks)
    return baris + len(_LANGKAH) + 2


def _jawaban(lembar: Worksheet, gaya: Gayawan, baris: int) -> int:
    _judul(lembar, gaya, baris, "Empat jawaban yang berbeda")
    for nomor, (keadaan, cara) in enumerate(_EMPAT_JAWABAN, start=1):
        lembar.set_row(baris + nomor, 16)
        lembar.write_string(baris + nomor, 1, keadaan, gaya.teks(bold=True))
        lembar.write_string(baris + nomor, 2, cara, gaya.teks())
    return baris + len(_EMPAT_JAWABAN) + 2


def _contoh(lembar: Worksheet, gaya: Gayawan, baris: int) -> int:
    _judul(lembar, gaya, baris, "Contoh menulis angka")
    kotak: dict[str, Any] = {"border": 1, "border_color": "#9AA8AE"}
    for nomor, judul in enumerate(("Ditulis", "Bukan", "Sebab"), start=1):
        lembar.write_string(baris + 1, nomor, judul, gaya.teks(bold=True, bg_color=BIRU_MUDA, **kotak))
    for nomor, (benar, salah, sebab) in enumerate(_CONTOH_ANGKA, start=baris + 2):
        lembar.write_string(nomor, 1, benar, gaya.teks(bg_color=KUNING, **kotak))
        lembar.write_string(nomor, 2, salah, gaya.teks(font_color="#8A1C12", **kotak))
        lembar.write_string(nomor, 3, sebab, gaya.teks(**kotak))
    return baris + len(_CONTOH_ANGKA) + 3


def _warna(lembar: Worksheet, gaya: Gayawan, baris: int) -> None:
    _judul(lembar, gaya, baris, "Arti warna")
    for nomor, (warna, arti) in enumerate(
        ((KUNING, "diisi"), (ABU, "terkunci, dari Format IKU"), ("#F8C9C4", "belum lengkap atau perlu diperiksa")), 1
    ):
        lembar.write_blank(baris + nomor, 1, None, gaya.teks(bg_color=warna, border=1, border_color="#9AA8AE"))
        lembar.write_string(baris + nomor, 2, arti, gaya.teks())


def _judul(lembar: Worksheet, gaya: Gayawan, baris: int, teks: str) -> None:
    lembar.set_row(baris, 20)
    lembar.write_string(baris, 0, teks, gaya.teks(12, bold=True, font_color="#1F4E5F"))


def _lebar(lembar: Worksheet, gaya: Gayawan, baris: int, teks: str) -> None:
    lembar.merge_range(baris, 1, baris, 3, teks, gaya.teks(text_wrap=True, valign="top"))
