"""The one Application of this process, handed from the server's start to the pages.

It is built at the first call of `ambil`; where that fails, the next call tries again, so that an office
whose disk or file was busy comes back without a restart.
"""

import threading
from collections.abc import Callable

from kinerja_core.application import Application
from kinerja_core.domain.errors import PenyimpananBermasalah


class _Pemegang:
    def __init__(self) -> None:
        self._kunci = threading.Lock()
        self._bangun: Callable[[], Application] | None = None
        self._isi: Application | None = None

    def pasang(self, bangun: Callable[[], Application]) -> None:
        with self._kunci:
            self._bangun, self._isi = bangun, None

    def ambil(self) -> Application:
        with self._kunci:
            if self._isi is None:
                if self._bangun is None:
                    raise PenyimpananBermasalah("Kinerja belum dijalankan. Jalankan “kinerja serve”.")
                self._isi = self._bangun()
            return self._isi

    def lepas(self) -> None:
        with self._kunci:
            isi, self._isi, self._bangun = self._isi, None, None
        if isi is not None:
            isi.store.tutup()


_pemegang = _Pemegang()

pasang = _pemegang.pasang
"""Say how the Application of this process is built."""

ambil = _pemegang.ambil
"""The Application; PenyimpananBermasalah where its folder or file cannot be used."""

lepas = _pemegang.lepas
"""Close the Application and forget it."""
