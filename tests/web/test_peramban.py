"""Signing in, staying signed in, and what a person sees, in a real browser on the sample office."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

from kinerja_core.application import bangun, waktu_kini
from kinerja_core.contoh.demo import bangun_demo
from kinerja_core.settings import Settings
from tests.peramban import tenang
from tests.web.peladen import Peladen, peladen_berjalan

pytestmark = pytest.mark.peramban

LEBAR, HP = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
TUNGGU = 30_000

INGGRIS = re.compile(
    r"\b(the|and|your|you|please|press|upload|drag|drop|browse|choose|search|download|fullscreen|show|hide|next|"
    r"previous|connection|connecting|running|page|sidebar|main menu|settings|column|increment|decrement|loading|"
    r"error|skip to|autoscale|zoom|reset axes|selected|today|sunday|monday|january|october|december)\b",
    re.IGNORECASE,
)

SEMUA_KATA = """() => {
  const kata = new Set();
  const pejalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let n = pejalan.currentNode; n; n = pejalan.nextNode()) {
    if (n.nodeType === Node.TEXT_NODE) {
      const induk = n.parentElement;
      if (!/^(STYLE|SCRIPT|NOSCRIPT)$/.test(induk.tagName) && !induk.closest('[data-testid=stIconMaterial]'))
        kata.add(n.data.trim());
    } else for (const a of ["aria-label", "title", "placeholder", "alt", "data-title"])
      if (n.getAttribute(a)) kata.add(n.getAttribute(a));
  }
  return [...kata];
}"""


@pytest.fixture(scope="module")
def peladen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peladen]:
    """The sample office, served."""
    folder = tmp_path_factory.mktemp("contoh")
    bangun_demo(folder / "data", waktu_kini())
    with peladen_berjalan(folder / "data", folder) as peladen:
        _KUKI.clear()
        yield peladen


_KUKI: dict[str, object] = {}


class Tamu:
    """A browser of its own, with a record of what it asked for and complained about."""

    def __init__(self, peramban: Browser, peladen: Peladen, layar: dict[str, int], bahasa: str = "en-US") -> None:
        self.konteks = peramban.new_context(viewport=layar, locale=bahasa, reduced_motion="reduce")  # type: ignore[arg-type]
        self.peladen = peladen
        self.luar: list[str] = []
        self.keluhan: list[str] = []
        self.layar = self.tab_baru()

    def tab_baru(self) -> Page:
        layar = self.konteks.new_page()
        layar.set_default_timeout(TUNGGU)
        layar.on("request", self._catat_permintaan)
        layar.on("console", self._catat_keluhan)
        return layar

    def sebagai(self, akun: str) -> None:
        """Be signed in: through the form the first time, later with the cookies that gave."""
        if akun not in _KUKI:
            self.masuk(akun)
            _KUKI[akun] = self.konteks.cookies()
        self.konteks.add_cookies(_KUKI[akun])  # type: ignore[arg-type]

    def masuk(self, akun: str) -> Page:
        """Sign in through the form with a button of the sample accounts."""
        self.layar.goto(self.peladen.alamat + "/")
        self.layar.locator(f".akun button[data-nama='{akun}']").click()
        self.layar.get_by_role("button", name="Masuk", exact=True).click()
        judul(self.layar, "Tugas saya")
        return self.layar

    def buka(self, path: str, nama: str) -> Page:
        self.layar.goto(self.peladen.alamat + path)
        judul(self.layar, nama)
        return self.layar

    def _catat_permintaan(self, permintaan: Request) -> None:
        if not permintaan.url.startswith((self.peladen.alamat, "data:", "blob:")):
            self.luar.append(permintaan.url)

    def _catat_keluhan(self, pesan: ConsoleMessage) -> None:
        if "Content Security Policy" in pesan.text:
            self.keluhan.append(pesan.text)


def judul(layar: Page, nama: str) -> None:
    expect(layar.get_by_role("heading", name=nama, exact=True, level=1)).to_be_visible(timeout=TUNGGU)


@pytest.fixture
def tamu(peramban: Browser, peladen: Peladen) -> Iterator[Callable[..., Tamu]]:
    semua: list[Tamu] = []

    def baru(layar: dict[str, int] = LEBAR, bahasa: str = "en-US") -> Tamu:
        semua.append(Tamu(peramban, peladen, layar, bahasa))
        return semua[-1]

    yield baru
    for satu in semua:
        satu.konteks.close()


def kata_inggris(layar: Page) -> list[str]:
    return [kata for kata in layar.evaluate(SEMUA_KATA) if INGGRIS.search(kata)]


def test_sesi_bertahan_setelah_muat_ulang_dan_di_tab_lain(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.masuk("kasubag")

    satu.layar.reload()
    judul(satu.layar, "Tugas saya")
    lain = satu.tab_baru()
    lain.goto(satu.peladen.alamat + "/analisis")

    judul(lain, "7 · Analisis")


def test_keluar_di_satu_tab_berlaku_di_tab_lain(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.masuk("kasubag")
    lain = satu.tab_baru()
    lain.goto(satu.peladen.alamat + "/")
    judul(lain, "Tugas saya")

    satu.layar.get_by_role("button", name="Keluar").click()
    expect(satu.layar.get_by_role("heading", name="Masuk")).to_be_visible()
    lain.get_by_role("link", name="Kata sandi").click()

    expect(lain.get_by_text("Sesi Anda sudah berakhir.")).to_be_visible()
    lain.get_by_role("link", name="Masuk kembali").click()
    expect(lain.get_by_role("heading", name="Masuk")).to_be_visible()


def test_tautan_dalam_dibuka_setelah_masuk(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.layar.goto(satu.peladen.alamat + "/analisis")

    satu.layar.locator(".akun button[data-nama='kasubag']").click()
    satu.layar.get_by_role("button", name="Masuk", exact=True).click()

    judul(satu.layar, "7 · Analisis")


@pytest.mark.parametrize(
    ("akun", "ada", "tiada"), [("admin", "Pegawai dan akun", "7 · Analisis"), ("camat", "7 · Analisis", "Unit")]
)
def test_menu_hanya_memuat_halaman_peran(tamu: Callable[..., Tamu], akun: str, ada: str, tiada: str) -> None:
    satu = tamu()
    satu.sebagai(akun)
    menu = satu.buka("/", "Tugas saya").get_by_test_id("stSidebarNav")

    expect(menu.get_by_text(ada, exact=True)).to_have_count(1)
    expect(menu.get_by_text(tiada, exact=True)).to_have_count(0)


def test_halaman_peran_lain_menjadi_kalimat_indonesia(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.sebagai("seksi.pem")

    jawaban = satu.layar.goto(satu.peladen.alamat + "/pegawai")

    assert jawaban is not None
    assert (jawaban.status, satu.layar.locator("h2").inner_text()) == (404, "Halaman tidak ditemukan")


def test_balon_angka_di_luar_batas_berbahasa_indonesia(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.sebagai("admin")
    layar = satu.buka("/indikator", "Indikator dan target")
    tenang(layar)

    layar.get_by_label("Tahun target").fill("1999")
    layar.get_by_label("Tahun target").blur()
    layar.get_by_test_id("stNumberInput").locator("svg").first.hover()

    expect(layar.get_by_text("Isi angka antara 2000 dan 2100.")).to_be_visible()
    assert kata_inggris(layar) == []


@pytest.mark.parametrize(
    ("path", "nama"), [("/", "Tugas saya"), ("/analisis", "7 · Analisis"), ("/sandi", "Kata sandi")]
)
def test_halaman_tidak_meminta_apa_pun_dari_luar_dan_tidak_melanggar_csp(
    tamu: Callable[..., Tamu], path: str, nama: str
) -> None:
    satu = tamu()
    satu.sebagai("kasubag")

    tenang(satu.buka(path, nama))

    assert (satu.luar, satu.keluhan) == ([], [])


@pytest.mark.parametrize(
    ("akun", "path", "nama"),
    [
        ("kasubag", "/", "Tugas saya"),
        ("kasubag", "/analisis", "7 · Analisis"),
        ("kasubag", "/sandi", "Kata sandi"),
        ("seksi.trantib", "/penghimpunan", "6 · Penghimpunan"),
        ("admin", "/indikator", "Indikator dan target"),
    ],
)
def test_tidak_ada_kata_inggris_pada_peramban_berbahasa_inggris(
    tamu: Callable[..., Tamu], akun: str, path: str, nama: str
) -> None:
    satu = tamu()
    satu.sebagai(akun)

    layar = satu.buka(path, nama)
    tenang(layar)

    assert kata_inggris(layar) == []


@pytest.mark.parametrize(
    ("path", "nama"), [("/", "Tugas saya"), ("/analisis", "7 · Analisis"), ("/sop", "SOP Pengumpulan Data Kinerja")]
)
def test_di_layar_ponsel_tidak_ada_yang_terpotong(tamu: Callable[..., Tamu], path: str, nama: str) -> None:
    satu = tamu(HP)
    satu.sebagai("camat")

    layar = satu.buka(path, nama)
    tenang(layar)

    lebar = layar.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert lebar <= HP["width"]
    expect(layar.get_by_text(re.compile("Langkah 7 dari 13"))).to_be_visible()


def test_bagan_alir_sop_tergambar(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.sebagai("camat")

    bagan = satu.buka("/sop", "SOP Pengumpulan Data Kinerja").get_by_role("img", name=re.compile("Langkah 7, Analisis"))

    expect(bagan).to_be_visible()
    lebar, tinggi = bagan.evaluate("async e => (await e.decode(), [e.naturalWidth && e.clientWidth, e.clientHeight])")
    assert (lebar > 800, tinggi > 400) == (True, True)


def test_halaman_masuk_di_ponsel_tidak_terpotong(tamu: Callable[..., Tamu]) -> None:
    satu = tamu(HP)

    satu.layar.goto(satu.peladen.alamat + "/masuk")

    assert satu.layar.evaluate("document.documentElement.scrollWidth") == HP["width"]


def test_sandi_diganti_lalu_dipakai_masuk(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    satu.masuk("seksi.umum")
    lama = _sandi_contoh(satu, "seksi.umum")
    layar = satu.buka("/sandi", "Kata sandi")

    layar.get_by_label("Kata sandi lama").fill(lama)
    layar.get_by_label("Kata sandi baru (").fill("gerobak-biru-muda")
    layar.get_by_label("Ulangi kata sandi baru").fill("gerobak-biru-muda")
    layar.get_by_role("button", name="Ganti kata sandi").click()
    expect(layar.get_by_text("Kata sandi sudah diganti.")).to_be_visible()
    layar.get_by_role("button", name="Keluar").first.click()
    layar.get_by_label("Nama pengguna").fill("seksi.umum")
    layar.get_by_label("Kata sandi").fill("gerobak-biru-muda")
    layar.get_by_role("button", name="Masuk", exact=True).click()

    judul(layar, "Tugas saya")


def test_penyiapan_kantor_di_peramban(peramban: Browser, tmp_path: Path) -> None:
    with peladen_berjalan(tmp_path / "data", tmp_path) as kosong:
        layar = Tamu(peramban, kosong, LEBAR).layar
        layar.goto(kosong.alamat + "/")
        isian = {"Nama kantor": "Kecamatan Baru", "Pemerintah daerah": "Pemerintah Kota", "Nama lengkap": "Nur Aisyah"}
        isian |= {"Kota atau kabupaten": "Samarinda", "Nama pengguna": "admin", "Ulangi kata sandi": "kuda-laut-biru"}
        for label, isi in isian.items():
            layar.get_by_label(label).fill(isi)
        layar.get_by_label("Kata sandi", exact=True).fill("kuda-laut-biru")
        layar.get_by_role("button", name="Siapkan kantor").click()

        judul(layar, "Tugas saya")
        expect(layar.get_by_text("Kecamatan Baru").first).to_be_visible()


def test_sesi_yang_berakhir_saat_server_mati_dibawa_ke_halaman_masuk(tamu: Callable[..., Tamu]) -> None:
    satu = tamu()
    layar = satu.masuk("staf")

    satu.peladen.henti()
    _akhiri_semua_sesi(satu.peladen)
    satu.peladen.mulai()

    expect(layar.get_by_role("heading", name="Masuk")).to_be_visible(timeout=60_000)


def _sandi_contoh(tamu: Tamu, akun: str) -> str:
    lain = tamu.konteks.browser.new_context()  # type: ignore[union-attr]
    layar = lain.new_page()
    layar.goto(tamu.peladen.alamat + "/masuk")
    sandi = layar.locator(f".akun button[data-nama='{akun}']").get_attribute("data-sandi")
    lain.close()
    return str(sandi)


def _akhiri_semua_sesi(peladen: Peladen) -> None:
    _KUKI.clear()
    app = bangun(Settings(peladen.data))
    with app.store.transaction() as t:
        t.tulis("update sesi set berakhir = true")
    app.store.tutup()
