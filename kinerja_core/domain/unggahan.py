"""What a Siklus gives for e-SAKIP and its review (ESR): which field of the evaluation each document answers.

The fields follow PermenPANRB 53/2014 Lampiran II-III (IKU, collecting of data, review) and the criteria of PermenPANRB
88/2021, component 2 (measuring) and 3 (reporting). Names of menus differ from one e-SAKIP to the next.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Isian:
    """One field: the kinds of document that answer it, the best one first; ``semua`` takes all of them.

    No kind at all: the office has to bring it from elsewhere. ``buatan`` is made for the upload itself.
    """

    nama: str
    dasar: str
    jenis: tuple[str, ...] = ()
    berkas: str = ""
    semua: bool = False
    buatan: bool = False


ISIAN: tuple[Isian, ...] = (
    Isian("Indikator Kinerja Utama", "53/2014 Lampiran II G", ("pindaian", "dokumen_iku"), "IKU"),
    Isian("Definisi operasional dan formulasi", "88/2021 komponen 2.a", ("format_iku",), "Format-IKU"),
    Isian("Pengukuran kinerja: realisasi dan capaian", "88/2021 komponen 2.b", berkas="Pengukuran", buatan=True),
    Isian("SOP pengumpulan data kinerja", "88/2021 komponen 2.a", berkas="SOP", buatan=True),
    Isian("Bukti pelaksanaan SOP", "53/2014 Lampiran III", ("bukti_pelaksanaan",), "Pelaksanaan-SOP"),
    Isian("Penyampaian data dari unit kerja", "53/2014 Lampiran III", ("tanda_terima",), "Tanda-Terima"),
    Isian(
        "Keterlibatan pimpinan: undangan, daftar hadir, notulen",
        "88/2021 komponen 2.b dan 3.b",
        ("undangan", "daftar_hadir", "notulen"),
        "Rapat",
        semua=True,
    ),
    Isian("Surat pengantar", "Langkah 12", ("surat_pengantar",), "Surat-Pengantar"),
    Isian("Bukti dukung realisasi", "88/2021 komponen 2.b", ("bukti",), "Bukti-Dukung", semua=True),
    Isian("Renstra, Perjanjian Kinerja, dan LKjIP", "53/2014 Lampiran I-II"),
)


@dataclass(frozen=True)
class BarisUnggah:
    """One line of the check list: the field, the file for it (empty where there is none yet), its size in bytes."""

    isian: Isian
    nama: str = ""
    ukuran: int = 0
    sha256: str = ""

    @property
    def keadaan(self) -> str:
        """Ready, not yet there, or not made here."""
        if self.nama:
            return "siap"
        return "belum ada" if self.isian.berkas else "siapkan sendiri, di luar SOP ini"


def nama_unggah(nomor: int, isian: Isian, kode_unit: str, tahun: int, akhiran: str, ke: int = 0) -> str:
    """``01_IKU_KEC-CTH_2024.pdf``: plain letters only, since upload forms refuse others."""
    urutan = f"-{ke}" if ke else ""
    nama = f"{nomor:02d}_{isian.berkas}{urutan}_{kode_unit}_{tahun}.{akhiran}"
    return re.sub(r"[^A-Za-z0-9._-]+", "-", nama)
