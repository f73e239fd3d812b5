"""How the Camat signs: his password again, and the certificate's passphrase where the office has one."""

import streamlit as st

from kinerja_core.actions import tanda_tangan
from kinerja_core.actions.tanda_tangan import Cara
from pages.ui.alur import Alur

_SEBUTAN = {Cara.SISTEM: "Persetujuan dalam sistem, cetakan ditandatangani basah", Cara.PADES: "Sertifikat kantor"}


def tampilkan(a: Alur) -> None:
    """The form and its button; the two ways are offered only where a certificate is installed."""
    bersertifikat = a.app.p12 is not None
    with st.form("tanda-tangan", width=560):
        st.markdown(
            "Dengan menandatangani, Anda menyetujui dokumen di bawah ini dalam sistem. Cetakannya ditandatangani "
            "basah, lalu pindaiannya diunggah Kasubag atau Staf."
        )
        if bersertifikat:
            st.radio("Cara", list(_SEBUTAN), format_func=_SEBUTAN.__getitem__, key="t-cara")
            st.text_input("Frasa sandi sertifikat", type="password", key="t-frasa", autocomplete="off")
        st.text_input("Kata sandi Anda", type="password", key="t-sandi", autocomplete="current-password")
        a.tombol(
            "naskah.tandatangani",
            tanda_tangan.tandatangani,
            isian=_baca,
            formulir=True,
            proses="Mencatat persetujuan …",
            pesan="Dokumen IKU ditandatangani dan diteruskan kepada Kasubag.",
        )


def _baca() -> tuple[str, Cara, str]:
    s = st.session_state
    return s["t-sandi"], s.get("t-cara", Cara.SISTEM), s.get("t-frasa", "")
