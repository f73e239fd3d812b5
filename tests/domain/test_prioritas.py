"""Prioritas for the Camat: at most five sentences, each with its number."""

from dataclasses import replace
from decimal import Decimal

from kinerja_core.domain.indikator import Histori
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.prioritas import PALING_BANYAK, prioritas
from kinerja_core.domain.usulan import Kolom
from tests.domain.bahan_contoh import bahan_contoh, bahan_kecil, ubah


def test_kantor_contoh_mendapat_lima_prioritas() -> None:
    bahan = bahan_contoh(tanpa=("trantib", "kesos"))

    assert prioritas(bahan, hasil(bahan)) == (
        "Belum menyerahkan data: Seksi Ketenteraman dan Ketertiban Umum, Seksi Kesejahteraan Sosial.",
        "Jumlah sarana dan prasarana kelurahan yang terbangun (Seksi Pemberdayaan Masyarakat) mencapai 70,00 persen: "
        "target 10, realisasi 7 Unit; kurang 3 unit lagi.",
        "Persentase kelurahan tertib administrasi (Seksi Pemerintahan) mencapai 80,00 persen: target 100, "
        "realisasi 80 %; kurang 1 kelurahan tertib administrasi lagi (4 dari 5).",
        "Capaian Nilai SAKIP Kecamatan turun dari 107,18 persen pada 2023 menjadi 99,75 persen.",
        "Persentase temuan pemeriksaan yang ditindaklanjuti (Subbag Umum dan Kepegawaian) mencapai 87,50 persen: "
        "target 100, realisasi 87,5 %; kurang 1 temuan ditindaklanjuti lagi (7 dari 8).",
    )


def test_angka_yang_tidak_mungkin_benar_didahulukan() -> None:
    bahan = ubah(bahan_contoh(), "IND-15", Kolom.PEMBILANG, nilai=Decimal(6))

    assert prioritas(bahan, hasil(bahan))[0] == (
        "Angka yang tidak mungkin benar pada Persentase kelurahan tertib administrasi: "
        "Pembilang 6 lebih besar daripada penyebut 5. Apakah tertukar?"
    )


def test_target_yang_terlampau_jauh_disebut() -> None:
    bahan = bahan_kecil(("10", "15"))

    assert prioritas(bahan, hasil(bahan)) == (
        "Capaian di atas 120 persen, targetnya perlu ditinjau: Jumlah layanan 1.",
    )


def test_tidak_pernah_lebih_dari_lima() -> None:
    bahan = bahan_kecil(*[("10", "1")] * 6, ("10", "15"))
    bahan = replace(bahan, histori=(Histori("I-1", 2023, Decimal(10), Decimal(10), "100", "LKjIP"),))

    assert len(prioritas(bahan, hasil(bahan))) == PALING_BANYAK


def test_semua_tercapai_tidak_mempunyai_prioritas() -> None:
    bahan = bahan_kecil(("10", "10"))

    assert prioritas(bahan, hasil(bahan)) == ()
