"""Tugas saya: what waits for this Pegawai, since when, and how long the SOP gives."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.application import Application
from kinerja_core.domain.alur import Aksi, Siklus, aksi_tersedia
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat as muat_format
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Tugas:
    """One thing that waits; ``langkah`` is the page to open, ``sejak`` naive UTC."""

    siklus: Siklus
    langkah: int
    apa: str
    sejak: datetime
    waktu_baku: str
    aksi: tuple[Aksi, ...]


def tugas(app: Application, pegawai: Pegawai) -> tuple[Tugas, ...]:
    """Everything that waits for this Pegawai, longest waiting first."""
    with app.store.read() as r:
        siklus = [s for s in siklus_store.daftar(r, pegawai.kantor_id) if not s.selesai]
        daftar = [t for s in siklus if (t := _tugas(r, s, pegawai)) is not None]
    return tuple(sorted(daftar, key=lambda t: t.sejak))


def _tugas(r: Bacaan, siklus: Siklus, pegawai: Pegawai) -> Tugas | None:
    aksi = aksi_tersedia(siklus, pegawai)
    if not aksi:
        return None
    if pegawai.peran is Peran.SEKSI:
        return _tugas_seksi(r, siklus, pegawai, aksi)
    langkah = siklus.sop.langkah_ke(siklus.langkah)
    return Tugas(siklus, langkah.nomor, langkah.uraian, siklus.sejak, str(langkah.waktu), aksi)


def _tugas_seksi(r: Bacaan, siklus: Siklus, pegawai: Pegawai, aksi: tuple[Aksi, ...]) -> Tugas | None:
    if not {"usulan.terima", "usulan.susulkan"} & {a.kode for a in aksi}:
        return None
    try:
        unit = muat_format(r, siklus).unit_ke(pegawai.unit)
    except BelumLengkap:
        return None
    if usulan_store.daftar(r, siklus.kantor_id, siklus.id, unit.kode):
        return None
    penyerahan = usulan_store.daftar_penyerahan(r, siklus.kantor_id, siklus.id).get(unit.kode)
    sejak = penyerahan.diserahkan if penyerahan else siklus.sejak
    langkah = siklus.sop.langkah_ke(6)
    return Tugas(siklus, 6, "Mengisi dan mengunggah formulir data kinerja unit Anda", sejak, str(langkah.waktu), aksi)
