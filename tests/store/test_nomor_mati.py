"""kill -9 while letters are numbered: no number given is lost, none is missing, none stands twice."""

import contextlib
import multiprocessing
import random
import shutil
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.domain.agenda import masalah_buku
from kinerja_core.settings import Settings
from kinerja_core.store import surat as surat_store
from tests.store.nomor_anak import menomori

KALI = 3
_PROSES = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
if sys.platform != "win32":
    _PROSES.set_forkserver_preload(["tests.store.anak", "tests.store.nomor_anak"])


def bunuh(folder: Path, acak: random.Random) -> list[str]:
    """Let a process number letters for a moment and kill it; returns the numbers it acknowledged."""
    dengar, akui = _PROSES.Pipe(duplex=False)
    anak = _PROSES.Process(target=menomori, args=(folder, akui))
    anak.start()
    akui.close()
    assert dengar.poll(60)
    time.sleep(0.05 + acak.random() * 0.2)
    anak.kill()
    anak.join()
    diakui: list[str] = []
    with contextlib.suppress(EOFError, OSError):
        while True:
            diakui.append(dengar.recv())
    return diakui[1:]


def test_proses_penomor_yang_dibunuh_tidak_meninggalkan_celah(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(cetakan_bertahap(1)[0], tmp_path / "kantor"))
    acak, diakui = random.Random(20261122), []

    for _ in range(KALI):
        diakui += bunuh(folder, acak)

    app = bangun(Settings(folder))
    with app.store.read() as r:
        buku = surat_store.daftar(r, katalog.kantor().id)
    app.store.tutup()
    assert (masalah_buku(buku, {}), len(buku) > KALI) == ((), True)
    assert set(diakui) - {s.nomor_lengkap for s in buku} == set()
