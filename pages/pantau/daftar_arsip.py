"""Daftar arsip: where the file of every closed Siklus lies, and until when it is kept."""

import pandas as pd
import streamlit as st

from kinerja_core.queries import ekspedisi as ekspedisi_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, session
from pages.ui.tabel import gambar_tabel

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Daftar arsip", keterangan="Siklus yang sudah ditutup, tempat simpannya, dan masa retensinya.")
baris = ekspedisi_query.daftar_arsip(app, pegawai)
if baris:
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
    st.caption(
        "Kartu arsip diubah Kasubag atau Staf pada halaman 13 · Pengantaran dan arsip. Aplikasi tidak pernah "
        "memusnahkan arsip; nasib akhir dilaksanakan pengelola arsip menurut JRA daerah."
    )
else:
    st.info("Belum ada Siklus yang diarsipkan.")
