"""What a Unit hands in: Isian (one answered cell each), revision by revision, and the Masalah found in it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Kolom(StrEnum):
    """What one answered cell means. The value is the key used in the store, the CSV and the JSON."""

    REALISASI_TW1 = "realisasi_tw1"
    REALISASI_TW2 = "realisasi_tw2"
    REALISASI_TW3 = "realisasi_tw3"
    REALISASI_TW4 = "realisasi_tw4"
    REALISASI_TAHUN = "realisasi_tahun"
    PEMBILANG = "pembilang"
    PENYEBUT = "penyebut"
    ANGGARAN = "anggaran"
    REALISASI_ANGGARAN = "realisasi_anggaran"
    PENDUKUNG = "pendukung"
    PENGHAMBAT = "penghambat"
    TINDAK_LANJUT = "tindak_lanjut"
    BUKTI = "bukti"

    @property
    def berupa_angka(self) -> bool:
        """Whether the cell holds a figure; the rest hold text."""
        return self not in (Kolom.PENDUKUNG, Kolom.PENGHAMBAT, Kolom.TINDAK_LANJUT, Kolom.BUKTI)


REALISASI_TRIWULAN = (
    Kolom.REALISASI_TW1,
    Kolom.REALISASI_TW2,
    Kolom.REALISASI_TW3,
    Kolom.REALISASI_TW4,
)


class Keadaan(StrEnum):
    """Four different answers: a figure (zero included), blank, not applicable, not yet due."""

    TERISI = "terisi"
    KOSONG = "kosong"
    TIDAK_BERLAKU = "tidak_berlaku"
    BELUM_WAKTUNYA = "belum_waktunya"


@dataclass(frozen=True)
class Isian:
    """One answered cell with its provenance. ``nilai`` for figures, ``teks`` for words and grades.

    ``keadaan`` TIDAK_BERLAKU and BELUM_WAKTUNYA carry their reason in ``alasan``. ``teks_asli`` is the
    cell as it stood in the file; ``pilihan`` records how an ambiguous text was decided and by whom.
    """

    indikator: str
    kolom: Kolom
    keadaan: Keadaan
    nilai: Decimal | None = None
    teks: str = ""
    alasan: str = ""
    lembar: str = ""
    sel: str = ""
    teks_asli: str = ""
    pilihan: str = ""


class Tingkat(StrEnum):
    """KESALAHAN stops the form; PERINGATAN needs a word of explanation."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"


@dataclass(frozen=True)
class Masalah:
    """One finding: where it is, what stands there, which rule it breaks, what to do.

    ``pembacaan`` are the readings of an ambiguous cell, the likelier first; empty elsewhere.
    """

    tingkat: Tingkat
    lembar: str
    sel: str
    nilai: str
    kode: str
    pesan: str
    perbaikan: str
    pembacaan: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Identitas:
    """Which form this is: Siklus, Unit, version of the Format IKU and the hash of all locked content."""

    siklus_id: str
    unit: str
    versi: int
    sidik: str


@dataclass(frozen=True)
class BarisUsulanIKU:
    """One line of the sheet *Usulan IKU*: a change the Unit proposes. ``indikator`` is empty for a new one."""

    indikator: str
    jenis: str
    semula: str
    menjadi: str
    alasan: str
    lembar: str = ""
    sel: str = ""


@dataclass(frozen=True)
class HasilPeriksa:
    """The verdict on one workbook. Nothing has been stored yet."""

    identitas: Identitas | None
    isian: tuple[Isian, ...]
    masalah: tuple[Masalah, ...]
    usulan_iku: tuple[BarisUsulanIKU, ...] = ()

    @property
    def diterima(self) -> bool:
        """True where no KESALAHAN is open."""
        return not any(m.tingkat is Tingkat.KESALAHAN for m in self.masalah)

    @property
    def terberat_dulu(self) -> tuple[Masalah, ...]:
        """What stops the form before what only needs a word, each in the order of the workbook."""
        return tuple(sorted(self.masalah, key=lambda m: m.tingkat is not Tingkat.KESALAHAN))


@dataclass(frozen=True)
class Usulan:
    """One accepted revision of a Unit's form; earlier revisions stay as they are."""

    siklus_id: str
    unit: str
    revisi: int
    sha256: str
    nama_berkas: str
    oleh: str
    pada: datetime
    isian: tuple[Isian, ...]
