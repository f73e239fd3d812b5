"""Numbered .sql files, each applied once in one transaction and remembered by its sha256."""

import hashlib
from pathlib import Path

import duckdb

from kinerja_core.domain.errors import PenyimpananBermasalah

_FOLDER = Path(__file__).with_name("migrations")


def terapkan(sambungan: duckdb.DuckDBPyConnection, folder: Path = _FOLDER) -> None:
    """Bring the database up to date. An applied file that has been edited since is refused."""
    sambungan.execute("create table if not exists migrasi (nama varchar primary key, sha256 varchar not null)")
    ada = dict(sambungan.execute("select nama, sha256 from migrasi").fetchall())
    for berkas in sorted(folder.glob("*.sql")):
        naskah = berkas.read_text(encoding="utf-8")
        sidik = hashlib.sha256(naskah.encode()).hexdigest()
        if berkas.name in ada:
            if ada[berkas.name] != sidik:
                raise PenyimpananBermasalah(
                    f"Berkas migrasi {berkas.name} berbeda dari yang pernah dijalankan. Pasang versi program yang utuh."
                )
            continue
        _jalankan(sambungan, berkas.name, naskah, sidik)


def _jalankan(sambungan: duckdb.DuckDBPyConnection, nama: str, naskah: str, sidik: str) -> None:
    sambungan.execute("begin")
    try:
        sambungan.execute(naskah)
        sambungan.execute("insert into migrasi values ($1, $2)", [nama, sidik])
        sambungan.execute("commit")
    except duckdb.Error:
        sambungan.execute("rollback")
        raise
