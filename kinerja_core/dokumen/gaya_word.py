"""Typeface, headings, pages and footer of a Word document: black office style on the paper of the office."""

from typing import cast

from docx.document import Document as Naskah
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from kinerja_core.dokumen.kertas import MARGIN_MENDATAR, MARGIN_TEGAK
from kinerja_core.domain.kantor import Kertas

HURUF = "Arial"
"""Every Windows has it; elsewhere Liberation Sans and Arimo take its place with the same metrics."""

_JUDUL = {"Title": 20.0, "Heading 1": 14.0, "Heading 2": 12.5, "Heading 3": 11.5, "Caption": 9.5}
_DI_TENGAH = frozenset({"Title", "Heading 1", "Caption"})
_HITAM = RGBColor(0, 0, 0)
_TEPI_KAKI = 9
_SPASI_NARASI = 1.5


def pasang_gaya(d: Naskah) -> None:
    """Black headings without the colours and rules of Word's own; Indonesian for the spelling check."""
    baku = _gaya(d, "Normal")
    _huruf(baku, 11)
    baku.paragraph_format.space_after = Pt(0)
    for nama, ukuran in _JUDUL.items():
        gaya = _gaya(d, nama)
        _huruf(gaya, ukuran)
        gaya.font.bold, gaya.font.color.rgb = True, _HITAM
        gaya.paragraph_format.space_before, gaya.paragraph_format.space_after = Pt(10), Pt(6)
        gaya.paragraph_format.keep_with_next = True
        if nama in _DI_TENGAH:
            gaya.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _gaya(d, "Heading 1").paragraph_format.page_break_before = True
    _gaya(d, "Caption").paragraph_format.space_after = Pt(4)
    _tanpa_garis(_gaya(d, "Title"))


def pasang_halaman(bagian: Section, kertas: Kertas, *, mendatar: bool) -> None:
    """Paper and margins as in the PDF."""
    lebar, tinggi = kertas.ukuran_mm
    margin = MARGIN_MENDATAR if mendatar else MARGIN_TEGAK
    bagian.orientation = WD_ORIENT.LANDSCAPE if mendatar else WD_ORIENT.PORTRAIT
    bagian.page_width, bagian.page_height = (Mm(tinggi), Mm(lebar)) if mendatar else (Mm(lebar), Mm(tinggi))
    bagian.left_margin, bagian.right_margin = Mm(margin.kiri), Mm(margin.kanan)
    bagian.top_margin, bagian.bottom_margin = Mm(margin.atas), Mm(margin.bawah)
    bagian.header_distance = bagian.footer_distance = Mm(_TEPI_KAKI)


def pasang_kepala_kaki(bagian: Section, kepala: str, kaki: str) -> None:
    """``kepala`` at the right above, ``kaki`` and the page x of y below; the sections behind it go on with both."""
    atas, bawah = bagian.header.paragraphs[0], bagian.footer.paragraphs[0]
    atas.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    atas.add_run(kepala).bold = True
    bawah.add_run(f"{kaki} · Halaman ")
    _hitungan(bawah, "PAGE")
    bawah.add_run(" dari ")
    _hitungan(bawah, "NUMPAGES")
    for larik in (*atas.runs, *bawah.runs):
        larik.font.size = Pt(8)


def jadikan_narasi(alinea: Paragraph, menjorok: float) -> None:
    """Justified, one and a half lines, the first line ``menjorok`` millimetres in."""
    alinea.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    alinea.paragraph_format.line_spacing = _SPASI_NARASI
    alinea.paragraph_format.first_line_indent = Mm(menjorok)


def _gaya(d: Naskah, nama: str) -> ParagraphStyle:
    return cast(ParagraphStyle, d.styles[nama])


def _huruf(gaya: ParagraphStyle, ukuran: float) -> None:
    gaya.font.name, gaya.font.size = HURUF, Pt(ukuran)
    sifat: CT_RPr = gaya.element.get_or_add_rPr()
    nama = sifat.find(qn("w:rFonts"))
    for kunci in [k for k in nama.attrib if k.lower().endswith("theme")]:
        del nama.attrib[kunci]  # a theme font goes before the name
    for kunci in ("w:cs", "w:eastAsia"):
        nama.set(qn(kunci), HURUF)
    bahasa = sifat.find(qn("w:lang"))
    if bahasa is None:
        bahasa = OxmlElement("w:lang")
        sifat.append(bahasa)
    bahasa.set(qn("w:val"), "id-ID")


def _tanpa_garis(gaya: ParagraphStyle) -> None:
    sifat = gaya.element.get_or_add_pPr()
    for garis in sifat.findall(qn("w:pBdr")):
        sifat.remove(garis)


def _hitungan(alinea: Paragraph, nama: str) -> None:
    """A field Word and LibreOffice fill in: the page, or how many there are."""
    for jenis in ("begin", nama, "end"):
        larik: Run = alinea.add_run()
        if jenis == nama:
            perintah = OxmlElement("w:instrText")
            perintah.text = nama
            larik._r.append(perintah)
            continue
        tanda = OxmlElement("w:fldChar")
        tanda.set(qn("w:fldCharType"), jenis)
        larik._r.append(tanda)
