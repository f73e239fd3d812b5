"""Langkah 3: menyampaikan format kepada setiap Seksi dan sekretariat; usulan perubahan IKU."""

import streamlit as st

from kinerja_core.actions import format_iku
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import penghimpunan
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, dokumen, formulir_unit

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
    orang = {
        p.unit: p.nama for p in siklus_query.daftar_pegawai(a.app, a.pegawai) if p.peran is Peran.SEKSI and p.aktif
    }
    for baris in papan.baris:
        with st.container(border=True):
            st.markdown(f"**{baris.unit.nama}**")
            if baris.penyerahan is None:
                kunci = f"p-{baris.unit.kode}"
                if a.tersedia("format.serahkan"):
                    st.text_input("Penerima", orang.get(baris.unit.kode, ""), key=kunci)
                    a.tombol(
                        "format.serahkan",
                        format_iku.serahkan,
                        baris.unit.kode,
                        isian=alur.dari(kunci),
                        kunci=f"serahkan-{baris.unit.kode}",
                        pesan=f"Format untuk {baris.unit.nama} tercatat diserahkan.",
                        utama=False,
                    )
                else:
                    st.caption("Belum diserahkan.")
            else:
                st.caption(f"Diserahkan kepada {baris.penyerahan.penerima}, {a.waktu(baris.penyerahan.diserahkan)}.")
                diterima = baris.penyerahan.diterima
                st.caption(f"Diterima {a.waktu(diterima)}." if diterima else "Belum dikonfirmasi penerimaannya.")
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
