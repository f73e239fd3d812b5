"""The next place in a table that only grows: its numbers and revisions run from 1 without a hole."""

from kinerja_core.store.store import Bacaan


def terakhir(r: Bacaan, tabel: str, kolom: str, **kunci: str | int) -> int:
    """The highest ``kolom`` of the rows with these ``kunci``, 0 where there are none.

    ``tabel``, ``kolom`` and the names of ``kunci`` are words of the code.
    """
    syarat = " and ".join(f"{nama} = ${ke}" for ke, nama in enumerate(kunci, start=1))
    ((akhir,),) = r.baca(f"select coalesce(max({kolom}), 0) from {tabel} where {syarat}", *kunci.values())
    return int(akhir)


def berikut(r: Bacaan, tabel: str, kolom: str, **kunci: str | int) -> int:
    """The ``kolom`` of the row that is written next."""
    return terakhir(r, tabel, kolom, **kunci) + 1
