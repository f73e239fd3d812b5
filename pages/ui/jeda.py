"""Pausing a Siklus and going on, for whoever ends the Langkah under way."""

import streamlit as st

from kinerja_core.actions import jeda
from kinerja_core.application import Application
from kinerja_core.domain.aksi import JEDA, LANJUTKAN, aksi
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import siklus as siklus_query
from pages.ui.buttons import action_button


def tombol(app: Application, pegawai: Pegawai, siklus: Siklus) -> None:
    """The button to pause or to go on, only where the domain offers it."""
    tersedia = {a.kode for a in siklus_query.aksi(app, pegawai, siklus)}
    if JEDA in tersedia:
        with st.popover("Jeda", icon=":material/pause:"):
            st.caption("Selama dijeda waktu tidak berjalan dan tidak ada yang dapat dikerjakan pada Siklus ini.")
            action_button(
                aksi(JEDA).label,
                jeda.jeda,
                app,
                pegawai,
                siklus,
                key=f"jeda-{siklus.id}",
                alasan="Alasan jeda",
                utama=False,
                pesan="Siklus dijeda. Lanjutkan dari halaman ini.",
            )
    if LANJUTKAN in tersedia:
        action_button(
            aksi(LANJUTKAN).label,
            jeda.lanjutkan,
            app,
            pegawai,
            siklus,
            key=f"lanjut-{siklus.id}",
            pesan="Siklus dilanjutkan.",
            ikon=":material/play_arrow:",
        )
