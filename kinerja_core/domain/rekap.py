"""The figures of a Siklus whose analysis has ended, row by row, for sums over many years and many offices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from kinerja_core.domain.capaian import capaian_triwulan
from kinerja_core.domain.hasil import Sebab, Tanda, Terhitung
from kinerja_core.domain.kebijakan import Kebijakan, Pembobotan, dibatasi, predikat
from kinerja_core.domain.kinerja import Bahan, HasilIndikator
from kinerja_core.domain.realisasi import KONTEKS

SETAHUN = 0
"""``periode`` of the whole year; 1-4 are the year up to that triwulan."""

_SATU = Decimal(1)
_TERBESAR_DALAM_RATA = Decimal("9999999999")


@dataclass(frozen=True)
class BarisRekap:
    """One Indikator in one periode. ``nilai`` percent, None where ``kode`` says why there is none.

    ``berbobot`` is the value as it enters averages (capped by the policy) times ``bobot``, what it weighs in
    the average of the whole office; ``diminta`` is False where it was not applicable or not yet due.
    ``predikat`` is empty where there is no figure.
    """

    unit: str
    indikator: str
    periode: int
    nilai: Decimal | None
    berbobot: Decimal | None
    bobot: Decimal
    diminta: bool
    lengkap: bool
    kode: str
    predikat: str


def rekap(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[BarisRekap, ...]:
    """The year and the four cumulative triwulan of every Indikator."""
    baris = list(_periode(SETAHUN, semua, bahan.kebijakan))
    for triwulan in (1, 2, 3, 4):
        sampai = [
            replace(h, capaian=capaian_triwulan(h.indikator, h.target, h.isian, triwulan, bahan.kebijakan.aturan))
            for h in semua
        ]
        baris += _periode(triwulan, sampai, bahan.kebijakan)
    return tuple(baris)


def _periode(periode: int, semua: Sequence[HasilIndikator], kebijakan: Kebijakan) -> Iterable[BarisRekap]:
    bobot = _bobot(semua, kebijakan)
    for h in semua:
        if not isinstance(h.capaian, Terhitung):
            kode = h.capaian.kode
            diminta = kode not in (Sebab.TIDAK_BERLAKU, Sebab.BELUM_WAKTUNYA)
            yield BarisRekap(h.unit.kode, h.indikator.kode, periode, None, None, Decimal(0), diminta, False, kode, "")
            continue
        berat = bobot[h.indikator.kode]
        with localcontext(KONTEKS):
            berbobot = min(dibatasi(h.capaian.nilai, kebijakan), _TERBESAR_DALAM_RATA) * berat
        lengkap = Tanda.SEBAGIAN not in h.capaian.tanda
        sebutan = predikat(h.capaian, kebijakan).sebutan
        yield BarisRekap(
            h.unit.kode, h.indikator.kode, periode, h.capaian.nilai, berbobot, berat, True, lengkap, "", sebutan
        )


def _bobot(semua: Sequence[HasilIndikator], kebijakan: Kebijakan) -> dict[str, Decimal]:
    terhitung = [h for h in semua if isinstance(h.capaian, Terhitung)]
    if kebijakan.pembobotan is Pembobotan.BOBOT:
        tetap = dict(kebijakan.bobot)
        return {h.indikator.kode: tetap.get(h.indikator.kode, _SATU) for h in terhitung}
    if kebijakan.pembobotan is Pembobotan.SAMA:
        return {h.indikator.kode: _SATU for h in terhitung}
    banyak: dict[str, int] = {}
    for h in terhitung:
        banyak[h.indikator.sasaran] = banyak.get(h.indikator.sasaran, 0) + 1
    with localcontext(KONTEKS):
        return {h.indikator.kode: _SATU / banyak[h.indikator.sasaran] for h in terhitung}
