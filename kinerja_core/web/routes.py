"""All routes beside Streamlit's own, and the middleware before them."""

import anyio.to_thread
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kinerja_core.domain.errors import KinerjaError
from kinerja_core.settings import AKAR_PROYEK
from kinerja_core.web.keamanan import KepalaKeamanan
from kinerja_core.web.konteks import Konteks, kantor_kini
from kinerja_core.web.kulit import huruf, kulit
from kinerja_core.web.penjaga import Penjaga
from kinerja_core.web.rute_berkas import RuteBerkas
from kinerja_core.web.rute_layar import RuteLayar
from kinerja_core.web.rute_masuk import RuteMasuk
from kinerja_core.web.rute_siapkan import RuteSiapkan
from kinerja_core.web.rute_verifikasi import RuteVerifikasi
from kinerja_core.web.sandi import AntreanSandi


def rute(konteks: Konteks) -> list[BaseRoute]:
    """Sign-in, set-up, health, documents, their public checks, and Streamlit's page under each registered path."""
    antrean = AntreanSandi()
    verifikasi = RuteVerifikasi(konteks)
    masuk, siapkan, berkas = RuteMasuk(konteks, antrean), RuteSiapkan(konteks, antrean), RuteBerkas(konteks)
    layar = RuteLayar(konteks)
    return [
        Route("/masuk", masuk.lihat, methods=["GET"]),
        Route("/masuk", masuk.kirim, methods=["POST"]),
        Route("/keluar", masuk.tanya_keluar, methods=["GET"]),
        Route("/keluar", masuk.keluar, methods=["POST"]),
        Route("/siapkan", siapkan.lihat, methods=["GET"]),
        Route("/siapkan", siapkan.kirim, methods=["POST"]),
        Route("/sehat", _Sehat(konteks).periksa, methods=["GET"]),
        Route("/sesi", _sesi, methods=["GET"]),
        Route("/huruf/antarmuka.woff2", _huruf, methods=["GET"]),
        Route("/favicon.png", _ikon, methods=["GET"]),
        Route("/favicon.ico", _ikon, methods=["GET"]),  # asked for by the PDF viewer
        Route("/v", verifikasi.tanya, methods=["GET"]),
        Route("/v/{kode}", verifikasi.lihat, methods=["GET"]),
        Route("/v/{kode}", verifikasi.cocokkan, methods=["POST"]),
        Route("/berkas/{sha256}/{nama}", berkas.kirim, methods=["GET"]),
        *layar.rute(),
        *(Route(path, _kulit, methods=["GET"]) for path in konteks.halaman),
    ]


def perantara(konteks: Konteks) -> list[Middleware]:
    """Security headers outermost, so that refusals carry them too; then the guard."""
    return [Middleware(KepalaKeamanan), Middleware(Penjaga, konteks=konteks)]


class _Sehat:
    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks

    async def periksa(self, request: Request) -> Response:  # noqa: ARG002
        try:
            await anyio.to_thread.run_sync(kantor_kini, await self._konteks.application())
        except KinerjaError as galat:
            return JSONResponse({"sehat": False, "pesan": str(galat)}, 503)
        return JSONResponse({"sehat": True})


async def _sesi(request: Request) -> Response:  # noqa: ARG001
    """204 while signed in; the guard has answered 401 otherwise."""
    return Response(status_code=204)


async def _kulit(request: Request) -> Response:  # noqa: ARG001
    return HTMLResponse(kulit(), headers={"cache-control": "no-store"})


async def _ikon(request: Request) -> Response:  # noqa: ARG001
    return FileResponse(AKAR_PROYEK / "static" / "ikon.png", headers={"cache-control": "public, max-age=604800"})


async def _huruf(request: Request) -> Response:  # noqa: ARG001
    return FileResponse(huruf(), media_type="font/woff2", headers={"cache-control": "public, max-age=604800"})
