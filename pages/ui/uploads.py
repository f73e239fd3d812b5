"""File upload with Indonesian words around it; what is inside a file is checked by the action, never here."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

BATAS_MB = 20


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
