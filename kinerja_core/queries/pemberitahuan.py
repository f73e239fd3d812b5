"""The notices of a person, and who has read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.dokumen_iku import Narasi, sidik_dasar, susun_isi
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.pejabat import menjabat, pejabat_pada
from kinerja_core.domain.pemberitahuan import Pemberitahuan, pemberitahuan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat
from kinerja_core.queries.riwayat import kalimat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import pemberitahuan as pemberitahuan_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.kinerja import bahan
from kinerja_core.store.store import Bacaan

PEMANTAU = frozenset({Peran.SEKRETARIS, Peran.KASUBAG})
"""Who may see of every notice who has read it; a sender sees it of his own."""


@dataclass(frozen=True)
class Penerima:
    """One reader; ``dibaca`` (naive UTC) is None while he has not read it."""

    nama: str
    dibaca: datetime | None


@dataclass(frozen=True)
class Butir:
    """One notice as it is shown; ``pada`` naive UTC, ``langkah`` the page where it is dealt with.

    ``dibaca`` is when the person who asks read it; ``basi`` says that the work it announced is done.
    """

    siklus_id: str
    siklus: str
    versi: int
    perihal: tuple[str, ...]
    kalimat: str
    langkah: int
    pada: datetime
    basi: bool
    dibaca: datetime | None
    penerima: tuple[Penerima, ...]

    @property
    def baru(self) -> bool:
        """Whether it still has to be read."""
        return self.dibaca is None and not self.basi


def untuk(app: Application, pegawai: Pegawai) -> tuple[Butir, ...]:
    """The notices to this person, the newest first: of the Siklus under way, else of the last one."""
    with app.store.read() as r:
        semua = [b for s in _siklus(r, pegawai.kantor_id) for b, p in _butir(r, s, pegawai) if pegawai.id in p.kepada]
    return tuple(sorted(semua, key=lambda b: (b.pada, b.versi), reverse=True))


def belum_dibaca(app: Application, pegawai: Pegawai) -> int:
    """How many notices this person still has to read."""
    with app.store.read() as r:
        return sum(len(versi_baru(r, s, pegawai)) for s in _siklus(r, pegawai.kantor_id))


def tanda_baca(app: Application, pegawai: Pegawai) -> tuple[Butir, ...]:
    """Who has read what this person caused; the Sekretaris and the Kasubag see it of every notice."""
    with app.store.read() as r:
        semua = [
            b
            for s in _siklus(r, pegawai.kantor_id)
            for b, p in _butir(r, s, pegawai)
            if p.jejak.oleh == pegawai.id or pegawai.peran in PEMANTAU
        ]
    return tuple(sorted(semua, key=lambda b: (b.pada, b.versi), reverse=True))


def versi_baru(r: Bacaan, siklus: Siklus, pegawai: Pegawai) -> frozenset[int]:
    """The rows of the trail this person still has to read, inside a read that is already open."""
    dibaca = pemberitahuan_store.dibaca(r, siklus.kantor_id, siklus.id).get(pegawai.id, {})
    milik = [p for p in _semua(r, siklus) if pegawai.id in p.kepada and not p.basi]
    return frozenset(p.jejak.versi for p in milik) - dibaca.keys()


def dasar_berubah(app: Application, siklus: Siklus) -> bool:
    """Whether what lies under the approved document has changed, so that its approval holds no longer.

    The trail cannot say it: a name, a target or a figure of an earlier year is changed outside the Siklus.
    """
    if siklus.langkah not in (10, 11) or siklus.naskah is None:
        return False
    with app.store.read() as r:
        narasi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "narasi", Narasi)
        lama = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dokumen_iku", IsiDokumenIKU)
        kantor = kantor_store.kantor(r, siklus.kantor_id)
        orang = kantor_store.daftar_pegawai(r, siklus.kantor_id)
        hari = setempat(app.sekarang(), kantor.zona).date()
        if narasi is None or lama is None or not any(p.peran is Peran.CAMAT and menjabat(p, hari) for p in orang):
            return True
        camat = pejabat_pada(orang, Peran.CAMAT, hari)
        kini = susun_isi(bahan(r, siklus), narasi, kantor, camat, kode=lama.kode, revisi=lama.revisi, tanggal=hari)
    return sidik_dasar(kini) != siklus.naskah.sidik_isi


def _siklus(r: Bacaan, kantor_id: str) -> list[Siklus]:
    semua = siklus_store.daftar(r, kantor_id)
    return [s for s in semua if not s.selesai] or list(semua[:1])


def _semua(r: Bacaan, siklus: Siklus) -> tuple[Pemberitahuan, ...]:
    jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
    return pemberitahuan(siklus.sop, jejak, kantor_store.daftar_pegawai(r, siklus.kantor_id))


def _butir(r: Bacaan, siklus: Siklus, pegawai: Pegawai) -> Iterator[tuple[Butir, Pemberitahuan]]:
    nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(r, siklus.kantor_id)}
    unit = {u.kode: u.nama for u in kantor_store.daftar_unit(r, siklus.kantor_id)}
    dibaca = pemberitahuan_store.dibaca(r, siklus.kantor_id, siklus.id)
    for p in _semua(r, siklus):
        versi = p.jejak.versi
        arti = p.arti if pegawai.id in p.kepada else ()  # “Anda” is whom it was sent to
        butir = Butir(
            siklus.id,
            siklus.nama,
            versi,
            tuple(satu.value for satu in p.perihal),
            " ".join((kalimat(p.jejak, nama, unit), *arti)),
            p.langkah,
            p.jejak.pada,
            p.basi,
            dibaca.get(pegawai.id, {}).get(versi) if pegawai.id in p.kepada else None,
            tuple(sorted((Penerima(nama[k], dibaca.get(k, {}).get(versi)) for k in p.kepada), key=lambda x: x.nama)),
        )
        yield butir, p
