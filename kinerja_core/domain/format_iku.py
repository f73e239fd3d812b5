"""The Format IKU of a Siklus: which Unit answer which Indikator, with the targets as they stood that day."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.errors import BelumLengkap, TidakDitemukan
from kinerja_core.domain.indikator import Indikator, Target
from kinerja_core.domain.peran import Unit


@dataclass(frozen=True)
class FormatIKU:
    """One version. Indikator and Target are copies: later edits of the catalogue do not reach a Siklus."""

    versi: int
    tahun: int
    batas_waktu: date
    unit: tuple[Unit, ...]
    indikator: tuple[Indikator, ...]
    target: tuple[Target, ...]

    def milik(self, kode_unit: str) -> tuple[Indikator, ...]:
        """The Indikator one Unit answers, in the order of the format."""
        return tuple(i for i in self.indikator if i.unit == kode_unit)

    def unit_ke(self, kode_unit: str) -> Unit:
        """The Unit with that kode."""
        for unit in self.unit:
            if unit.kode == kode_unit:
                return unit
        raise TidakDitemukan("Unit itu tidak termasuk Format IKU Siklus ini.")

    def target_milik(self, kode_indikator: str) -> Target | None:
        """The Target of an Indikator, None where none is set."""
        return next((t for t in self.target if t.indikator == kode_indikator), None)


def susun(
    versi: int,
    tahun: int,
    batas_waktu: date,
    unit: tuple[Unit, ...],
    indikator: tuple[Indikator, ...],
    target: dict[str, Target],
) -> FormatIKU:
    """Build a version from the chosen Indikator; only Unit that answer at least one take part.

    Raises BelumLengkap where nothing is chosen, or an Indikator belongs to no active Unit.
    """
    if not indikator:
        raise BelumLengkap("Pilih paling sedikit satu indikator untuk Format IKU.")
    aktif = {u.kode for u in unit if u.aktif}
    tanpa_unit = [i.nama for i in indikator if i.unit not in aktif]
    if tanpa_unit:
        raise BelumLengkap(f"Indikator “{tanpa_unit[0]}” belum mempunyai unit aktif. Perbaiki di data Indikator.")
    dipakai = {i.unit for i in indikator}
    return FormatIKU(
        versi,
        tahun,
        batas_waktu,
        tuple(u for u in unit if u.kode in dipakai),
        indikator,
        tuple(target[i.kode] for i in indikator if i.kode in target),
    )
