"""Which cells a form asks, when a blank is no omission, and what makes two forms the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kinerja_core.domain.formulir import (
    BarisFormulir,
    Formulir,
    belum_waktunya,
    kolom_realisasi,
    kolom_terbuka,
    kolom_wajib,
    pilihan_nilai,
    sidik,
    teks_target,
)
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, Target
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Kolom

IKM = Indikator("I-1", "IKM", "Pelayanan", "Nilai", Arah.NAIK, Agregasi.AKHIR, Frekuensi.TAHUN, "yanum")
FORMULIR = Formulir(
    "Kecamatan Contoh",
    "siklus-1",
    "Siklus 2024",
    2024,
    Unit("yanum", "Seksi Pelayanan Umum", JenisUnit.SEKSI, 1),
    1,
    date(2024, 10, 10),
    Kertas.F4,
    (BarisFormulir(IKM, Target("I-1", 2024, Decimal("91.33")), ((2023, Decimal("90.8")),)),),
)


@pytest.mark.parametrize(
    ("frekuensi", "kolom"),
    [
        (Frekuensi.TRIWULAN, REALISASI_TRIWULAN),
        (Frekuensi.SEMESTER, (Kolom.REALISASI_TW2, Kolom.REALISASI_TW4)),
        (Frekuensi.TAHUN, (Kolom.REALISASI_TAHUN,)),
    ],
)
def test_frekuensi_menentukan_sel_realisasi(frekuensi, kolom):
    indikator = replace(IKM, frekuensi=frekuensi)

    assert kolom_realisasi(indikator) == kolom
    assert set(kolom) <= kolom_terbuka(indikator)
    assert (Kolom.REALISASI_TAHUN in kolom_terbuka(indikator)) is (frekuensi is Frekuensi.TAHUN)


@pytest.mark.parametrize(
    ("indikator", "terbuka", "wajib"),
    [
        (IKM, False, False),
        (replace(IKM, pembilang="selesai", penyebut="semua"), True, False),
        (replace(IKM, agregasi=Agregasi.RASIO), True, True),
    ],
)
def test_pembilang_diminta_hanya_di_mana_dipakai(indikator, terbuka, wajib):
    pasangan = {Kolom.PEMBILANG, Kolom.PENYEBUT}

    assert (pasangan <= kolom_terbuka(indikator)) is terbuka
    assert (pasangan <= set(kolom_wajib(indikator))) is wajib


def test_anggaran_dan_uraian_terbuka_tetapi_tidak_wajib():
    lain = {Kolom.ANGGARAN, Kolom.REALISASI_ANGGARAN, Kolom.PENDUKUNG, Kolom.BUKTI}

    assert lain <= kolom_terbuka(IKM)
    assert not lain & set(kolom_wajib(IKM))


@pytest.mark.parametrize(
    ("kolom", "belum"),
    [
        (Kolom.REALISASI_TW3, False),
        (Kolom.REALISASI_TW4, True),
        (Kolom.REALISASI_TAHUN, False),
        (Kolom.PEMBILANG, False),
    ],
)
def test_triwulan_yang_berakhir_sesudah_batas_waktu_belum_waktunya(kolom, belum):
    assert bool(belum_waktunya(FORMULIR, kolom)) is belum


def test_triwulan_yang_berakhir_tepat_pada_batas_waktu_sudah_waktunya():
    tepat = replace(FORMULIR, batas_waktu=date(2024, 12, 31))

    assert belum_waktunya(tepat, Kolom.REALISASI_TW4) == ""


def test_pilihan_kata_hanya_untuk_ya_tidak_dan_peringkat():
    assert pilihan_nilai(IKM) == ()
    assert pilihan_nilai(replace(IKM, arah=Arah.YA_TIDAK)) == ("Ya", "Tidak")
    assert pilihan_nilai(replace(IKM, arah=Arah.ORDINAL, skala=("C", "B", "A"))) == ("C", "B", "A")


@pytest.mark.parametrize(
    ("target", "teks"),
    [
        (None, ""),
        (Target("I-1", 2024, Decimal(90)), ""),
        (Target("I-1", 2024, None, teks="BB"), "BB"),
        (Target("I-1", 2024, None, bawah=Decimal("7.50"), atas=Decimal(8)), "7,5 - 8"),
    ],
)
def test_target_yang_bukan_satu_angka_ditulis(target, teks):
    assert teks_target(target) == teks


def test_sidik_sama_untuk_angka_yang_sama_walaupun_lain_tulisannya():
    nol_ekor = replace(FORMULIR.baris[0], target=Target("I-1", 2024, Decimal("91.3300")))

    assert sidik(replace(FORMULIR, baris=(nol_ekor,))) == sidik(FORMULIR)


@pytest.mark.parametrize(
    "lain",
    [
        replace(FORMULIR, kantor="Kecamatan Lain"),
        replace(FORMULIR, siklus_id="siklus-2"),
        replace(FORMULIR, versi=2),
        replace(FORMULIR, tahun=2025),
        replace(FORMULIR, unit=replace(FORMULIR.unit, nama="Seksi Lain")),
        replace(FORMULIR, baris=(replace(FORMULIR.baris[0], target=None),)),
        replace(FORMULIR, baris=(replace(FORMULIR.baris[0], lalu=()),)),
        replace(FORMULIR, baris=(replace(FORMULIR.baris[0], indikator=replace(IKM, formulasi="a/b")),)),
        replace(FORMULIR, baris=(replace(FORMULIR.baris[0], indikator=replace(IKM, arah=Arah.TURUN)),)),
    ],
)
def test_sidik_berubah_bersama_isi_terkunci(lain):
    assert sidik(lain) != sidik(FORMULIR)


@pytest.mark.parametrize("lain", [replace(FORMULIR, batas_waktu=date(2025, 1, 1)), replace(FORMULIR, kertas=Kertas.A4)])
def test_sidik_tidak_berubah_oleh_batas_waktu_dan_kertas(lain):
    assert sidik(lain) == sidik(FORMULIR)


def test_baris_dicari_menurut_kode():
    assert FORMULIR.baris_untuk("I-1") is FORMULIR.baris[0]
    assert FORMULIR.baris_untuk("I-9") is None
