"""The archive card of a closed Siklus: what the file is, where it lies, until when it is kept, and what then."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.tata_surat import NasibAkhir, TataSurat, akhir_retensi


class MasaArsip(StrEnum):
    """Where in its retention a file stands on a given day."""

    AKTIF = "Aktif"
    INAKTIF = "Inaktif"
    HABIS = "Retensi habis"


@dataclass(frozen=True)
class Penyimpanan:
    """Where the papers lie, e.g. “Ruang arsip, rak 2” and “Boks 14”."""

    lokasi: str = ""
    boks: str = ""


@dataclass(frozen=True)
class KartuArsip:
    """One card. ``aktif_sd`` and ``inaktif_sd`` are the last days of active and inactive keeping.

    Nothing is ever destroyed by the application; ``nasib_akhir`` is for the archivist.
    """

    klasifikasi: str
    uraian: str
    ditutup: date
    aktif_sd: date
    inaktif_sd: date
    nasib_akhir: NasibAkhir
    lokasi: str
    boks: str
    jumlah_berkas: int
    sha_bundel: str = ""

    def masa(self, hari: date) -> MasaArsip:
        """Where the file stands on that day."""
        if hari <= self.aktif_sd:
            return MasaArsip.AKTIF
        return MasaArsip.INAKTIF if hari <= self.inaktif_sd else MasaArsip.HABIS


def kartu_baru(
    tata: TataSurat, klasifikasi: str, uraian: str, ditutup: date, tempat: Penyimpanan, jumlah_berkas: int
) -> KartuArsip:
    """The card of a file closed on that day, by the office's retention."""
    aktif, inaktif = akhir_retensi(ditutup, tata.retensi_aktif, tata.retensi_inaktif)
    lokasi = tempat.lokasi.strip() or tata.lokasi
    isi = (klasifikasi, uraian, ditutup, aktif, inaktif, tata.nasib_akhir, lokasi, tempat.boks.strip(), jumlah_berkas)
    return KartuArsip(*isi)


def periksa_kartu(kartu: KartuArsip) -> KartuArsip:
    """The card; IsianKeliru where it has no classification or its days are in the wrong order."""
    if not kartu.klasifikasi.strip() or not kartu.uraian.strip():
        raise IsianKeliru("Isi kode klasifikasi dan uraian arsip.")
    if not kartu.ditutup <= kartu.aktif_sd <= kartu.inaktif_sd:
        raise IsianKeliru("Retensi aktif berakhir sesudah arsip ditutup, dan retensi inaktif sesudah retensi aktif.")
    return kartu
