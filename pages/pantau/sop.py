"""The SOP sheet as the office knows it, with the running Siklus marked on it."""

import pandas as pd
import streamlit as st

from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import siklus as siklus_query
from pages.ui import alur, header, session

app, pegawai = session.gerbang(__file__)
kantor = siklus_query.kantor(app, pegawai)
siklus = alur.pilih_siklus(app, pegawai)
sop = siklus.sop if siklus else siklus_query.sop_terbaru(app, pegawai)
header.show(kantor, f"SOP {sop.nama}", siklus=siklus)

revisi = tanggal(sop.tanggal_revisi) if sop.tanggal_revisi else "–"
st.markdown(
    f"**{sop.unit}** · versi {sop.versi} · dibuat {tanggal(sop.tanggal_pembuatan)} · revisi {revisi} · "
    f"disahkan {tanggal(sop.tanggal_pengesahan)}"
)
kiri, kanan = st.columns(2)
for kolom, judul, butir in (
    (kiri, "Dasar hukum", sop.dasar_hukum),
    (kanan, "Kualifikasi pelaksana", sop.kualifikasi),
    (kiri, "Keterkaitan", sop.keterkaitan),
    (kanan, "Peralatan/perlengkapan", sop.peralatan),
    (kiri, "Peringatan", sop.peringatan),
    (kanan, "Pencatatan dan pendataan", sop.pencatatan),
):
    with kolom.expander(judul):
        st.markdown("\n".join(f"{nomor}. {b}" for nomor, b in enumerate(butir, start=1)))

st.subheader(f"SOP: {sop.judul_tabel}", anchor=False)
baris = [
    {
        "No": langkah.nomor,
        "Kini": "▶" if siklus is not None and siklus.langkah == langkah.nomor else "",
        "Uraian prosedur": langkah.uraian,
        "Pelaksana": ", ".join(p.sebutan for p in langkah.pelaksana),
        "Kelengkapan": langkah.kelengkapan,
        "Waktu": str(langkah.waktu),
        "Output": langkah.output,
        "Keterangan": langkah.keterangan or "–",
    }
    for langkah in sop.langkah
]
st.table(pd.DataFrame(baris), hide_index=True)
