"""File upload with Indonesian words around it; what is inside a file is checked by the action, never here."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from kinerja_core.domain.berkas import UKURAN_PALING_BESAR, UKURAN_TABEL

BATAS_MB = UKURAN_PALING_BESAR // (1024 * 1024)
BATAS_TABEL_MB = UKURAN_TABEL // 1_000_000
"""Of a form or a table; the field says so before anything is sent."""


def unggah(
    label: str,
    *,
    key: str,
    jenis: tuple[str, ...] = ("xlsx",),
    bantuan: str = "",
    mati: bool = False,
    batas_mb: int = BATAS_MB,
) -> UploadedFile | None:
    """One file of the given extensions (without dot), at most ``batas_mb`` megabytes. The extension is a hint to the
    browser only. Streamlit's own English words are replaced by static/bahasa.js."""
    berkas = st.file_uploader(
        label, type=list(jenis), key=key, max_upload_size=batas_mb, disabled=mati, accept_multiple_files=False
    )
    if bantuan:
        st.caption(bantuan)
    return berkas
