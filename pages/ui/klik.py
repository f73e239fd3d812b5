"""The click under way in this session, for whatever else happens on the page before it has been answered.

Streamlit answers a second event (another click, a field left) in a thread of its own at once, and stops the
first one at its next drawing. Without this the page is drawn as it was before the act, and the answer is lost.
"""

from dataclasses import dataclass, field
from threading import Event

import streamlit as st

from pages.ui.pesan import Jenis, tinggalkan

_KUNCI = "_klik_terpakai"
_PALING_LAMA = 120.0
"""Seconds a page waits for an act that is under way before it is drawn as things stand."""


@dataclass(eq=False)
class Klik:
    """One click on one drawing of a button; written by the thread that acts, read by those that wait."""

    gambar: str
    dikerjakan: bool = False
    jawaban: tuple[Jenis, str] | None = None
    tersampaikan: bool = False
    selesai: Event = field(default_factory=Event)

    def sampaikan(self) -> None:
        """Leave the answer for the next header, once."""
        if self.jawaban is not None and self.jawaban[1] and not self.tersampaikan:
            tinggalkan(*self.jawaban)
        self.tersampaikan = True


def mulai(gambar: str) -> Klik:
    """Put a click on record; whoever calls this sets ``selesai``, come what may."""
    st.session_state[_KUNCI] = baru = Klik(gambar)
    return baru


def tunggu() -> Klik | None:
    """The last click, once it is done; its answer is left for the header where its own thread was stopped."""
    terakhir = st.session_state.get(_KUNCI)
    if not isinstance(terakhir, Klik):
        return None
    if terakhir.selesai.wait(_PALING_LAMA):
        terakhir.sampaikan()
    return terakhir
