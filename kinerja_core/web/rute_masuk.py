"""Routes of signing in and out."""

import functools

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kinerja_core.actions.masuk import akun_contoh, keluar, masuk, pegawai_dari_token
from kinerja_core.application import Application
from kinerja_core.domain.errors import GagalMasuk
from kinerja_core.web import halaman, kuki
from kinerja_core.web.asal import asal_sama, baca_isian, token_baru, token_cocok, tujuan_aman
from kinerja_core.web.konteks import Konteks, kantor_kini
from kinerja_core.web.sandi import AntreanSandi

KEDALUWARSA = "Formulir ini sudah kedaluwarsa. Muat ulang halaman, lalu coba lagi."


class RuteMasuk:
    """GET and POST /masuk, GET and POST /keluar."""

    def __init__(self, konteks: Konteks, antrean: AntreanSandi) -> None:
        self._konteks = konteks
        self._antrean = antrean

    async def lihat(self, request: Request) -> Response:
        """The sign-in form; whoever is signed in goes on, an office without data goes to its set-up."""
        application = await self._konteks.application()
        lanjut = tujuan_aman(request.query_params.get("lanjut", "/"), self._konteks.halaman)
        token = request.cookies.get(kuki.nama_sesi(application, self._konteks.aman), "")
        if await anyio.to_thread.run_sync(pegawai_dari_token, application, token):
            return RedirectResponse(lanjut, 303)
        return await self._formulir(request, application, lanjut)

    async def kirim(self, request: Request) -> Response:
        """Check the form and open a session."""
        application = await self._konteks.application()
        isian = await baca_isian(request)
        lanjut = tujuan_aman(isian.get("lanjut", "/"), self._konteks.halaman)
        nama = isian.get("nama_masuk", "")
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman))
        if not asal_sama(request.headers) or not token_cocok(csrf, isian.get("csrf")):
            return await self._formulir(request, application, lanjut, nama, KEDALUWARSA, 403)
        try:
            kerja = functools.partial(masuk, application, nama, isian.get("sandi", ""))
            token = await self._antrean.jalankan(kerja)
        except GagalMasuk as galat:
            return await self._formulir(request, application, lanjut, nama, str(galat), 401)
        await self._akhiri(request, application)
        jawaban = RedirectResponse(lanjut, 303)
        kuki.pasang(jawaban, kuki.nama_sesi(application, self._konteks.aman), token, self._konteks.aman)
        kuki.hapus(jawaban, kuki.nama_csrf(self._konteks.aman), self._konteks.aman)
        return jawaban

    async def tanya_keluar(self, request: Request) -> Response:  # noqa: ARG002
        """Ask before signing out, for a link without a form."""
        application = await self._konteks.application()
        kantor = await anyio.to_thread.run_sync(kantor_kini, application)
        return halaman.jawaban(halaman.keluar(kantor))

    async def keluar(self, request: Request) -> Response:
        """End the session in every tab."""
        if not asal_sama(request.headers):
            return halaman.jawaban(halaman.galat("Belum keluar", KEDALUWARSA), 403)
        application = await self._konteks.application()
        await self._akhiri(request, application)
        jawaban = RedirectResponse("/masuk", 303)
        kuki.hapus(jawaban, kuki.nama_sesi(application, self._konteks.aman), self._konteks.aman)
        return jawaban

    async def _akhiri(self, request: Request, application: Application) -> None:
        token = request.cookies.get(kuki.nama_sesi(application, self._konteks.aman))
        if token:
            await anyio.to_thread.run_sync(keluar, application, token)

    async def _formulir(
        self,
        request: Request,
        application: Application,
        lanjut: str,
        nama: str = "",
        galat: str = "",
        status: int = 200,
    ) -> Response:
        kantor = await anyio.to_thread.run_sync(kantor_kini, application)
        if kantor is None:
            return RedirectResponse("/siapkan", 303)
        contoh = await anyio.to_thread.run_sync(akun_contoh, application)
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman)) or token_baru()
        isi = halaman.masuk(kantor, csrf, lanjut, nama_masuk=nama, galat=galat, akun_contoh=contoh)
        jawaban = halaman.jawaban(isi, status)
        kuki.pasang(jawaban, kuki.nama_csrf(self._konteks.aman), csrf, self._konteks.aman)
        return jawaban
