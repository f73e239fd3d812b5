"""Password hashing off the event loop, a few at a time: each Argon2 run takes 64 MiB and a core."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from kinerja_core.domain.errors import GagalMasuk

T = TypeVar("T")


class AntreanSandi:
    """At most ``serentak`` runs at once and ``antre`` waiting; whoever comes later is asked to come again."""

    def __init__(self, serentak: int = 2, antre: int = 24) -> None:
        self._pekerja = ThreadPoolExecutor(serentak, thread_name_prefix="sandi")
        self._batas = serentak + antre
        self._jumlah = 0

    async def jalankan(self, kerja: Callable[[], T]) -> T:
        """Run ``kerja`` in turn; GagalMasuk where too many are waiting."""
        if self._jumlah >= self._batas:
            raise GagalMasuk("Terlalu banyak yang sedang masuk bersamaan. Tunggu beberapa detik, lalu coba lagi.")
        self._jumlah += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pekerja, kerja)
        finally:
            self._jumlah -= 1
