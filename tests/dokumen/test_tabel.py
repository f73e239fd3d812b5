"""Tables over many pages."""

import re
from datetime import date

import pytest

from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from tests.dokumen import contoh, contoh_surat
from tests.dokumen.baca import halaman, seluruhnya

LAJUR = (Lajur("No.", 10), Lajur("Uraian kegiatan", 60), Lajur("Keterangan", 60))


@pytest.fixture
def lembar(huruf) -> Lembaran:
    lembar = Lembaran(huruf, contoh.KOP, "Tabel Uji", "UJI", date(2026, 1, 5), contoh_surat.DISPOSISI)
    lembar.halaman()
    return lembar


def barisan(jumlah: int) -> list[Baris]:
    return [Baris((f"{n}.", f"kegiatan-{n}", "keterangan")) for n in range(1, jumlah + 1)]


def test_tiga_ratus_baris_mengulang_kepala_di_setiap_halaman(lembar):
    Tabel(lembar, LAJUR).gambar(barisan(300))

    teks = halaman(lembar.selesai())

    assert len(teks) > 5
    assert [satu.count("Uraian kegiatan") for satu in teks] == [1] * len(teks)


def test_setiap_baris_tercetak_tepat_sekali_dan_berurutan(lembar):
    Tabel(lembar, LAJUR).gambar(barisan(300))

    assert re.findall(r"kegiatan-(\d+)", seluruhnya(lembar.selesai())) == [str(n) for n in range(1, 301)]


def test_baris_lebih_tinggi_daripada_halaman_dipotong_tanpa_kehilangan_kata(lembar):
    kata = [f"kata{n}" for n in range(3000)]

    Tabel(lembar, LAJUR).gambar([Baris(("1.", " ".join(kata), "pendek")), Baris(("2.", "sesudahnya", ""))])
    teks = halaman(lembar.selesai())

    assert len(teks) > 2
    assert re.findall(r"kata\d+", " ".join(teks)) == kata
    assert "sesudahnya" in teks[-1]


def test_baris_pendek_tidak_pernah_dipotong(lembar):
    tiga_larik = "baris pertama\nbaris kedua\nbaris ketiga"

    letak = Tabel(lembar, LAJUR).gambar([Baris((str(n), tiga_larik, "")) for n in range(100)])

    assert all(di.y + di.tinggi <= lembar.h - 30 + 0.01 for di in letak)


def test_judul_kelompok_tidak_ditinggalkan_di_kaki_halaman(lembar):
    tabel = Tabel(lembar, LAJUR)
    tinggi = tabel.ukur(Baris(("1.", "x", "x")))
    muat = int((lembar.sisa - tabel.tinggi_kepala) / tinggi)

    letak = tabel.gambar([*barisan(muat - 1), Baris(("Kelompok",), pita=True), *barisan(1)], bersama_akhir=40)

    assert [di.halaman for di in letak[-2:]] == [2, 2]


def test_baris_terakhir_menunggu_blok_di_bawahnya(lembar):
    tabel = Tabel(lembar, LAJUR)
    tinggi = tabel.ukur(Baris(("1.", "x", "x")))
    muat = int((lembar.sisa - tabel.tinggi_kepala) / tinggi)

    letak = tabel.gambar(barisan(muat), bersama_akhir=50)

    assert [di.halaman for di in letak] == [1] * (muat - 1) + [2]


def test_kepala_tidak_ditinggalkan_tanpa_baris(lembar):
    lembar.y = lembar.batas_bawah - 12

    letak = Tabel(lembar, LAJUR).gambar(barisan(1))
    teks = halaman(lembar.selesai())

    assert letak[0].halaman == 2
    assert "Uraian kegiatan" not in teks[0]


def test_tabel_tanpa_baris_tetap_berkepala(lembar):
    Tabel(lembar, LAJUR).gambar([])

    assert "Uraian kegiatan" in seluruhnya(lembar.selesai())


def test_huruf_yang_tidak_terbaca_ditolak(lembar):
    with pytest.raises(ValueError, match="terlalu kecil"):
        Tabel(lembar, LAJUR, ukuran=6)
