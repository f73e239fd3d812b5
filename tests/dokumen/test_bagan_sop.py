"""The SOP sheet and its flow chart."""

from dataclasses import replace

import pytest

from kinerja_core.dokumen.bagan_sop import bagi_halaman, jalur, keputusan
from kinerja_core.dokumen.lembar_sop import render
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP_AWAL
from tests.dokumen import contoh, contoh_surat
from tests.dokumen.baca import halaman, seluruhnya

TANGGAL = contoh_surat.DISPOSISI.tanggal


def test_keputusan_langkah_sembilan_dan_sebelas_dengan_tujuan_tidaknya():
    assert keputusan(SOP_AWAL) == {9: 8, 11: 9}


def test_jalur_berurutan_seperti_di_sop():
    assert jalur(SOP_AWAL) == [Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF]


def test_jalur_bertambah_bila_sop_menyebut_seksi():
    langkah = (replace(SOP_AWAL.langkah[0], pelaksana=(Peran.SEKSI,), penutup=Peran.SEKSI), *SOP_AWAL.langkah[1:])

    assert jalur(replace(SOP_AWAL, langkah=langkah))[-1] is Peran.SEKSI


def test_semua_baris_di_satu_halaman_bila_muat():
    assert bagi_halaman([10, 10, 10], 100, 100, {}) == [range(3)]


def test_baris_terbagi_menurut_ruang():
    assert bagi_halaman([30, 30, 30], 75, 75, {}) == [range(2), range(2, 3)]


def test_keputusan_tidak_dipisahkan_dari_langkah_asalnya():
    # three rows would fit, but row 3 decides about row 2
    assert bagi_halaman([20, 20, 20, 20], 75, 75, {3: 2}) == [range(2), range(2, 4)]


def test_rantai_keputusan_ikut_pindah_bersama():
    assert bagi_halaman([20] * 5, 95, 95, {3: 2, 4: 3}) == [range(2), range(2, 5)]


def test_baris_lebih_tinggi_daripada_halaman_tetap_mendapat_tempat():
    assert bagi_halaman([500, 10], 100, 100, {1: 0}) == [range(1), range(1, 2)]


@pytest.mark.parametrize("penanda", [contoh.CAMAT, None])
def test_lembar_sop_memuat_identitas_dan_tiga_belas_langkah(huruf, penanda):
    teks = seluruhnya(render(SOP_AWAL, contoh.KOP, huruf, TANGGAL, penanda))

    assert "Tanggal Revisi : -" in teks
    assert all(dasar in teks for dasar in SOP_AWAL.dasar_hukum)
    assert [langkah.uraian in teks for langkah in SOP_AWAL.langkah] == [True] * 13
    assert (contoh.CAMAT.nama in teks) is (penanda is not None)


def test_bagan_putus_setelah_langkah_tujuh_dengan_penghubung(huruf):
    teks = halaman(render(SOP_AWAL, contoh.KOP, huruf, TANGGAL))

    assert [("MULAI" in satu, "SELESAI" in satu) for satu in teks] == [(False, False), (True, False), (False, True)]
    assert SOP_AWAL.langkah_ke(7).uraian in teks[1]
    assert SOP_AWAL.langkah_ke(8).uraian in teks[2]


def test_setiap_keputusan_bercabang_ya_dan_tidak(huruf):
    teks = seluruhnya(render(SOP_AWAL, contoh.KOP, huruf, TANGGAL)).split()

    assert (teks.count("Ya"), teks.count("Tidak")) == (2, 2)
