"""Kill the acting process at a random moment, then look at what is left."""

import contextlib
import multiprocessing
import random
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from kinerja_core.application import bangun
from kinerja_core.cadangan import periksa
from kinerja_core.contoh import katalog
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
from tests.store.anak import bekerja

# a server that has paid for the imports forks each child; Windows has to start each one anew
_PROSES = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
if sys.platform != "win32":
    _PROSES.set_forkserver_preload(["tests.store.anak"])


@dataclass(frozen=True)
class Temuan:
    """What stands after a kill: acknowledged acts that are gone, what `periksa` says, what was replayed."""

    hilang: list[str]
    masalah: tuple[str, ...]
    dipulihkan: int


def bunuh(folder: Path, formulir: Path, acak: random.Random, paling_lama: float) -> list[str]:
    """Let a process act for a random time and kill it; returns the acts it acknowledged."""
    dengar, akui = _PROSES.Pipe(duplex=False)
    anak = _PROSES.Process(target=bekerja, args=(folder, formulir, acak.randrange(10**9), akui))
    anak.start()
    akui.close()
    diakui: list[str] = []
    for _ in range(acak.randrange(5)):  # none: it dies while starting, or recovering from the kill before
        if dengar.poll(60):
            diakui += _terdengar(dengar, 1)
    time.sleep(acak.random() * paling_lama)
    anak.kill()
    anak.join()
    diakui += _terdengar(dengar)
    if anak.exitcode != -9 and sys.platform != "win32":
        raise AssertionError(f"the process ended by itself, exit code {anak.exitcode}")
    return [baris for baris in diakui if baris != "siap"]


def _terdengar(dengar: Connection, paling_banyak: int = sys.maxsize) -> list[str]:
    """What has come through whole; the last word may have died in the middle."""
    hasil: list[str] = []
    with contextlib.suppress(EOFError, OSError):
        while len(hasil) < paling_banyak:
            hasil.append(dengar.recv())
    return hasil


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
