"""Every page of every Peran: nothing English to read, nothing wider than a telephone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ViewportSize

from kinerja_core.application import waktu_kini
from kinerja_core.contoh import katalog
from kinerja_core.contoh.demo import bangun_demo
from pages.ui import registry
from tests.alur_penuh.conftest import KantorBuka, sandi_contoh
from tests.alur_penuh.orang import LAYAR, Orang
from tests.web.peladen import peladen_berjalan

pytestmark = pytest.mark.peramban

PONSEL: ViewportSize = {"width": 390, "height": 844}
KANTOR_BERSAMA = ("/dokumen", "/riwayat", "/undangan", "/tanda-tangan")
"""Of the pages that look alike for the whole office, those opened most."""


@pytest.fixture(scope="module")
def kantor_contoh(peramban: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KantorBuka]:
    """The demo: a Siklus at Langkah 7, two Seksi late."""
    folder = tmp_path_factory.mktemp("tampilan")
    bangun_demo(folder / "data", waktu_kini())
    sandi = sandi_contoh(folder / "data")
    with peladen_berjalan(folder / "data", folder) as peladen:
        yield KantorBuka(peramban, peladen, sandi)


@pytest.mark.parametrize("akun", ["kasubag", "seksi.pem", "seksi.trantib", "admin"])
def test_semua_halaman_terbaca_dan_muat_di_ponsel(kantor_contoh: KantorBuka, akun: str) -> None:
    orang = kantor_contoh.orang(akun)
    pegawai = dict(zip(katalog.nama_masuk(), katalog.pegawai(katalog.kantor().id), strict=True))
    halaman = [h for kelompok in registry.untuk(pegawai[akun].peran).values() for h in kelompok]

    terlalu_lebar = [h.url for h in halaman if _lebar_di_ponsel(orang, h) > PONSEL["width"]]

    orang.pergi()
    assert (terlalu_lebar, orang.kata_inggris) == ([], set())


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "staf"])
def test_halaman_bersama_terbaca_dan_muat_di_ponsel(kantor_contoh: KantorBuka, akun: str) -> None:
    orang = kantor_contoh.orang(akun)
    halaman = [h for h in registry.HALAMAN if h.jalur in KANTOR_BERSAMA]

    terlalu_lebar = [h.url for h in halaman if _lebar_di_ponsel(orang, h) > PONSEL["width"]]

    orang.pergi()
    assert (terlalu_lebar, orang.kata_inggris) == ([], set())


def _lebar_di_ponsel(orang: Orang, h: registry.Halaman) -> int:
    """Width the page asks for on a telephone once its tables and charts have followed, in CSS pixels."""
    orang.buka(h.judul, "SOP Pengumpulan Data Kinerja" if h.url == "sop" else "")
    orang.layar.set_viewport_size(PONSEL)
    isi = "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
    lebar_isi = f"Math.max(...{isi}.map(e => e.scrollWidth))"
    for _ in range(20):
        lebar = orang.layar.evaluate(lebar_isi)
        if lebar <= PONSEL["width"]:
            break
        orang.layar.wait_for_timeout(250)
    orang.layar.set_viewport_size(LAYAR)
    return int(lebar)
