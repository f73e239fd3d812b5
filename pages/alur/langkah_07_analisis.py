"""Langkah 7: menganalisis data kinerja."""

import streamlit as st

from kinerja_core.actions import analisis, penghimpunan
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import kinerja
from pages.ui import alur, analisis_andai, analisis_banding, analisis_kebijakan, analisis_kinerja, analisis_temuan

BAGIAN = {
    "Capaian": analisis_kinerja.capaian,
    "Temuan data": analisis_temuan.papan,
    "Tujuh perbandingan": analisis_banding.tujuh,
    "Andai": analisis_andai.tampilkan,
    "Kebijakan penghitungan": analisis_kebijakan.tampilkan,
}

a = alur.buka(__file__, 7)
try:
    k = kinerja.muat(a.app, a.pegawai, a.siklus)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

analisis_kinerja.ringkasan(k)
for tab, bagian in zip(st.tabs(list(BAGIAN), key="bagian", on_change="rerun"), BAGIAN.values(), strict=True):
    if tab.open:
        with tab:
            bagian(a, k)

if a.tersedia("analisis.catat"):
    st.subheader("Catatan analisis", anchor=False)
    nama = {h.indikator.kode: h.indikator.nama for h in k.hasil}
    st.selectbox("Indikator", list(nama), format_func=nama.__getitem__, key="n-indikator")
    dipilih = st.session_state["n-indikator"]
    st.text_area("Catatan", k.bahan.catatan.get(dipilih, ""), key=f"n-isi-{dipilih}")
    a.tombol(
        "analisis.catat",
        analisis.catat,
        dipilih,
        isian=lambda: (st.session_state[f"n-isi-{dipilih}"],),
        pesan="Catatan disimpan; ikut dicetak dalam Dokumen IKU.",
        utama=False,
    )
sudah = {*k.bahan.usulan, *a.siklus.susulan}
belum_masuk = [u for u in k.bahan.format_iku.unit if u.kode not in sudah]
if a.tersedia("susulan.izinkan") and belum_masuk:
    st.subheader("Data susulan", anchor=False)
    nama_unit = {u.kode: u.nama for u in belum_masuk}
    st.selectbox("Unit yang boleh menyusul", list(nama_unit), format_func=nama_unit.__getitem__, key="n-unit")
    a.tombol(
        "susulan.izinkan",
        penghimpunan.izinkan_susulan,
        isian=lambda: (st.session_state["n-unit"],),
        pesan="Unit itu sekarang dapat mengunggah data susulan.",
        utama=False,
    )
if a.tersedia("analisis.selesaikan"):
    st.divider()
    a.tombol("analisis.selesaikan", analisis.selesaikan, pesan="Analisis selesai. Susun konsepnya pada Langkah 8.")
    with st.expander("Kembalikan ke penghimpunan"):
        a.tombol("penghimpunan.buka", penghimpunan.buka, pesan="Dikembalikan ke Langkah 6.", utama=False)
