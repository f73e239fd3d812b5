"""Eighty people following one meeting: how long until a turned page stands on their screens, and what it costs.

    uv run python -m tests.benchmarks.rapat [--pengikut 80] [--balik 40]

A real server in its own process serves the sample office at Langkah 5; every follower has a session and a
stream of his own, all of them on this same machine. The notulis turns a page, then records a note; the time
runs from the key until a follower has read the whole message. Memory is the resident set of the server.

Measured on 2 cores shared with other jobs (load 6), 80 followers, page turned and note taken 20 times each:

    a page turned    median  95 ms, p95 232 ms, longest 245 ms
    a note recorded  median 231 ms, p95 826 ms, longest 828 ms
    server memory    254 MiB before, 300 MiB with 80 streams open, 300 MiB afterwards
"""

import argparse
import asyncio
import json
import re
import statistics
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.settings import Settings
from kinerja_core.web.kuki import nama_sesi
from tests.conftest import SENIN_PAGI
from tests.web.kantor import Dunia
from tests.web.peladen import Peladen, peladen_berjalan


class Pengikut:
    """One stream, read on a raw socket; ``tiba`` is when each slide came, by what it shows."""

    def __init__(self) -> None:
        self.tiba: dict[tuple[str, int], float] = {}
        self.pertama = asyncio.Event()

    async def ikuti(self, port: int, kuki: str, siklus: str) -> None:
        """Read until the connection ends."""
        pembaca, penulis = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        penulis.write(
            f"GET /layar/alir?siklus={siklus} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {kuki}\r\n\r\n".encode()
        )
        while baris := await pembaca.readline():
            if baris.startswith(b"data: "):
                isi = json.loads(baris[6:])
                self.tiba.setdefault((isi.get("kunci", ""), isi.get("versi", 0)), time.monotonic())
                self.pertama.set()


def siapkan(folder: Path, banyak: int) -> tuple[list[str], str]:
    """The office at Langkah 5, and a cookie for each follower; the first is the notulis."""
    jam = Jam(SENIN_PAGI)
    app = bangun(Settings(folder), jam)
    p = Perjalanan(app, pasang(app), jam)
    for _ in jalankan(p, sampai=4):
        pass
    siklus = p.kini.id
    app.store.tutup()
    app = bangun(Settings(folder))
    nama = [n for n in katalog.nama_masuk() if n not in ("staf", "admin")]
    dunia = Dunia(app, app.sekarang, "")  # type: ignore[arg-type]
    token = [dunia.sesi(p.orang[n]) for n in ("staf", *(nama[n % len(nama)] for n in range(banyak)))]
    kuki = nama_sesi(app, aman=False)
    app.store.tutup()
    return [f"{kuki}={t}" for t in token], siklus


def halaman(p: Peladen, kuki: str) -> tuple[str, list[str]]:
    """The token of the form, and the cookie it must agree with."""
    minta = urllib.request.Request(f"{p.alamat}/layar", headers={"Cookie": kuki})  # noqa: S310  our own address
    with urllib.request.urlopen(minta) as jawaban:  # noqa: S310
        csrf = re.search(r'data-csrf="([^"]+)"', jawaban.read().decode())
    assert csrf is not None
    return csrf[1], [kuki, f"kinerja_formulir={csrf[1]}"]


def kirim(p: Peladen, kuki: list[str], csrf: str, siklus: str, perbuatan: str, **isian: str) -> None:
    """What a key sends; blocks until it is answered."""
    badan = urllib.parse.urlencode({"csrf": csrf, "siklus": siklus, **isian}).encode()
    kepala = {"Cookie": "; ".join(kuki), "Origin": p.alamat, "Content-Type": "application/x-www-form-urlencoded"}
    with urllib.request.urlopen(urllib.request.Request(f"{p.alamat}/layar/{perbuatan}", badan, kepala)):  # noqa: S310
        pass


def memori(pid: int) -> float:
    """Resident set of a process, MiB."""
    baris = next(b for b in Path(f"/proc/{pid}/status").read_text().splitlines() if b.startswith("VmRSS"))
    return int(baris.split()[1]) / 1024


async def ukur(p: Peladen, kuki: list[str], siklus: str, balik: int) -> None:
    """Turn pages and record notes; print what the followers saw."""
    pengikut = [Pengikut() for _ in kuki[1:]]
    awal = memori(p.pid)
    tugas = [asyncio.create_task(s.ikuti(p.port, k, siklus)) for s, k in zip(pengikut, kuki[1:], strict=True)]
    csrf, semua = await asyncio.to_thread(halaman, p, kuki[0])
    await asyncio.to_thread(kirim, p, semua, csrf, siklus, "mulai")
    await asyncio.gather(*(s.pertama.wait() for s in pengikut))
    print(f"{len(pengikut)} pengikut; memori {awal:.0f} MiB sebelum, {memori(p.pid):.0f} MiB saat semua tersambung")
    unit = [u.kode for u in katalog.unit()]
    for apa in ("membalik slide", "mencatat"):
        lama: list[float] = []
        for n in range(balik):
            slide = f"unit:{unit[n % 2]}"
            for s in pengikut:
                s.tiba.clear()
            mulai = time.monotonic()
            isian = {"slide": slide} | ({"isi": f"Catatan {n}"} if apa == "mencatat" else {})
            perbuatan = "catatan" if apa == "mencatat" else "tayang"
            await asyncio.to_thread(kirim, p, semua, csrf, siklus, perbuatan, **isian)
            while any(not s.tiba for s in pengikut):
                await asyncio.sleep(0.002)
            lama += [min(s.tiba.values()) - mulai for s in pengikut]
        lama.sort()
        p95, median = lama[int(len(lama) * 0.95)], statistics.median(lama)
        print(f"{apa}: median {median * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, terlama {lama[-1] * 1000:.0f} ms")
    print(f"memori sesudahnya {memori(p.pid):.0f} MiB")
    for t in tugas:
        t.cancel()


def main() -> None:
    """Build, serve, measure."""
    pilihan = argparse.ArgumentParser()
    pilihan.add_argument("--pengikut", type=int, default=80)
    pilihan.add_argument("--balik", type=int, default=40)
    o = pilihan.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kuki, siklus = siapkan(Path(folder) / "data", o.pengikut)
        with peladen_berjalan(Path(folder) / "data", Path(folder)) as p:
            asyncio.run(ukur(p, kuki, siklus, o.balik))


if __name__ == "__main__":
    main()
