"""The figures of a Siklus from every side: overall, charts, table, and one Indikator down to its source cell."""

import streamlit as st

from kinerja_core.domain.kebijakan import sebutan_rata_rata
from kinerja_core.domain.kinerja import HasilIndikator
from kinerja_core.domain.prioritas import prioritas as prioritas_domain
from kinerja_core.queries import analisis, kinerja
from kinerja_core.queries.analisis import Saringan
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import grafik
from pages.ui import tabel as tabel_ui
from pages.ui.alur import Alur
from pages.ui.teks import polos

_TERENDAH = 8


def ringkasan(k: KinerjaSiklus) -> None:
    """The overall figure with all that must be said about it."""
    rata, masuk = k.keseluruhan.rata, len(k.bahan.usulan)
    with st.container(horizontal=True):
        st.metric("Rata-rata capaian", f"{k.keseluruhan.cetak} %", border=True)
        st.metric("Indikator terhitung", f"{rata.terhitung} dari {rata.dari}", border=True)
        st.metric("Unit yang menyerahkan data", f"{masuk} dari {len(k.bahan.format_iku.unit)}", border=True)
    st.markdown(f"Predikat: **{k.keseluruhan.predikat.sebutan}**.")
    st.caption(sebutan_rata_rata(k.keseluruhan.rata, k.bahan.kebijakan))
    if k.belum_masuk:
        st.warning(f"Belum menyerahkan data: {polos(', '.join(k.belum_masuk))}.", icon=":material/hourglass_top:")


def prioritas(k: KinerjaSiklus) -> None:
    """Three to five findings by rule."""
    st.subheader("Prioritas", anchor=False)
    for kalimat_prioritas in prioritas_domain(k.bahan, k.hasil):
        st.markdown(f"- {polos(kalimat_prioritas)}")


@st.fragment
def capaian(a: Alur, k: KinerjaSiklus) -> None:
    """Filter, charts, table and the Indikator looked at; a change of the filter draws this part only."""
    s = _saringan(k)
    unit = analisis.per_unit(k, Saringan("", s.sasaran, s.iku))
    grafik.tampilkan(a, unit, key="unit", pilih=_pilih_unit, dipilih=s.unit)
    semua = st.toggle("Tampilkan semua indikator", key="saring-semua") or bool(s.unit)
    peluru = analisis.per_indikator(k, s, 0 if semua else _TERENDAH)
    grafik.tampilkan(a, peluru, key="indikator", pilih=_pilih_indikator)
    daftar = s.terapkan(k)
    if daftar:
        _rincian(a, k, daftar)
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        grafik.tampilkan(a, analisis.per_triwulan(k, s), key="triwulan")
        grafik.tampilkan(a, analisis.per_tahun(k, s), key="tahun")
    with kanan:
        grafik.tampilkan(a, analisis.per_predikat(k, s), key="predikat")
        grafik.tampilkan(a, analisis.serapan_dan_capaian(k, s), key="serapan", pilih=_pilih_indikator)
    _tabel(a, k, s, daftar)


def _saringan(k: KinerjaSiklus) -> Saringan:
    unit = {"": "Semua unit"} | {u.kode: u.nama for u in k.bahan.format_iku.unit}
    sasaran = {"": "Semua sasaran"} | {s: s for s in k.sasaran}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        dipilih = st.selectbox("Unit", list(unit), format_func=unit.__getitem__, key="saring-unit", width=330)
        tuju = st.selectbox("Sasaran", list(sasaran), format_func=sasaran.__getitem__, key="saring-sasaran", width=420)
        iku = st.checkbox("IKU saja", key="saring-iku")
    return Saringan(dipilih, tuju, iku)


def _tabel(a: Alur, k: KinerjaSiklus, s: Saringan, daftar: tuple[HasilIndikator, ...]) -> None:
    st.subheader("Target, realisasi, dan capaian", anchor=False)
    if not daftar:
        st.info("Tidak ada indikator yang cocok dengan saringan ini. Longgarkan saringannya.")
        return
    lebar = {
        "Unit": st.column_config.TextColumn(width=150),
        "Indikator": st.column_config.TextColumn(width=330),
        "Keterangan": st.column_config.TextColumn(width=240),
    }
    tabel = kinerja.tabel(daftar)
    st.dataframe(tabel, hide_index=True, width="stretch", column_config=lebar)
    tabel_ui.unduh(
        a.app,
        a.pegawai,
        f"Target, realisasi, dan capaian, {k.bahan.tahun}",
        tabel,
        key="tabel",
        tentang=a.siklus.nama,
        saringan=s.sebutan(k),
        kebijakan=analisis.sebutan_kebijakan(k.bahan.kebijakan),
    )
    if any(h.indikator.ilustrasi for h in daftar):
        st.caption("*) Angka ilustrasi, bukan angka terbitan.")


def _rincian(a: Alur, k: KinerjaSiklus, daftar: tuple[HasilIndikator, ...]) -> None:
    st.subheader("Rincian indikator dan asal angka", anchor=False)
    pilihan = {h.indikator.kode: h for h in daftar}
    if st.session_state.get("rinci") not in pilihan:
        st.session_state["rinci"] = next(iter(pilihan))
    kode = st.selectbox(
        "Rincian indikator", list(pilihan), format_func=lambda kunci: pilihan[kunci].indikator.nama, key="rinci"
    )
    h = pilihan[kode]
    st.markdown(
        f"**{h.unit.nama}** · target **{h.target_cetak}** · realisasi **{h.realisasi_cetak}** {h.indikator.satuan} · "
        f"capaian **{h.capaian_cetak} %** · {h.predikat.sebutan}"
    )
    st.caption(f"{h.indikator.arah.sebutan}. {h.indikator.agregasi.sebutan}. {polos(h.indikator.formulasi)}")
    if h.keterangan:
        st.caption(polos(h.keterangan))
    deret = analisis.deret_indikator(k, h)
    if len(deret.sumbu) > 1:
        grafik.tampilkan(a, deret, key="deret")
    paspor = kinerja.paspor(a.app, k, a.siklus, h)
    st.markdown("**Asal angka**")
    if paspor.empty:
        st.markdown("Belum ada angka dari unit ini.")
    else:
        tabel_ui.tampilkan(
            *(a.app, a.pegawai, f"Asal angka {h.indikator.nama}", paspor), key="paspor", tentang=a.siklus.nama
        )


def _pilih_unit(kode: str) -> None:
    st.session_state["saring-unit"] = kode


def _pilih_indikator(kode: str) -> None:
    st.session_state["rinci"] = kode
