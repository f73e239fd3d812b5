"""Data folders in every state a power cut can leave them in."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kinerja_core.actions import format_iku
from kinerja_core.contoh import katalog
from tests.actions.alat import Potret, buka_salinan, potret


@pytest.fixture(scope="session")
def _cetakan(cetakan_bertahap: Callable[..., tuple[Path, datetime]]) -> Callable[..., tuple[Path, datetime]]:
    return cetakan_bertahap


@pytest.fixture(scope="session")
def terputus(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Potret]:
    """The sample office at Langkah 4 as a power cut leaves it: twenty acts in the write-ahead log only."""
    akar = tmp_path_factory.mktemp("terputus")
    kantor = buka_salinan(*cetakan_bertahap(4), akar / "hidup")
    kode = katalog.indikator()[0].kode
    for n in range(20):
        format_iku.kirim_usulan(kantor.app, kantor["seksi.pem"], kantor.kini, kode, f"Usul {n}", "Alasan – “é”")
    isi = potret(kantor.app)
    shutil.copytree(akar / "hidup", akar / "terputus")
    kantor.app.store.tutup()
    return akar / "terputus", isi


@pytest.fixture
def salinan(terputus: tuple[Path, Potret], tmp_path: Path) -> Path:
    """A fresh copy of that folder."""
    return Path(shutil.copytree(terputus[0], tmp_path / "kantor"))
