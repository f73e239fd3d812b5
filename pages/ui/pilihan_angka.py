"""A figure that can be read two ways is asked back; the person's choice is recorded with the figure."""

from decimal import Decimal

import streamlit as st

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.usulan import HasilPeriksa


def tanyakan(hasil: HasilPeriksa) -> dict[str, str]:
    """Draw one question per ambiguous cell; returns the answers by cell, as plain decimals."""
    meragukan = [m for m in hasil.masalah if m.pembacaan]
    if not meragukan:
        return {}
    st.markdown("**Angka berikut dapat dibaca lebih dari satu cara. Pilih yang dimaksud.**")
    jawaban: dict[str, str] = {}
    for m in meragukan:
        sel = f"{m.lembar}!{m.sel}"
        dipilih = st.radio(
            f"{sel}: {m.pesan}",
            [f"{angka:f}" for angka in m.pembacaan],
            index=None,
            key=f"baca-{sel}-{m.nilai}",
            format_func=lambda teks: cetak_ringkas(Decimal(teks)),
            horizontal=True,
        )
        if dipilih is not None:
            jawaban[sel] = dipilih
    return jawaban
