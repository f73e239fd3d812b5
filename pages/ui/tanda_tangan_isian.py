"""How the Camat signs: his password again, and what opens the certificate where the office has one."""

import streamlit as st

from kinerja_core.actions import tanda_tangan
from kinerja_core.actions.penandatangan import cara_tersedia
from kinerja_core.domain.tanda_tangan import Cara, Kredensial
from pages.ui.alur import Alur

_SEBUTAN = {
    Cara.SISTEM: "Persetujuan dalam sistem, cetakan ditandatangani basah",
    Cara.PADES: "Sertifikat kantor",
    Cara.BSRE: "Sertifikat elektronik BSrE",
}
_RAHASIA = ("t-sandi", "t-frasa")


def tampilkan(a: Alur) -> None:
    """The form and its button; a choice is offered only where the office has more than one way."""
    cara = cara_tersedia(a.app)
    with st.form("tanda-tangan", width=560):
        st.markdown(
            "Dengan menandatangani, Anda menyetujui dokumen di atas dalam sistem. Cetakannya ditandatangani "
            "basah, lalu pindaiannya diunggah Kasubag atau Staf."
            if len(cara) == 1
            else "Dengan menandatangani, Anda menyetujui dokumen di bawah ini. Pilih caranya."
        )
        if len(cara) > 1:
            st.radio("Cara", cara, format_func=_SEBUTAN.__getitem__, key="t-cara")
            st.text_input(
                "Frasa sandi sertifikat (kosongkan bila tanpa sertifikat)",
                type="password",
                key="t-frasa",
                autocomplete="off",
            )
        if Cara.BSRE in cara:
            st.text_input("NIK (hanya untuk BSrE)", max_chars=16, key="t-nik", autocomplete="off")
        st.text_input("Kata sandi Anda", type="password", key="t-sandi", autocomplete="current-password")
        a.tombol(
            "naskah.tandatangani",
            tanda_tangan.tandatangani,
            isian=_baca,
            formulir=True,
            proses="Menandatangani …",
            pesan="Dokumen IKU ditandatangani dan diteruskan kepada Kasubag.",
        )


def _baca() -> tuple[str, Cara, Kredensial]:
    """What was typed; password and passphrase are taken out of the session at the same time."""
    s = st.session_state
    sandi, frasa = (s.get(kunci, "") for kunci in _RAHASIA)
    for kunci in _RAHASIA:
        if kunci in s:
            s[kunci] = ""
    return sandi, s.get("t-cara", Cara.SISTEM), Kredensial(frasa, s.get("t-nik", "").strip())
