"""One DuckDB file, one process, one writer at a time; the text of the SQL also runs on PostgreSQL.

`transaction` writes (all or nothing, journalled, one at a time), `read` reads a snapshot. A fresh cursor
serves every call, because a connection shared by threads hands one thread the rows of another.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from kinerja_core.domain.errors import DataSudahBerubah, PenyimpananBermasalah
from kinerja_core.store.jurnal import Jurnal, Nilai, Perintah
from kinerja_core.store.migrasi import terapkan

Baris = tuple[Any, ...]

_TRANSAKSI_TERAKHIR = "select nomor, hash from transaksi order by nomor desc limit 1"

_SETELAN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "memory_limit": "2GB",
    "storage_compatibility_version": "v1.5.0",
}


class Bacaan:
    """A snapshot to read from. SQL uses $1, $2, …; rows come back as tuples."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def baca(self, sql: str, *nilai: Nilai) -> list[Baris]:
        """All rows of a select."""
        return self._cursor.execute(sql, list(nilai)).fetchall()

    def satu(self, sql: str, *nilai: Nilai) -> Baris | None:
        """The first row, or None where there is none."""
        return self._cursor.execute(sql, list(nilai)).fetchone()


class Transaction(Bacaan):
    """A writing transaction; everything written through `tulis` is committed together or not at all."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        super().__init__(cursor)
        self.perintah: list[Perintah] = []

    def tulis(self, sql: str, *nilai: Nilai) -> list[Baris]:
        """Execute one writing statement; returns the rows of a RETURNING clause."""
        self.perintah.append((sql, nilai))
        return self._cursor.execute(sql, list(nilai)).fetchall()


class Store:
    """The office's database. Open it once per process and `tutup` it at the end."""

    def __init__(self, folder: Path) -> None:
        self._berkas = folder / "kinerja.duckdb"
        self._jurnal = Jurnal(folder / "jurnal.ndjson")
        self._kunci = threading.RLock()
        self._sambungan = self._buka()
        self.dipulihkan = self._samakan()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One write. Raises DataSudahBerubah where another write was faster; rolls back on any error."""
        with self._kunci:
            cursor = self._cursor()
            t = Transaction(cursor)
            try:
                cursor.execute("begin")
                yield t
                self._commit(cursor, t.perintah)
            except BaseException as galat:
                _gulung_balik(cursor)
                self._terjemahkan(galat)
                raise
            finally:
                cursor.close()

    @contextmanager
    def read(self) -> Iterator[Bacaan]:
        """A consistent snapshot; never blocks a writer and never sees half a write."""
        cursor = self._cursor()
        try:
            cursor.execute("begin")
            yield Bacaan(cursor)
        except duckdb.Error as galat:
            self._terjemahkan(galat)
            raise
        finally:
            _gulung_balik(cursor)
            cursor.close()

    def salin(self, tujuan: Path) -> None:
        """Write a consistent copy of the database and its journal into the folder ``tujuan``."""
        with self._kunci:
            cursor = self._cursor()
            cursor.execute("checkpoint")
            cursor.close()
            for sumber in (self._berkas, self._jurnal.berkas):
                if sumber.exists():
                    (tujuan / sumber.name).write_bytes(sumber.read_bytes())

    def tutup(self) -> None:
        """Close the file; the lock on it is released."""
        with self._kunci:
            self._sambungan.close()

    def _buka(self) -> duckdb.DuckDBPyConnection:
        try:
            self._berkas.parent.mkdir(parents=True, exist_ok=True)
            sambungan = duckdb.connect(str(self._berkas), config=_SETELAN)
            terapkan(sambungan)
        except (duckdb.Error, OSError) as galat:
            raise _gagal_buka(self._berkas, galat) from galat
        return sambungan

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        try:
            return self._sambungan.cursor()
        except duckdb.Error:
            # a fatal error (disk full while checkpointing) invalidates the instance; reopening loses nothing
            with self._kunci:
                self._sambungan.close()
                self._sambungan = self._buka()
                return self._sambungan.cursor()

    def _commit(self, cursor: duckdb.DuckDBPyConnection, perintah: list[Perintah]) -> None:
        if not perintah:
            cursor.execute("commit")
            return
        nomor, sebelum = cursor.execute(_TRANSAKSI_TERAKHIR).fetchone() or (0, "")
        nomor += 1
        sidik = self._jurnal.tambah(nomor, sebelum, perintah)
        try:
            cursor.execute("insert into transaksi (nomor, hash) values ($1, $2)", [nomor, sidik])
            cursor.execute("commit")
        except duckdb.Error:
            if not self._tercatat(nomor):
                self._jurnal.batalkan(nomor)
                raise
            # "COMMIT succeeded and is durable, but the autocheckpoint failed": the change is safe

    def _tercatat(self, nomor: int) -> bool:
        try:
            with self.read() as r:
                return r.satu("select 1 from transaksi where nomor = $1", nomor) is not None
        except (duckdb.Error, PenyimpananBermasalah):
            return False

    def _samakan(self) -> int:
        """Replay what the journal has and the database lacks; returns how many transactions."""
        with self._kunci:
            with self.read() as r:
                nomor, sidik = r.satu(_TRANSAKSI_TERAKHIR) or (0, "")
            kurang = self._jurnal.sejak(nomor)
            if kurang and (kurang[0].nomor, kurang[0].sebelum) != (nomor + 1, sidik):
                raise PenyimpananBermasalah(
                    "Jurnal dan data tidak berasal dari kantor yang sama. Kembalikan folder data yang utuh dari "
                    "salinan cadangan."
                )
            cursor = self._cursor()
            for catatan in kurang:
                cursor.execute("begin")
                for sql, nilai in catatan.perintah:
                    cursor.execute(sql, list(nilai))
                cursor.execute("insert into transaksi (nomor, hash) values ($1, $2)", [catatan.nomor, catatan.hash])
                cursor.execute("commit")
            cursor.close()
            return len(kurang)

    def _terjemahkan(self, galat: BaseException) -> None:
        """Raise the refusal a person can read, where there is one for this database error."""
        if isinstance(galat, duckdb.ConstraintException | duckdb.TransactionException):
            raise DataSudahBerubah from galat
        if isinstance(galat, duckdb.IOException | duckdb.FatalException | duckdb.InternalException):
            raise PenyimpananBermasalah(
                "Perubahan tidak dapat disimpan: disk penuh atau berkas data tidak dapat ditulis. "
                "Tidak ada yang berubah; kosongkan ruang disk lalu ulangi."
            ) from galat


def _gulung_balik(cursor: duckdb.DuckDBPyConnection) -> None:
    try:
        cursor.execute("rollback")
    except duckdb.Error:
        return  # no transaction is open (it was committed, or the engine ended it)


def _gagal_buka(berkas: Path, galat: Exception) -> PenyimpananBermasalah:
    pesan = str(galat)
    if "Could not set lock" in pesan:
        return PenyimpananBermasalah(
            f"Data di {berkas.parent} sedang dipakai program Kinerja lain. Tutup dulu yang lain, lalu jalankan lagi."
        )
    if "Permission" in pesan or "read-only" in pesan.lower() or "Read-only" in pesan:
        return PenyimpananBermasalah(
            f"Berkas {berkas} hanya dapat dibaca. Beri izin tulis pada folder data, lalu jalankan lagi."
        )
    return PenyimpananBermasalah(
        f"Data di {berkas.parent} tidak dapat dibuka. Jangan hapus apa pun; jalankan “kinerja periksa” atau "
        f"pulihkan dari salinan cadangan. ({pesan.splitlines()[0]})"
    )
