"""Langkah 11: penandatanganan oleh Camat."""

import streamlit as st

from kinerja_core.actions import tanda_tangan
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import kinerja
from pages.ui import (
    alur,
    analisis_camat,
    banding_naskah,
    catatan_naskah,
    dokumen,
    tanda_tangan_isian,
    uploads,
)

a = alur.buka(__file__, 11)
try:
    k = kinerja.muat(a.app, a.pegawai, a.siklus)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

analisis_camat.sekilas(a, k)
catatan_naskah.utas(a, "Catatan atas dokumen")

if a.siklus.ditandatangani:
    st.success(f"Ditandatangani dalam sistem, sidik {a.siklus.ditandatangani[:12]}.", icon=":material/verified:")
    dokumen.pdf(a, "dokumen_iku")
else:
    dokumen.pdf(a, "konsep", kosong="Dokumen belum disampaikan.", tinggi=560)
banding_naskah.pilih(a)

if a.tersedia("naskah.tandatangani"):
    tanda_tangan_isian.tampilkan(a)
    with st.expander("Tulis catatan"):
        catatan_naskah.tulis(a)
    with st.expander("Kembalikan"):
        a.tombol("naskah.kembalikan", tanda_tangan.kembalikan, pesan="Dokumen dikembalikan ke Sekretaris.", utama=False)
        a.tombol(
            "naskah.kembalikan_ke_konsep",
            tanda_tangan.kembalikan_ke_konsep,
            pesan="Dokumen dikembalikan ke Kasubag.",
            utama=False,
        )

if a.tersedia("pindaian.unggah"):
    st.subheader("Pindaian bertanda tangan basah", anchor=False)
    pindaian = uploads.unggah("Pindaian dokumen bertanda tangan", key="t-pindaian", jenis=("pdf", "jpg", "png"))
    if pindaian is not None:
        isi = pindaian.getvalue()
        a.tombol("pindaian.unggah", tanda_tangan.unggah_pindaian, isi, pesan="Pindaian disimpan.", utama=False)
dokumen.daftar(a, "pindaian", "nota_pengembalian")
