"""Versi SOP: pelaksana dan waktu baku setiap Langkah."""

from dataclasses import replace

import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import Langkah, SatuanWaktu, WaktuBaku
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, session
from pages.ui.buttons import action_button

LAJUR = [Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF]

app, pegawai = session.gerbang(__file__)
header.show(
    siklus_query.kantor(app, pegawai),
    "Versi SOP",
    keterangan="Perubahan menjadi versi baru. Siklus yang sedang berjalan tetap memakai versinya sendiri.",
)
for lama in langkah_query.daftar_sop(app, pegawai):
    revisi = tanggal(lama.tanggal_revisi) if lama.tanggal_revisi else "–"
    st.caption(f"Versi {lama.versi} · tanggal revisi {revisi}")

sop = siklus_query.sop_terbaru(app, pegawai)
with st.form("sop"):
    for baris in sop.langkah:
        n = baris.nomor
        st.markdown(f"**{n}. {baris.uraian}**")
        kolom = st.columns([4, 3, 1, 2])
        kolom[0].multiselect(
            "Pelaksana",
            LAJUR,
            baris.pelaksana,
            key=f"v-lajur-{n}",
            format_func=lambda p: p.sebutan,
            placeholder="Pilih",
        )
        kolom[1].selectbox(
            "Ditutup oleh", LAJUR, LAJUR.index(baris.penutup), key=f"v-tutup-{n}", format_func=lambda p: p.sebutan
        )
        kolom[2].number_input("Waktu", 1, 999, baris.waktu.jumlah, key=f"v-jumlah-{n}")
        satuan = list(SatuanWaktu)
        kolom[3].selectbox(
            "Satuan", satuan, satuan.index(baris.waktu.satuan), key=f"v-satuan-{n}", format_func=lambda s: s.value
        )

    def isian() -> tuple[tuple[Langkah, ...]]:
        """The thirteen rows as chosen."""
        s = st.session_state
        return (
            tuple(
                replace(
                    b,
                    pelaksana=tuple(s[f"v-lajur-{b.nomor}"]),
                    penutup=s[f"v-tutup-{b.nomor}"],
                    waktu=WaktuBaku(int(s[f"v-jumlah-{b.nomor}"]), s[f"v-satuan-{b.nomor}"]),
                )
                for b in sop.langkah
            ),
        )

    action_button(
        "Simpan sebagai versi baru",
        rujukan.revisi_sop,
        app,
        pegawai,
        key="sop.revisi",
        isian=isian,
        formulir=True,
        pesan=lambda baru: f"SOP versi {baru.versi} disimpan; berlaku untuk Siklus berikutnya.",
    )
