"""Pages through AppTest, always through app.py, as a signed-in Pegawai."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from kinerja_core.application import Application, bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import AKAR_PROYEK, Settings
from kinerja_core.store import siklus as siklus_store
from tests.conftest import SENIN_PAGI, Kantor
from tests.web.kantor import Dunia

BukaHalaman = Callable[[Application, Pegawai, str], AppTest]


@pytest.fixture(autouse=True)
def _lewat_app_py(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this AppTest runs a page file of `pages/` alone, past app.py and its gate."""
    asli = PagesManager.__init__

    def init(self: PagesManager, *args: object, **kwargs: object) -> None:
        asli(self, *args, **kwargs)  # type: ignore[arg-type]
        self.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", init)


@pytest.fixture
def buka_halaman() -> BukaHalaman:
    """``buka_halaman(app, pegawai, "pages/alur/…")``: that page, run once, in a session of this Pegawai."""

    def buka(app: Application, pegawai: Pegawai, berkas: str = "") -> AppTest:
        at = AppTest.from_file(str(AKAR_PROYEK / "app.py"), default_timeout=30)
        at.session_state["application"] = app
        at.user = dict(Dunia(app, app.sekarang, "").user(pegawai))  # type: ignore[arg-type]
        at.run()
        return at.switch_page(berkas).run() if berkas else at

    return buka


@pytest.fixture(scope="session")
def singgahan(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Path, datetime]]:
    """Folder and clock of the sample office at the beginning of each Langkah (14: archived), from one walk."""
    induk = tmp_path_factory.mktemp("singgahan")
    jam = Jam(SENIN_PAGI)
    app = bangun(Settings(induk / "berjalan"), jam)
    p = Perjalanan(app, pasang(app), jam)
    _ = app.huruf
    ada: dict[int, tuple[Path, datetime]] = {}
    for langkah, _ in enumerate(chain([""], jalankan(p)), start=1):
        p.app.store.tutup()
        shutil.copytree(induk / "berjalan", induk / f"langkah{langkah}")
        ada[langkah] = (induk / f"langkah{langkah}", jam())
        p.app = bangun(Settings(induk / "berjalan"), jam)
    p.app.store.tutup()
    return ada


@pytest.fixture
def pada_langkah(singgahan: dict[int, tuple[Path, datetime]], tmp_path: Path) -> Iterator[Callable[[int], Kantor]]:
    """``pada_langkah(n)``: a copy of the sample office whose Siklus stands at Langkah n (1: none opened yet)."""
    dibuka: list[Kantor] = []

    def buka(langkah: int) -> Kantor:
        sumber, kini = singgahan[langkah]
        folder = tmp_path / f"kantor{len(dibuka)}"
        shutil.copytree(sumber, folder)
        jam = Jam(kini)
        app = bangun(Settings(folder), jam)
        kantor_id = katalog.kantor().id
        orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id), strict=True))
        with app.store.read() as r:
            siklus = siklus_store.daftar(r, kantor_id)
        dibuka.append(Kantor(app, orang, jam, (), siklus[0] if siklus else None))
        return dibuka[-1]

    yield buka
    for kantor in dibuka:
        kantor.app.store.tutup()
