"""How fast the store writes, opens and replays, and a long kill -9 loop.

    uv run python -m tests.benchmarks.store [--kali 100]

The loop asserts what tests/store/test_mati_mendadak.py asserts, only more often.
"""

import argparse
import random
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from kinerja_core.application import bangun
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.settings import Settings
from kinerja_core.store.store import Store
from tests.actions.formulir import terisi
from tests.store.alat import BASIS, WAL, isi, tulis
from tests.store.mati import bunuh, lihat

SENIN_PAGI = datetime(2026, 11, 2, 0, 0)


def main() -> None:
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--kali", type=int, default=100, help="berapa kali proses dibunuh")
    pengurai.add_argument("--benih", type=int, default=1)
    pilihan = pengurai.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        akar = Path(sementara)
        _tulisan(akar / "tulisan")
        _pemulihan(akar / "tulisan")
        _mati(akar, pilihan.kali, random.Random(pilihan.benih))


def _tulisan(folder: Path) -> None:
    store, nomor = Store(folder), 0
    for utas in (1, 4, 16):
        banyak = 400
        mulai = time.perf_counter()
        with ThreadPoolExecutor(utas) as kolam:
            list(kolam.map(lambda n: tulis(store, n), range(nomor, nomor + banyak)))
        nomor += banyak
        print(
            f"{utas:3d} utas: {banyak / (time.perf_counter() - mulai):6.0f} transaksi/detik, masing-masing satu baris"
        )
    assert isi(store) == list(range(nomor))
    store.tutup()


def _pemulihan(folder: Path) -> None:
    for kata, hilang in (("utuh", ()), ("tanpa WAL", (WAL,)), ("tanpa basis data", (BASIS, WAL))):
        for nama in hilang:
            (folder / nama).unlink(missing_ok=True)
        mulai = time.perf_counter()
        store = Store(folder)
        print(f"dibuka, {kata}: {(time.perf_counter() - mulai) * 1000:.0f} ms, {store.dipulihkan} transaksi dipulihkan")
        store.tutup()


def _mati(akar: Path, kali: int, acak: random.Random) -> None:
    folder, formulir = akar / "kantor", akar / "formulir.xlsx"
    jam = Jam(SENIN_PAGI)
    app = bangun(Settings(folder), jam)
    p = Perjalanan(app, pasang(app), jam)
    for _ in jalankan(p, sampai=4):
        pass
    formulir.write_bytes(terisi(p, "kesos"))
    app.store.tutup()
    shutil.rmtree(folder / "huruf", ignore_errors=True)
    diakui: list[str] = []
    dipulihkan = 0
    for putaran in range(1, kali + 1):
        diakui += bunuh(folder, formulir, acak, paling_lama=2.0)
        temuan = lihat(folder, diakui)
        dipulihkan += temuan.dipulihkan > 0
        if temuan.hilang or temuan.masalah:
            raise SystemExit(f"putaran {putaran}: {temuan}")
        if putaran % 10 == 0:
            unggahan = sum(d.startswith("unggah") for d in diakui)
            print(
                f"{putaran} kali dibunuh: {len(diakui)} perubahan diakui ({unggahan} unggahan), tidak ada yang hilang; "
                f"{dipulihkan} kali jurnal melengkapi",
                flush=True,
            )


if __name__ == "__main__":
    main()
