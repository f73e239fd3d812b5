"""The SOP sheet as the office knows it, its flow chart with the running Siklus marked on it."""

import streamlit as st

from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import sop as sop_query
from pages.ui import alur, header, lembar_sop, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
sop = siklus.sop if siklus else siklus_query.sop_terbaru(app, pegawai)
header.show(kantor, f"SOP {sop.nama}", siklus=siklus)

terbaru = siklus_query.sop_terbaru(app, pegawai)
if terbaru.versi != sop.versi:
    st.info(f"Siklus ini memakai versi {sop.versi}. Versi {terbaru.versi} berlaku untuk Siklus berikutnya.")
st.download_button(
    "Unduh lembar SOP (PDF)",
    data=lambda: sop_query.lembar(app, pegawai, sop).isi,
    file_name=f"lembar-sop-versi-{sop.versi}.pdf",
    mime="application/pdf",
    on_click="ignore",
    icon=":material/download:",
)
lembar_sop.identitas(kantor, sop)
lembar_sop.daftar(sop)
st.subheader("Bagan alir dan mutu baku", anchor=False)
gambar = sop_query.bagan(app, pegawai, sop, siklus.langkah if siklus else None)
lembar_sop.bagan(gambar.svg, gambar.uraian, siklus)
with st.expander("Tabel SOP sebagai teks"):
    lembar_sop.tabel(sop, siklus)
