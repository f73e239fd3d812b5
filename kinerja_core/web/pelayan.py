"""`kinerja serve`: one uvicorn process with the options Streamlit needs under a server of its own."""

import contextlib
import os
import socket
import sys
import threading
import time
import webbrowser

import uvicorn

from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.settings import AKAR_PROYEK
from kinerja_core.web import siaran

_PESAN_TERBESAR = 200 * 1024 * 1024
_TUNGGU = 60.0
_GAGAL_MULAI = 3  # uvicorn's own exit status where the app does not load


def jalankan(host: str, port: int, *, buka: bool = False) -> None:
    """Serve ``app.py`` until stopped; with ``buka`` the browser opens once the server answers.

    One process only: Streamlit keeps uploads and media in memory, DuckDB has one writer. STREAMLIT_*
    variables are not read here; `.streamlit/config.toml` is. Raises PenyimpananBermasalah where the
    port is taken.
    """
    _periksa_port(host, port)
    alamat = f"http://{_nama(host)}:{port}"
    print(f"Kinerja berjalan di {alamat} (tekan Ctrl+C untuk berhenti).", flush=True)
    if buka:
        threading.Thread(target=_buka, args=(host, port, alamat), daemon=True).start()
    sys.path.insert(0, str(AKAR_PROYEK))
    setelan = uvicorn.Config(
        "app:app",
        host=host,
        port=port,
        workers=1,
        ws="websockets-sansio",
        ws_max_size=_PESAN_TERBESAR,
        ws_ping_interval=30,
        ws_ping_timeout=30,
        ws_per_message_deflate=False,
        access_log=False,
        server_header=False,
        forwarded_allow_ips="127.0.0.1",
        timeout_graceful_shutdown=20,
        log_level="warning",
    )
    pelayan = _Pelayan(setelan)
    with contextlib.suppress(KeyboardInterrupt):
        pelayan.run()
    if not pelayan.started:
        sys.exit(_GAGAL_MULAI)


class _Pelayan(uvicorn.Server):
    """uvicorn waits for every open answer before it stops, and the stream of a meeting's screen never ends."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams first."""
        siaran.hentikan_semua()
        await super().shutdown(sockets)


def _periksa_port(host: str, port: int) -> None:
    keluarga = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(keluarga, socket.SOCK_STREAM) as soket:
        if os.name == "posix":  # elsewhere the option would let two servers share the port
            soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError as galat:
            raise PenyimpananBermasalah(
                f"Kinerja tidak dapat memakai {host} port {port}: sudah dipakai program lain atau alamatnya "
                "bukan milik komputer ini. Tutup program itu, atau pilih port lain dengan --port."
            ) from galat


def _nama(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104  compared, not bound


def _buka(host: str, port: int, alamat: str) -> None:
    batas = time.monotonic() + _TUNGGU
    while time.monotonic() < batas:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as soket:
            if soket.connect_ex((_nama(host), port)) == 0:
                webbrowser.open(alamat)
                return
        time.sleep(0.2)
