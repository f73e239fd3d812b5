"""Kinerja: the ASGI app when a server imports this file, the pages' frame when Streamlit runs it."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.ui import errors, gaya, header, klik, pesan, registry, session

if get_script_run_ctx(suppress_warning=True) is None:
    from streamlit.runtime.pages_manager import PagesManager

    from kinerja_core.application import bangun
    from kinerja_core.settings import Settings
    from kinerja_core.web import proses
    from kinerja_core.web.daur import daur
    from kinerja_core.web.galat import PENANGAN
    from kinerja_core.web.konteks import Konteks
    from kinerja_core.web.routes import perantara, rute

    # Otherwise Streamlit serves pages/*.py by address, past this file, until the first st.navigation.
    PagesManager.uses_pages_directory = False
    _settings = Settings.dari_lingkungan()
    _konteks = Konteks(proses.ambil, _settings.cookie_aman, registry.jalur())
    app = st.App(
        __file__,
        routes=rute(_konteks),
        middleware=perantara(_konteks),
        lifespan=daur(lambda: bangun(_settings)),
        on_script_error=errors.tangani,
        exception_handlers=PENANGAN,
    )
else:
    klik.tunggu()
    gaya.pasang()
    pesan.tempat_proses()
    _pegawai = session.pegawai()
    _menu = {
        kelompok: [
            st.Page(h.berkas, title=h.judul, icon=h.ikon, url_path=h.url or None, default=not h.url) for h in halaman
        ]
        for kelompok, halaman in registry.untuk(_pegawai.peran).items()
    }
    _halaman = st.navigation(_menu, expanded=True)
    gaya.judul(_halaman.title)
    header.sisi(_pegawai)
    _halaman.run()
