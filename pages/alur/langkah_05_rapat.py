"""Langkah 5: rapat pembahasan, layar untuk proyektor, kehadiran, keputusan, notulen."""

import streamlit as st

from kinerja_core.actions import rapat
from kinerja_core.domain.waktu import hari_tanggal
from kinerja_core.queries import undangan as undangan_query
from kinerja_core.queries.rapat import rancangan_notulen
from pages.ui import alur, dokumen, rapat_hadir, rapat_isian

a = alur.buka(__file__, 5)
undangan = undangan_query.surat(a.app, a.siklus)
if undangan is not None:
    st.markdown(
        f"**{undangan.acara}** · {hari_tanggal(undangan.hari_rapat)}, {undangan.mulai}–{undangan.selesai} "
        f"{undangan.zona} · {undangan.tempat}"
    )
rapat_isian.layar(a)
if a.seksi:
    dokumen.daftar(a, "undangan", "kalender")
rapat_hadir.daftar(a)
rapat_isian.tindak_lanjut(a)
rapat_isian.keputusan(a)
rapat_isian.perubahan(a)
if a.tersedia("rapat.siapkan_notulen"):
    st.subheader("Notulen", anchor=False)
    st.text_area(
        "Jalannya rapat", rancangan_notulen(a.app, a.siklus), key="k-jalannya", placeholder="Ringkas pembahasan rapat"
    )
    a.tombol(
        "rapat.siapkan_notulen",
        rapat.siapkan_notulen,
        isian=alur.dari("k-jalannya"),
        pesan="Rancangan notulen tersimpan.",
        utama=False,
    )
    a.tombol(
        "rapat.tutup",
        rapat.tutup,
        isian=alur.dari("k-jalannya"),
        proses="Membekukan tayangan, mencetak daftar hadir dan notulen …",
        pesan="Rapat ditutup. Notulen dan daftar hadir sudah dicetak.",
    )
dokumen.daftar(a, "daftar_hadir_kosong", "daftar_hadir", "pindaian_hadir", "notulen", "tayangan")
