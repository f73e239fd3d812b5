"""Page configuration shared by all pages; the style sheet itself is static/kinerja.css."""

import streamlit as st

from pages.ui.registry import AKAR

NAMA_PRODUK = "Kinerja"
IKON = str(AKAR / "static" / "ikon.png")


def pasang() -> None:
    """Title, local icon, width. Without a local icon Streamlit fetches the menu's icon from outside."""
    st.set_page_config(page_title=NAMA_PRODUK, page_icon=IKON, layout="wide", initial_sidebar_state="auto")
    st.logo(str(AKAR / "static" / "tanda.svg"), size="large", icon_image=IKON)


def judul(halaman: str) -> None:
    """Name of the browser's tab."""
    st.set_page_config(page_title=f"{halaman} · {NAMA_PRODUK}")
