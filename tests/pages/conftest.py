"""Pages through AppTest, always through app.py, as a signed-in Pegawai."""

from collections.abc import Callable

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import AKAR_PROYEK
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
