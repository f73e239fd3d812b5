"""The cast and the office: a real store, real files, a clock moved by hand."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store

SENIN_PAGI = datetime(2026, 11, 2, 0, 0)
"""Monday 08.00 WITA, as naive UTC."""


class Kantor(Perjalanan):
    """The sample office standing at some Langkah."""

    def __getitem__(self, nama_masuk: str) -> Pegawai:
        """The Pegawai with that sign-in name."""
        return self.orang[nama_masuk]


@pytest.fixture(scope="session")
def _cetakan(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, tuple[str, ...]], Path]:
    """Folders of the sample office at the beginning of each Langkah, built once and then only copied."""
    ada: dict[tuple[int, tuple[str, ...]], tuple[Path, datetime]] = {}

    def buat(langkah: int, terlambat: tuple[str, ...]) -> tuple[Path, datetime]:
        if (langkah, terlambat) not in ada:
            folder = tmp_path_factory.mktemp(f"langkah{langkah}") / "kantor"
            jam = Jam(SENIN_PAGI)
            app = bangun(Settings(folder), jam)
            p = Perjalanan(app, pasang(app), jam, terlambat)
            if langkah > 0:
                _ = app.huruf
            for _ in jalankan(p, sampai=langkah - 1):
                pass
            app.store.tutup()
            ada[langkah, terlambat] = (folder, jam())
        return ada[langkah, terlambat]

    return buat


@pytest.fixture
def di_langkah(_cetakan: Callable, tmp_path: Path) -> Iterator[Callable[..., Kantor]]:
    """The sample office with its Siklus at Langkah n (1: nothing opened yet), a fresh copy for this test."""
    dibuka: list[Kantor] = []

    def buat(langkah: int, terlambat: tuple[str, ...] = ()) -> Kantor:
        sumber, kini = _cetakan(langkah, terlambat)
        folder = tmp_path / f"kantor{len(dibuka)}"
        shutil.copytree(sumber, folder)
        jam = Jam(kini)
        app = bangun(Settings(folder), jam)
        kantor_id = katalog.kantor().id
        orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id), strict=True))
        with app.store.read() as r:
            siklus = siklus_store.daftar(r, kantor_id)
        kantor = Kantor(app, orang, jam, terlambat, siklus[0] if siklus else None)
        dibuka.append(kantor)
        return kantor

    yield buat
    for kantor in dibuka:
        kantor.app.store.tutup()


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    """The sample office before any Siklus."""
    return di_langkah(1)
