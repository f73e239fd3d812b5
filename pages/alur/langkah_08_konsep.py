"""Langkah 8: membuat konsep Dokumen IKU."""

import streamlit as st

from kinerja_core.actions import analisis, konsep
from kinerja_core.domain.errors import BelumLengkap
from pages.ui import alur, banding_naskah, catatan_naskah, dokumen, klaim, narasi_isian

a = alur.buka(__file__, 8)
catatan_naskah.utas(a)

if a.tersedia("konsep.susun"):
    st.subheader("Narasi", anchor=False)
    st.caption(
        "Rancangan disusun dari data; sunting seperlunya. Angka, arah (naik, turun, tercapai), dan peringkat yang "
        "tidak didukung data ditandai di bawah bagiannya."
    )
    try:
        narasi_isian.tampilkan(a)
    except BelumLengkap as belum:
        st.info(str(belum))
        st.stop()
    a.tombol(
        "konsep.susun",
        konsep.susun,
        isian=narasi_isian.tulisan,
        proses="Menyusun konsep Dokumen IKU …",
        pesan=lambda siklus: f"Konsep revisi {siklus.naskah.revisi} tersusun. Periksa, lalu ajukan.",
    )

dokumen.pdf(a, "konsep", kosong="Konsep belum disusun. Periksa narasinya, lalu tekan Susun konsep.")
if a.siklus.naskah is not None:
    dokumen.word(a)
    a.tombol("konsep.ajukan", konsep.ajukan, pesan="Konsep diajukan kepada Sekretaris.")
    klaim.panel(a)
    banding_naskah.pilih(a)
if a.tersedia("analisis.buka"):
    with st.expander("Kembali ke analisis"):
        a.tombol("analisis.buka", analisis.buka, pesan="Kembali ke Langkah 7.", utama=False)
dokumen.daftar(a, "nota_pengembalian")
