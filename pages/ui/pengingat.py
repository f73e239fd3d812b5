"""Reminders to Units whose data are missing, and extensions of their deadline."""

from datetime import timedelta

import streamlit as st

from kinerja_core.actions import penghimpunan
from kinerja_core.actions import pengingat as aksi
from kinerja_core.domain.pengingat import teks_pengingat
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.penghimpunan import BarisPapan, Papan, lama_terlambat
from pages.ui.alur import Alur
from pages.ui.buttons import action_button


def tampilkan(a: Alur, papan: Papan) -> None:
    """For each Unit that has not answered everything: the text, one click to send it, and the extension."""
    kurang = [b for b in papan.baris if b.usulan is None or b.terjawab < b.dari]
    if not kurang:
        st.success("Semua unit sudah menyerahkan data lengkap.", icon=":material/task_alt:")
    for b in kurang:
        terlambat = lama_terlambat(a.app, a.pegawai, b)
        judul = f"{b.unit.nama}: {f'terlambat {terlambat}' if terlambat else 'belum lengkap'}"
        with st.expander(judul):
            _teks(a, b, terlambat)
            _perpanjangan(a, b)


def _teks(a: Alur, b: BarisPapan, terlambat: str) -> None:
    orang = [p for p in siklus_query.daftar_pegawai(a.app, a.pegawai) if p.unit == b.unit.kode and p.aktif]
    nama = orang[0].nama if orang else b.unit.nama
    sisa = b.dari - b.terjawab if b.usulan else 0
    isi = teks_pengingat(a.kantor, a.siklus.nama, b.unit.nama, nama, b.batas_waktu, terlambat, sisa)
    st.code(isi, language=None, wrap_lines=True)
    if orang and a.app.surel is not None:
        action_button(
            "Kirim lewat pos-el",
            aksi.kirim,
            a.app,
            a.pegawai,
            a.siklus,
            orang[0],
            isi,
            key=f"ingat-{b.unit.kode}",
            proses="Mengirim pos-el …",
            pesan=f"Pengingat terkirim kepada {nama}.",
            utama=False,
        )


def _perpanjangan(a: Alur, b: BarisPapan) -> None:
    if a.tersedia("perpanjangan.beri") is None:
        return
    kunci = f"panjang-{b.unit.kode}"
    st.date_input("Perpanjang sampai", b.batas_waktu + timedelta(days=1), key=kunci, format="DD/MM/YYYY")
    a.tombol(
        "perpanjangan.beri",
        penghimpunan.perpanjang,
        b.unit.kode,
        isian=lambda: (st.session_state[kunci],),
        kunci=f"perpanjangan-{b.unit.kode}",
        pesan=f"Batas waktu {b.unit.nama} diperpanjang.",
        utama=False,
    )
