"""Who has been handed a form, who has handed one in, complete or not, in time or not."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.formulir import kolom_wajib
from kinerja_core.domain.peran import Pegawai, Unit
from kinerja_core.domain.usulan import Keadaan, Usulan
from kinerja_core.domain.waktu import ke_utc
from kinerja_core.queries.jam_sop import sisa_sampai
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import perpanjangan as perpanjangan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.usulan import Penyerahan, UsulanIKU


@dataclass(frozen=True)
class BarisPapan:
    """One Unit on the completeness board; timeliness stands apart from completeness.

    ``terjawab`` of ``dari`` required cells carry an answer (zero and "tidak berlaku" are answers).
    ``indikator`` breaks that down: (nama, answered, required). ``batas_waktu`` includes an extension.
    """

    unit: Unit
    penyerahan: Penyerahan | None
    usulan: Usulan | None
    terjawab: int
    dari: int
    terlambat: bool
    batas_waktu: date
    indikator: tuple[tuple[str, int, int], ...] = ()

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
        diperpanjang = perpanjangan_store.daftar(r, siklus.kantor_id, siklus.id)
    kini = app.sekarang()
    baris = tuple(
        _baris(
            format_iku,
            unit,
            penyerahan.get(unit.kode),
            usulan.get(unit.kode),
            max(format_iku.batas_waktu, diperpanjang.get(unit.kode, format_iku.batas_waktu)),
            zona,
            kini,
        )
        for unit in format_iku.unit
    )
    return Papan(format_iku.batas_waktu, baris)


def format_iku(app: Application, siklus: Siklus) -> FormatIKU:
    """The Format IKU of a Siklus."""
    with app.store.read() as r:
        return muat(r, siklus)


def penyerahan(app: Application, siklus: Siklus) -> dict[str, Penyerahan]:
    """Which Unit have been handed their form, and which have taken it."""
    with app.store.read() as r:
        return usulan_store.daftar_penyerahan(r, siklus.kantor_id, siklus.id)


def revisi(app: Application, seksi: Pegawai, siklus: Siklus) -> tuple[Usulan, ...]:
    """All revisions of one's own Unit, oldest first."""
    with app.store.read() as r:
        return usulan_store.daftar(r, siklus.kantor_id, siklus.id, seksi.unit) if seksi.unit else ()


def usulan_iku(app: Application, siklus: Siklus) -> tuple[UsulanIKU, ...]:
    """The proposals of all Unit."""
    with app.store.read() as r:
        return usulan_store.daftar_usulan_iku(r, siklus.kantor_id, siklus.id)


def akhir_hari(hari: date, zona: str) -> datetime:
    """The naive-UTC instant at which a local day has ended."""
    return ke_utc(datetime.combine(hari + timedelta(days=1), datetime.min.time()), zona)


def lama_terlambat(app: Application, pegawai: Pegawai, baris: BarisPapan) -> str:
    """How long a Unit is late, in working time and words; empty before its deadline or once it has handed in."""
    if baris.usulan is not None or not baris.terlambat:
        return ""
    with app.store.read() as r:
        sisa = sisa_sampai(app, r, pegawai.kantor_id, baris.batas_waktu)
    return sisa.teks.removeprefix("terlambat ") if sisa.terlambat else ""


def _baris(
    format_siklus: FormatIKU,
    unit: Unit,
    penyerahan: Penyerahan | None,
    usulan: Usulan | None,
    batas: date,
    zona: str,
    kini: datetime,
) -> BarisPapan:
    terjawab = {(i.indikator, i.kolom) for i in usulan.isian if i.keadaan is not Keadaan.KOSONG} if usulan else set()
    rinci = []
    for i in format_siklus.milik(unit.kode):
        wajib = {(i.kode, kolom) for kolom in kolom_wajib(i)}
        rinci.append((i.nama, len(wajib & terjawab), len(wajib)))
    terlambat = (usulan.pada if usulan else kini) >= akhir_hari(batas, zona)
    jumlah, dari = sum(r[1] for r in rinci), sum(r[2] for r in rinci)
    return BarisPapan(unit, penyerahan, usulan, jumlah, dari, terlambat, batas, tuple(rinci))
