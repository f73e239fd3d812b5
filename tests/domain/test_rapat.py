"""The meeting's own small rules: a decision, the clock, the fields of a target."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.indikator import Arah, Target
from kinerja_core.domain.rapat import lama_rapat, periksa_keputusan, sebutan_realisasi
from kinerja_core.domain.sop import SOP_AWAL, SatuanWaktu, WaktuBaku
from kinerja_core.domain.target_rapat import BidangTarget, bidang_target, cetak_bidang, ganti_bidang
from kinerja_core.domain.usulan import Kolom
from tests.domain.bahan_contoh import bahan_kecil

TARGET = Target("I-1", 2024, Decimal(90), bawah=Decimal(5), atas=Decimal(10))


@pytest.mark.parametrize(
    ("uraian", "siapa", "batas"), [(" ", "", None), ("Kirim.", "Kasi", None), ("Kirim.", " ", date(2026, 12, 1))]
)
def test_keputusan_yang_kurang_ditolak(uraian: str, siapa: str, batas: date | None) -> None:
    with pytest.raises(IsianKeliru):
        periksa_keputusan(uraian, siapa, batas)


def test_waktu_rapat_menurut_sop_dua_jam() -> None:
    assert lama_rapat(SOP_AWAL.langkah_ke(5).waktu) == timedelta(hours=2)


def test_waktu_baku_dalam_hari_tidak_menjadi_jam_dinding() -> None:
    assert lama_rapat(WaktuBaku(1, SatuanWaktu.HARI)) is None


@pytest.mark.parametrize(
    ("arah", "bidang"),
    [
        (Arah.NAIK, ["tahunan", "tw1", "tw2", "tw3", "tw4"]),
        (Arah.RENTANG, ["bawah", "atas"]),
        (Arah.YA_TIDAK, ["teks"]),
    ],
)
def test_bidang_target_menurut_arah(arah: Arah, bidang: list[str]) -> None:
    (i,) = bahan_kecil(("1", "1")).format_iku.indikator

    assert [b.value for b in bidang_target(replace(i, arah=arah))] == bidang


def test_satu_bidang_diganti_yang_lain_tetap() -> None:
    baru = ganti_bidang(TARGET, "I-1", 2024, BidangTarget.TW2, Decimal("45.5"))

    assert baru == replace(TARGET, triwulan=(None, Decimal("45.5"), None, None))
    assert cetak_bidang(baru, BidangTarget.TW2) == "45,5"


def test_target_yang_belum_ada_dibuat() -> None:
    assert ganti_bidang(None, "I-1", 2024, BidangTarget.TAHUNAN, Decimal(3)) == Target("I-1", 2024, Decimal(3))


@pytest.mark.parametrize(
    ("bidang", "nilai"),
    [(BidangTarget.BAWAH, Decimal(11)), (BidangTarget.TAHUNAN, Decimal(-1)), (BidangTarget.TEKS, "")],
)
def test_target_yang_mustahil_ditolak(bidang: BidangTarget, nilai: Decimal | str) -> None:
    with pytest.raises(IsianKeliru):
        ganti_bidang(TARGET, "I-1", 2024, bidang, nilai)


def test_formulir_unit_lain_tetap_versinya_saat_target_satu_unit_berubah() -> None:
    f = bahan_kecil(("10", "9")).format_iku
    lain = replace(f.unit[0], kode="v")
    dua = replace(f, unit=(*f.unit, lain)).ganti_target("u", Target("I-1", 2024, Decimal(12)))

    assert (dua.versi, dua.versi_formulir("u"), dua.versi_formulir("v")) == (2, 2, 1)
    assert [t.tahunan for t in dua.target] == [Decimal(12)]


def test_kolom_disebut_seperti_dalam_rapat() -> None:
    assert [sebutan_realisasi(k) for k in (Kolom.REALISASI_TW2, Kolom.REALISASI_TAHUN, Kolom.PENYEBUT)] == [
        "Realisasi TW 2",
        "Realisasi tahun",
        "Penyebut",
    ]
