"""Marking an .xlsx in the child process: openpyxl reads the whole workbook, marks it and writes it again."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from math import ceil
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_core.formulir import batas
from kinerja_core.formulir.kolom import LEMBAR_FORMULIR, LEMBAR_PERBAIKAN
from kinerja_core.formulir.tanda import (
    CATATAN_SEMULA,
    KALIMAT_PEMBUKA,
    KOLOM_PERBAIKAN,
    PENULIS,
    SEBUTAN,
    WARNA,
    menurut_sel,
    teks_catatan,
    warna,
)
from kinerja_core.formulir.xml_anak import Ditolak, urai

_KOLOM_ISI_SEMULA = len(KOLOM_PERBAIKAN) + 1
"""Hidden columns of *Perbaikan*: address and earlier fill of each coloured cell, so that it can be undone."""
_BARIS_DAFTAR = 4


def tandai(data: bytes, masalah: Sequence[Mapping[str, str]]) -> bytes:
    """The workbook with its findings marked. Raises Ditolak, or what a broken file makes openpyxl raise."""
    _jaga_luas(data)
    buku = load_workbook(BytesIO(data), keep_links=False)
    _bersihkan(buku)
    semula = {}
    for (lembar, alamat), temuan in menurut_sel(masalah).items():
        if lembar in buku.sheetnames:
            semula[(lembar, alamat)] = _tandai_sel(buku[lembar], alamat, temuan)
    _daftar(buku, masalah, semula)
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def _jaga_luas(data: bytes) -> None:
    """openpyxl makes a cell for every cell of a merged range, a hyperlink and a comment."""
    with ZipFile(BytesIO(data)) as arsip:
        for nama in arsip.namelist():
            if nama.startswith(("xl/worksheets/", "xl/comments")) and nama.endswith(".xml"):
                with arsip.open(nama) as sumber:
                    _jaga_bagian(sumber)


def _jaga_bagian(sumber: Any) -> None:
    luas, sel = 0, 0
    for _, unsur in urai(sumber):
        nama = unsur.tag.rpartition("}")[2]
        if nama in ("mergeCell", "hyperlink", "comment"):
            kiri, atas, kanan, bawah = range_boundaries(unsur.get("ref", "A1"))
            luas += (int(kanan or 1) - int(kiri or 1) + 1) * (int(bawah or 1) - int(atas or 1) + 1)
        elif nama == "c":
            sel += 1
        elif nama == "row":
            unsur.clear()
        if luas > batas.LUAS_GABUNGAN or sel > batas.BANYAK_SEL:
            raise Ditolak(
                "Sel gabungan di berkas ini terlalu luas untuk sebuah formulir. Salin isian Anda ke formulir yang baru "
                "diunduh, lalu unggah formulir itu."
            )


def _bersihkan(buku: Workbook) -> None:
    """Undo the marks of an earlier round."""
    if LEMBAR_PERBAIKAN in buku.sheetnames:
        daftar = buku[LEMBAR_PERBAIKAN]
        kolom = (_KOLOM_ISI_SEMULA, _KOLOM_ISI_SEMULA + 2)
        for baris in daftar.iter_rows(min_row=_BARIS_DAFTAR + 1, min_col=kolom[0], max_col=kolom[1]):
            lembar, alamat, isi = (str(sel.value or "") for sel in baris)
            if lembar in buku.sheetnames and alamat:
                buku[lembar][alamat].fill = PatternFill("solid", fgColor=isi) if isi else PatternFill()
        buku.remove(daftar)
    for lembaran in buku.worksheets:
        for sel in list(lembaran._cells.values()):
            if isinstance(sel, Cell) and sel.comment is not None and sel.comment.author == PENULIS:
                semula = sel.comment.text.partition(CATATAN_SEMULA)[2]
                sel.comment = Comment(semula, "") if semula else None


def _tandai_sel(lembar: Worksheet, alamat: str, temuan: Sequence[Mapping[str, str]]) -> str:
    """Colour one cell and comment on it; returns its earlier fill as RGB, empty where it had none."""
    sel = lembar[alamat]
    if isinstance(sel, MergedCell):
        gabungan = next(g for g in lembar.merged_cells.ranges if alamat in g)
        sel = lembar.cell(gabungan.min_row, gabungan.min_col)
    warna_semula = sel.fill.fgColor
    semula = warna_semula.rgb if sel.fill.fill_type == "solid" and warna_semula.type == "rgb" else ""
    sel.fill = PatternFill("solid", fgColor=warna(temuan))
    teks = teks_catatan(temuan)
    if sel.comment is not None:
        teks += CATATAN_SEMULA + sel.comment.text
    catatan = Comment(teks, PENULIS)
    catatan.width, catatan.height = 340, min(60 + 18 * (len(teks) // 45 + teks.count("\n")), 400)
    sel.comment = catatan
    return str(semula)


def _daftar(buku: Workbook, masalah: Sequence[Mapping[str, str]], semula: Mapping[tuple[str, str], str]) -> None:
    lembar = buku.create_sheet(LEMBAR_PERBAIKAN, 0)
    if LEMBAR_FORMULIR in buku.sheetnames:
        lembar.page_setup.paperSize = buku[LEMBAR_FORMULIR].page_setup.paperSize
    _kepala(lembar, masalah)
    garis = Side("thin", color="9AA8AE")
    for nomor, m in enumerate(masalah, start=1):
        baris = _BARIS_DAFTAR + nomor
        isi = (nomor, SEBUTAN[m["tingkat"]], m["lembar"], m["sel"], m["nilai"], m["pesan"], m["perbaikan"])
        for kolom, nilai in enumerate(isi, start=1):
            sel = lembar.cell(baris, kolom, nilai)
            if isinstance(nilai, str):
                # what the file says must not become a formula here
                sel.data_type = "s"
            sel.font = Font(name="Arial", size=10)
            sel.alignment = Alignment(wrap_text=True, vertical="top")
            sel.border = Border(garis, garis, garis, garis)
        lembar.row_dimensions[baris].height = _tinggi(isi)
        lembar.cell(baris, 2).fill = PatternFill("solid", fgColor=WARNA[m["tingkat"]])
        if m["sel"] and m["lembar"] in buku.sheetnames:
            _tautkan(lembar.cell(baris, 4), m["lembar"], m["sel"])
    for nomor, ((nama, alamat), rgb) in enumerate(semula.items(), start=_BARIS_DAFTAR + 1):
        for kolom, nilai in enumerate((nama, alamat, rgb), start=_KOLOM_ISI_SEMULA):
            lembar.cell(nomor, kolom, nilai)
    for lembaran in buku.worksheets:
        lembaran.sheet_view.tabSelected = lembaran is lembar
    buku.active = 0


def _tinggi(isi: Sequence[object]) -> float:
    """Row height in points that shows the longest text."""
    baris = max(ceil(len(str(teks)) / lebar) for teks, (_, lebar) in zip(isi, KOLOM_PERBAIKAN, strict=True))
    return 13.5 * min(max(baris, 1), 12) + 3


def _kepala(lembar: Worksheet, masalah: Sequence[Mapping[str, str]]) -> None:
    salah = sum(m["tingkat"] == "kesalahan" for m in masalah)
    lembar["A1"] = f"PERBAIKAN: {salah} harus diperbaiki, {len(masalah) - salah} perlu dijelaskan"
    lembar["A1"].font = Font(name="Arial", size=14, bold=True)
    lembar["A2"] = KALIMAT_PEMBUKA
    lembar["A2"].alignment = Alignment(wrap_text=True, vertical="top")
    lembar.merge_cells(start_row=2, start_column=1, end_row=2, end_column=len(KOLOM_PERBAIKAN))
    lembar.row_dimensions[2].height = 30
    for kolom, (judul, lebar) in enumerate(KOLOM_PERBAIKAN, start=1):
        sel = lembar.cell(_BARIS_DAFTAR, kolom, judul)
        sel.font = Font(name="Arial", bold=True, color="FFFFFF")
        sel.fill = PatternFill("solid", fgColor="1F4E5F")
        lembar.column_dimensions[get_column_letter(kolom)].width = lebar
    for kolom in range(_KOLOM_ISI_SEMULA, _KOLOM_ISI_SEMULA + 3):
        lembar.column_dimensions[get_column_letter(kolom)].hidden = True
    lembar.freeze_panes = f"A{_BARIS_DAFTAR + 1}"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lembar.print_title_rows = f"{_BARIS_DAFTAR}:{_BARIS_DAFTAR}"


def _tautkan(sel: Cell, lembar: str, alamat: str) -> None:
    nama = lembar.replace("'", "''")
    sel.hyperlink = Hyperlink(ref=sel.coordinate, location=f"'{nama}'!{alamat}", tooltip=f"Lompat ke {lembar}!{alamat}")
    sel.font = Font(name="Arial", color="0B5394", underline="single")
