"""Word copy of the konsep for hand editing: one way, said so on its first line. Nothing is read back from it."""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Naskah
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Mm, Pt
from docx.table import _Cell, _Row

from kinerja_core.domain import waktu
from kinerja_core.domain.naskah import BarisKinerja, IsiDokumenIKU, RingkasanUnit

PERINGATAN = "SALINAN konsep untuk disunting tangan. Perubahan di dalam berkas ini tidak kembali ke aplikasi Kinerja."

_IKU = (
    *("No.", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Formulasi", "Sumber data", "Penanggung jawab", "Target"),
    *("Realisasi", "Capaian (%)", "Predikat"),
)
_CAPAIAN = ("No.", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat")
_UNIT = ("Unit", "Rata-rata capaian (%)", "Predikat", "Indikator terhitung")
_ANGGARAN = ("Uraian", "Anggaran", "Realisasi", "Serapan (%)")

_BOBOT = {"No.": 9, "Sasaran": 30, "Indikator Kinerja Utama": 36, "Indikator": 50, "Formulasi": 44, "Sumber data": 28}
_BOBOT |= {"Penanggung jawab": 28, "Unit": 60, "Uraian": 70, "Anggaran": 34, "Realisasi": 24}
_BOBOT_LAIN = 19
_TEPI = 20
"""Millimetres left and right."""


def render(isi: IsiDokumenIKU) -> bytes:
    """The copy as .docx: the same chapters, every figure as printed in the PDF, KONSEP on every page."""
    d = Document()
    _halaman(d.sections[0], isi, mendatar=False)
    _kepala_kaki(d.sections[0], isi)
    d.core_properties.title = isi.judul
    d.core_properties.author = isi.kop.kantor
    d.styles["Normal"].font.name = "Arial"
    d.styles["Normal"].font.size = Pt(11)
    d.add_paragraph().add_run(PERINGATAN).bold = True
    for teks in (isi.kop.pemda.upper(), isi.kop.kantor.upper(), "KONSEP"):
        d.add_paragraph(teks).alignment = WD_ALIGN_PARAGRAPH.CENTER
    d.add_heading(isi.judul, 0)
    d.add_paragraph(f"{isi.siklus}. Kode {isi.kode}, revisi {isi.revisi}, disusun {waktu.tanggal(isi.tanggal)}.")
    _bab(d, "Ringkasan", isi.ringkasan)
    _bab(d, "BAB I Pendahuluan", isi.pendahuluan)
    _halaman(d.add_section(), isi, mendatar=True)
    _bab(d, "BAB II Perencanaan Kinerja", "")
    _tabel(d, f"Indikator Kinerja Tahun {isi.tahun}", _IKU, [_iku(b) for b in isi.baris])
    _halaman(d.add_section(), isi, mendatar=False)
    _akuntabilitas(d, isi)
    _bab(d, "BAB IV Penutup", isi.penutup)
    _bab(d, "Lampiran: Kebijakan Penghitungan", "\n".join(isi.kebijakan))
    keluaran = io.BytesIO()
    d.save(keluaran)
    return keluaran.getvalue()


def _akuntabilitas(d: Naskah, isi: IsiDokumenIKU) -> None:
    _bab(d, "BAB III Akuntabilitas Kinerja", isi.analisis)
    _tabel(d, "Ringkasan Capaian per Unit", _UNIT, [_unit(u) for u in (*isi.unit, isi.keseluruhan)])
    for u in isi.unit:
        milik = [b for b in isi.baris if b.unit in (u.kode, u.unit)]
        d.add_heading(u.unit, 2)
        _tabel(d, f"Capaian Kinerja {u.unit}", _CAPAIAN, [_capaian(b) for b in milik])
        for b in milik:
            _faktor(d, b)
    if isi.perbandingan:
        d.add_heading("Perbandingan Antartahun", 2)
        kepala = ("Indikator", "Satuan", *(str(t) for t in isi.tahun_banding))
        _tabel(d, "Realisasi", kepala, [(t.indikator, t.satuan, *t.realisasi) for t in isi.perbandingan])
        _tabel(d, "Capaian (%)", kepala, [(t.indikator, t.satuan, *t.capaian) for t in isi.perbandingan])
    d.add_heading("Realisasi Anggaran", 2)
    baris = [(a.uraian, a.anggaran, a.realisasi, a.serapan) for a in isi.anggaran]
    _tabel(d, f"Anggaran dan Realisasi Anggaran Tahun {isi.tahun_anggaran}", _ANGGARAN, baris)


def _iku(b: BarisKinerja) -> tuple[str, ...]:
    definisi = (b.formulasi, b.sumber_data, b.penanggung_jawab)
    return (f"{b.nomor}.", b.sasaran, b.indikator, b.satuan, *definisi, b.target, b.realisasi, b.capaian, b.predikat)


def _capaian(b: BarisKinerja) -> tuple[str, ...]:
    return (f"{b.nomor}.", b.indikator, b.satuan, b.target, b.realisasi, b.capaian, b.predikat)


def _unit(u: RingkasanUnit) -> tuple[str, ...]:
    return (u.unit, u.rata_rata_cetak, u.predikat, f"{u.terhitung} dari {u.dari}")


def _faktor(d: Naskah, b: BarisKinerja) -> None:
    uraian = (
        ("Catatan", b.catatan),
        ("Faktor pendukung", b.pendukung),
        ("Faktor penghambat", b.penghambat),
        ("Tindak lanjut", b.tindak_lanjut),
    )
    ada = [(label, teks) for label, teks in uraian if teks]
    if ada:
        d.add_paragraph().add_run(b.indikator).bold = True
    for label, teks in ada:
        d.add_paragraph(f"{label}: {teks}", style="List Bullet")


def _bab(d: Naskah, judul: str, teks: str) -> None:
    d.add_heading(judul, 1)
    for alinea in teks.splitlines():
        if alinea.strip():
            d.add_paragraph(alinea).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _tabel(d: Naskah, judul: str, kepala: Sequence[str], barisan: Sequence[Sequence[str]]) -> None:
    if not barisan:
        d.add_paragraph(f"{judul}: belum ada data.")
        return
    d.add_paragraph().add_run(judul).bold = True
    tabel = d.add_table(rows=1, cols=len(kepala), style="Table Grid")
    tabel.autofit = False
    bobot = [_BOBOT.get(judul, _BOBOT_LAIN) for judul in kepala]
    bagian = d.sections[-1]
    luas = (bagian.page_width or 0) - 2 * Mm(_TEPI)
    lebar = [luas * b // sum(bobot) for b in bobot]
    for lajur, ukuran in zip(tabel.columns, lebar, strict=True):
        lajur.width = Emu(ukuran)  # Word goes by the cells, LibreOffice by this grid
    _isi_baris(tabel.rows[0], kepala, lebar, tebal=True)
    _ulangi_kepala(tabel.rows[0])
    for baris in barisan:
        _isi_baris(tabel.add_row(), baris, lebar)
    d.add_paragraph()


def _isi_baris(baris: _Row, isi: Sequence[str], lebar: Sequence[int], *, tebal: bool = False) -> None:
    _tandai_baris(baris, "w:cantSplit")
    for sel, teks, ukuran in zip(baris.cells, isi, lebar, strict=True):
        sel.width = Emu(ukuran)
        _isi_sel(sel, teks, tebal=tebal)


def _isi_sel(sel: _Cell, teks: str, *, tebal: bool) -> None:
    alinea = sel.paragraphs[0]
    larik = alinea.add_run(teks)
    larik.bold, larik.font.size = tebal, Pt(9)
    if not tebal and teks[:1].isdigit() and not teks.endswith("."):
        alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _ulangi_kepala(baris: _Row) -> None:
    """The head again on every page; python-docx has no word for it."""
    _tandai_baris(baris, "w:tblHeader")


def _tandai_baris(baris: _Row, nama: str) -> None:
    tanda = OxmlElement(nama)
    tanda.set(qn("w:val"), "true")
    baris._tr.get_or_add_trPr().append(tanda)


def _halaman(bagian: Section, isi: IsiDokumenIKU, *, mendatar: bool) -> None:
    lebar, tinggi = isi.kop.kertas.ukuran_mm
    bagian.orientation = WD_ORIENT.LANDSCAPE if mendatar else WD_ORIENT.PORTRAIT
    bagian.page_width, bagian.page_height = (Mm(tinggi), Mm(lebar)) if mendatar else (Mm(lebar), Mm(tinggi))
    bagian.left_margin = bagian.right_margin = Mm(_TEPI)


def _kepala_kaki(bagian: Section, isi: IsiDokumenIKU) -> None:
    kepala = bagian.header.paragraphs[0]
    kepala.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    kepala.add_run("KONSEP · salinan, bukan dokumen resmi").bold = True
    bagian.footer.paragraphs[0].text = f"{isi.kode} · revisi {isi.revisi}"
