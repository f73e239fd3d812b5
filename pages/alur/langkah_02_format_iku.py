"""Langkah 2: membuat Format IKU."""

import streamlit as st

from kinerja_core.actions import format_iku
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.queries import langkah
from pages.ui import alur, dokumen, format_isian

a = alur.buka(__file__, 2)
dokumen.daftar(a, "format_iku")
if a.tersedia("format.tetapkan"):
    format_isian.pilih(a)
    with st.container(horizontal=True):
        a.tombol(
            "format.simpan",
            format_iku.simpan,
            isian=lambda: format_isian.baca(a),
            pesan="Rancangan disimpan.",
            utama=False,
        )
        a.tombol(
            "format.tetapkan",
            format_iku.tetapkan,
            isian=lambda: format_isian.baca(a),
            proses="Membuat Format IKU dan formulir setiap unit …",
            pesan="Format IKU ditetapkan. Staf dapat menyerahkan formulir kepada setiap unit.",
        )

f = langkah.isi(a.app, a.siklus, "format", FormatIKU)
if f is not None:
    format_isian.berlaku(a, f)
