"""Showing and handing out documents."""

from collections.abc import Callable

import streamlit as st

from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.queries import dokumen as dokumen_query
from pages.ui.alur import Alur
from pages.ui.teks import polos


def daftar(alur: Alur, *jenis: str, kosong: str = "") -> None:
    """The documents of the given kinds, each with its download button; PDF can be opened on the page."""
    ada = [d for d in dokumen_query.daftar(alur.app, alur.pegawai, alur.siklus) if d.jenis in jenis]
    if not ada and kosong:
        st.caption(kosong)
    for d in ada:
        baris(alur, d)


def baris(alur: Alur, d: Dokumen, *, saat: Callable[[], None] | None = None) -> None:
    """One document: name, when, download; ``saat`` runs when it is downloaded."""
    with st.container(
        border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
    ):
        nama = f"**{polos(dokumen_query.judul(alur.app, alur.pegawai, d))}** · {polos(d.nama_berkas)}"
        st.markdown(f"{nama}  \n:small[{alur.waktu(d.pada)} · sidik {d.sha256[:12]}]", width="content")
        unduh(alur, d, saat=saat)


def unduh(alur: Alur, d: Dokumen, label: str = "Unduh", *, saat: Callable[[], None] | None = None) -> None:
    """A download button; the bytes are read only when it is pressed. ``saat`` runs at the press too."""

    def isi() -> bytes:
        return dokumen_query.buka(alur.app, alur.pegawai, d).isi

    st.download_button(
        label,
        # a press that draws the page anew needs its bytes at hand: a deferred download may be lost on the way
        data=isi() if saat else isi,
        file_name=d.nama_berkas,
        key=f"unduh-{d.urutan}",
        on_click=saat or "ignore",
        icon=":material/download:",
    )


def pdf(alur: Alur, jenis: str, *, tinggi: int = 700, kosong: str = "") -> None:
    """The newest PDF of one kind on the page, with its download button."""
    d = dokumen_query.terakhir(alur.app, alur.pegawai, alur.siklus, jenis)
    if d is None:
        if kosong:
            st.info(kosong)
        return
    unduh(alur, d, f"Unduh {dokumen_query.SEBUTAN[jenis]} (PDF)")
    di_layar(dokumen_query.buka(alur.app, alur.pegawai, d).isi, tinggi=tinggi, kunci=f"pdf-{d.sha256[:16]}")


def di_layar(isi: bytes, *, tinggi: int, kunci: str) -> None:
    """A PDF on the page. Its place is kept while the viewer loads: what follows must not move under a click."""
    with st.container(height=tinggi, border=False):
        st.pdf(isi, height=tinggi, key=kunci)


def word(alur: Alur) -> None:
    """The konsep as a Word copy for hand editing; made when the button is pressed, never stored."""
    st.download_button(
        "Unduh salinan Word (.docx)",
        data=lambda: dokumen_query.salinan_word(alur.app, alur.siklus),
        file_name=f"08-salinan-konsep-r{alur.siklus.naskah.revisi if alur.siklus.naskah else 0}.docx",
        key="unduh-word",
        on_click="ignore",
        icon=":material/description:",
        help="Salinan satu arah: perubahan di dalamnya tidak kembali ke aplikasi.",
    )
