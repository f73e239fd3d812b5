"""Langkah 7: the Kasubag's words on the figures, the policy they follow, and the end of the analysis."""

from decimal import Decimal

from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.acuan import StandarNasional
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.kebijakan import Kebijakan, Pembobotan, kalimat
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.rekap import rekap
from kinerja_core.domain.uraian import Uraian
from kinerja_core.store import capaian as capaian_store
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.kinerja import bahan


def catat(app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: str, isi: str) -> Siklus:
    """Keep the note on one Indikator (empty takes it away); it is printed in the Dokumen IKU."""
    with kerjakan(app, kasubag, siklus, "analisis.catat") as k:
        _periksa_indikator(k, kode_indikator)
        catatan_store.simpan_analisis(k.t, k.kantor.id, k.kini.id, kode_indikator, isi.strip(), kasubag.id, k.pada)
        k.isi |= {"indikator": kode_indikator, "catatan": isi.strip()}
    return k.siklus


def tetapkan_kebijakan(app: Application, kasubag: Pegawai, siklus: Siklus, kebijakan: Kebijakan) -> Siklus:
    """Choose the formula policy of this Siklus; every figure and document follows it from now on."""
    if kebijakan.pembobotan is Pembobotan.BOBOT and (not kebijakan.bobot or any(n < 0 for _, n in kebijakan.bobot)):
        raise IsianKeliru("Isi bobot indikator dengan angka nol atau lebih, paling sedikit satu.")
    with kerjakan(app, kasubag, siklus, "kebijakan.tetapkan") as k:
        k.isi["revisi"] = k.simpan_isi("kebijakan", kebijakan)
        k.isi["kebijakan"] = list(kalimat(kebijakan))
    return k.siklus


def simpan_uraian(app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: str, uraian: Uraian) -> Siklus:
    """Keep the narrative of one Indikator; it takes the place of what the Unit wrote in its form."""
    with kerjakan(app, kasubag, siklus, "uraian.simpan") as k:
        _periksa_indikator(k, kode_indikator)
        pembanding_store.simpan_uraian(k.t, k.kantor.id, k.kini.id, kode_indikator, uraian, kasubag.id, k.pada)
        k.isi["indikator"] = kode_indikator
    return k.siklus


def tetapkan_standar(
    app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: str, nilai: Decimal | None, sumber: str
) -> Siklus:
    """Set the national standard of one Indikator for the year of the Siklus; ``nilai`` None takes it away."""
    if nilai is not None and not sumber.strip():
        raise IsianKeliru("Tuliskan sumber standar nasionalnya, misalnya nama dan nomor peraturannya.")
    with kerjakan(app, kasubag, siklus, "standar.tetapkan") as k:
        _periksa_indikator(k, kode_indikator)
        standar = StandarNasional(kode_indikator, k.kini.tahun, nilai or Decimal(0), sumber.strip())
        pembanding_store.simpan_standar(k.t, k.kantor.id, standar, kasubag.id, k.pada, hapus=nilai is None)
        k.isi |= {"indikator": kode_indikator, "standar": "–" if nilai is None else cetak_ringkas(nilai)}
        k.isi["sumber"] = sumber.strip()
    return k.siklus


def selesaikan(app: Application, kasubag: Pegawai, siklus: Siklus) -> Siklus:
    """End the analysis; the Siklus goes on to Langkah 8. Its figures are kept as they were computed now."""
    with kerjakan(app, kasubag, siklus, "analisis.selesaikan") as k:
        if not usulan_store.terakhir(k.t, k.kantor.id, k.kini.id):
            raise BelumLengkap("Belum ada data yang dapat dianalisis.")
        dasar = bahan(k.t, k.kini)
        capaian_store.ganti(k.t, k.kini, rekap(dasar, hasil(dasar)))
    return k.siklus


def buka(app: Application, kasubag: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return from the konsep to the analysis, with a reason."""
    with kerjakan(app, kasubag, siklus, "analisis.buka", alasan) as k:
        pass
    return k.siklus


def _periksa_indikator(k: Kerja, kode: str) -> None:
    if all(i.kode != kode for i in muat(k.t, k.kini).indikator):
        raise IsianKeliru("Indikator itu tidak termasuk Format IKU Siklus ini.")
