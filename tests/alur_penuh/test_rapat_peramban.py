"""Langkah 5 in real browsers: the whole meeting with the keyboard alone, and screens that follow each other."""

import re
import shutil
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.dokumen.baca import seluruhnya
from tests.peramban import peramban as peramban
from tests.web.peladen import Peladen, peladen_berjalan

pytestmark = pytest.mark.peramban

PROYEKTOR: ViewportSize = {"width": 1280, "height": 720}
LAPTOP: ViewportSize = {"width": 1366, "height": 768}
PONSEL: ViewportSize = {"width": 390, "height": 844}
TERKECIL, JUDUL = 28, 40
"""Pixels at 1280x720: text, and headings of slides, that are read from five metres."""

_HURUF = """(akar) => {
  const ukuran = [], meluap = [];
  for (const el of document.querySelectorAll(akar)) {
    const pejalan = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    for (let n = pejalan.nextNode(); n; n = pejalan.nextNode()) {
      const induk = n.parentElement;
      if (!n.data.trim() || !induk.checkVisibility() || induk.closest("script, style")) continue;
      const svg = induk.closest("svg");
      const skala = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      ukuran.push(parseFloat(getComputedStyle(induk).fontSize) * skala);
    }
  }
  for (const s of document.querySelectorAll(".slide"))
    for (const el of [s, s.querySelector(".isi")])
      if (el && el.scrollHeight > el.clientHeight + 1) meluap.push(s.dataset.kunci);
  const judul = [...document.querySelectorAll("h2")].filter((h) => h.closest(".slide"));
  return {
    terkecil: Math.min(...ukuran),
    judul: Math.min(...judul.map((h) => parseFloat(getComputedStyle(h).fontSize))),
    meluap,
  };
}"""


@pytest.fixture(scope="module")
def peladen(
    cetakan_bertahap: Callable[..., tuple[Path, object]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Peladen]:
    folder = tmp_path_factory.mktemp("rapat")
    shutil.copytree(cetakan_bertahap(5)[0], folder / "data")
    with peladen_berjalan(folder / "data", folder) as p:
        yield p


class Layar:
    """One screen of the meeting; nothing but its keyboard is touched."""

    def __init__(self, peramban: Browser, peladen: Peladen, akun: str, sandi: str, ukuran: ViewportSize) -> None:
        self.konteks = peramban.new_context(viewport=ukuran, locale="id-ID")
        self.layar: Page = self.konteks.new_page()
        self.alamat = peladen.alamat
        self.diminta: list[str] = []
        self.galat: list[str] = []
        self.konteks.on("request", lambda r: self.diminta.append(r.url))
        self.layar.on("pageerror", lambda e: self.galat.append(str(e)))
        self.layar.on("console", lambda m: self.galat.append(f"{m.text} {m.location}") if m.type == "error" else None)
        self.layar.goto(f"{peladen.alamat}/layar")
        self.ketik(akun, "Tab", sandi, "Enter")

    def ketik(self, *tombol: str) -> None:
        """Named keys as keys, anything else letter by letter."""
        for t in tombol:
            if t in {"Tab", "Enter", "Space", "Escape", "ArrowRight", "ArrowLeft", "ArrowDown", "Home", "End"}:
                self.layar.keyboard.press(t)
            else:
                self.layar.keyboard.type(t)

    def kotak(self, tombol: str, *isian: str) -> None:
        """Open a box by its key, fill it, and wait until it has closed by itself."""
        self.ketik(tombol)
        expect(self.layar.locator("dialog[open]")).to_be_visible()
        self.ketik(*isian)
        expect(self.layar.locator("dialog[open]")).to_have_count(0)

    def melihat(self, teks: str) -> None:
        expect(self.layar.locator("#panggung")).to_contain_text(teks)

    def huruf(self, akar: str = "body") -> dict[str, object]:
        return dict(self.layar.evaluate(_HURUF, akar))


def dalam_dua_detik(buat: Callable[[], None], lihat: Callable[[], None]) -> None:
    """What one person does, another sees before two seconds have gone."""
    mulai = time.monotonic()
    buat()
    lihat()
    assert time.monotonic() - mulai < 2


def test_seluruh_rapat_dengan_papan_ketik(peramban: Browser, peladen: Peladen) -> None:
    sandi = sandi_contoh(peladen)
    proyektor = Layar(peramban, peladen, "sekretaris", sandi, PROYEKTOR)
    notulis = Layar(peramban, peladen, "staf", sandi, LAPTOP)
    ponsel = Layar(peramban, peladen, "seksi.pem", sandi, PONSEL)
    proyektor.melihat("Tindak lanjut yang dibawa")
    ponsel.melihat("Rapat belum dimulai")

    notulis.ketik("m")
    ponsel.melihat("Tindak lanjut yang dibawa")
    ponsel.ketik("a")
    expect(proyektor.layar.locator("#hadir")).to_have_text("1 hadir")

    dalam_dua_detik(lambda: notulis.ketik("ArrowRight"), lambda: proyektor.melihat("Data kinerja tahun 2024"))
    dalam_dua_detik(lambda: proyektor.ketik("ArrowRight"), lambda: ponsel.melihat("Seksi Pemerintahan"))
    assert ukuran_memadai(proyektor)

    notulis.kotak("/", "kepuasan masyarakat (ikm)", "Enter")
    for layar in (proyektor, ponsel):
        layar.melihat("Indeks Kepuasan Masyarakat (IKM)")
    dalam_dua_detik(
        lambda: notulis.kotak("n", "Responden ditambah.", "Enter"), lambda: proyektor.melihat("Responden ditambah.")
    )
    dalam_dua_detik(
        lambda: notulis.kotak("u", "Tab", "92,5", "Tab", "Sesuai Renstra.", "Tab", "Camat", "Enter"),
        lambda: proyektor.melihat("91,33 → 92,5"),
    )
    notulis.kotak("p", "Loket keliling.", "Enter")
    notulis.kotak("k", "Target dinaikkan.", "Enter")
    notulis.kotak("l", "Kirim rekap.", "Tab", "Kasi Pelayanan Umum", "Tab", "31/12/2026", "Enter")
    notulis.ketik("t")
    expect(proyektor.layar.locator("#letak")).to_contain_text("★ ditandai")
    assert ukuran_memadai(proyektor)
    notulis.ketik("End")
    proyektor.melihat("Kirim rekap.")
    notulis.ketik("ArrowLeft", "ArrowLeft")
    proyektor.melihat("Loket keliling.")
    notulis.ketik("j")
    proyektor.melihat("Indeks Kepuasan Masyarakat (IKM)")

    catat_dua_nama_pertama(notulis)
    expect(proyektor.layar.locator("#hadir")).to_have_text("3 hadir")
    notulis.kotak("r", "Rapat dibuka Camat.", "Enter")

    pdf = tutup_dan_buka_notulen(proyektor)
    for kalimat in (
        "Rapat dibuka Camat.",
        "Responden ditambah.",
        "Target dinaikkan.",
        "Kirim rekap.",
        "31 Desember 2026",
    ):
        assert kalimat in pdf
    ponsel.melihat("Rapat sudah ditutup")
    yang_dibekukan_terbaca_dari_lima_meter(notulis)
    for satu in (proyektor, notulis, ponsel):
        assert satu.galat == []
        assert [u for u in satu.diminta if u.startswith("http") and not u.startswith(peladen.alamat)] == []
        satu.konteks.close()


def sandi_contoh(peladen: Peladen) -> str:
    """The password of the sample accounts; the store is held by the server, so it is read from its sign-in page."""
    with urllib.request.urlopen(f"{peladen.alamat}/masuk") as jawaban:  # noqa: S310  our own address
        cocok = re.search(r'data-nama="staf" data-sandi="([^"]+)"', jawaban.read().decode())
    assert cocok is not None
    return cocok[1]


def ukuran_memadai(layar: Layar) -> bool:
    ukuran = layar.huruf()
    assert (ukuran["terkecil"], ukuran["meluap"]) == (pytest.approx(TERKECIL, abs=0.01), [])
    return float(str(ukuran["judul"])) >= JUDUL


def catat_dua_nama_pertama(notulis: Layar) -> None:
    notulis.ketik("h")
    expect(notulis.layar.locator("#h-daftar input").first).to_be_focused()
    notulis.ketik("Space", "ArrowDown", "Space")
    expect(notulis.layar.locator("#h-daftar input:checked")).to_have_count(3)
    notulis.ketik("Escape")


def tutup_dan_buka_notulen(sekretaris: Layar) -> str:
    """Accept the notulen; the text of the PDF that Enter opens."""
    sekretaris.ketik("r")
    expect(sekretaris.layar.locator("#k-notulen textarea")).to_have_value("Rapat dibuka Camat.")
    sekretaris.ketik("Tab")
    expect(sekretaris.layar.locator("#tutup")).to_be_focused()
    sekretaris.ketik("Enter")
    tautan = sekretaris.layar.get_by_role("link", name="Buka notulen")
    expect(tautan).to_be_focused(timeout=15_000)
    alamat = tautan.get_attribute("href")
    with sekretaris.konteks.expect_event("response", lambda r: str(alamat) in r.url) as dibuka:
        sekretaris.ketik("Enter")
    assert dibuka.value.headers["content-type"] == "application/pdf"
    return seluruhnya(sekretaris.konteks.request.get(f"{sekretaris.alamat}{alamat}").body())


def yang_dibekukan_terbaca_dari_lima_meter(notulis: Layar) -> None:
    tautan = notulis.layar.get_by_role("link", name="Buka tayangan saat rapat ditutup")
    notulis.layar.set_viewport_size(PROYEKTOR)
    notulis.layar.goto(f"{notulis.alamat}{tautan.get_attribute('href')}")
    expect(notulis.layar.locator(".slide")).to_have_count(60)
    assert ukuran_memadai(notulis)
