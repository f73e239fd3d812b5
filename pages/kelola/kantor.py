"""Identitas kantor: kop surat, penomoran, kertas."""

import streamlit as st

from kinerja_core.domain.peran import Peran
from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, kantor_isian, lambang_isian, registry, session, tata_surat_isian
from pages.ui.teks import polos

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Identitas kantor", keterangan="Tercetak pada kop surat dan semua dokumen yang dibuat sesudahnya.")
kantor_isian.identitas(app, pegawai, kantor)

st.subheader("Lambang daerah", anchor=False)
st.caption("Tercetak di kiri kop surat dan pada sampul Dokumen IKU. Boleh dikosongkan.")
lambang_isian.tampilkan(app, pegawai, kantor)

st.subheader("Surat dan arsip", anchor=False)
st.caption("Retensi mengikuti jadwal retensi arsip (JRA) daerah Anda, dihitung sejak akhir tahun Siklus ditutup.")
tata_surat_isian.tampilkan(app, pegawai, agenda_query.tata_surat(app, pegawai))

st.subheader("Pejabat penanda tangan", anchor=False)
st.caption("Nama, NIP, pangkat, dan Plt./Plh. dengan masa tugasnya diubah pada halaman Pegawai dan akun.")
for p in siklus_query.daftar_pegawai(app, pegawai):
    if p.aktif and p.peran in (Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG):
        pangkat = polos(p.pangkat) or "pangkat belum diisi"
        masa = polos("; ".join(b for b in (p.masa.sebutan, p.masa.dasar) if b)) if p.awalan else ""
        st.markdown(
            f"- **{polos(p.jabatan_lengkap)}**: {polos(p.nama)}, {pangkat}, NIP {p.nip or '–'}"
            + (f" ({masa})" if masa else "")
        )
st.page_link(registry.halaman("pegawai").berkas, label="Buka Pegawai dan akun", icon=":material/badge:")
