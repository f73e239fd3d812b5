"""Katalog indikator dan targetnya."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator
from kinerja_core.domain.kinerja import target_cetak
from kinerja_core.domain.waktu import setempat
from kinerja_core.queries import langkah
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, indikator_isian, session
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel

BARU = "Indikator baru"

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Indikator dan target")
semua = siklus_query.daftar(app, pegawai)
tahun_ini = semua[0].tahun if semua else setempat(app.sekarang(), kantor.zona).year
tahun = int(st.number_input("Tahun target", 2000, 2100, tahun_ini, width=200))
katalog = langkah.katalog(app, pegawai, tahun)
unit = {u.kode: u.nama for u in siklus_query.daftar_unit(app, pegawai)}
if not unit:
    st.info("Daftarkan unit lebih dulu di halaman Unit.")
    st.stop()
baris = [
    {
        "Kode": i.kode,
        "Indikator": i.nama + (" *)" if i.ilustrasi else ""),
        "Unit": unit.get(i.unit, i.unit),
        "Satuan": i.satuan,
        "Arah": i.arah.sebutan,
        f"Target {tahun}": target_cetak(t),
        "Aktif": "ya" if i.aktif else "tidak",
    }
    for i, t in katalog
]
gambar_tabel(pd.DataFrame(baris), hide_index=True, height=420)
if any(i.ilustrasi for i, _ in katalog):
    st.caption("*) Indikator atau target ilustrasi, bukan angka terbitan.")

isi = {i.kode: (i, t) for i, t in katalog}
pilih = st.selectbox("Ubah atau tambah", [BARU, *isi], format_func=lambda k: isi[k][0].nama if k in isi else k)
kosong = Indikator("", "", "", "", Arah.NAIK, Agregasi.AKHIR, Frekuensi.TAHUN, next(iter(unit)), urutan=len(isi) + 1)
lama, target = isi.get(pilih, (kosong, None))
kunci = pilih if lama.kode else f"baru-{len(isi)}"  # saved, the next new one starts with empty fields
with st.form(f"indikator-{kunci}"):
    indikator_isian.indikator(lama, unit, kunci)
    action_button(
        "Simpan indikator",
        rujukan.simpan_indikator,
        app,
        pegawai,
        key=f"indikator.simpan-{kunci}",
        isian=lambda: (indikator_isian.baca_indikator(lama, kunci), pilih == BARU),
        formulir=True,
        pesan="Indikator disimpan.",
    )
if pilih != BARU:
    with st.form(f"target-{pilih}-{tahun}"):
        st.subheader(f"Target {tahun}", anchor=False)
        indikator_isian.target(target, f"{pilih}-{tahun}")
        action_button(
            "Simpan target",
            rujukan.simpan_target,
            app,
            pegawai,
            key=f"target.simpan-{pilih}",
            isian=lambda: (indikator_isian.baca_target(lama, tahun, f"{pilih}-{tahun}"),),
            formulir=True,
            pesan=f"Target {tahun} disimpan.",
        )
with st.expander("Nomenklatur resmi 7.01"):
    kolom = ("Kode", "Nama", "Kinerja", "Indikator", "Satuan")
    gambar_tabel(pd.DataFrame(langkah.nomenklatur(app, pegawai), columns=list(kolom)), hide_index=True, height=420)
