"""The guard: nobody reaches a page, a file or the WebSocket without a session, on HTTP and WebSocket alike.

Pure ASGI, because Starlette's BaseHTTPMiddleware never sees a WebSocket. What is neither listed here nor
a page of the signed-in Peran does not exist.
"""

from urllib.parse import quote

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kinerja_core.actions.masuk import pegawai_dari_token, sid
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.web import halaman
from kinerja_core.web.asal import asal_sama
from kinerja_core.web.konteks import KUNCI_PEGAWAI, Konteks
from kinerja_core.web.kuki import nama_sesi

_AWALAN_KEPALA = "x-sesi-"
_TERBUKA = frozenset({"/masuk", "/siapkan", "/keluar", "/sehat", "/favicon.png", "/favicon.ico", "/v"})
_TERBUKA_AWALAN = ("/static/", "/app/static/", "/huruf/", "/v/")
_MESIN_AWALAN = ("/_stcore/", "/media/", "/component/")
_TERTUTUP_AWALAN = ("/_stcore/agent/",)
_SENDIRI = frozenset({"/sesi"})
_SENDIRI_AWALAN = ("/berkas/",)
_RAPAT, _RAPAT_AWALAN = "/layar", "/layar/"
"""The screen of the meeting: for everybody who may sit in it."""


class Penjaga:
    """Resolves the session cookie, refuses or lets pass, and tells Streamlit who it is."""

    def __init__(self, app: ASGIApp, konteks: Konteks) -> None:
        self._app = app
        self._konteks = konteks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        _buang_kepala(scope)
        if scope["type"] == "websocket":
            await self._soket(scope, receive, send)
        elif _terbuka(scope["path"]):
            await self._app(scope, receive, send)
        else:
            await self._http(scope, receive, send)

    async def _soket(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            dikenali = asal_sama(Headers(scope=scope)) and await self._kenali(scope)
        except PenyimpananBermasalah:
            dikenali = False
        if dikenali and scope["path"] == "/_stcore/stream":
            await self._app(scope, receive, send)
            return
        await receive()
        await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            pegawai = await self._kenali(scope)
        except PenyimpananBermasalah as galat:
            jawaban: Response = halaman.jawaban(halaman.galat("Data belum dapat dibuka", str(galat)), 503)
            await jawaban(scope, receive, send)
            return
        if pegawai is None:
            await _minta_masuk(scope)(scope, receive, send)
        elif self._ada(pegawai, scope["path"]):
            await self._app(scope, receive, send)
        else:
            jawaban = halaman.jawaban(halaman.tidak_ditemukan(pegawai.peran), 404)
            await jawaban(scope, receive, send)

    async def _kenali(self, scope: Scope) -> Pegawai | None:
        """The Pegawai of the session cookie; leaves his identity in the scope for what runs behind."""
        application = await self._konteks.application()
        token = HTTPConnection(scope).cookies.get(nama_sesi(application, self._konteks.aman))
        if not token:
            return None
        pegawai = await anyio.to_thread.run_sync(pegawai_dari_token, application, token)
        if pegawai is not None:
            scope[KUNCI_PEGAWAI] = pegawai
            kepala = MutableHeaders(scope=scope)
            kepala.append("x-sesi-sid", sid(token))
            kepala.append("x-sesi-pegawai", pegawai.id)
        return pegawai

    def _ada(self, pegawai: Pegawai, path: str) -> bool:
        if path.startswith(_TERTUTUP_AWALAN):
            return False
        if path in _SENDIRI or path.startswith(_SENDIRI_AWALAN + _MESIN_AWALAN):
            return True
        if path == _RAPAT or path.startswith(_RAPAT_AWALAN):
            return pegawai.peran is not Peran.ADMIN
        return self._konteks.boleh(pegawai, path)


def _buang_kepala(scope: Scope) -> None:
    awalan = _AWALAN_KEPALA.encode()
    scope["headers"] = [(nama, nilai) for nama, nilai in scope["headers"] if not nama.lower().startswith(awalan)]


def _terbuka(path: str) -> bool:
    return path in _TERBUKA or path.startswith(_TERBUKA_AWALAN)


def _minta_masuk(scope: Scope) -> Response:
    mesin = scope["path"] in _SENDIRI or scope["path"].startswith((*_MESIN_AWALAN, _RAPAT_AWALAN))
    if mesin or scope["method"] not in ("GET", "HEAD"):
        return PlainTextResponse("Sesi Anda sudah berakhir. Masuk kembali.", status_code=401)
    lanjut = scope["path"]
    if scope.get("query_string"):
        lanjut += "?" + scope["query_string"].decode("latin-1")
    tujuan = "/masuk" if lanjut == "/" else f"/masuk?lanjut={quote(lanjut, safe='')}"
    return RedirectResponse(tujuan, status_code=303, headers={"cache-control": "no-store"})
