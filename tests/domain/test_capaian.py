"""Capaian: properties, published figures, and the four kinds of "no figure"."""

from dataclasses import replace
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.contoh import katalog
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.capaian import (
    Aturan,
    Sebab,
    TakTerhitung,
    Tanda,
    Terhitung,
    capaian_tahun,
    capaian_triwulan,
    hitung_capaian,
    realisasi_tahun,
    serapan,
    tak_terhitung,
)
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Histori, Indikator, RumusTurun, Target
from kinerja_core.domain.realisasi import Realisasi
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom

NAIK = Indikator("I", "Indikator", "Sasaran", "%", Arah.NAIK, Agregasi.JUMLAH, Frekuensi.TRIWULAN, "unit")
TURUN = replace(NAIK, arah=Arah.TURUN)
BANDING = replace(TURUN, rumus_turun=RumusTurun.BANDING)
RENTANG = replace(NAIK, arah=Arah.RENTANG)
TAHUNAN = replace(NAIK, frekuensi=Frekuensi.TAHUN)
RASIO = replace(NAIK, agregasi=Agregasi.RASIO)

POSITIF = st.decimals(min_value="0.01", max_value="1000000", places=2)
SEMBARANG = st.decimals(min_value=0, max_value="1000000", places=2)


def _target(tahunan: str | Decimal) -> Target:
    return Target("I", 2024, Decimal(tahunan))


def _nilai(indikator: Indikator, target: Decimal, realisasi: Decimal, aturan: Aturan | None = None) -> Decimal:
    hasil = hitung_capaian(indikator, _target(target), realisasi, aturan or Aturan())
    assert isinstance(hasil, Terhitung)
    return hasil.nilai


def _isian(kolom: Kolom, nilai: str | None, keadaan: Keadaan = Keadaan.TERISI, alasan: str = "") -> Isian:
    return Isian("I", kolom, keadaan, nilai=Decimal(nilai) if nilai else None, alasan=alasan)


@pytest.mark.parametrize("h", katalog.histori(), ids=lambda h: f"{h.indikator}-{h.tahun}")
def test_setiap_capaian_terbit_cocok_dalam_satu_satuan_angka_terakhirnya(h: Histori) -> None:
    assert h.target is not None
    assert h.realisasi is not None

    nilai = _nilai(NAIK, h.target, h.realisasi)

    terbit = Decimal(h.capaian_terbit.replace(",", "."))
    assert abs(nilai - terbit) < Decimal(1).scaleb(int(terbit.as_tuple().exponent))


def test_capaian_2024_tiga_indikator_utama_seperti_terbit() -> None:
    pasangan = (("82.53", "82.32"), ("91.33", "97.66"), ("90", "100"))

    assert [cetak(_nilai(NAIK, Decimal(t), Decimal(r))) for t, r in pasangan] == ["99,75", "106,93", "111,11"]


@given(target=POSITIF)
def test_tepat_target_selalu_seratus(target: Decimal) -> None:
    assert [_nilai(i, target, target) for i in (NAIK, TURUN, BANDING, RENTANG)] == [Decimal(100)] * 4


@given(target=POSITIF, sedikit=SEMBARANG, tambah=SEMBARANG)
def test_naik_tidak_pernah_turun_bila_realisasi_bertambah(target: Decimal, sedikit: Decimal, tambah: Decimal) -> None:
    assert _nilai(NAIK, target, sedikit) <= _nilai(NAIK, target, sedikit + tambah)


@given(target=POSITIF, sedikit=POSITIF, tambah=SEMBARANG)
def test_turun_tidak_pernah_naik_bila_realisasi_bertambah(target: Decimal, sedikit: Decimal, tambah: Decimal) -> None:
    for indikator in (TURUN, BANDING):
        assert _nilai(indikator, target, sedikit) >= _nilai(indikator, target, sedikit + tambah)


@given(target=POSITIF, realisasi=SEMBARANG)
def test_rentang_tidak_pernah_lebih_dari_seratus(target: Decimal, realisasi: Decimal) -> None:
    assert _nilai(RENTANG, target, realisasi) <= 100


@given(target=POSITIF, realisasi=SEMBARANG)
def test_konteks_desimal_pemanggil_tidak_mengubah_hasil(target: Decimal, realisasi: Decimal) -> None:
    biasa = _nilai(NAIK, target, realisasi)

    with localcontext() as konteks:
        konteks.prec = 5
        sempit = _nilai(NAIK, target, realisasi)

    assert sempit == biasa


@given(target=POSITIF)
def test_yang_kosong_tidak_pernah_menjadi_angka(target: Decimal) -> None:
    hasil = [hitung_capaian(i, _target(target), kosong) for i in (NAIK, TURUN, RENTANG) for kosong in (None, "", " ")]

    assert hasil == [tak_terhitung(Sebab.BELUM_DILAPORKAN)] * 9


def test_capaian_tanpa_pangkat_dan_tanpa_nol_buntut() -> None:
    assert str(_nilai(NAIK, Decimal("90.00"), Decimal("90.00"))) == "100"


def test_nol_dicetak_tanpa_minus() -> None:
    assert str(_nilai(NAIK, Decimal(90), Decimal("-0.0"))) == "0"


@pytest.mark.parametrize("rusak", ["NaN", "Infinity", "-Infinity", "1E+18", "1E+400"])
def test_angka_tidak_sah_atau_terlalu_besar_ditolak_dengan_sebab(rusak: str) -> None:
    assert hitung_capaian(NAIK, _target("90"), Decimal(rusak)) == tak_terhitung(Sebab.BUKAN_ANGKA)
    assert hitung_capaian(NAIK, _target(rusak), Decimal(90)) == tak_terhitung(Sebab.BUKAN_ANGKA)


def test_hasil_yang_terlalu_besar_ditolak_dengan_sebab() -> None:
    hasil = hitung_capaian(NAIK, _target("0.0000001"), Decimal("1E+17"))

    assert hasil == tak_terhitung(Sebab.BUKAN_ANGKA)


def test_hasil_di_bawah_nol_ditulis_nol_dan_ditandai() -> None:
    assert hitung_capaian(TURUN, _target("100"), Decimal(250)) == Terhitung(Decimal(0), (Tanda.LANTAI,))


def test_rumus_kebijakan_mengalahkan_rumus_indikator() -> None:
    aturan = Aturan(rumus_turun=RumusTurun.BANDING)

    assert _nilai(TURUN, Decimal(100), Decimal(80), aturan) == 125
    assert _nilai(BANDING, Decimal(100), Decimal(80), Aturan(rumus_turun=RumusTurun.SELISIH)) == 120


def test_rumus_kebijakan_tidak_menyentuh_indikator_naik_dan_rentang() -> None:
    aturan = Aturan(rumus_turun=RumusTurun.BANDING)

    assert [_nilai(i, Decimal(100), Decimal(120), aturan) for i in (NAIK, RENTANG)] == [120, 80]


def test_rentang_terbuka_ke_atas_cukup_melampaui_batas_bawah() -> None:
    target = Target("I", 2024, None, bawah=Decimal(80))

    assert hitung_capaian(RENTANG, target, Decimal(500)) == Terhitung(Decimal(100))
    assert hitung_capaian(RENTANG, target, Decimal(40)) == Terhitung(Decimal(50))


def test_tanpa_target_sama_sekali_disebut_sebabnya() -> None:
    assert hitung_capaian(NAIK, None, Decimal(5)) == tak_terhitung(Sebab.TARGET_KOSONG)
    assert hitung_capaian(NAIK, None, None) == tak_terhitung(Sebab.BELUM_ADA_DATA)


def test_alasan_unit_sampai_ke_capaian() -> None:
    alasan = "Batas penyampaian LKjIP adalah akhir Februari."
    isian = [_isian(Kolom.REALISASI_TAHUN, None, Keadaan.BELUM_WAKTUNYA, alasan)]

    assert capaian_tahun(TAHUNAN, _target("1"), isian) == TakTerhitung("belum_waktunya", alasan)


def test_isian_indikator_lain_dilewati() -> None:
    isian = [_isian(Kolom.REALISASI_TAHUN, "90"), Isian("LAIN", Kolom.REALISASI_TAHUN, Keadaan.TERISI, Decimal(1))]

    assert realisasi_tahun(TAHUNAN, isian) == Realisasi(Decimal(90))


def test_angka_setahun_dipakai_bila_tidak_ada_triwulan() -> None:
    isian = [_isian(Kolom.REALISASI_TAHUN, "90")]

    assert realisasi_tahun(NAIK, isian) == Realisasi(Decimal(90))
    assert capaian_triwulan(NAIK, _target("100"), isian, 4) == Terhitung(Decimal(90))


def test_triwulan_mengalahkan_angka_setahun() -> None:
    isian = [_isian(Kolom.REALISASI_TAHUN, "90"), *(_isian(k, "10") for k in list(Kolom)[:4])]

    assert realisasi_tahun(NAIK, isian) == Realisasi(Decimal(40), (1, 2, 3, 4))


def test_rasio_menjumlah_semua_pasangan() -> None:
    pasangan = (("50", "100"), ("90", "100"), ("30", "50"))
    isian = [_isian(k, n) for a, b in pasangan for k, n in ((Kolom.PEMBILANG, a), (Kolom.PENYEBUT, b))]

    hasil = realisasi_tahun(replace(RASIO, frekuensi=Frekuensi.TAHUN), isian)

    assert isinstance(hasil, Realisasi)
    assert hasil.nilai == Decimal(68)


def test_rasio_dengan_penyebut_kosong_tidak_dihitung() -> None:
    assert realisasi_tahun(RASIO, [_isian(Kolom.PEMBILANG, "5")]) == tak_terhitung(Sebab.PEMBILANG_KOSONG)


def test_rasio_berjalan_dibandingkan_dengan_target_triwulan_terakhir() -> None:
    target = Target("I", 2024, Decimal(90), (Decimal(50), Decimal(60), None, None))
    isian = [_isian(Kolom.PEMBILANG, "30"), _isian(Kolom.PENYEBUT, "100")]

    hasil = capaian_triwulan(RASIO, target, isian, 3)

    assert hasil == Terhitung(Decimal(50), (Tanda.SEBAGIAN,))


def test_semester_memakai_triwulan_dua_dan_empat() -> None:
    indikator = replace(NAIK, frekuensi=Frekuensi.SEMESTER, agregasi=Agregasi.AKHIR)
    target = Target("I", 2024, Decimal(85), (None, Decimal(80), None, Decimal(85)))
    isian = [_isian(Kolom.REALISASI_TW2, "76"), _isian(Kolom.REALISASI_TW4, "85")]

    hasil = [capaian_triwulan(indikator, target, isian, q) for q in (1, 2, 3, 4)]

    assert hasil == [
        tak_terhitung(Sebab.BELUM_WAKTUNYA),
        Terhitung(Decimal(95)),
        Terhitung(Decimal(95)),
        Terhitung(Decimal(100)),
    ]


def test_indikator_tahunan_belum_waktunya_sebelum_triwulan_empat() -> None:
    isian = [_isian(Kolom.REALISASI_TAHUN, "90")]

    hasil = capaian_triwulan(TAHUNAN, _target("90"), isian, 3)

    assert hasil == TakTerhitung("belum_waktunya", "Indikator tahunan, dihitung pada akhir tahun.")
    assert capaian_triwulan(TAHUNAN, _target("90"), isian, 4) == Terhitung(Decimal(100))


def test_rentang_berlaku_sama_pada_setiap_triwulan() -> None:
    target = Target("I", 2024, None, bawah=Decimal(3), atas=Decimal(7))
    isian = [_isian(Kolom.REALISASI_TW1, "5")]

    hasil = capaian_triwulan(replace(RENTANG, agregasi=Agregasi.RATA_RATA), target, isian, 1)

    assert hasil == Terhitung(Decimal(100))


def test_sel_terisi_tanpa_isi_dianggap_kosong() -> None:
    assert realisasi_tahun(NAIK, [_isian(Kolom.REALISASI_TW1, None)]) == tak_terhitung(Sebab.BELUM_DILAPORKAN)


def test_angka_triwulan_tidak_sah_disebut_sebabnya() -> None:
    isian = [_isian(Kolom.REALISASI_TW1, "NaN")]

    assert realisasi_tahun(NAIK, isian) == tak_terhitung(Sebab.BUKAN_ANGKA)


def test_setiap_serapan_terbit_cocok_dalam_satu_satuan_angka_terakhirnya() -> None:
    beda = []
    for baris in katalog.anggaran():
        hasil = serapan(baris.anggaran, baris.realisasi)
        if isinstance(hasil, Terhitung):
            terbit = Decimal(baris.rasio_terbit)
            if abs(hasil.nilai - terbit) > Decimal(1).scaleb(int(terbit.as_tuple().exponent)):
                beda.append(baris)

    assert beda == []


def test_serapan_pagu_nol_tidak_dihitung_apa_pun_yang_tercetak() -> None:
    tanpa = [b for b in katalog.anggaran() if b.anggaran == 0]

    assert {b.rasio_terbit for b in tanpa} == {"0", "#DIV/0!"}
    assert {serapan(b.anggaran, b.realisasi) for b in tanpa} == {
        TakTerhitung("target_nol", "Pagu nol; serapan tidak dapat dihitung.")
    }
