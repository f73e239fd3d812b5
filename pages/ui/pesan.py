"""The one message a click leaves behind, shown once by the header of the page drawn next."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

import streamlit as st

_KUNCI = "_pesan"
_TERGAMBAR = "_proses_tergambar"
_TEMPAT = "kj_proses"


class Jenis(Enum):
    """How a message is drawn; each has an icon, so that colour is never alone."""

    BERHASIL = "berhasil"
    DITOLAK = "ditolak"


@dataclass(frozen=True)
class Pesan:
    """A full sentence for the person who clicked."""

    jenis: Jenis
    teks: str


def tinggalkan(jenis: Jenis, teks: str) -> None:
    """Leave a message for the next header."""
    st.session_state[_KUNCI] = Pesan(jenis, teks)


def tampilkan() -> None:
    """Draw the message left behind, if any, and forget it."""
    pesan = st.session_state.pop(_KUNCI, None)
    if not isinstance(pesan, Pesan):
        return
    # a mark that is new each time: bahasa.js brings the message into view for whoever has scrolled down
    st.html(f'<span class="kj-pesan" data-nomor="{secrets.token_hex(4)}"></span>')
    if pesan.jenis is Jenis.BERHASIL:
        st.success(pesan.teks, icon=":material/check_circle:")
    else:
        st.warning(pesan.teks, icon=":material/error:")


@contextmanager
def proses(kalimat: str) -> Iterator[None]:
    """Show ``kalimat`` with a spinner over the page, wherever it is scrolled to, while work goes on."""
    st.session_state[_TERGAMBAR] = True
    with st.container(key=_TEMPAT), st.spinner(kalimat):
        yield


def tempat_proses() -> None:
    """Keep the place of `proses` on every run: a callback that draws one more element in front would make
    the browser build all that follows anew."""
    if not st.session_state.pop(_TERGAMBAR, False):
        st.container(key=_TEMPAT)
