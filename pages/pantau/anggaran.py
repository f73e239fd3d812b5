"""Program, kegiatan, dan anggaran satu tahun: lihat, masukkan, kaitkan dengan indikator."""

import streamlit as st

from kinerja_core.domain.waktu import setempat
from kinerja_core.queries import anggaran as anggaran_query
from kinerja_core.queries import histori as histori_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, impor_anggaran, impor_histori, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Anggaran", keterangan="Rencana program, kegiatan, dan anggaran untuk periode satu tahun anggaran.")

ada = anggaran_query.tahun(app, pegawai)
tahun = setempat(app.sekarang(), kantor.zona).year
if ada:
    tahun = st.selectbox("Tahun anggaran", list(ada), key="g-tahun", width=220)
    baris = anggaran_query.baris(app, pegawai, tahun)
    impor_anggaran.ringkasan(baris)
    impor_anggaran.tabel(app, pegawai, tahun, baris)
else:
    st.info("Belum ada anggaran. Masukkan tabel DPA atau laporan realisasi anggaran dalam bentuk CSV atau XLSX.")
impor_histori.riwayat(app, pegawai, kantor, anggaran_query.impor(app, pegawai, "anggaran"))
if histori_query.pengelola(pegawai):
    if ada:
        impor_anggaran.kaitkan(app, pegawai, tahun, baris)
    impor_anggaran.unggah(app, pegawai, tahun)
