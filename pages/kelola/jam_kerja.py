"""Jam kerja kantor dan hari libur: dasar penghitungan waktu setiap Langkah."""

import pandas as pd
import streamlit as st

from kinerja_core.domain.waktu import hari_tanggal, setempat
from kinerja_core.queries import jam_sop
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, jam_isian, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(
    kantor,
    "Jam kerja dan libur",
    keterangan="Sisa waktu setiap Langkah dihitung dari sini. Menit dan jam hanya berjalan pada jam kerja; hari adalah "
    "hari kerja, hari mulai tidak dihitung.",
)
jam = jam_sop.kalender(app, pegawai)
hari_ini = setempat(app.sekarang(), kantor.zona).date()
berlaku = jam.berlaku(hari_ini)

st.subheader("Jam kerja", anchor=False)
st.dataframe(pd.DataFrame(jam_isian.baris(jam)), hide_index=True, width="stretch")
with st.expander("Ubah jam kerja mingguan"):
    st.caption("Perubahan berlaku sejak tanggalnya; waktu sebelum tanggal itu tetap dihitung dengan jam yang lama.")
    jam_isian.mingguan(app, pegawai, jam.biasa(hari_ini), hari_ini)
with st.expander("Jam khusus, misalnya bulan Ramadan"):
    jam_isian.khusus(app, pegawai, berlaku, hari_ini)
    jam_isian.hapus(app, pegawai, tuple(j for j in jam.jadwal if j is not jam.jadwal[0]))

st.subheader("Hari libur", anchor=False)
tahun = int(st.number_input("Tahun", 2000, 2100, hari_ini.year, width=160))
daftar = jam_sop.libur(app, pegawai, tahun)
if daftar:
    baris = [{"Tanggal": hari_tanggal(h.hari), "Hari libur": h.nama, "Sumber": h.sumber} for h in daftar]
    st.dataframe(pd.DataFrame(baris), hide_index=True, width="stretch")
else:
    st.info(f"Belum ada hari libur tahun {tahun}. Isi dari paket, lalu cocokkan dengan SKB tahun itu.")
jam_isian.libur(app, pegawai, tahun, daftar)
st.caption("Cuti bersama baru ada di paket setelah SKB-nya terbit. Yang belum ada ditambahkan sendiri.")
