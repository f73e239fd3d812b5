"""Langkah 3: menyampaikan format kepada setiap Seksi dan sekretariat; usulan perubahan IKU."""

import streamlit as st

from kinerja_core.actions import format_iku
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import penghimpunan
from pages.ui import alur, dokumen, formulir_unit, penyerahan_unit

a = alur.buka(__file__, 3)
try:
    papan = penghimpunan.papan(a.app, a.pegawai, a.siklus)
except BelumLengkap as belum:
    st.info(str(belum))
    st.stop()

if a.seksi:
    formulir_unit.terima(a)
    formulir_unit.usulan_iku(a, papan)
else:
    penyerahan_unit.tampilkan(a, papan)
    a.tombol(
        "format.sampaikan",
        format_iku.sampaikan,
        proses="Mencetak tanda terima …",
        pesan="Penyampaian selesai. Berikutnya undangan rapat.",
    )
    st.download_button(
        "Unduh semua formulir (ZIP)",
        data=lambda: dokumen_query.semua_formulir(a.app, a.pegawai, a.siklus),
        file_name="03-semua-formulir.zip",
        on_click="ignore",
        icon=":material/folder_zip:",
    )
    dokumen.daftar(a, "tanda_terima", "formulir")
formulir_unit.daftar_usulan(a, papan)
