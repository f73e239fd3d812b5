"""The tables of docs/jam-sop.md, and its calendar, read as a test reads them."""

import re
from datetime import date, datetime, time
from pathlib import Path

from kinerja_core.domain.jam_kerja import JADWAL_AWAL, HariLibur, Jadwal, JamKerja, Jendela
from kinerja_core.domain.sop import SatuanWaktu, WaktuBaku
from kinerja_core.domain.waktu import ke_utc

DOKUMEN = Path(__file__).parents[2] / "docs" / "jam-sop.md"
HARI = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
ZONA = "Asia/Makassar"
Baris = dict[str, str]


def tabel(*kepala: str) -> list[Baris]:
    """All rows of the table that has exactly these columns."""
    hasil: list[Baris] = []
    judul: list[str] = []
    for garis in DOKUMEN.read_text(encoding="utf-8").splitlines():
        sel = [s.strip() for s in garis.strip().strip("|").split("|")] if garis.startswith("|") else []
        if not sel:
            judul = []
        elif not judul:
            judul = sel
        elif not set(garis) <= set("|-") and tuple(judul) == kepala:
            hasil.append(dict(zip(judul, sel, strict=True)))
    return hasil


def tanggal(teks: str) -> date:
    """ "Sen 02-11-2026"; the name of the day must be right, so that the page can be trusted by eye."""
    nama, angka = teks.split()
    hari = datetime.strptime(angka, "%d-%m-%Y").date()  # noqa: DTZ007  local by definition
    assert nama == HARI[hari.weekday()], teks
    return hari


def saat(teks: str) -> datetime:
    """ "Sen 02-11-2026 08.00" local time, as naive UTC."""
    hari, jam = teks.rsplit(" ", 1)
    return ke_utc(datetime.combine(tanggal(hari), _jam(jam)), ZONA)


def waktu(teks: str) -> WaktuBaku:
    """ "2 Jam"."""
    jumlah, satuan = teks.split()
    return WaktuBaku(int(jumlah), SatuanWaktu(satuan))


def jeda(teks: str) -> list[tuple[datetime, datetime | None]]:
    """ "dari–sampai; dari–"; "–" alone is none."""
    if teks == "–":
        return []
    pasangan = [bagian.strip().partition("–") for bagian in teks.split(";")]
    return [(saat(dari), saat(sampai) if sampai else None) for dari, _, sampai in pasangan]


def kalender() -> JamKerja:
    """The calendar of the page."""
    khusus = tuple(
        Jadwal(
            b["Masa"],
            tanggal(b["Mulai"]),
            (*(_jendela(b["Senin–Kamis"]),) * 4, _jendela(b["Jumat"]), None, None),
            tanggal(b["Selesai"]),
        )
        for b in tabel("Masa", "Mulai", "Selesai", "Senin–Kamis", "Jumat")
    )
    libur = tuple(HariLibur(tanggal(b["Tanggal libur"]), b["Nama"]) for b in tabel("Tanggal libur", "Nama"))
    return JamKerja((JADWAL_AWAL, *khusus), libur)


def _jendela(teks: str) -> Jendela:
    buka, tutup = teks.split("–")
    return Jendela(_jam(buka), _jam(tutup))


def _jam(teks: str) -> time:
    jam, menit = re.fullmatch(r"(\d\d)\.(\d\d)", teks).groups()  # type: ignore[union-attr]
    return time(int(jam), int(menit))
