"""The clock of the SOP as it is shown: per Langkah, what is left in words, and the calendar behind it."""

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.jam_kerja import HariLibur, JamKerja, akhir_hari, menit_kerja
from kinerja_core.domain.jam_sop import JamLangkah, durasi, jam_langkah, kalimat
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Sisa:
    """How much time a task has left, in words; ``batas`` (naive UTC) is when it ends, where that is known."""

    teks: str
    batas: datetime | None
    terlambat: bool


def jam(app: Application, siklus: Siklus) -> tuple[JamLangkah, ...]:
    """The clock of every Langkah of a Siklus, in order."""
    with app.store.read() as r:
        return hitung(app, r, siklus)


def sisa(app: Application, siklus: Siklus) -> Sisa:
    """How the Langkah under way stands, e.g. "sisa 2 jam 10 menit kerja"; no words once the Siklus is closed."""
    with app.store.read() as r:
        return sisa_langkah(app, r, siklus)


def kalender(app: Application, pegawai: Pegawai) -> JamKerja:
    """The office's hours and free days."""
    with app.store.read() as r:
        return jam_store.muat(r, pegawai.kantor_id)


def libur(app: Application, pegawai: Pegawai, tahun: int) -> tuple[HariLibur, ...]:
    """The free days of one year, earliest first."""
    with app.store.read() as r:
        return tuple(h for h in jam_store.daftar_libur(r, pegawai.kantor_id) if h.hari.year == tahun)


def hitung(app: Application, r: Bacaan, siklus: Siklus) -> tuple[JamLangkah, ...]:
    """Like `jam`, inside a read that is already open."""
    return _hitung(app, r, siklus, jam_store.muat(r, siklus.kantor_id))


def sisa_langkah(app: Application, r: Bacaan, siklus: Siklus) -> Sisa:
    """Like `sisa`, inside a read that is already open."""
    if siklus.selesai:
        return Sisa("", None, terlambat=False)
    jam_kerja = jam_store.muat(r, siklus.kantor_id)
    kini = _hitung(app, r, siklus, jam_kerja)[siklus.langkah - 1]
    return Sisa(kalimat(kini, _sehari(app, jam_kerja)), kini.batas, kini.terlambat > 0)


def sisa_sampai(app: Application, r: Bacaan, kantor_id: str, hari: date) -> Sisa:
    """How much working time is left until the office closes on that day, or how late it is."""
    jam_kerja, kini = jam_store.muat(r, kantor_id), app.sekarang()
    batas, sehari = akhir_hari(jam_kerja, hari), _sehari(app, jam_kerja)
    if kini <= batas:
        return Sisa(f"sisa {durasi(menit_kerja(jam_kerja, kini, batas), sehari)} kerja", batas, terlambat=False)
    lewat = menit_kerja(jam_kerja, batas, kini)
    return Sisa(f"terlambat {durasi(lewat, sehari)} kerja", batas, terlambat=True)


def _hitung(app: Application, r: Bacaan, siklus: Siklus, jam_kerja: JamKerja) -> tuple[JamLangkah, ...]:
    return jam_langkah(siklus.sop, siklus_store.jejak(r, siklus.kantor_id, siklus.id), jam_kerja, app.sekarang())


def _sehari(app: Application, jam_kerja: JamKerja) -> int:
    return jam_kerja.berlaku(setempat(app.sekarang(), jam_kerja.zona).date()).menit_sehari
