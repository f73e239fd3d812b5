"""Versi SOP: lembar SOP sebagai isian; setiap perubahan menjadi versi baru dengan tanggalnya."""

import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import sop as sop_query
from pages.ui import header, session, sop_isian
from pages.ui.buttons import action_button
from pages.ui.teks import polos

app, pegawai = session.gerbang(__file__)
header.show(
    siklus_query.kantor(app, pegawai),
    "Versi SOP",
    keterangan="Perubahan menjadi versi baru. Siklus yang sedang berjalan tetap memakai versinya sendiri.",
)
for lama in sop_query.daftar_versi(app, pegawai):
    revisi = tanggal(lama.sop.tanggal_revisi) if lama.sop.tanggal_revisi else "–"
    st.caption(f"Versi {lama.sop.versi} · tanggal revisi {revisi} · oleh {polos(lama.oleh)}")
    if lama.perubahan:
        with st.expander(f"Yang diubah versi {lama.sop.versi}"):
            st.markdown("\n".join(f"- {polos(satu)}" for satu in lama.perubahan))

sop = siklus_query.sop_terbaru(app, pegawai)
with st.form("sop"):
    sop_isian.kepala(sop)
    for baris in sop.langkah:
        sop_isian.langkah(baris)
    action_button(
        "Simpan sebagai versi baru",
        rujukan.revisi_sop,
        app,
        pegawai,
        key="sop.revisi",
        isian=lambda: sop_isian.baca(sop),
        formulir=True,
        pesan=lambda baru: f"SOP versi {baru.versi} disimpan; berlaku untuk Siklus berikutnya.",
    )
