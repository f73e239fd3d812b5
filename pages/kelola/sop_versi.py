"""Versi SOP: pelaksana dan waktu baku setiap Langkah."""

import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, session, sop_isian
from pages.ui.buttons import action_button

app, pegawai = session.gerbang(__file__)
header.show(
    siklus_query.kantor(app, pegawai),
    "Versi SOP",
    keterangan="Perubahan menjadi versi baru. Siklus yang sedang berjalan tetap memakai versinya sendiri.",
)
for lama in langkah_query.daftar_sop(app, pegawai):
    revisi = tanggal(lama.tanggal_revisi) if lama.tanggal_revisi else "–"
    st.caption(f"Versi {lama.versi} · tanggal revisi {revisi}")

sop = siklus_query.sop_terbaru(app, pegawai)
with st.form("sop"):
    for baris in sop.langkah:
        sop_isian.langkah(baris)
    action_button(
        "Simpan sebagai versi baru",
        rujukan.revisi_sop,
        app,
        pegawai,
        key="sop.revisi",
        isian=lambda: (sop_isian.baca(sop),),
        formulir=True,
        pesan=lambda baru: f"SOP versi {baru.versi} disimpan; berlaku untuk Siklus berikutnya.",
    )
