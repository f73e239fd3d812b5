"""Langkah 1: perintah pengumpulan data kinerja (disposisi)."""

import streamlit as st

from kinerja_core.actions import disposisi
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, disposisi_isian, dokumen, session

app, pegawai = session.gerbang(__file__)
hari_ini = siklus_query.hari_ini(app, pegawai)
ada_siklus = siklus_query.daftar(app, pegawai)

if ada_siklus:
    a = alur.buka(__file__, 1)
    dokumen.daftar(a, "disposisi")
    if a.tersedia("disposisi.terbitkan"):
        with st.form("disposisi"):
            disposisi_isian.tampilkan(a.siklus.tahun, hari_ini)
            a.tombol(
                "disposisi.terbitkan",
                disposisi.terbitkan,
                isian=disposisi_isian.baca,
                formulir=True,
                proses="Mencetak lembar disposisi …",
                pesan="Disposisi diterbitkan. Kasubag dapat mulai membuat Format IKU.",
            )
else:
    alur.tanpa_siklus(app, pegawai, 1)

if siklus_query.boleh_membuka(app, pegawai):
    disposisi_isian.buka_siklus(app, pegawai, hari_ini.year - 1)
