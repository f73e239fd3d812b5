"""The screen of the meeting: /layar for projector, notulis and telephone alike, and the acts its keys send.

Server-sent events carry the slide to everybody; what is typed comes back as small posted forms. Who may do
what is asked of the domain by each act, never here.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import replace

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from kinerja_core.actions.masuk import pegawai_dari_token
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import IsianKeliru, KinerjaError
from kinerja_core.domain.jawaban_undangan import TAMU
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.rapat import urutan_hadir
from kinerja_core.queries import rapat as rapat_query
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import undangan as undangan_query
from kinerja_core.queries.rapat import Layar
from kinerja_core.web import halaman, kuki, siaran
from kinerja_core.web.asal import asal_sama, baca_isian, token_baru, token_cocok
from kinerja_core.web.halaman_layar import CSP_LAYAR, layar
from kinerja_core.web.konteks import KUNCI_PEGAWAI, Konteks
from kinerja_core.web.perbuatan_layar import PERBUATAN

_MENUNGGU = '{"keadaan": "menunggu"}'
_DETAK = b": masih di sini\n\n"
_KEDALUWARSA = "Halaman ini sudah kedaluwarsa. Muat ulang, lalu ulangi."


class RuteLayar:
    """One Siaran for the whole process; it is made with the first follower."""

    def __init__(self, konteks: Konteks) -> None:
        self._konteks = konteks
        self._siaran: siaran.Siaran | None = None

    def rute(self) -> list[BaseRoute]:
        """Everything below /layar."""
        return [
            Route("/layar", self.lihat, methods=["GET"]),
            Route("/layar/slide.css", _gaya, methods=["GET"]),
            Route("/layar/alir", self.alirkan, methods=["GET"]),
            Route("/layar/hadir", self.hadir, methods=["GET"]),
            Route("/layar/rancangan", self.rancangan, methods=["GET"]),
            Route("/layar/{perbuatan}", self.lakukan, methods=["POST"]),
        ]

    async def lihat(self, request: Request) -> Response:
        """The page itself."""
        app, pegawai = await self._konteks.application(), _pegawai(request)
        siklus = await anyio.to_thread.run_sync(_siklus, app, pegawai, request.query_params.get("siklus", ""))
        if siklus is None:
            kalimat = "Belum ada Siklus yang berjalan. Layar rapat terbuka sesudah Sekretaris membuat disposisi."
            return halaman.jawaban(halaman.galat("Belum ada rapat", kalimat, "Buka Tugas saya"), 404)
        kantor = await anyio.to_thread.run_sync(siklus_query.kantor, app, pegawai)
        boleh = {a.kode for a in await anyio.to_thread.run_sync(siklus_query.aksi, app, pegawai, siklus)}
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman)) or token_baru()
        isi = layar(kantor, siklus, csrf, memandu="rapat.catat" in boleh, menutup="rapat.tutup" in boleh)
        jawaban = HTMLResponse(isi, headers={"cache-control": "no-store", "content-security-policy": CSP_LAYAR})
        kuki.pasang(jawaban, kuki.nama_csrf(self._konteks.aman), csrf, self._konteks.aman)
        return jawaban

    async def alirkan(self, request: Request) -> Response:
        """The stream of one screen; it ends with the session."""
        app, pegawai = await self._konteks.application(), _pegawai(request)
        siklus = await anyio.to_thread.run_sync(_siklus, app, pegawai, request.query_params.get("siklus", ""))
        if siklus is None:
            return Response(status_code=404)
        pancar = self._pancar(app, siklus.kantor_id)
        token = request.cookies.get(kuki.nama_sesi(app, self._konteks.aman), "")

        async def masih_masuk() -> bool:
            return await anyio.to_thread.run_sync(pegawai_dari_token, app, token) is not None

        isi = _aliran(app, pancar.ikuti(siklus.id), pegawai, masih_masuk)
        kepala = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(isi, media_type="text/event-stream", headers=kepala)

    async def hadir(self, request: Request) -> Response:
        """Names to click, as recorded so far; those not recorded yet are absent."""
        app, pegawai = await self._konteks.application(), _pegawai(request)
        return JSONResponse(await anyio.to_thread.run_sync(_daftar_nama, app, pegawai, _id_siklus(request)))

    async def rancangan(self, request: Request) -> Response:
        """The course of the meeting as written so far."""
        app, pegawai = await self._konteks.application(), _pegawai(request)
        siklus = await anyio.to_thread.run_sync(siklus_query.muat, app, pegawai, _id_siklus(request))
        teks = await anyio.to_thread.run_sync(rapat_query.rancangan_notulen, app, siklus)
        return JSONResponse({"jalannya": teks, "versi": siklus.versi})

    async def lakukan(self, request: Request) -> Response:
        """Carry out what a key asked for; a refusal is its sentence."""
        app, pegawai = await self._konteks.application(), _pegawai(request)
        perbuatan = PERBUATAN.get(request.path_params["perbuatan"])
        isian = await baca_isian(request)
        csrf = request.cookies.get(kuki.nama_csrf(self._konteks.aman))
        if perbuatan is None:
            return _tolak("Tombol itu tidak dikenal.", 404)
        if not asal_sama(request.headers) or not token_cocok(csrf, isian.get("csrf")):
            return _tolak(_KEDALUWARSA, 403)
        try:
            pesan = await anyio.to_thread.run_sync(_kerjakan, app, pegawai, perbuatan, isian)
        except KinerjaError as galat:
            return _tolak(str(galat), 422)
        self._pancar(app, pegawai.kantor_id).desak(isian["siklus"])
        return JSONResponse({"pesan": pesan})

    def _pancar(self, app: Application, kantor_id: str) -> siaran.Siaran:
        if self._siaran is None:
            self._siaran = siaran.Siaran(
                lambda siklus_id: rapat_query.denyut(app, kantor_id, siklus_id),
                lambda siklus_id: rapat_query.layar(app, kantor_id, siklus_id),
            )
            siaran.yang_berjalan.add(self._siaran)
        return self._siaran


async def _aliran(
    app: Application, semua: AsyncIterator[Layar | None], pegawai: Pegawai, masih_masuk: Callable[[], Awaitable[bool]]
) -> AsyncIterator[bytes]:
    """Server-sent events. The list of slides is left out where this screen has it already."""
    yield b"retry: 1000\n\n"
    daftar: object = None
    async for satu in semua:
        if satu is None:
            if not await masih_masuk():
                return
            yield _DETAK
            continue
        if pegawai.peran is Peran.SEKSI and not satu.dimulai:
            yield f"data: {_MENUNGGU}\n\n".encode()
            continue
        teks = satu.json(app.sekarang(), dengan_daftar=satu.daftar != daftar)
        daftar = satu.daftar
        yield f"data: {teks}\n\n".encode()


def _kerjakan(
    app: Application,
    pegawai: Pegawai,
    perbuatan: Callable[[Application, Pegawai, Siklus, Mapping[str, str]], str],
    isian: Mapping[str, str],
) -> str:
    if not isian.get("siklus"):
        raise IsianKeliru("Siklus tidak disebut. Muat ulang halaman.")
    siklus = siklus_query.muat(app, pegawai, isian["siklus"])
    versi = isian.get("versi", "")
    if versi.isdigit():
        siklus = replace(siklus, versi=int(versi))  # as the person saw it
    return perbuatan(app, pegawai, siklus, isian)


def _daftar_nama(app: Application, pegawai: Pegawai, siklus_id: str) -> list[dict[str, object]]:
    """The office by rank, then guests and deputies (without id); ``jawaban`` is what each answered, if he did."""
    siklus = siklus_query.muat(app, pegawai, siklus_id)
    semua = rapat_query.kehadiran(app, siklus)
    ada = {h.pegawai_id: h for h in semua if h.pegawai_id}
    jawaban = {u.pegawai_id: u.jawaban.singkat for u in undangan_query.daftar(app, siklus) if u.jawaban is not None}
    kantor: list[dict[str, object]] = [
        {
            "id": p.id,
            "nama": p.nama,
            "jabatan": p.jabatan_lengkap,
            "hadir": p.id in ada and ada[p.id].hadir,
            "cara": ada[p.id].cara if p.id in ada else "",
            "saya": p.id == pegawai.id,
            "jawaban": jawaban.get(p.id, ""),
        }
        for p in sorted(siklus_query.yang_menjabat(app, pegawai), key=urutan_hadir)
    ]
    hadir = [h.nama for h in semua if not h.pegawai_id]
    tamu = dict.fromkeys((*undangan_query.tamu_diharapkan(app, siklus), *hadir))
    lain = {"id": "", "jabatan": TAMU, "cara": "", "saya": False, "jawaban": ""}
    return kantor + [{**lain, "nama": nama, "hadir": nama in hadir} for nama in tamu]


def _siklus(app: Application, pegawai: Pegawai, siklus_id: str) -> Siklus | None:
    """The one asked for, or the newest under way."""
    semua = siklus_query.daftar(app, pegawai)
    return next((s for s in semua if siklus_id in ("", s.id)), None)


def _id_siklus(request: Request) -> str:
    return request.query_params.get("siklus", "")


def _pegawai(request: Request) -> Pegawai:
    pegawai: Pegawai = request.scope[KUNCI_PEGAWAI]
    return pegawai


def _tolak(kalimat: str, status: int) -> Response:
    return JSONResponse({"galat": kalimat}, status)


async def _gaya(request: Request) -> Response:  # noqa: ARG001
    return Response(rapat_query.gaya_slide(), media_type="text/css", headers={"cache-control": "no-cache"})
