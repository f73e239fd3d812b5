"""Who has been handed a form, who has handed one in, complete or not, in time or not."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.formulir import kolom_wajib
from kinerja_core.domain.peran import Pegawai, Unit
from kinerja_core.domain.usulan import Keadaan, Usulan
from kinerja_core.domain.waktu import ke_utc, setempat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.usulan import Penyerahan, UsulanIKU


@dataclass(frozen=True)
class BarisPapan:
    """One Unit on the completeness board; timeliness stands apart from completeness.

    ``terjawab`` of ``dari`` required cells carry an answer (zero and "tidak berlaku" are answers).
    """

    unit: Unit
    penyerahan: Penyerahan | None
    usulan: Usulan | None
    terjawab: int
    dari: int
    terlambat: bool

    @property
    def ketepatan(self) -> str:
        """The word for timeliness."""
        if self.usulan is None:
            return "Terlambat, belum masuk" if self.terlambat else "Belum masuk"
        return "Terlambat" if self.terlambat else "Tepat waktu"


@dataclass(frozen=True)
class Papan:
    """The board of one Siklus."""

    batas_waktu: date
    baris: tuple[BarisPapan, ...]

    @property
    def masuk(self) -> int:
        """How many Unit have handed in."""
        return sum(b.usulan is not None for b in self.baris)


def papan(app: Application, pegawai: Pegawai, siklus: Siklus) -> Papan:
    """The board; BelumLengkap before the Format IKU is fixed."""
    with app.store.read() as r:
        format_iku = muat(r, siklus)
        zona = kantor_store.kantor(r, pegawai.kantor_id).zona
        penyerahan = usulan_store.daftar_penyerahan(r, siklus.kantor_id, siklus.id)
        usulan = usulan_store.terakhir(r, siklus.kantor_id, siklus.id)
    tutup = ke_utc(datetime.combine(format_iku.batas_waktu + timedelta(days=1), datetime.min.time()), zona)
    kini = app.sekarang()
    baris = tuple(
        _baris(format_iku, unit, penyerahan.get(unit.kode), usulan.get(unit.kode), tutup, kini)
        for unit in format_iku.unit
    )
    return Papan(format_iku.batas_waktu, baris)


def format_iku(app: Application, siklus: Siklus) -> FormatIKU:
    """The Format IKU of a Siklus."""
    with app.store.read() as r:
        return muat(r, siklus)


def revisi(app: Application, seksi: Pegawai, siklus: Siklus) -> tuple[Usulan, ...]:
    """All revisions of one's own Unit, oldest first."""
    with app.store.read() as r:
        return usulan_store.daftar(r, siklus.kantor_id, siklus.id, seksi.unit) if seksi.unit else ()


def usulan_iku(app: Application, siklus: Siklus) -> tuple[UsulanIKU, ...]:
    """The proposals of all Unit."""
    with app.store.read() as r:
        return usulan_store.daftar_usulan_iku(r, siklus.kantor_id, siklus.id)


def hari_terlambat(papan_siklus: Papan, kini: datetime, zona: str) -> int:
    """Calendar days since the deadline, 0 before it."""
    return max(0, (setempat(kini, zona).date() - papan_siklus.batas_waktu).days)


def _baris(
    format_siklus: FormatIKU,
    unit: Unit,
    penyerahan: Penyerahan | None,
    usulan: Usulan | None,
    tutup: datetime,
    kini: datetime,
) -> BarisPapan:
    wajib = {(i.kode, kolom) for i in format_siklus.milik(unit.kode) for kolom in kolom_wajib(i)}
    terjawab = {(i.indikator, i.kolom) for i in usulan.isian if i.keadaan is not Keadaan.KOSONG} if usulan else set()
    pada = usulan.pada if usulan else kini
    return BarisPapan(unit, penyerahan, usulan, len(wajib & terjawab), len(wajib), pada >= tutup)
