"""The trail in sentences, its chain verified on view, narrowed and taken along."""

import streamlit as st

from kinerja_core.queries import riwayat
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, header, session
from pages.ui.tabel import gambar_tabel

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
header.show(kantor, "Riwayat", siklus=siklus)
if siklus is None:
    st.info("Belum ada Siklus, jadi belum ada riwayat.")
    st.stop()

if siklus_query.jejak_utuh(app, pegawai, siklus.id):
    st.success("Rantai jejak utuh: tidak ada catatan yang diubah atau hilang.", icon=":material/link:")
else:
    st.error("Rantai jejak tidak utuh. Hubungi Admin dan jalankan “kinerja periksa”.", icon=":material/link_off:")
nama = siklus_query.nama_pegawai(app, pegawai)
pelaku = sorted({j.oleh for j in riwayat.terlihat(app, pegawai, siklus)}, key=lambda i: nama.get(i, i))
singkat = {baris.nomor: f"{baris.nomor} · {baris.singkat}" for baris in siklus.sop.langkah}
kiri, tengah, kanan = st.columns(3)
langkah = kiri.multiselect(
    "Langkah", list(singkat), key="rw-langkah", placeholder="Semua", format_func=singkat.__getitem__
)
oleh = tengah.multiselect("Oleh", pelaku, key="rw-oleh", placeholder="Semua", format_func=lambda i: nama.get(i, i))
kata = kanan.text_input("Kata dalam peristiwa", key="rw-kata", placeholder="misalnya: mengembalikan")
tabel = riwayat.tabel(app, pegawai, siklus, langkah, oleh, kata)
if tabel.empty:
    st.info("Tidak ada catatan yang cocok. Longgarkan saringannya.")
else:
    st.caption(f"{len(tabel)} catatan, terbaru di atas.")
    with st.container(key="kj_catatan_riwayat"):
        gambar_tabel(tabel.drop(columns="Oleh"), hide_index=True, height=560)
    with st.container(horizontal=True):
        for jenis in ("csv", "xlsx"):
            berkas = riwayat.berkas(app, pegawai, siklus, tabel, jenis)
            st.download_button(
                f"Unduh riwayat ({jenis.upper()})",
                berkas.isi,
                berkas.nama,
                berkas.mime,
                on_click="ignore",
                icon=":material/download:",
            )
