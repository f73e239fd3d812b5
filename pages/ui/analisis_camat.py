"""The Camat's page: the whole Siklus readable on a phone in two minutes, top to bottom."""

from html import escape

import streamlit as st

from kinerja_core.actions import lihat
from kinerja_core.domain.kebijakan import kalimat, sebutan_rata_rata
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import analisis, penghimpunan, sejak, temuan
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import analisis_kinerja, banding_naskah, grafik
from pages.ui.alur import Alur
from pages.ui.teks import polos

_PALING_BANYAK_PERUBAHAN = 8


def sekilas(a: Alur, k: KinerjaSiklus) -> None:
    """What stands on one screen first, then what is new and open, then units, priorities, completeness, policy."""
    _pokok(k)
    banding_naskah.sejak_disetujui(a)
    analisis_kinerja.prioritas(k)
    grafik.tampilkan(a, analisis.per_unit(k), key="camat-unit")
    _kelengkapan(a)
    _pertanyaan(a, k)
    _perubahan(a, k)
    with st.expander("Kebijakan penghitungan yang dipakai"):
        st.caption(analisis.sebutan_kebijakan(k.bahan.kebijakan))
        st.markdown("\n".join(f"- {aturan}" for aturan in kalimat(k.bahan.kebijakan)))


def _pokok(k: KinerjaSiklus) -> None:
    """The three figures side by side, small enough for a phone, and the average in one sentence."""
    rata, unit = k.keseluruhan.rata, len(k.bahan.format_iku.unit)
    pokok = (
        ("Rata-rata capaian", f"{k.keseluruhan.cetak} %", k.keseluruhan.predikat.sebutan),
        ("Indikator", f"{rata.terhitung}/{rata.dari}", "terhitung"),
        ("Unit", f"{unit - len(k.belum_masuk)}/{unit}", "menyerahkan data"),
    )
    sel = "".join(
        f"<div><dt>{escape(nama)}</dt><dd><b>{escape(angka)}</b><span>{escape(kata)}</span></dd></div>"
        for nama, angka, kata in pokok
    )
    st.html(f'<dl class="kj-pokok">{sel}</dl>')
    st.caption(sebutan_rata_rata(rata, k.bahan.kebijakan))
    if k.belum_masuk:
        st.warning(f"Belum menyerahkan data: {polos(', '.join(k.belum_masuk))}.", icon=":material/hourglass_top:")


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
            st.markdown(f"- {polos(b.unit.nama)}: {b.terjawab} dari {b.dari} isian, {b.ketepatan.lower()}.")


def _pertanyaan(a: Alur, k: KinerjaSiklus) -> None:
    terbuka = temuan.pertanyaan_terbuka(a.app, a.siklus)
    st.subheader("Pertanyaan yang belum ditutup", anchor=False)
    if not terbuka:
        st.markdown("Tidak ada.")
    unit = {u.kode: u.nama for u in k.bahan.format_iku.unit}
    for p in terbuka:
        with st.container(border=True):
            st.markdown(f"**{polos(unit.get(p.unit, p.unit))}** · {p.keadaan.lower()}")
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
