"""Two surfaces to draw a chart on, with the same few strokes: SVG text, and PNG pixels through Pillow.

Lengths are pixels from the upper left corner. Widths of text come from the office's own typeface on both,
so that a line breaks at the same word in either. No browser takes part.
"""

from collections.abc import Callable
from functools import lru_cache
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Protocol

from PIL import Image, ImageDraw, ImageFont

KELUARGA = "Arimo, Arial, Helvetica, sans-serif"
_SELA_POLA = 7
_SKALA_PNG = 2


class Kanvas(Protocol):
    """What a chart is drawn with. ``pola`` is "", "/", "\\", "x" or "."; ``rata`` is kiri, tengah or kanan."""

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, warna: str, pola: str = "") -> None: ...

    def garis(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 1) -> None: ...

    def putus(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 2) -> None: ...

    def titik(self, x: float, y: float, jari: float, warna: str, *, kotak: bool = False) -> None: ...

    def teks(
        self, x: float, y: float, isi: str, ukuran: int, warna: str, *, tebal: bool = False, rata: str = "kiri"
    ) -> None: ...

    def selesai(self) -> bytes: ...


class Ukuran:
    """Widths of text in the office's typeface; ``biasa`` and ``tebal`` are its files."""

    def __init__(self, biasa: Path, tebal: Path) -> None:
        self.berkas = {False: str(biasa), True: str(tebal)}

    def lebar(self, isi: str, ukuran: int, *, tebal: bool = False) -> float:
        """Pixels."""
        return float(huruf(self.berkas[tebal], ukuran).getlength(isi))

    def bungkus(self, isi: str, ukuran: int, lebar: float, *, tebal: bool = False) -> list[str]:
        """The words in lines no wider than ``lebar``; a single longer word stands alone."""
        larik: list[str] = []
        for kata in isi.split():
            calon = f"{larik[-1]} {kata}" if larik else kata
            if larik and self.lebar(calon, ukuran, tebal=tebal) <= lebar:
                larik[-1] = calon
            else:
                larik.append(kata)
        return larik or [""]


@lru_cache(maxsize=32)
def huruf(berkas: str, ukuran: int) -> ImageFont.FreeTypeFont:
    """A size of one font file."""
    return ImageFont.truetype(berkas, ukuran)


class KanvasSVG:
    """SVG with its finding as title and description, for readers that do not see."""

    def __init__(self, lebar: int, tinggi: int, judul: str, uraian: str) -> None:
        self._pola: dict[tuple[str, str], str] = {}
        self._isi: list[str] = []
        self._kepala = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{lebar}" height="{tinggi}" '
            f'viewBox="0 0 {lebar} {tinggi}" role="img" aria-labelledby="judul uraian" font-family="{KELUARGA}">'
            f'<title id="judul">{escape(judul)}</title><desc id="uraian">{escape(uraian)}</desc>'
        )
        self.kotak(0, 0, lebar, tinggi, "#ffffff")

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, warna: str, pola: str = "") -> None:
        ukuran = f'x="{x:.1f}" y="{y:.1f}" width="{lebar:.1f}" height="{tinggi:.1f}"'
        self._isi.append(f'<rect {ukuran} fill="{warna}"/>')
        if pola:
            nama = self._pola.setdefault((warna, pola), f"pola{len(self._pola)}")
            self._isi.append(f'<rect {ukuran} fill="url(#{nama})"/>')

    def garis(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 1) -> None:
        self._garis(dari, ke, warna, tebal, "")

    def putus(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 2) -> None:
        self._garis(dari, ke, warna, tebal, ' stroke-dasharray="7 5"')

    def titik(self, x: float, y: float, jari: float, warna: str, *, kotak: bool = False) -> None:
        if kotak:
            self.kotak(x - jari, y - jari, 2 * jari, 2 * jari, warna)
        else:
            self._isi.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{jari:.1f}" fill="{warna}"/>')

    def teks(
        self, x: float, y: float, isi: str, ukuran: int, warna: str, *, tebal: bool = False, rata: str = "kiri"
    ) -> None:
        jangkar = {"kiri": "start", "tengah": "middle", "kanan": "end"}[rata]
        berat = ' font-weight="700"' if tebal else ""
        self._isi.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{ukuran}" fill="{warna}" text-anchor="{jangkar}"{berat}>'
            f"{escape(isi)}</text>"
        )

    def selesai(self) -> bytes:
        pola = "".join(_pola_svg(nama, bentuk) for (_, bentuk), nama in self._pola.items())
        return f"{self._kepala}<defs>{pola}</defs>{''.join(self._isi)}</svg>\n".encode()

    def _garis(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float, lagi: str) -> None:
        (x1, y1), (x2, y2) = dari, ke
        self._isi.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{warna}" '
            f'stroke-width="{tebal:g}"{lagi}/>'
        )


class KanvasPNG:
    """Pixels, drawn at twice the size so that small print stays sharp."""

    def __init__(self, lebar: int, tinggi: int, ukuran: Ukuran) -> None:
        self._ukuran = ukuran
        self._gambar = Image.new("RGB", (lebar * _SKALA_PNG, tinggi * _SKALA_PNG), "#ffffff")
        self._pena = ImageDraw.Draw(self._gambar)

    def kotak(self, x: float, y: float, lebar: float, tinggi: float, warna: str, pola: str = "") -> None:
        kiri, atas, kanan, bawah = (round(n * _SKALA_PNG) for n in (x, y, x + lebar, y + tinggi))
        if kanan <= kiri or bawah <= atas:
            return
        self._pena.rectangle((kiri, atas, kanan - 1, bawah - 1), fill=warna)
        if pola:
            petak = Image.new("RGB", (kanan - kiri, bawah - atas), warna)
            _arsir(ImageDraw.Draw(petak), petak.width, petak.height, pola)
            self._gambar.paste(petak, (kiri, atas))

    def garis(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 1) -> None:
        titik = [tuple(round(n * _SKALA_PNG) for n in t) for t in (dari, ke)]
        self._pena.line((*titik[0], *titik[1]), fill=warna, width=max(1, round(tebal * _SKALA_PNG)))

    def putus(self, dari: tuple[float, float], ke: tuple[float, float], warna: str, tebal: float = 2) -> None:
        (x1, y1), (x2, y2) = dari, ke
        panjang = max(abs(x2 - x1), abs(y2 - y1), 1)
        langkah = 12 / panjang
        bagian = 0.0
        while bagian < 1:
            ujung = min(1.0, bagian + langkah * 0.58)
            awal, akhir = ((x1 + (x2 - x1) * b, y1 + (y2 - y1) * b) for b in (bagian, ujung))
            self.garis(awal, akhir, warna, tebal)
            bagian += langkah

    def titik(self, x: float, y: float, jari: float, warna: str, *, kotak: bool = False) -> None:
        batas = tuple(n * _SKALA_PNG for n in (x - jari, y - jari, x + jari, y + jari))
        gambar: Callable[..., None] = self._pena.rectangle if kotak else self._pena.ellipse
        gambar(batas, fill=warna)

    def teks(
        self, x: float, y: float, isi: str, ukuran: int, warna: str, *, tebal: bool = False, rata: str = "kiri"
    ) -> None:
        jangkar = {"kiri": "ls", "tengah": "ms", "kanan": "rs"}[rata]
        bentuk = huruf(self._ukuran.berkas[tebal], ukuran * _SKALA_PNG)
        self._pena.text((x * _SKALA_PNG, y * _SKALA_PNG), isi, fill=warna, font=bentuk, anchor=jangkar)

    def selesai(self) -> bytes:
        keluaran = BytesIO()
        self._gambar.save(keluaran, "PNG", optimize=True)
        return keluaran.getvalue()


def _pola_svg(nama: str, bentuk: str) -> str:
    n = _SELA_POLA
    goresan = {"/": f"M0 {n}L{n} 0", "\\": f"M0 0L{n} {n}", "x": f"M0 {n}L{n} 0M0 0L{n} {n}"}
    isi = (
        f'<circle cx="{n / 2}" cy="{n / 2}" r="1.2" fill="#ffffff" fill-opacity="0.75"/>'
        if bentuk == "."
        else f'<path d="{goresan[bentuk]}" stroke="#ffffff" stroke-opacity="0.75" stroke-width="1.6"/>'
    )
    return f'<pattern id="{nama}" width="{n}" height="{n}" patternUnits="userSpaceOnUse">{isi}</pattern>'


def _arsir(pena: ImageDraw.ImageDraw, lebar: int, tinggi: int, pola: str) -> None:
    sela = _SELA_POLA * _SKALA_PNG
    if pola == ".":
        for x in range(sela // 2, lebar, sela):
            for y in range(sela // 2, tinggi, sela):
                pena.ellipse((x - 2, y - 2, x + 2, y + 2), fill="#ffffff")
        return
    for awal in range(-tinggi, lebar + tinggi, sela):
        if pola in "/x":
            pena.line((awal, tinggi, awal + tinggi, 0), fill="#ffffff", width=3)
        if pola in "\\x":
            pena.line((awal, 0, awal + tinggi, tinggi), fill="#ffffff", width=3)
