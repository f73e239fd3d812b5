"""Choosing what a Siklus collects: one box per Indikator, Unit by Unit, starting from the last Siklus."""

from datetime import timedelta

import pandas as pd
import streamlit as st

from kinerja_core.domain.format_iku import FormatIKU, bedakan
from kinerja_core.domain.kinerja import target_cetak
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui.alur import Alur
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def pilih(a: Alur) -> None:
    """Draw the boxes and the deadline; chosen at first: the draft, else the last Siklus, else everything."""
    katalog = langkah.katalog_format(a.app, a.siklus)
    lalu = langkah.format_lalu(a.app, a.siklus)
    dasar = langkah.isi(a.app, a.siklus, "rancangan_format", FormatIKU) or lalu
    dipilih = {i.kode for i in dasar.indikator} if dasar else {i.kode for i, _ in katalog}
    st.markdown("Pilih indikator yang dikumpulkan. Setiap unit mendapat satu formulir berisi indikatornya sendiri.")
    if lalu is not None:
        st.caption("Pilihan, target, dan pejabat dimulai dari Siklus sebelumnya; target tahun ini dipakai bila ada.")
    for u in siklus_query.daftar_unit(a.app, a.pegawai):
        milik = [(i, t) for i, t in katalog if i.unit == u.kode]
        with st.expander(f"{u.nama} ({len(milik)} indikator)"):
            for i, t in milik:
                label = f"{i.nama} · target {a.siklus.tahun}: {target_cetak(t)} {i.satuan}"
                st.checkbox(label, i.kode in dipilih, key=f"f-{i.kode}", wrap=True)
    sepekan = a.hari_ini + timedelta(days=7)
    st.date_input("Batas waktu penyerahan data", sepekan, key="f-batas", format="DD/MM/YYYY")


def baca(a: Alur) -> tuple[object, ...]:
    """Chosen kode indikator and the deadline."""
    kode = (i.kode for i, _ in langkah.katalog_format(a.app, a.siklus))
    return {k for k in kode if st.session_state.get(f"f-{k}")}, st.session_state["f-batas"]


def berlaku(a: Alur, f: FormatIKU) -> None:
    """The Format IKU in force, and what changed from the last Siklus."""
    st.subheader(f"Format IKU versi {f.versi}", anchor=False)
    st.caption(f"{len(f.indikator)} indikator, {len(f.unit)} unit, batas {tanggal(f.batas_waktu)}.")
    lalu = langkah.format_lalu(a.app, a.siklus)
    if lalu is not None:
        with st.expander("Perubahan dari Siklus sebelumnya"):
            perubahan = bedakan(lalu, f)
            st.markdown("\n".join(f"- {polos(kalimat)}" for kalimat in perubahan) or "Tidak ada perubahan.")
    baris = [
        {
            "Unit": u.nama,
            "Indikator": i.nama,
            "Satuan": i.satuan,
            "Arah": i.arah.sebutan,
            "Frekuensi": i.frekuensi.sebutan,
            "Target": target_cetak(f.target_milik(i.kode)),
        }
        for u in f.unit
        for i in f.milik(u.kode)
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
