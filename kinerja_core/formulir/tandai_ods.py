"""Marking an .ods in the child process: its own content.xml with styles, comments and the sheet Perbaikan."""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl.utils import coordinate_to_tuple

from kinerja_core.formulir.baca_ods import OFFICE, SEL, STYLE, TABLE, TEXT
from kinerja_core.formulir.kolom import LEMBAR_PERBAIKAN
from kinerja_core.formulir.tanda import (
    KALIMAT_PEMBUKA,
    KOLOM_PERBAIKAN,
    PENULIS,
    SEBUTAN,
    WARNA,
    menurut_sel,
    teks_catatan,
    warna,
)
from kinerja_core.formulir.xml_anak import pohon, urai

_DC = "{http://purl.org/dc/elements/1.1/}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_AWALAN_GAYA = re.compile(r"^kinerja-[0-9A-F]{6}-")
_TANGGAL = "2001-01-01T00:00:00"
"""ODF wants a date on a comment; the form has no clock, so it is a fixed one."""


def tandai(data: bytes, masalah: Sequence[Mapping[str, str]]) -> bytes:
    """The workbook with its findings marked."""
    with ZipFile(BytesIO(data)) as arsip:
        bagian = {info.filename: arsip.read(info) for info in arsip.infolist()}
    naskah = bagian["content.xml"]
    ruang_nama = _daftarkan_awalan(naskah)
    akar = pohon(naskah)
    _bersihkan(akar)
    gaya = _Gaya(akar)
    for (lembar, alamat), temuan in menurut_sel(masalah).items():
        tabel = next((t for t in akar.iter(f"{TABLE}table") if t.get(f"{TABLE}name") == lembar), None)
        if tabel is not None:
            sel = _ambil_sel(tabel, *coordinate_to_tuple(alamat))
            sel.set(f"{TABLE}style-name", gaya.berwarna(sel.get(f"{TABLE}style-name", ""), warna(temuan)))
            sel.insert(0, _catatan(teks_catatan(temuan)))
    _daftar(akar, masalah, gaya)
    bagian["content.xml"] = _naskah(akar, ruang_nama)
    return _kemas(bagian)


def _daftarkan_awalan(naskah: bytes) -> dict[str, str]:
    """Every prefix the file declares; formulas use some that no element does."""
    ruang_nama = {}
    for _, (awalan, alamat) in urai(BytesIO(naskah), ("start-ns",)):
        ruang_nama[str(awalan)] = str(alamat)
        if awalan and not re.match(r"ns\d+$", awalan):
            ElementTree.register_namespace(awalan, alamat)
    return ruang_nama


def _naskah(akar: Element, ruang_nama: Mapping[str, str]) -> bytes:
    teks = ElementTree.tostring(akar, encoding="unicode")
    ujung = teks.index(">")
    kepala = teks[:ujung]
    kurang = "".join(
        f' xmlns:{awalan}="{alamat}"'
        for awalan, alamat in ruang_nama.items()
        if awalan and f"xmlns:{awalan}=" not in kepala
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{kepala}{kurang}{teks[ujung:]}'.encode()


def _kemas(bagian: Mapping[str, bytes]) -> bytes:
    wadah = BytesIO()
    with ZipFile(wadah, "w") as arsip:
        # the format wants its type first and uncompressed
        for nama in sorted(bagian, key=lambda n: n != "mimetype"):
            info = ZipInfo(nama, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_STORED if nama == "mimetype" else ZIP_DEFLATED
            arsip.writestr(info, bagian[nama])
    return wadah.getvalue()


def _bersihkan(akar: Element) -> None:
    """Undo the marks of an earlier round: each coloured style carries the name of the one it replaced."""
    for sheet in akar.iter(f"{OFFICE}spreadsheet"):
        for tabel in [t for t in sheet if t.tag == f"{TABLE}table" and t.get(f"{TABLE}name") == LEMBAR_PERBAIKAN]:
            sheet.remove(tabel)
    for sel in akar.iter(SEL[0]):
        semula = _AWALAN_GAYA.sub("", sel.get(f"{TABLE}style-name", ""))
        if semula != sel.get(f"{TABLE}style-name", ""):
            sel.set(f"{TABLE}style-name", semula)
        for catatan in [c for c in sel if c.tag == f"{OFFICE}annotation" and c.findtext(f"{_DC}creator") == PENULIS]:
            sel.remove(catatan)


class _Gaya:
    """Coloured copies of cell styles, each made once."""

    def __init__(self, akar: Element) -> None:
        wadah = akar.find(f"{OFFICE}automatic-styles")
        self._wadah = SubElement(akar, f"{OFFICE}automatic-styles") if wadah is None else wadah
        self._ada = {g.get(f"{STYLE}name", ""): g for g in self._wadah if g.tag == f"{STYLE}style"}

    def berwarna(self, semula: str, rgb: str) -> str:
        """Name of the style ``semula`` with that fill."""
        nama = f"kinerja-{rgb}-{semula}"
        if nama not in self._ada:
            dasar = self._ada.get(semula)
            gaya = Element(f"{STYLE}style", {f"{STYLE}family": "table-cell"}) if dasar is None else deepcopy(dasar)
            if dasar is None and semula:
                gaya.set(f"{STYLE}parent-style-name", semula)
            gaya.set(f"{STYLE}name", nama)
            rias = gaya.find(f"{STYLE}table-cell-properties")
            if rias is None:
                rias = Element(f"{STYLE}table-cell-properties")
                gaya.insert(0, rias)
            rias.set(f"{_FO}background-color", f"#{rgb}")
            self._wadah.append(gaya)
            self._ada[nama] = gaya
        return nama

    def kolom(self, lebar: float) -> str:
        """Name of a column style that many characters wide."""
        nama = f"kinerja-kolom-{lebar:g}"
        if nama not in self._ada:
            gaya = SubElement(self._wadah, f"{STYLE}style", {f"{STYLE}name": nama, f"{STYLE}family": "table-column"})
            SubElement(gaya, f"{STYLE}table-column-properties", {f"{STYLE}column-width": f"{lebar * 0.21:.2f}cm"})
            self._ada[nama] = gaya
        return nama

    def isi_perbaikan(self, tebal: bool = False) -> str:
        """Name of the style of a cell in *Perbaikan*."""
        nama = "kinerja-perbaikan-tebal" if tebal else "kinerja-perbaikan"
        if nama not in self._ada:
            gaya = SubElement(self._wadah, f"{STYLE}style", {f"{STYLE}name": nama, f"{STYLE}family": "table-cell"})
            rias = {f"{_FO}wrap-option": "wrap", f"{STYLE}vertical-align": "top", f"{_FO}border": "0.5pt solid #9aa8ae"}
            SubElement(gaya, f"{STYLE}table-cell-properties", rias)
            if tebal:
                SubElement(gaya, f"{STYLE}text-properties", {f"{_FO}font-weight": "bold"})
            self._ada[nama] = gaya
        return nama


def _ambil_sel(tabel: Element, baris: int, kolom: int) -> Element:
    """The cell itself, cut out of repeated rows and cells where it is one of them."""
    induk, unsur_baris, sisa = _baris_ke(tabel, baris)
    unsur_baris = _potong(induk, unsur_baris, sisa, f"{TABLE}number-rows-repeated")
    lewat = 0
    for sel in list(unsur_baris):
        if sel.tag not in SEL:
            continue
        banyak = int(sel.get(f"{TABLE}number-columns-repeated", "1"))
        if lewat + banyak >= kolom:
            return _potong(unsur_baris, sel, kolom - lewat - 1, f"{TABLE}number-columns-repeated")
        lewat += banyak
    if kolom - lewat > 1:
        SubElement(unsur_baris, SEL[0], {f"{TABLE}number-columns-repeated": str(kolom - lewat - 1)})
    return SubElement(unsur_baris, SEL[0])


def _baris_ke(tabel: Element, baris: int) -> tuple[Element, Element, int]:
    """(parent, row element, how many of its repetitions come before) of a row; made where it is missing."""
    lewat = 0
    for induk, unsur in _semua_baris(tabel):
        banyak = int(unsur.get(f"{TABLE}number-rows-repeated", "1"))
        if lewat + banyak >= baris:
            return induk, unsur, baris - lewat - 1
        lewat += banyak
    if baris - lewat > 1:
        SubElement(tabel, f"{TABLE}table-row", {f"{TABLE}number-rows-repeated": str(baris - lewat - 1)})
    return tabel, SubElement(tabel, f"{TABLE}table-row"), 0


def _semua_baris(induk: Element) -> Iterator[tuple[Element, Element]]:
    for anak in list(induk):
        if anak.tag == f"{TABLE}table-row":
            yield induk, anak
        elif anak.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _semua_baris(anak)


def _potong(induk: Element, unsur: Element, sebelum: int, atribut: str) -> Element:
    """Split a repeated element so that the one after ``sebelum`` others stands alone; returns that one."""
    banyak = int(unsur.get(atribut, "1"))
    if banyak == 1:
        return unsur
    letak = list(induk).index(unsur)
    sesudah = banyak - sebelum - 1
    sendiri = deepcopy(unsur)
    sendiri.attrib.pop(atribut)
    if sesudah:
        ekor = deepcopy(unsur)
        ekor.set(atribut, str(sesudah))
        induk.insert(letak + 1, ekor)
    induk.insert(letak + 1, sendiri)
    if sebelum:
        unsur.set(atribut, str(sebelum))
    else:
        induk.remove(unsur)
    return sendiri


def _catatan(teks: str) -> Element:
    catatan = Element(f"{OFFICE}annotation", {f"{OFFICE}display": "false"})
    SubElement(catatan, f"{_DC}creator").text = PENULIS
    SubElement(catatan, f"{_DC}date").text = _TANGGAL
    for baris in teks.split("\n"):
        SubElement(catatan, f"{TEXT}p").text = baris
    return catatan


def _daftar(akar: Element, masalah: Sequence[Mapping[str, str]], gaya: _Gaya) -> None:
    sheet = next(akar.iter(f"{OFFICE}spreadsheet"))
    letak = next(n for n, anak in enumerate(sheet) if anak.tag == f"{TABLE}table")
    tabel = Element(f"{TABLE}table", {f"{TABLE}name": LEMBAR_PERBAIKAN})
    sheet.insert(letak, tabel)
    for _, lebar in KOLOM_PERBAIKAN:
        SubElement(tabel, f"{TABLE}table-column", {f"{TABLE}style-name": gaya.kolom(lebar)})
    salah = sum(m["tingkat"] == "kesalahan" for m in masalah)
    _baris(tabel, [f"PERBAIKAN: {salah} harus diperbaiki, {len(masalah) - salah} perlu dijelaskan"], "")
    _baris(tabel, [KALIMAT_PEMBUKA], "")
    _baris(tabel, [], "")
    _baris(tabel, [judul for judul, _ in KOLOM_PERBAIKAN], gaya.isi_perbaikan(tebal=True))
    nama_lembar = {t.get(f"{TABLE}name") for t in sheet if t.tag == f"{TABLE}table"}
    for nomor, m in enumerate(masalah, start=1):
        isi = [str(nomor), SEBUTAN[m["tingkat"]], m["lembar"], m["sel"], m["nilai"], m["pesan"], m["perbaikan"]]
        unsur = _baris(tabel, isi, gaya.isi_perbaikan())
        unsur[1].set(f"{TABLE}style-name", gaya.berwarna(gaya.isi_perbaikan(), WARNA[m["tingkat"]]))
        if m["sel"] and m["lembar"] in nama_lembar:
            _tautkan(unsur[3], m["lembar"], m["sel"])


def _baris(tabel: Element, isi: Sequence[str], gaya: str) -> Element:
    baris = SubElement(tabel, f"{TABLE}table-row")
    for teks in isi or [""]:
        sel = SubElement(baris, SEL[0], {f"{OFFICE}value-type": "string"} if teks else {})
        if gaya:
            sel.set(f"{TABLE}style-name", gaya)
        for potongan in teks.split("\n") if teks else ():
            SubElement(sel, f"{TEXT}p").text = potongan
    return baris


def _tautkan(sel: Element, lembar: str, alamat: str) -> None:
    paragraf = next(p for p in sel if p.tag == f"{TEXT}p")
    nama = f"'{lembar}'" if " " in lembar else lembar
    tautan = SubElement(paragraf, f"{TEXT}a", {f"{_XLINK}href": f"#{nama}.{alamat}", f"{_XLINK}type": "simple"})
    tautan.text, paragraf.text = paragraf.text, None
