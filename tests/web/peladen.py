"""The real server as its own process, on a free port, with the data of a test."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja_core.settings import AKAR_PROYEK

_BATAS = 60.0


class Peladen:
    """`kinerja serve` without the command line; start, stop, start again."""

    def __init__(self, data: Path, catatan: Path) -> None:
        self.data = data
        self._catatan = catatan
        self._proses: subprocess.Popen[bytes] | None = None
        self.tunggu_sehat = True
        self.port = _port_kosong()
        self.alamat = f"http://127.0.0.1:{self.port}"

    def mulai(self, *perintah: str) -> None:
        """Start and wait until it answers; ``perintah`` are arguments of Python in place of `jalankan`."""
        sendiri = ("-c", f"from kinerja_core.web.pelayan import jalankan; jalankan('127.0.0.1', {self.port})")
        lingkungan = {**os.environ, "KINERJA_DATA": str(self.data)}
        with self._catatan.open("ab") as keluaran:
            self._proses = subprocess.Popen(
                [sys.executable, *(perintah or sendiri)],
                cwd=AKAR_PROYEK,
                env=lingkungan,
                stdout=keluaran,
                stderr=keluaran,
            )
        batas = time.monotonic() + _BATAS
        while not self._sehat():
            if self._proses.poll() is not None or time.monotonic() > batas:
                raise AssertionError(self.isi_catatan())
            time.sleep(0.1)

    def henti(self) -> None:
        """SIGTERM, as a service manager does it."""
        if self._proses is not None:
            self._proses.terminate()
            self._proses.wait(30)
            self._proses = None

    @property
    def pid(self) -> int:
        """Id of the server's process."""
        assert self._proses is not None
        return self._proses.pid

    def isi_catatan(self) -> str:
        """What the server has printed so far."""
        return self._catatan.read_text("utf-8", "replace")

    def _sehat(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.alamat}/sehat", timeout=5) as jawaban:  # noqa: S310  our own address
                return bool(jawaban.status == 200)
        except urllib.error.HTTPError:
            return not self.tunggu_sehat
        except (urllib.error.URLError, OSError):
            return False


@contextmanager
def peladen_berjalan(data: Path, folder: Path) -> Iterator[Peladen]:
    """A running server that is stopped at the end, whatever happens."""
    peladen = Peladen(data, folder / "peladen.log")
    try:
        peladen.mulai()
        yield peladen
    finally:
        peladen.henti()


def _port_kosong() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])
