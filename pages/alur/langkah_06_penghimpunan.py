"""Langkah 6: menghimpun data dari setiap Seksi dan sekretariat."""

import streamlit as st

from kinerja_core.actions import penghimpunan as aksi
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import penghimpunan
from pages.ui import alur, dokumen, formulir_unit, papan_kelengkapan

a = alur.buka(__file__, 6)
try:
    papan = penghimpunan.papan(a.app, a.pegawai, a.siklus)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

st.markdown(
    f"Batas waktu **{tanggal(papan.batas_waktu)}** · sudah masuk **{papan.masuk} dari {len(papan.baris)} unit**."
)
if a.pegawai.unit:
    formulir_unit.unggah(a)
    formulir_unit.revisi(a)
else:
    papan_kelengkapan.tampilkan(a, papan)
    dokumen.daftar(a, "usulan", kosong="Belum ada formulir terisi.")

if a.tersedia("penghimpunan.tutup"):
    st.subheader("Tutup penghimpunan", anchor=False)
    st.text_area("Catatan (wajib bila ada unit yang belum menyerahkan data)", key="h-catatan", height=90)
    a.tombol(
        "penghimpunan.tutup",
        aksi.tutup,
        isian=lambda: (st.session_state["h-catatan"],),
        pesan="Penghimpunan ditutup. Kasubag dapat menganalisis.",
    )
