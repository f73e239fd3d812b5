"""Handing the forms over, Unit by Unit."""

import streamlit as st

from kinerja_core.actions import format_iku
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.penghimpunan import BarisPapan, Papan
from pages.ui.alur import Alur, dari
from pages.ui.teks import polos


def tampilkan(a: Alur, papan: Papan) -> None:
    """One frame per Unit: to whom and when, or the field to record it."""
    orang = {
        p.unit: p.nama for p in siklus_query.daftar_pegawai(a.app, a.pegawai) if p.peran is Peran.SEKSI and p.aktif
    }
    for baris in papan.baris:
        with st.container(border=True):
            st.markdown(f"**{polos(baris.unit.nama)}**")
            if baris.penyerahan is None:
                _serahkan(a, baris, orang.get(baris.unit.kode, ""))
                continue
            diterima = baris.penyerahan.diterima
            tanda = f"Diterima {a.waktu(diterima)}." if diterima else "Belum dikonfirmasi penerimaannya."
            diserahkan = a.waktu(baris.penyerahan.diserahkan)
            st.caption(f"Diserahkan kepada {polos(baris.penyerahan.penerima)}, {diserahkan}. {tanda}")


def _serahkan(a: Alur, baris: BarisPapan, penerima: str) -> None:
    if a.tersedia("format.serahkan") is None:
        st.caption("Belum diserahkan.")
        return
    kunci = f"p-{baris.unit.kode}"
    st.text_input("Penerima", penerima, key=kunci)
    a.tombol(
        "format.serahkan",
        format_iku.serahkan,
        baris.unit.kode,
        isian=dari(kunci),
        kunci=f"serahkan-{baris.unit.kode}",
        pesan=f"Format untuk {baris.unit.nama} tercatat diserahkan.",
        utama=False,
    )
