"""What a route that fails answers: a sentence, never an English word."""

import logging
import secrets

from starlette.requests import Request
from starlette.responses import Response

from kinerja_core.domain.errors import IsianKeliru, KinerjaError
from kinerja_core.web import halaman

_log = logging.getLogger("kinerja")


async def tampilkan_tolakan(request: Request, galat: KinerjaError) -> Response:  # noqa: ARG001
    """A refusal that no route has handled itself."""
    status = 400 if isinstance(galat, IsianKeliru) else 503
    return halaman.jawaban(halaman.galat("Belum berhasil", str(galat)), status)


async def tampilkan_insiden(request: Request, galat: Exception) -> Response:
    """A bug: a code for the person, the traceback under the same code in the log."""
    kode = secrets.token_hex(3).upper()
    _log.error("Insiden %s pada %s", kode, request.url.path, exc_info=galat)
    kalimat = f"Terjadi kesalahan di luar dugaan. Bila terulang, sampaikan kode {kode} kepada Admin."
    return halaman.jawaban(halaman.galat("Terjadi kesalahan", kalimat), 500)


PENANGAN = {KinerjaError: tampilkan_tolakan, Exception: tampilkan_insiden}
"""``exception_handlers`` of the app."""
