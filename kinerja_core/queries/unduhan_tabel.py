"""A table of the screen as a file to take along: CSV or XLSX, figures as figures, with what it was narrowed to."""

import re
from decimal import Decimal

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.grafik import Daftar, Kepala, Sel, Tabel
from kinerja_core.domain.peran import Pegawai
from kinerja_core.formulir import tabel_grafik
from kinerja_core.queries.dokumen import Berkas
from kinerja_core.queries.unduhan_grafik import JENIS, nama_berkas, sebutan_sumber

_TERCETAK = re.compile(r"^(?:Rp)?-?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?$")
"""A figure as this application prints it; a year has no dot and stays text."""


def daftar(judul: str, tabel: pd.DataFrame, saringan: str = "", kebijakan: str = "") -> Daftar:
    """The table as shown, its printed figures turned back into figures with the same digits."""
    isi = tuple(tuple(_sel(nilai) for nilai in baris) for baris in tabel.itertuples(index=False, name=None))
    kepala = Kepala(judul, "", f"{len(isi)} baris", saringan, kebijakan)
    return Daftar(kepala, Tabel(tuple(str(k) for k in tabel.columns), isi))


def berkas(app: Application, pegawai: Pegawai, tentang: str, isi: Daftar, jenis: str) -> Berkas:
    """The table as ``csv`` or ``xlsx``; ``tentang`` is the Siklus or whatever else it belongs to."""
    sumber = sebutan_sumber(app, pegawai, tentang)
    if jenis == "csv":
        data = tabel_grafik.tabel_csv(isi, sumber)
    elif jenis == "xlsx":
        data = tabel_grafik.tabel_xlsx(isi, sumber)
    else:
        raise TidakDitemukan(f"Tabel tidak dapat diunduh sebagai {jenis}.")
    return Berkas(data, nama_berkas(isi, jenis), JENIS[jenis])


def _sel(nilai: object) -> Sel:
    if isinstance(nilai, int):
        return Decimal(nilai)
    teks = str(nilai)
    if not _TERCETAK.match(teks):
        return re.sub(r":material/[a-z_]+: ?", "", teks)
    return Decimal(teks.removeprefix("Rp").replace(".", "").replace(",", "."))
