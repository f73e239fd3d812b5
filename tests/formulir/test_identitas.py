"""Which form a workbook is: four places, each of which may vanish, and forms that are another's."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl import Workbook

from kinerja_core.domain.formulir import baca_kode_formulir, identitas, kode_formulir, sidik
from kinerja_core.domain.indikator import Target
from kinerja_core.domain.usulan import Identitas
from kinerja_core.formulir.identitas import NAMA_KODE, temukan
from kinerja_core.formulir.periksa import baca_berkas, identitas_berkas
from kinerja_core.formulir.tulis import buat
from tests.formulir.conftest import ubah
from tests.formulir.contoh import DIBUAT, FORMULIR
from tests.formulir.test_periksa import temuan


def _tanpa_properti(buku: Workbook) -> None:
    for nama in list(buku.custom_doc_props.names):
        del buku.custom_doc_props[nama]


def _tanpa_nama(buku: Workbook) -> None:
    del buku.defined_names[NAMA_KODE]


def _tanpa_ref(buku: Workbook) -> None:
    del buku["_ref"]


def _tanpa_tulisan(buku: Workbook) -> None:
    buku["Formulir"]["A5"] = None


HILANG: tuple[Callable[[Workbook], None], ...] = (_tanpa_properti, _tanpa_nama, _tanpa_ref, _tanpa_tulisan)


def test_kode_berada_di_empat_tempat(formulir_kosong, pembaca):
    tempat = [t.tempat for t in temukan(baca_berkas(formulir_kosong, "f.xlsx", pembaca=pembaca))]

    assert tempat == ["properti berkas", "nama terdefinisi", "lembar _ref", "tulisan di lembar Formulir"]


@pytest.mark.parametrize("tersisa", range(4))
def test_satu_tempat_yang_tersisa_cukup_untuk_dikenali(tersisa, formulir_terisi, periksa_ini):
    def hapus_lainnya(buku):
        for nomor, hapus in enumerate(HILANG):
            if nomor != tersisa:
                hapus(buku)

    hasil = periksa_ini(ubah(formulir_terisi, hapus_lainnya))

    assert hasil.identitas is not None
    assert hasil.identitas.unit == "yanum"
    assert hasil.masalah == ()


def test_tanpa_kode_sama_sekali_bukan_formulir(formulir_terisi, periksa_ini):
    def hapus_semua(buku):
        for hapus in HILANG:
            hapus(buku)

    hasil = periksa_ini(ubah(formulir_terisi, hapus_semua))

    assert temuan(hasil) == {("kesalahan", "Formulir", "", "identitas_tidak_ada")}
    assert (hasil.identitas, hasil.isian) == (None, ())


def test_kode_yang_saling_bertentangan_disebut(formulir_terisi, periksa_ini):
    lain = kode_formulir(replace(identitas(FORMULIR), unit="pem"), 16)

    hasil = periksa_ini(ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("A5", f"Kode: {lain}")))

    assert temuan(hasil) == {("kesalahan", "Formulir", "", "identitas_bertentangan")}


@pytest.mark.parametrize(
    ("lain", "kode"),
    [
        (replace(FORMULIR, siklus_id="siklus-lain"), "siklus_lain"),
        (replace(FORMULIR, unit=replace(FORMULIR.unit, kode="pem")), "unit_lain"),
    ],
)
def test_formulir_milik_yang_lain_dinamai_dan_tidak_dibaca(lain, kode, periksa_ini):
    hasil = periksa_ini(buat(lain, DIBUAT))

    assert temuan(hasil) == {("kesalahan", "Formulir", "", kode)}
    assert hasil.isian == ()


def test_versi_lama_dinamai_beserta_sel_terkunci_yang_berbeda(formulir_terisi, periksa_ini):
    baru = replace(FORMULIR.baris[0], target=Target("YAN-01", 2024, FORMULIR.baris[0].target.tahunan + 1))
    versi_dua = replace(FORMULIR, versi=2, baris=(baru, *FORMULIR.baris[1:]))

    hasil = periksa_ini(formulir_terisi, formulir=versi_dua)

    assert temuan(hasil) == {
        ("kesalahan", "Formulir", "", "versi_lain"),
        ("kesalahan", "Formulir", "N10", "sel_terkunci_berubah"),
    }
    assert hasil.masalah[0].pesan == "Formulir ini format versi 1, yang berlaku versi 2."


def test_isi_terkunci_yang_lain_pada_versi_yang_sama_diperingatkan(formulir_terisi, periksa_ini):
    hasil = periksa_ini(formulir_terisi, formulir=replace(FORMULIR, siklus="Pengumpulan Data Kinerja Ulang"))

    assert temuan(hasil) == {("peringatan", "Formulir", "", "sidik_lain")}


def test_batas_waktu_yang_diperpanjang_tidak_menggugurkan_formulir(formulir_terisi, periksa_ini):
    diperpanjang = replace(FORMULIR, batas_waktu=FORMULIR.batas_waktu.replace(month=12))

    assert periksa_ini(formulir_terisi, formulir=diperpanjang).masalah == ()


def test_identitas_berkas_terbaca_tanpa_mengetahui_formulirnya(formulir_kosong, pembaca):
    assert identitas_berkas(formulir_kosong, "f.xlsx", pembaca=pembaca) == identitas(FORMULIR)


def test_sidik_berubah_bila_satu_huruf_terkunci_berubah():
    satu = FORMULIR.baris[0]
    lain = replace(FORMULIR, baris=(replace(satu, indikator=replace(satu.indikator, nama="IKM")), *FORMULIR.baris[1:]))

    assert sidik(lain) != sidik(FORMULIR)
    assert re.fullmatch("[0-9a-f]{64}", sidik(FORMULIR))


def test_kode_formulir_dan_bacaannya_berbalikan():
    aneh = Identitas("siklus/2024 ulang", "sub bag. A&B", 12, "ab" * 32)

    assert baca_kode_formulir(f"Kode: {kode_formulir(aneh)} (jangan diubah)") == aneh
    assert baca_kode_formulir("Kode: kinerja1/a/b/x/zz") is None
