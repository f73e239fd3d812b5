"""Langkah 5: rapat pembahasan, kehadiran, keputusan, notulen."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rapat
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.waktu import hari_tanggal, tanggal
from kinerja_core.queries import langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, dokumen, teks

a = alur.buka(__file__, 5)
undangan = langkah.isi(a.app, a.siklus, "undangan", IsiUndangan)
if undangan is not None:
    st.markdown(
        f"**{undangan.acara}** · {hari_tanggal(undangan.hari_rapat)}, {undangan.mulai}–{undangan.selesai} "
        f"{undangan.zona} · {undangan.tempat}"
    )

if a.seksi:
    dokumen.daftar(a, "undangan", "kalender")

hadir = {h.nama for h in langkah.kehadiran(a.app, a.siklus) if h.hadir}
if a.tersedia("rapat.catat_hadir"):
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
elif hadir:
    st.caption(f"Hadir: {', '.join(sorted(hadir))}.")

keputusan = langkah.keputusan(a.app, a.siklus)
st.subheader("Keputusan dan tindak lanjut", anchor=False)
if keputusan:
    baris = [
        {
            "No": k.nomor,
            "Keputusan": k.uraian,
            "Penanggung jawab": k.penanggung_jawab or "–",
            "Batas waktu": tanggal(k.batas_waktu) if k.batas_waktu else "–",
        }
        for k in keputusan
    ]
    st.table(pd.DataFrame(baris), hide_index=True)
else:
    st.caption("Belum ada keputusan yang dicatat.")
if a.tersedia("rapat.catat_keputusan"):
    with st.form("keputusan", clear_on_submit=True):
        st.text_area("Keputusan atau tindak lanjut", key="k-uraian", height=80)
        st.text_input("Penanggung jawab (bila tindak lanjut)", key="k-siapa")
        st.date_input("Batas waktu (bila tindak lanjut)", None, key="k-batas", format="DD/MM/YYYY")
        a.tombol(
            "rapat.catat_keputusan",
            rapat.catat_keputusan,
            isian=lambda: (
                st.session_state["k-uraian"],
                "",
                st.session_state["k-siapa"],
                st.session_state["k-batas"],
            ),
            formulir=True,
            pesan="Keputusan tercatat.",
        )
if a.tersedia("rapat.tutup"):
    st.subheader("Tutup rapat", anchor=False)
    st.text_area("Jalannya rapat", key="k-jalannya", placeholder="Ringkas pembahasan rapat")
    a.tombol(
        "rapat.tutup",
        rapat.tutup,
        isian=lambda: (st.session_state["k-jalannya"],),
        proses="Mencetak daftar hadir dan notulen …",
        pesan="Rapat ditutup. Notulen dan daftar hadir sudah dicetak.",
    )
dokumen.daftar(a, "daftar_hadir", "notulen")
