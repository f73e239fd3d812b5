"""Langkah 6: menghimpun data dari setiap Seksi dan sekretariat."""

import streamlit as st

from kinerja_core.actions import penghimpunan as aksi
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import penghimpunan
from pages.ui import (
    alur,
    analisis_temuan,
    bukti,
    dokumen,
    formulir_unit,
    isian_langsung,
    papan_kelengkapan,
    pengingat,
)

a = alur.buka(__file__, 6)
try:
    papan = penghimpunan.papan(a.app, a.pegawai, a.siklus)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

if a.seksi:
    papan_kelengkapan.milik_unit(a, papan)
    analisis_temuan.untuk_seksi(a)
    unggah, langsung, dukung, riwayat = st.tabs(
        ["Unggah formulir", "Isi langsung", "Bukti dukung", "Data yang sudah diserahkan"]
    )
    with unggah:
        formulir_unit.unggah(a)
    with langsung:
        isian_langsung.tampilkan(a)
    with dukung:
        bukti.tambah(a)
        bukti.daftar(a)
    with riwayat:
        formulir_unit.revisi(a)
else:
    st.markdown(
        f"Batas waktu **{tanggal(papan.batas_waktu)}** · sudah masuk **{papan.masuk} dari {len(papan.baris)} unit**."
    )
    kelengkapan, ingat, dukung, berkas = st.tabs(
        ["Kelengkapan", "Pengingat dan perpanjangan", "Bukti dukung", "Formulir terisi"]
    )
    with kelengkapan:
        papan_kelengkapan.tampilkan(a, papan)
    with ingat:
        pengingat.tampilkan(a, papan)
    with dukung:
        bukti.daftar(a)
    with berkas:
        dokumen.daftar(a, "usulan", kosong="Belum ada formulir terisi.")

if a.tersedia("penghimpunan.tutup"):
    st.subheader("Tutup penghimpunan", anchor=False)
    st.text_area("Catatan (wajib bila ada unit yang belum menyerahkan data)", key="h-catatan", height=90)
    a.tombol(
        "penghimpunan.tutup",
        aksi.tutup,
        isian=alur.dari("h-catatan"),
        pesan="Penghimpunan ditutup. Kasubag dapat menganalisis.",
    )
