"""Langkah 8: membuat konsep Dokumen IKU."""

import streamlit as st

from kinerja_core.actions import analisis, konsep
from kinerja_core.domain.dokumen_iku import Narasi
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import kinerja, langkah
from pages.ui import alur, dokumen

a = alur.buka(__file__, 8)
koreksi = langkah.koreksi(a.app, a.siklus)
if koreksi:
    st.subheader("Koreksi Sekretaris", anchor=False)
    for k in koreksi:
        st.markdown(f"- **{k.bagian}** (revisi {k.revisi}): {k.isi}")

if a.tersedia("konsep.susun"):
    try:
        narasi = kinerja.narasi(a.app, a.pegawai, a.siklus)
    except BelumLengkap as belum:
        st.info(str(belum))
        st.stop()
    st.subheader("Narasi", anchor=False)
    st.caption("Rancangan awal disusun dari data; sunting seperlunya. Angka dan tabel mengikuti data, tidak diketik.")
    st.text_area("Ringkasan", narasi.ringkasan, key="c-ringkasan", height=120)
    st.text_area("Bab I Pendahuluan", narasi.pendahuluan, key="c-pendahuluan", height=140)
    st.text_area("Analisis", narasi.analisis, key="c-analisis", height=140)
    st.text_area("Bab IV Penutup", narasi.penutup, key="c-penutup", height=100)

    def tulisan() -> tuple[Narasi]:
        """The narrative as typed."""
        s = st.session_state
        return (Narasi(s["c-ringkasan"], s["c-pendahuluan"], s["c-analisis"], s["c-penutup"]),)

    a.tombol(
        "konsep.susun",
        konsep.susun,
        isian=tulisan,
        proses="Menyusun konsep Dokumen IKU …",
        pesan=lambda siklus: f"Konsep revisi {siklus.naskah.revisi} tersusun. Periksa, lalu ajukan.",
    )

dokumen.pdf(a, "konsep", kosong="Konsep belum disusun.")
if a.siklus.naskah is not None:
    a.tombol("konsep.ajukan", konsep.ajukan, pesan="Konsep diajukan kepada Sekretaris.")
if a.tersedia("analisis.buka"):
    with st.expander("Kembali ke analisis"):
        a.tombol("analisis.buka", analisis.buka, pesan="Kembali ke Langkah 7.", utama=False)
