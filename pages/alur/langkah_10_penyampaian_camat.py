"""Langkah 10: menyampaikan Dokumen Kinerja kepada Camat."""

import streamlit as st

from kinerja_core.actions import koreksi
from pages.ui import alur, dokumen, klaim

a = alur.buka(__file__, 10)
if a.siklus.langkah >= 10 and a.siklus.naskah is not None:
    sidik = a.siklus.naskah.sha_naskah[:12]
    if a.siklus.persetujuan_berlaku:
        st.success(f"Konsep revisi {a.siklus.naskah.revisi} disetujui Sekretaris (sidik {sidik}).")
    else:
        st.warning("Persetujuan Sekretaris tidak berlaku lagi untuk revisi ini.")
klaim.panel(a)
a.tombol("naskah.sampaikan", koreksi.sampaikan, pesan="Dokumen disampaikan kepada Camat.")
if a.tersedia("konsep.tarik"):
    with st.expander("Koreksi lagi"):
        a.tombol("konsep.tarik", koreksi.tarik, pesan="Dokumen kembali ke Langkah 9.", utama=False)
dokumen.pdf(a, "konsep", kosong="Konsep belum disusun. Kasubag menyusunnya pada Langkah 8.")
