"""Learning from runs: does the waktu baku fit, what goes back, and what the next revision should change."""

import streamlit as st

from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import pembelajaran as query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, grafik, header, pembelajaran, session
from pages.ui.teks import polos

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
header.show(
    kantor, "Pembelajaran", siklus=siklus, keterangan="Apa yang diajarkan Siklus yang sudah selesai tentang SOP ini."
)
try:
    p = query.muat(app, pegawai)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

st.caption(f"Dari {len(p.siklus)} Siklus: {polos('; '.join(p.siklus))}.")
waktu, kembali, usulan = st.tabs(["Waktu", "Pengembalian", "Usulan revisi SOP"])
with waktu:
    if siklus is not None:
        grafik.tampilkan(alur.Alur(app, pegawai, kantor, siklus), query.grafik(p), key="pb-waktu")
    pembelajaran.tabel_waktu(p)
with kembali:
    pembelajaran.tabel_kembali("Menurut aturan", p.menurut_aturan)
    pembelajaran.tabel_kembali("Menurut Seksi dan sekretariat", p.menurut_unit, "Unit")
with usulan:
    pembelajaran.usulan(p)
