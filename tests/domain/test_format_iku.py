"""Starting a Siklus from the last one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.format_iku import bedakan, susun, warisi_target
from kinerja_core.domain.indikator import Target

UNIT = katalog.unit()
INDIKATOR = katalog.indikator()[:4]
TARGET = {t.indikator: t for t in katalog.target()}
BATAS = date(2026, 11, 30)
LALU = susun(1, 2024, BATAS, UNIT, INDIKATOR, TARGET)


def test_tanpa_indikator_ditolak() -> None:
    with pytest.raises(BelumLengkap, match="satu indikator"):
        susun(1, 2024, BATAS, UNIT, (), {})


def test_indikator_tanpa_unit_aktif_ditolak() -> None:
    mati = tuple(replace(u, aktif=False) for u in UNIT)

    with pytest.raises(BelumLengkap, match="unit aktif"):
        susun(1, 2024, BATAS, mati, INDIKATOR, TARGET)


def test_target_lalu_berlaku_bila_tahun_ini_belum_ada() -> None:
    kode = INDIKATOR[0].kode
    ada = {kode: Target(kode, 2025, Decimal(95))}

    hasil = warisi_target(ada, LALU, 2025)

    assert hasil[kode].tahunan == Decimal(95)
    assert {(t.indikator, t.tahun) for t in hasil.values()} == {(t.indikator, 2025) for t in LALU.target}


def test_siklus_pertama_tidak_mewarisi_apa_pun() -> None:
    assert warisi_target({}, None, 2025) == {}


def test_format_yang_sama_tidak_berbeda() -> None:
    baru = susun(1, 2025, BATAS, UNIT, INDIKATOR, warisi_target({}, LALU, 2025))

    assert bedakan(LALU, baru) == ()


def test_yang_berubah_disebut_satu_per_satu() -> None:
    satu, dua, tiga, _ = INDIKATOR
    berubah = (replace(satu, satuan="lain"), dua, tiga)
    target = warisi_target({dua.kode: Target(dua.kode, 2025, Decimal(1))}, LALU, 2025)

    baru = susun(1, 2025, BATAS, UNIT, berubah, target)

    assert bedakan(LALU, baru) == (
        f"Tidak lagi dikumpulkan: {INDIKATOR[3].nama}.",
        f"Definisi berubah: {satu.nama}.",
        f"Target berubah: {dua.nama}.",
    )
