"""kill -9 at random moments during real uploads: nothing acknowledged is lost, nothing is half there."""

import random
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tests.actions.alat import buka_salinan
from tests.actions.formulir import terisi
from tests.store.mati import Temuan, bunuh, lihat

KALI = 15


def test_proses_yang_dibunuh_tidak_kehilangan_yang_sudah_diakui(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path
) -> None:
    kantor = buka_salinan(*cetakan_bertahap(5), tmp_path / "contoh")
    formulir = tmp_path / "formulir.xlsx"
    formulir.write_bytes(terisi(kantor, "kesos"))
    kantor.app.store.tutup()
    folder = Path(shutil.copytree(cetakan_bertahap(5)[0], tmp_path / "kantor"))
    acak, diakui = random.Random(20261122), []

    for _ in range(KALI):
        diakui += bunuh(folder, formulir, acak, paling_lama=0.6)
        temuan = lihat(folder, diakui)
        assert temuan == Temuan([], (), temuan.dipulihkan)

    assert {baris.split()[0] for baris in diakui} == {"usul", "unggah"}
