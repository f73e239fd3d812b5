"""The clock of the SOP: what each Langkah of a Siklus was given, used, has left, or is late by.

Everything is read from the trail. A Langkah that is returned to has several visits; its allowance is
given once, what it uses adds up. While a Siklus is paused no time counts, nor before an appointed hour:
the row that begins a visit may carry ``dijadwalkan`` (naive UTC, ISO 8601) in its ``isi``, as an invitation
to a meeting does. Spans are working minutes, and the minutes of all Langkah add up to the working time of
the Siklus less its pauses and waits.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import accumulate, groupby

from kinerja_core.domain.aksi import PERISTIWA_JEDA
from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.jam_kerja import JamKerja, menit_kerja, tambah, tambah_menit
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP, Langkah, SatuanWaktu, WaktuBaku

MENUNGGU_JADWAL = "Menunggu waktu yang dijadwalkan"


class KeadaanLangkah(StrEnum):
    """How a Langkah stands; MENUNGGU has been visited and will be again, after a return."""

    BELUM = "belum dimulai"
    BERJALAN = "sedang berjalan"
    DIJEDA = "dijeda"
    MENUNGGU = "menunggu diulang"
    SELESAI = "selesai"


@dataclass(frozen=True)
class Jeda:
    """A pause, or the wait for an appointed hour; ``selesai`` None while it lasts.

    Instants are naive UTC; ``menit`` are the working minutes that were not counted.
    """

    mulai: datetime
    selesai: datetime | None
    alasan: str
    oleh: str
    menit: int


@dataclass(frozen=True)
class Kunjungan:
    """One visit of a Langkah: naive UTC, ``selesai`` None while it lasts, ``terpakai`` in working minutes."""

    mulai: datetime
    selesai: datetime | None
    terpakai: int
    jeda: tuple[Jeda, ...]


@dataclass(frozen=True)
class JamLangkah:
    """The clock of one Langkah; spans in working minutes, instants naive UTC.

    ``jatah`` is None for an allowance in days not yet begun: how many minutes it is depends on the
    beginning. ``batas`` is when the allowance ends or ended, None before the beginning and during a pause.
    Of ``sisa`` and ``terlambat`` at least one is zero.
    """

    nomor: int
    singkat: str
    waktu: WaktuBaku
    keadaan: KeadaanLangkah
    kunjungan: tuple[Kunjungan, ...]
    jatah: int | None
    terpakai: int
    batas: datetime | None

    @property
    def mulai(self) -> datetime | None:
        """When the first visit began."""
        return self.kunjungan[0].mulai if self.kunjungan else None

    @property
    def selesai(self) -> datetime | None:
        """When the last visit ended; None where it lasts or there was none."""
        return self.kunjungan[-1].selesai if self.kunjungan else None

    @property
    def sisa(self) -> int:
        """Minutes left of the allowance."""
        return max(0, (self.jatah or 0) - self.terpakai)

    @property
    def terlambat(self) -> int:
        """Minutes used beyond the allowance."""
        return 0 if self.jatah is None else max(0, self.terpakai - self.jatah)


@dataclass(frozen=True)
class _Ruas:
    """A stretch of the trail in one state; ``alasan`` is why it does not count, empty where it does.

    ``lanjut`` marks the stretch that is not over yet; it ends now.
    """

    baris: Jejak
    mulai: datetime
    akhir: datetime
    lanjut: bool
    alasan: str
    menit: int


def jam_langkah(sop: SOP, jejak: Sequence[Jejak], jam: JamKerja, kini: datetime) -> tuple[JamLangkah, ...]:
    """The clock of every Langkah of the SOP version, in order, from the whole trail (oldest first)."""
    ruas = _ruas(jejak, jam, kini)
    kunjungan = [tuple(isi) for _, isi in groupby(ruas, key=lambda r: r.baris.langkah)]
    return tuple(
        _jam_langkah(langkah, [k for k in kunjungan if k[0].baris.langkah == langkah.nomor], ruas, jam)
        for langkah in sop.langkah
    )


def kalimat(j: JamLangkah, menit_sehari: int) -> str:
    """How the clock of a Langkah stands, e.g. "sisa 2 jam 10 menit kerja"; empty before it begins."""
    if j.keadaan is KeadaanLangkah.BELUM:
        return ""
    if j.keadaan is KeadaanLangkah.SELESAI and not j.terlambat:
        return f"selesai dalam {durasi(j.terpakai, menit_sehari)} kerja"
    jarak = f"terlambat {durasi(j.terlambat, menit_sehari)}" if j.terlambat else f"sisa {durasi(j.sisa, menit_sehari)}"
    awal = "" if j.keadaan is KeadaanLangkah.BERJALAN else f"{j.keadaan.value}, "
    return f"{awal}{jarak} kerja"


def durasi(menit: int, menit_sehari: int) -> str:
    """A span of working time in words, two units at most: "1 hari 3 jam", "2 jam 10 menit", "45 menit"."""
    hari, sisa = divmod(menit, menit_sehari)
    jam, menit_lebih = divmod(sisa, 60)
    bagian = [(hari, "hari"), (jam, "jam"), (menit_lebih, "menit")]
    while len(bagian) > 1 and not bagian[0][0]:
        bagian.pop(0)
    tertulis = [f"{jumlah} {satuan}" for jumlah, satuan in bagian[:2] if jumlah]
    return " ".join(tertulis) or "0 menit"


def _ruas(jejak: Sequence[Jejak], jam: JamKerja, kini: datetime) -> tuple[_Ruas, ...]:
    # a computer clock set back between two rows must not make time run backwards
    mulai = [*accumulate((j.pada for j in jejak), max)]
    akhir = [*mulai[1:], *(max(kini, m) for m in mulai[-1:])]
    hasil: list[_Ruas] = []
    jadwal: datetime | None = None
    for nomor, (j, m, a) in enumerate(zip(jejak, mulai, akhir, strict=True)):
        if nomor == 0 or jejak[nomor - 1].langkah != j.langkah:
            jadwal = _dijadwalkan(j)
        if j.langkah < LANGKAH_SELESAI:
            hasil += _potong(j, m, a, jadwal or m, jam, lanjut=j is jejak[-1])
    return tuple(hasil)


def _potong(j: Jejak, m: datetime, a: datetime, jadwal: datetime, jam: JamKerja, *, lanjut: bool) -> list[_Ruas]:
    """The stretch that one row of the trail opens, cut where the appointed hour comes."""
    if j.peristiwa == PERISTIWA_JEDA:
        return [_Ruas(j, m, a, lanjut, j.catatan, menit_kerja(jam, m, a))]
    if jadwal <= m:
        return [_Ruas(j, m, a, lanjut, "", menit_kerja(jam, m, a))]
    awal = min(jadwal, a)
    hasil = [_Ruas(j, m, awal, lanjut and a < jadwal, MENUNGGU_JADWAL, menit_kerja(jam, m, awal))]
    if a > jadwal:
        hasil.append(_Ruas(j, jadwal, a, lanjut, "", menit_kerja(jam, jadwal, a)))
    elif lanjut:
        hasil.append(_Ruas(j, jadwal, jadwal, lanjut, "", 0))
    return hasil


def _dijadwalkan(j: Jejak) -> datetime | None:
    teks = json.loads(j.isi).get("dijadwalkan", "")
    return datetime.fromisoformat(teks) if teks else None


def _jam_langkah(
    langkah: Langkah, kunjungan: Sequence[tuple[_Ruas, ...]], ruas: Sequence[_Ruas], jam: JamKerja
) -> JamLangkah:
    terhitung = [r for k in kunjungan for r in k if not r.alasan]
    awal = [*terhitung, *(r for k in kunjungan for r in k)][:1]
    jatah = _jatah(jam, langkah.waktu, awal[0].mulai if awal else None)
    keadaan = _keadaan(langkah.nomor, kunjungan, ruas)
    batas = None if keadaan is KeadaanLangkah.DIJEDA or jatah is None else _batas(jam, terhitung, jatah)
    return JamLangkah(
        langkah.nomor,
        langkah.singkat,
        langkah.waktu,
        keadaan,
        tuple(_kunjungan(k) for k in kunjungan),
        jatah,
        sum(r.menit for r in terhitung),
        batas,
    )


def _kunjungan(ruas: tuple[_Ruas, ...]) -> Kunjungan:
    jeda = tuple(
        Jeda(r.mulai, None if r.lanjut else r.akhir, r.alasan, r.baris.oleh, r.menit) for r in ruas if r.alasan
    )
    selesai = None if ruas[-1].lanjut else ruas[-1].akhir
    return Kunjungan(ruas[0].mulai, selesai, sum(r.menit for r in ruas if not r.alasan), jeda)


def _keadaan(nomor: int, kunjungan: Sequence[tuple[_Ruas, ...]], ruas: Sequence[_Ruas]) -> KeadaanLangkah:
    if not kunjungan:
        return KeadaanLangkah.BELUM
    akhir = kunjungan[-1][-1]
    if akhir.lanjut:
        return KeadaanLangkah.DIJEDA if akhir.alasan else KeadaanLangkah.BERJALAN
    dikembalikan = ruas[-1].lanjut and ruas[-1].baris.langkah < nomor
    return KeadaanLangkah.MENUNGGU if dikembalikan else KeadaanLangkah.SELESAI


def _jatah(jam: JamKerja, waktu: WaktuBaku, mulai: datetime | None) -> int | None:
    """The allowance in working minutes; what is left of the first day is given on top of the days."""
    if waktu.satuan is not SatuanWaktu.HARI:
        return waktu.jumlah * (60 if waktu.satuan is SatuanWaktu.JAM else 1)
    return None if mulai is None else menit_kerja(jam, mulai, tambah(jam, mulai, waktu))


def _batas(jam: JamKerja, terhitung: Sequence[_Ruas], jatah: int) -> datetime | None:
    """When the allowance is, or was, used up; where it was not, when it would be if the last visit went on."""
    sisa = jatah
    for r in terhitung:
        if sisa <= r.menit:
            return tambah_menit(jam, r.mulai, sisa)
        sisa -= r.menit
    return tambah_menit(jam, terhitung[-1].akhir, sisa) if terhitung else None
