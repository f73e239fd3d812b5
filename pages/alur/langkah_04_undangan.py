"""Langkah 4: undangan rapat."""

import streamlit as st

from kinerja_core.actions import undangan
from kinerja_core.domain.undangan import teks_whatsapp
from kinerja_core.queries import undangan as undangan_query
from pages.ui import alur, dokumen, jawaban_undangan, undangan_isian

a = alur.buka(__file__, 4)
undangan_isian.batal(a)
dokumen.daftar(a, "undangan", "kalender")
terbit = undangan_query.surat(a.app, a.siklus)
if terbit is not None:
    st.subheader("Teks untuk WhatsApp", anchor=False)
    st.code(teks_whatsapp(terbit, a.kantor), language=None, wrap_lines=True)
    jawaban_undangan.pos_el(a)
    jawaban_undangan.daftar(a)
undangan_isian.pembatalan(a)

if a.tersedia("undangan.siapkan") or a.tersedia("undangan.terbitkan"):
    undangan_isian.tampilkan(a)
    with st.container(horizontal=True):
        a.tombol(
            "undangan.siapkan",
            undangan.siapkan,
            isian=undangan_isian.baca,
            pesan="Rancangan undangan disimpan untuk Sekretaris.",
            utama=False,
        )
        a.tombol(
            "undangan.terbitkan",
            undangan.terbitkan,
            isian=undangan_isian.baca,
            proses="Mencetak undangan …",
            pesan="Undangan diterbitkan dan bernomor. Rapat dapat dilaksanakan.",
        )
