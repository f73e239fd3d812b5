"""The journal: every writing transaction, hash-chained and fsynced, beside the database file.

DuckDB opens a truncated write-ahead log without a word, some committed rows short. So each transaction
is written here before it is committed, and at start the two are compared: what the journal has and the
database lacks is replayed. A line is one JSON object {n, sebelum, perintah: [[sql, [nilai...]]...], hash}
or {n, batal: true} for a transaction whose commit failed while the process lived on.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO, cast

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


class Jurnal:
    """Append-only file of Catatan. Not safe for two writers; the store's write lock is around it."""

    def __init__(self, berkas: Path) -> None:
        self.berkas = berkas

    def tambah(self, nomor: int, sebelum: str, perintah: Sequence[Perintah]) -> str:
        """Write one transaction and fsync; returns its hash."""
        tubuh = json.dumps([[sql, [_tulis(v) for v in nilai]] for sql, nilai in perintah], ensure_ascii=False)
        sidik = _hash(nomor, sebelum, tubuh)
        self._baris(f'{{"n":{nomor},"sebelum":"{sebelum}","hash":"{sidik}","perintah":{tubuh}}}\n')
        return sidik

    def batalkan(self, nomor: int) -> None:
        """Say that the transaction written last was not committed."""
        self._baris(json.dumps({"n": nomor, "batal": True}) + "\n")

    def sejak(self, nomor: int) -> tuple[Catatan, ...]:
        """The committed transactions after ``nomor``, in order; the chain is checked on the way.

        A torn last line (power cut while writing) was never acknowledged and is left out.
        """
        tersisa: dict[int, Catatan] = {}
        for baris in self._baca():
            if baris.get("batal"):
                tersisa.pop(int(str(baris["n"])), None)
                continue
            catatan = _catatan(baris)
            if catatan.nomor > nomor:
                tersisa[catatan.nomor] = catatan
        return tuple(tersisa[n] for n in sorted(tersisa))

    def _baca(self) -> Iterator[dict[str, object]]:
        if not self.berkas.exists():
            return
        baris = self.berkas.read_bytes().split(b"\n")
        for urutan, isi in enumerate(baris[:-1]):
            try:
                yield json.loads(isi)
            except ValueError as galat:
                raise PenyimpananBermasalah(
                    f"Jurnal rusak pada baris {urutan + 1}. Pulihkan folder data dari salinan cadangan."
                ) from galat

    def _baris(self, teks: str) -> None:
        try:
            with self.berkas.open("r+b" if self.berkas.exists() else "w+b") as berkas:
                berkas.seek(_akhir_utuh(berkas))
                berkas.truncate()
                berkas.write(teks.encode())
                berkas.flush()
                os.fsync(berkas.fileno())
        except OSError as galat:
            raise PenyimpananBermasalah(
                "Perubahan tidak dapat disimpan: disk penuh atau folder data tidak dapat ditulis. "
                f"Tidak ada yang berubah; kosongkan ruang disk lalu ulangi. ({galat.strerror})"
            ) from galat


def _akhir_utuh(berkas: BinaryIO) -> int:
    """Offset after the last complete line; a torn tail is cut off before the next line is written."""
    ukuran = berkas.seek(0, os.SEEK_END)
    if ukuran == 0:
        return 0
    berkas.seek(ukuran - 1)
    if berkas.read(1) == b"\n":
        return ukuran
    berkas.seek(0)
    return berkas.read().rfind(b"\n") + 1


def _catatan(baris: dict[str, object]) -> Catatan:
    nomor, sebelum = int(str(baris["n"])), str(baris["sebelum"])
    perintah = baris["perintah"]
    if not isinstance(perintah, list):
        raise PenyimpananBermasalah(f"Jurnal rusak pada catatan {nomor}. Pulihkan dari salinan cadangan.")
    tubuh = json.dumps(perintah, ensure_ascii=False)
    if _hash(nomor, sebelum, tubuh) != baris["hash"]:
        raise PenyimpananBermasalah(f"Jurnal berubah pada catatan {nomor}. Pulihkan folder data dari salinan cadangan.")
    return Catatan(
        nomor,
        sebelum,
        tuple((sql, tuple(_baca(v) for v in nilai)) for sql, nilai in perintah),
        str(baris["hash"]),
    )


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
