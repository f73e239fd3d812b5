"""One DuckDB file, one process, one writer at a time; the text of the SQL also runs on PostgreSQL.

`transaction` writes (all or nothing, journalled, one at a time), `read` reads a snapshot. A fresh cursor
serves every call, because a connection shared by threads hands one thread the rows of another.
"""

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from kinerja_core.domain.errors import DataSudahBerubah, KinerjaError, PenyimpananBermasalah
from kinerja_core.store.ingatan import Baris, Ingatan, Potret, Saat
from kinerja_core.store.jurnal import Catatan, Jurnal, Nilai, Perintah, rangkai
from kinerja_core.store.sambungan import FATAL, BerkasRusak, Cursor, Sambungan

_log = logging.getLogger("kinerja")

_TRANSAKSI_TERAKHIR = "select nomor, hash from transaksi order by nomor desc limit 1"
_NOMOR_TERAKHIR = "select max(nomor) from transaksi"
_CATAT_TRANSAKSI = "insert into transaksi (nomor, hash) values ($1, $2)"
_TABRAKAN = re.compile(r"TransactionContext Error: .*([Cc]onflict|constraint)")
"""Another write was faster; a TransactionException may also say that the write-ahead log cannot be written."""

_KEPALA_BERKAS = 3 * 4096
"""Bytes of a database file that has just been created; a shorter one holds nothing yet."""


class Bacaan:
    """A snapshot to read from. SQL uses $1, $2, …; rows come back as tuples.

    What ``potret`` holds is not asked of the database again; without one every question is.
    """

    def __init__(self, cursor: Cursor, potret: Potret | None = None) -> None:
        self._cursor = cursor
        self._potret = potret

    def baca(self, sql: str, *nilai: Nilai) -> list[Baris]:
        """All rows of a select."""
        return list(self._jawab(sql, nilai, satu=False))

    def satu(self, sql: str, *nilai: Nilai) -> Baris | None:
        """The first row, or None where there is none."""
        return next(iter(self._jawab(sql, nilai, satu=True)), None)

    def _jawab(self, sql: str, nilai: tuple[Nilai, ...], *, satu: bool) -> tuple[Baris, ...]:
        kunci = (sql, repr(nilai), satu)
        ada = self._potret.ambil(kunci) if self._potret else None
        if ada is None:
            hasil = self._cursor.execute(sql, list(nilai))
            ada = tuple(hasil.fetchmany(1) if satu else hasil.fetchall())
            if self._potret:
                self._potret.simpan(kunci, ada)
        return ada


class Transaction(Bacaan):
    """A writing transaction; everything written through `tulis` is committed together or not at all."""

    def __init__(self, cursor: Cursor) -> None:
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
        self._ingatan = Ingatan()
        self.dipulihkan = 0
        self._buka()
        if self.dipulihkan:
            _log.warning("%d perubahan dipulihkan dari jurnal.", self.dipulihkan)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One write. Raises DataSudahBerubah where another write was faster; rolls back on any error."""
        with self._kunci:
            self._samakan()
            dijurnal: Catatan | None = None
            try:
                with self._sambungan.cursor() as cursor:
                    t = Transaction(cursor)
                    cursor.execute("begin")
                    yield t
                    dijurnal = self._jurnalkan(cursor, t.perintah)
                    cursor.execute("commit")
            except duckdb.Error as galat:
                if dijurnal is not None and self._berlaku(dijurnal):
                    return
                _terjemahkan(galat)
                raise

    @contextmanager
    def read(self) -> Iterator[Bacaan]:
        """A consistent snapshot; never blocks a writer and never sees half a write."""
        try:
            with self._sambungan.cursor() as cursor:
                cursor.execute("begin")
                yield Bacaan(cursor, self._ingatan.potret(self._saat(cursor)))
        except duckdb.Error as galat:
            _terjemahkan(galat)
            raise

    def salin(self, tujuan: Path) -> None:
        """Write a consistent copy of the database and its journal into the folder ``tujuan``."""
        with self._kunci:
            self._samakan()
            with self._sambungan.berhenti():
                for sumber in (self._berkas, *self._wal(), self._jurnal.berkas):
                    if sumber.exists():
                        (tujuan / sumber.name).write_bytes(sumber.read_bytes())

    def dijurnal(self) -> Iterator[Catatan]:
        """Every transaction the journal holds, in order."""
        return self._jurnal.baca()

    def tutup(self) -> None:
        """Close the file; the lock on it is released."""
        with self._kunci:
            self._sambungan.tutup()

    def _saat(self, cursor: Cursor) -> Saat:
        """Which state of the data this cursor sees from here on; it begins with its first question."""
        (nomor,) = cursor.execute(_NOMOR_TERAKHIR).fetchall()[0]
        return self._sambungan.pembukaan, nomor or 0

    def _jurnalkan(self, cursor: Cursor, perintah: list[Perintah]) -> Catatan | None:
        """The last thing before the commit; None where nothing was written."""
        if not perintah:
            return None
        nomor, sebelum = cursor.execute(_TRANSAKSI_TERAKHIR).fetchone() or (0, "")
        catatan = rangkai(nomor + 1, sebelum, perintah)
        cursor.execute(_CATAT_TRANSAKSI, [catatan.nomor, catatan.hash])
        self._jurnal.tambah(catatan)
        return catatan

    def _berlaku(self, catatan: Catatan) -> bool:
        """Whether a commit that reported an error stands all the same; otherwise the journal forgets it.

        "COMMIT succeeded and is durable, but the autocheckpoint failed" is such an error.
        """
        try:
            with self.read() as r:
                ada = r.satu("select 1 from transaksi where hash = $1", catatan.hash) is not None
            if not ada:
                self._jurnal.batalkan()
        except (KinerjaError, OSError) as galat:
            raise PenyimpananBermasalah(
                "Penyimpanan terhenti sebelum selesai, mungkin karena disk penuh. Kosongkan ruang disk, muat ulang, "
                "lalu periksa dulu hasilnya sebelum mengulangi."
            ) from galat
        return ada

    def _buka(self) -> None:
        """Open the file and even it out with the journal.

        A write-ahead log or a database file that cannot be read back is set aside, never deleted, but
        only where the journal holds everything that stood in it.
        """
        try:
            self._buka_dan_samakan()
        except BerkasRusak as galat:
            self._bangun_kembali(galat)

    def _bangun_kembali(self, galat: BerkasRusak) -> None:
        berisi = self._berkas.exists() and self._berkas.stat().st_size >= _KEPALA_BERKAS
        if berisi and not self._jurnal.berkas.exists():
            raise galat
        for rusak in (self._wal(), (self._berkas, *self._wal())):
            dipindah = _sisihkan(rusak)
            try:
                self._buka_dan_samakan()
            except PenyimpananBermasalah:
                for asli, simpanan in dipindah:
                    simpanan.replace(asli)
                continue
            _log.warning("Berkas rusak disisihkan: %s", ", ".join(simpanan.name for _, simpanan in dipindah))
            return
        raise galat

    def _buka_dan_samakan(self) -> None:
        self._sambungan = Sambungan(self._berkas)
        self._disamakan = self.dipulihkan = 0
        try:
            self._samakan()
        except PenyimpananBermasalah:
            self._sambungan.tutup()
            raise

    def _samakan(self) -> None:
        """After each opening of the file: replay what the journal has and the database lacks."""
        if self._disamakan == self._sambungan.pembukaan:
            return
        pembukaan = self._sambungan.pembukaan
        with self.read() as r:
            dikenal: dict[int, str] = dict(r.baca("select nomor, hash from transaksi"))
        for catatan in self._jurnal.sejak(max(dikenal, default=0), dikenal):
            self._putar_ulang(catatan)
            self.dipulihkan += 1
        self._disamakan = pembukaan

    def _putar_ulang(self, catatan: Catatan) -> None:
        try:
            with self._sambungan.cursor() as cursor:
                cursor.execute("begin")
                for sql, nilai in catatan.perintah:
                    cursor.execute(sql, list(nilai))
                cursor.execute(_CATAT_TRANSAKSI, [catatan.nomor, catatan.hash])
                cursor.execute("commit")
        except duckdb.Error as galat:
            raise PenyimpananBermasalah(
                f"Catatan {catatan.nomor} pada jurnal tidak dapat dijalankan ulang. Kosongkan ruang disk lalu ulangi, "
                "atau pulihkan folder data dari salinan cadangan."
            ) from galat

    def _wal(self) -> tuple[Path, ...]:
        return tuple(sorted(self._berkas.parent.glob(f"{self._berkas.name}*.wal")))


def _sisihkan(berkas: tuple[Path, ...]) -> list[tuple[Path, Path]]:
    """Rename to the next free ``….rusak-N``; returns (as it was, as it is now called)."""
    dipindah = []
    for asli in berkas:
        if asli.exists():
            lama = len(list(asli.parent.glob(f"{asli.name}.rusak-*")))
            dipindah.append((asli, asli.replace(asli.with_name(f"{asli.name}.rusak-{lama + 1}"))))
    return dipindah


def _terjemahkan(galat: duckdb.Error) -> None:
    """Raise the refusal a person can read, where there is one for this database error."""
    if "Corrupt database file" in str(galat):  # a plain duckdb.Error
        raise BerkasRusak(
            "Berkas data rusak di disk. Hentikan Kinerja, pindahkan kinerja.duckdb ke tempat lain, lalu jalankan lagi: "
            "data dibangun kembali dari jurnal. Bila tidak berhasil, pulihkan dari salinan cadangan."
        ) from galat
    if isinstance(galat, duckdb.ConstraintException) or _TABRAKAN.search(str(galat)):
        raise DataSudahBerubah from galat
    if isinstance(galat, (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.TransactionException, *FATAL)):
        raise PenyimpananBermasalah(
            "Perubahan tidak dapat disimpan: disk penuh atau berkas data tidak dapat ditulis. "
            "Tidak ada yang berubah; kosongkan ruang disk lalu ulangi."
        ) from galat
