"""Langkah 2: membuat Format IKU."""

from datetime import timedelta

import pandas as pd
import streamlit as st

from kinerja_core.actions import format_iku
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.kinerja import target_cetak
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.queries import langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, dokumen

a = alur.buka(__file__, 2)
hari_ini = setempat(a.app.sekarang(), a.kantor.zona).date()
katalog = [(i, t) for i, t in langkah.katalog(a.app, a.pegawai, a.siklus.tahun) if i.aktif]
rancangan = langkah.isi(a.app, a.siklus, "rancangan_format", FormatIKU)
unit = {u.kode: u.nama for u in siklus_query.daftar_unit(a.app, a.pegawai)}

dokumen.daftar(a, "format_iku")
if a.tersedia("format.tetapkan"):
    dipilih = {i.kode for i in rancangan.indikator} if rancangan else {i.kode for i, _ in katalog}
    st.markdown("Pilih indikator yang dikumpulkan. Setiap unit mendapat satu formulir berisi indikatornya sendiri.")
    for kode, nama in unit.items():
        milik = [(i, t) for i, t in katalog if i.unit == kode]
        with st.expander(f"{nama} ({len(milik)} indikator)"):
            for i, t in milik:
                label = f"{i.nama} · target {a.siklus.tahun}: {target_cetak(t)} {i.satuan}"
                st.checkbox(label, i.kode in dipilih, key=f"f-{i.kode}", wrap=True)
    st.date_input("Batas waktu penyerahan data", hari_ini + timedelta(days=7), key="f-batas", format="DD/MM/YYYY")

    def pilihan() -> tuple[object, ...]:
        """Chosen kode indikator and the deadline."""
        terpilih = {i.kode for i, _ in katalog if st.session_state[f"f-{i.kode}"]}
        return terpilih, st.session_state["f-batas"]

    with st.container(horizontal=True):
        a.tombol("format.simpan", format_iku.simpan, isian=pilihan, pesan="Rancangan disimpan.", utama=False)
        a.tombol(
            "format.tetapkan",
            format_iku.tetapkan,
            isian=pilihan,
            proses="Membuat Format IKU dan formulir setiap unit …",
            pesan="Format IKU ditetapkan. Staf dapat menyerahkan formulir kepada setiap unit.",
        )

berlaku = langkah.isi(a.app, a.siklus, "format", FormatIKU)
if berlaku is not None:
    st.subheader(f"Format IKU versi {berlaku.versi}", anchor=False)
    st.caption(f"{len(berlaku.indikator)} indikator, {len(berlaku.unit)} unit, batas {tanggal(berlaku.batas_waktu)}.")
    baris = [
        {
            "Unit": u.nama,
            "Indikator": i.nama,
            "Satuan": i.satuan,
            "Arah": i.arah.sebutan,
            "Frekuensi": i.frekuensi.sebutan,
            "Target": target_cetak(berlaku.target_milik(i.kode)),
        }
        for u in berlaku.unit
        for i in berlaku.milik(u.kode)
    ]
    st.table(pd.DataFrame(baris), hide_index=True)
