"""Tugas saya: what waits for me, why, since when, how long the SOP gives, and what I was told."""

import streamlit as st

from kinerja_core.domain.peran import Peran
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.tugas import tugas
from pages.ui import alur, header, pemberitahuan, registry, segarkan, session
from pages.ui import tugas as kartu_tugas

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
header.show(kantor, "Tugas saya", siklus=siklus)
segarkan.bila_berubah(app, pegawai)

kartu_tugas.persetujuan_gugur(app, pegawai)
kartu_tugas.masa_tugas(app, pegawai)
kartu_tugas.peringatan_waktu(app, pegawai)
menunggu = tugas(app, pegawai)
for t in menunggu:
    kartu_tugas.kartu(app, pegawai, kantor, t)
if siklus is not None:
    kartu_tugas.jawab_undangan(app, pegawai, siklus)

if not menunggu and pegawai.peran is Peran.ADMIN:
    st.info("Kantor baru disiapkan mulai dari Unit, lalu Pegawai dan akun, lalu Indikator dan target.")
    with st.container(border=True):
        for h in registry.untuk(pegawai.peran)["Data kantor"]:
            st.page_link(h.berkas, label=h.judul, icon=h.ikon)
elif not menunggu:
    berjalan = [s for s in siklus_query.daftar(app, pegawai) if not s.selesai]
    if berjalan:
        kini = berjalan[0].sop.langkah_ke(berjalan[0].langkah)
        st.success(
            f"Tidak ada yang menunggu Anda. Sekarang Langkah {kini.nomor} ({kini.singkat}), dikerjakan oleh "
            f"{kini.penutup.sebutan}.",
            icon=":material/task_alt:",
        )
    elif pegawai.peran is siklus_query.sop_terbaru(app, pegawai).langkah_ke(1).penutup:
        st.info("Belum ada Siklus yang berjalan. Buka Siklus baru dan terbitkan disposisinya.")
        st.page_link(registry.langkah(1).berkas, label="Buka 1 · Disposisi", icon=":material/arrow_forward:")
    else:
        st.info("Belum ada Siklus yang berjalan. Siklus dibuka oleh Sekretaris.")

if pegawai.peran is not Peran.ADMIN:
    pemberitahuan.baru(app, pegawai, kantor)
