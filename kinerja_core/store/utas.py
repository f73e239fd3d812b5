"""SQL of threads: the answers and ends that stand beside the table of what was asked.

``tabel`` is the table that holds the beginnings, a word of the code; its answers are in ``<tabel>_jawab``, its
ends in ``<tabel>_tutup``.
"""

from datetime import datetime

from kinerja_core.domain.utas import Jawaban
from kinerja_core.store.store import Bacaan, Transaction


def jawab(
    t: Transaction, tabel: str, kantor_id: str, siklus_id: str, nomor: int, urutan: int, jawaban: Jawaban
) -> None:
    """Append the ``urutan``-th answer to a thread."""
    t.tulis(
        f"insert into {tabel}_jawab (kantor_id, siklus_id, nomor, urutan, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, siklus_id, nomor, urutan, jawaban.isi, jawaban.oleh, jawaban.pada),
    )


def tutup(
    t: Transaction, tabel: str, kantor_id: str, siklus_id: str, nomor: int, catatan: str, oleh: str, pada: datetime
) -> None:
    """Close a thread for good."""
    t.tulis(
        f"insert into {tabel}_tutup (kantor_id, siklus_id, nomor, catatan, oleh, pada) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, siklus_id, nomor, catatan, oleh, pada),
    )


def jawaban(r: Bacaan, tabel: str, kantor_id: str, siklus_id: str) -> dict[int, tuple[Jawaban, ...]]:
    """The answers of every thread of a Siklus by its number, oldest first; a thread without any has no entry."""
    baris = r.baca(
        f"select nomor, isi, oleh, pada from {tabel}_jawab where kantor_id = $1 and siklus_id = $2 "
        "order by nomor, urutan",
        *(kantor_id, siklus_id),
    )
    hasil: dict[int, tuple[Jawaban, ...]] = {}
    for nomor, isi, oleh, pada in baris:
        hasil[nomor] = (*hasil.get(nomor, ()), Jawaban(isi, oleh, pada))
    return hasil
