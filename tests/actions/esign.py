"""A local stand-in for BSrE Esign Client that keeps to its public API: basic auth, a form, JSON errors.

It signs with a PKCS#12 of its own, in place of the certificate that only the real service holds.
"""

import json
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from kinerja_core.bsre import LayananBSrE
from kinerja_core.dokumen.tanda_tangan_pades import tandatangani
from tests.dokumen.sertifikat import FRASA, p12

NIK = "6472010101700001"
FRASA_BSRE = "frasa-bsre-uji"
PENGGUNA, SANDI = "kinerja", "sandi-aplikasi"
DOWNLOAD = "a1b2c3"


@dataclass
class Esign:
    """What the service was asked (form fields without the file, and the file), and how it behaves."""

    alamat: str = ""
    diminta: list[dict[str, str]] = field(default_factory=list)
    pdf: bytes = b""
    hasil: Callable[[bytes], bytes] = lambda pdf: tandatangani(
        pdf, p12("Camat BSrE"), FRASA, "Pengesahan", "Samarinda", datetime(2026, 11, 22, 3, 15)
    )
    galat: tuple[int, bytes] | None = None
    lewat_unduhan: bool = False

    @property
    def layanan(self) -> LayananBSrE:
        return LayananBSrE(self.alamat, PENGGUNA, SANDI)


@contextmanager
def esign() -> Iterator[Esign]:
    """A running service on a port of its own."""
    keadaan = Esign()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Rute", (_Rute,), {"esign": keadaan}))
    keadaan.alamat = f"http://127.0.0.1:{server.server_port}"
    utas = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    utas.start()
    try:
        yield keadaan
    finally:
        server.shutdown()
        utas.join()
        server.server_close()


class _Rute(BaseHTTPRequestHandler):
    esign: Esign

    def do_POST(self) -> None:
        badan = self.rfile.read(int(self.headers["Content-Length"]))
        isian, berkas = _formulir(self.headers["Content-Type"], badan)
        self.esign.diminta.append(isian)
        self.esign.pdf = berkas
        galat = self.esign.galat or self._penolakan(isian)
        if galat:
            self._jawab(galat[0], "application/json", galat[1])
        elif self.esign.lewat_unduhan:
            self._jawab(200, "application/json", json.dumps({"id_dokumen": DOWNLOAD}).encode())
        else:
            self._jawab(200, "application/pdf", self.esign.hasil(berkas))

    def do_GET(self) -> None:
        if self.path == f"/api/sign/download/{DOWNLOAD}" and self._berwenang():
            self._jawab(200, "application/pdf", self.esign.hasil(self.esign.pdf))
        else:
            self._jawab(404, "application/json", b'{"status_code":404,"error":"Dokumen tidak ditemukan"}')

    def _penolakan(self, isian: dict[str, str]) -> tuple[int, bytes] | None:
        if self.path != "/api/sign/pdf":
            return 404, b"Not Found"
        if not self._berwenang():
            return 401, b'{"status_code":401,"error":"Unauthorized"}'
        if isian["nik"] != NIK:
            return 400, b'{"status_code":2011,"error":"User tidak terdaftar"}'
        if isian["passphrase"] != FRASA_BSRE:
            return 400, b'{"status_code":2031,"error":"Passphrase anda salah"}'
        return None

    def _berwenang(self) -> bool:
        return self.headers["Authorization"] == f"Basic {b64encode(f'{PENGGUNA}:{SANDI}'.encode()).decode()}"

    def _jawab(self, status: int, jenis: str, isi: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", jenis)
        self.send_header("Content-Length", str(len(isi)))
        if jenis == "application/pdf":
            self.send_header("id_dokumen", DOWNLOAD)
        self.end_headers()
        self.wfile.write(isi)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _formulir(jenis: str, badan: bytes) -> tuple[dict[str, str], bytes]:
    pesan = message_from_bytes(f"Content-Type: {jenis}\r\n\r\n".encode() + badan, policy=HTTP)
    isian, berkas = {}, b""
    for bagian in pesan.iter_parts():
        isi = bagian.get_payload(decode=True)
        if bagian.get_filename():
            berkas = isi
        else:
            isian[bagian.get_param("name", header="Content-Disposition")] = isi.decode()
    return isian, berkas
