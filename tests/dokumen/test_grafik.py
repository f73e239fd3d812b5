"""Charts say the same figures as the Isi."""

import re
from datetime import date
from decimal import Decimal

import pytest

from kinerja_core.dokumen.grafik import Batang, Deret, batang_capaian, garis_tahun
from kinerja_core.dokumen.kertas import Lembaran
from tests.dokumen import contoh, contoh_iku, contoh_surat
from tests.dokumen.baca import halaman, pembaca, seluruhnya


@pytest.fixture
def lembar(huruf) -> Lembaran:
    lembar = Lembaran(huruf, contoh.KOP, "Grafik Uji", "UJI", date(2026, 1, 5), contoh_surat.DISPOSISI)
    lembar.halaman()
    return lembar


def panjang_batang(pdf: bytes) -> list[float]:
    """Widths of the filled and outlined rectangles 5 mm high, in points, in drawing order."""
    isi = pembaca(pdf).pages[0].get_contents().get_data().decode("latin1")
    pola = r"q 0\.\d\d g [\d.]+ w 0 j ([\d.]+) ([\d.]+) m ([\d.]+) [\d.]+ l [\d.]+ ([\d.]+) l"
    kotak = [tuple(map(float, satu)) for satu in re.findall(pola, isi)]
    return [x2 - x1 for x1, y1, x2, y2 in kotak if abs((y1 - y2) * 25.4 / 72 - 5) < 0.05]


def test_angka_di_batang_sama_dengan_isi(lembar):
    batang_capaian(lembar, [Batang(u.unit, u.rata_rata, u.rata_rata_cetak) for u in contoh_iku.RINGKASAN_UNIT])

    teks = seluruhnya(lembar.selesai())

    assert re.findall(r"\d+,\d\d", teks) == ["108,12", "75,00", "67,15", "92,50", "109,02", "99,75"]


def test_tanpa_data_ditulis_dan_tidak_berbatang(lembar):
    batang_capaian(lembar, [Batang("Seksi A", None, "–"), Batang("Seksi B", Decimal(50), "50,00")])

    pdf = lembar.selesai()

    assert "belum ada data" in seluruhnya(pdf)
    assert len(panjang_batang(pdf)) == 1


def test_nol_berangka_dan_bukan_belum_ada_data(lembar):
    batang_capaian(lembar, [Batang("Seksi A", Decimal(0), "0,00")])

    teks = seluruhnya(lembar.selesai())

    assert "0,00" in teks
    assert "belum ada data" not in teks


def test_panjang_batang_sebanding_dengan_nilai(lembar):
    batang_capaian(lembar, [Batang("A", Decimal(50), "50,00"), Batang("B", Decimal(100), "100,00")])

    pendek, panjang = panjang_batang(lembar.selesai())

    assert panjang == pytest.approx(2 * pendek, abs=0.05)


def test_batang_di_luar_skala_dipotong_tetapi_angkanya_tercetak(lembar):
    batang_capaian(lembar, [Batang("A", Decimal(5000), "5.000,00"), Batang("B", Decimal(200), "200,00")])

    pdf = lembar.selesai()

    assert "5.000,00" in seluruhnya(pdf)
    assert len({round(panjang) for panjang in panjang_batang(pdf)}) == 1


def test_enam_puluh_unit_melewati_beberapa_halaman_dengan_skala_di_masing_masing(lembar):
    batang_capaian(lembar, [Batang(f"Kelurahan {n}", Decimal(n), f"{n},00") for n in range(1, 61)])

    teks = halaman(lembar.selesai())

    assert len(teks) > 1
    assert all("100%" in satu for satu in teks)
    assert re.findall(r"Kelurahan (\d+)", " ".join(teks)) == [str(n) for n in range(1, 61)]


def test_garis_tahun_mencetak_tahun_dan_angkanya(lembar):
    deret = Deret(
        "Nilai SAKIP", "Nilai", (2023, 2024, 2025), (Decimal("81.05"), None, Decimal("82.32")), ("81,05", "–", "82,32")
    )

    garis_tahun(lembar, deret, lembar.l_margin, lembar.y, 80, 4, 40)

    assert seluruhnya(lembar.selesai()).startswith("Nilai SAKIP (Nilai) 2023 81,05 2024 – 2025 82,32")


def test_garis_tahun_dengan_angka_yang_sama_semua_tetap_tercetak(lembar):
    deret = Deret("Tetap", "", (2024, 2025), (Decimal(2), Decimal(2)), ("2", "2"))

    garis_tahun(lembar, deret, lembar.l_margin, lembar.y, 80, 4, 40)

    assert seluruhnya(lembar.selesai()).startswith("Tetap 2024 2 2025 2")
