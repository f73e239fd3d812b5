"""A page that is only watched draws itself anew when the office's trail has grown; it asks once a minute."""

import streamlit as st

from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries.siklus import jumlah_jejak

SELANG = "60s"
_KUNCI = "_jejak_terlihat"


def bila_berubah(app: Application, pegawai: Pegawai) -> None:
    """Watch for work of others; nothing is drawn, and nothing moves while nothing has happened."""
    st.session_state[_KUNCI] = jumlah_jejak(app, pegawai)
    _periksa(app, pegawai)


@st.fragment(run_every=SELANG)
def _periksa(app: Application, pegawai: Pegawai) -> None:
    if jumlah_jejak(app, pegawai) != st.session_state[_KUNCI]:
        st.rerun()
