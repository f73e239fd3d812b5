"""Buttons that act on what the person saw, not on what it has become since."""

import secrets
from collections.abc import Callable
from typing import Any, Literal

import streamlit as st

from kinerja_core.domain.errors import KinerjaError
from pages.ui.pesan import Jenis, lupakan, tinggalkan
from pages.ui.pesan import proses as proses_berjalan

_TERPAKAI = "_klik_terpakai"


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
    lebar: Literal["content", "stretch"] = "content",
) -> None:
    """Draw one button that calls ``tindakan(*args, *isian(), alasan)`` with ``args`` as they are now.

    ``isian`` is called at the click and returns what was typed (read it from ``st.session_state``: the
    values a page got while drawing lag behind the last keystrokes). ``alasan`` is the label of a text
    field drawn above the button; what stands in it is the last argument, and an empty one is refused by
    the action. ``proses`` is shown while the action runs; give it wherever that can take over a second.
    ``pesan`` (a sentence, or a function of the result) or the refusal is left for the next header. A
    second click on the same drawing does nothing. ``formulir`` draws the submit button of an ``st.form``.
    """
    if alasan:
        st.text_area(f"{alasan} *(wajib)*", key=f"{key}-alasan", height=90, disabled=mati)
    tombol = st.form_submit_button if formulir else st.button
    tombol(
        label,
        key=key,
        on_click=_klik,
        args=(secrets.token_hex(8), tindakan, args, isian, f"{key}-alasan" if alasan else "", proses, pesan),
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
) -> None:
    if st.session_state.get(_TERPAKAI) == gambar:
        return  # a double click: the first one has done it, and its message stands
    st.session_state[_TERPAKAI] = gambar
    lupakan()
    tambahan = (str(st.session_state.get(kunci_alasan) or ""),) if kunci_alasan else ()
    try:
        diketik = isian() if isian else ()
        hasil = _jalankan(tindakan, (*args, *diketik, *tambahan), proses)
    except KinerjaError as galat:
        tinggalkan(Jenis.DITOLAK, str(galat))
        return
    if kunci_alasan:
        st.session_state[kunci_alasan] = ""
    kalimat = pesan(hasil) if callable(pesan) else pesan
    if kalimat:
        tinggalkan(Jenis.BERHASIL, kalimat)


def _jalankan(tindakan: Callable[..., Any], args: tuple[Any, ...], kalimat: str) -> Any:
    if not kalimat:
        return tindakan(*args)
    with proses_berjalan(kalimat):
        return tindakan(*args)
