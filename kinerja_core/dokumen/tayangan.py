"""The slides of a meeting as HTML: a fragment for the live screen, and one self-contained file for the archive.

Both are made here, so that what is frozen is what was shown. Every text is escaped; there is no script in
the frozen file, and nothing in it points outside itself.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from html import escape
from pathlib import Path

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.slide import Garis, Slide, Tabel
from kinerja_core.nilai_json import ke_json

_LEBAR, _TINGGI = 560, 256
_TEPI = 56
_ATAS, _BAWAH = 52, 68


@cache
def gaya() -> str:
    """The style sheet of a slide: type for a projector, seen from five metres at 1280x720."""
    return Path(__file__).with_suffix(".css").read_text("utf-8")


def slide_html(s: Slide) -> str:
    """One slide as an HTML fragment."""
    isi = [_petak(s)]
    if s.tabel is not None:
        isi.append(_tabel(s.tabel, s.jenis.value))
    samping = _garis(s.garis) if s.garis is not None else ""
    catatan = _butir(s)
    if samping or catatan:
        isi.append(f'<div class="isi{" dua" if samping and catatan else ""}">{samping}{catatan}</div>')
    return (
        f'<section class="slide j-{s.jenis.value}" data-kunci="{escape(s.kunci)}">'
        f'<header><p class="atas">{escape(s.atas)}</p><h2>{escape(s.judul)}</h2></header>{"".join(isi)}</section>'
    )


def bekukan(slide: Sequence[Slide], judul: str, keterangan: str) -> bytes:
    """All slides in one file, readable without the program; their data lie beside them as JSON."""
    badan = "".join(
        f'<div class="lembar" id="s{n}">{slide_html(s)}<footer><span>{escape(keterangan)}</span>'
        f"<span>{n} / {len(slide)}</span></footer></div>"
        for n, s in enumerate(slide, start=1)
    )
    data = ke_json(tuple(slide)).replace("</", "<\\/")
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(judul)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><style>{gaya()}</style></head>'
        f'<body class="beku">{badan}<script type="application/json" id="data">{data}</script></body></html>'
    ).encode()


def _petak(s: Slide) -> str:
    if not s.petak:
        return ""
    satu = "".join(
        f'<div class="petak{f" w-{p.warna}" if p.warna else ""}"><dt>{escape(p.label)}</dt>'
        f"<dd>{escape(p.nilai)}</dd><dd class=ket>{escape(p.keterangan)}</dd></div>"
        for p in s.petak
    )
    return f'<dl class="petakan">{satu}</dl>'


def _tabel(t: Tabel, jenis: str) -> str:
    judul = "".join(f"<th>{escape(j)}</th>" for j in t.judul)
    baris = "".join(
        "<tr>"
        + "".join(
            f'<td data-judul="{escape(j)}"><span>{escape(sel)}</span></td>'
            for j, sel in zip(t.judul, satu, strict=True)
        )
        + "</tr>"
        for satu in t.baris
    )
    lajur = f"t-{jenis} n{len(t.judul)}"
    return f'<table class="{lajur}"><thead><tr>{judul}</tr></thead><tbody>{baris}</tbody></table>'


def _butir(s: Slide) -> str:
    if not s.butir:
        return f'<p class="kosong">{escape(s.kosong)}</p>' if s.kosong else ""
    satu = "".join(f"<li><b>{escape(b.label)}</b> {escape(b.teks)}</li>" for b in s.butir)
    lagi = f'<li class="lagi">dan {s.lagi} lagi</li>' if s.lagi else ""
    return f'<ul class="butir b{len(s.butir) + bool(s.lagi)}">{satu}{lagi}</ul>'


def _garis(g: Garis) -> str:
    """The trend as SVG: realisasi as a line with its figures, target as a dash per year."""
    nilai = [n for n in (*g.target, *g.realisasi) if n is not None]
    bawah, atas = min(nilai), max(nilai)
    if atas == bawah:
        bawah, atas = bawah - 1, atas + 1  # a level line runs through the middle
    rentang = atas - bawah

    def x(n: int) -> float:
        return _TEPI + n * (_LEBAR - 2 * _TEPI) / max(len(g.tahun) - 1, 1)

    def y(v: Decimal) -> float:
        return float(_TINGGI - _BAWAH - (v - bawah) / rentang * (_TINGGI - _ATAS - _BAWAH))

    titik = [(x(n), y(v), cetak_ringkas(v, 2)) for n, v in enumerate(g.realisasi) if v is not None]
    sasaran = [(x(n), y(v)) for n, v in enumerate(g.target) if v is not None]
    jalur = " ".join(f"{a:.1f},{b:.1f}" for a, b, _ in titik)
    dasar = "".join(
        f'<text class="th" x="{x(n):.1f}" y="{_TINGGI - 22}">{escape(t)}</text>' for n, t in enumerate(g.tahun)
    )
    garis_target = "".join(
        f'<line class="tg" x1="{a - 30:.1f}" x2="{a + 30:.1f}" y1="{b:.1f}" y2="{b:.1f}"/>' for a, b in sasaran
    )
    bulatan = "".join(
        f'<circle cx="{a:.1f}" cy="{b:.1f}" r="7"/><text x="{a:.1f}" y="{b - 18:.1f}">{t}</text>' for a, b, t in titik
    )
    return (
        f'<figure><svg viewBox="0 0 {_LEBAR} {_TINGGI}" role="img" aria-label="Realisasi dari tahun ke tahun">'
        f'{garis_target}<polyline points="{jalur}"/>{bulatan}{dasar}</svg>'
        f'<figcaption><i class="r"></i>Realisasi <i class="t"></i>Target</figcaption></figure>'
    )
