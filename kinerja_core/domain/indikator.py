"""Indikator, their Target per year, and what earlier years published (Histori)."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Arah(StrEnum):
    """Polarity: which way is better."""

    NAIK = "naik"
    TURUN = "turun"
    RENTANG = "rentang"
    YA_TIDAK = "ya_tidak"
    ORDINAL = "ordinal"

    @property
    def sebutan(self) -> str:
        """The words on screen and in the workbook."""
        return {
            Arah.NAIK: "Semakin tinggi semakin baik",
            Arah.TURUN: "Semakin rendah semakin baik",
            Arah.RENTANG: "Di dalam rentang target",
            Arah.YA_TIDAK: "Ya / tidak",
            Arah.ORDINAL: "Peringkat (predikat)",
        }[self]


class RumusTurun(StrEnum):
    """Formula for Arah.TURUN: (2T - R)/T is the default, T/R by choice."""

    SELISIH = "selisih"
    BANDING = "banding"


class Agregasi(StrEnum):
    """How the quarters make the year."""

    JUMLAH = "jumlah"
    AKHIR = "akhir"
    RATA_RATA = "rata_rata"
    MAKS = "maks"
    MIN = "min"
    RASIO = "rasio"

    @property
    def sebutan(self) -> str:
        """The words on screen and in the workbook."""
        return {
            Agregasi.JUMLAH: "Jumlah triwulan",
            Agregasi.AKHIR: "Nilai triwulan terakhir",
            Agregasi.RATA_RATA: "Rata-rata triwulan",
            Agregasi.MAKS: "Nilai tertinggi",
            Agregasi.MIN: "Nilai terendah",
            Agregasi.RASIO: "Jumlah pembilang dibagi jumlah penyebut",
        }[self]


class Frekuensi(StrEnum):
    """How often a figure is collected."""

    TRIWULAN = "triwulan"
    SEMESTER = "semester"
    TAHUN = "tahun"

    @property
    def sebutan(self) -> str:
        """The words on screen and in the workbook."""
        return {"triwulan": "Triwulanan", "semester": "Semesteran", "tahun": "Tahunan"}[self.value]


@dataclass(frozen=True)
class Indikator:
    """One indicator of the catalogue.

    The five things PermenPANRB 53/2014 Lampiran II H demands of data collection are nama, frekuensi,
    penanggung_jawab, formulasi (mekanisme perhitungan) and media. ``unit`` is the kode of the Unit that
    reports it. ``ilustrasi`` marks an indicator or target that is no published figure; ``asal`` says
    where it comes from. ``skala`` is the ordered list of grades, worst first, of an ORDINAL indicator.
    """

    kode: str
    nama: str
    sasaran: str
    satuan: str
    arah: Arah
    agregasi: Agregasi
    frekuensi: Frekuensi
    unit: str
    formulasi: str = ""
    sumber_data: str = ""
    penanggung_jawab: str = ""
    media: str = ""
    iku: bool = False
    rumus_turun: RumusTurun = RumusTurun.SELISIH
    pembilang: str = ""
    penyebut: str = ""
    skala: tuple[str, ...] = ()
    asal: str = ""
    ilustrasi: bool = False
    aktif: bool = True
    urutan: int = 0


@dataclass(frozen=True)
class Target:
    """Target of one indicator for one year.

    ``tahunan`` is the year's target; ``triwulan`` the four quarterly targets, each None where none is
    set (a quarter's target is never assumed to be a fourth). RENTANG uses ``bawah`` and ``atas``;
    ORDINAL and YA_TIDAK use ``teks``. ``tahunan`` None with empty ``teks`` means no target is set.
    """

    indikator: str
    tahun: int
    tahunan: Decimal | None
    triwulan: tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None] = (None, None, None, None)
    bawah: Decimal | None = None
    atas: Decimal | None = None
    teks: str = ""


@dataclass(frozen=True)
class Histori:
    """Figures of an earlier year as they were published, with their source."""

    indikator: str
    tahun: int
    target: Decimal | None
    realisasi: Decimal | None
    capaian_terbit: str
    sumber: str
    catatan: str = ""


@dataclass(frozen=True)
class Anggaran:
    """One published line of programme, kegiatan or sub kegiatan with its money, in rupiah."""

    tahun: int
    urutan: int
    uraian: str
    anggaran: Decimal
    realisasi: Decimal
    rasio_terbit: str
    sumber: str


@dataclass(frozen=True)
class TargetRenstra:
    """Target of one coming year in a Renstra; ``nama`` and ``terbit`` as printed, misprints included.

    ``indikator`` is the kode in the catalogue, empty where the catalogue has no such indicator.
    """

    indikator: str
    nama: str
    satuan: str
    tahun: int
    target: Decimal | None
    terbit: str
    sumber: str
    catatan: str = ""


@dataclass(frozen=True)
class Nomenklatur:
    """One kegiatan or sub kegiatan of the official nomenclature (kecamatan: kode 7.01)."""

    kode: str
    nama: str
    kinerja: str
    indikator: str
    satuan: str
    sumber: str
