"""Unit yang menyerahkan data: Seksi dan Subbag sekretariat."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, session
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel

BARU = "Unit baru"

app, pegawai = session.gerbang(__file__)
header.show(siklus_query.kantor(app, pegawai), "Unit")
daftar = {u.kode: u for u in siklus_query.daftar_unit(app, pegawai)}
if daftar:
    baris = [
        {"Kode": u.kode, "Nama": u.nama, "Jenis": u.jenis.value.capitalize(), "Aktif": "ya" if u.aktif else "tidak"}
        for u in daftar.values()
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
else:
    st.info("Belum ada unit. Tambahkan setiap Seksi dan Subbag yang menyerahkan data.")

pilih = st.selectbox("Ubah atau tambah", [BARU, *daftar], format_func=lambda k: daftar[k].nama if k in daftar else k)
lama = daftar.get(pilih, Unit("", "", JenisUnit.SEKSI, len(daftar) + 1))
kunci = pilih if lama.kode else f"baru-{len(daftar)}"  # saved, the next new one starts with empty fields
with st.form(f"unit-{kunci}", width=560):
    st.text_input("Kode (singkat, huruf kecil)", lama.kode, key=f"u-kode-{kunci}", disabled=pilih != BARU)
    st.text_input("Nama", lama.nama, key=f"u-nama-{kunci}")
    jenis = list(JenisUnit)
    st.selectbox(
        "Jenis", jenis, jenis.index(lama.jenis), key=f"u-jenis-{kunci}", format_func=lambda j: j.value.capitalize()
    )
    st.number_input("Urutan", value=lama.urutan, key=f"u-urut-{kunci}")
    st.checkbox("Aktif", lama.aktif, key=f"u-aktif-{kunci}")

    def isian() -> tuple[Unit, bool]:
        """The Unit as typed, and whether it is a new one."""
        kode, nama, jenis_unit, urutan, aktif = (
            st.session_state[f"u-{bagian}-{kunci}"] for bagian in ("kode", "nama", "jenis", "urut", "aktif")
        )
        return (Unit(kode, nama, jenis_unit, int(urutan), aktif), pilih == BARU)

    action_button(
        "Simpan unit",
        rujukan.simpan_unit,
        app,
        pegawai,
        key=f"unit.simpan-{kunci}",
        isian=isian,
        formulir=True,
        pesan="Unit disimpan.",
    )
