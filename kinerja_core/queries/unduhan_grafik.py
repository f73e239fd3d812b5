"""A chart as a file to take along: SVG, PNG, CSV or XLSX, from the same values as on screen."""

import re

from kinerja_core.application import Application
from kinerja_core.dokumen import gambar_grafik
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.grafik import Daftar, Grafik
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.formulir import tabel_grafik
from kinerja_core.queries.dokumen import Berkas
from kinerja_core.store import kantor as kantor_store

JENIS = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""File kinds with their media type."""


def berkas(app: Application, pegawai: Pegawai, siklus: Siklus, grafik: Grafik, jenis: str) -> Berkas:
    """The chart as a file of ``jenis`` (a key of JENIS), with office, Siklus and hour printed on it."""
    sumber = sebutan_sumber(app, pegawai, siklus.nama)
    if jenis == "svg":
        isi = gambar_grafik.svg(grafik, app.huruf, sumber)
    elif jenis == "png":
        isi = gambar_grafik.png(grafik, app.huruf, sumber)
    elif jenis == "csv":
        isi = tabel_grafik.tabel_csv(grafik, sumber)
    elif jenis == "xlsx":
        isi = tabel_grafik.tabel_xlsx(grafik, sumber)
    else:
        raise TidakDitemukan(f"Grafik tidak dapat diunduh sebagai {jenis}.")
    return Berkas(isi, nama_berkas(grafik, jenis), JENIS[jenis])


def sebutan_sumber(app: Application, pegawai: Pegawai, tentang: str) -> str:
    """Office, what it is about, and when: the last line of every file."""
    with app.store.read() as r:
        kantor = kantor_store.kantor(r, pegawai.kantor_id)
    pada = tanggal_jam(app.sekarang(), kantor.zona)
    return " · ".join(b for b in (kantor.nama, tentang, f"dibuat {pada} {kantor.singkatan_zona}") if b)


def nama_berkas(grafik: Grafik | Daftar, jenis: str) -> str:
    """``rata-rata-capaian-per-unit-2024.svg``."""
    pokok = re.sub(r"[^a-z0-9]+", "-", grafik.kepala.judul.lower()).strip("-")
    return f"{pokok[:60].rstrip('-')}.{jenis}"
