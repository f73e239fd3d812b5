"""Realisasi of the year from the quarters a Unit handed in; blank is never zero."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.formulir import kolom_realisasi
from kinerja_core.domain.hasil import Sebab, TakTerhitung, tak_terhitung
from kinerja_core.domain.indikator import Agregasi, Indikator
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Isian, Keadaan, Kolom

KONTEKS = Context(prec=34)
"""All capaian arithmetic: 34 digits, far more than any figure handed in has."""


@dataclass(frozen=True)
class Realisasi:
    """Realisasi of a year, or of a year so far.

    ``nilai`` is a figure, or a word for ORDINAL and YA_TIDAK. ``triwulan`` are the quarters it rests on,
    empty where the year was reported as one. ``lengkap`` is False where a quarter that was due is blank
    or the year is not over.
    """

    nilai: Decimal | str
    triwulan: tuple[int, ...] = ()
    lengkap: bool = True


def realisasi_tahun(indikator: Indikator, isian: Iterable[Isian], sampai: int = 4) -> Realisasi | TakTerhitung:
    """The year's realisasi from what was handed in, up to triwulan ``sampai`` (1-4).

    Quarters make the year by ``indikator.agregasi``; RASIO is the sum of all pembilang by the sum of all
    penyebut (times 100 where satuan is a percentage). A figure for the whole year counts where no quarter is
    answered. Isian of other indicators are passed over.
    """
    milik = [i for i in isian if i.indikator == indikator.kode]
    jawaban = {i.kolom: i for i in milik}
    diminta = [k for k in kolom_realisasi(indikator) if _nomor(k) <= sampai]
    terisi = [k for k in diminta if _terisi(jawaban.get(k))]
    if indikator.agregasi is Agregasi.RASIO and diminta:
        rasio = _rasio(indikator, milik, _lengkap(Agregasi.RASIO, jawaban, diminta, terisi))
        if rasio is not None:
            return rasio
    setahun = jawaban.get(Kolom.REALISASI_TAHUN)
    if sampai >= 4 and setahun is not None and _terisi(setahun) and terisi in ([], [Kolom.REALISASI_TAHUN]):
        return _sah(Realisasi(_isi(setahun)))
    if not terisi:
        return _tidak_ada_jawaban([jawaban.get(k) for k in diminta])
    if indikator.agregasi is Agregasi.RASIO:
        return tak_terhitung(Sebab.PEMBILANG_KOSONG)
    return _sah(_gabungan(indikator.agregasi, jawaban, diminta, terisi))


def agregat(agregasi: Agregasi, angka: list[Decimal]) -> Decimal:
    """Quarters (at least one, in order) as one figure; AKHIR and RASIO take the last."""
    with localcontext(KONTEKS):
        if agregasi is Agregasi.JUMLAH:
            return sum(angka, Decimal())
        if agregasi is Agregasi.RATA_RATA:
            return rapi(sum(angka, Decimal()) / len(angka))
        if agregasi is Agregasi.MAKS:
            return max(angka)
        return min(angka) if agregasi is Agregasi.MIN else angka[-1]


def rapi(nilai: Decimal) -> Decimal:
    """Without trailing zeros, exponent or negative zero: 1E+2 becomes 100."""
    if nilai == 0:
        return Decimal(0)
    return Decimal(f"{nilai.normalize():f}")


def _rasio(indikator: Indikator, milik: list[Isian], lengkap: bool) -> Realisasi | TakTerhitung | None:
    """None where no pair was handed in at all."""
    pembilang = [i.nilai for i in milik if i.kolom is Kolom.PEMBILANG and i.nilai is not None]
    penyebut = [i.nilai for i in milik if i.kolom is Kolom.PENYEBUT and i.nilai is not None]
    if not pembilang and not penyebut:
        return None
    if len(pembilang) != len(penyebut):
        return tak_terhitung(Sebab.PEMBILANG_KOSONG)
    if not all(n.is_finite() for n in (*pembilang, *penyebut)):
        return tak_terhitung(Sebab.BUKAN_ANGKA)
    with localcontext(KONTEKS):
        bawah = sum(penyebut, Decimal())
        if bawah == 0:
            return tak_terhitung(Sebab.PENYEBUT_NOL)
        kali = Decimal(100 if berupa_persen(indikator.satuan) else 1)
        return Realisasi(rapi(kali * sum(pembilang, Decimal()) / bawah), lengkap=lengkap)


def _gabungan(agregasi: Agregasi, jawaban: dict[Kolom, Isian], diminta: list[Kolom], terisi: list[Kolom]) -> Realisasi:
    lengkap = _lengkap(agregasi, jawaban, diminta, terisi)
    isi = [_isi(jawaban[k]) for k in terisi]
    angka = [n for n in isi if isinstance(n, Decimal) and n.is_finite()]
    if agregasi is Agregasi.AKHIR or len(angka) != len(isi):
        # words do not add up: the latest answer stands
        return Realisasi(isi[-1], (_nomor(terisi[-1]),), lengkap)
    return Realisasi(agregat(agregasi, angka), tuple(_nomor(k) for k in terisi), lengkap)


def _lengkap(agregasi: Agregasi, jawaban: dict[Kolom, Isian], diminta: list[Kolom], terisi: list[Kolom]) -> bool:
    """Nothing due is blank and the last quarter is in; the latest value needs only the last quarter."""
    berlaku = [k for k in diminta if _keadaan(jawaban.get(k)) is not Keadaan.TIDAK_BERLAKU]
    bolong = any(_keadaan(jawaban.get(k)) is Keadaan.KOSONG for k in berlaku)
    sampai_akhir = bool(terisi) and terisi[-1] == berlaku[-1]
    return sampai_akhir and (agregasi is Agregasi.AKHIR or not bolong)


def _tidak_ada_jawaban(jawaban: list[Isian | None]) -> TakTerhitung:
    """The reason given by the Unit where every cell was declined, otherwise "not reported"."""
    keadaan = [_keadaan(i) for i in jawaban]
    if not jawaban:
        return tak_terhitung(Sebab.BELUM_WAKTUNYA)
    if Keadaan.KOSONG in keadaan:
        return tak_terhitung(Sebab.BELUM_DILAPORKAN)
    sebab = Sebab.BELUM_WAKTUNYA if Keadaan.BELUM_WAKTUNYA in keadaan else Sebab.TIDAK_BERLAKU
    alasan = next((i.alasan for i in reversed(jawaban) if i is not None and i.alasan), sebab.alasan)
    return TakTerhitung(sebab, alasan)


def _sah(realisasi: Realisasi) -> Realisasi | TakTerhitung:
    if isinstance(realisasi.nilai, Decimal) and not realisasi.nilai.is_finite():
        return tak_terhitung(Sebab.BUKAN_ANGKA)
    return realisasi


def _keadaan(isian: Isian | None) -> Keadaan:
    if isian is None:
        return Keadaan.KOSONG
    if isian.keadaan is Keadaan.TERISI and isian.nilai is None and not isian.teks.strip():
        return Keadaan.KOSONG
    return isian.keadaan


def _terisi(isian: Isian | None) -> bool:
    return _keadaan(isian) is Keadaan.TERISI


def _isi(isian: Isian) -> Decimal | str:
    return isian.nilai if isian.nilai is not None else isian.teks


def _nomor(kolom: Kolom) -> int:
    """The quarter of a column; the year as a whole ends with the fourth."""
    return REALISASI_TRIWULAN.index(kolom) + 1 if kolom in REALISASI_TRIWULAN else 4
