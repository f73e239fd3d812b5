"""The Format IKU of a Siklus: which Unit answer which Indikator, with the targets as they stood that day."""

from dataclasses import dataclass, replace
from datetime import date

from kinerja_core.domain.errors import BelumLengkap, TidakDitemukan
from kinerja_core.domain.indikator import Indikator, Target
from kinerja_core.domain.peran import Unit


@dataclass(frozen=True)
class FormatIKU:
    """One version. Indikator and Target are copies: later edits of the catalogue do not reach a Siklus.

    ``versi_unit`` is the version each Unit's own form was last changed in, once they differ: a target changed
    in the meeting makes a new form for its Unit and leaves the forms of the others valid.
    """

    versi: int
    tahun: int
    batas_waktu: date
    unit: tuple[Unit, ...]
    indikator: tuple[Indikator, ...]
    target: tuple[Target, ...]
    versi_unit: tuple[tuple[str, int], ...] = ()

    def versi_formulir(self, kode_unit: str) -> int:
        """The version the form of one Unit carries."""
        return dict(self.versi_unit).get(kode_unit, self.versi)

    def ganti_target(self, kode_unit: str, target: Target) -> "FormatIKU":
        """The next version, with another Target for one Indikator of that Unit."""
        lain = tuple(t for t in self.target if t.indikator != target.indikator)
        versi = tuple(
            (u.kode, self.versi + 1 if u.kode == kode_unit else self.versi_formulir(u.kode)) for u in self.unit
        )
        return replace(self, versi=self.versi + 1, target=(*lain, target), versi_unit=versi)

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


def warisi_target(target: dict[str, Target], lalu: FormatIKU | None, tahun: int) -> dict[str, Target]:
    """The targets of ``tahun``, those of the last Siklus standing in where none is set yet."""
    if lalu is None:
        return target
    return {t.indikator: replace(t, tahun=tahun) for t in lalu.target} | target


def bedakan(lalu: FormatIKU, baru: FormatIKU) -> tuple[str, ...]:
    """What changed from the last Siklus, one sentence each: indicators, units, definitions, targets."""
    dulu, kini = {i.kode: i for i in lalu.indikator}, {i.kode: i for i in baru.indikator}
    kalimat = [f"Baru: {i.nama}." for kode, i in kini.items() if kode not in dulu]
    kalimat += [f"Tidak lagi dikumpulkan: {i.nama}." for kode, i in dulu.items() if kode not in kini]
    unit_dulu, unit_kini = {u.kode for u in lalu.unit}, {u.kode: u.nama for u in baru.unit}
    kalimat += [f"Unit baru: {nama}." for kode, nama in unit_kini.items() if kode not in unit_dulu]
    for kode, i in kini.items():
        if kode not in dulu:
            continue
        if replace(i, urutan=0) != replace(dulu[kode], urutan=0):
            kalimat.append(f"Definisi berubah: {i.nama}.")
        sebelum, sesudah = _target_polos(lalu.target_milik(kode)), _target_polos(baru.target_milik(kode))
        if sebelum != sesudah:
            kalimat.append(f"Target berubah: {i.nama}.")
    return tuple(kalimat)


def _target_polos(target: Target | None) -> Target | None:
    return replace(target, tahun=0) if target else None
