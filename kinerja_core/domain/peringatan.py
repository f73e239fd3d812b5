"""Reminder before the end of an allowance, escalation after it.

Who has the work in hand is reminded when a quarter of his allowance is left, but not before the last working
day; the one above him is told once it is used up. Working minutes throughout, as the clock of the SOP counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kinerja_core.domain.jam_sop import JamLangkah, KeadaanLangkah, durasi
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SOP

BAGIAN_SISA = 4
"""A quarter of the allowance."""

ATASAN = {
    Peran.STAF: Peran.KASUBAG,
    Peran.KASUBAG: Peran.SEKRETARIS,
    Peran.SEKSI: Peran.SEKRETARIS,
    Peran.SEKRETARIS: Peran.CAMAT,
}
"""Who is told of a delay. The Sekretaris coordinates the Seksi in this SOP; above the Camat there is nobody."""


class Tingkat(StrEnum):
    """MENGINGATKAN goes to whoever acts, MELAPORKAN to the one above him."""

    MENGINGATKAN = "mengingatkan"
    MELAPORKAN = "melaporkan"


@dataclass(frozen=True)
class Peringatan:
    """One reminder or report. ``kunci`` names the occasion, so that it is sent once; ``batas`` is naive UTC."""

    kunci: str
    tingkat: Tingkat
    langkah: int
    kepada: tuple[Pegawai, ...]
    kalimat: str
    batas: datetime | None


def perlu_diingatkan(sisa: int, jatah: int, menit_sehari: int) -> bool:
    """Whether what is left of an allowance (working minutes) is little enough to remind of it."""
    return 0 < sisa <= min(jatah // BAGIAN_SISA, menit_sehari)


def peringatan_langkah(
    sop: SOP, jam: Sequence[JamLangkah], orang: Sequence[Pegawai], menit_sehari: int
) -> tuple[Peringatan, ...]:
    """What the Langkah under way calls for now: one reminder, or one report, or nothing."""
    for j in jam:
        if j.keadaan is not KeadaanLangkah.BERJALAN or j.jatah is None:
            continue
        langkah, mulai = sop.langkah_ke(j.nomor), j.kunjungan[-1].mulai
        kunci = f"langkah-{j.nomor}-{mulai:%Y%m%dT%H%M%S}"
        sebutan = f"Langkah {j.nomor} ({j.singkat})"
        if j.terlambat:
            lewat = durasi(j.terlambat, menit_sehari)
            kalimat = f"{sebutan} terlambat {lewat} kerja pada {langkah.penutup.sebutan}; waktu baku {j.waktu}."
            kepada = _aktif(orang, ATASAN.get(langkah.penutup))
            return _satu(f"{kunci}-lewat", Tingkat.MELAPORKAN, j.nomor, kepada, kalimat, j.batas)
        if perlu_diingatkan(j.sisa, j.jatah, menit_sehari):
            kalimat = f"Waktu {sebutan} tinggal {durasi(j.sisa, menit_sehari)} kerja dari {j.waktu}."
            kepada = _aktif(orang, *langkah.pelaksana)
            return _satu(f"{kunci}-ingat", Tingkat.MENGINGATKAN, j.nomor, kepada, kalimat, j.batas)
    return ()


def peringatan_unit(
    kode: str, nama: str, sisa: int, terlambat: int, batas: datetime, orang: Sequence[Pegawai], menit_sehari: int
) -> tuple[Peringatan, ...]:
    """The same for a Unit that has not handed in its data; ``sisa`` and ``terlambat`` in working minutes.

    Its deadline is a day, so it is reminded on its last working day.
    """
    kunci = f"unit-{kode}-{batas:%Y%m%d}"
    if terlambat:
        kalimat = f"Data {nama} terlambat {durasi(terlambat, menit_sehari)} kerja dari batas waktunya."
        kepada = _aktif(orang, ATASAN[Peran.SEKSI])
        return _satu(f"{kunci}-lewat", Tingkat.MELAPORKAN, 6, kepada, kalimat, batas)
    if sisa <= menit_sehari:
        kalimat = f"Waktu menyerahkan data {nama} tinggal {durasi(sisa, menit_sehari)} kerja."
        kepada = tuple(p for p in _aktif(orang, Peran.SEKSI) if p.unit == kode)
        return _satu(f"{kunci}-ingat", Tingkat.MENGINGATKAN, 6, kepada, kalimat, batas)
    return ()


def hal_peringatan(p: Peringatan, siklus: str) -> str:
    """Subject line of the e-mail."""
    awal = "Pengingat" if p.tingkat is Tingkat.MENGINGATKAN else "Keterlambatan"
    return f"{awal}: Langkah {p.langkah}, {siklus}"


def teks_peringatan(p: Peringatan, siklus: str, nama: str, kantor: str, batas: str) -> str:
    """The e-mail; ``batas`` is the deadline as printed, empty where there is none."""
    akhir = f" Batas waktunya {batas}." if batas else ""
    ajakan = (
        "Mohon diselesaikan sebelum batas waktu."
        if p.tingkat is Tingkat.MENGINGATKAN
        else "Disampaikan sebagai laporan keterlambatan kepada atasan pelaksana."
    )
    return (
        f"Yth. {nama},\n\n{siklus}: {p.kalimat}{akhir} {ajakan}\n\n"
        f"Rinciannya ada pada halaman Tugas saya di aplikasi Kinerja {kantor}."
    )


def _aktif(orang: Sequence[Pegawai], *peran: Peran | None) -> tuple[Pegawai, ...]:
    return tuple(p for p in orang if p.aktif and p.peran in peran)


def _satu(
    kunci: str, tingkat: Tingkat, langkah: int, kepada: tuple[Pegawai, ...], kalimat: str, batas: datetime | None
) -> tuple[Peringatan, ...]:
    return (Peringatan(kunci, tingkat, langkah, kepada, kalimat, batas),) if kepada else ()
