"""Pegawai dan akunnya."""

import pandas as pd
import streamlit as st

from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, pegawai_isian, session
from pages.ui.tabel import gambar_tabel

BARU = "Pegawai baru"

app, admin = session.gerbang(__file__)
header.show(siklus_query.kantor(app, admin), "Pegawai dan akun")
daftar = {p.id: p for p in siklus_query.daftar_pegawai(app, admin)}
unit = {"": "–"} | {u.kode: u.nama for u in siklus_query.daftar_unit(app, admin)}
baris = [
    {
        "Nama": p.nama,
        "Jabatan": f"{p.jabatan_lengkap} ({p.masa.sebutan})" if p.awalan else p.jabatan_lengkap,
        "Peran": p.peran.sebutan,
        "Unit": unit.get(p.unit, p.unit),
        "NIP": p.nip or "–",
        "Aktif": "ya" if p.aktif else "tidak",
    }
    for p in daftar.values()
]
gambar_tabel(pd.DataFrame(baris), hide_index=True, height=420)

pilih = st.selectbox("Ubah atau tambah", [BARU, *daftar], format_func=lambda k: daftar[k].nama if k in daftar else k)
lama = daftar.get(pilih, Pegawai(admin.kantor_id, "", "", "", "", "", Peran.STAF))
pegawai_isian.data(app, admin, lama, unit)
if lama.id:
    pegawai_isian.sandi_dan_kontak(app, admin, lama)
