"""The thirteen rows of the SOP as fields: lanes and waktu baku."""

from dataclasses import replace

import streamlit as st

from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP, Langkah, SatuanWaktu, WaktuBaku

_LAJUR = [Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF]
_SATUAN = list(SatuanWaktu)


def langkah(baris: Langkah) -> None:
    """Draw the fields of one row."""
    n = baris.nomor
    st.markdown(f"**{n}. {baris.uraian}**")
    kolom = st.columns([4, 3, 1, 2])
    kolom[0].multiselect(
        "Pelaksana", _LAJUR, baris.pelaksana, key=f"v-lajur-{n}", format_func=lambda p: p.sebutan, placeholder="Pilih"
    )
    kolom[1].selectbox(
        "Ditutup oleh", _LAJUR, _LAJUR.index(baris.penutup), key=f"v-tutup-{n}", format_func=lambda p: p.sebutan
    )
    kolom[2].number_input("Waktu", 1, 999, baris.waktu.jumlah, key=f"v-jumlah-{n}")
    kolom[3].selectbox(
        "Satuan", _SATUAN, _SATUAN.index(baris.waktu.satuan), key=f"v-satuan-{n}", format_func=lambda s: s.value
    )


def baca(sop: SOP) -> tuple[Langkah, ...]:
    """The thirteen rows as chosen."""
    s = st.session_state
    return tuple(
        replace(
            b,
            pelaksana=tuple(s[f"v-lajur-{b.nomor}"]),
            penutup=s[f"v-tutup-{b.nomor}"],
            waktu=WaktuBaku(int(s[f"v-jumlah-{b.nomor}"]), s[f"v-satuan-{b.nomor}"]),
        )
        for b in sop.langkah
    )
