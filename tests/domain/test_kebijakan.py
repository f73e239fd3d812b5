"""Kebijakan: averages that say n of N, predikat that never flatter, sentences that state the choice."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.domain.capaian import (
    Aturan,
    Sebab,
    TakTerhitung,
    Tanda,
    TargetNol,
    Terhitung,
    hitung_capaian,
    tak_terhitung,
)
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, RumusTurun, Target
from kinerja_core.domain.kebijakan import (
    KEBIJAKAN_BAKU,
    BilaKosong,
    Butir,
    Kebijakan,
    Pembobotan,
    dibatasi,
    kalimat,
    pembanding,
    predikat,
    predikat_rata_rata,
    rata_rata,
    sebutan_rata_rata,
)
from kinerja_core.domain.skala import SKALA, Warna

NAIK = Indikator("I", "Indikator", "Sasaran", "%", Arah.NAIK, Agregasi.AKHIR, Frekuensi.TAHUN, "unit")
KOSONG = tak_terhitung(Sebab.BELUM_DILAPORKAN)
PERSEN = st.decimals(min_value=0, max_value=300, places=2)


def _butir(*capaian: str | TakTerhitung) -> list[Butir]:
    return [Butir(f"I-{n}", Terhitung(Decimal(c)) if isinstance(c, str) else c) for n, c in enumerate(capaian, start=1)]


def test_rata_rata_menyebut_n_dari_n() -> None:
    hasil = rata_rata(_butir("100", "90", KOSONG))

    assert (hasil.nilai, hasil.terhitung, hasil.dari, hasil.lengkap) == (Decimal(95), 2, 3, False)


def test_kalimat_rata_rata_menyebut_batas_yang_kosong_dan_yang_tidak_berlaku() -> None:
    hasil = rata_rata(_butir("690", "90", KOSONG, tak_terhitung(Sebab.TIDAK_BERLAKU)))

    assert sebutan_rata_rata(hasil) == (
        "Rata-rata capaian 95,00 % (2 dari 3 indikator terhitung, 1 dibatasi 100 %, "
        "1 tidak berlaku atau belum waktunya)."
    )


def test_kalimat_tanpa_rata_rata_menyebut_sebabnya() -> None:
    assert sebutan_rata_rata(rata_rata(_butir(KOSONG))) == (
        "Rata-rata belum dapat dihitung: belum ada capaian yang dapat dihitung (0 dari 1 indikator terhitung)."
    )


def test_tanpa_indikator_tidak_ada_rata_rata_dan_tidak_lengkap() -> None:
    hasil = rata_rata([])

    assert (hasil.nilai, hasil.lengkap) == (None, False)


@given(st.lists(PERSEN, min_size=1, max_size=8))
def test_yang_kosong_tidak_mengubah_nilai_rata_rata_tetapi_menggugurkan_hijau(nilai: list[Decimal]) -> None:
    penuh = _butir(*map(str, nilai))

    tanpa, dengan = rata_rata(penuh), rata_rata([*penuh, Butir("X", KOSONG)])

    assert dengan.nilai == tanpa.nilai
    assert predikat_rata_rata(dengan).warna not in (Warna.HIJAU, Warna.BIRU)


@given(st.lists(PERSEN, min_size=2, max_size=8), st.data())
def test_mengeluarkan_satu_indikator_tidak_pernah_menaikkan_status_diam_diam(
    nilai: list[Decimal], data: st.DataObject
) -> None:
    penuh = _butir(*map(str, nilai))
    hilang = data.draw(st.integers(0, len(nilai) - 1))
    bolong = [replace(b, capaian=KOSONG) if n == hilang else b for n, b in enumerate(penuh)]

    sesudah = rata_rata(bolong)

    assert (sesudah.terhitung, sesudah.dari) == (len(nilai) - 1, len(nilai))
    assert predikat_rata_rata(sesudah).warna not in (Warna.HIJAU, Warna.BIRU)


@given(st.lists(PERSEN, min_size=1, max_size=8), st.decimals(min_value=50, max_value=150, places=0))
def test_rata_rata_tidak_pernah_melewati_batas(nilai: list[Decimal], batas: Decimal) -> None:
    hasil = rata_rata(_butir(*map(str, nilai)), Kebijakan(batas=batas))

    assert hasil.nilai is not None
    assert hasil.nilai <= batas


def test_batas_hanya_di_dalam_rata_rata() -> None:
    assert predikat(Terhitung(Decimal(690))).sebutan == "Sangat Tinggi"
    assert dibatasi(Decimal(690), KEBIJAKAN_BAKU) == 100
    assert dibatasi(Decimal(690), Kebijakan(batas=None)) == 690


def test_sepertiga_yang_berjumlah_tepat_ambang_tidak_jatuh_di_bawahnya() -> None:
    target = Target("I", 2024, Decimal(3))
    capaian = [hitung_capaian(NAIK, target, Decimal(r)) for r in ("2", "3", "3.19")]

    hasil = rata_rata([Butir("I", c) for c in capaian], Kebijakan(batas=None))

    assert hasil.nilai == 91
    assert predikat_rata_rata(hasil).sebutan == "Sangat Tinggi"


def test_yang_belum_lengkap_paling_tinggi_kuning() -> None:
    sebagian = Terhitung(Decimal(100), (Tanda.SEBAGIAN,))

    assert predikat(sebagian).warna is Warna.KUNING
    assert predikat_rata_rata(rata_rata([Butir("I", sebagian)])).warna is Warna.KUNING
    assert predikat(Terhitung(Decimal(100))).warna is Warna.HIJAU


def test_yang_belum_lengkap_dan_merah_tetap_merah() -> None:
    assert predikat(Terhitung(Decimal(10), (Tanda.SEBAGIAN,))).warna is Warna.MERAH


def test_tanpa_capaian_predikatnya_abu() -> None:
    hasil = predikat(KOSONG)

    assert (hasil.sebutan, hasil.warna, hasil.lengkap) == ("Belum dapat dinilai", Warna.ABU, False)


def test_kebijakan_ditahan_menunggu_semua() -> None:
    kebijakan = Kebijakan(bila_kosong=BilaKosong.DITAHAN)

    assert rata_rata(_butir("100", KOSONG), kebijakan).hasil == TakTerhitung(
        "belum_dilaporkan", "Menunggu 1 indikator yang belum terhitung."
    )
    assert rata_rata(_butir("100", "80"), kebijakan).nilai == 90


def test_bobot_indikator_dipakai() -> None:
    kebijakan = Kebijakan(pembobotan=Pembobotan.BOBOT, bobot=(("I-1", Decimal(3)),))

    assert rata_rata(_butir("100", "80"), kebijakan).nilai == 95


def test_bobot_nol_semua_tidak_dibagi() -> None:
    kebijakan = Kebijakan(pembobotan=Pembobotan.BOBOT, bobot=(("I-1", Decimal(0)),))

    assert rata_rata(_butir("100"), kebijakan).hasil == TakTerhitung(
        "bukan_angka", "Jumlah bobot nol; tetapkan bobot indikator."
    )


def test_per_sasaran_setiap_sasaran_berbobot_sama() -> None:
    butir = [replace(b, kelompok="A" if n < 3 else "B") for n, b in enumerate(_butir("100", "100", "100", "60"))]

    assert rata_rata(butir).nilai == 90
    assert rata_rata(butir, Kebijakan(pembobotan=Pembobotan.PER_SASARAN)).nilai == 80


def test_kalimat_kebijakan_baku() -> None:
    assert kalimat(KEBIJAKAN_BAKU) == (
        "Capaian indikator yang semakin tinggi semakin baik dihitung realisasi dibagi target dikali 100.",
        "Capaian indikator yang semakin rendah semakin baik dihitung (2 × target − realisasi) dibagi target "
        "dikali 100, kecuali indikator yang memilih target dibagi realisasi.",
        "Indikator dengan target nol tidak dihitung dan disebut sebabnya.",
        "Hasil rumus di bawah 0 ditulis 0 dan diberi catatan.",
        "Capaian per indikator tidak dibatasi; di dalam rata-rata setiap capaian dibatasi 100 %.",
        "Yang belum dilaporkan tidak dihitung nol: rata-rata menyebut berapa indikator yang terhitung.",
        "Setiap indikator berbobot sama di dalam rata-rata.",
        "Angka dicetak 2 desimal, dibulatkan setengah ke atas satu kali saat dicetak.",
        "Predikat memakai skala Permendagri 86/2017 atas nilai tanpa pembulatan: ≥ 91 Sangat Tinggi; "
        "≥ 76 Tinggi; ≥ 66 Sedang; ≥ 51 Rendah; selebihnya Sangat Rendah.",
    )


@pytest.mark.parametrize(
    "lain",
    [
        Kebijakan(aturan=Aturan(rumus_turun=RumusTurun.BANDING)),
        Kebijakan(aturan=Aturan(rumus_turun=RumusTurun.SELISIH)),
        Kebijakan(aturan=Aturan(target_nol=TargetNol.SESUAI_ARAH)),
        Kebijakan(aturan=Aturan(lantai=None)),
        Kebijakan(batas=None),
        Kebijakan(batas=Decimal(120)),
        Kebijakan(bila_kosong=BilaKosong.DITAHAN),
        Kebijakan(pembobotan=Pembobotan.PER_SASARAN),
        Kebijakan(pembobotan=Pembobotan.BOBOT),
        Kebijakan(desimal=1),
        Kebijakan(skala="lan"),
        Kebijakan(predikat_dibulatkan=True),
    ],
)
def test_setiap_pilihan_mengubah_tepat_satu_kalimat(lain: Kebijakan) -> None:
    beda = [a for a, b in zip(kalimat(lain), kalimat(KEBIJAKAN_BAKU), strict=True) if a != b]

    assert len(beda) == 1


def test_bobot_yang_ditetapkan_dicetak_angkanya() -> None:
    k = Kebijakan(pembobotan=Pembobotan.BOBOT, bobot=(("IKU-01", Decimal(3)), ("IKU-02", Decimal("1.5"))))

    assert kalimat(k)[6] == "Indikator dibobot menurut bobot yang ditetapkan: IKU-01 3, IKU-02 1,5, selebihnya 1."


def test_pembanding_tidak_memuat_kebijakan_yang_dipakai() -> None:
    semua = pembanding(Kebijakan(batas=None))

    assert "Tanpa batas pada rata-rata" not in [nama for nama, _ in semua]
    assert len({k for _, k in semua}) == len(semua)


def test_skala_tak_dikenal_kembali_ke_permendagri() -> None:
    assert Kebijakan(skala="entah").tabel_skala.kode == "permendagri"


@pytest.mark.parametrize("kode", sorted(SKALA))
def test_pita_setiap_skala_menurun(kode: str) -> None:
    batas = [p.batas for p in SKALA[kode].pita]

    assert batas == sorted(batas, reverse=True)
