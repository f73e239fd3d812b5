"""A table on the page with its downloads."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from kinerja_core.application import Application
from kinerja_core.domain.grafik import Daftar
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import unduhan_tabel
from kinerja_core.queries.unduhan_grafik import JENIS, nama_berkas
from pages.ui.teks import polos_bila_teks

_SEBUTAN = {"csv": "Tabel CSV", "xlsx": "Tabel Excel"}


def gambar_tabel(isi: pd.DataFrame, **pilihan: Any) -> None:
    """`st.table` with every text as it was typed: Streamlit reads the cells as Markdown."""
    st.table(isi.map(polos_bila_teks).rename(index=polos_bila_teks), **pilihan)


def tampilkan(
    app: Application,
    pegawai: Pegawai,
    judul: str,
    tabel: pd.DataFrame,
    *,
    key: str,
    tentang: str = "",
    saringan: str = "",
    kebijakan: str = "",
) -> None:
    """The whole table, and below it the same rows as CSV or XLSX; ``tentang`` names the Siklus."""
    gambar_tabel(tabel, border="horizontal", hide_index=True)
    unduh(app, pegawai, judul, tabel, key=key, tentang=tentang, saringan=saringan, kebijakan=kebijakan)


def unduh(
    app: Application,
    pegawai: Pegawai,
    judul: str,
    tabel: pd.DataFrame,
    *,
    key: str,
    tentang: str = "",
    saringan: str = "",
    kebijakan: str = "",
) -> None:
    """The downloads of a table drawn elsewhere; a file is made only when its button is pressed."""
    kotak = st.popover(
        "Unduh tabel", icon=":material/download:", key=f"{key}-unduh", on_change="rerun", width="content"
    )
    if not kotak.open:
        return
    isi = unduhan_tabel.daftar(judul, tabel, saringan, kebijakan)
    with kotak:
        for jenis, sebutan in _SEBUTAN.items():
            st.download_button(
                sebutan,
                data=partial(_isi, app, pegawai, tentang, isi, jenis),
                file_name=nama_berkas(isi, jenis),
                mime=JENIS[jenis],
                key=f"{key}-{jenis}",
                on_click="ignore",
                width="stretch",
            )


def _isi(app: Application, pegawai: Pegawai, tentang: str, isi: Daftar, jenis: str) -> bytes:
    return unduhan_tabel.berkas(app, pegawai, tentang, isi, jenis).isi
