"""The workbook of a Formulir: sheets Petunjuk, Formulir, Usulan IKU and the hidden _ref.

XlsxWriter lays the workbook out once per paper, with markers where a form differs (``susun``); every
workbook is that layout with the markers filled in (``templat``). Equal form and date give equal bytes.
"""

from datetime import datetime
from functools import lru_cache
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.formulir import Formulir
from kinerja_core.domain.kantor import Kertas
from kinerja_core.formulir import petunjuk, validasi
from kinerja_core.formulir.gaya import HURUF_DASAR, NOMOR_KERTAS, SKALA_CETAK, Gayawan
from kinerja_core.formulir.identitas import NAMA_KODE
from kinerja_core.formulir.isi_templat import nilai_baris, nilai_buku
from kinerja_core.formulir.kolom import (
    BANYAK_DEFINISI,
    BARIS_DEFINISI,
    BARIS_JUDUL,
    BARIS_PERTAMA,
    BARIS_PITA,
    EKOR,
    JUDUL_EKOR,
    KOLOM,
    LEMBAR_FORMULIR,
    LEMBAR_PETUNJUK,
    LEMBAR_RUJUKAN,
    LEMBAR_USULAN,
    LETAK,
    PETUNJUK_BAGIAN,
)
from kinerja_core.formulir.templat import BARIS_EKOR, BARIS_MODEL, BARIS_TERAKHIR, Model, Templat, tanda
from kinerja_core.formulir.usulan_iku import BARIS_USULAN, JENIS_USULAN, KOLOM_USULAN

NAMA_DAFTAR_INDIKATOR = "daftar_kode_indikator"


def buat(formulir: Formulir, dibuat: datetime) -> bytes:
    """The workbook (.xlsx) of ``formulir``; ``dibuat`` (naive UTC) is its only date.

    BelumLengkap where the form asks no indicator.
    """
    if not formulir.baris:
        raise BelumLengkap(
            f"Formulir {formulir.unit.nama} belum memuat satu indikator pun. Pilih indikatornya di Format IKU."
        )
    baris = [nilai_baris(formulir, b, nomor) for nomor, b in enumerate(formulir.baris, start=1)]
    return templat(formulir.kertas).isi(nilai_buku(formulir, dibuat), baris)


@lru_cache(maxsize=len(Kertas))
def templat(kertas: Kertas) -> Templat:
    """The compiled layout for one paper."""
    return Templat(susun(kertas), LEMBAR_FORMULIR)


def susun(kertas: Kertas) -> bytes:
    """The layout with its markers, as XlsxWriter writes it."""
    wadah = BytesIO()
    # constant_memory writes strings inline, so that rows can be repeated without a string table
    with Workbook(wadah, {"constant_memory": True, "default_format_properties": HURUF_DASAR}) as buku:
        buku.set_properties({"title": tanda("judul"), "author": tanda("kantor"), "created": datetime(2001, 1, 1)})  # noqa: DTZ001
        buku.set_custom_property(NAMA_KODE, tanda("kode"))
        gaya = Gayawan(buku)
        lembar = [buku.add_worksheet(nama) for nama in (LEMBAR_PETUNJUK, LEMBAR_FORMULIR, LEMBAR_USULAN)]
        rujukan = buku.add_worksheet(LEMBAR_RUJUKAN)
        for lembaran in lembar:
            _atur_halaman(lembaran, kertas)
        petunjuk.tulis(lembar[0], gaya)
        _formulir(buku, lembar[1], gaya, kertas)
        _usulan(lembar[2], gaya)
        _rujukan(buku, rujukan)
        lembar[1].activate()
    return wadah.getvalue()


def _atur_halaman(lembar: Worksheet, kertas: Kertas) -> None:
    lembar.set_paper(NOMOR_KERTAS[kertas])
    lembar.set_margins(left=0.3, right=0.3, top=0.4, bottom=0.5)
    lembar.set_footer(f"&L&8Kode: {tanda('kode_cetak')}&R&8Halaman &P dari &N", {"margin": 0.25})
    lembar.hide_gridlines(2)


def _formulir(buku: Workbook, lembar: Worksheet, gaya: Gayawan, kertas: Kertas) -> None:
    for nomor, kolom in enumerate(KOLOM):
        lembar.set_column(nomor, nomor, kolom.lebar)
    _kepala(lembar, gaya)
    _judul(lembar, gaya)
    for nomor, model in enumerate(Model):
        _baris_model(lembar, gaya, BARIS_MODEL + nomor, model)
    for nomor, teks in enumerate(EKOR):
        isi = teks.format(tahun=tanda("tahun"), unit=tanda("unit"))
        lembar.write_string(BARIS_EKOR + nomor, LETAK[JUDUL_EKOR], isi, gaya.teks(locked=False))
    validasi.peringatan_langsung(buku, lembar)
    _cetak_formulir(lembar, kertas)
    _kunci(lembar)
    akhir = BARIS_TERAKHIR + 1
    buku.define_name(NAMA_DAFTAR_INDIKATOR, f"={LEMBAR_FORMULIR}!$B${BARIS_PERTAMA + 1}:$B${akhir}")


def _kepala(lembar: Worksheet, gaya: Gayawan) -> None:
    # each line stays within the repeated columns, since it stands at the top of every page
    baris = (
        (18, "FORMULIR PENGUMPULAN DATA KINERJA TAHUN @@tahun@@", gaya.teks(12, bold=True)),
        (16, "@@kantor@@ · @@unit@@", gaya.teks(11, bold=True)),
        (15, "@@siklus@@ · format versi @@versi@@", gaya.teks()),
        (15, "Dikembalikan paling lambat @@batas_waktu@@", gaya.teks()),
        (12, "Kode: @@kode_cetak@@", gaya.teks(8, font_color="#5B6B72")),
    )
    for nomor, (tinggi, teks, rias) in enumerate(baris):
        lembar.set_row(nomor, tinggi)
        lembar.write_string(nomor, 0, teks, rias)
    lembar.set_row(BARIS_PITA - 1, 15)
    for bagian, teks in PETUNJUK_BAGIAN.items():
        letak = next(nomor for nomor, k in enumerate(KOLOM) if k.bagian == bagian)
        lembar.write_string(BARIS_PITA - 1, letak, teks, gaya.teks(italic=True))


def _judul(lembar: Worksheet, gaya: Gayawan) -> None:
    lembar.set_row(BARIS_PITA, 17)
    lembar.set_row(BARIS_JUDUL, 42)
    lembar.set_row(BARIS_JUDUL + 1, 12)
    bagian = list(dict.fromkeys(k.bagian for k in KOLOM))
    for nama in bagian:
        letak = [nomor for nomor, k in enumerate(KOLOM) if k.bagian == nama]
        lembar.merge_range(BARIS_PITA, letak[0], BARIS_PITA, letak[-1], nama, gaya.pita())
    for nomor, kolom in enumerate(KOLOM):
        rias = gaya.judul_isian() if kolom.isi or kolom.diisi else gaya.judul()
        lembar.write_string(BARIS_JUDUL, nomor, _judul_bertanda(kolom.judul), rias)
    for nomor in range(len(KOLOM)):
        lembar.write_string(BARIS_JUDUL + 1, nomor, f"({nomor + 1})", gaya.nomor_kolom())


def _judul_bertanda(judul: str) -> str:
    return judul.format(tahun=tanda("tahun"), tahun_1=tanda("tahun_1"), tahun_2=tanda("tahun_2"))


def _baris_model(lembar: Worksheet, gaya: Gayawan, baris: int, model: Model) -> None:
    for nomor, kolom in enumerate(KOLOM):
        terbuka = model is not Model.TERKUNCI and (kolom.isi is not None or kolom.diisi)
        berupa_pilihan = terbuka and model in (Model.YA_TIDAK, Model.SKALA) and validasi.berupa_realisasi(kolom)
        lembar.write_blank(baris, nomor, None, gaya.pilihan() if berupa_pilihan else gaya.sel(kolom.gaya, terbuka))
        if terbuka:
            lembar.data_validation(baris, nomor, baris, nomor, validasi.aturan(kolom, model))


def _cetak_formulir(lembar: Worksheet, kertas: Kertas) -> None:
    awal_bagian = [n for n, k in enumerate(KOLOM) if n and k.bagian != KOLOM[n - 1].bagian]
    lembar.set_landscape()
    lembar.set_print_scale(SKALA_CETAK[kertas])
    lembar.set_v_pagebreaks(awal_bagian[1:])
    lembar.repeat_rows(BARIS_PITA, BARIS_JUDUL + 1)
    lembar.repeat_columns(0, awal_bagian[0] - 1)
    lembar.print_area(0, 0, BARIS_EKOR + len(EKOR) - 1, len(KOLOM) - 1)
    # the window opens at the first cells to fill; the definitions lie one scroll to the left
    lembar.freeze_panes(BARIS_PERTAMA, awal_bagian[0], BARIS_PERTAMA, awal_bagian[1])
    lembar.set_selection(BARIS_PERTAMA, LETAK["Realisasi TW I"], BARIS_PERTAMA, LETAK["Realisasi TW I"])


def _kunci(lembar: Worksheet) -> None:
    # without a password: it keeps a hand from slipping; what was changed is found by comparing
    lembar.protect("", {"format_columns": True, "format_rows": True})


def _usulan(lembar: Worksheet, gaya: Gayawan) -> None:
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.set_row(0, 22)
    lembar.write_string(0, 0, "USULAN PERUBAHAN INDIKATOR KINERJA UTAMA", gaya.teks(14, bold=True))
    lembar.write_string(1, 0, "@@kantor@@ · @@unit@@ · @@siklus@@", gaya.teks(11, bold=True))
    keterangan = (
        "Tidak wajib. Satu baris untuk satu usulan: pilih kode indikator (kosongkan untuk indikator baru), pilih "
        "jenisnya, tulis usulan dan alasannya. Usulan dibahas dalam rapat; sementara itu isi lembar Formulir berlaku."
    )
    lembar.merge_range(2, 0, 2, len(KOLOM_USULAN) - 1, keterangan, gaya.teks(italic=True, text_wrap=True))
    lembar.set_row(2, 30)
    for nomor, (judul, lebar) in enumerate(KOLOM_USULAN):
        lembar.set_column(nomor, nomor, lebar)
        lembar.write_string(BARIS_USULAN - 1, nomor, judul, gaya.judul_isian() if nomor else gaya.judul())
    lembar.set_row(BARIS_USULAN - 1, 22)
    validasi.usulan(lembar, gaya, NAMA_DAFTAR_INDIKATOR, JENIS_USULAN)
    lembar.freeze_panes(BARIS_USULAN, 0)
    lembar.repeat_rows(BARIS_USULAN - 1)
    _kunci(lembar)


def _rujukan(buku: Workbook, lembar: Worksheet) -> None:
    """Identity for a machine: the third of its four places."""
    for nomor, nama in enumerate(("kode", "kantor", "siklus", "tahun", "unit", "versi", "batas_waktu")):
        lembar.write_string(nomor, 0, nama)
        lembar.write_string(nomor, 1, tanda(nama))
    for nomor in range(BANYAK_DEFINISI):
        lembar.write_string(BARIS_DEFINISI + nomor, 0, "definisi")
        lembar.write_string(BARIS_DEFINISI + nomor, 1, tanda(f"definisi_{nomor}"))
    lembar.very_hidden()
    lembar.protect()
    buku.define_name(NAMA_KODE, f'="{tanda("kode")}"')
