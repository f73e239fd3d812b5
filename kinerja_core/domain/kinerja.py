"""The figures of one Siklus, put side by side: every Indikator with target, realisasi, capaian and predikat.

Screen, workbook and documents all show what stands here; nobody computes a second time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import hitung_capaian
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.hasil import Capaian, TakTerhitung, Terhitung
from kinerja_core.domain.indikator import Anggaran, Histori, Indikator, Target
from kinerja_core.domain.kebijakan import (
    Butir,
    Kebijakan,
    Predikat,
    RataRata,
    predikat,
    predikat_rata_rata,
    rata_rata,
)
from kinerja_core.domain.naskah import RingkasanUnit
from kinerja_core.domain.peran import Unit
from kinerja_core.domain.realisasi import Realisasi, realisasi_tahun
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom, Usulan

TANPA_NILAI = "–"


@dataclass(frozen=True)
class Bahan:
    """Everything the analysis of a Siklus rests on.

    ``usulan`` are the newest revisions by kode unit, ``catatan`` the notes of the analysis by kode
    indikator, ``anggaran`` the lines of ``tahun_anggaran`` (0 where there are none), ``nama`` the names
    of Pegawai by id.
    """

    siklus: str
    tahun: int
    format_iku: FormatIKU
    usulan: Mapping[str, Usulan]
    histori: tuple[Histori, ...]
    tahun_anggaran: int
    anggaran: tuple[Anggaran, ...]
    catatan: Mapping[str, str]
    nama: Mapping[str, str]
    kebijakan: Kebijakan


@dataclass(frozen=True)
class HasilIndikator:
    """One Indikator of the Siklus, computed."""

    indikator: Indikator
    unit: Unit
    target: Target | None
    realisasi: Realisasi | TakTerhitung
    capaian: Capaian
    predikat: Predikat
    catatan: str
    isian: tuple[Isian, ...]

    @property
    def nilai(self) -> Decimal | None:
        """Capaian in percent, unrounded; None where it cannot be computed."""
        return self.capaian.nilai if isinstance(self.capaian, Terhitung) else None

    @property
    def capaian_cetak(self) -> str:
        """Capaian as printed: two decimals, or a dash."""
        return TANPA_NILAI if self.nilai is None else cetak(self.nilai)

    @property
    def target_cetak(self) -> str:
        """Target as printed."""
        return target_cetak(self.target)

    @property
    def realisasi_cetak(self) -> str:
        """Realisasi as printed, or a dash."""
        if isinstance(self.realisasi, TakTerhitung):
            return TANPA_NILAI
        nilai = self.realisasi.nilai
        return nilai if isinstance(nilai, str) else cetak_ringkas(nilai)

    @property
    def keterangan(self) -> str:
        """Why there is no capaian, or what must be known about it; empty where nothing is to be said."""
        if isinstance(self.capaian, TakTerhitung):
            return self.capaian.alasan
        return "; ".join(tanda.sebutan for tanda in self.capaian.tanda)

    def uraian(self, kolom: Kolom) -> str:
        """What the Unit wrote in one of the text columns."""
        return next((i.teks for i in self.isian if i.kolom is kolom and i.keadaan is Keadaan.TERISI), "")


def hasil(bahan: Bahan) -> tuple[HasilIndikator, ...]:
    """All Indikator of the Format IKU, Unit by Unit in the office's order."""
    return tuple(
        _hasil(bahan, indikator, unit)
        for unit in bahan.format_iku.unit
        for indikator in bahan.format_iku.milik(unit.kode)
    )


@dataclass(frozen=True)
class Rata:
    """The average capaian of one Unit, or of the whole office (``kode`` empty)."""

    kode: str
    nama: str
    rata: RataRata
    predikat: Predikat

    @property
    def nilai(self) -> Decimal | None:
        """Percent, unrounded; None where nothing could be computed."""
        return self.rata.nilai

    @property
    def cetak(self) -> str:
        """The average as printed, or a dash."""
        return TANPA_NILAI if self.nilai is None else cetak(self.nilai)

    def ringkasan(self) -> RingkasanUnit:
        """As it stands in the Dokumen IKU."""
        sebutan = TANPA_NILAI if self.nilai is None else self.predikat.sebutan
        return RingkasanUnit(self.kode, self.nama, self.nilai, self.cetak, sebutan, self.rata.terhitung, self.rata.dari)


def rata_unit(bahan: Bahan, semua: Iterable[HasilIndikator]) -> tuple[Rata, ...]:
    """The average capaian of each Unit, n of m stated; a Unit that handed in nothing has none."""
    semua = tuple(semua)
    return tuple(
        _rata(unit.kode, unit.nama, [h for h in semua if h.unit.kode == unit.kode], bahan.kebijakan)
        for unit in bahan.format_iku.unit
    )


def rata_keseluruhan(bahan: Bahan, semua: Iterable[HasilIndikator], nama: str) -> Rata:
    """The average capaian over all Indikator."""
    return _rata("", nama, semua, bahan.kebijakan)


def target_cetak(target: Target | None) -> str:
    """A target as printed; a dash where none is set."""
    if target is None:
        return TANPA_NILAI
    if target.bawah is not None and target.atas is not None:
        return f"{cetak_ringkas(target.bawah)} – {cetak_ringkas(target.atas)}"
    if target.tahunan is not None:
        return cetak_ringkas(target.tahunan)
    return target.teks or TANPA_NILAI


def _hasil(bahan: Bahan, indikator: Indikator, unit: Unit) -> HasilIndikator:
    usulan = bahan.usulan.get(unit.kode)
    isian = tuple(i for i in usulan.isian if i.indikator == indikator.kode) if usulan else ()
    target = bahan.format_iku.target_milik(indikator.kode)
    realisasi = realisasi_tahun(indikator, isian)
    capaian = hitung_capaian(indikator, target, realisasi, bahan.kebijakan.aturan)
    catatan = bahan.catatan.get(indikator.kode, "")
    sebutan = predikat(capaian, bahan.kebijakan)
    return HasilIndikator(indikator, unit, target, realisasi, capaian, sebutan, catatan, isian)


def _rata(kode: str, nama: str, semua: Iterable[HasilIndikator], kebijakan: Kebijakan) -> Rata:
    rata = rata_rata((Butir(h.indikator.kode, h.capaian, h.indikator.sasaran) for h in semua), kebijakan)
    return Rata(kode, nama, rata, predikat_rata_rata(rata, kebijakan))
