"""What stands on top of every page: the office, the title, the 13 Langkah, the message of the last click."""

from html import escape

import streamlit as st

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.sop import LANGKAH_SELESAI, Langkah
from kinerja_core.queries import jam_sop
from kinerja_core.queries.jam_sop import Sisa
from pages.ui import pemberitahuan, pesan, session
from pages.ui.teks import polos


def show(
    kantor: Kantor,
    judul: str,
    *,
    siklus: Siklus | None = None,
    langkah: int | None = None,
    keterangan: str = "",
) -> None:
    """Draw the head of a page. ``langkah`` (1-13) is the one this page serves, where it serves one."""
    with st.container(key="kj_kepala", gap=None):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(polos(kantor.nama if siklus is None else f"{kantor.nama} · {siklus.nama}"), width="content")
            pemberitahuan.lencana(session.application(), session.pegawai())
        st.title(judul, anchor=False)
        if keterangan:
            st.markdown(polos(keterangan))
        if siklus is not None:
            st.html(jalur_langkah(siklus, langkah, jam_sop.sisa(session.application(), siklus)))
    pesan.tampilkan(f"{judul} {siklus.id if siklus else ''}")


def jalur_langkah(siklus: Siklus, dilihat: int | None = None, sisa: Sisa | None = None) -> str:
    """The progress strip as HTML: done, under way, still to come, which one the page shows, and the clock."""
    butir = "".join(_butir(siklus, langkah, dilihat) for langkah in siklus.sop.langkah)
    ringkas = _ringkas(siklus)
    return (
        f'<div class="kj-jalur" role="group" aria-label="{escape(_polos(siklus))}">'
        f'<p class="kj-jalur-kini">{ringkas}</p><ol>{butir}</ol>{_jam(siklus, sisa)}</div>'
    )


def sisi(pegawai: Pegawai) -> None:
    """The foot of the sidebar: who is signed in, and the way out."""
    with st.sidebar:
        st.html(
            f'<div class="kj-saya"><p><b>{escape(pegawai.nama)}</b><span>{escape(pegawai.jabatan_lengkap)}</span></p>'
            '<form method="post" action="/keluar"><button type="submit" class="kj-tombol kj-kedua">Keluar</button>'
            "</form></div>"
        )


def _butir(siklus: Siklus, langkah: Langkah, dilihat: int | None) -> str:
    if langkah.nomor < siklus.langkah:
        kelas, tanda, ucapan = "selesai", "✓", "selesai"
    elif langkah.nomor == siklus.langkah:
        kelas, tanda, ucapan = "kini", str(langkah.nomor), "sedang berjalan"
    else:
        kelas, tanda, ucapan = "nanti", str(langkah.nomor), "belum"
    if langkah.nomor == dilihat:
        kelas += " dilihat"
    judul = escape(f"Langkah {langkah.nomor}, {langkah.singkat}: {ucapan}")
    return f'<li class="{kelas}" title="{judul}"><i>{tanda}</i><span>{escape(langkah.singkat)}</span></li>'


def _jam(siklus: Siklus, sisa: Sisa | None) -> str:
    if sisa is None or not sisa.teks:
        return ""
    kelas = "kj-jalur-jam terlambat" if sisa.terlambat else "kj-jalur-jam"
    return f'<p class="{kelas}">{escape(siklus.sop.langkah_ke(siklus.langkah).singkat)}: {escape(sisa.teks)}</p>'


def _ringkas(siklus: Siklus) -> str:
    if siklus.langkah >= LANGKAH_SELESAI:
        return "<b>13 Langkah selesai</b> · diarsipkan"
    kini = siklus.sop.langkah_ke(siklus.langkah)
    return f"Langkah {kini.nomor} dari {len(siklus.sop.langkah)} · <b>{escape(kini.singkat)}</b>"


def _polos(siklus: Siklus) -> str:
    if siklus.langkah >= LANGKAH_SELESAI:
        return "Ketiga belas Langkah selesai, Siklus diarsipkan"
    kini = siklus.sop.langkah_ke(siklus.langkah)
    return f"Langkah {kini.nomor} dari {len(siklus.sop.langkah)}: {kini.singkat}"
