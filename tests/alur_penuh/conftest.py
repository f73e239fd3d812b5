"""The sample office before any Siklus, served by a real process, and its people at their computers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.kantor import pasang
from kinerja_core.settings import Settings
from kinerja_core.store import akun as akun_store
from tests.alur_penuh.orang import Orang
from tests.peramban import peramban as peramban
from tests.web.peladen import Peladen, peladen_berjalan


@dataclass
class KantorBuka:
    """A running office; ``permintaan`` is every address any browser of it asked for."""

    peramban: Browser
    peladen: Peladen
    sandi: str
    permintaan: list[str] = field(default_factory=list)
    datang: list[Orang] = field(default_factory=list)

    def orang(self, akun: str) -> Orang:
        """A person who has just signed in, at a computer of his own."""
        orang = Orang(self.peramban, self.peladen.alamat, akun, self.sandi, self.permintaan)
        self.datang.append(orang)
        return orang.masuk()


def sandi_contoh(data: Path) -> str:
    """The password the sample accounts of this folder were given."""
    app = bangun(Settings(data))
    try:
        with app.store.read() as r:
            return akun_store.daftar_akun(r, katalog.kantor().id)[0].sandi_contoh
    finally:
        app.store.tutup()


@pytest.fixture
def kantor_buka(peramban: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[KantorBuka]:
    """Kecamatan Contoh on its first morning; after a failure each person's screen lies in ``tmp_path``."""
    data = tmp_path / "data"
    app = bangun(Settings(data))
    pasang(app)
    app.store.tutup()
    sandi = sandi_contoh(data)
    with peladen_berjalan(data, tmp_path) as peladen:
        kantor = KantorBuka(peramban, peladen, sandi)
        yield kantor
        for nomor, orang in enumerate(kantor.datang):
            if request.session.testsfailed and not orang.layar.is_closed():
                orang.layar.screenshot(path=tmp_path / f"{nomor}-{orang.akun}.png")
            orang.pergi()
