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
from kinerja_core.domain.skala import Warna
from pages.ui import charts

_HURUF_PER_LARIK = 44
_TINGGI_LARIK, _TINGGI_KOTAK = 18, 66
_PITA_TERANG = ("#f6e3e0", "#f7ebdf", "#f7f1de", "#e9f3ec", "#dcece2", "#e0ecf5")
_PITA_GELAP = ("#3a2422", "#3a2e22", "#383321", "#22352b", "#1d3a2b", "#1d3140")
_Jejak = dict[str, Any]


@lru_cache(maxsize=128)
def gambar(grafik: Grafik, gelap: bool, dipilih: str = "") -> go.Figure:
    """The figure of a chart; equal charts share one. Bars other than ``dipilih`` (a kode) stand back."""
    if isinstance(grafik, GrafikBatang):
        return _batang(grafik, gelap, dipilih)
    if isinstance(grafik, GrafikPeluru):
        return _peluru(grafik, gelap)
    if isinstance(grafik, GrafikPasangan):
        return _pasangan(grafik, gelap)
    return _peta(grafik, gelap) if isinstance(grafik, GrafikPeta) else _garis(grafik, gelap)


def _batang(g: GrafikBatang, gelap: bool, dipilih: str) -> go.Figure:
    persen = g.acuan is not None
    angka = [b.nilai for b in g.batang]
    ujung = float(ujung_skala(angka)) if persen else float(max([*(n for n in angka if n is not None), Decimal(1)]))
    tempat, tinggi, label = _susun([b.label for b in g.batang])
    isi = [min(_angka(n), ujung) for n in angka]
    sampai = [max(x, 100.0) if persen and n is not None else x for x, n in zip(isi, angka, strict=True)]
    rupa = _rupa([b.warna for b in g.batang])
    rupa["opacity"] = [1 if dipilih in ("", b.kode) else 0.45 for b in g.batang]
    jejak = [
        _bar(isi, tempat, 20, [b.kode for b in g.batang], rupa)
        | {"hovertext": [f"{b.label}: {b.cetak}" for b in g.batang], "hoverinfo": "text"},
        *label,
        _teks(sampai, tempat, [f" {b.cetak}" for b in g.batang], "middle right"),
    ]
    if persen:
        jejak.append(_seratus(tempat, gelap))
    return _mendatar(jejak, tinggi, ujung, ujung * 1.36, gelap, persen=persen)


def _peluru(g: GrafikPeluru, gelap: bool) -> go.Figure:
    ujung = float(ujung_skala([p.nilai for p in g.peluru]))
    tempat, tinggi, label = _susun([p.label for p in g.peluru])
    kode = [p.kode for p in g.peluru]
    warna = _PITA_GELAP if gelap else _PITA_TERANG
    jejak = []
    for n, (batas, sebutan) in enumerate(g.pita):
        akhir = float(g.pita[n + 1][0]) if n + 1 < len(g.pita) else ujung
        kiri = min(float(batas), ujung)
        rupa = {"color": warna[min(n, len(warna) - 1)]}
        pita = _bar([max(min(akhir, ujung) - kiri, 0.0)] * len(tempat), tempat, 22, kode, rupa)
        jejak.append(pita | {"base": kiri, "hoverinfo": "none", "name": sebutan})
    keterangan = [f"{p.label}<br>target {p.target}, realisasi {p.realisasi}<br>{p.cetak}" for p in g.peluru]
    isi = [min(_angka(p.nilai), ujung) for p in g.peluru]
    jejak.append(
        _bar(isi, tempat, 10, kode, _rupa([p.warna for p in g.peluru])) | {"hovertext": keterangan, "hoverinfo": "text"}
    )
    teks = [f" {p.cetak}" if p.nilai is not None else " tidak dihitung" for p in g.peluru]
    jejak += [*label, _teks([ujung] * len(tempat), tempat, teks, "middle right"), _seratus(tempat, gelap)]
    return _mendatar(jejak, tinggi, ujung, ujung * 1.3, gelap)


def _pasangan(g: GrafikPasangan, gelap: bool) -> go.Figure:
    ujung = float(ujung_skala([n for p in g.pasangan for n in (p.serapan, p.capaian)]))
    tempat, tinggi, label = _susun([p.label for p in g.pasangan])
    warna = charts.WARNA_GELAP if gelap else charts.WARNA_TERANG
    sambung_x: list[float | None] = []
    sambung_y: list[float | None] = []
    for y, p in zip(tempat, g.pasangan, strict=True):
        if p.serapan is not None and p.capaian is not None:
            sambung_x += [min(float(p.serapan), ujung), min(float(p.capaian), ujung), None]
            sambung_y += [y, y, None]
    jejak: list[_Jejak] = [
        {"type": "scatter", "x": sambung_x, "y": sambung_y, "mode": "lines", "hoverinfo": "skip", "showlegend": False}
        | {"line": {"width": 2, "color": "#8a979c"}}
    ]
    for nama, bentuk, isi, urutan in (
        ("Serapan anggaran", "square", [p.serapan for p in g.pasangan], 1),
        ("Capaian", "circle", [p.capaian for p in g.pasangan], 0),
    ):
        titik = {"symbol": bentuk, "size": 13, "color": warna[urutan]}
        jejak.append(
            {"type": "scatter", "mode": "markers", "name": nama, "marker": titik, "y": tempat, "hoverinfo": "text"}
            | {"x": [None if n is None else min(float(n), ujung) for n in isi]}
            | {"hovertext": [f"{p.label}<br>{p.cetak}" for p in g.pasangan], "customdata": [p.kode for p in g.pasangan]}
        )
    return _mendatar([_seratus(tempat, gelap), *jejak, *label], tinggi, ujung, ujung * 1.06, gelap, legenda=True)


def _peta(g: GrafikPeta, gelap: bool) -> go.Figure:
    banyak, kolom = len(g.baris), list(range(len(g.kolom)))
    latar = "#10191d" if gelap else "#fdfefe"
    jejak: list[_Jejak] = []
    atas = [(banyak - 1 - n) * _TINGGI_KOTAK for n in range(banyak)]
    for n, (nama, sel) in enumerate(zip(g.baris, g.sel, strict=True)):
        tegak = {"type": "bar", "x": kolom, "customdata": [g.kode[n]] * len(kolom)}
        keterangan = [f"{nama}, {k}: {s.cetak} ({s.n})" for k, s in zip(g.kolom, sel, strict=True)]
        jejak.append(
            tegak
            | {"y": [40] * len(kolom), "base": atas[n] - 16, "width": 0.94, "marker": _rupa([s.warna for s in sel])}
            | {"hovertext": keterangan, "hoverinfo": "text"}
        )
        jejak.append(
            tegak
            | {"y": [34] * len(kolom), "base": atas[n] - 13, "width": 0.72, "marker": {"color": latar}}
            | {"hovertext": keterangan, "hoverinfo": "text"}
        )
        angka = [f"<b>{s.cetak}</b><br>{s.n}" for s in sel]
        jejak.append(_teks(kolom, [atas[n] + 4] * len(kolom), angka, "middle center", 12))
    jejak.append(_teks([-0.47] * banyak, [y + 37 for y in atas], list(g.baris), "middle right"))
    tata = _tata(gelap, _TINGGI_KOTAK * banyak + 44, {"l": 8, "r": 8, "t": 34, "b": 0})
    tata["xaxis"] = {"tickvals": kolom, "ticktext": list(g.kolom), "side": "top", "showgrid": False}
    tata["xaxis"] |= {"fixedrange": True, "range": [-0.5, len(kolom) - 0.5]}
    tata["yaxis"] = {"visible": False, "fixedrange": True, "range": [-20, _TINGGI_KOTAK * banyak - 14]}
    return _figur(jejak, tata, gelap)


def _garis(g: GrafikGaris, gelap: bool) -> go.Figure:
    jejak = [
        {"type": "scatter", "mode": "lines+markers", "name": d.nama, "x": list(g.sumbu), "hoverinfo": "text"}
        | {"y": [None if n is None else float(n) for n in d.nilai]}
        | {"line": {"dash": "dash" if urutan % 2 else "solid", "width": 3}}
        | {"marker": {"size": 9, "symbol": "square" if urutan % 2 else "circle"}}
        | {"hovertext": [f"{s}: {d.nama} {c}" for s, c in zip(g.sumbu, d.cetak, strict=True)]}
        for urutan, d in enumerate(g.deret)
    ]
    tata = _tata(gelap, 320, {"l": 8, "r": 8, "t": 34, "b": 8}) | {"showlegend": True}
    tata["xaxis"] = {"type": "category", "fixedrange": True}
    tata["yaxis"] = {"fixedrange": True, "ticksuffix": " %" if g.satuan == "%" else ""}
    tata["yaxis"] |= {"title": {"text": g.satuan}} if g.satuan != "%" else {}
    if g.acuan is not None:
        garis = {"color": _tinta(gelap), "width": 1.5, "dash": "dot"}
        tata["shapes"] = [{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": 100, "y1": 100, "line": garis}]
    return go.Figure({"data": jejak, "layout": tata})


def _mendatar(
    jejak: list[_Jejak],
    tinggi: int,
    ujung: float,
    lebar: float,
    gelap: bool,
    *,
    persen: bool = True,
    legenda: bool = False,
) -> go.Figure:
    """Rows from the top down over one scale."""
    tata = _tata(gelap, tinggi + (64 if legenda else 40), {"l": 8, "r": 8, "t": 34 if legenda else 8, "b": 24})
    skala = list(range(0, int(ujung) + 1, 20)) if persen else []
    tata["xaxis"] = {"range": [0, lebar], "fixedrange": True, "tickvals": skala, "showgrid": False, "zeroline": False}
    tata["yaxis"] = {"visible": False, "range": [0, tinggi], "fixedrange": True}
    tata |= {"showlegend": legenda, "clickmode": "event+select"}
    return _figur(jejak, tata, gelap)


def _figur(jejak: list[_Jejak], tata: dict[str, Any], gelap: bool) -> go.Figure:
    """The figure, with a click that fades nothing: what was clicked is shown by what it opens."""
    for j in jejak:
        pudar: _Jejak = {"marker": {"opacity": 1}} if "marker" in j and "opacity" not in j["marker"] else {}
        if j.get("mode") == "text":
            pudar = {"textfont": {"color": _tinta(gelap)}}
        j["unselected"] = pudar
    return go.Figure({"data": jejak, "layout": tata})


def _seratus(tempat: Sequence[float], gelap: bool) -> _Jejak:
    """The mark at 100, row by row, so that it does not run through the labels."""
    y = [n for t in tempat for n in (t - 15, t + 15, None)]
    garis = {"color": _tinta(gelap), "width": 2, "dash": "2px,2px"}
    return {"type": "scatter", "mode": "lines", "x": [100, 100, None] * len(tempat), "y": y, "line": garis} | {
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _tata(gelap: bool, tinggi: int, tepi: dict[str, int]) -> dict[str, Any]:
    return {
        "template": charts.templat(gelap),
        "barmode": "overlay",
        "showlegend": False,
        "height": tinggi,
        "margin": tepi,
        "dragmode": False,
    }


def _bar(x: Sequence[float], y: Sequence[float], tebal: float, kode: Sequence[str], rupa: _Jejak) -> _Jejak:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(x),
        "y": list(y),
        "width": tebal,
        "customdata": list(kode),
        "marker": rupa,
        "showlegend": False,
    }


def _teks(x: Sequence[float], y: Sequence[float], teks: Sequence[str], letak: str, ukuran: int = 14) -> _Jejak:
    return {
        "type": "scatter",
        "mode": "text",
        "x": list(x),
        "y": list(y),
        "text": list(teks),
        "textposition": letak,
        "textfont": {"size": ukuran},
        "hoverinfo": "skip",
        "cliponaxis": False,
        "showlegend": False,
    }


def _susun(label: Sequence[str]) -> tuple[list[float], int, list[_Jejak]]:
    """Where the bars stand (pixels from below), the height of all rows, and the labels above them."""
    larik = [_bungkus(nama) for nama in label]
    tinggi = [_TINGGI_LARIK * len(isi) + 30 for isi in larik]
    tempat, y = [], float(sum(tinggi))
    teks: list[tuple[float, str]] = []
    for isi, t in zip(larik, tinggi, strict=True):
        teks += [(y - _TINGGI_LARIK * (n + 0.5), baris) for n, baris in enumerate(isi)]
        tempat.append(y - t + 17)
        y -= t
    return tempat, sum(tinggi), [_teks([0.0] * len(teks), [t[0] for t in teks], [t[1] for t in teks], "middle right")]


def _rupa(warna: Sequence[Warna]) -> _Jejak:
    pola = {"shape": [POLA[w] for w in warna], "fillmode": "overlay", "fgcolor": "#ffffff", "size": 7}
    return {"color": [ISI[w] for w in warna], "pattern": pola}


def _tinta(gelap: bool) -> str:
    return "#e3ebee" if gelap else "#17272e"


def _angka(nilai: Decimal | None) -> float:
    return 0.0 if nilai is None else max(float(nilai), 0.0)


def _bungkus(teks: str) -> list[str]:
    larik: list[str] = []
    for kata in teks.split():
        if larik and len(larik[-1]) + len(kata) < _HURUF_PER_LARIK:
            larik[-1] += f" {kata}"
        else:
            larik.append(kata)
    return larik
