"""What if: what is lacking, what moves the status, and a simulation that is marked as one and kept nowhere."""

from decimal import Decimal

import pandas as pd
import streamlit as st

from kinerja_core.domain import andai
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.kinerja import HasilIndikator
from kinerja_core.queries import simulasi as simulasi_query
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import grafik, tabel
from pages.ui.alur import Alur
from pages.ui.isian_angka import baca_desimal

_PALING_BANYAK_TAMPIL = 10


@st.fragment
def tampilkan(a: Alur, k: KinerjaSiklus) -> None:
    """For the whole office or one Unit; typing in a simulated figure draws this part only."""
    nama = {"": k.keseluruhan.nama} | {u.kode: u.nama for u in k.bahan.format_iku.unit}
    unit = st.selectbox("Status yang dilihat", list(nama), format_func=nama.__getitem__, key="d-unit", width=420)
    semua = k.milik(unit)
    ungkit = andai.pengungkit(semua, k.bahan.kebijakan)
    st.markdown(f"**{ungkit.predikat.sebutan}.** {ungkit.kalimat}")
    if ambang := andai.ambang_belum_masuk(semua, k.bahan.kebijakan):
        st.markdown(ambang)
    _kekurangan(a, semua)
    _simulasi(a, k, unit, semua, [h.indikator.kode for h in ungkit.indikator])


def _kekurangan(a: Alur, semua: tuple[HasilIndikator, ...]) -> None:
    kurang = andai.kekurangan(semua)
    st.subheader("Yang kurang untuk mencapai target", anchor=False)
    if not kurang:
        st.caption("Semua indikator yang dapat dihitung sudah mencapai target.")
        return
    baris = [
        {
            "Indikator": x.hasil.indikator.nama,
            "Unit": x.hasil.unit.nama,
            "Capaian (%)": x.hasil.capaian_cetak,
            "Kekurangan": x.kalimat,
        }
        for x in kurang[:_PALING_BANYAK_TAMPIL]
    ]
    tabel.tampilkan(
        *(a.app, a.pegawai, "Yang kurang untuk mencapai target", pd.DataFrame(baris)),
        key="d-kurang",
        tentang=a.siklus.nama,
    )


def _simulasi(a: Alur, k: KinerjaSiklus, unit: str, semua: tuple[HasilIndikator, ...], usulan: list[str]) -> None:
    st.subheader("Simulasi", anchor=False)
    calon = {h.indikator.kode: h for h in semua if andai.dapat_diandaikan(h)}
    dipilih = st.multiselect(
        f"Indikator yang diandaikan (paling banyak {andai.PALING_BANYAK})",
        list(calon),
        default=[kode for kode in usulan if kode in calon],
        format_func=lambda kode: calon[kode].indikator.nama,
        max_selections=andai.PALING_BANYAK,
        key=f"d-pilih-{unit}",
        placeholder="Pilih indikator",
    )
    if not dipilih:
        st.caption("Pilih indikator untuk mencoba realisasi lain. Angka simulasi tidak disimpan di mana pun.")
        return
    try:
        nilai = _nilai(calon, dipilih)
    except IsianKeliru as keliru:
        st.warning(str(keliru), icon=":material/error:")
        return
    hasil = andai.simulasikan(semua, nilai, k.bahan.kebijakan)
    sebelum = andai.simulasikan(semua, {}, k.bahan.kebijakan)
    st.warning("SIMULASI – bukan angka kinerja dan tidak disimpan.", icon=":material/science:")
    kiri, kanan = st.columns(2)
    kiri.metric("SIMULASI rata-rata capaian", _persen(hasil.rata.nilai), border=True)
    kanan.metric("Rata-rata sekarang", _persen(sebelum.rata.nilai), border=True)
    st.markdown(f"SIMULASI predikat: **{hasil.predikat.sebutan}** (sekarang {sebelum.predikat.sebutan}).")
    grafik.tampilkan(a, simulasi_query.grafik(k, hasil), key="d-grafik", unduh=False)


def _nilai(calon: dict[str, HasilIndikator], dipilih: list[str]) -> dict[str, Decimal]:
    nilai = {}
    for kode in dipilih:
        h = calon[kode]
        kini = "" if h.realisasi_cetak == "–" else h.realisasi_cetak.replace(".", "")
        label = f"{h.indikator.nama}: realisasi andai ({h.indikator.satuan}; target {h.target_cetak})"
        teks = st.text_input(label, kini, key=f"d-nilai-{kode}", placeholder="Ketik angka, misalnya 82,5")
        angka = baca_desimal(teks, h.indikator.nama)
        if angka is not None:
            nilai[kode] = angka
    return nilai


def _persen(nilai: Decimal | None) -> str:
    return "–" if nilai is None else f"{cetak(nilai)} %"
