"""The SOP *Pengumpulan Data Kinerja* as data: read it beside the paper, top to bottom.

Lanes (``pelaksana``) and ``waktu`` belong to a version of the SOP and may be edited by the office;
nothing else in the code knows which Peran does which Langkah. The lanes of 2-10, 12 and 13 are read
from the text, because the symbols of the flow chart are lost; only MULAI under Sekretaris survives.
The printed outputs of Langkah 11 and 12 look swapped; the literal text is kept here and
``output_nyata`` holds the evident sense.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kinerja_core.domain.peran import Peran


class SatuanWaktu(StrEnum):
    """Unit of a waktu baku; a day is a working day, hours and minutes are working time."""

    MENIT = "Menit"
    JAM = "Jam"
    HARI = "Hari"


@dataclass(frozen=True)
class WaktuBaku:
    """How long the SOP gives a Langkah."""

    jumlah: int
    satuan: SatuanWaktu

    def __str__(self) -> str:
        return f"{self.jumlah} {self.satuan.value}"


@dataclass(frozen=True)
class Langkah:
    """One row of the SOP table. ``pelaksana`` may act; ``penutup``, one of them, ends the Langkah."""

    nomor: int
    singkat: str
    uraian: str
    pelaksana: tuple[Peran, ...]
    penutup: Peran
    kelengkapan: str
    waktu: WaktuBaku
    output: str
    keterangan: str = ""
    output_nyata: str = ""


@dataclass(frozen=True)
class SOP:
    """One version of the SOP sheet."""

    versi: int
    nama: str
    judul_tabel: str
    nomor: str
    tanggal_pembuatan: date
    tanggal_revisi: date | None
    tanggal_pengesahan: date
    unit: str
    dasar_hukum: tuple[str, ...]
    kualifikasi: tuple[str, ...]
    keterkaitan: tuple[str, ...]
    peralatan: tuple[str, ...]
    peringatan: tuple[str, ...]
    pencatatan: tuple[str, ...]
    langkah: tuple[Langkah, ...] = field(repr=False)

    def langkah_ke(self, nomor: int) -> Langkah:
        """The Langkah with that number, 1-13."""
        return self.langkah[nomor - 1]


LANGKAH_SELESAI = 14
"""The position of a Siklus whose thirteen Langkah are all done: closed and read-only."""

_MENIT, _JAM, _HARI = SatuanWaktu.MENIT, SatuanWaktu.JAM, SatuanWaktu.HARI
_CAMAT, _SEKRETARIS, _KASUBAG, _STAF = Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF

SOP_AWAL = SOP(
    versi=1,
    nama="Pengumpulan Data Kinerja",
    judul_tabel="PENGUMPULAN DATA AKUNTABILITAS KINERJA",
    nomor="",
    tanggal_pembuatan=date(2021, 3, 1),
    tanggal_revisi=None,
    tanggal_pengesahan=date(2021, 3, 1),
    unit="Sub Bagian Perencanaan Program dan Keuangan",
    dasar_hukum=(
        "Peraturan Presiden Republik Indonesia Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja "
        "Instansi Pemerintah",
        "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di "
        "Lingkungan Pemerintah Provinsi dan Kabupaten/Kota",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
        "tentang Petunjuk Teknis Perjanjian Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi "
        "Pemerintah",
        "Peraturan Walikota Samarinda Nomor 57 Tahun 2016 tentang Susunan Organisasi dan Tata Kerja "
        "Kecamatan di Kota Samarinda",
    ),
    kualifikasi=(
        "Memiliki kewenangan dalam penyusunan Indikator Kinerja Utama OPD",
        "Memiliki kemampuan dalam menyusun Indikator Kinerja Utama OPD",
        "Memiliki kemampuan terkait mekanisme pembuatan laporan OPD",
    ),
    keterkaitan=(
        "SOP Penyusunan Renstra",
        "SOP Penyusunan Rencana Kerja",
        "SOP Penyusunan Indikator Kinerja",
    ),
    peralatan=("Renstra", "Renja", "Format pengumpulan data kinerja", "Perangkat Komputer"),
    peringatan=(
        "Jika tidak dilaksanakan sesuai SOP, maka proses pelaporan akuntabilitas kinerja ini tidak akan "
        "berjalan lancar.",
    ),
    pencatatan=("Rumusan rencana program dan kegiatan dan anggaran untuk periode satu tahun anggaran",),
    langkah=(
        Langkah(
            1,
            "Disposisi",
            "Memerintahkan penyusunan Pengumpulan Data Kinerja Kecamatan",
            (_SEKRETARIS,),
            _SEKRETARIS,
            "Disposisi surat",
            WaktuBaku(10, _MENIT),
            "Disposisi surat",
        ),
        Langkah(
            2,
            "Format",
            "Membuat format pengumpulan data dan informasi kinerja dari masing-masing Seksi dan sekretariat",
            (_KASUBAG,),
            _KASUBAG,
            "Format pengumpulan data kinerja",
            WaktuBaku(2, _JAM),
            "Format IKU",
        ),
        Langkah(
            3,
            "Penyampaian",
            "Menyampaikan format pengumpulan data dan informasi Kinerja kepada masing-masing Seksi dan sekretariat",
            (_STAF,),
            _STAF,
            "Format pengumpulan data kinerja",
            WaktuBaku(1, _JAM),
            "Draft usulan IKU",
        ),
        Langkah(
            4,
            "Undangan",
            "Mengundang Camat dan Pejabat Esselon III serta Esselon IV untuk rapat pembahasan data dan "
            "informasi kinerja kecamatan",
            (_STAF, _SEKRETARIS),
            _SEKRETARIS,
            "Undangan rapat",
            WaktuBaku(30, _MENIT),
            "Undangan rapat",
        ),
        Langkah(
            5,
            "Rapat",
            "Melaksanakan Rapat pembahasan pengumpulan data kinerja",
            (_CAMAT, _SEKRETARIS, _KASUBAG, _STAF),
            _SEKRETARIS,
            "Draft pengumpulan data kinerja",
            WaktuBaku(2, _JAM),
            "Draft IKU",
            "SOP pelaksanaan rapat",
        ),
        Langkah(
            6,
            "Penghimpunan",
            "Menghimpun format data dan informasi Kinerja dari masing-masing Seksi dan sekretariat",
            (_STAF,),
            _STAF,
            "Draft pengumpulan data kinerja",
            WaktuBaku(3, _JAM),
            "Draft IKU",
            "SOP Pengumpulan Data",
        ),
        Langkah(
            7,
            "Analisis",
            "Menganalisis data dan informasi Kinerja yang telah terkumpul",
            (_KASUBAG,),
            _KASUBAG,
            "Draft pengumpulan data kinerja",
            WaktuBaku(4, _HARI),
            "Draft IKU",
        ),
        Langkah(
            8,
            "Konsep",
            "Membuat Konsep pengumpulan data Kinerja kecamatan",
            (_KASUBAG,),
            _KASUBAG,
            "Draft pengumpulan data kinerja",
            WaktuBaku(2, _HARI),
            "Dokumen IKU",
        ),
        Langkah(
            9,
            "Koreksi",
            "Mengoreksi Konsep Dokumen Kinerja",
            (_SEKRETARIS,),
            _SEKRETARIS,
            "Dokumen Kinerja",
            WaktuBaku(1, _HARI),
            "Dokumen IKU",
        ),
        Langkah(
            10,
            "Ke Camat",
            "Menyampaikan Dokumen Kinerja kepada Camat untuk memintakan persetujuan",
            (_SEKRETARIS,),
            _SEKRETARIS,
            "Dokumen Kinerja",
            WaktuBaku(1, _JAM),
            "Dokumen IKU",
        ),
        Langkah(
            11,
            "Tanda tangan",
            "Penandatanganan dokumen Kinerja oleh Camat kemudian diteruskan ke Kasubbag Keuangan",
            (_CAMAT,),
            _CAMAT,
            "Konsep surat pengantar",
            WaktuBaku(10, _MENIT),
            "Surat pengantar",
            output_nyata="Dokumen IKU yang ditandatangani",
        ),
        Langkah(
            12,
            "Surat pengantar",
            "Membuat surat pengantar pengiriman sekaligus penomoran surat, kemudian diserahkan ke staf untuk "
            "dikirimkan ke alamat yang dituju",
            (_KASUBAG,),
            _KASUBAG,
            "Dokumen Kinerja",
            WaktuBaku(15, _MENIT),
            "Dokumen IKU",
            output_nyata="Surat pengantar bernomor",
        ),
        Langkah(
            13,
            "Arsip",
            "Mengantar surat, Menggandakan dan mengarsipkan Dokumen Kinerja",
            (_STAF,),
            _STAF,
            "Dokumen IKU",
            WaktuBaku(1, _JAM),
            "Dokumen IKU",
        ),
    ),
)
