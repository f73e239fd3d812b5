"""Charts as Plotly figures. Labels stand above their bar, so that long names fit a phone as well as a desk.

A figure is built once for equal values and theme, then only read: whoever changed one would change it for all.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from kinerja_core.domain.grafik import (
    ISI,
    POLA,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPasangan,
    GrafikPeluru,
    GrafikPeta,
    ujung_skala,
)
from pages.ui import charts

_HURUF_PER_LARIK = 44
_TINGGI_LARIK = 18
_PITA_TERANG = ("#f6e3e0", "#f7ebdf", "#f7f1de", "#e9f3ec", "#dcecE2", "#e0ecf5")
_PITA_GELAP = ("#3a2422", "#3a2e22", "#383321", "#22352b", "#1d3a2b", "#1d3140")


@lru_cache(maxsize=128)
def gambar(grafik: Grafik, gelap: bool) -> go.Figure:
    """The figure of a chart; equal charts share one."""
    if isinstance(grafik, GrafikBatang):
        return _batang(grafik, gelap)
    if isinstance(grafik, GrafikPeluru):
        return _peluru(grafik, gelap)
    if isinstance(grafik, GrafikPasangan):
        return _pasangan(grafik, gelap)
    return _peta(grafik, gelap) if isinstance(grafik, GrafikPeta) else _garis(grafik, gelap)


def _batang(g: GrafikBatang, gelap: bool) -> go.Figure:
    persen = g.acuan is not None
    angka = [b.nilai for b in g.batang]
    ujung = float(ujung_skala(angka)) if persen else float(max([*(n for n in angka if n is not None), Decimal(1)]))
    baris = [(b.kode, b.label) for b in g.batang]
    fig, tempat = _mendatar(baris, ujung, 1.32, gelap)
    fig.add_bar(
        x=[min(_angka(b.nilai), ujung) for b in g.batang],
        y=tempat,
        orientation="h",
        width=20,
        customdata=[b.kode for b in g.batang],
        marker={
            "color": [ISI[b.warna] for b in g.batang],
            "pattern": {"shape": [POLA[b.warna] for b in g.batang], "fgcolor": "#ffffff", "fgopacity": 0.75},
        },
        hovertext=[f"{b.label}: {b.cetak}" for b in g.batang],
        hoverinfo="text",
    )
    sampai = [max(min(_angka(b.nilai), ujung), 100.0 if persen and b.nilai is not None else 0.0) for b in g.batang]
    _angka_di_ujung(fig, sampai, tempat, [b.cetak for b in g.batang])
    if persen:
        _garis_seratus(fig, gelap)
    fig.update_xaxes(tickvals=list(range(0, int(ujung) + 1, 20)) if persen else [], ticksuffix=" %" if persen else "")
    return fig


def _peluru(g: GrafikPeluru, gelap: bool) -> go.Figure:
    ujung = float(ujung_skala([p.nilai for p in g.peluru]))
    fig, tempat = _mendatar([(p.kode, p.label) for p in g.peluru], ujung, 1.32, gelap)
    warna = _PITA_GELAP if gelap else _PITA_TERANG
    for n, (batas, sebutan) in enumerate(g.pita):
        akhir = float(g.pita[n + 1][0]) if n + 1 < len(g.pita) else ujung
        kiri = min(float(batas), ujung)
        fig.add_bar(
            x=[max(min(akhir, ujung) - kiri, 0.0)] * len(tempat),
            base=kiri,
            y=tempat,
            orientation="h",
            width=22,
            marker={"color": warna[min(n, len(warna) - 1)]},
            customdata=[p.kode for p in g.peluru],
            hoverinfo="none",
            name=sebutan,
        )
    fig.add_bar(
        x=[min(_angka(p.nilai), ujung) for p in g.peluru],
        y=tempat,
        orientation="h",
        width=10,
        customdata=[p.kode for p in g.peluru],
        marker={
            "color": [ISI[p.warna] for p in g.peluru],
            "pattern": {"shape": [POLA[p.warna] for p in g.peluru], "fgcolor": "#ffffff", "fgopacity": 0.75},
        },
        hovertext=[f"{p.label}<br>target {p.target}, realisasi {p.realisasi}<br>{p.cetak}" for p in g.peluru],
        hoverinfo="text",
    )
    teks = [p.cetak if p.nilai is not None else "tidak dihitung" for p in g.peluru]
    _angka_di_ujung(fig, [ujung] * len(tempat), tempat, teks)
    _garis_seratus(fig, gelap)
    fig.update_xaxes(tickvals=list(range(0, int(ujung) + 1, 20)), ticksuffix=" %")
    return fig


def _pasangan(g: GrafikPasangan, gelap: bool) -> go.Figure:
    ujung = float(ujung_skala([n for p in g.pasangan for n in (p.serapan, p.capaian)]))
    fig, tempat = _mendatar([(p.kode, p.label) for p in g.pasangan], ujung, 1.06, gelap)
    warna = charts.WARNA_GELAP if gelap else charts.WARNA_TERANG
    for y, p in zip(tempat, g.pasangan, strict=True):
        if p.serapan is not None and p.capaian is not None:
            ke = [min(float(n), ujung) for n in (p.serapan, p.capaian)]
            fig.add_shape(type="line", x0=ke[0], x1=ke[1], y0=y, y1=y, line={"width": 2, "color": "#8a979c"})
    for nama, bentuk, isi, urutan in (
        ("Serapan anggaran", "square", [p.serapan for p in g.pasangan], 1),
        ("Capaian", "circle", [p.capaian for p in g.pasangan], 0),
    ):
        fig.add_scatter(
            x=[None if n is None else min(float(n), ujung) for n in isi],
            y=tempat,
            mode="markers",
            name=nama,
            marker={"symbol": bentuk, "size": 13, "color": warna[urutan]},
            customdata=[p.kode for p in g.pasangan],
            hovertext=[f"{p.label}<br>{p.cetak}" for p in g.pasangan],
            hoverinfo="text",
        )
    _garis_seratus(fig, gelap)
    fig.update_layout(showlegend=True, margin={"t": 34}, height=fig.layout.height + 24)
    fig.update_xaxes(tickvals=list(range(0, int(ujung) + 1, 20)), ticksuffix=" %")
    return fig


def _peta(g: GrafikPeta, gelap: bool) -> go.Figure:
    fig = go.Figure()
    banyak, latar = len(g.baris), "#10191d" if gelap else "#fdfefe"
    for n, (nama, sel) in enumerate(zip(g.baris, g.sel, strict=True)):
        y = (banyak - 1 - n) * 66
        fig.add_annotation(x=-0.5, y=y + 37, text=nama, showarrow=False, xanchor="left", yanchor="middle")
        fig.add_bar(
            x=list(range(len(sel))),
            y=[40] * len(sel),
            base=y - 16,
            width=0.94,
            marker={
                "color": [ISI[s.warna] for s in sel],
                "pattern": {"shape": [POLA[s.warna] for s in sel], "fgcolor": "#ffffff", "fgopacity": 0.75},
            },
            customdata=[g.kode[n]] * len(sel),
            hovertext=[f"{nama}, {k}: {s.cetak} ({s.n})" for k, s in zip(g.kolom, sel, strict=True)],
            hoverinfo="text",
        )
        for kolom, s in enumerate(sel):
            fig.add_annotation(
                **{"x": kolom, "y": y + 4, "text": f"<b>{s.cetak}</b><br>{s.n}", "showarrow": False},
                **{"bgcolor": latar, "borderpad": 1, "font": {"size": 12}},
            )
    fig.update_layout(template=charts.templat(gelap), barmode="overlay", showlegend=False, height=66 * banyak + 44)
    fig.update_layout(margin={"l": 8, "r": 8, "t": 34, "b": 0})
    kolom = list(range(len(g.kolom)))
    fig.update_xaxes(tickvals=kolom, ticktext=list(g.kolom), side="top", showgrid=False, fixedrange=True)
    fig.update_yaxes(visible=False, range=[-20, 66 * banyak - 16], fixedrange=True)
    return fig


def _garis(g: GrafikGaris, gelap: bool) -> go.Figure:
    fig = go.Figure()
    for urutan, d in enumerate(g.deret):
        fig.add_scatter(
            x=list(g.sumbu),
            y=[None if n is None else float(n) for n in d.nilai],
            name=d.nama,
            mode="lines+markers",
            line={"dash": "dash" if urutan % 2 else "solid", "width": 3},
            marker={"size": 9, "symbol": "square" if urutan % 2 else "circle"},
            hovertext=[f"{s}: {d.nama} {c}" for s, c in zip(g.sumbu, d.cetak, strict=True)],
            hoverinfo="text",
        )
    if g.acuan is not None:
        fig.add_hline(y=float(g.acuan), line_dash="dot", line_width=1.5, line_color=_tinta(gelap))
    fig.update_layout(template=charts.templat(gelap), height=320, showlegend=True, margin={"t": 34})
    fig.update_xaxes(type="category", fixedrange=True)
    fig.update_yaxes(ticksuffix=f" {g.satuan}" if g.satuan == "%" else "", fixedrange=True)
    if g.satuan != "%":
        fig.update_yaxes(title=g.satuan)
    return fig


def _mendatar(
    baris: Sequence[tuple[str, str]], ujung: float, ruang: float, gelap: bool
) -> tuple[go.Figure, list[float]]:
    """An empty figure with one label per bar, and where the bars stand (pixels from below)."""
    label = [_bungkus(nama) for _, nama in baris]
    tinggi = [_TINGGI_LARIK * (teks.count("<br>") + 1) + 30 for teks in label]
    fig, tempat, y = go.Figure(), [], float(sum(tinggi))
    for teks, t in zip(label, tinggi, strict=True):
        fig.add_annotation(x=0, y=y, text=teks, showarrow=False, xanchor="left", yanchor="top", align="left", xshift=-4)
        tempat.append(y - t + 15)
        y -= t
    fig.update_layout(template=charts.templat(gelap), barmode="overlay", showlegend=False, height=int(sum(tinggi)) + 40)
    fig.update_layout(margin={"l": 8, "r": 8, "t": 8, "b": 24}, clickmode="event+select", dragmode=False)
    fig.update_xaxes(range=[0, ujung * ruang], fixedrange=True)
    fig.update_yaxes(visible=False, range=[0, sum(tinggi)], fixedrange=True)
    return fig, tempat


def _angka_di_ujung(fig: go.Figure, x: Sequence[float], y: Sequence[float], teks: Sequence[str]) -> None:
    for kiri, tempat, isi in zip(x, y, teks, strict=True):
        fig.add_annotation(**{"x": kiri, "y": tempat, "text": isi, "showarrow": False, "xanchor": "left", "xshift": 6})


def _garis_seratus(fig: go.Figure, gelap: bool) -> None:
    fig.add_vline(x=100, line_dash="dash", line_width=2, line_color=_tinta(gelap))


def _tinta(gelap: bool) -> str:
    return "#e3ebee" if gelap else "#17272e"


def _angka(nilai: Decimal | None) -> float:
    return 0.0 if nilai is None else max(float(nilai), 0.0)


def _bungkus(teks: str) -> str:
    larik: list[str] = []
    for kata in teks.split():
        if larik and len(larik[-1]) + len(kata) < _HURUF_PER_LARIK:
            larik[-1] += f" {kata}"
        else:
            larik.append(kata)
    return "<br>".join(larik)
