"""Langkah 12: surat pengantar dan nomornya."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import surat_pengantar
from kinerja_core.actions.surat_pengantar import RincianSurat
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah
from pages.ui import alur, dokumen, teks

a = alur.buka(__file__, 12)
if a.tersedia("surat_pengantar.terbitkan"):
    with st.form("surat"):
        st.text_area("Kepada Yth. (satu per baris)", key="s-kepada", height=90, placeholder="Kepala Bagian Organisasi")
        st.text_input("Di", a.kantor.kota, key="s-di")
        st.text_input("Banyaknya", "1 (satu) berkas", key="s-banyak")
        st.text_area(
            "Keterangan", "Disampaikan dengan hormat untuk menjadi bahan lebih lanjut.", key="s-ket", height=80
        )
        st.text_area("Tembusan (satu per baris)", key="s-tembusan", height=80)

        def rincian() -> tuple[RincianSurat]:
            """The letter as typed."""
            s = st.session_state
            kepada, tembusan = teks.baris(s["s-kepada"]), teks.baris(s["s-tembusan"])
            return (RincianSurat(kepada, s["s-di"], s["s-banyak"], s["s-ket"], tembusan),)

        a.tombol(
            "surat_pengantar.terbitkan",
            surat_pengantar.terbitkan,
            isian=rincian,
            formulir=True,
            proses="Mencetak surat pengantar …",
            pesan="Surat pengantar bernomor dan diserahkan kepada Staf.",
        )
dokumen.pdf(a, "surat_pengantar", tinggi=600)

st.subheader("Buku agenda surat keluar", anchor=False)
surat = langkah.surat(a.app, a.pegawai)
if surat:
    baris = [
        {"No": s.nomor, "Nomor surat": s.nomor_lengkap, "Tanggal": tanggal(s.tanggal), "Hal": s.hal, "Tujuan": s.tujuan}
        for s in surat
    ]
    st.table(pd.DataFrame(baris), hide_index=True)
else:
    st.caption("Belum ada surat bernomor tahun ini.")
