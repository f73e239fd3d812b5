"""A chart as a file of its own, SVG or PNG: heading and finding above, n of N, filter, policy and source below."""

from collections.abc import Callable
from dataclasses import dataclass

from kinerja_core.dokumen.gambar_isi import isi_grafik
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kanvas import Kanvas, KanvasPNG, KanvasSVG, Ukuran
from kinerja_core.domain.grafik import Grafik

LEBAR = 1000
_TEPI = 28
_TEKS, _REDUP = "#17272e", "#4b5f68"


@dataclass(frozen=True)
class _Susunan:
    """Where everything stands: wrapped lines, and the height of the whole."""

    judul: list[str]
    temuan: list[str]
    kaki: list[str]
    atas: float
    tinggi: int
    gambar: Callable[[Kanvas, float, float, float], None]


def svg(grafik: Grafik, huruf: Huruf, sumber: str) -> bytes:
    """The chart as SVG; ``sumber`` is printed last: office, Siklus, and when it was made."""
    ukuran = _ukuran(huruf)
    susunan = _susun(grafik, ukuran, sumber)
    kanvas = KanvasSVG(LEBAR, susunan.tinggi, grafik.kepala.judul, grafik.kepala.temuan)
    return _gambar(kanvas, susunan)


def png(grafik: Grafik, huruf: Huruf, sumber: str) -> bytes:
    """The chart as PNG, 2000 pixels wide."""
    ukuran = _ukuran(huruf)
    susunan = _susun(grafik, ukuran, sumber)
    return _gambar(KanvasPNG(LEBAR, susunan.tinggi, ukuran), susunan)


def _ukuran(huruf: Huruf) -> Ukuran:
    return Ukuran(huruf.berkas[""], huruf.berkas["B"])


def _susun(grafik: Grafik, ukuran: Ukuran, sumber: str) -> _Susunan:
    lebar = LEBAR - 2 * _TEPI
    judul = ukuran.bungkus(grafik.kepala.judul, 22, lebar, tebal=True)
    temuan = ukuran.bungkus(grafik.kepala.temuan, 15, lebar)
    kaki = [larik for teks in (grafik.kepala.catatan, sumber) if teks for larik in ukuran.bungkus(teks, 12, lebar)]
    atas = _TEPI + 28 * len(judul) + 21 * len(temuan) + 16
    tinggi_isi, gambar = isi_grafik(grafik, ukuran, lebar)
    return _Susunan(judul, temuan, kaki, atas, round(atas + tinggi_isi + 18 * len(kaki) + 40), gambar)


def _gambar(kanvas: Kanvas, s: _Susunan) -> bytes:
    y = float(_TEPI)
    for larik in s.judul:
        y += 28
        kanvas.teks(_TEPI, y - 6, larik, 22, _TEKS, tebal=True)
    for larik in s.temuan:
        y += 21
        kanvas.teks(_TEPI, y - 5, larik, 15, _TEKS)
    s.gambar(kanvas, _TEPI, s.atas, LEBAR - 2 * _TEPI)
    y = s.tinggi - 18 * len(s.kaki) - 10
    kanvas.garis((_TEPI, y - 12), (LEBAR - _TEPI, y - 12), "#dbe4e7")
    for larik in s.kaki:
        y += 18
        kanvas.teks(_TEPI, y - 8, larik, 12, _REDUP)
    return kanvas.selesai()
