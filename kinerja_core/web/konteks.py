"""What the guard and the routes are handed when the server starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import anyio.to_thread

from kinerja_core.application import Application
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store.kantor import kantor_pertama

KUNCI_PEGAWAI = "kinerja.pegawai"
"""Key of the ASGI scope under which the guard leaves the signed-in Pegawai."""


@dataclass(frozen=True)
class Konteks:
    """``halaman`` maps the path of each page ("/", "/sandi", …) to the Peran that may see it.

    ``aman`` sends cookies over HTTPS only. ``ambil`` may block and may raise PenyimpananBermasalah.
    """

    ambil: Callable[[], Application]
    aman: bool
    halaman: Mapping[str, frozenset[Peran]]

    async def application(self) -> Application:
        """The Application, fetched off the event loop."""
        return await anyio.to_thread.run_sync(self.ambil)

    def boleh(self, pegawai: Pegawai, path: str) -> bool:
        """Whether this Pegawai may see the page at ``path``; what is not listed, nobody may."""
        return pegawai.peran in self.halaman.get(path, frozenset())


def kantor_kini(application: Application) -> Kantor | None:
    """The office of this data folder, or None before the first set-up."""
    with application.store.read() as r:
        return kantor_pertama(r)
