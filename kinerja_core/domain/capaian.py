"""Capaian: the one place where target and realisasi become a percentage.

Screen, workbook check, PDF and command line all call this module. What cannot be computed is a value with
a reason (TakTerhitung), never a zero. Figures carry 34 digits and are rounded only where they are
printed. Formula, legal basis and worked cases: docs/rumus-capaian.md, whose table the tests execute.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from enum import StrEnum

from kinerja_core.domain.hasil import Capaian, Sebab, TakTerhitung, Tanda, Terhitung, tak_terhitung
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, RumusTurun, Target
from kinerja_core.domain.realisasi import KONTEKS, Realisasi, agregat, rapi, realisasi_tahun
from kinerja_core.domain.usulan import Isian

__all__ = [
    "ATURAN_BAKU",
    "SERATUS",
    "SKALA_OPINI",
    "SKALA_SAKIP",
    "TERLALU_BESAR",
    "Aturan",
    "Capaian",
    "Realisasi",
    "Sebab",
    "TakTerhitung",
    "Tanda",
    "TargetNol",
    "Terhitung",
    "capaian_tahun",
    "capaian_triwulan",
    "hitung_capaian",
    "naik",
    "realisasi_tahun",
    "serapan",
    "tak_terhitung",
    "turun",
]

SERATUS = Decimal(100)

TERLALU_BESAR = Decimal("1E+18")
"""No kecamatan counts this far; beyond it printing itself would run out of digits."""

SKALA_SAKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
"""Predikat of the SAKIP evaluation, worst first (PermenPANRB 88/2021, grades as in 12/2015)."""

SKALA_OPINI = ("TMP", "TW", "WDP", "WTP")
"""Opini BPK, worst first: Tidak Menyatakan Pendapat, Tidak Wajar, Wajar Dengan and Tanpa Pengecualian."""

_KATA_YA = frozenset({"ya", "tercapai", "terlaksana", "selesai", "sudah", "ada", "ditetapkan", "1"})
_KATA_TIDAK = frozenset(
    {"tidak", "belum", "tidak tercapai", "belum tercapai", "tidak terlaksana", "belum terlaksana"}
    | {"tidak ada", "belum ada", "belum selesai", "belum ditetapkan", "0"}
)


class TargetNol(StrEnum):
    """What a target of zero means (an office's choice; no regulation says)."""

    TIDAK_DIHITUNG = "tidak_dihitung"
    SESUAI_ARAH = "sesuai_arah"


@dataclass(frozen=True)
class Aturan:
    """Choices inside the formula. ``rumus_turun`` None keeps each indicator's own; ``lantai`` None floors nothing."""

    rumus_turun: RumusTurun | None = None
    target_nol: TargetNol = TargetNol.TIDAK_DIHITUNG
    lantai: Decimal | None = Decimal(0)


ATURAN_BAKU = Aturan()


def hitung_capaian(
    indikator: Indikator,
    target: Target | None,
    realisasi: Decimal | str | Realisasi | TakTerhitung | None,
    aturan: Aturan = ATURAN_BAKU,
) -> Capaian:
    """Capaian against the year's target, in percent; never raises, says the reason instead.

    A TakTerhitung handed in as ``realisasi`` (from ``realisasi_tahun``) comes back as it is.
    """
    if isinstance(realisasi, TakTerhitung):
        return realisasi
    if isinstance(realisasi, Realisasi):
        hasil = hitung_capaian(indikator, target, realisasi.nilai, aturan)
        if realisasi.lengkap or isinstance(hasil, TakTerhitung):
            return hasil
        return replace(hasil, tanda=(*hasil.tanda, Tanda.SEBAGIAN))
    kosong = _sebab_kosong(target, realisasi)
    if kosong is not None or target is None or realisasi is None:
        return tak_terhitung(kosong or Sebab.BELUM_ADA_DATA)
    if not _sah(realisasi, target.tahunan, target.bawah, target.atas):
        return tak_terhitung(Sebab.BUKAN_ANGKA)
    with localcontext(KONTEKS):
        return _menurut_arah(indikator, target, realisasi, aturan)


def capaian_tahun(
    indikator: Indikator, target: Target | None, isian: Iterable[Isian], aturan: Aturan = ATURAN_BAKU
) -> Capaian:
    """Capaian of all that was handed in against the target of the whole year."""
    return hitung_capaian(indikator, target, realisasi_tahun(indikator, isian), aturan)


def capaian_triwulan(
    indikator: Indikator,
    target: Target | None,
    isian: Iterable[Isian],
    sampai: int,
    aturan: Aturan = ATURAN_BAKU,
) -> Capaian:
    """Capaian up to triwulan ``sampai`` against the targets of the same quarters, combined as the realisasi are.

    Only quarters that were answered count on either side, so a blank one shows as SEBAGIAN, not as zero. A
    quarter's target is never assumed to be a fourth of the year's.
    """
    realisasi = realisasi_tahun(indikator, isian, sampai)
    if indikator.frekuensi is Frekuensi.TAHUN and sampai < 4:
        return TakTerhitung(Sebab.BELUM_WAKTUNYA, "Indikator tahunan, dihitung pada akhir tahun.")
    if isinstance(realisasi, TakTerhitung) or target is None or not _berbatas_triwulan(indikator, target, realisasi):
        return hitung_capaian(indikator, target, realisasi, aturan)
    angka = _target_sama(target, realisasi, sampai)
    if not angka:
        return tak_terhitung(Sebab.TARGET_TRIWULAN_KOSONG)
    setara = replace(target, tahunan=agregat(indikator.agregasi, angka), bawah=None, atas=None)
    return hitung_capaian(indikator, setara, realisasi, aturan)


def serapan(anggaran: Decimal, realisasi: Decimal) -> Capaian:
    """Budget absorption in percent, unrounded; a pagu of zero has none."""
    if not _sah(anggaran, realisasi):
        return tak_terhitung(Sebab.BUKAN_ANGKA)
    if anggaran == 0:
        return TakTerhitung(Sebab.TARGET_NOL, "Pagu nol; serapan tidak dapat dihitung.")
    with localcontext(KONTEKS):
        return Terhitung(naik(anggaran, realisasi))


def naik(target: Decimal, realisasi: Decimal) -> Decimal:
    """R/T × 100; ``target`` must not be zero."""
    return rapi(SERATUS * realisasi / target)


def turun(target: Decimal, realisasi: Decimal, rumus: RumusTurun) -> Decimal:
    """(2T − R)/T × 100, or T/R × 100 by choice; the divisor must not be zero."""
    if rumus is RumusTurun.BANDING:
        return rapi(SERATUS * target / realisasi)
    return rapi(SERATUS * (2 * target - realisasi) / target)


def _berbatas_triwulan(indikator: Indikator, target: Target, realisasi: Realisasi) -> bool:
    """Whether quarters have targets of their own; a range, a grade or Ya/Tidak holds in every quarter alike."""
    setahun = not realisasi.triwulan and indikator.agregasi is not Agregasi.RASIO
    return target.tahunan is not None and not setahun and indikator.frekuensi is not Frekuensi.TAHUN


def _target_sama(target: Target, realisasi: Realisasi, sampai: int) -> list[Decimal]:
    """Targets of the quarters the realisasi rests on, none where one of them is missing.

    A ratio runs through the whole year so far and is held against the latest quarterly target.
    """
    if not realisasi.triwulan:
        return [t for t in target.triwulan[:sampai] if t is not None][-1:]
    angka = [t for q in realisasi.triwulan if (t := target.triwulan[q - 1]) is not None]
    return angka if len(angka) == len(realisasi.triwulan) else []


def _menurut_arah(indikator: Indikator, target: Target, realisasi: Decimal | str, aturan: Aturan) -> Capaian:
    if indikator.arah is Arah.ORDINAL:
        return _ordinal(indikator, target, realisasi, aturan)
    if indikator.arah is Arah.YA_TIDAK:
        return _ya_tidak(target, realisasi, aturan)
    if isinstance(realisasi, str):
        return tak_terhitung(Sebab.BERUPA_TEKS)
    batas = _batas(indikator, target)
    if batas is None:
        return tak_terhitung(Sebab.BERUPA_TEKS)
    return _angka(indikator, batas, realisasi, aturan)


def _angka(indikator: Indikator, batas: tuple[Decimal, Decimal], realisasi: Decimal, aturan: Aturan) -> Capaian:
    bawah, atas = batas
    if bawah > atas:
        return tak_terhitung(Sebab.RENTANG_TERBALIK)
    if bawah < atas and bawah <= realisasi <= atas:
        return Terhitung(SERATUS)
    terdekat = bawah if realisasi < bawah else atas
    if indikator.arah is Arah.NAIK or (indikator.arah is Arah.RENTANG and realisasi < bawah):
        return _naik(terdekat, realisasi, aturan)
    if indikator.arah is Arah.RENTANG:
        return _turun(terdekat, realisasi, replace(aturan, rumus_turun=RumusTurun.SELISIH))
    return _turun(terdekat, realisasi, replace(aturan, rumus_turun=aturan.rumus_turun or indikator.rumus_turun))


def _naik(target: Decimal, realisasi: Decimal, aturan: Aturan) -> Capaian:
    if target == 0:
        return tak_terhitung(Sebab.TARGET_NOL)
    if target < 0:
        return tak_terhitung(Sebab.TARGET_NEGATIF)
    return _berlantai(naik(target, realisasi), aturan)


def _turun(target: Decimal, realisasi: Decimal, aturan: Aturan) -> Capaian:
    if target == 0 and aturan.target_nol is TargetNol.SESUAI_ARAH:
        return Terhitung(SERATUS if realisasi <= 0 else Decimal(0))
    if target == 0:
        return tak_terhitung(Sebab.TARGET_NOL)
    if target < 0:
        return tak_terhitung(Sebab.TARGET_NEGATIF)
    rumus = aturan.rumus_turun or RumusTurun.SELISIH
    if rumus is RumusTurun.BANDING and realisasi <= 0:
        return tak_terhitung(Sebab.REALISASI_NOL)
    return _berlantai(turun(target, realisasi, rumus), aturan)


def _ordinal(indikator: Indikator, target: Target, realisasi: Decimal | str, aturan: Aturan) -> Capaian:
    if isinstance(realisasi, Decimal) and target.tahunan is not None:
        # a score, where there is one, says more than its grade
        return _naik(target.tahunan, realisasi, aturan)
    if not indikator.skala:
        return tak_terhitung(Sebab.SKALA_KOSONG)
    urutan = {_kata(tingkat): nomor for nomor, tingkat in enumerate(indikator.skala, start=1)}
    t, r = urutan.get(_kata(target.teks)), urutan.get(_kata(str(realisasi)))
    if t is None or r is None:
        return tak_terhitung(Sebab.DI_LUAR_SKALA)
    return _naik(Decimal(t), Decimal(r), aturan)


def _ya_tidak(target: Target, realisasi: Decimal | str, aturan: Aturan) -> Capaian:
    if isinstance(realisasi, Decimal) and target.tahunan is not None:
        # bertahap: tahap yang selesai terhadap tahap yang direncanakan
        return _naik(target.tahunan, realisasi, aturan)
    diharap = _jawaban(target.teks or "ya")
    jawab = _jawaban(str(rapi(realisasi)) if isinstance(realisasi, Decimal) else realisasi)
    if diharap is None or jawab is None:
        return tak_terhitung(Sebab.BUKAN_YA_TIDAK)
    return Terhitung(SERATUS if jawab is diharap else Decimal(0))


def _jawaban(teks: str) -> bool | None:
    kata = _kata(teks)
    if kata in _KATA_YA:
        return True
    return False if kata in _KATA_TIDAK else None


def _batas(indikator: Indikator, target: Target) -> tuple[Decimal, Decimal] | None:
    """Both ends of the target (equal where it is one figure), a side left open without end; None for words."""
    berentang = target.bawah is not None or target.atas is not None
    if target.tahunan is not None and not (berentang and indikator.arah is Arah.RENTANG):
        return target.tahunan, target.tahunan
    if not berentang:
        return None
    bawah = Decimal("-Infinity") if target.bawah is None else target.bawah
    return bawah, Decimal("Infinity") if target.atas is None else target.atas


def _sebab_kosong(target: Target | None, realisasi: Decimal | str | None) -> Sebab | None:
    tanpa_target = target is None or (
        target.tahunan is None and target.bawah is None and target.atas is None and not target.teks.strip()
    )
    tanpa_realisasi = realisasi is None or (isinstance(realisasi, str) and not realisasi.strip())
    if tanpa_target and tanpa_realisasi:
        return Sebab.BELUM_ADA_DATA
    if tanpa_realisasi:
        return Sebab.BELUM_DILAPORKAN
    return Sebab.TARGET_KOSONG if tanpa_target else None


def _sah(*nilai: Decimal | str | None) -> bool:
    return all(n.is_finite() and abs(n) < TERLALU_BESAR for n in nilai if isinstance(n, Decimal))


def _berlantai(nilai: Decimal, aturan: Aturan) -> Capaian:
    if abs(nilai) >= TERLALU_BESAR:
        return tak_terhitung(Sebab.BUKAN_ANGKA)
    if aturan.lantai is not None and nilai < aturan.lantai:
        return Terhitung(aturan.lantai, (Tanda.LANTAI,))
    return Terhitung(nilai)


def _kata(teks: str) -> str:
    return " ".join(teks.lower().split())
