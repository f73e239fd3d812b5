"""The fields of the disposisi, and of opening a Siklus."""

from datetime import date, timedelta

import streamlit as st

from kinerja_core.actions import siklus
from kinerja_core.actions.disposisi import HARAP, SIFAT, RincianDisposisi
from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai, Peran
from pages.ui.buttons import action_button

_NAMA = "Pengumpulan Data Kinerja Tahun {}"


def tampilkan(tahun: int, hari_ini: date) -> None:
    """Draw the slip."""
    kiri, kanan = st.columns(2)
    kiri.text_input("Surat dari", key="d-dari", placeholder="Bagian Organisasi Sekretariat Daerah")
    kiri.text_input("Nomor surat", key="d-nomor")
    kiri.date_input("Tanggal surat", hari_ini, key="d-tanggal", format="DD/MM/YYYY")
    kanan.date_input("Diterima tanggal", hari_ini, key="d-diterima", format="DD/MM/YYYY")
    kanan.text_input("Nomor agenda", key="d-agenda")
    kanan.selectbox("Sifat", SIFAT, key="d-sifat")
    st.text_input("Hal", f"Permintaan Dokumen IKU Tahun {tahun}", key="d-hal")
    st.text_input("Diteruskan kepada", Peran.KASUBAG.sebutan, key="d-kepada")
    st.multiselect("Dengan hormat harap", HARAP, [HARAP[1]], key="d-harap", placeholder="Pilih")
    st.text_area("Isi disposisi", key="d-isi", placeholder="Tuliskan perintah kepada Kasubag")
    st.date_input("Batas waktu", hari_ini + timedelta(days=14), key="d-batas", format="DD/MM/YYYY")


def baca() -> tuple[RincianDisposisi]:
    """The slip as typed."""
    s = st.session_state
    surat = (s["d-dari"], s["d-nomor"], s["d-tanggal"], s["d-diterima"], s["d-agenda"], s["d-sifat"])
    kepada = (s["d-kepada"],) if s["d-kepada"].strip() else ()
    return (RincianDisposisi(*surat, s["d-hal"], kepada, tuple(s["d-harap"]), s["d-isi"], s["d-batas"]),)


def buka_siklus(app: Application, pegawai: Pegawai, tahun_lalu: int) -> None:
    """The form that opens a Siklus; the name follows the year until it is typed over."""
    with st.container(border=True, width=560):
        st.subheader("Buka Siklus baru", anchor=False)
        tahun = st.number_input("Tahun kinerja", value=tahun_lalu, key="s-tahun")
        st.text_input("Nama Siklus", _NAMA.format(tahun), key=f"s-nama-{tahun}")
        action_button(
            "Buka Siklus",
            siklus.buka,
            app,
            pegawai,
            key="siklus.buka",
            isian=_baca_siklus,
            pesan="Siklus dibuka. Tulis disposisinya.",
        )


def _baca_siklus() -> tuple[int, str]:
    """The year as typed last, and the name that belongs to it."""
    tahun = int(st.session_state["s-tahun"])
    return tahun, st.session_state.get(f"s-nama-{tahun}", _NAMA.format(tahun))
