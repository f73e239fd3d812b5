"""The Camat's page: the whole Siklus readable on a phone in two minutes, top to bottom."""

import streamlit as st

from kinerja_core.actions import lihat
from kinerja_core.domain.kebijakan import kalimat
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import analisis, penghimpunan, sejak, temuan
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import analisis_kinerja, grafik
from pages.ui.alur import Alur

_PALING_BANYAK_PERUBAHAN = 8


def sekilas(a: Alur, k: KinerjaSiklus) -> None:
    """Overall, units, priorities, completeness, open questions, what changed, policy."""
    analisis_kinerja.ringkasan(k)
    grafik.tampilkan(a, analisis.per_unit(k), key="camat-unit")
    analisis_kinerja.prioritas(k)
    _kelengkapan(a)
    _pertanyaan(a, k)
    _perubahan(a, k)
    with st.expander("Kebijakan penghitungan yang dipakai"):
        st.caption(analisis.sebutan_kebijakan(k.bahan.kebijakan))
        st.markdown("\n".join(f"- {aturan}" for aturan in kalimat(k.bahan.kebijakan)))


def _kelengkapan(a: Alur) -> None:
    papan = penghimpunan.papan(a.app, a.pegawai, a.siklus)
    st.subheader("Kelengkapan data", anchor=False)
    terjawab, dari = sum(b.terjawab for b in papan.baris), sum(b.dari for b in papan.baris)
    st.markdown(
        f"**{papan.masuk} dari {len(papan.baris)} unit** menyerahkan data; **{terjawab} dari {dari} isian wajib** "
        "terjawab."
    )
    for b in papan.baris:
        if b.usulan is None or b.terjawab < b.dari or b.terlambat:
            st.markdown(f"- {b.unit.nama}: {b.terjawab} dari {b.dari} isian, {b.ketepatan.lower()}.")


def _pertanyaan(a: Alur, k: KinerjaSiklus) -> None:
    terbuka = temuan.pertanyaan_terbuka(a.app, a.siklus)
    st.subheader("Pertanyaan yang belum ditutup", anchor=False)
    if not terbuka:
        st.markdown("Tidak ada.")
    unit = {u.kode: u.nama for u in k.bahan.format_iku.unit}
    for p in terbuka:
        with st.container(border=True):
            st.markdown(f"**{unit.get(p.unit, p.unit)}** · {p.keadaan.lower()}")
            st.text(p.isi)


def _perubahan(a: Alur, k: KinerjaSiklus) -> None:
    if a.pegawai.peran is not Peran.CAMAT:
        return
    kunci = f"lihatan-{a.siklus.id}"
    if kunci not in st.session_state:
        st.session_state[kunci] = lihat.catat(a.app, a.pegawai, a.siklus, k.keseluruhan.cetak)
    lalu = st.session_state[kunci]
    st.subheader("Perubahan sejak Anda terakhir melihat", anchor=False)
    if lalu is None:
        st.markdown("Ini pertama kali Anda melihat Siklus ini.")
        return
    baru = sejak.perubahan(a.app, a.pegawai, a.siklus, lalu, k.keseluruhan.cetak)
    st.caption(f"Terakhir {a.waktu(lalu.pada)} {a.kantor.singkatan_zona}.")
    if not baru:
        st.markdown("Tidak ada yang berubah.")
    for teks in baru[:_PALING_BANYAK_PERUBAHAN]:
        st.text(teks)
    if len(baru) > _PALING_BANYAK_PERUBAHAN:
        st.caption(f"Dan {len(baru) - _PALING_BANYAK_PERUBAHAN} lagi di halaman Riwayat.")
