"""Tugas saya: what waits for me, since when, how long the SOP gives."""

import streamlit as st

from kinerja_core.domain.peran import Peran
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.tugas import tugas
from pages.ui import alur, header, jeda, registry, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
header.show(kantor, "Tugas saya", siklus=alur.pilih_siklus(app, pegawai))

menunggu = tugas(app, pegawai)
for t in menunggu:
    with st.container(border=True):
        st.markdown(f"### Langkah {t.langkah} · {t.siklus.sop.langkah_ke(t.langkah).singkat}")
        st.markdown(t.apa)
        st.caption(
            f"{t.siklus.nama} · menunggu Anda sejak {tanggal_jam(t.sejak, kantor.zona)} {kantor.singkatan_zona} · "
            f"waktu baku {t.waktu_baku}"
            + (f" · **{t.sisa}**" if t.sisa else "")
            + (f", batas {tanggal_jam(t.batas, kantor.zona)}" if t.batas else "")
        )
        halaman = registry.langkah(t.langkah)
        st.page_link(halaman.berkas, label=f"Buka {halaman.judul}", icon=":material/arrow_forward:")
        jeda.tombol(app, pegawai, t.siklus)

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
