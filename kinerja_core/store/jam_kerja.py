"""SQL of the office's calendar: weekly hours, special hours, free days."""

from datetime import date, datetime, time

from kinerja_core.domain.jam_kerja import JADWAL_AWAL, HariLibur, Jadwal, JamKerja, Jendela
from kinerja_core.store.kantor import kantor
from kinerja_core.store.store import Bacaan, Transaction


def muat(r: Bacaan, kantor_id: str) -> JamKerja:
    """The whole calendar; an office that has never stored its hours works by JADWAL_AWAL."""
    jadwal = daftar_jadwal(r, kantor_id)
    biasa = () if any(not j.khusus for j in jadwal) else (JADWAL_AWAL,)
    return JamKerja(biasa + jadwal, daftar_libur(r, kantor_id), kantor(r, kantor_id).zona)


def daftar_jadwal(r: Bacaan, kantor_id: str) -> tuple[Jadwal, ...]:
    """All weekly hours that are stored, by their first day, ordinary ones before special ones."""
    jam: dict[tuple[bool, date], dict[int, Jendela]] = {}
    for khusus, mulai, hari, buka, tutup in r.baca(
        "select khusus, mulai, hari, buka, tutup from jadwal_jam where kantor_id = $1", kantor_id
    ):
        jam.setdefault((khusus, mulai), {})[hari] = Jendela(_jam(buka), _jam(tutup))
    baris = r.baca(
        "select nama, khusus, mulai, selesai from jadwal where kantor_id = $1 order by khusus, mulai", kantor_id
    )
    return tuple(
        Jadwal(nama, mulai, tuple(jam[khusus, mulai].get(hari) for hari in range(7)), selesai)
        for nama, khusus, mulai, selesai in baris
    )


def simpan_jadwal(t: Transaction, kantor_id: str, j: Jadwal, oleh: str, pada: datetime) -> None:
    """Insert the weekly hours, or replace those of the same kind that begin on the same day."""
    hapus_jadwal(t, kantor_id, j)
    t.tulis(
        "insert into jadwal (kantor_id, khusus, mulai, selesai, nama, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, j.khusus, j.mulai, j.selesai, j.nama, oleh, pada),
    )
    for hari, jendela in enumerate(j.pekan):
        if jendela is not None:
            t.tulis(
                "insert into jadwal_jam (kantor_id, khusus, mulai, hari, buka, tutup) values ($1,$2,$3,$4,$5,$6)",
                *(kantor_id, j.khusus, j.mulai, hari, _menit(jendela.buka), _menit(jendela.tutup)),
            )


def hapus_jadwal(t: Transaction, kantor_id: str, j: Jadwal) -> bool:
    """Remove the weekly hours of that kind and first day; whether there were any."""
    kunci = (kantor_id, j.khusus, j.mulai)
    t.tulis("delete from jadwal_jam where kantor_id = $1 and khusus = $2 and mulai = $3", *kunci)
    ada = t.tulis("delete from jadwal where kantor_id = $1 and khusus = $2 and mulai = $3 returning mulai", *kunci)
    return bool(ada)


def daftar_libur(r: Bacaan, kantor_id: str) -> tuple[HariLibur, ...]:
    """All free days, earliest first; those struck out are left out."""
    baris = r.baca("select hari, nama, sumber from libur where kantor_id = $1 and not batal order by hari", kantor_id)
    return tuple(HariLibur(*b) for b in baris)


def tercatat(r: Bacaan, kantor_id: str) -> frozenset[date]:
    """The days the office's table says something about, those struck out included."""
    return frozenset(hari for (hari,) in r.baca("select hari from libur where kantor_id = $1", kantor_id))


def simpan_libur(t: Transaction, kantor_id: str, h: HariLibur, oleh: str, pada: datetime) -> None:
    """Insert or replace one free day."""
    _tulis_libur(t, kantor_id, h, oleh, pada, batal=False)


def batalkan_libur(t: Transaction, kantor_id: str, h: HariLibur, oleh: str, pada: datetime) -> None:
    """Strike a free day out; it is remembered, so that filling the year does not bring it back."""
    _tulis_libur(t, kantor_id, h, oleh, pada, batal=True)


def _tulis_libur(t: Transaction, kantor_id: str, h: HariLibur, oleh: str, pada: datetime, *, batal: bool) -> None:
    t.tulis("delete from libur where kantor_id = $1 and hari = $2", kantor_id, h.hari)
    t.tulis(
        "insert into libur (kantor_id, hari, nama, sumber, batal, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, h.hari, h.nama, h.sumber, batal, oleh, pada),
    )


def _menit(jam: time) -> int:
    return jam.hour * 60 + jam.minute


def _jam(menit: int) -> time:
    return time(*divmod(menit, 60))
