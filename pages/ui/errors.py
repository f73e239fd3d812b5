"""The one error boundary of the pages."""

import logging
import secrets

import streamlit as st

from kinerja_core.domain.errors import KinerjaError
from pages.ui.teks import polos

_log = logging.getLogger("kinerja")


def tangani(galat: Exception) -> bool:
    """``on_script_error`` of the app: a refusal is its sentence; a bug is a code that stands in the log.

    Returns True, which keeps Streamlit's own English box away.
    """
    if isinstance(galat, KinerjaError):
        st.warning(polos(str(galat)), icon=":material/error:")
        return True
    kode = secrets.token_hex(3).upper()
    _log.error("Insiden %s", kode, exc_info=galat)
    st.error(
        f"Terjadi kesalahan di luar dugaan, dan perubahan terakhir mungkin belum tersimpan. Muat ulang halaman "
        f"lalu periksa hasilnya. Bila terulang, sampaikan kode **{kode}** kepada Admin.",
        icon=":material/report:",
    )
    return True
