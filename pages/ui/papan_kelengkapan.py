"""The completeness board."""

import pandas as pd
import streamlit as st

from kinerja_core.queries.penghimpunan import Papan
from pages.ui.alur import Alur


def tampilkan(a: Alur, papan: Papan) -> None:
    """One row per Unit: handed over, handed in, complete, in time."""
    baris = [
        {
            "Unit": b.unit.nama,
            "Format diterima": a.waktu(b.penyerahan.diterima) if b.penyerahan and b.penyerahan.diterima else "–",
            "Data masuk": a.waktu(b.usulan.pada) if b.usulan else "–",
            "Revisi": str(b.usulan.revisi) if b.usulan else "–",
            "Kelengkapan": f"{b.terjawab} dari {b.dari}",
            "Ketepatan waktu": b.ketepatan,
        }
        for b in papan.baris
    ]
    st.dataframe(pd.DataFrame(baris), hide_index=True, width="stretch")
