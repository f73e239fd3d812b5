"""A real browser for the tests marked ``peramban``: the Chromium of this machine, nothing downloaded."""

import os
import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

_NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_ARGUMEN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def cari_chromium() -> str | None:
    """Path of an installed Chromium, or of the one named in KINERJA_CHROMIUM."""
    disebut = os.environ.get("KINERJA_CHROMIUM")
    return disebut or next((jalur for nama in _NAMA if (jalur := shutil.which(nama))), None)


expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong


# per module: while Playwright runs, no other event loop can be started in the same thread
@pytest.fixture(scope="module")
def peramban() -> Iterator[Browser]:
    """Chromium; skips where there is none, unless KINERJA_PERAMBAN=wajib."""
    jalur = cari_chromium()
    if jalur is None:
        alasan = "Chromium tidak ada. Pasang (misalnya: apt-get install chromium) atau isi KINERJA_CHROMIUM."
        if os.environ.get("KINERJA_PERAMBAN") == "wajib":
            pytest.fail(alasan)
        pytest.skip(alasan)
    with sync_playwright() as p:
        peramban = p.chromium.launch(executable_path=jalur, args=_ARGUMEN)
        yield peramban
        peramban.close()


_DIAM = """async ([diam, batas]) => {
  const awal = performance.now();
  let tinggi = -1, sejak = awal, bingkai = 0;
  while (performance.now() - awal < batas) {
    await new Promise((lanjut) => requestAnimationFrame(lanjut));
    const kini = document.querySelector("[data-testid=stMain]")?.scrollHeight ?? 0;
    if (kini !== tinggi) [tinggi, sejak, bingkai] = [kini, performance.now(), 0];
    else if (++bingkai > 5 && performance.now() - sejak > diam) return;
  }
}"""


def tenang(layar: Page, batas: float = 30_000) -> None:
    """Wait until the server has nothing left to draw on a page of Streamlit and the page has taken its
    height; ``batas`` in milliseconds.

    Network silence is not that: Streamlit asks for its parts late, and a busy machine has no silence. A
    click at a button that is pushed down at that moment reaches nothing.
    """
    selesai = re.compile("notRunning")
    expect(layar.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", selesai, timeout=batas)
    layar.evaluate(_DIAM, [120, min(batas, 10_000)])
