"""The one message a click leaves behind, shown by the header of the page drawn next."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum

import streamlit as st

from pages.ui.teks import polos

_KUNCI = "_pesan"
_TERGAMBAR = "_proses_tergambar"
_TEMPAT = "kj_proses"
_SEKURANGNYA = 10.0
"""Seconds a message stays on its page whatever draws that page anew: a connection that breaks and comes
back, or a second event that cuts off the first drawing, must not swallow the answer to a click."""


class Jenis(Enum):
    """How a message is drawn; each has an icon, so that colour is never alone."""

    BERHASIL = "berhasil"
    DITOLAK = "ditolak"


@dataclass(frozen=True)
class Pesan:
    """A full sentence for the person who clicked; ``pada`` in seconds of the monotonic clock."""

    jenis: Jenis
    teks: str
    pada: float = field(default_factory=time.monotonic)
    nomor: str = field(default_factory=lambda: secrets.token_hex(4))
    halaman: str = ""


def tinggalkan(jenis: Jenis, teks: str) -> None:
    """Leave a message for the next header."""
    st.session_state[_KUNCI] = Pesan(jenis, teks)


def lupakan() -> None:
    """Take the message of an earlier click away: the next click answers for itself."""
    st.session_state.pop(_KUNCI, None)


def tampilkan(halaman: str) -> None:
    """Draw the message left behind, if any; another page than the one that drew it first drops it."""
    pesan = st.session_state.get(_KUNCI)
    if not isinstance(pesan, Pesan):
        return
    if pesan.halaman and (pesan.halaman != halaman or time.monotonic() > pesan.pada + _SEKURANGNYA):
        lupakan()
        return
    st.session_state[_KUNCI] = replace(pesan, halaman=halaman)
    # a mark that is new for each message: bahasa.js brings it into view for whoever has scrolled down
    st.html(f'<span class="kj-pesan" data-nomor="{pesan.nomor}"></span>')
    if pesan.jenis is Jenis.BERHASIL:
        st.success(polos(pesan.teks), icon=":material/check_circle:")
    else:
        st.warning(polos(pesan.teks), icon=":material/error:")


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
