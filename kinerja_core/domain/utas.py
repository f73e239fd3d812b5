"""Threads: something asked or remarked, its answers, and its end, which only whoever began it declares."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kinerja_core.domain.errors import CatatanWajib, DataSudahBerubah, TidakBerwenang
from kinerja_core.domain.peran import Pegawai


@dataclass(frozen=True)
class JenisUtas:
    """What a thread is called, and what whoever began it did, as its refusals say it."""

    sebutan: str
    dilakukan: str


CATATAN = JenisUtas("Catatan", "menulis")
PERTANYAAN = JenisUtas("Pertanyaan", "mengajukan")


@dataclass(frozen=True)
class Jawaban:
    """One answer in a thread."""

    isi: str
    oleh: str
    pada: datetime


class Utas(Protocol):
    """What every thread has: its number, who began it (a Pegawai's id), the answers, whether it is open."""

    @property
    def nomor(self) -> int: ...
    @property
    def oleh(self) -> str: ...
    @property
    def jawaban(self) -> Sequence[Jawaban]: ...
    @property
    def terbuka(self) -> bool: ...


def periksa_jawab(utas: Utas, jenis: JenisUtas, isi: str) -> None:
    """Refuse an answer to a closed thread, or one without words."""
    if not utas.terbuka:
        raise DataSudahBerubah(f"{jenis.sebutan} {utas.nomor} sudah ditutup oleh penanyanya.")
    if not isi.strip():
        raise CatatanWajib("Tuliskan jawabannya sebelum mengirim.")


def periksa_tutup(utas: Utas, jenis: JenisUtas, penanya: Pegawai, catatan: str) -> None:
    """Refuse to close somebody else's thread, or one nobody else has answered without saying why."""
    if penanya.id != utas.oleh:
        raise TidakBerwenang(f"Hanya yang {jenis.dilakukan} {jenis.sebutan.lower()} ini yang dapat menutupnya.")
    if not utas.terbuka:
        raise DataSudahBerubah(f"{jenis.sebutan} {utas.nomor} sudah ditutup.")
    if not any(j.oleh != utas.oleh for j in utas.jawaban) and not catatan.strip():
        raise CatatanWajib(f"{jenis.sebutan} ini belum dijawab. Tuliskan mengapa ditutup tanpa jawaban.")
