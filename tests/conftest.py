"""The cast and the office: a real store, real files, a clock moved by hand."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store

settings.register_profile("kinerja", deadline=None)  # a busy machine is slow, not wrong
settings.load_profile("kinerja")

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


@pytest.fixture(scope="session")
def cetakan_bertahap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., tuple[Path, datetime]]]:
    """Like `_cetakan`, from one walk that goes on only as far as it is asked: a copy is taken on the way.

    A folder that asks for many Langkah overrides `_cetakan` with this one.
    """
    jalan: dict[tuple[str, ...], _Bertahap] = {}

    def buat(langkah: int, terlambat: tuple[str, ...] = ()) -> tuple[Path, datetime]:
        if terlambat not in jalan:
            jalan[terlambat] = _Bertahap(tmp_path_factory.mktemp("bertahap"), terlambat)
        return jalan[terlambat].di(langkah)

    yield buat
    for satu in jalan.values():
        satu.p.app.store.tutup()


class _Bertahap:
    def __init__(self, akar: Path, terlambat: tuple[str, ...]) -> None:
        self._akar = akar
        jam = Jam(SENIN_PAGI)
        app = bangun(Settings(akar / "hidup"), jam)
        self.p = Perjalanan(app, pasang(app), jam, terlambat)
        _ = app.huruf
        self._langkah = jalankan(self.p)
        self._ada: list[tuple[Path, datetime]] = []
        self._potret()

    def di(self, langkah: int) -> tuple[Path, datetime]:
        while len(self._ada) < langkah:
            next(self._langkah)
            self._potret()
        return self._ada[langkah - 1]

    def _potret(self) -> None:
        tujuan = self._akar / f"langkah{len(self._ada) + 1}"
        tujuan.mkdir()
        self.p.app.store.salin(tujuan)
        for bagian in ("arsip", "huruf"):
            if (self.p.app.folder / bagian).exists():
                shutil.copytree(self.p.app.folder / bagian, tujuan / bagian)
        self._ada.append((tujuan, self.p.jam()))


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
