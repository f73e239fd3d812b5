"""What the clock of the SOP calls for now in one office: the data gathered, the rule of the domain applied."""

from datetime import datetime

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.jam_kerja import JamKerja, akhir_hari, menit_kerja
from kinerja_core.domain.jam_sop import jam_langkah
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.peringatan import Peringatan, peringatan_langkah, peringatan_unit
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import perpanjangan as perpanjangan_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat as muat_format
from kinerja_core.store.store import Bacaan

_PENGUMPULAN = range(3, 7)
"""The Langkah in which the Unit hand in their data."""


def berlaku(r: Bacaan, kantor_id: str, kini: datetime) -> tuple[tuple[Siklus, Peringatan], ...]:
    """Every reminder and report that holds at ``kini`` (naive UTC), with its Siklus; none while it is paused."""
    orang = kantor_store.daftar_pegawai(r, kantor_id)
    jam = jam_store.muat(r, kantor_id)
    berjalan = [s for s in siklus_store.daftar(r, kantor_id) if not s.selesai and not s.dijeda]
    return tuple((s, p) for s in berjalan for p in _siklus(r, s, orang, jam, kini))


def _siklus(r: Bacaan, siklus: Siklus, orang: tuple[Pegawai, ...], jam: JamKerja, kini: datetime) -> list[Peringatan]:
    sehari = jam.berlaku(setempat(kini, jam.zona).date()).menit_sehari
    jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
    hasil = list(peringatan_langkah(siklus.sop, jam_langkah(siklus.sop, jejak, jam, kini), orang, sehari))
    if siklus.langkah not in _PENGUMPULAN:
        return hasil
    try:
        format_iku = muat_format(r, siklus)
    except BelumLengkap:
        return hasil
    perpanjangan = perpanjangan_store.daftar(r, siklus.kantor_id, siklus.id)
    masuk = {u.unit for u in usulan_store.daftar(r, siklus.kantor_id, siklus.id)}
    for unit in format_iku.unit:
        if unit.kode not in masuk:
            batas = akhir_hari(jam, max(perpanjangan.get(unit.kode, format_iku.batas_waktu), format_iku.batas_waktu))
            sisa = menit_kerja(jam, kini, max(kini, batas))
            lewat = menit_kerja(jam, batas, max(kini, batas))
            hasil += peringatan_unit(unit.kode, unit.nama, sisa, lewat, batas, orang, sehari)
    return hasil
