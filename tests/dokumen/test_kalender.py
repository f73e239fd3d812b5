"""The .ics of the meeting, read back by a calendar library."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from kinerja_core.dokumen.kalender import render
from kinerja_core.domain.errors import IsianKeliru
from tests.dokumen.contoh_rapat import UNDANGAN

DIBUAT = datetime(2026, 1, 8, 2, 30)


def acara(**ganti):
    (satu,) = Calendar.from_ical(render(replace(UNDANGAN, **ganti), "Asia/Makassar", "abc@kinerja", DIBUAT)).events
    return satu


def test_jam_rapat_wita_menjadi_utc():
    satu = acara()

    assert satu.start == datetime(2026, 1, 12, 1, 0, tzinfo=UTC)
    assert satu.end == datetime(2026, 1, 12, 3, 0, tzinfo=UTC)


def test_acara_tempat_dan_agenda_terbaca_kembali():
    satu = acara()

    assert (str(satu["uid"]), str(satu["summary"]), str(satu["location"])) == (
        "abc@kinerja",
        UNDANGAN.acara,
        UNDANGAN.tempat,
    )
    assert "2. Pembahasan indikator setiap Seksi" in str(satu["description"])


@pytest.mark.parametrize("selesai", ["", "selesai"])
def test_tanpa_jam_selesai_memakai_waktu_baku_dua_jam(selesai):
    assert acara(selesai=selesai).end == datetime(2026, 1, 12, 3, 0, tzinfo=UTC)


def test_undangan_yang_sama_memberi_bita_yang_sama():
    satu, dua = (render(UNDANGAN, "Asia/Makassar", "abc@kinerja", DIBUAT) for _ in range(2))

    assert satu == dua


def test_berkas_memakai_crlf_dan_larik_pendek():
    larik = render(replace(UNDANGAN, acara="Rapat " * 60), "Asia/Makassar", "u", DIBUAT).split(b"\r\n")

    assert max(len(satu) for satu in larik) <= 75
    assert not any(b"\n" in satu for satu in larik)


@pytest.mark.parametrize("mulai", ["jam sembilan", "24.00", "9", "09.60", ""])
def test_jam_yang_tidak_terbaca_ditolak(mulai):
    with pytest.raises(IsianKeliru, match=r"Tulis seperti 09\.00"):
        acara(mulai=mulai)


def test_rapat_yang_selesai_sebelum_mulai_ditolak():
    with pytest.raises(IsianKeliru, match="Perbaiki jam rapat"):
        acara(mulai="13.00", selesai="11.00")
