"""The process that is killed: acts on an office at Langkah 5 and says so after each, until it dies."""

import random
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path

from kinerja_core.actions import format_iku, penghimpunan
from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store

SENIN_SIANG = datetime(2026, 11, 2, 6, 0)


def bekerja(folder: Path, formulir: Path, benih: int, akui: Connection) -> None:
    """Act for ever. ``formulir`` is a filled form of the Unit kesos.

    Sends “siap” when the office is open, then after each act that has returned ``usul VERSI HASH`` for a
    proposal, ``unggah REVISI SHA256`` for an upload.
    """
    app = bangun(Settings(folder), Jam(SENIN_SIANG))
    seksi = next(p for p in katalog.pegawai(katalog.kantor().id) if p.unit == "kesos" and p.peran.value == "seksi")
    data, acak = formulir.read_bytes(), random.Random(benih)
    akui.send("siap")
    mengunggah = benih % 2 == 0
    while True:
        with app.store.read() as r:
            kini = siklus_store.daftar(r, seksi.kantor_id)[0]
            terakhir = usulan_store.terakhir(r, seksi.kantor_id, kini.id).get(seksi.unit)
        if mengunggah:
            revisi = terakhir.revisi if terakhir else 0
            # a new sha each time: what follows the end of a ZIP is no part of it
            usulan = penghimpunan.terima(app, seksi, kini, _lain(data, acak), "f.xlsx", revisi, "Sudah diperiksa.")
            akui.send(f"unggah {usulan.revisi} {usulan.sha256}")
        else:
            baru = format_iku.kirim_usulan(app, seksi, kini, _kode(seksi), acak.randbytes(60).hex(), "Alasan")
            akui.send(f"usul {baru.versi} {baru.hash}")
        mengunggah = acak.random() < 0.25


def _kode(seksi: Pegawai) -> str:
    return next(i.kode for i in katalog.indikator() if i.unit == seksi.unit)


def _lain(data: bytes, acak: random.Random) -> bytes:
    komentar = acak.randbytes(4).hex().encode()
    return data[:-2] + len(komentar).to_bytes(2, "little") + komentar
