"""A browser tab without a browser: speaks Streamlit's WebSocket protocol to the real server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.web.peladen import Peladen

_BATAS = 30.0


@dataclass
class Tab:
    """One connection. ``sesi`` is Streamlit's session id, ``teks`` all words drawn by the last run."""

    soket: ClientConnection
    sesi: str = ""
    teks: list[str] = field(default_factory=list)

    def jalankan(self, halaman: str = "") -> str:
        """Ask for a page by its address (as a browser does) and read until the run has ended."""
        pesan = BackMsg()
        pesan.rerun_script.page_name = halaman
        pesan.rerun_script.query_string = ""
        self.soket.send(pesan.SerializeToString())
        self.teks.clear()
        while True:
            balik = ForwardMsg()
            mentah = self.soket.recv(timeout=_BATAS)
            assert isinstance(mentah, bytes)
            balik.ParseFromString(mentah)
            jenis = balik.WhichOneof("type")
            if jenis == "new_session":
                self.sesi = balik.new_session.initialize.session_id
            elif jenis == "delta":
                self.teks.append(str(balik.delta))
            elif jenis == "script_finished":
                return "\n".join(self.teks)


@contextmanager
def tab(peladen: Peladen, kuki: str, sesi_lama: str = "") -> Iterator[Tab]:
    """Open a tab with a Cookie header; ``sesi_lama`` asks to resume a Streamlit session, as a reconnect does."""
    subprotokol = ["streamlit", "xsrf", *([sesi_lama] if sesi_lama else [])]
    with connect(
        f"ws://127.0.0.1:{peladen.port}/_stcore/stream",
        origin=peladen.alamat,  # type: ignore[arg-type]
        subprotocols=subprotokol,  # type: ignore[arg-type]
        additional_headers={"Cookie": kuki},
        max_size=None,
        proxy=None,
    ) as soket:
        yield Tab(soket)
