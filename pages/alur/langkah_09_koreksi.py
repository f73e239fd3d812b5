"""Langkah 9: mengoreksi konsep Dokumen IKU."""

import streamlit as st

from kinerja_core.actions import koreksi
from pages.ui import alur, banding_naskah, catatan_naskah, dokumen, klaim

a = alur.buka(__file__, 9)
dokumen.pdf(a, "konsep", kosong="Konsep belum diajukan.")
klaim.panel(a)
banding_naskah.pilih(a)
catatan_naskah.utas(a)
catatan_naskah.tulis(a)
if a.tersedia("konsep.kembalikan"):
    a.tombol("konsep.setujui", koreksi.setujui, pesan="Konsep disetujui. Sampaikan kepada Camat pada Langkah 10.")
    with st.expander("Kembalikan kepada Kasubag"):
        a.tombol(
            "konsep.kembalikan", koreksi.kembalikan, pesan="Konsep dikembalikan ke Kasubag (Langkah 8).", utama=False
        )
dokumen.daftar(a, "nota_pengembalian")
