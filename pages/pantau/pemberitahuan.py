"""Pemberitahuan: what this person was told, and who has read what he caused."""

import streamlit as st

from kinerja_core.queries import pemberitahuan as query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, header, pemberitahuan, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Pemberitahuan", siklus=alur.pilih_siklus(app, pegawai))

untuk_saya, terbaca = st.tabs(["Untuk saya", "Tanda baca"])
with untuk_saya:
    pemberitahuan.baru(app, pegawai, kantor)
    st.subheader("Yang sudah dibaca", anchor=False)
    pemberitahuan.lama(kantor, query.untuk(app, pegawai))
with terbaca:
    if pegawai.peran in query.PEMANTAU:
        st.caption("Semua pemberitahuan Siklus ini, siapa yang sudah membacanya, dan siapa yang belum.")
    else:
        st.caption("Pemberitahuan yang timbul dari pekerjaan Anda, dan siapa yang sudah membacanya.")
    pemberitahuan.tanda_baca(kantor, query.tanda_baca(app, pegawai))
