"""The server sends the reminders itself while it runs: it holds the data, so that no other program could.

Once a minute it looks whether one is due, which costs a read of one trail; without a mail server it does not start.
"""

import logging
import threading
from collections.abc import Callable

from kinerja_core.actions.ingatkan import ingatkan
from kinerja_core.application import Application
from kinerja_core.domain.errors import KinerjaError

SELANG_DETIK = 60.0
_log = logging.getLogger("kinerja")


class Pengingat:
    """A thread that asks ``ambil`` for the Application and sends what is due; `henti` ends it at once."""

    def __init__(self, ambil: Callable[[], Application], selang: float = SELANG_DETIK) -> None:
        self._ambil, self._selang = ambil, selang
        self._henti = threading.Event()
        self._dikatakan: frozenset[str] = frozenset()
        self._utas = threading.Thread(target=self._jalan, name="pengingat", daemon=True)

    def mulai(self) -> None:
        """Begin; the first look is after one interval."""
        self._utas.start()

    def henti(self) -> None:
        """End, waiting for an e-mail that is under way."""
        self._henti.set()
        if self._utas.is_alive():
            self._utas.join()

    def _jalan(self) -> None:
        while not self._henti.wait(self._selang):
            try:
                app = self._ambil()
                if app.surel is not None:
                    self._catat(ingatkan(app).gagal)
            except KinerjaError as galat:
                self._catat((str(galat),))

    def _catat(self, gagal: tuple[str, ...]) -> None:
        """What fails every minute is said once."""
        for baris in set(gagal) - self._dikatakan:
            _log.warning("Pengingat belum terkirim. %s", baris)
        self._dikatakan = frozenset(gagal)
