"""SQL of read receipts: when a person has read the notice a row of the trail is to him."""

from collections.abc import Collection
from datetime import datetime

from kinerja_core.store.store import Bacaan, Transaction


def tandai(
    t: Transaction, kantor_id: str, siklus_id: str, versi: Collection[int], pegawai_id: str, pada: datetime
) -> None:
    """Record that he has read those rows; what he had read before keeps its hour."""
    lama = {v for v, _ in dibaca(t, kantor_id, siklus_id).get(pegawai_id, {}).items()}
    for satu in sorted(set(versi) - lama):
        t.tulis(
            "insert into pemberitahuan_dibaca (kantor_id, siklus_id, versi, pegawai_id, pada) values ($1,$2,$3,$4,$5)",
            *(kantor_id, siklus_id, satu, pegawai_id, pada),
        )


def dibaca(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, dict[int, datetime]]:
    """By Pegawai id and versi of the row, when it was read (naive UTC)."""
    hasil: dict[str, dict[int, datetime]] = {}
    for pegawai_id, versi, pada in r.baca(
        "select pegawai_id, versi, pada from pemberitahuan_dibaca where kantor_id = $1 and siklus_id = $2",
        *(kantor_id, siklus_id),
    ):
        hasil.setdefault(pegawai_id, {})[versi] = pada
    return hasil
