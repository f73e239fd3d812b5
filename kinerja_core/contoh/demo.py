"""The two uses of the sample office: a demo to click through, and all documents written to a folder."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from kinerja_core.actions.penghimpunan import izinkan_susulan
from kinerja_core.application import Application, bangun
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.queries import unggahan
from kinerja_core.settings import Settings
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store

UNIT_TERLAMBAT = ("trantib", "kesos")
"""The two Seksi of the demo whose data are late."""


def bangun_demo(folder: Path, sekarang: datetime) -> None:
    """A fresh sample office whose Siklus stands at Langkah 7, two Seksi late.

    An earlier sample office in ``folder`` is replaced; anything else there is refused.
    """
    _kosongkan(folder)
    jam = Jam(_hari_kerja_pagi(sekarang - timedelta(days=7)))
    app = bangun(Settings(folder), jam)
    try:
        p = Perjalanan(app, pasang(app), jam, UNIT_TERLAMBAT)
        for _ in jalankan(p, sampai=6):
            pass
        jam.maju(jam=2)
        alasan = "Rekap lapangan baru selesai pekan ini; data masih ditunggu sampai analisis ditutup."
        izinkan_susulan(app, p.orang["kasubag"], p.kini, UNIT_TERLAMBAT[0], alasan)
    finally:
        app.store.tutup()


def tulis_contoh(folder: Path, keluaran: Path, mulai: datetime) -> Iterator[str]:
    """Walk all thirteen Langkah in ``folder`` and write every document to ``keluaran``; a line per Langkah."""
    jam = Jam(_hari_kerja_pagi(mulai))
    app = bangun(Settings(folder), jam)
    try:
        p = Perjalanan(app, pasang(app), jam)
        for baris in jalankan(p):
            _tulis(app, p, keluaran)
            yield baris
        (keluaran / unggahan.nama_paket(p.kini)).write_bytes(unggahan.paket(app, p.orang["staf"], p.kini))
    finally:
        app.store.tutup()


def _tulis(app: Application, p: Perjalanan, keluaran: Path) -> None:
    with app.store.read() as r:
        for d in naskah_store.daftar_dokumen(r, p.kini.kantor_id, p.kini.id):
            tujuan = keluaran / d.nama_berkas
            if not tujuan.exists() or tujuan.stat().st_size != d.ukuran:
                tujuan.write_bytes(app.arsip.baca(d.sha256))


def _kosongkan(folder: Path) -> None:
    if not folder.exists() or not any(folder.iterdir()):
        return
    app = bangun(Settings(folder))
    try:
        with app.store.read() as r:
            kantor = kantor_store.kantor_pertama(r)
    finally:
        app.store.tutup()
    if kantor is not None and not kantor.contoh:
        raise PenyimpananBermasalah(
            f"Folder {folder} berisi data {kantor.nama}, bukan kantor contoh. Pilih folder lain."
        )
    shutil.rmtree(folder)


def _hari_kerja_pagi(pada: datetime) -> datetime:
    """The office's morning (08.00 WITA = 00.00 UTC) of that day, or of the Monday after it."""
    pagi = pada.replace(hour=0, minute=0, second=0, microsecond=0)
    while pagi.weekday() >= 5:
        pagi += timedelta(days=1)
    return pagi
