"""The trail in sentences, its chain verified on view."""

import streamlit as st

from kinerja_core.queries import riwayat
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, header, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
header.show(kantor, "Riwayat", siklus=siklus)
if siklus is None:
    st.info("Belum ada Siklus, jadi belum ada riwayat.")
    st.stop()

if siklus_query.jejak_utuh(app, pegawai, siklus.id):
    st.success("Rantai jejak utuh: tidak ada catatan yang diubah atau hilang.", icon=":material/link:")
else:
    st.error("Rantai jejak tidak utuh. Hubungi Admin dan jalankan “kinerja periksa”.", icon=":material/link_off:")
tabel = riwayat.tabel(app, pegawai, siklus)
st.table(tabel, hide_index=True, height=560)
st.download_button(
    "Unduh riwayat (CSV)",
    tabel.to_csv(index=False).encode("utf-8-sig"),
    file_name="riwayat.csv",
    mime="text/csv",
    on_click="ignore",
    icon=":material/download:",
)
