"""Which Siklus there are, and one as it stands."""

from datetime import date

from kinerja_core.application import Application
from kinerja_core.domain.aksi import Aksi
from kinerja_core.domain.alur import Jejak, Siklus, aksi_tersedia, rantai_utuh
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.pejabat import di_luar_masa, menjabat, perlu_perhatian
from kinerja_core.domain.peran import Pegawai, Peran, Unit
from kinerja_core.domain.sop import SOP
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import kontak as kontak_store
from kinerja_core.store import siklus as siklus_store


def kantor(app: Application, pegawai: Pegawai) -> Kantor:
    """The office of this Pegawai."""
    with app.store.read() as r:
        return kantor_store.kantor(r, pegawai.kantor_id)


def lambang(app: Application, kantor: Kantor) -> bytes:
    """The picture in the kop surat; TidakDitemukan where there is none."""
    return app.arsip.baca(kantor.lambang)


def daftar(app: Application, pegawai: Pegawai) -> tuple[Siklus, ...]:
    """All Siklus, those under way first, newest first."""
    with app.store.read() as r:
        semua = siklus_store.daftar(r, pegawai.kantor_id)
    return tuple(sorted(semua, key=lambda s: s.selesai))


def muat(app: Application, pegawai: Pegawai, siklus_id: str) -> Siklus:
    """One Siklus as it is now."""
    with app.store.read() as r:
        return siklus_store.muat(r, pegawai.kantor_id, siklus_id)


def hari_ini(app: Application, pegawai: Pegawai) -> date:
    """The day of the office's clock."""
    return setempat(app.sekarang(), kantor(app, pegawai).zona).date()


def aksi(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[Aksi, ...]:
    """The buttons this Pegawai has on this Siklus today."""
    return aksi_tersedia(siklus, pegawai, hari_ini(app, pegawai))


def jejak(app: Application, pegawai: Pegawai, siklus_id: str) -> tuple[Jejak, ...]:
    """The whole trail of a Siklus, oldest first."""
    with app.store.read() as r:
        return siklus_store.jejak(r, pegawai.kantor_id, siklus_id)


def jumlah_jejak(app: Application, pegawai: Pegawai) -> int:
    """How many rows all trails of the office have: another number means that something has happened."""
    with app.store.read() as r:
        return siklus_store.jumlah_jejak(r, pegawai.kantor_id)


def jejak_utuh(app: Application, pegawai: Pegawai, siklus_id: str) -> bool:
    """Whether the hash chain of the trail still holds."""
    return rantai_utuh(jejak(app, pegawai, siklus_id))


def nama_pegawai(app: Application, pegawai: Pegawai) -> dict[str, str]:
    """Names of all Pegawai of the office by id."""
    with app.store.read() as r:
        return {p.id: p.nama for p in kantor_store.daftar_pegawai(r, pegawai.kantor_id)}


def daftar_pegawai(app: Application, pegawai: Pegawai) -> tuple[Pegawai, ...]:
    """All Pegawai of the office."""
    with app.store.read() as r:
        return kantor_store.daftar_pegawai(r, pegawai.kantor_id)


def yang_menjabat(app: Application, pegawai: Pegawai) -> tuple[Pegawai, ...]:
    """Whoever holds an office today; the Admin holds none."""
    hari = hari_ini(app, pegawai)
    return tuple(p for p in daftar_pegawai(app, pegawai) if p.peran is not Peran.ADMIN and menjabat(p, hari))


def masa_tugas(app: Application, pegawai: Pegawai) -> tuple[str, ...]:
    """What this person has to know of Plt./Plh. windows today: the Admin of all, others where they stand outside."""
    hari = hari_ini(app, pegawai)
    if pegawai.peran is Peran.ADMIN:
        return perlu_perhatian(daftar_pegawai(app, pegawai), hari)
    sebab = di_luar_masa(pegawai, hari)
    return (f"{sebab} Anda hanya dapat membaca. Minta Admin mencatat surat perintah yang berlaku.",) if sebab else ()


def kontak(app: Application, admin: Pegawai) -> dict[str, tuple[str, str]]:
    """E-mail address and telephone number by Pegawai id."""
    with app.store.read() as r:
        return kontak_store.kontak(r, admin.kantor_id)


def daftar_unit(app: Application, pegawai: Pegawai) -> tuple[Unit, ...]:
    """All Unit of the office."""
    with app.store.read() as r:
        return kantor_store.daftar_unit(r, pegawai.kantor_id)


def boleh_membuka(app: Application, pegawai: Pegawai) -> bool:
    """Whether this person may open a Siklus, and none is under way."""
    penutup = sop_terbaru(app, pegawai).langkah_ke(1).penutup
    berwenang = pegawai.peran is penutup and menjabat(pegawai, hari_ini(app, pegawai))
    return berwenang and all(s.selesai for s in daftar(app, pegawai))


def sop_terbaru(app: Application, pegawai: Pegawai) -> SOP:
    """The SOP version new Siklus run by."""
    with app.store.read() as r:
        return kantor_store.sop_terbaru(r, pegawai.kantor_id)
