"""The process that is killed while it numbers letters."""

from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from kinerja_core.actions import agenda
from kinerja_core.actions.agenda import SuratLain
from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.domain.waktu import setempat
from kinerja_core.settings import Settings

SENIN_SIANG = datetime(2026, 11, 2, 6, 0)


def menomori(folder: Path, akui: Connection) -> None:
    """Number letters for ever; sends “siap” when the office is open, then each full number that was given."""
    app = bangun(Settings(folder), Jam(SENIN_SIANG))
    kantor_id = katalog.kantor().id
    orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id), strict=True))
    surat = SuratLain("000.1.5", "Surat uji", "Tujuan", setempat(SENIN_SIANG, katalog.kantor().zona).date())
    akui.send("siap")
    while True:
        akui.send(agenda.catat(app, orang["staf"], surat).nomor_lengkap)
