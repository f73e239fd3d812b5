"""Who acts: the Peran of the SOP, the Unit that report, and the Pegawai."""

from dataclasses import dataclass
from enum import StrEnum

from kinerja_core.domain.masa_tugas import TANPA_BATAS, MasaTugas


class Peran(StrEnum):
    """A lane of the SOP, plus Seksi (one Unit each) and Admin (accounts and reference data only)."""

    CAMAT = "camat"
    SEKRETARIS = "sekretaris"
    KASUBAG = "kasubag"
    STAF = "staf"
    SEKSI = "seksi"
    ADMIN = "admin"

    @property
    def sebutan(self) -> str:
        """The word used on screen and in documents."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Peran.CAMAT: "Camat",
    Peran.SEKRETARIS: "Sekretaris",
    Peran.KASUBAG: "Kasubag Perencanaan Program dan Keuangan",
    Peran.STAF: "Staf / Jabatan Fungsional Umum",
    Peran.SEKSI: "Seksi / Sekretariat",
    Peran.ADMIN: "Admin",
}


class JenisUnit(StrEnum):
    """Kind of reporting unit ("masing-masing Seksi dan sekretariat" in the SOP)."""

    SEKSI = "seksi"
    SUBBAG = "subbag"


@dataclass(frozen=True)
class Unit:
    """A Seksi or a Subbag of the sekretariat that hands in data."""

    kode: str
    nama: str
    jenis: JenisUnit
    urutan: int
    aktif: bool = True


@dataclass(frozen=True)
class Pegawai:
    """A person of the office in one Peran; ``unit`` is the kode of his Unit, empty where he has none.

    ``awalan`` is "", "Plt." or "Plh." and is printed before the jabatan; ``masa`` is when he acts so, and counts
    only then.
    """

    kantor_id: str
    id: str
    nama: str
    nip: str
    pangkat: str
    jabatan: str
    peran: Peran
    unit: str = ""
    awalan: str = ""
    aktif: bool = True
    masa: MasaTugas = TANPA_BATAS

    @property
    def jabatan_lengkap(self) -> str:
        """Jabatan as it is printed, with Plt./Plh. where he acts for another."""
        return f"{self.awalan} {self.jabatan}".strip()
