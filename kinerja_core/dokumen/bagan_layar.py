"""The table of the SOP with its flow chart as SVG for the screen: the very drawing of the printed sheet.

The strokes of `bagan_sop` fall on a sheet as long as they need, and are kept as SVG instead of PDF; nothing is
laid out a second time. On it stands which Langkah are done, which is under way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from kinerja_core.dokumen.bagan_sop import gambar_bagan, uraian_bagan
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Margin
from kinerja_core.domain.naskah import Kop
from kinerja_core.domain.sop import SOP

_LEBAR, _TINGGI = 228.0, 900.0
_MM_PER_POIN = 25.4 / 72
_TEPI = Margin(kiri=5, atas=1, kanan=1, bawah=1)
_KELUARGA = "Arimo, Arial, Helvetica, sans-serif"
_KINI, _SELESAI = "#d5ecf3", "#f1f6f4"
_TINTA = "#0b5c74"


@dataclass(frozen=True)
class BaganLayar:
    """A drawing for the screen: ``svg`` is a whole SVG file, ``uraian`` what it shows for who cannot see it."""

    svg: str
    uraian: str


class _Layar(Lembaran):
    """A sheet whose ink is SVG; millimetres from the upper left corner, as on paper."""

    def __init__(self, huruf: Huruf, kop: Kop, sop: SOP) -> None:
        super().__init__(huruf, kop, f"SOP {sop.nama}", "", date.min.replace(year=2000), sop)
        self.goresan: list[str] = []

    def halaman(self, *, mendatar: bool | None = None) -> None:  # noqa: ARG002  a screen has no sides
        """The one page, as long as it needs to be."""
        self._pasang_margin()
        self.add_page(format=(_LEBAR, _TINGGI))
        self._pasang_margin()

    @property
    def _margin(self) -> Margin:
        return _TEPI

    def tulis(self, x: float, dasar: float, teks: str) -> None:
        """One line of text."""
        tebal = ' font-weight="700"' if "B" in self.font_style else ""
        ukuran = self.font_size_pt * _MM_PER_POIN
        self.goresan.append(f'<text x="{x:.2f}" y="{dasar:.2f}" font-size="{ukuran:.2f}"{tebal}>{escape(teks)}</text>')

    def garis(
        self, x1: float, y1: float, x2: float, y2: float, tebal: float = 0.2, *, putus: float = 0, abu: float = 0
    ) -> None:
        """A line."""
        pola = f' stroke-dasharray="{putus:.2f}"' if putus else ""
        self.goresan.append(
            f'<path d="M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}" stroke="{_abu(abu)}" stroke-width="{tebal:.2f}"{pola}/>'
        )

    def bidang(self, titik: Sequence[tuple[float, float]], tebal: float = 0.2, abu: float | None = None) -> None:
        """A polygon."""
        jalan = "L".join(f"{x:.2f} {y:.2f}" for x, y in titik)
        isi = "none" if abu is None else _abu(abu)
        garis = f' stroke="#000" stroke-width="{tebal:.2f}"' if tebal > 0 else ""
        self.goresan.append(f'<path d="M{jalan}Z" fill="{isi}"{garis}/>')


def bagan_svg(sop: SOP, kop: Kop, huruf: Huruf, langkah_kini: int | None = None) -> BaganLayar:
    """The table of that SOP version, with the Langkah under way marked (14: all done; None: no Siklus)."""
    layar = _Layar(huruf, kop, sop)
    letak = gambar_bagan(layar, sop)
    tanda: list[str] = []
    for nomor, baris in letak.items():
        if langkah_kini is None or nomor > langkah_kini:
            continue
        kini = nomor == langkah_kini
        tanda.append(
            f'<rect x="{layar.l_margin:.2f}" y="{baris.y:.2f}" width="{layar.epw:.2f}" height="{baris.tinggi:.2f}" '
            f'fill="{_KINI if kini else _SELESAI}"/>'
        )
        tanda.append(
            f'<text x="0.6" y="{baris.y + baris.tinggi / 2 + 1.4:.2f}" font-size="4" fill="{_TINTA}">'
            f"{'▶' if kini else '✓'}</text>"
        )
    tinggi = max(b.y + b.tinggi for b in letak.values()) + _TEPI.bawah
    uraian = f"{uraian_bagan(sop, sop.langkah)}{_keterangan(sop, langkah_kini)}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEBAR:g} {tinggi:.1f}" role="img" '
        f'aria-label="{escape(uraian, quote=True)}" font-family="{_KELUARGA}" fill="#000">'
        f'<rect width="{_LEBAR:g}" height="{tinggi:.1f}" fill="#fff"/>{"".join(tanda)}{"".join(layar.goresan)}</svg>'
    )
    return BaganLayar(svg, uraian)


def _keterangan(sop: SOP, langkah_kini: int | None) -> str:
    if langkah_kini is None:
        return ""
    if langkah_kini > len(sop.langkah):
        return " Ketiga belas Langkah sudah selesai."
    return f" Siklus sekarang berada di Langkah {langkah_kini}, {sop.langkah_ke(langkah_kini).singkat}."


def _abu(abu: float) -> str:
    nilai = round(abu * 255)
    return f"#{nilai:02x}{nilai:02x}{nilai:02x}"
