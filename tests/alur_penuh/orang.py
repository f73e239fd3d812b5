"""A person at his own computer: a browser of his own, and the things one does on the pages of this office."""

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, TimeoutError, ViewportSize, expect

from tests.peramban import tenang

TUNGGU = 60_000
INGGRIS = re.compile(
    r"\b(upload|browse|drag and drop|page not found|select|choose|loading|running|the|and|your|please|search|error)\b",
    re.IGNORECASE,
)
"""Left-overs of Streamlit's own words."""

_TULISAN = """() => {
  const kata = [];
  const pejalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = pejalan.nextNode(); n; n = pejalan.nextNode()) {
    const induk = n.parentElement;
    if (!induk.closest("[data-testid=stIconMaterial], script, style, noscript") && induk.checkVisibility())
      kata.push(n.data.trim());
  }
  return kata;
}"""
LAYAR: ViewportSize = {"width": 1366, "height": 768}


class Orang:
    """Signs in as himself and stays signed in.

    Every address his browser asks for goes into ``permintaan``, every line with an English word that he
    met on a page into ``kata_inggris``.
    """

    def __init__(self, peramban: Browser, alamat: str, akun: str, sandi: str, permintaan: list[str]) -> None:
        # a page that glides to its message may carry a button away from under the click
        self.konteks = peramban.new_context(
            viewport=LAYAR, locale="id-ID", accept_downloads=True, reduced_motion="reduce"
        )
        self.konteks.on("request", lambda r: permintaan.append(r.url))
        self.layar: Page = self.konteks.new_page()
        self.layar.set_default_timeout(TUNGGU)
        self._alamat, self.akun, self.sandi = alamat, akun, sandi
        self.kata_inggris: set[str] = set()

    def masuk(self) -> "Orang":
        """Sign in through the form."""
        self.layar.goto(f"{self._alamat}/masuk")
        self.layar.get_by_label("Nama pengguna").fill(self.akun)
        self.layar.get_by_label("Kata sandi").fill(self.sandi)
        self.layar.get_by_role("button", name="Masuk", exact=True).click()
        self.berjudul("Tugas saya")
        return self

    def pergi(self) -> None:
        """Close the browser."""
        self.konteks.close()

    # ---- pages ----

    def buka(self, halaman: str, judul: str = "") -> "Orang":
        """Choose a page from the menu; ``judul`` is its heading where that says more than the menu."""
        self.menu.get_by_role("link", name=halaman, exact=True).click()
        return self.berjudul(judul or halaman)

    def berjudul(self, judul: str) -> "Orang":
        """Wait until the page with this heading has been drawn to its end."""
        expect(self.layar.get_by_role("heading", name=judul, exact=True, level=1)).to_be_visible(timeout=TUNGGU)
        self.tenang()
        self.kata_inggris |= {k for k in self.tulisan() if INGGRIS.search(k)}
        return self

    def tulisan(self) -> list[str]:
        """What a person can read on the page; the names of icons are drawn as pictures."""
        return [str(kata) for kata in self.layar.evaluate(_TULISAN)]

    def tenang(self) -> "Orang":
        """Wait until the server has nothing left to draw."""
        tenang(self.layar, TUNGGU)
        return self

    def alamat_dijawab(self, path: str) -> int:
        """Status the server answers with when this person types the address."""
        return self.konteks.request.get(f"{self._alamat}/{path}", max_redirects=0).status

    @property
    def menu(self) -> Locator:
        """The pages this person has."""
        return self.layar.get_by_test_id("stSidebarNav")

    # ---- fields and buttons ----

    def ketik(self, label: str, isi: str) -> "Orang":
        """Type into a field and leave it, as the next click would."""
        kolom = self.layar.get_by_label(label, exact=True)
        kolom.fill(isi)
        kolom.blur()
        return self.tenang()

    def beralasan(self, perbuatan: str, alasan: str) -> "Orang":
        """Write the reason a return asks for."""
        kolom = self.layar.get_by_label(re.compile(f"^Alasan: {perbuatan}", re.IGNORECASE))
        kolom.fill(alasan)
        kolom.blur()
        return self.tenang()

    def centang(self, label: re.Pattern[str] | str) -> "Orang":
        """Tick a box."""
        self.layar.get_by_test_id("stCheckbox").filter(has_text=label).locator("label").first.click()
        return self.tenang()

    def pilih(self, label: str, pilihan: str) -> "Orang":
        """Choose from a list; what still moves on the page closes the list, as it would for a person."""
        daftar = self.layar.get_by_test_id("stSelectbox").filter(has_text=label).get_by_role("combobox")
        butir = self.layar.get_by_role("option", name=pilihan, exact=True)
        for _ in range(5):
            daftar.click()
            with suppress(TimeoutError):
                butir.click(timeout=4_000)
                return self.tenang()
        raise AssertionError(f"“{pilihan}” tidak dapat dipilih pada “{label}”")

    def tab(self, nama: str) -> "Orang":
        """Open one tab of the page."""
        self.layar.get_by_role("tab", name=nama, exact=True).click()
        return self.tenang()

    def buka_lipatan(self, judul: str) -> "Orang":
        """Unfold a part of the page."""
        self.layar.get_by_test_id("stExpander").filter(has_text=judul).locator("summary").first.click()
        return self.tenang()

    def tombol(self, nama: str) -> Locator:
        """The button with that name, in the page."""
        return self.layar.get_by_test_id("stMain").get_by_role("button", name=nama, exact=True)

    def tekan(self, nama: str, jawaban: str) -> "Orang":
        """Press a button and wait for the sentence it answers with, be it done or refused."""
        sebelumnya = self._nomor_pesan()
        self.tombol(nama).first.click()
        if sebelumnya:
            # the answer to an earlier click may say the same
            expect(self.layar.locator(f'.kj-pesan[data-nomor="{sebelumnya}"]')).to_have_count(0, timeout=TUNGGU)
        return self.membaca(jawaban)

    def membaca(self, kalimat: str) -> "Orang":
        """Wait for a sentence to stand on the page."""
        isi = self.layar.get_by_test_id("stMain")
        try:
            isi.get_by_text(kalimat).first.wait_for(timeout=TUNGGU)
        except TimeoutError:
            raise AssertionError(f"“{kalimat}” tidak muncul. Yang tampak:\n{isi.inner_text()}") from None
        return self.tenang()

    def _nomor_pesan(self) -> str | None:
        pesan = self.layar.locator(".kj-pesan")
        return pesan.first.get_attribute("data-nomor") if pesan.count() else None

    # ---- files ----

    def unggah(self, label: str, nama: str, isi: bytes) -> "Orang":
        """Choose a file of one's computer for an upload field."""
        kolom = self.layar.get_by_test_id("stFileUploader").filter(has_text=label).locator("input[type=file]")
        kolom.set_input_files({"name": nama, "mimeType": "application/octet-stream", "buffer": isi})
        return self

    def unduh(self, nama_berkas: str) -> bytes:
        """The file of a row with that file name."""
        baris = self.layar.get_by_test_id("stHorizontalBlock").filter(has_text=nama_berkas).last
        return self._terunduh(baris.get_by_role("button", name="Unduh"), nama_berkas)

    def unduh_dengan(self, tombol: str, nama_berkas: str) -> bytes:
        """The file behind a download button with a name of its own."""
        return self._terunduh(self.tombol(tombol), nama_berkas)

    def _terunduh(self, tombol: Locator, nama_berkas: str) -> bytes:
        with self.layar.expect_download() as ditunggu:
            tombol.click()
        assert ditunggu.value.suggested_filename == nama_berkas
        return Path(ditunggu.value.path()).read_bytes()
