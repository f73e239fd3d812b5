"""SQL of the reminders that have gone out by e-mail."""

from datetime import datetime

from kinerja_core.store.store import Bacaan, Transaction


def catat(
    t: Transaction, kantor_id: str, siklus_id: str, kunci: str, pegawai_id: str, alamat: str, pada: datetime
) -> None:
    """Record one e-mail; a second one for the same occasion and person is refused by the primary key."""
    t.tulis(
        "insert into peringatan_terkirim (kantor_id, siklus_id, kunci, pegawai_id, alamat, pada) "
        "values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, siklus_id, kunci, pegawai_id, alamat, pada),
    )


def hapus(t: Transaction, kantor_id: str, siklus_id: str, kunci: str, pegawai_id: str) -> None:
    """Take a record back whose e-mail the server refused."""
    t.tulis(
        "delete from peringatan_terkirim where kantor_id = $1 and siklus_id = $2 and kunci = $3 and pegawai_id = $4",
        *(kantor_id, siklus_id, kunci, pegawai_id),
    )


def terkirim(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[tuple[str, str], datetime]:
    """When each went out (naive UTC), by occasion and id of the Pegawai."""
    baris = r.baca(
        "select kunci, pegawai_id, pada from peringatan_terkirim where kantor_id = $1 and siklus_id = $2",
        *(kantor_id, siklus_id),
    )
    return {(kunci, pegawai_id): pada for kunci, pegawai_id, pada in baris}
