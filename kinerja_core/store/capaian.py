"""SQL of the figures of ended analyses. Sums are made in the database: only aggregates leave it.

``kantor_id`` empty means all offices, for whoever looks at a whole region.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.realisasi import KONTEKS, rapi
from kinerja_core.domain.rekap import BarisRekap
from kinerja_core.domain.skala import Skala
from kinerja_core.store.store import Bacaan, Baris, Transaction

_HALUS = Context(prec=12)

_UKURAN = (
    "sum(dalam_rata * bobot), sum(case when dalam_rata is null then 0 else bobot end), count(dalam_rata), "
    "sum(case when kode in ('tidak_berlaku', 'belum_waktunya') then 0 else 1 end)"
)
_SEMUA = "($1 = '' or kantor_id = $1)"


@dataclass(frozen=True)
class Agregat:
    """One group: its ``kunci`` (one value per grouping column), the average, and n of N behind it."""

    kunci: tuple[int | str, ...]
    rata: Decimal | None
    terhitung: int
    dari: int


def ganti(t: Transaction, siklus: Siklus, baris: Iterable[BarisRekap]) -> None:
    """Put the figures of a Siklus in place of those of an earlier end of its analysis."""
    t.tulis("delete from capaian where kantor_id = $1 and siklus_id = $2", siklus.kantor_id, siklus.id)
    for b in baris:
        t.tulis(
            "insert into capaian (kantor_id, siklus_id, tahun, unit, indikator, periode, nilai, dalam_rata, bobot, "
            "kode, lengkap) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
            *(siklus.kantor_id, siklus.id, siklus.tahun, b.unit, b.indikator, b.periode, _muat(b.nilai, 16)),
            *(_muat(b.dalam_rata, 8), _muat(b.bobot, 12), b.kode, b.lengkap),
        )


def per_tahun(r: Bacaan, kantor_id: str) -> tuple[Agregat, ...]:
    """Average capaian of each year."""
    baris = r.baca(
        f"select tahun, {_UKURAN} from capaian where {_SEMUA} and periode = 0 group by tahun order by tahun",
        kantor_id,
    )
    return tuple(_agregat(b, 1) for b in baris)


def per_unit(r: Bacaan, kantor_id: str, tahun: int) -> tuple[Agregat, ...]:
    """Average capaian of each Unit of each office in one year."""
    baris = r.baca(
        f"select kantor_id, unit, {_UKURAN} from capaian where {_SEMUA} and periode = 0 and tahun = $2 "
        "group by kantor_id, unit order by kantor_id, unit",
        *(kantor_id, tahun),
    )
    return tuple(_agregat(b, 2) for b in baris)


def per_unit_triwulan(r: Bacaan, kantor_id: str, tahun: int) -> tuple[Agregat, ...]:
    """Average capaian by Unit and triwulan in one year."""
    baris = r.baca(
        f"select unit, periode, {_UKURAN} from capaian where {_SEMUA} and periode > 0 and tahun = $2 "
        "group by unit, periode order by unit, periode",
        *(kantor_id, tahun),
    )
    return tuple(_agregat(b, 2) for b in baris)


def sebaran(r: Bacaan, kantor_id: str, skala: Skala) -> dict[int, tuple[int, ...]]:
    """By year, how many indicators lie in each band of the scale, the highest first, then the lowest band and
    those without a figure."""
    pilah = [f"when nilai {'>' if p.lebih_dari else '>='} ${n} then {n - 2}" for n, p in enumerate(skala.pita, 2)]
    banyak = len(skala.pita)
    baris = r.baca(
        f"select tahun, case when nilai is null then {banyak + 1} {' '.join(pilah)} else {banyak} end as pita, "
        f"count(*) from capaian where {_SEMUA} and periode = 0 group by tahun, pita order by tahun, pita",
        kantor_id,
        *[p.batas for p in skala.pita],
    )
    hasil: dict[int, list[int]] = {}
    for tahun, pita, jumlah in baris:
        hasil.setdefault(tahun, [0] * (banyak + 2))[pita] = int(jumlah)
    return {tahun: tuple(jumlah) for tahun, jumlah in hasil.items()}


def serapan_per_tahun(r: Bacaan, kantor_id: str) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Tahun, pagu and belanja (rupiah) of all programmes; those are the lines printed in capitals."""
    baris = r.baca(
        f"select tahun, sum(anggaran), sum(realisasi) from anggaran where {_SEMUA} and uraian = upper(uraian) "
        "and uraian not in ('JUMLAH', 'TOTAL') group by tahun order by tahun",
        kantor_id,
    )
    return tuple((b[0], b[1], b[2]) for b in baris)


def _agregat(b: Baris, kolom: int) -> Agregat:
    jumlah, bobot, terhitung, dari = b[kolom:]
    with localcontext(KONTEKS):
        rata = rapi(_HALUS.plus(jumlah / bobot)) if jumlah is not None and bobot else None
    return Agregat(tuple(b[:kolom]), rata, int(terhitung), int(dari))


def _muat(nilai: Decimal | None, desimal: int) -> Decimal | None:
    """To the decimals the column holds; the value itself is printed from the computation, never from here."""
    return None if nilai is None else nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
