"""The meeting as an .ics file that calendar programs take in."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.waktu import ke_utc

_PEMBUAT = "-//Kinerja//Undangan Rapat//ID"
_LAMA_BAKU = timedelta(hours=2)
"""The waktu baku of Langkah 5, used where the undangan gives no closing hour ("selesai")."""


def render(isi: IsiUndangan, zona: str, uid: str, dibuat: datetime, terbitan: int = 0) -> bytes:
    """One event, its hours in UTC, which every calendar shows in its own local time.

    ``zona`` is the IANA name of the office's time zone, ``uid`` identifies the meeting over all its
    versions, ``terbitan`` counts those before this one, ``dibuat`` is naive UTC. Raises IsianKeliru where the
    hours are not written as 09.00.
    """
    mulai = _saat(isi.hari_rapat, isi.mulai, "mulai", zona)
    rapat = Event()
    rapat.add("uid", uid)
    rapat.add("dtstamp", dibuat.replace(tzinfo=UTC))
    if terbitan:
        rapat.add("sequence", terbitan)  # RFC 5545: a later version moves the event already in the calendar
    rapat.add("dtstart", mulai)
    rapat.add("dtend", _akhir(isi, mulai, zona))
    rapat.add("summary", isi.acara)
    rapat.add("location", isi.tempat)
    rapat.add("description", _uraian(isi))
    rapat.add("status", "CONFIRMED")
    rapat.add("transp", "OPAQUE")
    kalender = Calendar()
    kalender.add("prodid", vText(_PEMBUAT))
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add_component(rapat)
    return bytes(kalender.to_ical())


def _akhir(isi: IsiUndangan, mulai: datetime, zona: str) -> datetime:
    if isi.selesai.strip().casefold() in ("", "selesai"):
        return mulai + _LAMA_BAKU
    akhir = _saat(isi.hari_rapat, isi.selesai, "selesai", zona)
    if akhir <= mulai:
        raise IsianKeliru(
            f"Rapat selesai pukul {isi.selesai}, tidak sesudah pukul mulai {isi.mulai}. Perbaiki jam rapat."
        )
    return akhir


def _saat(hari: date, jam: str, sebutan: str, zona: str) -> datetime:
    """A printed hour of that local day as an aware instant in UTC."""
    bagian = jam.strip().replace(":", ".").split(".")
    if len(bagian) != 2 or not all(b.isdigit() for b in bagian) or int(bagian[0]) > 23 or int(bagian[1]) > 59:
        raise IsianKeliru(f"Jam {sebutan} rapat “{jam}” tidak dapat dibaca. Tulis seperti 09.00.")
    lokal = datetime.combine(hari, time(int(bagian[0]), int(bagian[1])))
    return ke_utc(lokal, zona).replace(tzinfo=UTC)


def _uraian(isi: IsiUndangan) -> str:
    baris = [f"{isi.hal} – {isi.kop.kantor}", f"Nomor: {isi.nomor}"]
    if isi.agenda:
        baris += ["Agenda:", *(f"{n}. {satu}" for n, satu in enumerate(isi.agenda, start=1))]
    return "\n".join(baris)
