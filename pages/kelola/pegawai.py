"""Pegawai dan akunnya."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, session
from pages.ui.buttons import action_button

BARU = "Pegawai baru"

app, admin = session.gerbang(__file__)
header.show(siklus_query.kantor(app, admin), "Pegawai dan akun")
daftar = {p.id: p for p in siklus_query.daftar_pegawai(app, admin)}
unit = {"": "–"} | {u.kode: u.nama for u in siklus_query.daftar_unit(app, admin)}
baris = [
    {
        "Nama": p.nama,
        "Jabatan": p.jabatan_lengkap,
        "Peran": p.peran.sebutan,
        "Unit": unit.get(p.unit, p.unit),
        "NIP": p.nip or "–",
        "Aktif": "ya" if p.aktif else "tidak",
    }
    for p in daftar.values()
]
st.dataframe(pd.DataFrame(baris), hide_index=True, width="stretch")

pilih = st.selectbox("Ubah atau tambah", [BARU, *daftar], format_func=lambda k: daftar[k].nama if k in daftar else k)
lama = daftar.get(pilih, Pegawai(admin.kantor_id, "", "", "", "", "", Peran.STAF))
with st.form(f"pegawai-{pilih}"):
    kiri, kanan = st.columns(2)
    kiri.text_input("Nama lengkap dengan gelar", lama.nama, key=f"p-nama-{pilih}")
    kiri.text_input("NIP", lama.nip, key=f"p-nip-{pilih}", placeholder="19700101 199001 1 001")
    kiri.text_input("Pangkat (golongan)", lama.pangkat, key=f"p-pangkat-{pilih}", placeholder="Pembina (IV/a)")
    kiri.text_input("Jabatan", lama.jabatan, key=f"p-jabatan-{pilih}")
    peran, awalan = list(Peran), ["", "Plt.", "Plh."]
    kanan.selectbox("Peran", peran, peran.index(lama.peran), key=f"p-peran-{pilih}", format_func=lambda p: p.sebutan)
    kode = list(unit)
    kanan.selectbox(
        "Unit (untuk Seksi dan Subbag)",
        kode,
        kode.index(lama.unit) if lama.unit in unit else 0,
        key=f"p-unit-{pilih}",
        format_func=unit.__getitem__,
    )
    kanan.selectbox(
        "Plt./Plh.",
        awalan,
        awalan.index(lama.awalan),
        key=f"p-awalan-{pilih}",
        format_func=lambda teks: teks or "Pejabat definitif",
    )
    kanan.checkbox("Aktif", lama.aktif, key=f"p-aktif-{pilih}")
    if pilih == BARU:
        kiri.text_input("Nama pengguna", key="p-masuk")
        kanan.text_input("Kata sandi awal", type="password", key="p-sandi", autocomplete="new-password")

    def isian() -> tuple[object, ...]:
        """The person as typed; with sign-in name and password where he is new."""
        nama, nip, pangkat, jabatan, perannya, unitnya, awal, aktif = (
            st.session_state[f"p-{bagian}-{pilih}"]
            for bagian in ("nama", "nip", "pangkat", "jabatan", "peran", "unit", "awalan", "aktif")
        )
        orang = Pegawai(admin.kantor_id, lama.id, nama, nip, pangkat, jabatan, perannya, unitnya, awal, aktif)
        return (orang, st.session_state["p-masuk"], st.session_state["p-sandi"]) if pilih == BARU else (orang,)

    action_button(
        "Simpan pegawai",
        rujukan.tambah_pegawai if pilih == BARU else rujukan.simpan_pegawai,
        app,
        admin,
        key=f"pegawai.simpan-{pilih}",
        isian=isian,
        formulir=True,
        pesan="Pegawai disimpan.",
    )

if pilih != BARU:
    with st.form(f"sandi-{pilih}", clear_on_submit=True, width=560):
        st.text_input("Kata sandi baru untuk pegawai ini", type="password", key="p-ulang", autocomplete="new-password")
        action_button(
            "Atur ulang kata sandi",
            rujukan.atur_ulang_sandi,
            app,
            admin,
            lama,
            key=f"pegawai.sandi-{pilih}",
            isian=lambda: (st.session_state["p-ulang"],),
            formulir=True,
            utama=False,
            pesan="Kata sandi diatur ulang dan kunci akun dibuka.",
        )
