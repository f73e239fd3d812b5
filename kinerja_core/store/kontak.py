"""SQL of how people are reached."""

from kinerja_core.store.store import Bacaan, Transaction


def simpan_kontak(t: Transaction, kantor_id: str, pegawai_id: str, pos_el: str, telepon: str) -> None:
    """Insert or replace how one Pegawai is reached."""
    t.tulis("delete from kontak where kantor_id = $1 and pegawai_id = $2", kantor_id, pegawai_id)
    t.tulis(
        "insert into kontak (kantor_id, pegawai_id, pos_el, telepon) values ($1,$2,$3,$4)",
        *(kantor_id, pegawai_id, pos_el, telepon),
    )


def kontak(r: Bacaan, kantor_id: str) -> dict[str, tuple[str, str]]:
    """E-mail address and telephone number by Pegawai id."""
    baris = r.baca("select pegawai_id, pos_el, telepon from kontak where kantor_id = $1", kantor_id)
    return {pegawai_id: (pos_el, telepon) for pegawai_id, pos_el, telepon in baris}
