"""Remarks on the konsep as threads, for whoever writes, corrects or signs it."""

from collections.abc import Mapping

import streamlit as st

from kinerja_core.actions import koreksi as aksi
from kinerja_core.domain.catatan_naskah import BAGIAN_DOKUMEN, CatatanNaskah
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.queries import kinerja, langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui.alur import Alur, dari
from pages.ui.teks import polos

_TANPA = "Tidak tentang satu angka"


def utas(a: Alur, judul: str = "Catatan koreksi") -> None:
    """Every remark with its replies, open ones first; a field to reply, and for the asker a button to close."""
    semua = langkah.koreksi(a.app, a.siklus)
    terbuka = sum(c.terbuka for c in semua)
    st.subheader(f"{judul} ({terbuka} terbuka)" if terbuka else judul, anchor=False)
    if not semua:
        st.markdown("Belum ada catatan koreksi.")
        return
    sebut, indikator = siklus_query.nama_pegawai(a.app, a.pegawai), _nama_indikator(a)
    for c in (c for c in semua if c.terbuka):
        with st.container(border=True):
            _satu(a, c, sebut, indikator)
            _balas(a, c)
            _tutup(a, c)
    tertutup = [c for c in semua if not c.terbuka]
    if tertutup:
        with st.expander(f"Catatan yang sudah ditutup ({len(tertutup)})"):
            for c in tertutup:
                _satu(a, c, sebut, indikator)


def tulis(a: Alur) -> None:
    """The form for a new remark, where the domain offers it."""
    if not a.tersedia("koreksi.catat"):
        return
    indikator = _nama_indikator(a)
    with st.form("koreksi"):
        st.selectbox("Bagian", BAGIAN_DOKUMEN, index=1, key="k-bagian")
        st.selectbox(
            "Angka indikator", ["", *indikator], format_func=lambda kode: indikator.get(kode, _TANPA), key="k-indikator"
        )
        st.text_area("Koreksi", key="k-isi", height=90)
        a.tombol(
            "koreksi.catat",
            aksi.catat,
            isian=dari("k-bagian", "k-isi", "k-indikator"),
            formulir=True,
            kosongkan={"k-bagian": BAGIAN_DOKUMEN[1], "k-isi": "", "k-indikator": ""},
            utama=False,
            pesan="Koreksi tercatat.",
        )


def _nama_indikator(a: Alur) -> dict[str, str]:
    try:
        return {h.indikator.kode: h.indikator.nama for h in kinerja.muat(a.app, a.pegawai, a.siklus).hasil}
    except BelumLengkap:
        return {}


def _satu(a: Alur, c: CatatanNaskah, sebut: Mapping[str, str], indikator: Mapping[str, str]) -> None:
    perihal = f"{c.bagian} · {indikator.get(c.indikator, c.indikator)}" if c.indikator else c.bagian
    st.markdown(f"**{c.nomor}. {polos(perihal)}** · revisi {c.revisi} · *{c.keadaan}*")
    st.text(c.isi)
    st.caption(f"{polos(sebut.get(c.oleh, c.oleh))}, {a.waktu(c.pada)}")
    for j in c.jawaban:
        with st.container(border=True):
            st.text(j.isi)
            st.caption(f"{polos(sebut.get(j.oleh, j.oleh))}, {a.waktu(j.pada)}")
    if c.penutup:
        st.text(f"Catatan penutup: {c.penutup}")


def _balas(a: Alur, c: CatatanNaskah) -> None:
    if not a.tersedia("koreksi.jawab"):
        return
    milik = c.oleh == a.pegawai.id
    kunci = f"balas-{c.nomor}-{len(c.jawaban)}"
    st.text_area("Tambahan Anda" if milik else f"Jawaban atas catatan {c.nomor}", key=kunci, height=80)
    a.tombol(
        "koreksi.jawab",
        aksi.jawab,
        c.nomor,
        isian=dari(kunci),
        kunci=f"tombol-{kunci}",
        pesan=f"Jawaban atas catatan {c.nomor} terkirim. Catatan ditutup oleh penulisnya.",
        utama=False,
    )


def _tutup(a: Alur, c: CatatanNaskah) -> None:
    if c.oleh != a.pegawai.id or not a.tersedia("koreksi.tutup"):
        return
    kunci = f"tutup-{c.nomor}"
    if all(j.oleh == c.oleh for j in c.jawaban):
        st.text_input("Alasan ditutup tanpa jawaban", key=kunci)
    a.tombol(
        "koreksi.tutup",
        aksi.tutup,
        c.nomor,
        isian=lambda: (st.session_state.get(kunci, ""),),
        kunci=f"tombol-{kunci}",
        pesan=f"Catatan {c.nomor} ditutup.",
        utama=False,
    )
