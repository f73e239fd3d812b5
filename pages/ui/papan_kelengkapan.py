"""The completeness board: Unit by Unit, and inside each Unit Indikator by Indikator."""

import pandas as pd
import streamlit as st

from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries.penghimpunan import BarisPapan, Papan
from pages.ui.alur import Alur
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def tampilkan(a: Alur, papan: Papan) -> None:
    """One row per Unit: handed over, handed in, complete, in time; below, what is missing in each."""
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
    gambar_tabel(pd.DataFrame(baris).set_index("Unit"))
    for b in papan.baris:
        with st.expander(f"{polos(b.unit.nama)}: {b.terjawab} dari {b.dari} isian wajib terjawab"):
            gambar_tabel(_indikator(b))


def milik_unit(a: Alur, papan: Papan) -> None:
    """The line of one's own Unit: deadline, what is answered, whether it is late."""
    for b in papan.baris:
        if b.unit.kode == a.pegawai.unit:
            st.markdown(
                f"**{polos(b.unit.nama)}** · batas waktu **{tanggal(b.batas_waktu)}** · {b.ketepatan.lower()} · "
                f"{b.terjawab} dari {b.dari} isian wajib terjawab."
            )


def _indikator(b: BarisPapan) -> pd.DataFrame:
    baris = [
        {
            "Indikator": nama,
            "Keadaan": "✓ lengkap" if terjawab == dari else f"○ {terjawab} dari {dari}",
        }
        for nama, terjawab, dari in b.indikator
    ]
    return pd.DataFrame(baris).set_index("Indikator")
