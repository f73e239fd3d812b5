"""The formula policy of the Siklus: readable by all, chosen by the Kasubag, with what others would give."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from kinerja_core.actions import analisis
from kinerja_core.domain.capaian import TargetNol
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.kebijakan import BilaKosong, Kebijakan, Pembobotan, kalimat
from kinerja_core.domain.kebijakan_lain import bandingkan
from kinerja_core.domain.skala import SKALA
from kinerja_core.queries.analisis import sebutan_kebijakan
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import tabel
from pages.ui.alur import Alur

_BATAS: Mapping[str, Any] = {"Tanpa batas": None, "100 %": Decimal(100), "120 %": Decimal(120)}
_RUMUS: Mapping[str, Any] = {
    "Sesuai indikator": None,
    "(2T − R) / T": RumusTurun.SELISIH,
    "T / R": RumusTurun.BANDING,
}
_NOL: Mapping[str, Any] = {
    "Tidak dihitung, disebut sebabnya": TargetNol.TIDAK_DIHITUNG,
    "Menurut arah (indikator turun: nol tercapai 100)": TargetNol.SESUAI_ARAH,
}
_KOSONG: Mapping[str, Any] = {
    "Dikeluarkan, disebut n dari N": BilaKosong.DIKELUARKAN,
    "Rata-rata ditahan sampai lengkap": BilaKosong.DITAHAN,
}
_BOBOT: Mapping[str, Any] = {
    "Setiap indikator sama": Pembobotan.SAMA,
    "Setiap sasaran sama": Pembobotan.PER_SASARAN,
    "Menurut bobot indikator": Pembobotan.BOBOT,
}
_BULAT: Mapping[str, Any] = {"Tanpa pembulatan": False, "Dibulatkan ke persen utuh": True}
_DESIMAL: Mapping[str, Any] = {"2 desimal": 2, "1 desimal": 1, "Tanpa desimal": 0}


def tampilkan(a: Alur, k: KinerjaSiklus) -> None:
    """The policy as sentences, the choices, and the same figures under other policies."""
    kini = k.bahan.kebijakan
    st.markdown("\n".join(f"- {aturan}" for aturan in kalimat(kini)))
    if a.tersedia("kebijakan.tetapkan"):
        _pilihan(a, k, kini)
    st.subheader("Hasil bila kebijakan lain dipakai", anchor=False)
    st.caption("Satu pilihan diganti setiap kali; angka Siklus ini tidak berubah.")
    kolom = ("Kebijakan", "Rata-rata (%)", "Terhitung", "Predikat", "Selisih")
    baris = [dict(zip(kolom, b.tercetak, strict=True)) for b in bandingkan(k.bahan, k.keseluruhan)]
    tabel.tampilkan(
        *(a.app, a.pegawai, "Hasil bila kebijakan lain dipakai", pd.DataFrame(baris)),
        key="b-lain",
        tentang=a.siklus.nama,
        kebijakan=sebutan_kebijakan(kini),
    )


def _pilihan(a: Alur, k: KinerjaSiklus, kini: Kebijakan) -> None:
    kiri, kanan = st.columns(2)
    with kiri:
        _pilih("Batas capaian di dalam rata-rata", _BATAS, kini.batas, "b-batas")
        _pilih("Rumus indikator semakin rendah semakin baik", _RUMUS, kini.aturan.rumus_turun, "b-rumus")
        _pilih("Target nol", _NOL, kini.aturan.target_nol, "b-nol")
        _pilih("Realisasi yang belum ada", _KOSONG, kini.bila_kosong, "b-kosong")
    with kanan:
        _pilih("Pembobotan", _BOBOT, kini.pembobotan, "b-bobot")
        _pilih("Pembulatan sebelum predikat", _BULAT, kini.predikat_dibulatkan, "b-bulat")
        _pilih("Desimal yang dicetak", _DESIMAL, kini.desimal, "b-desimal")
        skala = {s.kode: s.nama for s in SKALA.values()}
        st.selectbox("Skala predikat", list(skala), list(skala).index(kini.skala), skala.__getitem__, key="b-skala")
    if _BOBOT[st.session_state["b-bobot"]] is Pembobotan.BOBOT:
        _tabel_bobot(k, dict(kini.bobot))
    a.tombol(
        "kebijakan.tetapkan",
        analisis.tetapkan_kebijakan,
        isian=lambda: (_dipilih(k, kini),),
        pesan="Kebijakan ditetapkan; semua angka mengikuti.",
        utama=False,
    )


def _tabel_bobot(k: KinerjaSiklus, kini: Mapping[str, Decimal]) -> None:
    """A weight per Indikator, 1 unless said otherwise."""
    baris = [
        {"Kode": h.indikator.kode, "Indikator": h.indikator.nama, "Bobot": float(kini.get(h.indikator.kode, 1))}
        for h in k.hasil
    ]
    kolom = {"Bobot": st.column_config.NumberColumn(min_value=0, max_value=1000, step=0.5, required=True)}
    tabel, tetap = pd.DataFrame(baris), ["Kode", "Indikator"]
    st.data_editor(tabel, disabled=tetap, column_config=kolom, hide_index=True, height=300, key="b-isi")


def _bobot(k: KinerjaSiklus, kini: Kebijakan) -> tuple[tuple[str, Decimal], ...]:
    """What was typed over what holds; Indikator that weigh 1 are not named."""
    s: Any = st.session_state
    diketik = {int(n): isi["Bobot"] for n, isi in s["b-isi"]["edited_rows"].items()} if "b-isi" in s else {}
    dulu = dict(kini.bobot)
    kode = [h.indikator.kode for h in k.hasil]
    bobot = ((satu, Decimal(str(diketik.get(n, dulu.get(satu, 1))))) for n, satu in enumerate(kode))
    return tuple((satu, nilai) for satu, nilai in bobot if nilai != 1)


def _pilih(label: str, pilihan: Mapping[str, Any], nilai: object, key: str) -> None:
    ada = list(pilihan.values())
    st.selectbox(label, list(pilihan), ada.index(nilai) if nilai in ada else 0, key=key)


def _dipilih(k: KinerjaSiklus, kini: Kebijakan) -> Kebijakan:
    s: Any = st.session_state
    aturan = replace(kini.aturan, rumus_turun=_RUMUS[s["b-rumus"]], target_nol=_NOL[s["b-nol"]])
    return replace(
        kini,
        aturan=aturan,
        batas=_BATAS[s["b-batas"]],
        bila_kosong=_KOSONG[s["b-kosong"]],
        pembobotan=_BOBOT[s["b-bobot"]],
        bobot=_bobot(k, kini),
        predikat_dibulatkan=_BULAT[s["b-bulat"]],
        desimal=_DESIMAL[s["b-desimal"]],
        skala=s["b-skala"],
    )
