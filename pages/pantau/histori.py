"""Angka tahun-tahun sebelumnya: lihat, periksa tabel terbitan, lalu masukkan."""

import streamlit as st

from kinerja_core.queries import anggaran as anggaran_query
from kinerja_core.queries import histori as histori_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, impor_histori, session
from pages.ui import tabel as tabel_ui

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Histori", keterangan="Target, realisasi, dan capaian tahun-tahun sebelumnya, dengan sumbernya.")

tabel = histori_query.tabel(app, pegawai)
if tabel.empty:
    st.info("Belum ada angka tahun sebelumnya. Masukkan tabel LKjIP atau Renstra dalam bentuk CSV atau XLSX.")
else:
    # as wide as their sentences: the grid cuts what does not fit, and scrolls sideways
    lebar = {k: st.column_config.TextColumn(width="large") for k in ("Catatan", "Sumber")}
    st.dataframe(tabel, hide_index=True, width="stretch", column_config=lebar)
    tabel_ui.unduh(app, pegawai, "Histori kinerja", tabel, key="h-tabel")
impor_histori.riwayat(app, pegawai, kantor, anggaran_query.impor(app, pegawai, "histori"))
if histori_query.pengelola(pegawai):
    impor_histori.unggah(app, pegawai)
