"""The connection to the one DuckDB file: cursors to lend, and the way back after a fatal error.

A fatal error (disk full while checkpointing) invalidates the database for the whole process, and opening
it anew hands back the dead instance until every cursor of it is closed. So cursors are counted.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.store.migrasi import terapkan

Cursor = duckdb.DuckDBPyConnection

FATAL = (duckdb.FatalException, duckdb.InternalException)
"""Errors after which DuckDB answers nothing any more until the file is opened anew."""

_SETELAN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "memory_limit": "2GB",
    "storage_compatibility_version": "v1.5.0",
    "disabled_optimizers": "compressed_materialization",  # packs rows before grouping; takes longer than it saves here
}

_TUNGGU_DETIK = 5.0
_RUSAK = ("not a valid DuckDB database file", "Could not read enough bytes", "Corrupt", "checksum", "replaying WAL")


class BerkasRusak(PenyimpananBermasalah):
    """The database file or its write-ahead log cannot be read back."""


class SedangDipakai(PenyimpananBermasalah):
    """Another program holds the lock on the database file."""


class Sambungan:
    """The file, opened once; `tutup` it at the end. ``pembukaan`` counts how often it has been opened."""

    def __init__(self, berkas: Path) -> None:
        self._berkas = berkas
        self._giliran = threading.Condition()
        self._dipinjam = 0
        self._mati = False
        self._ditutup = False
        self._akar = _buka(berkas)
        self.pembukaan = 1

    @contextmanager
    def cursor(self) -> Iterator[Cursor]:
        """A cursor of its own for one caller; what it has not committed is rolled back at the end."""
        cursor = self._pinjam()
        try:
            yield cursor
        except FATAL:
            self._mati = True
            raise
        finally:
            _gulung_balik(cursor)
            cursor.close()
            with self._giliran:
                self._dipinjam -= 1
                self._giliran.notify_all()

    @contextmanager
    def berhenti(self) -> Iterator[None]:
        """Close the file while the body runs (nobody else may read an open one on Windows)."""
        with self._giliran:
            self._tunggu_sepi()
            self._tolak_bila_ditutup()
            self._akar.close()
            try:
                yield
            finally:
                self._buka_lagi()

    def tutup(self) -> None:
        """Close for good; the lock on the file is released."""
        with self._giliran:
            self._ditutup = True
            self._akar.close()

    def _pinjam(self) -> Cursor:
        with self._giliran:
            if self._mati and not self._ditutup:
                self._tunggu_sepi()
            self._tolak_bila_ditutup()
            if self._mati:
                self._akar.close()
                self._buka_lagi()
            cursor = self._akar.cursor()
            self._dipinjam += 1
            return cursor

    def _tolak_bila_ditutup(self) -> None:
        if self._ditutup:
            raise PenyimpananBermasalah("Kinerja sudah ditutup. Jalankan lagi, lalu ulangi.")

    def _tunggu_sepi(self) -> None:
        if not self._giliran.wait_for(lambda: self._dipinjam == 0, _TUNGGU_DETIK):
            raise PenyimpananBermasalah("Data masih dipakai permintaan lain. Tunggu sebentar, lalu ulangi.")

    def _buka_lagi(self) -> None:
        self._mati = True
        self._akar = _buka(self._berkas)
        self._mati = False
        self.pembukaan += 1


def _buka(berkas: Path) -> Cursor:
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        sambungan = duckdb.connect(str(berkas), config=_SETELAN)
    except (duckdb.Error, OSError) as galat:
        raise _gagal_buka(berkas, galat) from galat
    try:
        terapkan(sambungan)
    except duckdb.Error as galat:
        sambungan.close()
        raise _gagal_buka(berkas, galat) from galat
    except PenyimpananBermasalah:
        sambungan.close()
        raise
    return sambungan


def _gulung_balik(cursor: Cursor) -> None:
    try:
        cursor.execute("rollback")
    except duckdb.Error:
        return  # no transaction is open (it was committed, or the engine ended it)


def _gagal_buka(berkas: Path, galat: Exception) -> PenyimpananBermasalah:
    pesan = str(galat)
    if "Could not set lock" in pesan or "used by another process" in pesan:  # Linux and macOS; Windows
        return SedangDipakai(
            f"Data di {berkas.parent} sedang dipakai program Kinerja lain. Tutup dulu yang lain, lalu jalankan lagi."
        )
    if "ermission denied" in pesan or "read-only" in pesan.lower() or "Access is denied" in pesan:
        return PenyimpananBermasalah(
            f"Berkas {berkas} hanya dapat dibaca. Beri izin tulis pada folder data, lalu jalankan lagi."
        )
    if "No space" in pesan or "File too large" in pesan or "not enough space" in pesan:
        return PenyimpananBermasalah(
            f"Disk tempat {berkas.parent} penuh, jadi data belum dapat dibuka. Kosongkan ruang disk, lalu ulangi."
        )
    jenis = BerkasRusak if any(tanda in pesan for tanda in _RUSAK) else PenyimpananBermasalah
    return jenis(
        f"Data di {berkas.parent} tidak dapat dibuka. Jangan hapus apa pun; pulihkan dari salinan cadangan ke "
        f"folder baru. ({pesan.splitlines()[0]})"
    )
