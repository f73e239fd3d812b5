"""Start and stop of the server: open the data once, pay the slow imports before the first visitor."""

import gc
import importlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import anyio.to_thread

from kinerja_core.application import Application
from kinerja_core.domain.errors import KinerjaError
from kinerja_core.formulir.pembaca import pembaca_bawaan
from kinerja_core.web import proses
from kinerja_core.web.pengingat import Pengingat

_BERAT = ("pandas", "plotly.graph_objects", "duckdb", "fpdf", "openpyxl", "xlsxwriter")
_log = logging.getLogger("kinerja")


def daur(bangun: Callable[[], Application]) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """The lifespan of ``st.App``. Data that cannot be opened does not stop the server: every page says why."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        proses.pasang(bangun)
        await anyio.to_thread.run_sync(_siapkan)
        pengingat = Pengingat(proses.ambil)
        pengingat.mulai()
        try:
            yield
        finally:
            await anyio.to_thread.run_sync(pengingat.henti)
            await anyio.to_thread.run_sync(proses.lepas)
            gc.unfreeze()

    return lifespan


def _siapkan() -> None:
    try:
        proses.ambil()
    except KinerjaError as galat:
        _log.error("%s", galat)
    pembaca_bawaan().hangatkan()
    for modul in _BERAT:
        importlib.import_module(modul)
    gc.collect()
    # what is alive now stays alive; a full collection need not walk it again
    gc.freeze()
