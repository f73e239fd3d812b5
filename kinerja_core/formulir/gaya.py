"""Colours and cell formats of the workbook, and its paper."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from kinerja_core.domain.kantor import Kertas
from kinerja_core.formulir.kolom import Gaya

KUNING = "#FFF7BF"
"""Fill of every cell a person may type into; nothing else has it."""
BIRU_TUA = "#1F4E5F"
BIRU_MUDA = "#DCE9EE"
ABU = "#F4F6F7"
GARIS = "#9AA8AE"
HURUF = "Arial"
HURUF_DASAR = {"font_name": HURUF, "font_size": 10}
"""The default font sets the unit of column widths; every office PC has Arial or its metric twin."""

NOMOR_KERTAS = {Kertas.F4: 14, Kertas.A4: 9}
"""Paper codes of the file format: 14 is Folio, 8.5 x 13 in, which Indonesian offices call F4."""
SKALA_CETAK = {Kertas.F4: 70, Kertas.A4: 62}
"""Percent at which each of the three bands fits the width of a landscape page."""

_DASAR: dict[str, Any] = {"font_name": HURUF, "font_size": 10, "valign": "top"}
_KOTAK: dict[str, Any] = {**_DASAR, "border": 1, "border_color": GARIS, "text_wrap": True}
_MENURUT_GAYA: dict[Gaya, dict[str, Any]] = {
    Gaya.TENGAH: {"align": "center"},
    Gaya.TEKS: {"align": "left"},
    Gaya.ANGKA: {"align": "right"},
    Gaya.PERSEN: {"align": "right", "num_format": "0.00"},
    Gaya.RUPIAH: {"align": "right", "num_format": "#,##0"},
    Gaya.KEADAAN: {"align": "center"},
    # text format keeps a line that starts with "-" from becoming a formula
    Gaya.URAIAN: {"align": "left", "num_format": "@"},
}


class Gayawan:
    """The formats of one workbook, each made once."""

    def __init__(self, buku: Workbook) -> None:
        self._buku = buku
        self._ada: dict[tuple[object, ...], Format] = {}

    def sel(self, gaya: Gaya, terbuka: bool) -> Format:
        """A cell of the table."""
        rias = {**_KOTAK, **_MENURUT_GAYA[gaya]}
        return self.buat(**rias, bg_color=KUNING, locked=False) if terbuka else self.buat(**rias, bg_color=ABU)

    def pilihan(self) -> Format:
        """An open cell that takes one word from a list."""
        return self.buat(**_KOTAK, align="center", bg_color=KUNING, locked=False)

    def judul(self) -> Format:
        """A heading of the table."""
        return self.buat(
            **{**_KOTAK, "valign": "vcenter"}, align="center", bold=True, bg_color=BIRU_TUA, font_color="#FFFFFF"
        )

    def judul_isian(self) -> Format:
        """The heading of a column that is answered."""
        return self.buat(**{**_KOTAK, "valign": "vcenter"}, align="center", bold=True, bg_color="#E8C95A")

    def pita(self) -> Format:
        """A band above the headings."""
        return self.buat(**{**_KOTAK, "valign": "vcenter"}, align="left", bold=True, bg_color=BIRU_MUDA)

    def nomor_kolom(self) -> Format:
        """The line (1), (2), ... under the headings."""
        rias = {**_KOTAK, "font_size": 8, "valign": "vcenter"}
        return self.buat(**rias, align="center", italic=True, bg_color=BIRU_MUDA)

    def teks(self, ukuran: float = 10, **lain: Any) -> Format:
        """Text outside the table."""
        return self.buat(**{**_DASAR, "font_size": ukuran, "valign": "vcenter", **lain})

    def buat(self, **rias: Any) -> Format:
        """A format by its properties, shared between equal requests."""
        kunci = tuple(sorted(rias.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self._buku.add_format(rias)
        return self._ada[kunci]
