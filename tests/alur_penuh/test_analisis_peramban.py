"""Langkah 7 in a real browser: filter, from a bar down to the cell, downloads, and a change of policy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocket, expect

from kinerja_core.application import waktu_kini
from kinerja_core.contoh import katalog
from kinerja_core.contoh.demo import bangun_demo
from tests.alur_penuh.conftest import sandi_contoh
from tests.alur_penuh.orang import TUNGGU, Orang
from tests.web.peladen import peladen_berjalan

pytestmark = pytest.mark.peramban

DI_LUAR_SARINGAN = "Unit yang menyerahkan data"
"""A label of the page that no filter touches."""


class Kasubag(Orang):
    """A Kasubag who also listens to what the server sends."""

    kiriman: list[bytes]

    def dengarkan(self) -> "Kasubag":
        """Collect every message of the server from the next page load on."""
        self.kiriman = []

        def sambung(soket: WebSocket) -> None:
            soket.on("framereceived", lambda isi: self.kiriman.append(isi if isinstance(isi, bytes) else isi.encode()))

        self.layar.on("websocket", sambung)
        self.layar.reload()
        return self

    def dikirim(self, teks: str) -> bool:
        """Whether the server has sent that text since the list was last emptied."""
        return any(teks.encode() in isi for isi in self.kiriman)

    def terpilih(self, label: str, pilihan: str) -> None:
        """Wait until a list shows that choice."""
        daftar = self.layar.get_by_test_id("stSelectbox").filter(has_text=label).first.get_by_role("combobox")
        expect(daftar).to_have_value(pilihan, timeout=TUNGGU)


@pytest.fixture(scope="module")
def alamat_dan_sandi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    folder = tmp_path_factory.mktemp("analisis")
    bangun_demo(folder / "data", waktu_kini())
    sandi = sandi_contoh(folder / "data")
    with peladen_berjalan(folder / "data", folder) as peladen:
        yield peladen.alamat, sandi


@pytest.fixture
def kasubag(peramban: Browser, alamat_dan_sandi: tuple[str, str]) -> Iterator[Kasubag]:
    orang = Kasubag(peramban, alamat_dan_sandi[0], "kasubag", alamat_dan_sandi[1], [])
    orang.masuk().buka("7 · Analisis")
    expect(batang(orang.layar, 0).first).to_be_visible(timeout=TUNGGU)
    yield orang
    orang.pergi()


def grafik(layar: Page, ke: int) -> Locator:
    """The ke-th chart of the page."""
    return layar.locator(".js-plotly-plot").nth(ke)


def batang(layar: Page, ke: int) -> Locator:
    """The bars that carry the figures: those of the last trace of bars."""
    return grafik(layar, ke).locator(".barlayer .trace").last.locator(".point path")


def klik_batang(orang: Orang, ke: int, nomor: int) -> None:
    """Click the middle of one bar, as a person would."""
    satu = batang(orang.layar, ke).nth(nomor)
    satu.scroll_into_view_if_needed()
    kotak = satu.bounding_box()
    assert kotak is not None
    orang.layar.mouse.move(kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2)
    orang.layar.mouse.click(kotak["x"] + kotak["width"] / 2, kotak["y"] + kotak["height"] / 2)
    orang.tenang()


def tulisan(layar: Page, ke: int) -> Locator:
    """The figures written in a chart."""
    return grafik(layar, ke).locator(".textpoint text")


def test_dari_batang_unit_ke_indikator_ke_sel_formulir(kasubag: Kasubag) -> None:
    klik_batang(kasubag, 0, 2)
    kasubag.membaca("Saringan: Seksi Pemberdayaan Masyarakat")
    kasubag.terpilih("Unit", "Seksi Pemberdayaan Masyarakat")

    klik_batang(kasubag, 1, 3)

    kasubag.membaca("realisasi tw4")
    kasubag.terpilih("Rincian indikator", "Jumlah sarana dan prasarana kelurahan yang terbangun")
    expect(kasubag.layar.get_by_text("formulir-pmd.xlsx, sel Formulir!V").first).to_be_visible()
    expect(kasubag.layar.get_by_text("Revisi 1, Kepala Seksi Pemberdayaan Masyarakat Contoh").first).to_be_visible()


def test_saringan_hanya_menggambar_ulang_bagiannya(kasubag: Kasubag) -> None:
    kasubag.dengarkan()
    expect(batang(kasubag.layar, 0).first).to_be_visible(timeout=TUNGGU)
    kasubag.tenang()
    seluruhnya = kasubag.dikirim(DI_LUAR_SARINGAN)
    kasubag.kiriman.clear()

    kasubag.centang("IKU saja")
    kasubag.membaca("Saringan: IKU saja")

    assert (seluruhnya, kasubag.dikirim("Saringan: IKU saja"), kasubag.dikirim(DI_LUAR_SARINGAN)) == (True, True, False)


@pytest.mark.parametrize(
    ("tombol", "akhiran", "awal"),
    [
        ("Gambar SVG", "svg", b"<svg"),
        ("Gambar PNG", "png", b"\x89PNG"),
        ("Tabel CSV", "csv", b"\xef\xbb\xbf"),
        ("Tabel Excel", "xlsx", b"PK"),
    ],
)
def test_grafik_diunduh_tanpa_peramban_di_peladen(kasubag: Kasubag, tombol: str, akhiran: str, awal: bytes) -> None:
    kasubag.layar.get_by_role("button", name="Unduh").first.click()
    kasubag.tenang()

    with kasubag.layar.expect_download() as ditunggu:
        kasubag.layar.get_by_role("button", name=tombol).click()

    assert ditunggu.value.suggested_filename == f"rata-rata-capaian-per-unit-2024.{akhiran}"
    with open(ditunggu.value.path(), "rb") as berkas:  # noqa: PTH123  a path of the browser
        assert berkas.read(len(awal)) == awal


def test_setiap_grafik_mempunyai_teks_pengganti_dengan_angkanya(kasubag: Kasubag) -> None:
    ambil = "e => e.map(x => (x.closest('[aria-label]') || x.querySelector('[aria-label]')).getAttribute('aria-label'))"
    grafik = kasubag.layar.locator("[data-testid=stPlotlyChart]")
    expect(grafik).to_have_count(7)  # each arrives when the browser has drawn it

    nama = grafik.evaluate_all(ambil)

    assert [n for n in nama if not n or not any(h.isdigit() for h in n)] == []


def test_mengganti_kebijakan_hanya_mengubah_yang_seharusnya(kasubag: Kasubag) -> None:
    semua = tulisan(kasubag.layar, 0)
    expect(semua).to_have_count(2 * len(katalog.unit()))
    sebelum = [t.strip() for t in semua.all_text_contents()]

    kasubag.tab("Kebijakan penghitungan").tenang()
    kasubag.pilih("Rumus indikator semakin rendah semakin baik", "T / R")
    kasubag.tekan("Tetapkan kebijakan", "Kebijakan ditetapkan; semua angka mengikuti.")
    kasubag.tab("Capaian").tenang()
    kasubag.membaca("rumus turun T/R")

    # one falling indicator off target was reported, by the Seksi Pelayanan Umum
    assert sebelum.count("98,90 % (7 dari 7)") == 1
    expect(semua).to_have_text([t.replace("98,90 % (7 dari 7)", "98,94 % (7 dari 7)") for t in sebelum])
