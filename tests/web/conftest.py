"""An office, its web server without Streamlit behind it, and browsers for its people."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.types import ASGIApp

from kinerja_core.domain.peran import Pegawai
from kinerja_core.web.kuki import nama_sesi
from tests.peramban import peramban as peramban
from tests.web.kantor import Dunia, buka_dunia, sidik_sandi
from tests.web.klien import Klien
from tests.web.server import pasang


@pytest.fixture(scope="session")
def sidik() -> str:
    return sidik_sandi()


@pytest.fixture
def dunia_kosong(tmp_path: Path, sidik: str) -> Iterator[Dunia]:
    """A data folder before the first start."""
    dunia = buka_dunia(tmp_path, sidik)
    yield dunia
    dunia.app.store.tutup()


@pytest.fixture
def dunia(dunia_kosong: Dunia) -> Dunia:
    dunia_kosong.siapkan()
    return dunia_kosong


@pytest.fixture
def server(dunia: Dunia) -> ASGIApp:
    return pasang(dunia)


@pytest.fixture
def klien(server: ASGIApp) -> Klien:
    """A browser that nobody has signed in with."""
    return Klien(server)


@pytest.fixture
def sebagai(dunia: Dunia, server: ASGIApp) -> Callable[[Pegawai], Klien]:
    """A browser in which this Pegawai is signed in."""
    return lambda orang: Klien(server, {nama_sesi(dunia.app, aman=False): dunia.sesi(orang)})
