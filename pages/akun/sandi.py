"""One's own password, and the way out."""

import streamlit as st

from kinerja_core.actions.masuk import PANJANG_SANDI, ganti_sandi
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.queries.siklus import kantor
from pages.ui import alur, header, session
from pages.ui.buttons import action_button

app, pegawai = session.gerbang(__file__)


def isian() -> tuple[str, str, str]:
    """Old and new password as typed, the new one twice alike, and the session that stays open."""
    baru = st.session_state["sandi-baru"]
    if baru != st.session_state["sandi-ulang"]:
        raise IsianKeliru("Kedua kata sandi baru tidak sama. Ketik ulang keduanya.")
    return st.session_state["sandi-lama"], baru, session.sid()


masuk_sebagai = f"Anda masuk sebagai **{pegawai.nama}**, {pegawai.jabatan_lengkap}."
siklus = alur.pilih_siklus(app, pegawai)
header.show(kantor(app, pegawai), "Kata sandi", siklus=siklus, keterangan=masuk_sebagai)

with st.form("ganti-sandi", clear_on_submit=True, width=480):
    st.text_input("Kata sandi lama", type="password", key="sandi-lama", autocomplete="current-password")
    st.text_input(
        f"Kata sandi baru (paling sedikit {PANJANG_SANDI} karakter)",
        type="password",
        key="sandi-baru",
        autocomplete="new-password",
    )
    st.text_input("Ulangi kata sandi baru", type="password", key="sandi-ulang", autocomplete="new-password")
    action_button(
        "Ganti kata sandi",
        ganti_sandi,
        app,
        pegawai,
        key="ganti",
        isian=isian,
        pesan="Kata sandi sudah diganti. Perangkat lain yang masuk dengan akun ini sudah dikeluarkan.",
        proses="Mengganti kata sandi …",
        formulir=True,
    )

st.subheader("Keluar", anchor=False)
st.markdown("Keluar mengakhiri sesi Anda di semua tab peramban ini.")
st.html('<form method="post" action="/keluar"><button type="submit" class="kj-tombol">Keluar</button></form>')
