"""Who is looking, and at which office's data. Asked anew on every rerun, so that sign-out and a changed
Peran take effect at the next click in every tab."""

import streamlit as st

from kinerja_core.actions.masuk import pegawai_dari_sid
from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai
from kinerja_core.web import proses
from pages.ui import registry

_BERAKHIR = "Sesi Anda sudah berakhir. Masuk kembali untuk melanjutkan; yang sudah disimpan tetap ada."


def application() -> Application:
    """The Application of this process; a test hands its own over in ``session_state["application"]``."""
    diserahkan = st.session_state.get("application")
    return diserahkan if isinstance(diserahkan, Application) else proses.ambil()


def sid() -> str:
    """Public name of this browser's session, as the guard wrote it; "" without one."""
    nama = st.user.get("sid")
    return nama if isinstance(nama, str) else ""


def pegawai() -> Pegawai:
    """The signed-in Pegawai; otherwise says that the session has ended and stops the script."""
    nama = sid()
    orang = pegawai_dari_sid(application(), nama) if nama else None
    if orang is None:
        # the link must load a new page, past the web server, which asks to sign in
        st.warning(_BERAKHIR, icon=":material/lock_clock:")
        st.html('<a class="kj-tombol" href="/masuk" target="_self">Masuk kembali</a>')
        st.stop()
    return orang


def gerbang(berkas: str) -> tuple[Application, Pegawai]:
    """First line of every page: ``app, pegawai = session.gerbang(__file__)``.

    Stops the script unless the signed-in Pegawai's Peran may see that page, whichever way it was reached.
    """
    orang = pegawai()
    if not registry.boleh(orang.peran, berkas):
        st.warning("Halaman ini bukan untuk peran Anda. Pilih pekerjaan Anda dari menu.", icon=":material/block:")
        st.stop()
    return application(), orang
