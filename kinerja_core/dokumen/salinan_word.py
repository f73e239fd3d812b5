"""Word copy of the konsep for hand editing: one way, said so on its first line. Nothing is read back from it.

It is written from the same Bagian as the PDF, so that no figure can stand in one and not in the other. What is ink
only (charts) or holds only together with the PDF (the page to be signed, the paspor angka) stays there.
"""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Naskah
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from kinerja_core.dokumen.alinea import NARASI
from kinerja_core.dokumen.dokumen_iku import susunan
from kinerja_core.dokumen.gaya_word import jadikan_narasi, pasang_gaya, pasang_halaman, pasang_kepala_kaki
from kinerja_core.dokumen.iku_bagian import CATATAN_ILUSTRASI, Bagian
from kinerja_core.dokumen.iku_blok import Blok, Butir, IsiTabel, Pasangan, Pencacah, Teks
from kinerja_core.dokumen.tabel_word import tulis_tabel
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_iku import IsiDokumenIKU

PERINGATAN = "SALINAN konsep untuk disunting tangan. Perubahan di dalam berkas ini tidak kembali ke aplikasi Kinerja."
HANYA_PDF = "Grafik, lembar pengesahan, dan paspor angka hanya ada pada PDF konsep."

_KEPALA = "KONSEP · salinan, bukan dokumen resmi"
_TAKUK = 7.0
"""Millimetres the text of a numbered item stands in."""
_LABEL = 55.0


def render(isi: IsiDokumenIKU) -> bytes:
    """The copy as .docx: every Bagian of the PDF that can be edited, every figure as printed, KONSEP on every page."""
    d = Document()
    pasang_gaya(d)
    pasang_halaman(d.sections[0], isi.kop.kertas, mendatar=False)
    pasang_kepala_kaki(d.sections[0], _KEPALA, f"{isi.kode} · revisi {isi.revisi}")
    d.core_properties.title, d.core_properties.author = isi.judul, isi.kop.kantor
    d.core_properties.comments = PERINGATAN
    _sampul(d, isi)
    pencacah, mendatar = Pencacah(), False
    for bagian in susunan(isi):
        if not bagian.disalin:
            continue
        if bagian.mendatar != mendatar:
            mendatar = bagian.mendatar
            pasang_halaman(d.add_section(), isi.kop.kertas, mendatar=mendatar)
        _bagian(d, bagian, pencacah)
    keluaran = io.BytesIO()
    d.save(keluaran)
    return keluaran.getvalue()


def _sampul(d: Naskah, isi: IsiDokumenIKU) -> None:
    d.add_paragraph().add_run(PERINGATAN).bold = True
    d.add_paragraph(HANYA_PDF).paragraph_format.space_after = Mm(45)
    for teks in (isi.kop.pemda.upper(), isi.kop.kantor.upper()):
        d.add_paragraph(teks).alignment = WD_ALIGN_PARAGRAPH.CENTER
    d.add_heading(isi.judul, 0)
    rincian = (isi.siklus, f"Tahun {isi.tahun}", f"Kode {isi.kode}, revisi {isi.revisi}")
    for teks in (*rincian, f"Disusun pada {waktu.tanggal(isi.tanggal)}", "KONSEP"):
        d.add_paragraph(teks).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _bagian(d: Naskah, bagian: Bagian, pencacah: Pencacah) -> None:
    d.add_heading(bagian.judul_lengkap, bagian.tingkat + 1)
    for blok in bagian.isi():
        _blok(d, blok, pencacah)


def _blok(d: Naskah, blok: Blok, pencacah: Pencacah) -> None:
    """One block; what is ink only leaves no trace."""
    match blok:
        case Teks():
            _teks(d, blok, pencacah)
        case Butir():
            _butir(d, blok)
        case Pasangan():
            _pasangan(d, blok.pasangan)
        case IsiTabel():
            _tabel(d, blok, pencacah)


def _teks(d: Naskah, blok: Teks, pencacah: Pencacah) -> None:
    alinea = None
    for teks in blok.tertulis(pencacah).splitlines():
        alinea = d.add_paragraph()
        alinea.add_run(teks).font.size = Pt(blok.gaya.ukuran)
        if blok.gaya == NARASI:
            jadikan_narasi(alinea, blok.menjorok)
    if alinea is not None:
        alinea.paragraph_format.space_after = Mm(blok.jarak)


def _butir(d: Naskah, blok: Butir) -> None:
    """The numbers are written out: automatic ones would go on counting from one list to the next."""
    for nomor, teks in enumerate(blok.butir, start=1):
        alinea = d.add_paragraph()
        alinea.add_run(f"{blok.tanda.format(nomor)}\t{teks}").font.size = Pt(blok.gaya.ukuran)
        alinea.paragraph_format.left_indent, alinea.paragraph_format.first_line_indent = Mm(_TAKUK), Mm(-_TAKUK)
        alinea.paragraph_format.tab_stops.add_tab_stop(Mm(_TAKUK))
    d.add_paragraph()


def _pasangan(d: Naskah, pasangan: Sequence[tuple[str, str]]) -> None:
    for label, nilai in pasangan:
        alinea = d.add_paragraph(f"{label}\t: {nilai}")
        alinea.paragraph_format.tab_stops.add_tab_stop(Mm(_LABEL))
    d.add_paragraph()


def _tabel(d: Naskah, blok: IsiTabel, pencacah: Pencacah) -> None:
    if blok.judul:
        pencacah.tabel += 1
        d.add_paragraph(f"Tabel {pencacah.tabel}. {blok.judul}", style="Caption")
    tulis_tabel(d, blok)
    penutup = d.add_paragraph().add_run(CATATAN_ILUSTRASI if blok.ilustrasi else "")
    penutup.font.size, penutup.italic = Pt(8.5), True
