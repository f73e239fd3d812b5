"""One change signal for all screens of a meeting: rendered once, handed to everybody who follows.

While anybody follows a Siklus, one task looks every second whether anything it shows has moved (three
numbers, a millisecond), and at once after an act that came through this server's own routes. Nothing runs
while nobody follows.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from weakref import WeakSet

import anyio.to_thread

from kinerja_core.queries.rapat import Layar

JEDA = 1.0
"""Seconds between two looks for what came from elsewhere (a page, another process)."""

DETAK = 15.0
"""Seconds after which a silent stream says that it is still there."""


@dataclass
class _Saluran:
    pengikut: int = 0
    layar: Layar | None = None
    nomor: int = 0
    ganti: asyncio.Event = field(default_factory=asyncio.Event)
    desak: asyncio.Event = field(default_factory=asyncio.Event)
    tugas: asyncio.Task[None] | None = None


class Siaran:
    """``denyut`` and ``layar`` of a Siklus may block; both are called off the event loop."""

    def __init__(
        self, denyut: Callable[[str], tuple[int, int, int]], layar: Callable[[str], Layar], jeda: float = JEDA
    ) -> None:
        self._denyut, self._layar, self._jeda = denyut, layar, jeda
        self._saluran: dict[str, _Saluran] = {}
        self._berhenti = False

    def desak(self, siklus_id: str) -> None:
        """Look now: something has just been done."""
        if siklus_id in self._saluran:
            self._saluran[siklus_id].desak.set()

    def hentikan(self) -> None:
        """End every stream, so that the server can stop; called on the event loop."""
        self._berhenti = True
        for s in self._saluran.values():
            s.ganti.set()

    async def ikuti(self, siklus_id: str) -> AsyncIterator[Layar | None]:
        """The screen as it is, then as often as it changes; None every DETAK seconds of silence."""
        s = self._saluran.setdefault(siklus_id, _Saluran())
        s.pengikut += 1
        if s.tugas is None or s.tugas.done():
            s.tugas = asyncio.create_task(self._jaga(siklus_id, s))
        dilihat = 0
        try:
            while not self._berhenti:
                if s.layar is not None and s.nomor != dilihat:
                    dilihat = s.nomor
                    yield s.layar
                    continue
                if s.tugas.done():
                    return  # the browser opens a new stream by itself
                if not await _menunggu(s.ganti, DETAK):
                    yield None
        finally:
            s.pengikut -= 1
            if s.pengikut == 0:
                s.tugas.cancel()
                if self._saluran.get(siklus_id) is s:
                    del self._saluran[siklus_id]

    async def _jaga(self, siklus_id: str, s: _Saluran) -> None:
        lalu: tuple[int, int, int] | None = None
        try:
            while True:
                s.desak.clear()
                kini = await anyio.to_thread.run_sync(self._denyut, siklus_id)
                if kini != lalu:
                    lalu = kini
                    s.layar = await anyio.to_thread.run_sync(self._layar, siklus_id)
                    s.nomor += 1
                    s.ganti.set()
                    s.ganti = asyncio.Event()
                await _menunggu(s.desak, self._jeda)
        finally:
            s.ganti.set()


async def _menunggu(tanda: asyncio.Event, detik: float) -> bool:
    """Whether the event came within that time."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(detik):
            await tanda.wait()
            return True
    return False


yang_berjalan: WeakSet[Siaran] = WeakSet()
"""Those of this process, so that its server can end their streams when it stops."""


def hentikan_semua() -> None:
    """End every stream of this process; called on the event loop."""
    for s in yang_berjalan:
        s.hentikan()
