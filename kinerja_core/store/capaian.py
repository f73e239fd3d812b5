"""SQL of the figures of ended analyses. Sums are made in the database: only aggregates leave it.

``kantor_id`` empty means all offices, for whoever looks at a whole region. The few rows that come out are put in
order here: sorting them in the database costs more than summing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.realisasi import KONTEKS, rapi
from kinerja_core.domain.rekap import SETAHUN, BarisRekap
from kinerja_core.store.ingatan import Baris
from kinerja_core.store.jurnal import Nilai
from kinerja_core.store.store import Bacaan, Transaction

_HALUS = Context(prec=12)

_UKURAN = "sum(berbobot), sum(bobot), count(berbobot), count_if(diminta)"
_KOLOM = "kantor_id, siklus_id, tahun, unit, indikator, nilai, berbobot, bobot, diminta, lengkap, kode, predikat"


@dataclass(frozen=True)
class Agregat:
    """One group: its ``kunci`` (one value per grouping column), its sums, and n of N behind them."""

    kunci: tuple[int | str, ...]
    berbobot: Decimal | None
    bobot: Decimal
    terhitung: int
    dari: int

    @property
    def rata(self) -> Decimal | None:
        """The average in percent; None where nothing was computed."""
        if self.berbobot is None or not self.bobot:
            return None
        with localcontext(KONTEKS):
            return rapi(_HALUS.plus(self.berbobot / self.bobot))


def ganti(t: Transaction, siklus: Siklus, baris: Iterable[BarisRekap]) -> None:
    """Put the figures of a Siklus in place of those of an earlier end of its analysis."""
    for tabel in ("capaian_tahun", "capaian_triwulan"):
        t.tulis(f"delete from {tabel} where kantor_id = $1 and siklus_id = $2", siklus.kantor_id, siklus.id)
    for b in baris:
        isi: tuple[Nilai, ...] = (
            *(siklus.kantor_id, siklus.id, siklus.tahun, b.unit, b.indikator, _muat(b.nilai, 16)),
            *(_muat(b.berbobot, 8), _muat(b.bobot, 8), b.diminta, b.lengkap, b.kode, b.predikat),
        )
        if b.periode == SETAHUN:
            t.tulis(f"insert into capaian_tahun ({_KOLOM}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)", *isi)
        else:
            t.tulis(
                f"insert into capaian_triwulan ({_KOLOM}, triwulan) "
                "values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)",
                *(*isi, b.periode),
            )


def per_tahun(r: Bacaan, kantor_id: str) -> tuple[Agregat, ...]:
    """Average capaian of each year."""
    di, milik = _di(kantor_id)
    baris = r.baca(f"select tahun, {_UKURAN} from capaian_tahun {di} group by tahun", *milik)
    return tuple(_agregat(b, 1) for b in sorted(baris))


def per_unit(r: Bacaan, kantor_id: str, tahun: int) -> tuple[Agregat, ...]:
    """Average capaian by kode unit in one year."""
    di, milik = _di(kantor_id, tahun=tahun)
    baris = r.baca(f"select unit, {_UKURAN} from capaian_tahun {di} group by unit", *milik)
    return tuple(_agregat(b, 1) for b in sorted(baris))


def per_unit_triwulan(r: Bacaan, kantor_id: str, tahun: int) -> tuple[Agregat, ...]:
    """Average capaian by kode unit and triwulan in one year."""
    di, milik = _di(kantor_id, tahun=tahun)
    baris = r.baca(
        f"select unit, triwulan, {_UKURAN} from capaian_triwulan {di} group by unit, triwulan",
        *milik,
    )
    return tuple(_agregat(b, 2) for b in sorted(baris))


def sebaran(r: Bacaan, kantor_id: str) -> dict[int, dict[str, int]]:
    """By year, how many indicators bear each predikat, by the scale of their Siklus; "" are those without a figure."""
    di, milik = _di(kantor_id)
    baris = r.baca(
        f"select tahun, predikat, count(*) from capaian_tahun {di} group by tahun, predikat",
        *milik,
    )
    hasil: dict[int, dict[str, int]] = {}
    for tahun, predikat, jumlah in sorted(baris):
        hasil.setdefault(tahun, {})[predikat] = int(jumlah)
    return hasil


def serapan_per_tahun(r: Bacaan, kantor_id: str) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Tahun, pagu and belanja (rupiah) of all programmes; those are the lines printed in capitals."""
    di, milik = _di(kantor_id, "uraian = upper(uraian) and uraian not in ('JUMLAH', 'TOTAL')")
    baris = r.baca(f"select tahun, sum(anggaran), sum(realisasi) from anggaran {di} group by tahun", *milik)
    return tuple((b[0], b[1], b[2]) for b in sorted(baris))


def _di(kantor_id: str, syarat: str = "", tahun: int | None = None) -> tuple[str, tuple[Nilai, ...]]:
    """The where clause and its values. Plain comparisons let whole blocks be passed over unread."""
    nilai: list[Nilai] = []
    bagian = [syarat] if syarat else []
    for kolom, isi in (("kantor_id", kantor_id or None), ("tahun", tahun)):
        if isi is not None:
            nilai.append(isi)
            bagian.append(f"{kolom} = ${len(nilai)}")
    return f"where {' and '.join(bagian)}" if bagian else "", tuple(nilai)


def _agregat(b: Baris, kolom: int) -> Agregat:
    berbobot, bobot, terhitung, dari = b[kolom:]
    return Agregat(tuple(b[:kolom]), berbobot, bobot, int(terhitung), int(dari))


def _muat(nilai: Decimal | None, desimal: int) -> Decimal | None:
    """To the decimals the column holds; the value itself is printed from the computation, never from here."""
    return None if nilai is None else nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
