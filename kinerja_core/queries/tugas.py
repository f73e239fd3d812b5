"""Tugas saya: what waits for this Pegawai, since when, and how long the SOP gives."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.application import Application
from kinerja_core.domain.alur import Aksi, Siklus, aksi_tersedia
from kinerja_core.domain.errors import BelumLengkap, TidakDitemukan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.queries.jam_sop import sisa_langkah, sisa_sampai
from kinerja_core.store import perpanjangan as perpanjangan_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat as muat_format
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Tugas:
    """One thing that waits; ``langkah`` is the page to open, ``sejak`` naive UTC.

    ``sisa`` is what the clock of the SOP says of it, for a Seksi what is left until its deadline; ``batas``
    (naive UTC) is when that ends, None where it is not fixed.
    """

    siklus: Siklus
    langkah: int
    apa: str
    sejak: datetime
    waktu_baku: str
    aksi: tuple[Aksi, ...]
    sisa: str = ""
    batas: datetime | None = None
    terlambat: bool = False


def tugas(app: Application, pegawai: Pegawai) -> tuple[Tugas, ...]:
    """Everything that waits for this Pegawai, longest waiting first."""
    with app.store.read() as r:
        siklus = [s for s in siklus_store.daftar(r, pegawai.kantor_id) if not s.selesai]
        daftar = [t for s in siklus if (t := _tugas(app, r, s, pegawai)) is not None]
    return tuple(sorted(daftar, key=lambda t: t.sejak))


def _tugas(app: Application, r: Bacaan, siklus: Siklus, pegawai: Pegawai) -> Tugas | None:
    aksi = aksi_tersedia(siklus, pegawai)
    if not aksi:
        return None
    if pegawai.peran is Peran.SEKSI:
        return _tugas_seksi(app, r, siklus, pegawai, aksi)
    langkah = siklus.sop.langkah_ke(siklus.langkah)
    if pegawai.peran not in langkah.pelaksana:
        return None  # what he may do besides (rate evidence, extend a deadline) does not wait for him
    apa = f"Melanjutkan Siklus yang dijeda: {langkah.uraian}" if siklus.dijeda else langkah.uraian
    sisa = sisa_langkah(app, r, siklus)
    sejak, waktu_baku = siklus.sejak, str(langkah.waktu)
    return Tugas(siklus, langkah.nomor, apa, sejak, waktu_baku, aksi, sisa.teks, sisa.batas, sisa.terlambat)


def _tugas_seksi(app: Application, r: Bacaan, siklus: Siklus, pegawai: Pegawai, aksi: tuple[Aksi, ...]) -> Tugas | None:
    if not {"usulan.terima", "usulan.susulkan"} & {a.kode for a in aksi}:
        return None
    try:
        format_iku = muat_format(r, siklus)
        unit = format_iku.unit_ke(pegawai.unit)
    except (BelumLengkap, TidakDitemukan):
        return None  # no format yet, or one that asks this Unit nothing
    if usulan_store.daftar(r, siklus.kantor_id, siklus.id, unit.kode):
        return None
    penyerahan = usulan_store.daftar_penyerahan(r, siklus.kantor_id, siklus.id).get(unit.kode)
    sejak = penyerahan.diserahkan if penyerahan else siklus.sejak
    langkah = siklus.sop.langkah_ke(6)
    batas = perpanjangan_store.daftar(r, siklus.kantor_id, siklus.id).get(unit.kode, format_iku.batas_waktu)
    sisa = sisa_sampai(app, r, siklus.kantor_id, max(batas, format_iku.batas_waktu))
    apa = "Mengisi dan mengunggah formulir data kinerja unit Anda"
    return Tugas(siklus, 6, apa, sejak, str(langkah.waktu), aksi, sisa.teks, sisa.batas, sisa.terlambat)
