"""How the Application reaches the pages, how the server starts, and what waits at the password check."""

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest

from kinerja_core.application import Application
from kinerja_core.domain.errors import GagalMasuk, PenyimpananBermasalah
from kinerja_core.web import pelayan, proses
from kinerja_core.web.daur import daur
from kinerja_core.web.sandi import AntreanSandi
from tests.web.kantor import Dunia


@pytest.fixture(autouse=True)
def _bersih() -> Iterator[None]:
    yield
    proses.lepas()


def test_application_dibangun_sekali_untuk_semua(dunia: Dunia) -> None:
    dibangun: list[Application] = []
    proses.pasang(lambda: dibangun.append(dunia.app) or dunia.app)  # type: ignore[func-returns-value]

    diambil = [proses.ambil() for _ in range(3)]

    assert (diambil, len(dibangun)) == ([dunia.app] * 3, 1)


def test_data_yang_tadinya_gagal_dibuka_dicoba_lagi(dunia: Dunia) -> None:
    percobaan = iter([PenyimpananBermasalah("Disk belum terpasang."), dunia.app])

    def bangun() -> Application:
        hasil = next(percobaan)
        if isinstance(hasil, PenyimpananBermasalah):
            raise hasil
        return hasil

    proses.pasang(bangun)

    with pytest.raises(PenyimpananBermasalah):
        proses.ambil()
    assert proses.ambil() is dunia.app


def test_sebelum_dijalankan_ada_kalimatnya() -> None:
    with pytest.raises(PenyimpananBermasalah, match="kinerja serve"):
        proses.ambil()


def test_server_tetap_mulai_bila_data_tidak_dapat_dibuka(caplog: pytest.LogCaptureFixture) -> None:
    def bangun() -> Application:
        raise PenyimpananBermasalah("Disk penuh.")

    async def mulai() -> None:
        async with daur(bangun)(None):
            pass

    asyncio.run(mulai())

    assert [r.getMessage() for r in caplog.records if r.name == "kinerja"] == ["Disk penuh."]


def test_port_yang_terpakai_ditolak_dengan_kalimat() -> None:
    with socket.socket() as terpakai:
        terpakai.bind(("127.0.0.1", 0))
        terpakai.listen()

        with pytest.raises(PenyimpananBermasalah, match="pilih port lain"):
            pelayan.jalankan("127.0.0.1", terpakai.getsockname()[1])


def test_antrean_sandi_menolak_yang_terlalu_banyak_lalu_pulih() -> None:
    async def coba() -> tuple[list[bool], str]:
        antrean, tahan = AntreanSandi(serentak=1, antre=1), threading.Event()
        tugas = [asyncio.create_task(antrean.jalankan(tahan.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(GagalMasuk, match="Tunggu beberapa detik"):
            await antrean.jalankan(tahan.wait)
        tahan.set()
        return await asyncio.gather(*tugas), await antrean.jalankan(lambda: "masuk")

    assert asyncio.run(coba()) == ([True, True], "masuk")
