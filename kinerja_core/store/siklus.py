"""SQL of the Siklus and its trail. A Siklus is changed only by appending its next Jejak row."""

from collections.abc import Iterable
from datetime import datetime

from kinerja_core.domain.alur import Jejak, Siklus, dari_jejak
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.store.jurnal import Catatan
from kinerja_core.store.kantor import sop
from kinerja_core.store.store import Bacaan, Transaction

_JEJAK = "kantor_id, siklus_id, versi, peristiwa, langkah, oleh, pada, catatan, isi, keadaan, hash_sebelum, hash"


def buat(t: Transaction, s: Siklus, pada: datetime) -> None:
    """Record that a Siklus exists; its first Jejak row follows through `catat`."""
    t.tulis(
        "insert into siklus (kantor_id, siklus_id, tahun, nama, sop_versi, dibuka) values ($1,$2,$3,$4,$5,$6)",
        *(s.kantor_id, s.id, s.tahun, s.nama, s.sop.versi, pada),
    )


def catat(t: Transaction, j: Jejak) -> None:
    """Append one row; a second row with the same versi is refused by the primary key."""
    t.tulis(
        f"insert into jejak ({_JEJAK}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        *(j.kantor_id, j.siklus_id, j.versi, j.peristiwa, j.langkah, j.oleh, j.pada, j.catatan, j.isi),
        *(j.keadaan, j.hash_sebelum, j.hash),
    )


def muat(r: Bacaan, kantor_id: str, siklus_id: str) -> Siklus:
    """The Siklus as it is now."""
    kepala = r.satu(
        "select tahun, nama, sop_versi from siklus where kantor_id = $1 and siklus_id = $2",
        kantor_id,
        siklus_id,
    )
    akhir = r.satu(
        f"select {_JEJAK} from jejak where kantor_id = $1 and siklus_id = $2 order by versi desc limit 1",
        *(kantor_id, siklus_id),
    )
    if kepala is None or akhir is None:
        raise TidakDitemukan("Siklus itu tidak ada. Pilih Siklus lain.")
    tahun, nama, sop_versi = kepala
    return dari_jejak(Jejak(*akhir), tahun, nama, sop(r, kantor_id, sop_versi))


def daftar(r: Bacaan, kantor_id: str) -> tuple[Siklus, ...]:
    """All Siklus of the office, newest first."""
    baris = r.baca("select siklus_id from siklus where kantor_id = $1 order by dibuka desc, siklus_id", kantor_id)
    return tuple(muat(r, kantor_id, siklus_id) for (siklus_id,) in baris)


def daftar_nama(r: Bacaan, kantor_id: str) -> dict[str, str]:
    """The names of all Siklus by id, whatever state their trail is in."""
    return dict(r.baca("select siklus_id, nama from siklus where kantor_id = $1 order by dibuka", kantor_id))


def jejak_dijurnal(catatan: Iterable[Catatan], kantor_id: str) -> dict[str, set[tuple[int, str]]]:
    """By Siklus, (versi, hash) of every Jejak row the journal has seen written."""
    hasil: dict[str, set[tuple[int, str]]] = {}
    for satu in catatan:
        for sql, nilai in satu.perintah:
            if sql.startswith("insert into jejak (") and nilai[0] == kantor_id:
                hasil.setdefault(str(nilai[1]), set()).add((int(str(nilai[2])), str(nilai[-1])))
    return hasil


def jumlah_jejak(r: Bacaan, kantor_id: str) -> int:
    """How many rows the trails of the office have together."""
    baris = r.satu("select count(*) from jejak where kantor_id = $1", kantor_id)
    return int(baris[0]) if baris else 0


def jejak(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Jejak, ...]:
    """The whole trail, oldest first."""
    baris = r.baca(
        f"select {_JEJAK} from jejak where kantor_id = $1 and siklus_id = $2 order by versi",
        kantor_id,
        siklus_id,
    )
    return tuple(Jejak(*b) for b in baris)


def terakhir(r: Bacaan, kantor_id: str, siklus_id: str, peristiwa: str) -> Jejak | None:
    """The newest row of one peristiwa, None where it has not happened."""
    baris = r.satu(
        f"select {_JEJAK} from jejak where kantor_id = $1 and siklus_id = $2 and peristiwa = $3 "
        "order by versi desc limit 1",
        *(kantor_id, siklus_id, peristiwa),
    )
    return Jejak(*baris) if baris else None
