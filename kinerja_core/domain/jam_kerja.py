"""Working hours of an office: which minutes count, and when an allowance of the SOP ends.

Instants are naive UTC and are taken to the whole minute (seconds are dropped), so that the sum of the
parts is exactly the whole, on screen and on paper. A day belongs to the local date of the office.
The rules, their sources and worked cases stand in docs/jam-sop.md; every case there is executed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import combinations, takewhile

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.sop import SatuanWaktu, WaktuBaku
from kinerja_core.domain.waktu import jam as tulis_jam
from kinerja_core.domain.waktu import ke_utc, setempat, tanggal

_SEHARI = timedelta(days=1)
_SEMENIT = timedelta(minutes=1)


@dataclass(frozen=True)
class Jendela:
    """Opening and closing time of one day, local, whole minutes."""

    buka: time
    tutup: time

    def __post_init__(self) -> None:
        if self.buka >= self.tutup:
            raise IsianKeliru("Jam pulang harus sesudah jam masuk pada hari yang sama. Perbaiki jamnya.")
        if self.buka.replace(second=0, microsecond=0) != self.buka or self.tutup.second or self.tutup.microsecond:
            raise IsianKeliru("Tulis jam kerja sampai menit saja, misalnya 07.30.")

    @property
    def menit(self) -> int:
        """Length in minutes."""
        return (self.tutup.hour - self.buka.hour) * 60 + self.tutup.minute - self.buka.minute

    def __str__(self) -> str:
        return f"{tulis_jam(datetime.combine(date.min, self.buka))}–{tulis_jam(datetime.combine(date.min, self.tutup))}"


Pekan = tuple[Jendela | None, ...]
"""Seven days, Monday first; None is a day off."""


@dataclass(frozen=True)
class Jadwal:
    """The hours of a week from ``mulai`` on; with ``selesai`` (included) for that time only, as in Ramadan."""

    nama: str
    mulai: date
    pekan: Pekan
    selesai: date | None = None

    def __post_init__(self) -> None:
        if len(self.pekan) != 7 or not any(self.pekan):
            raise IsianKeliru("Isi jam kerja paling sedikit satu hari dalam sepekan.")
        if self.selesai is not None and self.selesai < self.mulai:
            raise IsianKeliru("Tanggal akhir jam khusus mendahului tanggal mulainya. Perbaiki tanggalnya.")

    @property
    def khusus(self) -> bool:
        """Whether these hours replace the ordinary ones for a time."""
        return self.selesai is not None

    @property
    def menit_sehari(self) -> int:
        """Minutes of the longest day of this week: what is called one day where a span is put in words."""
        return max(j.menit for j in self.pekan if j is not None)


@dataclass(frozen=True)
class HariLibur:
    """A free day: holiday, cuti bersama, or a day the office itself is closed."""

    hari: date
    nama: str
    sumber: str = "kantor"


_SENIN_KAMIS = Jendela(time(7, 30), time(16, 0))
PEKAN_PERWALI: Pekan = (*(_SENIN_KAMIS,) * 4, Jendela(time(7, 30), time(11, 0)), None, None)
"""Perwali Samarinda 31/2022, five-day week: 37 hours 30 minutes, breaks included."""

JADWAL_AWAL = Jadwal("Jam kerja biasa", date(2022, 1, 1), PEKAN_PERWALI)


@dataclass(frozen=True)
class JamKerja:
    """The calendar of an office: its weekly hours, earlier and special ones included, and its free days.

    A change of the ordinary hours is a further Jadwal with its own ``mulai``, so what was measured before
    stays as it was. Days before the first Jadwal follow the first one.
    """

    jadwal: tuple[Jadwal, ...] = (JADWAL_AWAL,)
    libur: tuple[HariLibur, ...] = ()
    zona: str = "Asia/Makassar"

    def __post_init__(self) -> None:
        if not self._biasa:
            raise IsianKeliru("Jam kerja biasa belum ada. Isi jam kerja mingguan.")
        for a, b in combinations(self._khusus, 2):
            if a.mulai <= (b.selesai or b.mulai) and b.mulai <= (a.selesai or a.mulai):
                raise IsianKeliru(f"Masa “{a.nama}” dan “{b.nama}” bertumpang tindih. Ubah tanggalnya.")

    @cached_property
    def _biasa(self) -> tuple[Jadwal, ...]:
        return tuple(sorted((j for j in self.jadwal if not j.khusus), key=lambda j: j.mulai))

    @cached_property
    def _khusus(self) -> tuple[Jadwal, ...]:
        return tuple(j for j in self.jadwal if j.khusus)

    @cached_property
    def _hari_libur(self) -> frozenset[date]:
        return frozenset(h.hari for h in self.libur)

    def berlaku(self, hari: date) -> Jadwal:
        """The weekly hours in force on that local date."""
        for j in self._khusus:
            if j.selesai is not None and j.mulai <= hari <= j.selesai:
                return j
        return self.biasa(hari)

    def biasa(self, hari: date) -> Jadwal:
        """The ordinary weekly hours of that local date, special hours left aside."""
        lampau = [j for j in self._biasa if j.mulai <= hari]
        return lampau[-1] if lampau else self._biasa[0]

    def jendela(self, hari: date) -> Jendela | None:
        """When the office works on that local date, None on a free day."""
        return None if hari in self._hari_libur else self.berlaku(hari).pekan[hari.weekday()]


def menit_kerja(jam: JamKerja, dari: datetime, sampai: datetime) -> int:
    """Working minutes between two instants. IsianKeliru where the second comes before the first."""
    if sampai < dari:
        raise IsianKeliru("Waktu akhir mendahului waktu mulai. Periksa tanggal yang diisi dan jam komputer.")
    mulai, akhir = ke_menit(dari), ke_menit(sampai)
    jendela = takewhile(lambda j: j[0] < akhir, _jendela_sejak(jam, mulai))
    return sum(max(0, (min(tutup, akhir) - max(buka, mulai)) // _SEMENIT) for buka, tutup in jendela)


def tambah(jam: JamKerja, dari: datetime, waktu: WaktuBaku) -> datetime:
    """When an allowance that begins at ``dari`` ends.

    Hours and minutes run inside the working hours only. A day is a working day: the day of the beginning
    is not counted, and the allowance ends when the office closes on the last one.
    """
    if waktu.satuan is not SatuanWaktu.HARI:
        return tambah_menit(jam, dari, waktu.jumlah * (60 if waktu.satuan is SatuanWaktu.JAM else 1))
    if waktu.jumlah < 0:
        raise IsianKeliru("Waktu baku tidak boleh kurang dari nol.")
    if waktu.jumlah == 0:
        return ke_menit(dari)
    hari = setempat(dari, jam.zona).date()
    for _ in range(waktu.jumlah):
        hari = hari_kerja_berikut(jam, hari)
    return akhir_hari(jam, hari)


def tambah_menit(jam: JamKerja, dari: datetime, menit: int) -> datetime:
    """The earliest instant at which so many working minutes have passed since ``dari``."""
    if menit < 0:
        raise IsianKeliru("Waktu baku tidak boleh kurang dari nol.")
    mulai, sisa = ke_menit(dari), menit * _SEMENIT
    jendela = _jendela_sejak(jam, mulai)
    while sisa:
        buka, tutup = next(jendela)
        awal = max(buka, mulai)
        if awal + sisa <= tutup:
            return awal + sisa
        sisa -= max(tutup - awal, timedelta())
    return mulai


def hari_kerja_berikut(jam: JamKerja, hari: date) -> date:
    """The first working day after that local date."""
    besok = hari + _SEHARI
    while jam.jendela(besok) is None:
        besok += _SEHARI
    return besok


def saat_kerja_berikut(jam: JamKerja, pada: datetime) -> datetime:
    """The instant itself inside the working hours, otherwise the next opening: where time begins to count."""
    mulai = ke_menit(pada)
    return next(max(buka, mulai) for buka, tutup in _jendela_sejak(jam, mulai) if tutup > mulai)


def akhir_hari(jam: JamKerja, hari: date) -> datetime:
    """When a deadline named by its local date passes: closing time, or on a free day the next working day's."""
    while (jendela := jam.jendela(hari)) is None:
        hari += _SEHARI
    return ke_utc(datetime.combine(hari, jendela.tutup), jam.zona)


def ke_menit(pada: datetime) -> datetime:
    """The instant without its seconds."""
    return pada.replace(second=0, microsecond=0)


def sebutan_jadwal(j: Jadwal) -> str:
    """Name and dates of a Jadwal as a person reads them."""
    if j.selesai is None:
        return f"{j.nama}, sejak {tanggal(j.mulai)}"
    return f"{j.nama}, {tanggal(j.mulai)} sampai {tanggal(j.selesai)}"


def _jendela_sejak(jam: JamKerja, pada: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing instants (naive UTC) of the working days from that local day on, without end."""
    hari = setempat(pada, jam.zona).date()
    while True:
        jendela = jam.jendela(hari)
        if jendela is not None:
            yield (
                ke_utc(datetime.combine(hari, jendela.buka), jam.zona),
                ke_utc(datetime.combine(hari, jendela.tutup), jam.zona),
            )
        hari += _SEHARI
