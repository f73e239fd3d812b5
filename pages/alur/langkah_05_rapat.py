"""Langkah 5: rapat pembahasan, kehadiran, keputusan, notulen."""

import streamlit as st

from kinerja_core.actions import rapat
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.domain.waktu import hari_tanggal
from kinerja_core.queries import langkah
from pages.ui import alur, dokumen, rapat_isian

a = alur.buka(__file__, 5)
undangan = langkah.isi(a.app, a.siklus, "undangan", IsiUndangan)
if undangan is not None:
    st.markdown(
        f"**{undangan.acara}** · {hari_tanggal(undangan.hari_rapat)}, {undangan.mulai}–{undangan.selesai} "
        f"{undangan.zona} · {undangan.tempat}"
    )
if a.seksi:
    dokumen.daftar(a, "undangan", "kalender")
rapat_isian.kehadiran(a)
rapat_isian.keputusan(a)
if a.tersedia("rapat.tutup"):
    st.subheader("Tutup rapat", anchor=False)
    st.text_area("Jalannya rapat", key="k-jalannya", placeholder="Ringkas pembahasan rapat")
    a.tombol(
        "rapat.tutup",
        rapat.tutup,
        isian=alur.dari("k-jalannya"),
        proses="Mencetak daftar hadir dan notulen …",
        pesan="Rapat ditutup. Notulen dan daftar hadir sudah dicetak.",
    )
dokumen.daftar(a, "daftar_hadir", "notulen")
