"""Kill the acting process at a random moment, then look at what is left."""

import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from kinerja_core.application import bangun
from kinerja_core.cadangan import periksa
from kinerja_core.contoh import katalog
from kinerja_core.settings import AKAR_PROYEK, Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store


@dataclass(frozen=True)
class Temuan:
    """What stands after a kill: acknowledged acts that are gone, what `periksa` says, what was replayed."""

    hilang: list[str]
    masalah: tuple[str, ...]
    dipulihkan: int


def bunuh(folder: Path, formulir: Path, acak: random.Random, paling_lama: float) -> list[str]:
    """Let the process act for a random time and kill it; returns the acts it acknowledged."""
    anak = subprocess.Popen(
        [sys.executable, "-m", "tests.store.anak", str(folder), str(formulir), str(acak.randrange(10**9))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=AKAR_PROYEK,
    )
    diakui: list[str] = []
    siap = threading.Event()

    def dengar() -> None:
        for baris in anak.stdout or ():
            if baris.endswith("\n"):
                siap.set()
                diakui.append(baris.strip())

    pendengar = threading.Thread(target=dengar)
    pendengar.start()
    if acak.random() < 0.8:  # the rest dies while starting, or while recovering from the kill before
        siap.wait(30)
    time.sleep(acak.random() * paling_lama)
    anak.kill()
    pendengar.join()
    keluhan = anak.communicate()[1]
    if anak.returncode != -9 and sys.platform != "win32":
        raise AssertionError(f"the process ended by itself: {keluhan}")
    return [baris for baris in diakui if baris != "siap"]


def lihat(folder: Path, diakui: list[str]) -> Temuan:
    """Open what is left and compare it with everything acknowledged so far."""
    app = bangun(Settings(folder))
    try:
        kantor_id = katalog.kantor().id
        with app.store.read() as r:
            (siklus,) = siklus_store.daftar(r, kantor_id)
            ada = {f"usul {j.versi} {j.hash}" for j in siklus_store.jejak(r, kantor_id, siklus.id)}
            for u in usulan_store.daftar(r, kantor_id, siklus.id):
                app.arsip.baca(u.sha256)
                ada.add(f"unggah {u.revisi} {u.sha256}")
        setengah = [f"{p.name} half written" for p in (folder / "arsip").glob("??/.*")]
        return Temuan([d for d in diakui if d not in ada], (*periksa(app), *setengah), app.store.dipulihkan)
    finally:
        app.store.tutup()
