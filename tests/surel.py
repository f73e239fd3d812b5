"""A real SMTP server on loopback, as small as can be."""

import email
import email.policy
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage


class _Percakapan(socketserver.StreamRequestHandler):
    """Just enough of RFC 5321 to take a message in."""

    def handle(self) -> None:
        peladen = self.server
        assert isinstance(peladen, PeladenSurel)
        self._jawab("220 siap")
        while kata := self.rfile.readline().decode().strip():
            perintah = kata.upper()
            if perintah.startswith("RCPT") and peladen.tolak:
                self._jawab("550 kotak surat penuh")
            elif perintah == "DATA":
                self._jawab("354 lanjutkan")
                isi = b"".join(iter(self.rfile.readline, b".\r\n"))
                peladen.surat.append(email.message_from_bytes(isi, policy=email.policy.default))
                self._jawab("250 diterima")
            elif perintah == "QUIT":
                self._jawab("221 selesai")
                return
            else:
                self._jawab("250 baik")

    def _jawab(self, baris: str) -> None:
        self.wfile.write(f"{baris}\r\n".encode())


class PeladenSurel(socketserver.ThreadingTCPServer):
    """Keeps what it is handed; refuses every recipient while ``tolak``."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Percakapan)
        self.surat: list[EmailMessage] = []
        self.tolak = False


@contextmanager
def peladen_surel() -> Iterator[PeladenSurel]:
    """Serves while the body runs."""
    with PeladenSurel() as peladen:
        utas = threading.Thread(target=peladen.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        utas.start()
        yield peladen
        peladen.shutdown()
        utas.join()
