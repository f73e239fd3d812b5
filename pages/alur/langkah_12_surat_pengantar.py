"""Langkah 12: surat pengantar dan nomornya."""

import streamlit as st

from kinerja_core.actions import surat_pengantar
from pages.ui import alur, dokumen, registry, surat_isian

a = alur.buka(__file__, 12)
if a.tersedia("surat_pengantar.terbitkan"):
    with st.form("surat"):
        surat_isian.tampilkan(a)
        a.tombol(
            "surat_pengantar.terbitkan",
            surat_pengantar.terbitkan,
            isian=surat_isian.baca,
            formulir=True,
            proses="Mencetak surat pengantar …",
            pesan="Surat pengantar bernomor dan diserahkan kepada Staf.",
        )
if surat_isian.berlaku(a):
    dokumen.pdf(a, "surat_pengantar", tinggi=600)
surat_isian.nomor_siklus(a)
st.page_link(registry.halaman("buku-agenda").berkas, label="Buka buku agenda surat keluar", icon=":material/book_2:")
