"""The seven comparisons on screen, with the fields the Kasubag fills in for two of them."""

from collections.abc import Callable

import streamlit as st

from kinerja_core.actions import analisis as aksi
from kinerja_core.domain.grafik import Grafik, GrafikBatang
from kinerja_core.domain.uraian import Uraian
from kinerja_core.queries import analisis, antar_siklus, grafik_banding
from kinerja_core.queries.analisis import Saringan
from kinerja_core.queries.banding import PERBANDINGAN, Perbandingan
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import grafik
from pages.ui import tabel as tabel_ui
from pages.ui.alur import Alur
from pages.ui.isian_angka import baca_desimal
from pages.ui.tabel import gambar_tabel

_GRAFIK: dict[int, Callable[[KinerjaSiklus, Saringan], Grafik]] = {
    1: analisis.per_indikator,
    2: analisis.per_tahun,
    3: grafik_banding.renstra,
    4: grafik_banding.standar,
    5: grafik_banding.sebab,
    6: analisis.serapan_dan_capaian,
    7: grafik_banding.program,
}


def tujuh(a: Alur, k: KinerjaSiklus) -> None:
    """One of the seven at a time, narrowed to a Unit, as a table and, where it helps, a chart."""
    pilihan = {p.nomor: p for p in PERBANDINGAN}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        nomor = st.selectbox(
            "Perbandingan (PermenPANRB 53/2014)",
            list(pilihan),
            format_func=lambda n: f"{n}. {pilihan[n].nama}",
            key="p-nomor",
            width=480,
        )
        unit = {"": "Semua unit"} | {u.kode: u.nama for u in k.bahan.format_iku.unit}
        kode = st.selectbox("Unit yang dibandingkan", list(unit), format_func=unit.__getitem__, key="p-unit", width=330)
    s = Saringan(kode)
    if _tabel(a, k, s, pilihan[nomor]):
        isi = _GRAFIK[nomor](k, s)
        if not isinstance(isi, GrafikBatang) or isi.batang:
            grafik.tampilkan(a, isi, key=f"p-grafik-{nomor}")
    if nomor == 2:
        _antar_siklus(a)
    if nomor == 4:
        _standar(a, k, s)
    if nomor == 5:
        _uraian(a, k, s)


def _tabel(a: Alur, k: KinerjaSiklus, s: Saringan, p: Perbandingan) -> bool:
    """Whether there was anything to show."""
    st.subheader(f"{p.nomor}. {p.nama}", anchor=False)
    tabel = p.tabel(k, s)
    if tabel.empty:
        st.info(p.kosong)
        return False
    tabel_ui.tampilkan(
        a.app,
        a.pegawai,
        f"{p.nomor}. {p.nama}",
        tabel,
        key=f"p-tabel-{p.nomor}",
        tentang=a.siklus.nama,
        saringan=s.sebutan(k),
        kebijakan=analisis.sebutan_kebijakan(k.bahan.kebijakan),
    )
    if p.catatan:
        st.caption(p.catatan)
    return True


def _antar_siklus(a: Alur) -> None:
    tabel = antar_siklus.tabel(a.app, a.pegawai)
    st.markdown("**Siklus yang analisisnya sudah selesai**")
    if tabel.empty:
        st.caption("Belum ada. Tahun ini masuk setelah analisisnya diselesaikan.")
        return
    gambar_tabel(tabel, border="horizontal", hide_index=True)
    st.caption("Seperti dihitung saat analisisnya selesai, dengan kebijakan Siklus masing-masing.")


def _standar(a: Alur, k: KinerjaSiklus, s: Saringan) -> None:
    if a.tersedia("standar.tetapkan") is None:
        return
    nama = {h.indikator.kode: h.indikator.nama for h in s.terapkan(k)}
    st.markdown("**Isi atau ubah standar nasional**")
    kode = st.selectbox("Indikator berstandar", list(nama), format_func=nama.__getitem__, key="s-indikator")
    kini = k.bahan.standar.get(kode)
    awal = f"{kini.nilai.normalize():f}".replace(".", ",") if kini else ""
    st.text_input("Standar nasional (kosongkan bila tidak ada)", awal, key=f"s-nilai-{kode}", width=280)
    st.text_input("Sumber standar", kini.sumber if kini else "", key=f"s-sumber-{kode}")
    a.tombol(
        "standar.tetapkan",
        aksi.tetapkan_standar,
        kode,
        isian=lambda: (
            baca_desimal(st.session_state[f"s-nilai-{kode}"], "Standar nasional"),
            st.session_state[f"s-sumber-{kode}"],
        ),
        pesan="Standar nasional disimpan.",
        utama=False,
    )


def _uraian(a: Alur, k: KinerjaSiklus, s: Saringan) -> None:
    if a.tersedia("uraian.simpan") is None:
        return
    nama = {h.indikator.kode: h.indikator.nama for h in s.terapkan(k)}
    st.markdown("**Isi atau ubah uraian**")
    kode = st.selectbox("Indikator yang diuraikan", list(nama), format_func=nama.__getitem__, key="u-indikator")
    h = next(h for h in k.hasil if h.indikator.kode == kode)
    if h.tulisan is None:
        st.caption("Terisi dari formulir unit; perubahan Anda menggantikannya di layar dan dokumen.")
    kiri, kanan = st.columns(2)
    kiri.text_area("Faktor pendukung", h.narasi.pendukung, key=f"u-dukung-{kode}", height=110)
    kanan.text_area("Faktor penghambat", h.narasi.penghambat, key=f"u-hambat-{kode}", height=110)
    kiri.text_area("Upaya yang sudah dilakukan", h.narasi.upaya, key=f"u-upaya-{kode}", height=110)
    kanan.text_area("Rencana tindak lanjut", h.narasi.rencana, key=f"u-rencana-{kode}", height=110)
    kiri.text_input("Penanggung jawab", h.narasi.penanggung_jawab, key=f"u-siapa-{kode}")
    kanan.date_input("Batas waktu", h.narasi.batas_waktu, key=f"u-kapan-{kode}", format="DD/MM/YYYY")
    a.tombol(
        "uraian.simpan",
        aksi.simpan_uraian,
        kode,
        isian=lambda: (_tertulis(kode),),
        pesan="Uraian disimpan; ikut dicetak dalam Dokumen IKU.",
        utama=False,
    )


def _tertulis(kode: str) -> Uraian:
    s = st.session_state
    dukung, hambat, upaya, rencana, siapa = (
        str(s[f"u-{nama}-{kode}"]).strip() for nama in ("dukung", "hambat", "upaya", "rencana", "siapa")
    )
    return Uraian(dukung, hambat, upaya, rencana, siapa, s[f"u-kapan-{kode}"])
