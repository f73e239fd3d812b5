"""Route of a stored file: /berkas/{sha256}/{nama}, to those who may see it."""

from urllib.parse import quote

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response

from kinerja_core.domain.errors import TidakBerwenang, TidakDitemukan
from kinerja_core.queries.dokumen import berkas
from kinerja_core.web import halaman
from kinerja_core.web.konteks import KUNCI_PEGAWAI, Konteks

_PDF, _HTML = "application/pdf", "text/html; charset=utf-8"
_CSP_HTML = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A page from the archive is read as it stands: it runs nothing and asks nobody."""


class RuteBerkas:
    """GET /berkas/{sha256}/{nama}; the name in the address is for people, the stored one is sent."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks

    async def kirim(self, request: Request) -> Response:
        """The bytes as stored; a PDF or a frozen page opens in the browser, anything else is saved."""
        application = await self._konteks.application()
        pegawai = request.scope[KUNCI_PEGAWAI]
        try:
            data, nama, jenis = await anyio.to_thread.run_sync(
                berkas, application, pegawai, request.path_params["sha256"]
            )
        except (TidakDitemukan, TidakBerwenang) as galat:
            kalimat = f"{galat} Buka berkasnya dari daftar dokumen pada halaman Langkahnya."
            return halaman.jawaban(halaman.galat("Berkas tidak tersedia", kalimat, "Buka Tugas saya"), 404)
        cara = "inline" if jenis in (_PDF, _HTML) and "unduh" not in request.query_params else "attachment"
        kepala = {
            "content-disposition": f"{cara}; filename*=utf-8''{quote(nama, safe='')}",
            "cache-control": "private, no-store",
        }
        if jenis != _PDF:
            # Chrome's PDF viewer does not start inside a sandbox
            kepala["content-security-policy"] = _CSP_HTML if jenis == _HTML else "default-src 'none'; sandbox"
        return Response(data, media_type=jenis, headers=kepala)
