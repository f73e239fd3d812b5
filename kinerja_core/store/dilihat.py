"""SQL of when somebody last looked at the figures of a Siklus, and what he saw."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Lihatan:
    """One look: ``versi`` of the Siklus and the average as printed at that moment."""

    pada: datetime
    versi: int
    rata: str


def catat(t: Transaction, kantor_id: str, siklus_id: str, pegawai_id: str, lihatan: Lihatan) -> None:
    """Append one look."""
    t.tulis(
        "insert into dilihat (kantor_id, siklus_id, pegawai_id, pada, versi, rata) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, siklus_id, pegawai_id, lihatan.pada, lihatan.versi, lihatan.rata),
    )


def terakhir(r: Bacaan, kantor_id: str, siklus_id: str, pegawai_id: str) -> tuple[Lihatan, ...]:
    """His last two looks, the newest first."""
    baris = r.baca(
        "select pada, versi, rata from dilihat where kantor_id = $1 and siklus_id = $2 and pegawai_id = $3 "
        "order by pada desc limit 2",
        *(kantor_id, siklus_id, pegawai_id),
    )
    return tuple(Lihatan(*b) for b in baris)
