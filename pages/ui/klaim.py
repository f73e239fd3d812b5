"""Claims of the narrative that the data do not bear out: marked while typing, justified or mended before Langkah 10."""

import streamlit as st

from kinerja_core.actions import klaim as aksi
from kinerja_core.domain.klaim import Klaim, PapanKlaim
from kinerja_core.queries import naskah
from kinerja_core.queries import siklus as siklus_query
from pages.ui.alur import Alur
from pages.ui.teks import polos


def tanda(daftar: tuple[Klaim, ...]) -> None:
    """The marks of one part, under the field they are typed in."""
    for k in daftar:
        with st.container(border=True):
            st.markdown(f":material/flag: **{k.jenis.value.capitalize()} tidak didukung data**")
            st.text(f"“{k.klaim}” dalam kalimat: {k.kalimat}")
            st.text(f"Kata data: {k.data}")


def panel(a: Alur) -> None:
    """The claims of the revision on the table, each with a place for its justification; nothing without any."""
    papan = naskah.klaim_dokumen(a.app, a.siklus)
    if not papan.terbuka and not papan.dibenarkan:
        return
    st.subheader("Klaim dijaga", anchor=False)
    if papan.terbuka:
        st.warning(
            f"{len(papan.terbuka)} klaim dalam narasi tidak didukung data. Dokumen belum dapat disampaikan kepada "
            "Camat sebelum kalimatnya diperbaiki atau klaimnya dibenarkan.",
            icon=":material/flag:",
        )
    for k in papan.terbuka:
        _satu(a, k)
    _dibenarkan(a, papan)


def _satu(a: Alur, k: Klaim) -> None:
    with st.container(border=True):
        st.markdown(f"**{k.bagian}** · {k.jenis.value}")
        st.text(f"“{k.klaim}” dalam kalimat: {k.kalimat}")
        st.text(f"Kata data: {k.data}")
        if a.tersedia("klaim.benarkan"):
            with st.expander("Benarkan dengan alasan"):
                a.tombol(
                    "klaim.benarkan",
                    aksi.benarkan,
                    k.kunci,
                    kunci=f"klaim-{k.kunci}",
                    pesan="Klaim dibenarkan; alasan dan nama Anda tercatat.",
                    utama=False,
                )


def _dibenarkan(a: Alur, papan: PapanKlaim) -> None:
    if not papan.dibenarkan:
        return
    nama = siklus_query.nama_pegawai(a.app, a.pegawai)
    with st.expander(f"Klaim yang sudah dibenarkan ({len(papan.dibenarkan)})"):
        for k, p in papan.dibenarkan:
            st.text(f"“{k.klaim}” dalam kalimat: {k.kalimat}")
            st.caption(f"Dibenarkan {polos(nama.get(p.oleh, p.oleh))}, {a.waktu(p.pada)}:")
            st.text(p.alasan)
