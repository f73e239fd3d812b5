"""Notices: the count every page carries, the unread ones, and who has read which."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import pemberitahuan as aksi
from kinerja_core.application import Application
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.pemberitahuan import Perihal
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.queries import pemberitahuan as query
from kinerja_core.queries.pemberitahuan import Butir
from pages.ui import registry
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos

HALAMAN = "pages/pantau/pemberitahuan.py"
_TAMPAK = 4
"""Unread notices shown at once; the rest is unfolded."""
_BERAT = {Perihal.GUGUR.value, Perihal.PENGEMBALIAN.value}


def lencana(app: Application, pegawai: Pegawai) -> None:
    """How many notices wait, as a link in the head of the page; nothing where there are none."""
    jumlah = 0 if pegawai.peran is Peran.ADMIN else query.belum_dibaca(app, pegawai)
    if jumlah:
        label = f"{jumlah} pemberitahuan belum dibaca"
        st.page_link(HALAMAN, label=label, icon=":material/notifications_unread:")


def baru(app: Application, pegawai: Pegawai, kantor: Kantor) -> None:
    """The notices this person has not read yet, the newest first, each with what to do about it."""
    daftar = [b for b in query.untuk(app, pegawai) if b.baru]
    if not daftar:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader("Pemberitahuan baru", anchor=False)
        if len(daftar) > 1:
            _tandai(app, pegawai, daftar, f"Tandai {len(daftar)} dibaca")
    for b in daftar[:_TAMPAK]:
        _kartu(app, pegawai, kantor, b)
    if len(daftar) > _TAMPAK:
        with st.expander(f"{len(daftar) - _TAMPAK} pemberitahuan lainnya"):
            for b in daftar[_TAMPAK:]:
                _kartu(app, pegawai, kantor, b)


def lama(kantor: Kantor, daftar: tuple[Butir, ...]) -> None:
    """Everything already read, or overtaken, as a table."""
    baris = [
        {
            "Waktu": tanggal_jam(b.pada, kantor.zona),
            "Perihal": ", ".join(b.perihal),
            "Pemberitahuan": b.kalimat,
            "Dibaca": tanggal_jam(b.dibaca, kantor.zona) if b.dibaca else "sudah dikerjakan",
        }
        for b in daftar
        if not b.baru
    ]
    if baris:
        with st.container(key="kj_catatan_lama"):
            gambar_tabel(pd.DataFrame(baris), hide_index=True)
    else:
        st.caption("Belum ada.")


def tanda_baca(kantor: Kantor, daftar: tuple[Butir, ...]) -> None:
    """Who has read which notice, and who has not."""
    baris = [
        {
            "Waktu": tanggal_jam(b.pada, kantor.zona),
            "Pemberitahuan": b.kalimat,
            "Sudah dibaca": _nama([f"{p.nama} ({tanggal_jam(p.dibaca, kantor.zona)})" for p in b.penerima if p.dibaca]),
            "Belum dibaca": _nama([p.nama for p in b.penerima if not p.dibaca]),
        }
        for b in daftar
    ]
    if baris:
        with st.container(key="kj_catatan_baca"):
            gambar_tabel(pd.DataFrame(baris), hide_index=True)
    else:
        st.caption("Belum ada pemberitahuan yang Anda kirim.")


def _nama(daftar: list[str]) -> str:
    return "; ".join(daftar) or "–"


def _kartu(app: Application, pegawai: Pegawai, kantor: Kantor, b: Butir) -> None:
    with st.container(border=True, key=f"kj_kabar_{b.siklus_id}_{b.versi}"):
        tanda = ":material/warning: " if _BERAT & set(b.perihal) else ""
        st.markdown(f"{tanda}**{', '.join(b.perihal)}** · {polos(b.kalimat)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            halaman = registry.langkah_bagi(pegawai.peran, b.langkah)
            if halaman is not None:
                st.page_link(halaman.berkas, label=f"Buka {halaman.judul}", icon=":material/arrow_forward:")
            _tandai(app, pegawai, [b], "Sudah saya baca")
            st.caption(f"{tanggal_jam(b.pada, kantor.zona)} {kantor.singkatan_zona}")


def _tandai(app: Application, pegawai: Pegawai, daftar: list[Butir], label: str) -> None:
    action_button(
        label,
        aksi.tandai_dibaca,
        app,
        pegawai,
        [(b.siklus_id, b.versi) for b in daftar],
        key=f"baca-{daftar[0].siklus_id}-{daftar[0].versi}-{len(daftar)}",
        utama=False,
        ikon=":material/done_all:" if len(daftar) > 1 else ":material/done:",
    )
