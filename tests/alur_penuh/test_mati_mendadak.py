"""kill -9 in a loop while a Seksi hands in: what was acknowledged is there, nothing is half-written."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_core.application import bangun
from kinerja_core.cadangan import periksa
from kinerja_core.contoh import katalog
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store

PUTARAN = 8

MENYERAHKAN = """
import sys
from pathlib import Path
from kinerja_core.actions import penghimpunan
from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
from datetime import datetime

folder, pada = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
app = bangun(Settings(folder), Jam(pada))
kantor_id = katalog.kantor().id
seksi = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id)))["seksi.pem"]
isi = Path(sys.argv[3]).read_bytes()
while True:
    with app.store.read() as r:
        (siklus,) = siklus_store.daftar(r, kantor_id)
        revisi = len(usulan_store.daftar(r, kantor_id, siklus.id, "pem"))
    usulan = penghimpunan.terima(app, seksi, siklus, isi, "pem.xlsx", revisi, "uji")
    print(usulan.revisi, flush=True)
"""


@pytest.fixture
def kantor_menghimpun(di_langkah: Callable, tmp_path: Path) -> tuple[Path, str, Path]:
    """A folder at Langkah 6, the hour by its clock, and a workbook ready to be handed in again and again."""
    from kinerja_core.contoh.perjalanan import unggah

    kantor = di_langkah(6)
    unggah(kantor, "pem")
    with kantor.app.store.read() as r:
        usulan = usulan_store.terakhir(r, katalog.kantor().id, kantor.kini.id)["pem"]
    berkas = tmp_path / "pem.xlsx"
    berkas.write_bytes(kantor.app.arsip.baca(usulan.sha256))
    pada = kantor.jam().isoformat()
    sumber = kantor.app.folder
    kantor.app.store.tutup()
    folder = tmp_path / "kantor-uji"
    shutil.copytree(sumber, folder)
    return folder, pada, berkas


def test_kill_9_saat_mengunggah_tidak_menghilangkan_yang_sudah_diakui(
    kantor_menghimpun: tuple[Path, str, Path],
) -> None:
    folder, pada, berkas = kantor_menghimpun
    acak = random.Random(20261122)
    diakui = 1

    for _ in range(PUTARAN):
        anak = subprocess.Popen(
            [sys.executable, "-c", MENYERAHKAN, str(folder), pada, str(berkas)], stdout=subprocess.PIPE, text=True
        )
        assert anak.stdout is not None
        for _ in range(acak.randint(1, 4)):
            diakui = int(anak.stdout.readline())
        try:
            anak.wait(acak.uniform(0, 0.25))
        except subprocess.TimeoutExpired:
            anak.kill()
        diakui = max([diakui, *(int(b) for b in anak.stdout.read().split())])
        anak.wait()

        app = bangun(Settings(folder))
        try:
            with app.store.read() as r:
                (siklus,) = siklus_store.daftar(r, katalog.kantor().id)
                semua = usulan_store.daftar(r, siklus.kantor_id, siklus.id, "pem")
                jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
            assert [u.revisi for u in semua] == list(range(1, len(semua) + 1))
            assert len(semua) >= diakui
            assert {len(u.isian) for u in semua} == {len(semua[0].isian)}
            assert rantai_utuh(jejak)
            assert periksa(app) == ()
        finally:
            app.store.tutup()
