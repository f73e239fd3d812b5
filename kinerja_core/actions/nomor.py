"""Taking a letter number inside the transaction of the letter."""

from datetime import date

from kinerja_core.actions.kerja import Kerja
from kinerja_core.domain.nomor_surat import susun_nomor
from kinerja_core.store import surat as surat_store
from kinerja_core.store.surat import Surat

SERI_KELUAR = "keluar"


def ambil(k: Kerja, jenis: str, klasifikasi: str, hal: str, tujuan: str, tanggal: date) -> str:
    """The full number of a new outgoing letter, entered in the register; gapless and yearly."""
    nomor = surat_store.nomor_berikut(k.t, k.kantor.id, SERI_KELUAR, tanggal.year)
    lengkap = susun_nomor(k.kantor.templat_nomor, klasifikasi, nomor, k.kantor.kode_unit, tanggal)
    surat = Surat(
        *(SERI_KELUAR, tanggal.year, nomor, lengkap, k.kini.id, jenis, hal, tujuan, tanggal),
        *(k.pegawai.id, k.pada),
    )
    surat_store.catat(k.t, k.kantor.id, surat)
    k.isi["nomor"] = lengkap
    return lengkap
