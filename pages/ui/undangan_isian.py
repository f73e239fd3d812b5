"""The fields of the invitation."""

from datetime import timedelta

import streamlit as st

from kinerja_core.actions import undangan as undangan_aksi
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import langkah, undangan
from kinerja_core.queries import siklus as siklus_query
from pages.ui import teks
from pages.ui.alur import Alur


def tampilkan(a: Alur) -> None:
    """Draw the fields, filled from the draft where there is one."""
    lama = langkah.isi(a.app, a.siklus, "rancangan_undangan", RincianUndangan)
    menjabat = siklus_query.yang_menjabat(a.app, a.pegawai)
    jabatan = [p.jabatan_lengkap for p in menjabat if p.peran is not Peran.STAF]
    besok = a.hari_ini + timedelta(days=1)
    kiri, tengah, kanan = st.columns(3)
    kiri.date_input("Hari rapat", lama.hari_rapat if lama else besok, key="u-hari", format="DD/MM/YYYY")
    tengah.text_input("Mulai", lama.mulai if lama else "09.00", key="u-mulai")
    kanan.text_input("Selesai", lama.selesai if lama else "11.00", key="u-selesai")
    st.text_input("Tempat", lama.tempat if lama else "", key="u-tempat", placeholder="Ruang rapat kecamatan")
    terundang = [j for j in lama.kepada if j in jabatan] if lama else jabatan
    st.multiselect("Diundang", jabatan, terundang, key="u-kepada", placeholder="Pilih")
    tamu = "\n".join(j for j in lama.kepada if j not in jabatan) if lama else ""
    st.text_area("Tamu undangan (satu per baris)", tamu, key="u-tamu", height=80)
    agenda = "\n".join(lama.agenda if lama else undangan.agenda(a.app, a.siklus))
    st.text_area("Agenda (satu per baris)", agenda, key="u-agenda", height=110)


def batal(a: Alur) -> None:
    """What became of an invitation that was withdrawn; nothing once another has taken its place."""
    surat = undangan.dibatalkan(a.app, a.siklus)
    if surat is not None:
        st.info(
            f"Undangan nomor {surat.nomor_lengkap} batal. Isinya menjadi rancangan undangan berikutnya, "
            "yang mendapat nomor baru.",
            icon=":material/event_busy:",
        )


def pembatalan(a: Alur) -> None:
    """The way to withdraw the invitation."""
    if a.tersedia("undangan.batalkan"):
        with st.expander("Undangan keliru, atau rapat dipindah?"):
            st.caption(
                "Selama rapat belum dimulai, undangan dapat dibatalkan: nomornya tertulis batal dengan alasannya, "
                "jawabannya gugur, dan Langkah 4 diulang dengan nomor baru."
            )
            a.tombol(
                "undangan.batalkan",
                undangan_aksi.batalkan,
                utama=False,
                pesan="Undangan dibatalkan. Perbaiki rancangannya di bawah, lalu terbitkan yang baru.",
            )


def baca() -> tuple[RincianUndangan]:
    """The letter as typed."""
    s = st.session_state
    kepada = (*s["u-kepada"], *teks.baris(s["u-tamu"]))
    isi = (s["u-hari"], s["u-mulai"], s["u-selesai"], s["u-tempat"], kepada, teks.baris(s["u-agenda"]))
    return (RincianUndangan(*isi),)
