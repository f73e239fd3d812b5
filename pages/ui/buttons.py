"""Buttons that act on what the person saw, not on what it has become since."""

import secrets
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from types import MappingProxyType
from typing import Any, Literal

import streamlit as st

from kinerja_core.domain.errors import KinerjaError
from pages.ui import klik
from pages.ui.pesan import Jenis, lupakan
from pages.ui.pesan import proses as proses_berjalan

TETAP: Mapping[str, Any] = MappingProxyType({})
"""Nothing to empty."""


def action_button(
    label: str,
    tindakan: Callable[..., Any],
    *args: Any,
    key: str,
    pesan: str | Callable[[Any], str] = "",
    isian: Callable[[], tuple[Any, ...]] | None = None,
    alasan: str = "",
    proses: str = "",
    utama: bool = True,
    mati: bool = False,
    bantuan: str | None = None,
    ikon: str | None = None,
    formulir: bool = False,
    kosongkan: Mapping[str, Any] = TETAP,
    lebar: Literal["content", "stretch"] = "content",
) -> None:
    """Draw one button that calls ``tindakan(*args, *isian(), alasan)`` with ``args`` as they are now.

    ``isian`` is called at the click and returns what was typed (read it from ``st.session_state``: the
    values a page got while drawing lag behind the last keystrokes). ``alasan`` is the label of a text
    field drawn above the button; what stands in it is the last argument, and an empty one is refused by
    the action. ``proses`` is shown while the action runs; give it wherever that can take over a second.
    ``pesan`` (a sentence, or a function of the result) or the refusal is left for the next header. A
    second click on the same drawing does nothing but wait for the first. ``formulir`` draws the submit
    button of an ``st.form``; ``kosongkan`` says what its fields hold once the act is done (``clear_on_submit``
    would take away what was typed for an act that is refused).
    """
    if alasan:
        st.text_area(f"{alasan} *(wajib)*", key=f"{key}-alasan", height=90, disabled=mati)
    tombol = st.form_submit_button if formulir else st.button
    tombol(
        label,
        key=key,
        on_click=_klik,
        args=(secrets.token_hex(8), tindakan, args, isian, f"{key}-alasan" if alasan else "", proses, pesan, kosongkan),
        type="primary" if utama else "secondary",
        disabled=mati,
        help=bantuan,
        icon=ikon,
        width=lebar,
    )


def _klik(
    gambar: str,
    tindakan: Callable[..., Any],
    args: tuple[Any, ...],
    isian: Callable[[], tuple[Any, ...]] | None,
    kunci_alasan: str,
    proses: str,
    pesan: str | Callable[[Any], str],
    kosongkan: Mapping[str, Any] = TETAP,
) -> None:
    terakhir = klik.tunggu()
    if terakhir is not None and terakhir.gambar == gambar and terakhir.dikerjakan:
        return  # a double click: the first one has done it, and its message stands
    ini = klik.mulai(gambar)
    lupakan()
    try:
        tambahan = (str(st.session_state.get(kunci_alasan) or ""),) if kunci_alasan else ()
        ini.jawaban = _jalankan(ini, tindakan, (args, isian, tambahan), proses, pesan)
        ini.sampaikan()
    finally:
        ini.selesai.set()
    if ini.jawaban[0] is Jenis.BERHASIL:
        for nama, isi in ({kunci_alasan: "", **kosongkan} if kunci_alasan else kosongkan).items():
            st.session_state[nama] = isi


def _jalankan(
    ini: klik.Klik,
    tindakan: Callable[..., Any],
    bagian: tuple[tuple[Any, ...], Callable[[], tuple[Any, ...]] | None, tuple[Any, ...]],
    kalimat: str,
    pesan: str | Callable[[Any], str],
) -> tuple[Jenis, str]:
    """Act, and put the answer on record before the spinner goes: that is where a stopped thread ends."""
    args, isian, tambahan = bagian
    with proses_berjalan(kalimat) if kalimat else nullcontext():
        try:
            diketik = isian() if isian else ()
            ini.dikerjakan = True
            hasil = tindakan(*args, *diketik, *tambahan)
        except KinerjaError as galat:
            ini.jawaban = Jenis.DITOLAK, str(galat)
        else:
            ini.jawaban = Jenis.BERHASIL, pesan(hasil) if callable(pesan) else pesan
    return ini.jawaban
