"""Charts of achievement, drawn for the question they answer; colour is never alone."""

from decimal import Decimal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from kinerja_core.domain.skala import Warna
from kinerja_core.queries.kinerja import KinerjaSiklus
from pages.ui import charts

_ISI = {
    Warna.BIRU: "#1f6fb2",
    Warna.HIJAU: "#2f8f63",
    Warna.KUNING: "#d39b22",
    Warna.JINGGA: "#c2782b",
    Warna.MERAH: "#b3382c",
    Warna.ABU: "#8a979c",
}
_POLA = {Warna.BIRU: "", Warna.HIJAU: "", Warna.KUNING: "/", Warna.JINGGA: "\\", Warna.MERAH: "x", Warna.ABU: "."}


def capaian_per_unit(k: KinerjaSiklus, *, key: str) -> None:
    """Average capaian of each Unit against the target line; a Unit without data says so, and has no bar."""
    unit = list(reversed(k.unit))
    nilai = [float(u.nilai) if u.nilai is not None else None for u in unit]
    hitung = [f"{u.rata.terhitung} dari {u.rata.dari}" for u in unit]
    angka = [f"{u.cetak} %" if u.nilai is not None else "belum ada data" for u in unit]
    warna = [u.predikat.warna for u in unit]
    gambar = go.Figure(
        go.Bar(
            x=[n or 0 for n in nilai],
            y=[u.nama for u in unit],
            orientation="h",
            width=0.42,
            customdata=[f"{a}, {h} indikator terhitung" for a, h in zip(angka, hitung, strict=True)],
            marker={"color": [_ISI[w] for w in warna], "pattern": {"shape": [_POLA[w] for w in warna]}},
            hovertemplate="%{y}: %{customdata}<extra></extra>",
        )
    )
    gambar.add_scatter(
        # right of the target line, which would otherwise cross the figures
        x=[max(n, 100.0) + 2 if n is not None else 0.0 for n in nilai],
        y=[u.nama for u in unit],
        text=angka,
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
    sasaran = {"width": 2, "color": "#e3ebee" if charts.gelap() else "#17272e"}
    for nomor, (u, h) in enumerate(zip(unit, hitung, strict=True)):
        # above its bar, not beside it: on a phone the names would leave no room for the bars
        gambar.add_annotation(x=0, y=u.nama, text=f"{u.nama} ({h})", showarrow=False, xanchor="left", yshift=22)
        gambar.add_shape(type="line", x0=100, x1=100, y0=nomor - 0.22, y1=nomor + 0.22, line=sasaran)
    gambar.add_annotation(x=100, y=1, yref="paper", yanchor="bottom", text="target 100 %", showarrow=False)
    gambar.update_layout(
        template=charts.templat(charts.gelap()),
        title={"text": "Rata-rata capaian per unit", "x": 0, "y": 1, "yanchor": "top", "pad": {"t": 8}},
        showlegend=False,
        height=110 + 58 * len(unit),
        margin={"t": 66},
        xaxis={"range": [0, max([140.0, *(1.3 * n for n in nilai if n is not None)])], "tickvals": [0, 50, 100]},
        yaxis={"showticklabels": False},
    )
    gambar.update_annotations(font_size=13)
    charts.tampilkan(gambar, key=key)
    st.caption(_temuan(k))


def tahun_ke_tahun(tabel: pd.DataFrame, nama: str, satuan: str, *, key: str) -> None:
    """Target and realisasi of one Indikator over the years."""
    gambar = go.Figure()
    for kolom, tanda in (("target", "dash"), ("realisasi", "solid")):
        gambar.add_scatter(
            x=tabel["tahun"].astype(str),
            y=[float(v) if isinstance(v, Decimal) else None for v in tabel[kolom]],
            name=kolom.capitalize(),
            mode="lines+markers",
            line={"dash": tanda, "width": 3},
            marker={"size": 9, "symbol": "square" if kolom == "target" else "circle"},
        )
    gambar.update_layout(
        template=charts.templat(charts.gelap()), height=320, yaxis={"title": satuan}, xaxis={"type": "category"}
    )
    st.caption(f"Target dan realisasi {nama} dari tahun ke tahun")
    charts.tampilkan(gambar, key=key)


def _temuan(k: KinerjaSiklus) -> str:
    """What the chart says, in words: the text for whoever cannot see it."""
    ada = [u for u in k.unit if u.nilai is not None]
    kosong = [u.nama for u in k.unit if u.nilai is None]
    if not ada:
        return "Belum ada unit yang capaiannya dapat dihitung."
    tinggi, rendah = max(ada, key=lambda u: u.nilai or 0), min(ada, key=lambda u: u.nilai or 0)
    kalimat = f"Tertinggi {tinggi.nama} ({tinggi.cetak} %), terendah {rendah.nama} ({rendah.cetak} %)."
    return kalimat + (f" Belum ada data: {', '.join(kosong)}." if kosong else "")
