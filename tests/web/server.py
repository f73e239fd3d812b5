"""The real routes and guard, with an echo where Streamlit would be."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from kinerja_core.web.galat import PENANGAN
from kinerja_core.web.konteks import Konteks
from kinerja_core.web.routes import perantara, rute
from pages.ui import registry
from tests.web.kantor import Dunia


def pasang(dunia: Dunia, *, aman: bool = False) -> ASGIApp:
    """The real routes and guard; behind them, where Streamlit would be, routes that tell what reached them."""
    konteks = Konteks(lambda: dunia.app, aman, registry.jalur())
    di_belakang = [
        Route("/_stcore/{sisa:path}", _gema, methods=["GET", "PUT", "POST"]),
        Route("/media/{sisa:path}", _gema),
        Route("/component/{sisa:path}", _gema),
        Route("/static/{sisa:path}", _gema),
        Route("/app/static/{sisa:path}", _gema),
        WebSocketRoute("/_stcore/stream", _gema_soket),
        Route("/{sisa:path}", _gema),
    ]
    return Starlette(routes=rute(konteks) + di_belakang, middleware=perantara(konteks), exception_handlers=PENANGAN)


async def _gema(request: Request) -> Response:
    return JSONResponse({"path": request.url.path, "kepala": dict(request.headers)})


async def _gema_soket(soket: WebSocket) -> None:
    await soket.accept(headers=[(b"x-terlihat", soket.headers.get("x-sesi-pegawai", "").encode())])
    await soket.close()
