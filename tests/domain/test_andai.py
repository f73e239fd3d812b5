"""What if: what is lacking in whole things, which few move the status, and figures that are none."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.domain.andai import (
    PALING_BANYAK,
    ambang_belum_masuk,
    kekurangan,
    pengungkit,
    simulasikan,
)
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.indikator import Arah, Indikator
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Butir, Pembobotan, rata_rata
from kinerja_core.domain.kinerja import hasil
from tests.domain.bahan_contoh import bahan_contoh, bahan_kecil

ANGKA = st.decimals(min_value=0, max_value=100, places=2).map(str)


def test_kurang_disebut_dalam_satuannya() -> None:
    semua = hasil(bahan_kecil(("240", "228")))

    assert [k.kalimat for k in kekurangan(semua)] == ["kurang 12 layanan lagi"]


def test_kurang_sebagian_dibulatkan_ke_atas_bila_satuannya_utuh() -> None:
    semua = hasil(bahan_kecil(("10", "8.2")))

    assert [k.kurang for k in kekurangan(semua)] == [Decimal(2)]


def test_persen_berpembilang_kurang_sekian_pembilang() -> None:
    kurang = {k.hasil.indikator.kode: k.kalimat for k in kekurangan(hasil(bahan_contoh()))}

    assert kurang["IND-15"] == "kurang 1 kelurahan tertib administrasi lagi (4 dari 5)"


def test_indikator_turun_lebih_sekian_dari_target() -> None:
    kurang = {k.hasil.indikator.kode: k.kalimat for k in kekurangan(hasil(bahan_contoh()))}

    assert kurang["IND-13"] == "lebih 1,625 menit dari target"


@given(ANGKA.filter(lambda r: Decimal(r) < 100))
def test_yang_kurang_bila_ditambahkan_mencapai_target(realisasi: str) -> None:
    semua = hasil(bahan_kecil(("100", realisasi)))

    (k,) = kekurangan(semua)
    s = simulasikan(semua, {"I-1": Decimal(realisasi) + k.kurang}, KEBIJAKAN_BAKU)

    assert (s.hasil[0].nilai or 0) >= 100


def test_paling_sedikit_indikator_yang_menaikkan_status() -> None:
    semua = hasil(bahan_kecil(("100", "50"), ("100", "80"), ("100", "90")))

    p = pengungkit(semua, KEBIJAKAN_BAKU)

    assert [h.indikator.kode for h in p.indikator] == ["I-1"]
    assert p.kalimat == "Bila Jumlah layanan 1 mencapai target, rata-rata menjadi 90,00 % dan status menjadi Tinggi."


def test_bila_tiga_tidak_cukup_tidak_ada_yang_disebut() -> None:
    semua = hasil(bahan_kecil(*[("100", "10")] * 12))

    p = pengungkit(semua, KEBIJAKAN_BAKU)

    assert (p.indikator, p.kalimat) == (
        (),
        "Tidak ada 3 indikator yang cukup untuk menaikkan status ke Rendah; masih kurang 41,00 poin pada rata-rata.",
    )


@given(st.lists(ANGKA, min_size=1, max_size=8))
def test_pengungkit_benar_benar_mengubah_status(realisasi: list[str]) -> None:
    semua = hasil(bahan_kecil(*(("100", r) for r in realisasi)))

    p = pengungkit(semua, KEBIJAKAN_BAKU)

    if p.menjadi is not None:
        pita = KEBIJAKAN_BAKU.tabel_skala.pita_untuk
        assert pita(p.menjadi) != pita(p.rata.nilai or Decimal(0))
    assert len(p.indikator) <= PALING_BANYAK


def test_status_tertinggi_menyebut_yang_dapat_menjatuhkannya() -> None:
    semua = hasil(bahan_kecil(("10", "10"), ("10", "10")))

    p = pengungkit(semua, KEBIJAKAN_BAKU)

    assert p.kalimat == (
        "Status Sangat Tinggi sudah yang tertinggi yang dapat dicapai, 9,00 poin di atas ambangnya (91). Status turun "
        "bila misalnya Jumlah layanan 1 tidak tercapai sama sekali (rata-rata 50,00 %)."
    )


def test_ambang_indikator_yang_belum_masuk() -> None:
    semua = hasil(bahan_kecil(("10", "10"), ("10", None)))

    assert ambang_belum_masuk(semua, KEBIJAKAN_BAKU) == (
        "Status turun dari Sangat Tinggi bila 1 indikator yang belum terhitung rata-rata di bawah 82,00 %."
    )


@given(st.lists(ANGKA, min_size=1, max_size=5), st.integers(min_value=1, max_value=4))
def test_ambang_itu_tepat(realisasi: list[str], kosong: int) -> None:
    ada = [Butir(str(n), Terhitung(Decimal(r))) for n, r in enumerate(realisasi)]
    semua = hasil(bahan_kecil(*(("100", r) for r in realisasi), *[("100", None)] * kosong))
    kalimat = ambang_belum_masuk(semua, KEBIJAKAN_BAKU)
    if "di bawah" not in kalimat:
        return
    nilai = rata_rata(ada).nilai or Decimal(0)
    pita = KEBIJAKAN_BAKU.tabel_skala.pita_untuk(nilai)

    ambang = (pita.batas * (len(ada) + kosong) - nilai * len(ada)) / kosong
    di_bawah = [*ada, *(Butir(f"k{n}", Terhitung(ambang - 1)) for n in range(kosong))]
    assert (rata_rata(di_bawah).nilai or Decimal(0)) < pita.batas


def test_dengan_bobot_lain_ambang_tidak_dikatakan() -> None:
    semua = hasil(bahan_kecil(("10", "10"), ("10", None)))

    assert ambang_belum_masuk(semua, replace(KEBIJAKAN_BAKU, pembobotan=Pembobotan.PER_SASARAN)) == ""


def test_simulasi_hanya_mengubah_yang_diandaikan() -> None:
    semua = hasil(bahan_contoh())

    s = simulasikan(semua, {"IND-26": Decimal(10)}, KEBIJAKAN_BAKU)

    assert [h.indikator.kode for h, lama in zip(s.hasil, semua, strict=True) if h != lama] == ["IND-26"]
    assert next(h for h in semua if h.indikator.kode == "IND-26").realisasi_cetak == "7"


def test_simulasi_tanpa_andaian_sama_dengan_angka_sebenarnya() -> None:
    semua = hasil(bahan_contoh())

    assert simulasikan(semua, {}, KEBIJAKAN_BAKU).hasil == semua


def test_indikator_turun_yang_membaik_menaikkan_rata_rata() -> None:
    def turun(i: Indikator) -> Indikator:
        return replace(i, arah=Arah.TURUN)

    semua = hasil(bahan_kecil(("10", "15"), ubah_indikator=turun))

    naik = simulasikan(semua, {"I-1": Decimal(11)}, KEBIJAKAN_BAKU)

    assert (semua[0].capaian_cetak, naik.hasil[0].capaian_cetak) == ("50,00", "90,00")
