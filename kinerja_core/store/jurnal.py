"""The journal: every writing transaction, hash-chained and fsynced, beside the database file.

DuckDB opens a truncated write-ahead log without a word, some committed rows short. So each transaction
is written here before it is committed, and at start the two are compared: what the journal has and the
database lacks is replayed. A line is one JSON object {n, sebelum, hash, perintah: [[sql, [nilai...]]...]}.
Of two lines with the same n the later one counts: the earlier was never committed.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import FileIO
from pathlib import Path
from typing import cast

from kinerja_core.domain.errors import PenyimpananBermasalah

Nilai = str | int | bool | Decimal | datetime | date | None
Perintah = tuple[str, tuple[Nilai, ...]]


@dataclass(frozen=True)
class Catatan:
    """One journalled transaction."""

    nomor: int
    sebelum: str
    perintah: tuple[Perintah, ...]
    hash: str


def rangkai(nomor: int, sebelum: str, perintah: Sequence[Perintah]) -> Catatan:
    """The Catatan of a transaction that follows the one whose hash is ``sebelum``."""
    return Catatan(nomor, sebelum, tuple(perintah), _hash(nomor, sebelum, _tubuh(perintah)))


class Jurnal:
    """File of Catatan, growing at its end. Not safe for two writers; the store's write lock is around it."""

    def __init__(self, berkas: Path) -> None:
        self.berkas = berkas
        self._awal_terakhir = 0

    def tambah(self, catatan: Catatan) -> None:
        """Write one transaction and fsync. Where that fails nothing of it stays, and the refusal says so."""
        tubuh = _tubuh(catatan.perintah)
        kepala = f'{{"n":{catatan.nomor},"sebelum":"{catatan.sebelum}","hash":"{catatan.hash}","perintah":'
        baru = not self.berkas.exists()
        try:
            with self.berkas.open("w+b" if baru else "r+b", buffering=0) as berkas:
                self._awal_terakhir = _akhir_utuh(berkas)
                _tulis_di(berkas, self._awal_terakhir, f"{kepala}{tubuh}}}\n".encode())
            if baru:
                _sinkron_folder(self.berkas.parent)
        except OSError as galat:
            raise PenyimpananBermasalah(
                "Perubahan tidak dapat disimpan: disk penuh atau folder data tidak dapat ditulis. "
                f"Tidak ada yang berubah; kosongkan ruang disk lalu ulangi. ({galat.strerror})"
            ) from galat

    def batalkan(self) -> None:
        """Take back the line written last: its transaction was not committed. Needs no room on the disk."""
        with self.berkas.open("r+b", buffering=0) as berkas:
            berkas.truncate(self._awal_terakhir)
            os.fsync(berkas.fileno())

    def sejak(self, nomor: int, dikenal: Mapping[int, str]) -> tuple[Catatan, ...]:
        """The transactions after ``nomor``, in order; ``dikenal`` are the hashes the database holds, by number.

        PenyimpananBermasalah where the journal is of another office, has been edited, or lacks a
        transaction in between. A torn last line (power cut while writing) was never acknowledged and is
        left out.
        """
        kurang: list[Catatan] = []
        sebelum = dikenal.get(nomor, "")
        for catatan in self.baca():
            if catatan.nomor <= nomor:
                cocok = dikenal.get(catatan.nomor) == catatan.hash
            else:
                kurang.append(catatan)
                cocok = (catatan.nomor, catatan.sebelum) == (nomor + len(kurang), sebelum)
                sebelum = catatan.hash
            if not cocok:
                raise PenyimpananBermasalah(
                    f"Jurnal dan data tidak cocok pada catatan {catatan.nomor}: tidak berasal dari kantor yang sama, "
                    "diubah, atau tidak lengkap. Pulihkan folder data dari salinan cadangan."
                )
        return tuple(kurang)

    def baca(self) -> Iterator[Catatan]:
        """Every transaction that counts, in order; the hash of each line is checked."""
        if not self.berkas.exists():
            return
        terakhir: Catatan | None = None
        with self.berkas.open("rb") as berkas:
            for urutan, isi in enumerate(berkas, start=1):
                if not isi.endswith(b"\n"):
                    break
                catatan = _catatan(isi, urutan)
                if terakhir is not None and terakhir.nomor != catatan.nomor:
                    yield terakhir
                terakhir = catatan
        if terakhir is not None:
            yield terakhir


def _tulis_di(berkas: FileIO, awal: int, data: bytes) -> None:
    """Write ``data`` at ``awal``, over a torn tail if there is one, and leave nothing of it where that fails."""
    try:
        berkas.truncate(awal)
        berkas.seek(awal)
        sisa = memoryview(data)
        while sisa:
            sisa = sisa[berkas.write(sisa) :]
        os.fsync(berkas.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            berkas.truncate(awal)
        raise


def _akhir_utuh(berkas: FileIO) -> int:
    """Offset after the last complete line."""
    ukuran = berkas.seek(0, os.SEEK_END)
    if ukuran == 0:
        return 0
    berkas.seek(ukuran - 1)
    if berkas.read(1) == b"\n":
        return ukuran
    berkas.seek(0)
    return berkas.readall().rfind(b"\n") + 1


def _sinkron_folder(folder: Path) -> None:
    """Make a new file's name survive a power cut too; Windows does that by itself."""
    if os.name == "nt":
        return
    pegangan = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(pegangan)
    finally:
        os.close(pegangan)


def _catatan(isi: bytes, urutan: int) -> Catatan:
    try:
        baris = json.loads(isi)
        nomor, sebelum, sidik, perintah = int(baris["n"]), str(baris["sebelum"]), baris["hash"], baris["perintah"]
    except (ValueError, KeyError, TypeError) as galat:
        raise PenyimpananBermasalah(
            f"Jurnal rusak pada baris {urutan}. Pulihkan folder data dari salinan cadangan."
        ) from galat
    if _hash(nomor, sebelum, json.dumps(perintah, ensure_ascii=False)) != sidik:
        raise PenyimpananBermasalah(f"Jurnal berubah pada baris {urutan}. Pulihkan folder data dari salinan cadangan.")
    return Catatan(nomor, sebelum, tuple((sql, tuple(_baca(v) for v in nilai)) for sql, nilai in perintah), sidik)


def _tubuh(perintah: Sequence[Perintah]) -> str:
    return json.dumps([[sql, [_tulis(v) for v in nilai]] for sql, nilai in perintah], ensure_ascii=False)


def _hash(nomor: int, sebelum: str, tubuh: str) -> str:
    return hashlib.sha256(f"{nomor}\n{sebelum}\n{tubuh}".encode()).hexdigest()


def _tulis(nilai: Nilai) -> object:
    if isinstance(nilai, Decimal):
        return {"d": str(nilai)}
    if isinstance(nilai, datetime):
        return {"w": nilai.isoformat()}
    if isinstance(nilai, date):
        return {"t": nilai.isoformat()}
    return nilai


def _baca(nilai: object) -> Nilai:
    if isinstance(nilai, dict):
        (jenis, teks), *_ = nilai.items()
        if jenis == "d":
            return Decimal(teks)
        return datetime.fromisoformat(teks) if jenis == "w" else date.fromisoformat(teks)
    return cast("str | int | bool | None", nilai)
