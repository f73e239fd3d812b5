"""The SOP sheet as fields: what stands above the table, and its thirteen rows."""

from dataclasses import replace

import streamlit as st

from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP, Langkah, SatuanWaktu, WaktuBaku
from kinerja_core.domain.sop_revisi import KepalaSOP
from pages.ui import teks
from pages.ui.teks import polos

_LAJUR = [Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF]
_SATUAN = list(SatuanWaktu)
_KALIMAT = {
    "uraian": "Uraian prosedur",
    "kelengkapan": "Kelengkapan dan peralatan",
    "output": "Output",
    "keterangan": "Keterangan",
}


_DAFTAR = {
    "dasar_hukum": "Dasar hukum",
    "kualifikasi": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan/perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan pendataan",
}


def kepala(sop: SOP) -> None:
    """Draw the fields above the table; a list has one entry per line."""
    with st.expander("Kepala lembar SOP: nomor, dasar hukum, kualifikasi, dan lainnya"):
        st.text_input("Nomor SOP", sop.nomor, key="v-nomor")
        for nama, sebutan in _DAFTAR.items():
            st.text_area(f"{sebutan} (satu per baris)", "\n".join(getattr(sop, nama)), key=f"v-{nama}", height=110)


def langkah(baris: Langkah) -> None:
    """Draw the fields of one row."""
    n = baris.nomor
    st.markdown(f"**{n}. {polos(baris.uraian)}**")
    st.multiselect(
        "Pelaksana", _LAJUR, baris.pelaksana, key=f"v-lajur-{n}", format_func=lambda p: p.sebutan, placeholder="Pilih"
    )
    kolom = st.columns([5, 2, 3])
    kolom[0].selectbox(
        "Ditutup oleh", _LAJUR, _LAJUR.index(baris.penutup), key=f"v-tutup-{n}", format_func=lambda p: p.sebutan
    )
    kolom[1].number_input("Waktu", value=baris.waktu.jumlah, key=f"v-jumlah-{n}")
    kolom[2].selectbox(
        "Satuan", _SATUAN, _SATUAN.index(baris.waktu.satuan), key=f"v-satuan-{n}", format_func=lambda s: s.value
    )
    with st.expander(f"Kalimat Langkah {n}"):
        for nama, sebutan in _KALIMAT.items():
            st.text_input(sebutan, getattr(baris, nama), key=f"v-{nama}-{n}")


def baca(sop: SOP) -> tuple[tuple[Langkah, ...], KepalaSOP]:
    """The sheet as typed."""
    s = st.session_state
    atas = KepalaSOP(s["v-nomor"].strip(), *(teks.baris(s[f"v-{nama}"]) for nama in _DAFTAR))
    return _langkah(sop), atas


def _langkah(sop: SOP) -> tuple[Langkah, ...]:
    s = st.session_state
    return tuple(
        replace(
            b,
            pelaksana=tuple(s[f"v-lajur-{b.nomor}"]),
            penutup=s[f"v-tutup-{b.nomor}"],
            waktu=WaktuBaku(int(s[f"v-jumlah-{b.nomor}"]), s[f"v-satuan-{b.nomor}"]),
            **{nama: s[f"v-{nama}-{b.nomor}"].strip() for nama in _KALIMAT},
        )
        for b in sop.langkah
    )
