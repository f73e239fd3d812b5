"""Dates and hours as the office writes them. Instants are naive UTC; screens and paper show local time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
TAHUN_WAJAR = range(2000, 2101)
"""The years a form takes; another one is a slip of the finger."""
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def setempat(pada: datetime, zona: str) -> datetime:
    """A naive-UTC instant as aware local time of ``zona`` (IANA name)."""
    return pada.replace(tzinfo=UTC).astimezone(ZoneInfo(zona))


def ke_utc(lokal: datetime, zona: str) -> datetime:
    """A naive local time of ``zona`` as the naive-UTC instant the store keeps."""
    return lokal.replace(tzinfo=ZoneInfo(zona)).astimezone(UTC).replace(tzinfo=None)


def tanggal(hari: date) -> str:
    """5 Januari 2026."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def hari_tanggal(hari: date) -> str:
    """Senin, 5 Januari 2026."""
    return f"{HARI[hari.weekday()]}, {tanggal(hari)}"


def jam(pada: datetime) -> str:
    """09.30 (Indonesian office style: a full stop between hour and minute)."""
    return f"{pada.hour:02d}.{pada.minute:02d}"


def tanggal_jam(pada: datetime, zona: str) -> str:
    """5 Januari 2026 09.30, local time of a naive-UTC instant."""
    lokal = setempat(pada, zona)
    return f"{tanggal(lokal.date())} {jam(lokal)}"


def bulan_romawi(hari: date) -> str:
    """Month as the Roman numeral used in letter numbers."""
    return _ROMAWI[hari.month - 1]
