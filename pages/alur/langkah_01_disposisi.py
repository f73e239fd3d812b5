"""Langkah 1: perintah pengumpulan data kinerja (disposisi)."""

from datetime import timedelta

import streamlit as st

from kinerja_core.actions import disposisi, siklus
from kinerja_core.actions.disposisi import HARAP, SIFAT, RincianDisposisi
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.waktu import setempat
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, dokumen, session
from pages.ui.buttons import action_button

app, pegawai = session.gerbang(__file__)
hari_ini = setempat(app.sekarang(), siklus_query.kantor(app, pegawai).zona).date()
ada_siklus = siklus_query.daftar(app, pegawai)
boleh_buka = pegawai.peran is siklus_query.sop_terbaru(app, pegawai).langkah_ke(1).penutup

if ada_siklus:
    a = alur.buka(__file__, 1)
    dokumen.daftar(a, "disposisi")
    if a.tersedia("disposisi.terbitkan"):
        with st.form("disposisi"):
            kiri, kanan = st.columns(2)
            kiri.text_input("Surat dari", key="d-dari", placeholder="Bagian Organisasi Sekretariat Daerah")
            kiri.text_input("Nomor surat", key="d-nomor")
            kiri.date_input("Tanggal surat", hari_ini, key="d-tanggal", format="DD/MM/YYYY")
            kanan.date_input("Diterima tanggal", hari_ini, key="d-diterima", format="DD/MM/YYYY")
            kanan.text_input("Nomor agenda", key="d-agenda")
            kanan.selectbox("Sifat", SIFAT, key="d-sifat")
            st.text_input("Hal", f"Permintaan Dokumen IKU Tahun {a.siklus.tahun}", key="d-hal")
            st.text_input("Diteruskan kepada", Peran.KASUBAG.sebutan, key="d-kepada")
            st.multiselect("Dengan hormat harap", HARAP, [HARAP[1]], key="d-harap", placeholder="Pilih")
            st.text_area("Isi disposisi", key="d-isi", placeholder="Tuliskan perintah kepada Kasubag")
            st.date_input("Batas waktu", hari_ini + timedelta(days=14), key="d-batas", format="DD/MM/YYYY")

            def rincian() -> tuple[RincianDisposisi]:
                """The slip as typed."""
                s = st.session_state
                surat = (s["d-dari"], s["d-nomor"], s["d-tanggal"], s["d-diterima"], s["d-agenda"], s["d-sifat"])
                kepada = (s["d-kepada"],) if s["d-kepada"].strip() else ()
                return (RincianDisposisi(*surat, s["d-hal"], kepada, tuple(s["d-harap"]), s["d-isi"], s["d-batas"]),)

            a.tombol(
                "disposisi.terbitkan",
                disposisi.terbitkan,
                isian=rincian,
                formulir=True,
                proses="Mencetak lembar disposisi …",
                pesan="Disposisi diterbitkan. Kasubag dapat mulai membuat Format IKU.",
            )
else:
    alur.tanpa_siklus(app, pegawai, 1)

if boleh_buka and all(s.selesai for s in ada_siklus):
    nama = "Pengumpulan Data Kinerja Tahun {}"
    with st.container(border=True, width=560):
        st.subheader("Buka Siklus baru", anchor=False)
        tahun = st.number_input("Tahun kinerja", 2000, 2100, hari_ini.year - 1, key="s-tahun")
        st.text_input("Nama Siklus", nama.format(tahun), key=f"s-nama-{tahun}")

        def isian() -> tuple[int, str]:
            """The year as typed last, and the name that belongs to it."""
            kini = int(st.session_state["s-tahun"])
            return kini, st.session_state.get(f"s-nama-{kini}", nama.format(kini))

        action_button(
            "Buka Siklus",
            siklus.buka,
            app,
            pegawai,
            key="siklus.buka",
            isian=isian,
            pesan="Siklus dibuka. Tulis disposisinya.",
        )
