"""Reminder before the end of an allowance, report to the one above after it."""

from datetime import datetime, timedelta

import pytest

from kinerja_core.domain.jam_sop import JamLangkah, KeadaanLangkah, Kunjungan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.peringatan import (
    ATASAN,
    Peringatan,
    Tingkat,
    peringatan_langkah,
    peringatan_unit,
    perlu_diingatkan,
)
from kinerja_core.domain.sop import SOP_AWAL

KINI = datetime(2026, 11, 2, 1, 0)
SEHARI = 450
ORANG = tuple(
    Pegawai("k", p.value, p.value, "", "", p.sebutan, p, unit="pem" if p is Peran.SEKSI else "") for p in Peran
)


def jam(nomor: int, jatah: int, terpakai: int, keadaan: KeadaanLangkah = KeadaanLangkah.BERJALAN) -> JamLangkah:
    langkah = SOP_AWAL.langkah_ke(nomor)
    kunjungan = (Kunjungan(KINI, None, terpakai, ()),)
    return JamLangkah(nomor, langkah.singkat, langkah.waktu, keadaan, kunjungan, jatah, terpakai, KINI)


def sekarang(nomor: int, jatah: int, terpakai: int, keadaan: KeadaanLangkah = KeadaanLangkah.BERJALAN) -> list[tuple]:
    return [
        (p.tingkat, [o.id for o in p.kepada])
        for p in peringatan_langkah(SOP_AWAL, [jam(nomor, jatah, terpakai, keadaan)], ORANG, SEHARI)
    ]


@pytest.mark.parametrize(
    ("sisa", "jatah", "perlu"),
    [
        (31, 120, False),
        (30, 120, True),
        (1, 120, True),
        (0, 120, False),
        (450, 1800, True),  # four days: a quarter is one working day
        (451, 1800, False),
        (451, 4500, False),  # ten days: not before the last working day
        (450, 4500, True),
        (2, 10, True),
        (3, 10, False),
    ],
)
def test_diingatkan_pada_seperempat_terakhir_paling_awal_sehari_sebelumnya(sisa: int, jatah: int, perlu: bool) -> None:
    assert perlu_diingatkan(sisa, jatah, SEHARI) is perlu


def test_pelaksana_diingatkan_dan_atasannya_belum() -> None:
    assert sekarang(2, 120, 100) == [(Tingkat.MENGINGATKAN, ["kasubag"])]


@pytest.mark.parametrize(("langkah", "atasan"), [(2, ["sekretaris"]), (3, ["kasubag"]), (9, ["camat"]), (11, [])])
def test_keterlambatan_dilaporkan_kepada_atasan_penutupnya(langkah: int, atasan: list[str]) -> None:
    assert sekarang(langkah, 60, 61) == ([(Tingkat.MELAPORKAN, atasan)] if atasan else [])


@pytest.mark.parametrize("keadaan", [KeadaanLangkah.DIJEDA, KeadaanLangkah.SELESAI, KeadaanLangkah.BELUM])
def test_yang_tidak_berjalan_tidak_diperingatkan(keadaan: KeadaanLangkah) -> None:
    assert sekarang(2, 120, 300, keadaan) == []


def test_kunci_berbeda_untuk_pengingat_laporan_dan_kunjungan_lain() -> None:
    ingat, lewat = (
        peringatan_langkah(SOP_AWAL, [jam(2, 120, terpakai)], ORANG, SEHARI)[0].kunci for terpakai in (100, 130)
    )

    assert (ingat, lewat) == ("langkah-2-20261102T010000-ingat", "langkah-2-20261102T010000-lewat")


def unit(sisa: int, terlambat: int) -> list[tuple[Tingkat, list[str], str]]:
    hasil: tuple[Peringatan, ...] = peringatan_unit(
        "pem", "Seksi Pemerintahan", sisa, terlambat, KINI + timedelta(days=1), ORANG, SEHARI
    )
    return [(p.tingkat, [o.id for o in p.kepada], p.kalimat) for p in hasil]


def test_unit_diingatkan_pada_hari_kerja_terakhirnya() -> None:
    assert unit(451, 0) == []
    assert unit(120, 0) == [
        (Tingkat.MENGINGATKAN, ["seksi"], "Waktu menyerahkan data Seksi Pemerintahan tinggal 2 jam kerja.")
    ]


def test_unit_yang_terlambat_dilaporkan_kepada_sekretaris() -> None:
    assert unit(0, 45) == [
        (Tingkat.MELAPORKAN, ["sekretaris"], "Data Seksi Pemerintahan terlambat 45 menit kerja dari batas waktunya.")
    ]


def test_hanya_camat_dan_admin_tidak_mempunyai_atasan() -> None:
    assert set(Peran) - ATASAN.keys() == {Peran.CAMAT, Peran.ADMIN}
