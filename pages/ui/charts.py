"""How charts look: Indonesian figures and tooltips, the calm palette, no logo. The charts are drawn elsewhere."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from kinerja_core.domain.waktu import BULAN, HARI

HURUF = "Source Sans, sans-serif"
WARNA_TERANG = ("#0b5c74", "#c2782b", "#2f8f63", "#7a5ea8", "#b3382c", "#5c7d8a", "#8c6d1f")
WARNA_GELAP = ("#58b4cb", "#e0a161", "#6cc598", "#b39ddb", "#e58378", "#9db4bd", "#d3b75c")

_KATA = {
    "Download plot as a PNG": "Simpan grafik sebagai PNG",
    "Download plot as a png": "Simpan grafik sebagai PNG",
    "Download plot": "Simpan grafik",
    "Zoom": "Perbesar bagian",
    "Zoom in": "Perbesar",
    "Zoom out": "Perkecil",
    "Pan": "Geser",
    "Autoscale": "Sesuaikan skala",
    "Reset axes": "Kembalikan sumbu",
    "Reset": "Kembalikan",
    "Taking snapshot - this may take a few seconds": "Menyiapkan gambar …",
    "Snapshot succeeded": "Gambar tersimpan",
    "Sorry, there was a problem downloading your snapshot!": "Gambar tidak dapat disimpan. Coba lagi.",
    "Double-click to zoom back out": "Klik dua kali untuk kembali",
    "Double-click on legend to isolate one trace": "Klik dua kali pada legenda untuk melihat satu saja",
    "Click to enter Plot title": "",
}

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "locale": "id",
    "locales": {
        "id": {
            "dictionary": _KATA,
            "format": {
                "days": [*HARI[6:], *HARI[:6]],
                "shortDays": [hari[:3] for hari in (*HARI[6:], *HARI[:6])],
                "months": list(BULAN),
                "shortMonths": ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
                "date": "%d/%m/%Y",
            },
        }
    },
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoom2d", "pan2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "png", "filename": "kinerja", "scale": 2},
}
"""Plotly's configuration: its tooltips are English unless a locale brings its own words."""


def gelap() -> bool:
    """Whether the viewer's theme is dark; may lag one rerun behind a change."""
    return st.context.theme.type == "dark"


def templat(di_gelap: bool) -> go.layout.Template:
    """Template of every figure: ``,`` before decimals, ``.`` between thousands, no frame, quiet grid."""
    teks, garis = ("#e3ebee", "#34464e") if di_gelap else ("#17272e", "#dbe4e7")
    sumbu = {"gridcolor": garis, "linecolor": garis, "zerolinecolor": garis, "automargin": True}
    return go.layout.Template(
        layout={
            "separators": ",.",
            "font": {"family": HURUF, "size": 14, "color": teks},
            "colorway": list(WARNA_GELAP if di_gelap else WARNA_TERANG),
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 8, "r": 8, "t": 40, "b": 8},
            "xaxis": sumbu,
            "yaxis": {**sumbu, "separatethousands": True},
            "legend": {"orientation": "h", "yanchor": "bottom", "y": 1.02, "x": 0, "title": {"text": ""}},
            "hoverlabel": {"font": {"family": HURUF}},
        }
    )


def tampilkan(gambar: go.Figure, *, key: str) -> None:
    """Draw a figure made with `templat`. Streamlit's own chart theme stays off: it would undo the colours."""
    st.plotly_chart(gambar, key=key, theme=None, config=CONFIG, width="stretch")
