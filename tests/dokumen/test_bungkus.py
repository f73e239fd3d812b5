"""Breaking text into lines."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.dokumen.bungkus import MM_PER_PT, Penggaris, rapikan

LEBAR_SATU_HURUF = 500
PER_HURUF = LEBAR_SATU_HURUF * 10 * MM_PER_PT / 1000


def penggaris() -> Penggaris:
    """Every character half as wide as the type is high."""
    return Penggaris(lambda _gaya: defaultdict(lambda: LEBAR_SATU_HURUF))


def larik(teks: str, huruf: float) -> list[str]:
    """``teks`` in lines of ``huruf`` characters at 10 points."""
    return [satu.teks for satu in penggaris().bungkus(teks, PER_HURUF * (huruf + 0.1), "", 10)]


def test_kata_turun_ke_larik_berikutnya():
    assert larik("capaian kinerja utama", 15) == ["capaian kinerja", "utama"]


def test_ganti_baris_memulai_alinea():
    satu, dua = penggaris().bungkus("a\nb", 100, "", 10)

    assert (satu.teks, satu.akhir, dua.teks, dua.akhir) == ("a", True, "b", True)


def test_teks_kosong_menjadi_satu_larik_kosong():
    assert larik("", 10) == [""]


def test_kata_terlalu_lebar_putus_setelah_garis_miring():
    assert larik("kabupaten/kota", 11) == ["kabupaten/", "kota"]


def test_kata_tanpa_titik_putus_dipotong_menurut_huruf():
    assert larik("9f86d081884c7d65", 6) == ["9f86d0", "81884c", "7d65"]


def test_tanda_hubung_kata_ulang_tidak_diputus_selama_muat():
    assert larik("data masing-masing", 14) == ["data", "masing-masing"]


def test_spasi_tak_putus_mengikat_dua_kata():
    assert larik("NIP 1965\u00a01986", 10) == ["NIP", "1965\u00a01986"]


def test_larik_pertama_menjorok_lebih_pendek():
    hasil = penggaris().bungkus("satu dua tiga", PER_HURUF * 8.1, "", 10, menjorok=PER_HURUF * 4)

    assert [satu.teks for satu in hasil] == ["satu", "dua tiga"]


def test_huruf_tak_tampak_dibuang_dan_spasi_disamakan():
    assert rapikan("capai\u00adan\u200b\tkinerja\ufeff") == "capaian kinerja"


def test_huruf_terurai_disatukan():
    assert rapikan("e\u0301") == "é"


@given(st.lists(st.text("abcdefg-/", min_size=1, max_size=30), min_size=1, max_size=30), st.integers(3, 40))
def test_tidak_ada_huruf_hilang_dan_tidak_ada_larik_terlalu_lebar(kata, lebar):
    hasil = larik(" ".join(kata), lebar)

    assert "".join(hasil).replace(" ", "") == "".join(kata)
    assert max(len(satu) for satu in hasil) <= lebar
