"""Langkah 9: mengoreksi konsep Dokumen IKU."""

import streamlit as st

from kinerja_core.actions import koreksi
from kinerja_core.queries import langkah
from pages.ui import alur, dokumen

BAGIAN = ("Ringkasan", "Bab I Pendahuluan", "Bab II Perencanaan", "Bab III Akuntabilitas", "Bab IV Penutup", "Lampiran")

a = alur.buka(__file__, 9)
dokumen.pdf(a, "konsep", kosong="Konsep belum diajukan.")

catatan = langkah.koreksi(a.app, a.siklus)
st.subheader("Catatan koreksi", anchor=False)
st.markdown(
    "\n".join(f"- **{k.bagian}** (revisi {k.revisi}, {a.waktu(k.pada)}): {k.isi}" for k in catatan)
    or "Belum ada catatan koreksi."
)

if a.tersedia("koreksi.catat"):
    with st.form("koreksi", clear_on_submit=True):
        st.selectbox("Bagian", BAGIAN, key="k-bagian")
        st.text_area("Koreksi", key="k-isi", height=90)
        a.tombol(
            "koreksi.catat",
            koreksi.catat,
            isian=lambda: (st.session_state["k-bagian"], st.session_state["k-isi"]),
            formulir=True,
            utama=False,
            pesan="Koreksi tercatat.",
        )
if a.tersedia("konsep.kembalikan"):
    a.tombol("konsep.setujui", koreksi.setujui, pesan="Konsep disetujui. Sampaikan kepada Camat pada Langkah 10.")
    with st.expander("Kembalikan kepada Kasubag"):
        a.tombol(
            "konsep.kembalikan", koreksi.kembalikan, pesan="Konsep dikembalikan ke Kasubag (Langkah 8).", utama=False
        )
