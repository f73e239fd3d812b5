"""Small stores for tests that need no office: one table of the schema, one row per write."""

import json
from pathlib import Path

from kinerja_core.store.jurnal import rangkai
from kinerja_core.store.store import Store

JURNAL, BASIS, WAL = "jurnal.ndjson", "kinerja.duckdb", "kinerja.duckdb.wal"


def tulis(store: Store, nomor: int, seri: str = "uji") -> None:
    """One transaction that writes one row."""
    with store.transaction() as t:
        t.tulis("insert into penghitung (kantor_id, seri, tahun, nomor) values ('k', $1, $2, $2)", seri, nomor)


def isi(store: Store, seri: str = "uji") -> list[int]:
    """The numbers written so far."""
    with store.read() as r:
        return [n for (n,) in r.baca("select nomor from penghitung where seri = $1 order by nomor", seri)]


def buat(folder: Path, banyak: int, seri: str = "uji") -> None:
    """A closed store with ``banyak`` transactions."""
    store = Store(folder)
    for nomor in range(1, banyak + 1):
        tulis(store, nomor, seri)
    store.tutup()


def baris_jurnal(folder: Path) -> list[dict[str, object]]:
    """The journal's lines as they stand in the file."""
    return [json.loads(baris) for baris in (folder / JURNAL).read_text(encoding="utf-8").splitlines()]


def tulis_jurnal(folder: Path, baris: list[dict[str, object]]) -> None:
    """Put those lines in place of the journal's."""
    teks = "".join(json.dumps(b, ensure_ascii=False) + "\n" for b in baris)
    (folder / JURNAL).write_text(teks, encoding="utf-8")


def palsukan(baris: dict[str, object], nomor_baru: int) -> dict[str, object]:
    """That line with another figure in it, its own hash made good again."""
    sql, _ = baris["perintah"][0]
    catatan = rangkai(int(str(baris["n"])), str(baris["sebelum"]), [(sql, ("uji", nomor_baru))])
    return {
        "n": catatan.nomor,
        "sebelum": catatan.sebelum,
        "hash": catatan.hash,
        "perintah": [[sql, ["uji", nomor_baru]]],
    }
