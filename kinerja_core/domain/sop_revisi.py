"""What one version of the SOP changes of the one before, in sentences; and what may be revised."""

from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.sop import SOP, Langkah

_PALING_LAMA = 999
"""Of a waktu baku, in its own unit."""
_DAFTAR = (
    ("dasar_hukum", "Dasar hukum"),
    ("kualifikasi", "Kualifikasi pelaksana"),
    ("keterkaitan", "Keterkaitan"),
    ("peralatan", "Peralatan/perlengkapan"),
    ("peringatan", "Peringatan"),
    ("pencatatan", "Pencatatan dan pendataan"),
)


@dataclass(frozen=True)
class KepalaSOP:
    """The sheet above its table: its number and its six lists."""

    nomor: str
    dasar_hukum: tuple[str, ...]
    kualifikasi: tuple[str, ...]
    keterkaitan: tuple[str, ...]
    peralatan: tuple[str, ...]
    peringatan: tuple[str, ...]
    pencatatan: tuple[str, ...]


def periksa_revisi(lama: SOP, langkah: tuple[Langkah, ...]) -> None:
    """Refuse a table that could not be run, or is not the whole of it."""
    for baris in langkah:
        if not baris.pelaksana or baris.penutup not in baris.pelaksana:
            raise IsianKeliru(f"Langkah {baris.nomor}: penutup harus salah satu pelaksana.")
        if not 1 <= baris.waktu.jumlah <= _PALING_LAMA:
            raise IsianKeliru(f"Langkah {baris.nomor}: waktu baku diisi 1 sampai {_PALING_LAMA}.")
        if not baris.uraian.strip() or not baris.output.strip():
            raise IsianKeliru(f"Langkah {baris.nomor}: isi uraian prosedur dan outputnya.")
    if [baris.nomor for baris in langkah] != [baris.nomor for baris in lama.langkah]:
        raise IsianKeliru("SOP harus tetap memuat ketiga belas langkah.")


def perubahan(lama: SOP, baru: SOP) -> tuple[str, ...]:
    """One sentence per change, the head of the sheet first; empty where nothing changed but version and date."""
    return (*_kepala(lama, baru), *_tabel(lama, baru))


def _kepala(lama: SOP, baru: SOP) -> Iterator[str]:
    if lama.nomor != baru.nomor:
        yield f"Nomor SOP: {lama.nomor or '–'} menjadi {baru.nomor or '–'}."
    for nama, sebutan in _DAFTAR:
        if getattr(lama, nama) != getattr(baru, nama):
            yield f"{sebutan} diubah ({len(getattr(lama, nama))} menjadi {len(getattr(baru, nama))} butir)."


def _tabel(lama: SOP, baru: SOP) -> Iterator[str]:
    for a, b in zip(lama.langkah, baru.langkah, strict=True):
        awal = f"Langkah {a.nomor} ({a.singkat})"
        if a.waktu != b.waktu:
            yield f"{awal}: waktu baku {a.waktu} menjadi {b.waktu}."
        if a.pelaksana != b.pelaksana:
            yield f"{awal}: pelaksana {_sebutan(a)} menjadi {_sebutan(b)}."
        if a.penutup != b.penutup:
            yield f"{awal}: ditutup oleh {b.penutup.sebutan}, semula {a.penutup.sebutan}."
        for nama, sebutan in (("uraian", "uraian"), ("kelengkapan", "kelengkapan"), ("output", "output")):
            if getattr(a, nama) != getattr(b, nama):
                yield f"{awal}: {sebutan} menjadi “{getattr(b, nama)}”."
        if a.keterangan != b.keterangan:
            yield f"{awal}: keterangan menjadi “{b.keterangan or '–'}”."


def _sebutan(baris: Langkah) -> str:
    return ", ".join(p.sebutan for p in baris.pelaksana)
