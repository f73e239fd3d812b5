"""What differs between two revisions of a Unit's answers, cell by cell."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom


@dataclass(frozen=True)
class Perubahan:
    """One answer before and after, as printed; empty where there was none."""

    indikator: str
    kolom: Kolom
    sebelum: str
    sesudah: str


def bedakan(lama: Iterable[Isian], baru: Iterable[Isian]) -> tuple[Perubahan, ...]:
    """The answers that differ, in the order of ``baru``, then those that are gone."""
    dulu = {(i.indikator, i.kolom): cetak_isian(i) for i in lama}
    kini = {(i.indikator, i.kolom): cetak_isian(i) for i in baru}
    kunci = [*kini, *(k for k in dulu if k not in kini)]
    return tuple(
        Perubahan(indikator, kolom, dulu.get((indikator, kolom), ""), kini.get((indikator, kolom), ""))
        for indikator, kolom in kunci
        if dulu.get((indikator, kolom), "") != kini.get((indikator, kolom), "")
    )


def cetak_isian(isian: Isian) -> str:
    """An answer as printed: the figure, the words, or what stands for them with its reason."""
    if isian.keadaan is Keadaan.TERISI:
        return isian.teks if isian.nilai is None else cetak_ringkas(isian.nilai)
    if isian.keadaan is Keadaan.KOSONG:
        return ""
    sebutan = "tidak berlaku" if isian.keadaan is Keadaan.TIDAK_BERLAKU else "belum waktunya"
    return f"{sebutan}: {isian.alasan}" if isian.alasan else sebutan
