"""A table of the Dokumen IKU in Word: the same columns, heads and bands as in the PDF."""

from collections.abc import Sequence

from docx.document import Document as Naskah
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.table import Table, _Cell, _Row

from kinerja_core.dokumen.iku_blok import IsiTabel
from kinerja_core.dokumen.kertas import Rata
from kinerja_core.dokumen.tabel import Baris, SelKepala

_RATA = {
    Rata.KIRI: WD_ALIGN_PARAGRAPH.LEFT,
    Rata.TENGAH: WD_ALIGN_PARAGRAPH.CENTER,
    Rata.KANAN: WD_ALIGN_PARAGRAPH.RIGHT,
    Rata.PENUH: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_ABU_KEPALA, _ABU_PITA = "E0E0E0", "F2F2F2"
_TWIP = 635
"""EMU; a twentieth of a point."""
_BANTALAN = {"top": 0.6, "left": 1.1, "bottom": 0.6, "right": 1.1}
"""Millimetres in a cell, left and right as in the PDF."""


def tulis_tabel(d: Naskah, isi: IsiTabel) -> None:
    """The table at the end of ``d``, as wide as its section; its head is repeated on every page."""
    kepala = isi.kepala or [[SelKepala(satu.judul, n) for n, satu in enumerate(isi.lajur)]]
    tabel = d.add_table(rows=len(kepala), cols=len(isi.lajur), style="Table Grid")
    tabel.autofit = False
    _bantalan(tabel)
    lebar = _lebar(d, isi)
    for lajur, ukuran in zip(tabel.columns, lebar, strict=True):
        lajur.width = Emu(ukuran)  # Word goes by the cells, LibreOffice by this grid
    _kepala(tabel, kepala, lebar, isi.ukuran)
    rata = [_RATA[satu.rata] for satu in isi.lajur]
    for baris in isi.barisan:
        _baris(tabel.add_row(), baris, lebar, rata, isi.ukuran)


def _lebar(d: Naskah, isi: IsiTabel) -> list[int]:
    """EMU of each column, in whole twips: Word would round them up beyond the margin."""
    bagian = d.sections[-1]
    luas = (bagian.page_width or 0) - (bagian.left_margin or 0) - (bagian.right_margin or 0)
    jumlah = sum(satu.bobot for satu in isi.lajur)
    return [int(luas * satu.bobot / jumlah) // _TWIP * _TWIP for satu in isi.lajur]


def _kepala(tabel: Table, kepala: Sequence[Sequence[SelKepala]], lebar: Sequence[int], ukuran: float) -> None:
    for urutan, barisan in enumerate(kepala):
        _tandai(tabel.rows[urutan], "w:cantSplit", "w:tblHeader")
        for sel, satu_lebar in zip(tabel.rows[urutan].cells, lebar, strict=True):
            sel.width = Emu(satu_lebar)
            _arsir(sel, _ABU_KEPALA)
        for satu in barisan:
            akhir = tabel.cell(urutan + satu.tinggi - 1, satu.lajur + satu.lebar - 1)
            gabung = tabel.cell(urutan, satu.lajur).merge(akhir)
            _tulis(gabung, satu.teks, WD_ALIGN_PARAGRAPH.CENTER, ukuran, tebal=True)


def _baris(baris: _Row, isi: Baris, lebar: Sequence[int], rata: Sequence[WD_ALIGN_PARAGRAPH], ukuran: float) -> None:
    _tandai(baris, "w:cantSplit")
    sel = baris.cells
    for satu, satu_lebar in zip(sel, lebar, strict=True):
        satu.width = Emu(satu_lebar)
    if isi.pita:
        pita = sel[0].merge(sel[-1])
        _arsir(pita, _ABU_PITA)
        _tulis(pita, isi.sel[0], WD_ALIGN_PARAGRAPH.LEFT, ukuran, tebal=True)
        pita.paragraphs[0].paragraph_format.keep_with_next = True
        return
    for satu, teks, letak in zip(sel, isi.sel, rata, strict=True):
        _tulis(satu, teks, letak, ukuran, tebal=isi.tebal)


def _tulis(sel: _Cell, teks: str, rata: WD_ALIGN_PARAGRAPH, ukuran: float, *, tebal: bool) -> None:
    alinea = sel.paragraphs[0]
    alinea.alignment = rata
    larik = alinea.add_run(teks)
    larik.bold, larik.font.size = tebal, Pt(ukuran)


def _arsir(sel: _Cell, abu: str) -> None:
    arsir = OxmlElement("w:shd")
    arsir.set(qn("w:val"), "clear")
    arsir.set(qn("w:fill"), abu)
    sel._tc.get_or_add_tcPr().append(arsir)


def _tandai(baris: _Row, *nama: str) -> None:
    """What python-docx has no word for: do not split this row, repeat it on every page."""
    for satu in nama:
        tanda = OxmlElement(satu)
        tanda.set(qn("w:val"), "true")
        baris._tr.get_or_add_trPr().append(tanda)


def _bantalan(tabel: Table) -> None:
    tepi = OxmlElement("w:tblCellMar")
    for sisi, jarak in _BANTALAN.items():
        satu = OxmlElement(f"w:{sisi}")
        satu.set(qn("w:w"), str(Mm(jarak).twips))
        satu.set(qn("w:type"), "dxa")
        tepi.append(satu)
    sifat = tabel._tbl.tblPr
    sifat.insert(sifat.index(sifat.find(qn("w:tblLook"))), tepi)  # Word refuses another order
