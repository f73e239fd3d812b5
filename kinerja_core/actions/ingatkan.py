"""Sending the reminders and the reports of delay by e-mail, each of them once."""

from collections.abc import Callable
from dataclasses import dataclass

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, PenyimpananBermasalah
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.peringatan import Peringatan, hal_peringatan, teks_peringatan
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import kontak as kontak_store
from kinerja_core.store import peringatan as peringatan_store
from kinerja_core.store import tenggat
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class HasilIngatkan:
    """What one run did, in sentences: what went out, and what did not."""

    terkirim: tuple[str, ...]
    gagal: tuple[str, ...]


def ingatkan(app: Application) -> HasilIngatkan:
    """Send what holds now and has not gone out yet. Running it again sends nothing twice.

    What the server refuses is tried again by the next run. BelumLengkap where no server is configured.
    """
    if app.surel is None:
        raise BelumLengkap("Server pos-el belum disetel. Isi KINERJA_SMTP dan KINERJA_SMTP_DARI.")
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        antrean = _antrean(app, r, kantor) if kantor is not None else []
    hasil = [_kirim(app, app.surel.kirim, satu) for satu in antrean]
    return HasilIngatkan(
        tuple(satu.sebutan for satu, galat in zip(antrean, hasil, strict=True) if galat is None),
        tuple(f"{satu.sebutan} {galat}" for satu, galat in zip(antrean, hasil, strict=True) if galat),
    )


@dataclass(frozen=True)
class _Surat:
    """One e-mail to send; ``alamat`` is empty where the Pegawai has none."""

    kantor: Kantor
    siklus: Siklus
    peringatan: Peringatan
    orang: Pegawai
    alamat: str

    @property
    def sebutan(self) -> str:
        return f"{self.orang.nama}: {self.peringatan.kalimat}"


def _antrean(app: Application, r: Bacaan, kantor: Kantor) -> list[_Surat]:
    alamat = {kunci: pos_el for kunci, (pos_el, _) in kontak_store.kontak(r, kantor.id).items()}
    hasil = []
    for siklus, p in tenggat.berlaku(r, kantor.id, app.sekarang()):
        lama = peringatan_store.terkirim(r, kantor.id, siklus.id)
        hasil += [
            _Surat(kantor, siklus, p, orang, alamat.get(orang.id, ""))
            for orang in p.kepada
            if (p.kunci, orang.id) not in lama
        ]
    return hasil


def _kirim(app: Application, kirim: Callable[[str, str, str], None], s: _Surat) -> str | None:
    """Send one, or say why not ("" where another run was faster); None where it went out.

    The occasion is claimed first, so that two runs at once send it once, and given back where the server refuses.
    """
    if not s.alamat:
        return "Pos-elnya belum diisi; minta Admin melengkapinya."
    p, tempat = s.peringatan, (s.kantor.id, s.siklus.id, s.peringatan.kunci, s.orang.id)
    try:
        with app.store.transaction() as t:
            peringatan_store.catat(t, *tempat, s.alamat, app.sekarang())
    except DataSudahBerubah:
        return ""
    batas = tanggal_jam(p.batas, s.kantor.zona) if p.batas else ""
    isi = teks_peringatan(p, s.siklus.nama, s.orang.nama, s.kantor.nama, batas)
    try:
        kirim(s.alamat, hal_peringatan(p, s.siklus.nama), isi)
    except PenyimpananBermasalah as galat:
        with app.store.transaction() as t:
            peringatan_store.hapus(t, *tempat)
        return str(galat)
    return None
