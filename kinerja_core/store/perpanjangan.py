"""SQL of extensions of the deadline."""

from datetime import date, datetime

from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction


def beri(
    t: Transaction, kantor_id: str, siklus_id: str, unit: str, sampai: date, alasan: str, oleh: str, pada: datetime
) -> None:
    """Append one extension; the newest of a Unit counts."""
    revisi = urutan.berikut(t, "perpanjangan", "revisi", kantor_id=kantor_id, siklus_id=siklus_id, unit=unit)
    t.tulis(
        "insert into perpanjangan (kantor_id, siklus_id, unit, revisi, sampai, alasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, unit, revisi, sampai, alasan, oleh, pada),
    )


def daftar(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, date]:
    """The extended deadline of each Unit that has one."""
    baris = r.baca(
        "select unit, sampai from perpanjangan where kantor_id = $1 and siklus_id = $2 order by unit, revisi",
        *(kantor_id, siklus_id),
    )
    return dict(baris)
