"""What realisasi is held against besides its own target: a national standard, and the money behind it."""

from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.capaian import serapan
from kinerja_core.domain.hasil import Capaian


@dataclass(frozen=True)
class StandarNasional:
    """The national (or city) standard of one Indikator in one year, with where it is written."""

    indikator: str
    tahun: int
    nilai: Decimal
    sumber: str


@dataclass(frozen=True)
class KaitanAnggaran:
    """A budget line (its year and place in the table) that pays for an Indikator."""

    tahun: int
    urutan: int
    indikator: str


@dataclass(frozen=True)
class Biaya:
    """The money behind one Indikator, in rupiah. ``asal`` names the budget lines, or the Unit's own form."""

    pagu: Decimal
    belanja: Decimal
    asal: str

    @property
    def serapan(self) -> Capaian:
        """Budget absorption in percent; a pagu of zero has none."""
        return serapan(self.pagu, self.belanja)
