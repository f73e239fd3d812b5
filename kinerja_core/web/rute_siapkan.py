"""Routes of the first start: the office's identity and its first Admin."""

import functools
import ipaddress
import logging
import secrets
import uuid
from collections.abc import Mapping

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kinerja_core.actions.masuk import masuk, perlu_penyiapan, siapkan_kantor
from kinerja_core.application import Application
from kinerja_core.domain.errors import IsianKeliru, KinerjaError, TidakBerwenang
from kinerja_core.domain.kantor import Kantor, Kertas
from kinerja_core.web import halaman, halaman_siapkan, kuki
from kinerja_core.web.asal import asal_sama, baca_isian, token_baru, token_cocok
from kinerja_core.web.konteks import Konteks
from kinerja_core.web.rute_masuk import KEDALUWARSA
from kinerja_core.web.sandi import AntreanSandi

_ZONA = ("Asia/Makassar", "Asia/Jakarta", "Asia/Jayapura")
_log = logging.getLogger("kinerja")


class RuteSiapkan:
    """GET and POST /siapkan; gone once the office exists.

    From another machine the form also asks for a code that stands on the server's own screen, so that
    not the first comer of the network becomes Admin.
    """

    def __init__(self, konteks: Konteks, antrean: AntreanSandi) -> None:
        self._konteks = konteks
        self._antrean = antrean
        self._kode = secrets.token_hex(4)
        self._diumumkan = False

    async def lihat(self, request: Request) -> Response:
        """The empty form."""
        application = await self._konteks.application()
        if not await anyio.to_thread.run_sync(perlu_penyiapan, application):
            return RedirectResponse("/masuk", 303)
        return self._formulir(request, {})

    async def kirim(self, request: Request) -> Response:
        """Create the office and its Admin, and sign him in."""
        application = await self._konteks.application()
        isian = await baca_isian(request)
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman))
        if not asal_sama(request.headers) or not token_cocok(csrf, isian.get("csrf")):
            return self._formulir(request, isian, KEDALUWARSA, 403)
        try:
            self._periksa_kode(request, isian)
            token = await self._antrean.jalankan(functools.partial(_siapkan, application, isian))
        except KinerjaError as galat:
            return self._formulir(request, isian, str(galat), 422)
        jawaban = RedirectResponse("/", 303)
        kuki.pasang(jawaban, kuki.nama_sesi(application, self._konteks.aman), token, self._konteks.aman)
        kuki.hapus(jawaban, kuki.nama_csrf(self._konteks.aman), self._konteks.aman)
        return jawaban

    def _formulir(self, request: Request, isian: Mapping[str, str], galat: str = "", status: int = 200) -> Response:
        minta_kode = not _setempat(request)
        if minta_kode and not self._diumumkan:
            self._diumumkan = True
            _log.warning("Kode penyiapan kantor: %s", self._kode)
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman)) or token_baru()
        isi = halaman_siapkan.siapkan(csrf, isian, galat=galat, minta_kode=minta_kode)
        jawaban = halaman.jawaban(isi, status)
        kuki.pasang(jawaban, kuki.nama_csrf(self._konteks.aman), csrf, self._konteks.aman)
        return jawaban

    def _periksa_kode(self, request: Request, isian: Mapping[str, str]) -> None:
        kode = isian.get("kode", "").strip().lower()
        if not _setempat(request) and not secrets.compare_digest(kode.encode(), self._kode.encode()):
            raise TidakBerwenang(
                "Kode penyiapan salah. Lihat kode di layar komputer tempat Kinerja dijalankan, lalu isi kembali."
            )


def _siapkan(application: Application, isian: Mapping[str, str]) -> str:
    sandi, nama_masuk = isian.get("sandi", ""), isian.get("nama_masuk", "")
    if sandi != isian.get("ulang", ""):
        raise IsianKeliru("Kedua kata sandi tidak sama. Ketik ulang keduanya.")
    siapkan_kantor(application, _kantor(isian), isian.get("nama_admin", "").strip(), nama_masuk, sandi)
    return masuk(application, nama_masuk, sandi)


def _kantor(isian: Mapping[str, str]) -> Kantor:
    zona, kertas = isian.get("zona", ""), isian.get("kertas", "")
    if zona not in _ZONA or kertas not in tuple(Kertas):
        raise IsianKeliru("Pilih zona waktu dan kertas dari daftar.")

    def teks(nama: str) -> str:
        return isian.get(nama, "").strip()

    return Kantor(
        id=str(uuid.uuid4()),
        nama=teks("nama"),
        pemda=teks("pemda"),
        kota=teks("kota"),
        alamat=teks("alamat"),
        telepon=teks("telepon"),
        kode_pos=teks("kode_pos"),
        laman=teks("laman"),
        pos_el=teks("pos_el"),
        kode_unit=teks("kode_unit"),
        zona=zona,
        kertas=Kertas(kertas),
    )


def _setempat(request: Request) -> bool:
    """Whether browser and server are one machine, and the page was opened under a name of this machine."""
    try:
        klien = ipaddress.ip_address(request.client.host if request.client else "")
    except ValueError:
        return False
    return klien.is_loopback and request.url.hostname in ("localhost", "127.0.0.1", "::1")
