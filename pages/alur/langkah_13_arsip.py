"""Langkah 13: mengantar, menggandakan, mengarsipkan."""

import streamlit as st

from kinerja_core.actions import arsip
from kinerja_core.queries import langkah
from pages.ui import alur, dokumen, uploads

a = alur.buka(__file__, 13)
st.subheader("Buku ekspedisi", anchor=False)
antaran = langkah.ekspedisi(a.app, a.siklus)
if not antaran:
    st.caption("Belum ada pengantaran yang dicatat.")
for e in antaran:
    with st.container(border=True):
        st.markdown(f"**{e.nomor}. {e.tujuan}** · {e.salinan}  \nDiantar {e.pengantar}, {a.waktu(e.dikirim)}.")
        if e.penerima is not None and e.diterima is not None:
            st.caption(f"Diterima {e.penerima}, {a.waktu(e.diterima)}.")
        elif a.tersedia("ekspedisi.terima"):
            st.text_input("Penerima", key=f"e-penerima-{e.nomor}")
            bukti = uploads.unggah(
                "Foto tanda terima (boleh kosong)", key=f"e-bukti-{e.nomor}", jenis=("pdf", "jpg", "png")
            )
            isi = bukti.getvalue() if bukti is not None else b""
            a.tombol(
                "ekspedisi.terima",
                arsip.catat_penerimaan,
                e.nomor,
                isian=alur.dari(f"e-penerima-{e.nomor}", lagi=(isi,)),
                kunci=f"ekspedisi.terima-{e.nomor}",
                pesan="Penerimaan tercatat.",
                utama=False,
            )

if a.tersedia("ekspedisi.catat"):
    with st.form("ekspedisi", clear_on_submit=True):
        st.text_input("Tujuan", key="e-tujuan")
        st.text_input("Salinan", "asli", key="e-salinan", help="asli, atau salinan ke-n")
        st.text_input("Pengantar", a.pegawai.nama, key="e-pengantar")
        a.tombol(
            "ekspedisi.catat",
            arsip.catat_pengantaran,
            isian=alur.dari("e-tujuan", "e-salinan", "e-pengantar"),
            formulir=True,
            utama=False,
            pesan="Pengantaran tercatat.",
        )
if a.tersedia("arsip.tutup"):
    st.subheader("Arsipkan", anchor=False)
    st.text_area("Catatan (wajib bila ada tanda terima yang belum kembali)", key="e-catatan", height=90)
    a.tombol(
        "arsip.tutup",
        arsip.tutup,
        isian=alur.dari("e-catatan"),
        proses="Menyusun arsip …",
        pesan="Siklus diarsipkan dan ditutup. Semua dokumen ada di bawah ini.",
    )
dokumen.daftar(a, "ekspedisi", "bukti_terima", "bukti_pelaksanaan", "arsip")
