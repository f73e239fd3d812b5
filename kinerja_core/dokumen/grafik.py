"""Charts drawn with the ink of the page: the figures in them are text, searchable and of the same typeface.

Colour never speaks alone: shades of grey with hatching, so that a black-and-white copy says the same.
A figure that does not exist is written "belum ada data" and has no bar; it is not zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kinerja_core.dokumen.bungkus import Larik
from kinerja_core.dokumen.kertas import Lembaran, Rata

BELUM_ADA = "belum ada data"

_SERATUS = Decimal(100)
_UJUNG_PALING_SEDIKIT = Decimal(120)
_UJUNG_PALING_BANYAK = Decimal(200)
_LEBAR_LABEL = 0.36
_RUANG_ANGKA = 30.0
_UKURAN_LABEL = 8.5
_UKURAN_SKALA = 7.5
_TINGGI_BATANG = 5.0
_SELA = 3.0
_TINGGI_SKALA = 6.0
_TINGGI_LEGENDA = 7.0
UKURAN_JUDUL_DERET = 8.0
TINGGI_LARIK_DERET = 3.6
_ABU_TERCAPAI = 0.45
_ABU_BELUM = 0.90


@dataclass(frozen=True)
class Batang:
    """One bar: ``nilai`` in percent or None, ``cetak`` the figure as printed everywhere else."""

    label: str
    nilai: Decimal | None
    cetak: str


def batang_capaian(lembar: Lembaran, batang: Sequence[Batang], bersama_akhir: float = 0) -> None:
    """Horizontal bars of achievement against the line at 100%, from the cursor down, over as many pages as needed.

    A dark bar reaches 100, a hatched one does not. Bars longer than the scale (200 at most) are cut with
    two strokes; their figure is printed all the same. ``bersama_akhir`` millimetres are kept free below
    the chart for its caption.
    """
    ujung = _ujung([b.nilai for b in batang])
    sisa = [(b, _larik_label(lembar, b.label)) for b in batang]
    while sisa:
        lembar.pastikan(bersama_akhir + _TINGGI_SKALA + _TINGGI_LEGENDA + sum(_tinggi(larik) for _, larik in sisa[:3]))
        muat = _yang_muat(sisa, lembar.sisa - bersama_akhir)
        with lembar.tag("Figure", alt=_uraian_batang([b for b, _ in sisa[:muat]])) as gambar:
            atas = lembar.y
            _gambar_panel(lembar, sisa[:muat], ujung)
            lembar.batasi(gambar, lembar.l_margin, atas, lembar.epw, lembar.y - atas)
        sisa = sisa[muat:]
        if sisa:
            lembar.halaman()


def _uraian_batang(batang: Sequence[Batang]) -> str:
    """The bars in words, for who does not see them."""
    isi = "; ".join(f"{b.label} {BELUM_ADA if b.nilai is None else b.cetak}" for b in batang)
    return f"Grafik batang capaian terhadap garis 100%: {isi}."


def tinggi_awal_batang(lembar: Lembaran, batang: Sequence[Batang]) -> float:
    """Millimetres that must be free for the chart to begin below its heading."""
    return _TINGGI_SKALA + _TINGGI_LEGENDA + sum(_tinggi(_larik_label(lembar, b.label)) for b in batang[:3])


def _ujung(nilai: Sequence[Decimal | None]) -> Decimal:
    """End of the scale: a multiple of 20 that holds the longest bar, between 120 and 200."""
    terbesar = max((n for n in nilai if n is not None), default=_SERATUS)
    kelipatan = -(-terbesar // 20) * 20
    return min(max(kelipatan, _UJUNG_PALING_SEDIKIT), _UJUNG_PALING_BANYAK)


def _larik_label(lembar: Lembaran, label: str) -> list[Larik]:
    lembar.pena("", _UKURAN_LABEL)
    return lembar.bungkus(label, lembar.epw * _LEBAR_LABEL - 3)


def _tinggi(larik: Sequence[Larik]) -> float:
    return max(_TINGGI_BATANG, len(larik) * 3.6) + _SELA


def _yang_muat(sisa: Sequence[tuple[Batang, list[Larik]]], ruang: float) -> int:
    """How many of the bars left fit into ``ruang`` millimetres, at least one."""
    ruang -= _TINGGI_SKALA + _TINGGI_LEGENDA
    for nomor, (_, larik) in enumerate(sisa):
        ruang -= _tinggi(larik)
        if ruang < 0:
            return max(nomor, 1)
    return len(sisa)


def _gambar_panel(lembar: Lembaran, isi: Sequence[tuple[Batang, list[Larik]]], ujung: Decimal) -> None:
    """One page's share of the bars, its scale below and the legend under it."""
    x = lembar.l_margin + lembar.epw * _LEBAR_LABEL
    panjang = lembar.epw * (1 - _LEBAR_LABEL) - _RUANG_ANGKA
    atas = lembar.y
    bawah = atas + sum(_tinggi(larik) for _, larik in isi)
    _gambar_skala(lembar, x, panjang, atas, bawah, ujung)
    for batang, larik in isi:
        tinggi = _tinggi(larik)
        _gambar_label(lembar, larik, lembar.y, tinggi)
        _gambar_batang(lembar, batang, x, panjang, lembar.y + (tinggi - _TINGGI_BATANG) / 2, ujung)
        lembar.y += tinggi
    lembar.garis(x, atas, x, bawah, 0.3)
    acuan = x + panjang * float(_SERATUS / ujung)
    lembar.garis(acuan, atas, acuan, bawah + 1, 0.5, putus=1.4)
    lembar.y = atas
    for batang, larik in isi:
        _tulis_angka(lembar, batang, x, panjang, lembar.y + _tinggi(larik) / 2, ujung)
        lembar.y += _tinggi(larik)
    lembar.y = bawah + _TINGGI_SKALA
    _gambar_legenda(lembar, x)


def _gambar_skala(lembar: Lembaran, x: float, panjang: float, atas: float, bawah: float, ujung: Decimal) -> None:
    lembar.pena("", _UKURAN_SKALA)
    langkah = 20 if ujung <= 140 else 50
    for angka in range(0, int(ujung) + 1, langkah):
        di = x + panjang * angka / float(ujung)
        lembar.garis(di, atas, di, bawah, 0.15, abu=0.75)
        teks = f"{angka}%"
        lembar.tulis(di - lembar.lebar_teks(teks) / 2, bawah + 4, teks)


def _gambar_label(lembar: Lembaran, larik: Sequence[Larik], y: float, tinggi: float) -> None:
    lembar.pena("", _UKURAN_LABEL)
    atas = y + (tinggi - len(larik) * 3.6) / 2
    lebar = lembar.epw * _LEBAR_LABEL - 3
    for urutan, baris in enumerate(larik):
        lembar.tulis_larik(lembar.l_margin, atas + urutan * 3.6, lebar, 3.6, baris, Rata.KANAN)


def _gambar_batang(lembar: Lembaran, batang: Batang, x: float, panjang: float, y: float, ujung: Decimal) -> None:
    if batang.nilai is None:
        return
    lebar = _panjang_batang(batang.nilai, panjang, ujung)
    _isi_batang(lembar, x, y, lebar, tercapai=batang.nilai >= _SERATUS)
    if batang.nilai > ujung:
        for geser in (5.0, 3.6):
            lembar.garis(x + lebar - geser, y + _TINGGI_BATANG + 0.8, x + lebar - geser + 1.6, y - 0.8, 0.5)


def _panjang_batang(nilai: Decimal, panjang: float, ujung: Decimal) -> float:
    return panjang * float(min(max(nilai, Decimal(0)), ujung) / ujung)


def _tulis_angka(lembar: Lembaran, batang: Batang, x: float, panjang: float, tengah: float, ujung: Decimal) -> None:
    """The figure behind its bar, on white, so that no line runs through it."""
    lembar.pena("I" if batang.nilai is None else "B", _UKURAN_LABEL)
    teks = BELUM_ADA if batang.nilai is None else batang.cetak
    letak = x + (0 if batang.nilai is None else _panjang_batang(batang.nilai, panjang, ujung)) + 1.8
    lembar.kotak(letak - 0.6, tengah - 1.9, lembar.lebar_teks(teks) + 1.2, 3.8, tebal=0, abu=1)
    lembar.tulis(letak, tengah + lembar.font_size * 0.35, teks)


def _isi_batang(lembar: Lembaran, x: float, y: float, lebar: float, *, tercapai: bool) -> None:
    lembar.kotak(x, y, lebar, _TINGGI_BATANG, 0.25, _ABU_TERCAPAI if tercapai else _ABU_BELUM)
    if not tercapai:
        _arsir(lembar, x, y, lebar, _TINGGI_BATANG)


def _arsir(lembar: Lembaran, x: float, y: float, lebar: float, tinggi: float, jarak: float = 1.8) -> None:
    """Strokes at 45 degrees, cut at the edges of the rectangle."""
    geser = jarak
    while geser < lebar + tinggi:
        x1, y1 = (x + geser, y) if geser <= lebar else (x + lebar, y + geser - lebar)
        x2, y2 = (x, y + geser) if geser <= tinggi else (x + geser - tinggi, y + tinggi)
        lembar.garis(x1, y1, x2, y2, 0.12)
        geser += jarak


def _gambar_legenda(lembar: Lembaran, x: float) -> None:
    y = lembar.y
    lembar.pena("", _UKURAN_SKALA)
    for tercapai, teks in ((True, "100% atau lebih"), (False, "di bawah 100%")):
        lembar.kotak(x, y, 6, 3, 0.2, _ABU_TERCAPAI if tercapai else _ABU_BELUM)
        if not tercapai:
            _arsir(lembar, x, y, 6, 3, 1.2)
        lembar.tulis(x + 7.5, y + 2.5, teks)
        x += 10 + lembar.lebar_teks(teks) + 4
    lembar.y = y + _TINGGI_LEGENDA


@dataclass(frozen=True)
class Deret:
    """One indicator over the years: ``nilai`` to draw (None where nothing was published) and ``cetak``."""

    judul: str
    satuan: str
    tahun: tuple[int, ...]
    nilai: tuple[Decimal | None, ...]
    cetak: tuple[str, ...]


def garis_tahun(
    lembar: Lembaran, deret: Deret, x: float, y: float, lebar: float, tinggi_judul: float, tinggi: float
) -> None:
    """A small line chart: a point and its figure for each year, a dash and a gap where there is none.

    The title takes ``tinggi_judul`` millimetres from ``y`` down, the chart ``tinggi`` below it. The scale
    runs from the lowest to the highest figure, not from zero; the figures stand at the points.
    """
    with lembar.tag("Figure", alt=_uraian_deret(deret)) as gambar:
        lembar.batasi(gambar, x, y, lebar, tinggi_judul + tinggi)
        _judul_deret(lembar, deret, x, y, lebar)
        _gambar_deret(lembar, deret, x, y + tinggi_judul, lebar, tinggi)


def _uraian_deret(deret: Deret) -> str:
    isi = "; ".join(f"{tahun} {cetak}" for tahun, cetak in zip(deret.tahun, deret.cetak, strict=True))
    return f"Grafik garis {judul_deret(deret)}: {isi}."


def _gambar_deret(lembar: Lembaran, deret: Deret, x: float, y: float, lebar: float, tinggi: float) -> None:
    atas, bawah = y + 8, y + tinggi - 10.5
    ada = [n for n in deret.nilai if n is not None]
    kecil, besar = min(ada, default=Decimal(0)), max(ada, default=Decimal(0))
    langkah = lebar / len(deret.tahun)
    lembar.garis(x, bawah + 5.5, x + lebar, bawah + 5.5, 0.3)
    titik: list[tuple[float, float] | None] = []
    for urutan, nilai in enumerate(deret.nilai):
        if nilai is None:
            titik.append(None)
        else:
            bagian = float((nilai - kecil) / (besar - kecil)) if besar > kecil else 0.5
            titik.append((x + langkah * (urutan + 0.5), bawah - (bawah - atas) * bagian))
    for sebelum, sesudah in pairwise(titik):
        if sebelum and sesudah:
            lembar.garis(*sebelum, *sesudah, 0.5)
    _tulis_titik(lembar, deret, titik, x, bawah + 5.5, langkah)


def _judul_deret(lembar: Lembaran, deret: Deret, x: float, y: float, lebar: float) -> None:
    lembar.pena("B", UKURAN_JUDUL_DERET)
    for larik in lembar.bungkus(judul_deret(deret), lebar):
        lembar.tulis_larik(x, y, lebar, TINGGI_LARIK_DERET, larik, Rata.KIRI)
        y += TINGGI_LARIK_DERET


def judul_deret(deret: Deret) -> str:
    """Name of the indicator and its satuan."""
    return f"{deret.judul} ({deret.satuan})" if deret.satuan else deret.judul


def tinggi_judul_deret(lembar: Lembaran, deret: Sequence[Deret], lebar: float) -> float:
    """Millimetres the longest title of charts side by side takes."""
    lembar.pena("B", UKURAN_JUDUL_DERET)
    return max(len(lembar.bungkus(judul_deret(d), lebar)) for d in deret) * TINGGI_LARIK_DERET


def _tulis_titik(
    lembar: Lembaran,
    deret: Deret,
    titik: Sequence[tuple[float, float] | None],
    x: float,
    sumbu: float,
    langkah: float,
) -> None:
    """Years below the axis, figures above the points."""
    for urutan, (tahun, di, cetak) in enumerate(zip(deret.tahun, titik, deret.cetak, strict=True)):
        tengah = x + langkah * (urutan + 0.5)
        lembar.pena("", _UKURAN_SKALA)
        lembar.tulis(tengah - lembar.lebar_teks(str(tahun)) / 2, sumbu + 4, str(tahun))
        if di is None:
            lembar.pena("I", 6.5)
            lembar.tulis(tengah - lembar.lebar_teks("–") / 2, sumbu - 2, "–")
            continue
        lembar.kotak(di[0] - 0.9, di[1] - 0.9, 1.8, 1.8, 0.3, 0.2)
        lembar.pena("B", _UKURAN_SKALA)
        dasar = di[1] + 4.2 if _lembah(titik, urutan) else di[1] - 2.0
        lembar.tulis(tengah - lembar.lebar_teks(cetak) / 2, dasar, cetak)


def _lembah(titik: Sequence[tuple[float, float] | None], urutan: int) -> bool:
    """Whether the line only rises from a point: its figure then stands below it."""
    di = titik[urutan]
    sekitar = [t for t in (*titik[max(urutan - 1, 0) : urutan], *titik[urutan + 1 : urutan + 2]) if t]
    return di is not None and bool(sekitar) and all(t[1] < di[1] for t in sekitar)
