"""Attendance and decisions of the meeting."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rapat
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui import teks
from pages.ui.alur import Alur


def kehadiran(a: Alur) -> None:
    """Who came: boxes to tick for whoever records it, a line of names for the others."""
    hadir = {h.nama for h in langkah.kehadiran(a.app, a.siklus) if h.hadir}
    if a.tersedia("rapat.catat_hadir") is None:
        if hadir:
            st.caption(f"Hadir: {', '.join(sorted(hadir))}.")
        return
    st.subheader("Daftar hadir", anchor=False)
    orang = [p for p in siklus_query.daftar_pegawai(a.app, a.pegawai) if p.aktif and p.peran is not Peran.ADMIN]
    kolom = st.columns(2)
    for nomor, p in enumerate(orang):
        kolom[nomor % 2].checkbox(f"{p.nama} · {p.jabatan_lengkap}", p.nama in hadir, key=f"h-{p.id}", wrap=True)
    st.text_input("Tamu (pisahkan dengan titik koma)", key="h-tamu")
    a.tombol(
        "rapat.catat_hadir",
        rapat.catat_hadir,
        isian=lambda: (
            {p.id for p in orang if st.session_state[f"h-{p.id}"]},
            teks.pisah(st.session_state["h-tamu"]),
        ),
        pesan="Kehadiran tercatat.",
        utama=False,
    )


def keputusan(a: Alur) -> None:
    """What was decided, and the form to record the next decision."""
    st.subheader("Keputusan dan tindak lanjut", anchor=False)
    baris = [
        {
            "No": k.nomor,
            "Keputusan": k.uraian,
            "Penanggung jawab": k.penanggung_jawab or "–",
            "Batas waktu": tanggal(k.batas_waktu) if k.batas_waktu else "–",
        }
        for k in langkah.keputusan(a.app, a.siklus)
    ]
    if baris:
        st.table(pd.DataFrame(baris), hide_index=True)
    else:
        st.caption("Belum ada keputusan yang dicatat.")
    if a.tersedia("rapat.catat_keputusan") is None:
        return
    with st.form("keputusan", clear_on_submit=True):
        st.text_area("Keputusan atau tindak lanjut", key="k-uraian", height=80)
        st.text_input("Penanggung jawab (bila tindak lanjut)", key="k-siapa")
        st.date_input("Batas waktu (bila tindak lanjut)", None, key="k-batas", format="DD/MM/YYYY")
        s = st.session_state
        a.tombol(
            "rapat.catat_keputusan",
            rapat.catat_keputusan,
            isian=lambda: (s["k-uraian"], "", s["k-siapa"], s["k-batas"]),
            formulir=True,
            pesan="Keputusan tercatat.",
        )
