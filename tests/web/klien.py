"""A browser for ASGI apps, in a hundred lines: cookies, forms, WebSocket handshakes, no network."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

import anyio
from starlette.types import ASGIApp

HOST = "kinerja.lokal"
ASAL = f"http://{HOST}"


@dataclass(frozen=True)
class Jawaban:
    """An HTTP answer."""

    status: int
    kepala: Mapping[str, str]
    badan: bytes

    @property
    def teks(self) -> str:
        return self.badan.decode()

    @property
    def tujuan(self) -> str:
        return self.kepala.get("location", "")


@dataclass
class Klien:
    """Keeps cookies as a browser does; sends Origin with every POST unless told otherwise."""

    app: ASGIApp
    kuki: dict[str, str] = field(default_factory=dict)
    alamat: str = "127.0.0.1"
    host: str = HOST
    kuki_mentah: list[str] = field(default_factory=list)

    def ambil(self, path: str, **kepala: str) -> Jawaban:
        """GET."""
        return self._minta("GET", path, b"", kepala)

    def kirim(self, path: str, isian: Mapping[str, str], *, origin: str | None = None, **kepala: str) -> Jawaban:
        """POST of a form; ``origin=""`` leaves the header away."""
        asal = f"http://{self.host}" if origin is None else origin
        semua = {"content-type": "application/x-www-form-urlencoded", **({"origin": asal} if asal else {}), **kepala}
        return self._minta("POST", path, urlencode(isian).encode(), semua)

    def soket(self, *, origin: str | None = None, path: str = "/_stcore/stream", **kepala: str) -> list[dict[str, Any]]:
        """Open a WebSocket; returns what the server said first."""
        asal = f"http://{self.host}" if origin is None else origin
        scope = self._scope("websocket", path, {**({"origin": asal} if asal else {}), **kepala})
        scope |= {"scheme": "ws", "subprotocols": []}
        return anyio.run(_jalankan, self.app, scope, [{"type": "websocket.connect"}])

    def _minta(self, metode: str, path: str, badan: bytes, kepala: Mapping[str, str]) -> Jawaban:
        scope = self._scope("http", path, kepala) | {"method": metode, "scheme": "http", "http_version": "1.1"}
        pesan = anyio.run(_jalankan, self.app, scope, [{"type": "http.request", "body": badan, "more_body": False}])
        mulai = next(p for p in pesan if p["type"] == "http.response.start")
        isi = b"".join(p.get("body", b"") for p in pesan if p["type"] == "http.response.body")
        balik: dict[str, str] = {}
        for nama, nilai in mulai["headers"]:
            if nama == b"set-cookie":
                self._simpan(nilai.decode("latin-1"))
            balik[nama.decode("latin-1").lower()] = nilai.decode("latin-1")
        return Jawaban(mulai["status"], balik, isi)

    def _scope(self, jenis: str, path: str, kepala: Mapping[str, str]) -> dict[str, Any]:
        bagian = urlsplit(path)
        semua = {"host": self.host, **{k.replace("_", "-"): v for k, v in kepala.items()}}
        if self.kuki:
            semua["cookie"] = "; ".join(f"{k}={v}" for k, v in self.kuki.items())
        return {
            "type": jenis,
            "path": bagian.path,
            "raw_path": bagian.path.encode(),
            "query_string": bagian.query.encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in semua.items()],
            "client": (self.alamat, 50000),
            "server": (HOST, 80),
        }

    def _simpan(self, mentah: str) -> None:
        self.kuki_mentah.append(mentah)
        for nama, butir in SimpleCookie(mentah).items():
            if butir["max-age"] == "0":
                self.kuki.pop(nama, None)
            else:
                self.kuki[nama] = butir.value


async def _jalankan(app: ASGIApp, scope: dict[str, Any], masuk: list[dict[str, Any]]) -> list[dict[str, Any]]:
    keluar: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if masuk:
            return masuk.pop(0)
        await anyio.sleep_forever()
        raise AssertionError

    async def send(pesan: dict[str, Any]) -> None:
        keluar.append(pesan)

    await app(scope, receive, send)
    return keluar
