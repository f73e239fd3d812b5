"""The form of the office's identity."""

import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.application import Application
from kinerja_core.domain.kantor import Kantor, Kertas
from kinerja_core.domain.peran import Pegawai
from pages.ui.buttons import action_button

_ZONA = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def identitas(app: Application, admin: Pegawai, kantor: Kantor) -> None:
    """Letterhead, numbering, paper."""
    with st.form("kantor"):
        kiri, kanan = st.columns(2)
        kiri.text_input("Pemerintah daerah", kantor.pemda, key="k-pemda")
        kiri.text_input("Nama kantor", kantor.nama, key="k-nama")
        kiri.text_input("Kota (tempat surat)", kantor.kota, key="k-kota")
        kiri.text_input("Alamat", kantor.alamat, key="k-alamat")
        kiri.text_input("Kode pos", kantor.kode_pos, key="k-pos")
        kiri.text_input("Telepon", kantor.telepon, key="k-telepon")
        kanan.text_input("Laman", kantor.laman, key="k-laman")
        kanan.text_input("Pos-el", kantor.pos_el, key="k-posel")
        kanan.text_input("Kode klasifikasi arsip", kantor.klasifikasi, key="k-klasifikasi")
        kanan.text_input("Kode unit pada nomor surat", kantor.kode_unit, key="k-unit")
        bantuan = "Bagian: {klasifikasi} {nomor} {kode_unit} {bulan_romawi} {tahun}"
        kanan.text_input("Templat nomor surat", kantor.templat_nomor, key="k-templat", help=bantuan)
        kertas, zona = list(Kertas), list(_ZONA)
        kanan.selectbox("Kertas", kertas, kertas.index(kantor.kertas), key="k-kertas", format_func=lambda k: k.value)
        kanan.selectbox("Zona waktu", zona, zona.index(kantor.zona), key="k-zona", format_func=_ZONA.__getitem__)
        action_button(
            "Simpan identitas",
            rujukan.simpan_kantor,
            app,
            admin,
            key="kantor.simpan",
            isian=lambda: (_baca(kantor),),
            formulir=True,
            pesan="Identitas kantor disimpan.",
        )


def _baca(kantor: Kantor) -> Kantor:
    s = st.session_state
    alamat = (s["k-alamat"], s["k-telepon"], s["k-pos"], s["k-laman"], s["k-posel"], s["k-unit"])
    nomor = (s["k-klasifikasi"], s["k-templat"], s["k-kertas"], s["k-zona"], kantor.contoh)
    return Kantor(kantor.id, s["k-nama"], s["k-pemda"], s["k-kota"], *alamat, *nomor)
