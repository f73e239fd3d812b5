"""The public pages /v and /v/{kode}: anybody checks a document, without signing in."""

from collections.abc import AsyncGenerator
from urllib.parse import quote

import anyio.to_thread
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.verifikasi import rapikan_kode
from kinerja_core.queries.verifikasi import NaskahPublik, cari, periksa_berkas
from kinerja_core.web import halaman
from kinerja_core.web import halaman_verifikasi as lembar
from kinerja_core.web.asal import asal_sama
from kinerja_core.web.konteks import Konteks, kantor_kini

BATAS_BERKAS = 20 * 1024 * 1024
"""Bytes of a file to be matched; our largest documents have a tenth of it."""

_ANTREAN_PALING_PANJANG = 4
_TIDAK_DIKENAL = (
    "Kode itu tidak kami kenal. Periksa kembali kode di kaki dokumen, atau tanyakan kepada kantor yang menerbitkannya."
)
_TERLALU_BESAR = f"Berkas lebih besar dari {BATAS_BERKAS // 1024 // 1024} MB. Unggah PDF dokumennya saja."


class RuteVerifikasi:
    """GET /v asks for a kode, GET /v/{kode} tells of a document, POST matches a file with it."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks
        self._satu_per_satu = anyio.CapacityLimiter(1)

    async def tanya(self, request: Request) -> Response:
        """The form, or on to the document it asks for."""
        teks = request.query_params.get("kode", "").strip()
        if rapikan_kode(teks):
            return RedirectResponse(f"/v/{rapikan_kode(teks)}", 303)
        if teks:
            return await self._tak_dikenal(teks)
        return halaman.jawaban(lembar.tanya(await self._kantor()))

    async def lihat(self, request: Request) -> Response:
        """One document; a sentence where the office knows none by that kode."""
        teks = request.path_params["kode"]
        naskah = await self._cari(teks)
        if naskah is None:
            return await self._tak_dikenal(teks)
        if naskah.kode != teks:
            return RedirectResponse(f"/v/{quote(naskah.kode)}", 303)
        return halaman.jawaban(lembar.rincian(await self._kantor(), naskah))

    async def cocokkan(self, request: Request) -> Response:
        """Match a file with the register and run its checks; nothing is kept."""
        naskah = await self._cari(request.path_params["kode"])
        if naskah is None:
            return await self._tak_dikenal(request.path_params["kode"])
        try:
            data = await _berkas(request)
            putusan = lembar.putusan(naskah, await self._periksa(data))
            status = 200
        except BerkasDitolak as galat:
            putusan, status = halaman.peringatan(str(galat)), 413 if str(galat) == _TERLALU_BESAR else 422
        return halaman.jawaban(lembar.rincian(await self._kantor(), naskah, putusan), status)

    async def _periksa(self, data: bytes) -> dict[str, object]:
        if self._satu_per_satu.statistics().tasks_waiting >= _ANTREAN_PALING_PANJANG:
            raise BerkasDitolak("Banyak berkas sedang diperiksa. Coba lagi sebentar lagi.")
        async with self._satu_per_satu:
            return await anyio.to_thread.run_sync(periksa_berkas, data)

    async def _tak_dikenal(self, teks: str) -> Response:
        return halaman.jawaban(lembar.tanya(await self._kantor(), teks[:40], _TIDAK_DIKENAL), 404)

    async def _cari(self, teks: str) -> NaskahPublik | None:
        return await anyio.to_thread.run_sync(cari, await self._konteks.application(), teks)

    async def _kantor(self) -> Kantor | None:
        return await anyio.to_thread.run_sync(kantor_kini, await self._konteks.application())


async def _berkas(request: Request) -> bytes:
    """The bytes of the field "berkas"; BerkasDitolak where they are too many or the form is garbled."""
    if not asal_sama(request.headers):
        raise BerkasDitolak("Formulir ini sudah kedaluwarsa. Muat ulang halaman, lalu pilih berkasnya lagi.")
    try:
        formulir = await MultiPartParser(request.headers, _terbatas(request), max_files=1, max_fields=2).parse()
    except (MultiPartException, KeyError) as galat:
        raise BerkasDitolak("Kiriman tidak terbaca. Muat ulang halaman, lalu pilih berkasnya lagi.") from galat
    berkas = formulir.get("berkas")
    if not isinstance(berkas, UploadFile) or not berkas.size:
        raise BerkasDitolak("Pilih dulu berkas PDF yang hendak dicocokkan.")
    try:
        return await berkas.read()
    finally:
        await formulir.close()


async def _terbatas(request: Request) -> AsyncGenerator[bytes, None]:
    panjang = 0
    async for potongan in request.stream():
        panjang += len(potongan)
        if panjang > BATAS_BERKAS:
            raise BerkasDitolak(_TERLALU_BESAR)
        yield potongan
