"""All documents of a Siklus, in the order of the Langkah."""

import streamlit as st

from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, dokumen, header, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
header.show(kantor, "Dokumen", siklus=siklus)
if siklus is None:
    st.info("Belum ada Siklus, jadi belum ada dokumen.")
    st.stop()

a = alur.Alur(app, pegawai, kantor, siklus)
semua = dokumen_query.daftar(app, pegawai, siklus)
if not semua:
    st.info("Belum ada dokumen pada Siklus ini.")
for nomor in sorted({d.langkah for d in semua}):
    st.subheader(f"Langkah {nomor} · {siklus.sop.langkah_ke(nomor).singkat}", anchor=False)
    for d in semua:
        if d.langkah == nomor:
            dokumen.baris(a, d)
