"""A page through AppTest for measuring, always through app.py."""

from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import AKAR_PROYEK
from tests.web.kantor import Dunia


def buka(app: Application, pegawai: Pegawai, berkas: str) -> AppTest:
    """That page, run twice, in a session of this Pegawai: imports and caches are warm."""
    asli = PagesManager.__init__

    def init(self: PagesManager, *args: object, **kwargs: object) -> None:
        asli(self, *args, **kwargs)  # type: ignore[arg-type]
        self.uses_pages_directory = False

    PagesManager.__init__ = init  # type: ignore[method-assign]
    at = AppTest.from_file(str(AKAR_PROYEK / "app.py"), default_timeout=60)
    at.session_state["application"] = app
    at.user = dict(Dunia(app, app.sekarang, "").user(pegawai))  # type: ignore[arg-type]
    at.run()
    return at.switch_page(berkas).run()
