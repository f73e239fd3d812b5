"""Take the screenshots of docs/gambar/ from the real app with sample offices standing at different Langkah.

    uv run .ci/gambar.py                  all of them
    uv run .ci/gambar.py analisis arsip   only these

Needs a Chromium (KINERJA_CHROMIUM, or one of the usual names on the PATH). Offices are built in a temporary
folder, one server at a time on a free port. Look at each picture before committing it.
"""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.demo import UNIT_TERLAMBAT, bangun_demo
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan, unggah
from kinerja_core.settings import AKAR_PROYEK, Settings
from kinerja_core.store import naskah as naskah_store

TUJUAN = AKAR_PROYEK / "docs" / "gambar"
PALING_BERAT = 200_000
LEBAR, TINGGI, PONSEL = 1280, 860, (390, 844)
_HARI_PERJALANAN = ((5, 1), (7, 3), (8, 1))
"""Langkah of the sample walk that take days, and how many (kinerja_core/contoh/perjalanan.py)."""
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


@dataclass(frozen=True)
class Gambar:
    """One picture: on which stage, by whom ("" before signing in), at which path, what to do first."""

    nama: str
    panggung: str
    akun: str
    jalur: str
    sebelum: Callable[[Page, Path], None] | None = None
    tinggi: int = TINGGI
    ponsel: bool = False


def _gulir(teks: str) -> Callable[[Page, Path], None]:
    def lakukan(layar: Page, _data: Path) -> None:
        layar.get_by_text(teks, exact=True).first.evaluate("e => e.scrollIntoView({block: 'start'})")

    return lakukan


def _unggah_keliru(layar: Page, data: Path) -> None:
    """Hand in a form with a word where a figure belongs, as a Seksi would by mistake."""
    formulir = (data / "keliru.xlsx").read_bytes()
    kolom = layar.get_by_test_id("stFileUploader").first.locator("input[type=file]")
    kolom.set_input_files({"name": "formulir-trantib.xlsx", "mimeType": "application/octet-stream", "buffer": formulir})
    layar.get_by_text("Belum ada yang disimpan").first.wait_for()


def _layar_rapat(layar: Page, _data: Path) -> None:
    """Start the meeting and take a note on one Indikator; the telephone after it follows."""
    for tombol in ("m", "/"):
        layar.keyboard.press(tombol)
    layar.keyboard.type("kepuasan masyarakat (ikm)")
    layar.keyboard.press("Enter")
    layar.locator('[data-kunci="indikator:IKU-01"]').wait_for()
    layar.keyboard.press("n")
    layar.keyboard.type("Responden survei ditambah menjadi 400 orang.")
    layar.keyboard.press("Enter")
    layar.locator(".slide").get_by_text("Responden survei ditambah").wait_for()
    layar.wait_for_timeout(4000)  # the word that it is stored has gone


GAMBAR: tuple[Gambar, ...] = (
    Gambar("siapkan", "kosong", "", "siapkan"),
    Gambar("masuk", "demo", "", "masuk"),
    Gambar("beranda", "demo", "kasubag", "", tinggi=760),
    Gambar("analisis", "demo", "kasubag", "analisis", tinggi=1240),
    Gambar("riwayat", "demo", "sekretaris", "riwayat"),
    Gambar("sop", "demo", "sekretaris", "sop"),
    Gambar("pegawai", "demo", "admin", "pegawai"),
    Gambar("indikator", "demo", "admin", "indikator"),
    Gambar("kantor", "demo", "admin", "kantor"),
    Gambar("versi-sop", "demo", "admin", "versi-sop"),
    Gambar("jam-kerja", "demo", "admin", "jam-kerja"),
    Gambar("disposisi", "1", "sekretaris", "disposisi"),
    Gambar("format-iku", "2", "kasubag", "format-iku"),
    Gambar("penyampaian", "3", "staf", "penyampaian"),
    Gambar("undangan", "4", "sekretaris", "undangan"),
    Gambar("rapat", "5", "staf", "rapat"),
    Gambar("layar-rapat", "5", "staf", "layar", _layar_rapat, tinggi=720),
    Gambar("layar-rapat-ponsel", "5", "seksi.pem", "layar", ponsel=True),
    Gambar("penghimpunan", "6", "staf", "penghimpunan"),
    Gambar("unggah", "6", "seksi.trantib", "penghimpunan", _unggah_keliru, tinggi=1160),
    Gambar("konsep", "8", "kasubag", "konsep"),
    Gambar("koreksi", "9", "sekretaris", "koreksi"),
    Gambar("tanda-tangan", "11", "camat", "tanda-tangan", tinggi=1000),
    Gambar("tanda-tangan-dokumen", "11", "camat", "tanda-tangan", _gulir("Kebijakan penghitungan yang dipakai")),
    Gambar("tanda-tangan-ponsel", "11", "camat", "tanda-tangan", ponsel=True),
    Gambar("surat-pengantar", "12", "kasubag", "surat-pengantar"),
    Gambar("arsip", "13", "staf", "arsip"),
    Gambar("dokumen", "selesai", "sekretaris", "dokumen"),
)


def main(diminta: Sequence[str]) -> int:
    """0 where every picture was taken and is light enough."""
    chromium = os.environ.get("KINERJA_CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if chromium is None:
        print("Chromium tidak ada. Pasang, atau isi KINERJA_CHROMIUM.", file=sys.stderr)
        return 1
    TUJUAN.mkdir(parents=True, exist_ok=True)
    pilihan = [g for g in GAMBAR if not diminta or g.nama in diminta]
    berat = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as p:
        peramban = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for panggung in dict.fromkeys(g.panggung for g in pilihan):
            data = Path(folder) / panggung
            sandi = siapkan(panggung, data)
            with peladen(data) as alamat:
                for gambar in (g for g in pilihan if g.panggung == panggung):
                    ukuran = ambil(peramban, alamat, sandi, gambar, data)
                    print(f"{gambar.nama}.png  {ukuran // 1000} kB", flush=True)
                    berat += [gambar.nama] if ukuran >= PALING_BERAT else []
        peramban.close()
    if berat:
        print(f"Terlalu berat: {', '.join(berat)}", file=sys.stderr)
    return 1 if berat else 0


def siapkan(panggung: str, data: Path) -> str:
    """Build the office of one stage; returns the password of its sample accounts ("" where it has none)."""
    kini = datetime.now(UTC).replace(tzinfo=None)
    if panggung == "kosong":
        return ""
    if panggung == "demo":
        bangun_demo(data, kini)
    else:
        _berdiri_di(data, panggung, kini)
    app = bangun(Settings(data))
    try:
        from kinerja_core.actions.masuk import akun_contoh

        return akun_contoh(app)[0][2]
    finally:
        app.store.tutup()


def _berdiri_di(data: Path, panggung: str, kini: datetime) -> None:
    jam = Jam(_mulai(panggung, kini))
    app = bangun(Settings(data), jam)
    try:
        orang = pasang(app)
        p = Perjalanan(app, orang, jam, UNIT_TERLAMBAT if panggung == "6" else ())
        if panggung == "1":
            siklus_aksi.buka(app, orang["sekretaris"], katalog.TAHUN, f"Pengumpulan Data Kinerja Tahun {katalog.TAHUN}")
            return
        for _ in jalankan(p, sampai=13 if panggung == "selesai" else int(panggung) - 1):
            pass
        if panggung == "6":
            _sebagian_masuk(p, data)
    finally:
        app.store.tutup()


def _mulai(panggung: str, kini: datetime) -> datetime:
    """16.05 WITA on the day that lets the walk end on the last working day before today, after closing time."""
    langkah = 13 if panggung == "selesai" else int(panggung)
    sisa = 1 + sum(hari for sesudah, hari in _HARI_PERJALANAN if langkah > sesudah)
    mulai = kini.replace(hour=8, minute=5, second=0, microsecond=0)
    while sisa:
        mulai -= timedelta(days=1)
        sisa -= mulai.weekday() < 5
    return mulai


def _sebagian_masuk(p: Perjalanan, data: Path) -> None:
    from openpyxl import load_workbook

    for unit in katalog.unit():
        if unit.kode not in UNIT_TERLAMBAT:
            p.jam.maju(menit=20)
            unggah(p, unit.kode)
    with p.app.store.read() as r:
        kosong = naskah_store.dokumen_terakhir(r, p.kini.kantor_id, p.kini.id, "formulir", UNIT_TERLAMBAT[0])
    buku = load_workbook(io.BytesIO(p.app.arsip.baca(kosong.sha256)))
    lembar = buku["Formulir"]
    terbuka = [sel for baris in lembar.iter_rows() for sel in baris if sel.value is None and not sel.protection.locked]
    terbuka[0].value, terbuka[1].value = "baik", "1.234"
    buku.save(data / "keliru.xlsx")


@contextmanager
def peladen(data: Path) -> Iterator[str]:
    """The real server on a free port, stopped at the end; yields its address."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    alamat = f"http://127.0.0.1:{port}"
    perintah = f"from kinerja_core.web.pelayan import jalankan; jalankan('127.0.0.1', {port})"
    lingkungan = {**os.environ, "KINERJA_DATA": str(data)}
    proses = subprocess.Popen([sys.executable, "-c", perintah], cwd=AKAR_PROYEK, env=lingkungan)  # noqa: S603
    try:
        batas = time.monotonic() + 60
        while not _menjawab(alamat):
            if proses.poll() is not None or time.monotonic() > batas:
                raise SystemExit("Aplikasi tidak dapat dijalankan.")
            time.sleep(0.2)
        yield alamat
    finally:
        proses.terminate()
        proses.wait(30)


def _menjawab(alamat: str) -> bool:
    try:
        with urllib.request.urlopen(f"{alamat}/sehat", timeout=5):  # noqa: S310  our own address
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def ambil(peramban: Browser, alamat: str, sandi: str, gambar: Gambar, data: Path) -> int:
    """Take one picture; returns its size in bytes."""
    lebar, tinggi = PONSEL if gambar.ponsel else (LEBAR, gambar.tinggi)
    konteks = peramban.new_context(
        viewport={"width": lebar, "height": tinggi}, locale="id-ID", timezone_id="Asia/Makassar", color_scheme="light"
    )
    layar = konteks.new_page()
    layar.set_default_timeout(60_000)
    if gambar.akun:
        layar.goto(f"{alamat}/masuk")
        layar.get_by_label("Nama pengguna").fill(gambar.akun)
        layar.get_by_label("Kata sandi").fill(sandi)
        layar.get_by_role("button", name="Masuk", exact=True).click()
        _tenang(layar)
    layar.goto(f"{alamat}/{gambar.jalur}")
    if gambar.akun:
        _tenang(layar)
        if gambar.sebelum is not None:
            gambar.sebelum(layar, data)
            _tenang(layar)
    layar.wait_for_timeout(1500)  # charts and pdf pages are drawn after the script has ended
    mentah = layar.screenshot()
    konteks.close()
    return _simpan(mentah, TUJUAN / f"{gambar.nama}.png")


def _tenang(layar: Page) -> None:
    if layar.url.endswith("/layar"):
        layar.locator("#panggung .slide").wait_for()
        return
    layar.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    layar.get_by_role("heading", level=1).first.wait_for()
    layar.wait_for_function("() => !document.querySelector('[data-testid=stSkeleton]')")


def _simpan(mentah: bytes, berkas: Path) -> int:
    """Write a picture with a palette of 256 colours, which a screen of flat colours does not miss."""
    with Image.open(io.BytesIO(mentah)) as gambar:
        gambar.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(berkas, optimize=True)
    return berkas.stat().st_size


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
