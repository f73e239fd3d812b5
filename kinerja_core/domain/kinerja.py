"""The figures of one Siklus, put side by side: every Indikator with target, realisasi, capaian and predikat.

Screen, workbook and documents all show what stands here; nobody computes a second time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kinerja_core.domain.acuan import Biaya, KaitanAnggaran, StandarNasional
from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import capaian_triwulan, hitung_capaian
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.hasil import Capaian, TakTerhitung, Terhitung
from kinerja_core.domain.indikator import Anggaran, Histori, Indikator, Target, TargetRenstra
from kinerja_core.domain.kebijakan import (
    Butir,
    Kebijakan,
    Predikat,
    RataRata,
    predikat,
    predikat_rata_rata,
    rata_rata,
)
from kinerja_core.domain.naskah_iku import RingkasanUnit
from kinerja_core.domain.peran import Unit
from kinerja_core.domain.realisasi import Realisasi, realisasi_tahun
from kinerja_core.domain.uraian import Uraian
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom, Usulan

TANPA_NILAI = "–"


@dataclass(frozen=True)
class Bahan:
    """Everything the analysis of a Siklus rests on.

    ``usulan`` are the newest revisions by kode unit, ``catatan`` the notes of the analysis by kode
    indikator, ``anggaran`` the lines of ``tahun_anggaran`` (0 where there are none), ``nama`` the names
    of Pegawai by id. ``uraian`` (what the Kasubag wrote) and ``standar`` are by kode indikator.
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
    uraian: Mapping[str, Uraian] = field(default_factory=dict)
    renstra: tuple[TargetRenstra, ...] = ()
    standar: Mapping[str, StandarNasional] = field(default_factory=dict)
    kaitan: tuple[KaitanAnggaran, ...] = ()


@dataclass(frozen=True)
class HasilIndikator:
    """One Indikator of the Siklus, computed. ``biaya`` is None where no money is linked to it."""

    indikator: Indikator
    unit: Unit
    target: Target | None
    realisasi: Realisasi | TakTerhitung
    capaian: Capaian
    predikat: Predikat
    catatan: str
    isian: tuple[Isian, ...]
    tulisan: Uraian | None = None
    biaya: Biaya | None = None
    desimal: int = 2

    @property
    def nilai(self) -> Decimal | None:
        """Capaian in percent, unrounded; None where it cannot be computed."""
        return self.capaian.nilai if isinstance(self.capaian, Terhitung) else None

    @property
    def capaian_cetak(self) -> str:
        """Capaian as printed: the decimals of the policy, or a dash."""
        return TANPA_NILAI if self.nilai is None else cetak(self.nilai, self.desimal)

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

    @property
    def narasi(self) -> Uraian:
        """What the Kasubag wrote, or else what the Unit wrote in its form."""
        if self.tulisan is not None:
            return self.tulisan
        return Uraian(
            pendukung=self._dari_formulir(Kolom.PENDUKUNG),
            penghambat=self._dari_formulir(Kolom.PENGHAMBAT),
            rencana=self._dari_formulir(Kolom.TINDAK_LANJUT),
            penanggung_jawab=self.indikator.penanggung_jawab or self.unit.nama,
        )

    def uraian(self, kolom: Kolom) -> str:
        """One of the text columns, as the Kasubag has edited it where he has."""
        if self.tulisan is None:
            return self._dari_formulir(kolom)
        tertulis = {
            Kolom.PENDUKUNG: self.tulisan.pendukung,
            Kolom.PENGHAMBAT: self.tulisan.penghambat,
            Kolom.TINDAK_LANJUT: self.tulisan.tindak_lanjut,
        }
        return tertulis[kolom] if kolom in tertulis else self._dari_formulir(kolom)

    def _dari_formulir(self, kolom: Kolom) -> str:
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
    desimal: int = 2

    @property
    def nilai(self) -> Decimal | None:
        """Percent, unrounded; None where nothing could be computed."""
        return self.rata.nilai

    @property
    def cetak(self) -> str:
        """The average as printed, or a dash."""
        return TANPA_NILAI if self.nilai is None else cetak(self.nilai, self.desimal)

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


def rata_triwulan(bahan: Bahan, semua: Iterable[HasilIndikator], triwulan: int) -> tuple[Rata, ...]:
    """The average of each Unit up to a triwulan (1-4), each capaian against the target of the same quarters."""
    sampai = [
        replace(h, capaian=capaian_triwulan(h.indikator, h.target, h.isian, triwulan, bahan.kebijakan.aturan))
        for h in semua
    ]
    return rata_unit(bahan, sampai)


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
    return HasilIndikator(
        indikator,
        unit,
        target,
        realisasi,
        capaian,
        predikat(capaian, bahan.kebijakan),
        bahan.catatan.get(indikator.kode, ""),
        isian,
        bahan.uraian.get(indikator.kode),
        _biaya(bahan, indikator.kode, isian),
        bahan.kebijakan.desimal,
    )


def _biaya(bahan: Bahan, kode: str, isian: tuple[Isian, ...]) -> Biaya | None:
    """The linked budget lines; where none is linked, what the Unit wrote in its form."""
    urutan = {k.urutan for k in bahan.kaitan if k.indikator == kode and k.tahun == bahan.tahun_anggaran}
    baris = [a for a in bahan.anggaran if a.urutan in urutan]
    if baris and bahan.tahun_anggaran == bahan.tahun:
        asal = "; ".join(a.uraian for a in baris)
        return Biaya(sum((a.anggaran for a in baris), Decimal()), sum((a.realisasi for a in baris), Decimal()), asal)
    angka = {i.kolom: i.nilai for i in isian}
    pagu, belanja = angka.get(Kolom.ANGGARAN), angka.get(Kolom.REALISASI_ANGGARAN)
    return None if pagu is None or belanja is None else Biaya(pagu, belanja, "formulir unit")


def _rata(kode: str, nama: str, semua: Iterable[HasilIndikator], kebijakan: Kebijakan) -> Rata:
    rata = rata_rata((Butir(h.indikator.kode, h.capaian, h.indikator.sasaran) for h in semua), kebijakan)
    return Rata(kode, nama, rata, predikat_rata_rata(rata, kebijakan), kebijakan.desimal)
