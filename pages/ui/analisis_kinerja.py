"""The parts of the analysis that more than one page shows."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from kinerja_core.actions import analisis
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.kebijakan import Kebijakan, kalimat, sebutan_rata_rata
from kinerja_core.domain.prioritas import prioritas as prioritas_domain
from kinerja_core.domain.skala import SKALA
from kinerja_core.queries import kinerja
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import grafik
from pages.ui.alur import Alur

_BATAS = {"Tanpa batas": None, "100 %": Decimal(100), "120 %": Decimal(120)}
_RUMUS = {
    "Sesuai indikator": None,
    "(2T − R) / T": RumusTurun.SELISIH,
    "T / R": RumusTurun.BANDING,
}


def ringkasan(k: KinerjaSiklus) -> None:
    """The overall figure with all that must be said about it."""
    kolom = st.columns(3)
    kolom[0].metric("Rata-rata capaian", f"{k.keseluruhan.cetak} %", border=True)
    kolom[1].metric(
        "Indikator terhitung", f"{k.keseluruhan.rata.terhitung} dari {k.keseluruhan.rata.dari}", border=True
    )
    masuk = len(k.bahan.usulan)
    kolom[2].metric("Unit yang menyerahkan data", f"{masuk} dari {len(k.bahan.format_iku.unit)}", border=True)
    st.caption(sebutan_rata_rata(k.keseluruhan.rata, k.bahan.kebijakan))
    if k.belum_masuk:
        st.warning(f"Belum menyerahkan data: {', '.join(k.belum_masuk)}.", icon=":material/hourglass_top:")


def prioritas(k: KinerjaSiklus) -> None:
    """Three to five findings by rule."""
    st.subheader("Prioritas", anchor=False)
    for kalimat_prioritas in prioritas_domain(k.bahan, k.hasil):
        st.markdown(f"- {kalimat_prioritas}")


@st.fragment
def tabel_dan_rincian(k: KinerjaSiklus) -> None:
    """The table, narrowed to one Unit, and one Indikator down to its source cell."""
    nama = {"": "Semua unit"} | {u.kode: u.nama for u in k.bahan.format_iku.unit}
    unit = st.selectbox("Unit", list(nama), format_func=nama.__getitem__, key="saring-unit")
    daftar = k.milik(unit)
    tabel = kinerja.tabel(daftar)
    st.table(tabel.drop(columns="Unit") if unit else tabel, hide_index=True, height=560)
    if any(h.indikator.ilustrasi for h in daftar):
        st.caption("*) Angka ilustrasi, bukan angka terbitan.")
    pilihan = {h.indikator.kode: h for h in daftar}
    kode = st.selectbox(
        "Rincian indikator", list(pilihan), format_func=lambda kunci: pilihan[kunci].indikator.nama, key="rinci"
    )
    rinci = pilihan[kode]
    tahun = kinerja.tahun_ke_tahun(rinci, k.bahan)
    if len(tahun) > 1:
        grafik.tahun_ke_tahun(tahun, rinci.indikator.nama, rinci.indikator.satuan, key="tahun")
    paspor = kinerja.paspor(rinci, k.bahan)
    st.caption("Asal angka")
    if paspor.empty:
        st.markdown("Belum ada angka dari unit ini.")
    else:
        st.table(paspor.assign(Kolom=paspor["Kolom"].str.capitalize()), hide_index=True)


def kebijakan(a: Alur, k: KinerjaSiklus) -> None:
    """The formula policy: readable by all, chosen by the Kasubag."""
    with st.expander("Kebijakan penghitungan"):
        for aturan in kalimat(k.bahan.kebijakan):
            st.markdown(f"- {aturan}")
        if a.tersedia("kebijakan.tetapkan") is None:
            return
        kini = k.bahan.kebijakan
        st.selectbox("Batas capaian di dalam rata-rata", list(_BATAS), _urutan(_BATAS, kini.batas), key="b-batas")
        rumus_kini = _urutan(_RUMUS, kini.aturan.rumus_turun)
        st.selectbox("Rumus indikator semakin rendah semakin baik", list(_RUMUS), rumus_kini, key="b-rumus")
        skala = {s.kode: s.nama for s in SKALA.values()}
        st.selectbox("Skala predikat", list(skala), list(skala).index(kini.skala), skala.__getitem__, key="b-skala")
        a.tombol(
            "kebijakan.tetapkan",
            analisis.tetapkan_kebijakan,
            isian=lambda: (_dipilih(kini),),
            pesan="Kebijakan ditetapkan; semua angka mengikuti.",
            utama=False,
        )


def _dipilih(kini: Kebijakan) -> Kebijakan:
    s = st.session_state
    aturan = replace(kini.aturan, rumus_turun=_RUMUS[s["b-rumus"]])
    return replace(kini, batas=_BATAS[s["b-batas"]], aturan=aturan, skala=s["b-skala"])


def _urutan(pilihan: Mapping[str, object], nilai: object) -> int:
    return list(pilihan.values()).index(nilai) if nilai in pilihan.values() else 0
