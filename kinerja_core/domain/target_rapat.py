"""The fields of a Target as the meeting changes them, one at a time."""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.indikator import Arah, Indikator, Target


class BidangTarget(StrEnum):
    """One field of a Target."""

    TAHUNAN = "tahunan"
    TW1 = "tw1"
    TW2 = "tw2"
    TW3 = "tw3"
    TW4 = "tw4"
    BAWAH = "bawah"
    ATAS = "atas"
    TEKS = "teks"

    @property
    def sebutan(self) -> str:
        """The words on screen and in the notulen."""
        return _SEBUTAN[self]


_SEBUTAN = {
    BidangTarget.TAHUNAN: "setahun",
    BidangTarget.TW1: "triwulan I",
    BidangTarget.TW2: "triwulan II",
    BidangTarget.TW3: "triwulan III",
    BidangTarget.TW4: "triwulan IV",
    BidangTarget.BAWAH: "batas bawah",
    BidangTarget.ATAS: "batas atas",
    BidangTarget.TEKS: "setahun",
}
_TRIWULAN = (BidangTarget.TW1, BidangTarget.TW2, BidangTarget.TW3, BidangTarget.TW4)


def bidang_target(indikator: Indikator) -> tuple[BidangTarget, ...]:
    """The fields the Target of such an Indikator has."""
    if indikator.arah in (Arah.ORDINAL, Arah.YA_TIDAK):
        return (BidangTarget.TEKS,)
    if indikator.arah is Arah.RENTANG:
        return (BidangTarget.BAWAH, BidangTarget.ATAS)
    return (BidangTarget.TAHUNAN, *_TRIWULAN)


def cetak_bidang(target: Target | None, bidang: BidangTarget) -> str:
    """One field as printed, empty where it is not set."""
    if target is None:
        return ""
    if bidang is BidangTarget.TEKS:
        return target.teks
    nilai = target.triwulan[_TRIWULAN.index(bidang)] if bidang in _TRIWULAN else getattr(target, bidang.value)
    return "" if nilai is None else cetak_ringkas(nilai)


def ganti_bidang(
    target: Target | None, indikator: str, tahun: int, bidang: BidangTarget, nilai: Decimal | str
) -> Target:
    """The Target with one field changed; IsianKeliru for an empty text, a negative figure or a range upside down."""
    dasar = target or Target(indikator, tahun, None)
    if isinstance(nilai, str):
        if not nilai:
            raise IsianKeliru("Isi target yang baru.")
        return replace(dasar, teks=nilai)
    if nilai < 0:
        raise IsianKeliru("Target tidak boleh negatif.")
    if bidang in _TRIWULAN:
        n = _TRIWULAN.index(bidang)
        satu, dua, tiga, empat = (nilai if n == m else lama for m, lama in enumerate(dasar.triwulan))
        return replace(dasar, triwulan=(satu, dua, tiga, empat))
    if bidang is BidangTarget.TAHUNAN:
        return replace(dasar, tahunan=nilai)
    baru = replace(dasar, bawah=nilai) if bidang is BidangTarget.BAWAH else replace(dasar, atas=nilai)
    if baru.bawah is not None and baru.atas is not None and baru.bawah > baru.atas:
        raise IsianKeliru("Batas bawah target tidak boleh lebih besar daripada batas atasnya.")
    return baru
