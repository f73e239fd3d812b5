"""Reading an .ods in the child process, with nothing but the standard library.

The libraries that read .ods either build a Python object per XML node (odfpy, and pandas through it) or
hide what matters here, errors and formulas (calamine). The part of the format a form uses is small.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from kinerja_core.formulir import batas
from kinerja_core.formulir.baca_xlsx import ISI_BANYAK, sel_jauh
from kinerja_core.formulir.xml_anak import Ditolak, urai

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT = f"{{{_OASIS}table:1.0}}", f"{{{_OASIS}office:1.0}}", f"{{{_OASIS}text:1.0}}"
STYLE, META = f"{{{_OASIS}style:1.0}}", f"{{{_OASIS}meta:1.0}}"
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
SEL = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")

_RUJUKAN = re.compile(r"\[([^\]]*)\]")
_JAM = re.compile(r"PT(\d+)H(\d+)M")


def baca(data: bytes, dibaca: Sequence[str]) -> dict[str, Any]:
    """As ``baca_xlsx.baca``. Raises Ditolak, or whatever a broken file makes the parser raise."""
    with ZipFile(BytesIO(data)) as arsip:
        properti = dict(_properti(arsip))
        with arsip.open("content.xml") as sumber:
            isi = _Isi(dibaca)
            isi.telusuri(sumber)
    return {"jenis": "ods", "lembar": isi.lembar, "properti": properti, "nama": isi.nama}


def _properti(arsip: ZipFile) -> Iterator[tuple[str, str]]:
    if "meta.xml" not in arsip.namelist():
        return
    with arsip.open("meta.xml") as sumber:
        for _, unsur in urai(sumber):
            if unsur.tag == f"{META}user-defined":
                yield unsur.get(f"{META}name", ""), "".join(unsur.itertext())[: batas.HURUF_PER_SEL]


class _Isi:
    """One pass over content.xml."""

    def __init__(self, dibaca: Sequence[str]) -> None:
        self.lembar: list[dict[str, Any]] = []
        self.nama: dict[str, str] = {}
        self._dibaca = dibaca
        self._gaya_tersembunyi: set[str] = set()
        self._gaya = ""
        self._baris = self._kolom = self._banyak = self._huruf = self._kedalaman = 0

    def telusuri(self, sumber: Any) -> None:
        for peristiwa, unsur in urai(sumber, ("start", "end")):
            if peristiwa == "start":
                self._buka(unsur)
            else:
                self._tutup(unsur)

    def _buka(self, unsur: Element) -> None:
        if unsur.tag == f"{STYLE}style":
            self._gaya = unsur.get(f"{STYLE}name", "")
        elif unsur.tag == f"{TABLE}table":
            self._kedalaman += 1
            if self._kedalaman > 1:
                raise Ditolak("Ada tabel di dalam sel. Salin isian Anda ke formulir yang baru diunduh, lalu unggah.")
            self._lembar_baru(unsur)

    def _lembar_baru(self, unsur: Element) -> None:
        nama = unsur.get(f"{TABLE}name", "")
        if len(self.lembar) >= batas.BANYAK_LEMBAR:
            raise Ditolak("Berkas ini memuat terlalu banyak lembar. Unggah formulirnya saja.")
        self._baris = self._kolom = self._banyak = 0
        self.lembar.append(
            {
                "nama": nama,
                "tersembunyi": unsur.get(f"{TABLE}style-name", "") in self._gaya_tersembunyi,
                "terbaca": nama in self._dibaca,
                "sel": [],
                "baris_tersembunyi": [],
                "kolom_tersembunyi": [],
            }
        )

    def _tutup(self, unsur: Element) -> None:
        if unsur.tag == f"{STYLE}table-properties" and unsur.get(f"{TABLE}display") == "false":
            self._gaya_tersembunyi.add(self._gaya)
        elif unsur.tag == f"{TABLE}table":
            self._kedalaman -= 1
            unsur.clear()
        elif unsur.tag == f"{TABLE}table-column":
            self._tutup_kolom(unsur)
        elif unsur.tag == f"{TABLE}table-row":
            self._tutup_baris(unsur)
            unsur.clear()
        elif unsur.tag == f"{TABLE}named-expression":
            self.nama[unsur.get(f"{TABLE}name", "")] = unsur.get(f"{TABLE}expression", "")[: batas.HURUF_PER_SEL]

    def _tutup_kolom(self, unsur: Element) -> None:
        banyak = _ulang(unsur, "columns")
        if _tak_tampak(unsur):
            batas_kanan = min(self._kolom + banyak, batas.KOLOM_TERJAUH)
            self.lembar[-1]["kolom_tersembunyi"].extend(range(self._kolom + 1, batas_kanan + 1))
        self._kolom += banyak

    def _tutup_baris(self, unsur: Element) -> None:
        banyak, lembar = _ulang(unsur, "rows"), self.lembar[-1]
        self._banyak += len(unsur)
        if self._banyak > batas.BANYAK_SEL:
            raise Ditolak("Berkas ini memuat terlalu banyak sel untuk sebuah formulir. Unduh formulir yang baru.")
        if lembar["terbaca"]:
            self._sel_baris(unsur, banyak)
            if _tak_tampak(unsur):
                akhir = min(self._baris + banyak, batas.BARIS_TERJAUH)
                lembar["baris_tersembunyi"].extend(range(self._baris + 1, akhir + 1))
        self._baris += banyak

    def _sel_baris(self, unsur: Element, banyak_baris: int) -> None:
        kolom = 0
        for sel in unsur:
            if sel.tag not in SEL:
                continue
            banyak = _ulang(sel, "columns")
            jenis, nilai, format_angka, rumus = isi_sel(sel)
            if nilai or rumus:
                self._catat(banyak_baris, kolom, banyak, [jenis, nilai, format_angka, rumus])
            kolom += banyak

    def _catat(self, banyak_baris: int, kolom: int, banyak: int, isi: list[str]) -> None:
        if self._baris + banyak_baris > batas.BARIS_TERJAUH or kolom + banyak > batas.KOLOM_TERJAUH:
            raise Ditolak(sel_jauh(self._baris + banyak_baris, kolom + banyak))
        banyak_isi = len(self.lembar[-1]["sel"]) + banyak_baris * banyak
        self._huruf += (len(isi[1]) + len(isi[3])) * banyak_baris * banyak
        if banyak_isi > batas.BANYAK_SEL_BERISI or self._huruf > batas.HURUF_SEMUA:
            raise Ditolak(ISI_BANYAK)
        for b in range(self._baris + 1, self._baris + banyak_baris + 1):
            for k in range(kolom + 1, kolom + banyak + 1):
                self.lembar[-1]["sel"].append([b, k, *isi])


def _ulang(unsur: Element, apa: str) -> int:
    banyak = int(unsur.get(f"{TABLE}number-{apa}-repeated", "1"))
    if banyak < 1:
        raise ValueError(banyak)
    return banyak


def _tak_tampak(unsur: Element) -> bool:
    return unsur.get(f"{TABLE}visibility") in ("collapse", "filter")


def isi_sel(sel: Element) -> tuple[str, str, str, str]:
    """(jenis, nilai, format, rumus) of a cell, as in ``SelTerbaca``."""
    rumus = _rumus(sel.get(f"{TABLE}formula", ""))
    jenis = sel.get(f"{OFFICE}value-type", "")
    teks = _teks(sel)
    if sel.get(f"{CALCEXT}value-type") == "error" or (re.match(r"^(#[A-Z/0]+[!?]?|Err:\d+)$", teks) and rumus):
        return "e", teks, "", rumus
    if jenis in ("float", "currency", "percentage"):
        format_angka = "0%" if jenis == "percentage" else ""
        return "n", sel.get(f"{OFFICE}value", ""), format_angka, rumus
    if jenis == "date":
        return "d", sel.get(f"{OFFICE}date-value", ""), "", rumus
    if jenis == "time":
        jam = _JAM.match(sel.get(f"{OFFICE}time-value", ""))
        return "d", f"{int(jam[1]) % 24:02d}:{int(jam[2]) % 60:02d}:00" if jam else teks, "", rumus
    if jenis == "boolean":
        return "b", sel.get(f"{OFFICE}boolean-value", "").upper(), "", rumus
    return ("s" if teks else ""), teks[: batas.HURUF_PER_SEL], "", rumus


def _rumus(teks: str) -> str:
    """The formula with plain references; one into another file keeps its bracket, as in an .xlsx."""
    if not teks:
        return ""
    polos = teks[teks.index("=") :] if "=" in teks else f"={teks}"
    if "'file:" in polos or "'http" in polos:
        return f"=[luar]{polos[1:]}"[: batas.HURUF_PER_SEL]
    return _RUJUKAN.sub(lambda r: r[1].replace(".", "").replace("$", ""), polos)[: batas.HURUF_PER_SEL]


def _teks(sel: Element) -> str:
    """Paragraphs of the cell itself; those of a comment on it are not its content."""
    return "\n".join(_paragraf(p) for p in sel if p.tag == f"{TEXT}p")


def _paragraf(unsur: Element) -> str:
    potongan = [unsur.text or ""]
    for anak in unsur:
        if anak.tag == f"{TEXT}s":
            potongan.append(" " * min(int(anak.get(f"{TEXT}c", "1")), 100))
        elif anak.tag == f"{TEXT}line-break":
            potongan.append("\n")
        elif anak.tag == f"{TEXT}tab":
            potongan.append("\t")
        else:
            potongan.append(_paragraf(anak))
        potongan.append(anak.tail or "")
    return "".join(potongan)
