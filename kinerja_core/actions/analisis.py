"""Langkah 7: the Kasubag's notes on the figures."""

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.kebijakan import Kebijakan, kalimat
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat


def catat(app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: str, isi: str) -> Siklus:
    """Keep the note on one Indikator (empty takes it away); it is printed in the Dokumen IKU."""
    with kerjakan(app, kasubag, siklus, "analisis.catat") as k:
        if all(i.kode != kode_indikator for i in muat(k.t, k.kini).indikator):
            raise IsianKeliru("Indikator itu tidak termasuk Format IKU Siklus ini.")
        catatan_store.simpan_analisis(k.t, k.kantor.id, k.kini.id, kode_indikator, isi.strip(), kasubag.id, k.pada)
        k.isi |= {"indikator": kode_indikator, "catatan": isi.strip()}
    return k.siklus


def tetapkan_kebijakan(app: Application, kasubag: Pegawai, siklus: Siklus, kebijakan: Kebijakan) -> Siklus:
    """Choose the formula policy of this Siklus; every figure and document follows it from now on."""
    with kerjakan(app, kasubag, siklus, "kebijakan.tetapkan") as k:
        k.isi["revisi"] = k.simpan_isi("kebijakan", kebijakan)
        k.isi["kebijakan"] = list(kalimat(kebijakan))
    return k.siklus


def selesaikan(app: Application, kasubag: Pegawai, siklus: Siklus) -> Siklus:
    """End the analysis; the Siklus goes on to Langkah 8."""
    with kerjakan(app, kasubag, siklus, "analisis.selesaikan") as k:
        if not usulan_store.terakhir(k.t, k.kantor.id, k.kini.id):
            raise BelumLengkap("Belum ada data yang dapat dianalisis.")
    return k.siklus


def buka(app: Application, kasubag: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return from the konsep to the analysis, with a reason."""
    with kerjakan(app, kasubag, siklus, "analisis.buka", alasan) as k:
        pass
    return k.siklus
