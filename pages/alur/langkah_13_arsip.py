"""Langkah 13: mengantar, menggandakan, mengarsipkan."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import surat_pengantar
from kinerja_core.queries import ekspedisi as ekspedisi_query
from pages.ui import alur, arsip_isian, dokumen, ekspedisi_isian
from pages.ui.tabel import gambar_tabel

a = alur.buka(__file__, 13)
p = ekspedisi_query.pengantaran(a.app, a.siklus)
st.subheader("Daftar distribusi", anchor=False)
if p.daftar:
    st.caption(f"Rangkap: {p.rangkap}. Daftar ini mengikuti tujuan dan tembusan surat pengantar.")
    gambar_tabel(pd.DataFrame(p.baris()), hide_index=True)
    ekspedisi_isian.kekurangan(p)
else:
    st.caption("Belum ada surat pengantar yang bernomor.")
if a.tersedia("ekspedisi.catat"):
    antar, terima, teks = st.tabs(["Antar", "Tanda terima", "Teks kirim"])
    with antar:
        ekspedisi_isian.antar(a, p)
    with terima:
        ekspedisi_isian.terima(a, p)
    with teks:
        st.caption("Untuk pos-el atau WhatsApp; lampirkan PDF surat pengantar dan Dokumen IKU.")
        st.code(ekspedisi_query.teks_kirim(a.app, a.siklus), language=None, wrap_lines=True)
if a.tersedia("surat_pengantar.batalkan"):
    with st.expander("Surat pengantar keliru?"):
        st.caption("Selama belum diantar, surat dapat dibatalkan: nomornya tertulis batal dan Langkah 12 diulang.")
        a.tombol(
            "surat_pengantar.batalkan",
            surat_pengantar.batalkan,
            utama=False,
            pesan="Surat pengantar dibatalkan. Terbitkan yang baru pada halaman 12 · Surat pengantar.",
        )
arsip_isian.tutup(a, p)
arsip_isian.kartu(a)
arsip_isian.unggahan(a)
dokumen.daftar(a, "ekspedisi", "bukti_terima", "bukti_pelaksanaan", "arsip")
