"""Buku agenda surat keluar: every number given, what became of it, and the print."""

import pandas as pd
import streamlit as st

from kinerja_core.domain.waktu import setempat
from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import agenda_isian, header, session
from pages.ui.teks import polos

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Buku agenda", keterangan="Nomor surat keluar: terpakai, disisihkan, batal, dan nomor SRIKANDI.")
hari = setempat(app.sekarang(), kantor.zona).date()
kiri, tengah, kanan = st.columns((1, 2, 2))
tahun = kiri.selectbox("Tahun", agenda_query.daftar_tahun(app, pegawai, hari.year), key="ag-tahun")
saringan = tengah.selectbox("Tampilkan", agenda_query.SARINGAN, key="ag-saring")
cari = kanan.text_input("Cari", key="ag-cari", placeholder="nomor, hal, tujuan, atau nama")

buku = agenda_query.buku(app, pegawai, tahun)
if buku.masalah:
    masalah = "\n".join(f"- {polos(m)}" for m in buku.masalah)
    st.error(f"Buku agenda perlu diperiksa:\n{masalah}", icon=":material/error:")
elif buku.surat:
    st.caption(f"{buku.rekap} Tidak ada nomor yang hilang atau kembar.")
baris = buku.baris(saringan, cari)
if baris:
    st.dataframe(pd.DataFrame(baris), hide_index=True, width="stretch", height=min(38 + 35 * len(baris), 420))
else:
    st.info("Tidak ada nomor yang cocok." if buku.surat else f"Belum ada surat bernomor pada tahun {tahun}.")
agenda_isian.cetakan(app, pegawai, kantor, buku)
if buku.boleh_mencatat:
    agenda_isian.tampilkan(app, pegawai, kantor, buku, hari)
