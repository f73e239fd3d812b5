"""Reading an .xlsx in the child process: openpyxl for package, styles and values, one pass per sheet.

openpyxl gives either the formula or its stored result. Both matter here, and so do hidden rows, so its
sheet parser is driven directly; parts that no rule needs (validation, drawings, merges) are not parsed.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE
from openpyxl.worksheet._reader import COL_TAG, DATA_TAG, FORMULA_TAG, ROW_TAG, WorkSheetParser

from kinerja_core.formulir import batas
from kinerja_core.formulir.xml_anak import Ditolak, urai


class _Pengurai(WorkSheetParser):
    """openpyxl's sheet parser, stopped at the end of the data and at the limits."""

    banyak_sel = 0

    def parse_cell(self, element: Element) -> dict[str, Any]:
        self.banyak_sel += 1
        if self.banyak_sel > batas.BANYAK_SEL:
            raise Ditolak(
                "Berkas ini memuat terlalu banyak sel untuk sebuah formulir. Salin isian Anda ke formulir yang baru "
                "diunduh, lalu unggah formulir itu."
            )
        sel: dict[str, Any] = super().parse_cell(element)
        rumus = element.find(FORMULA_TAG)
        sel["rumus"] = "" if rumus is None else "=" + (rumus.text or "")
        return sel

    def baris(self) -> Any:
        """(nomor, cells) of every row up to the end of the data."""
        banyak = 0
        unsur: Any
        for _, unsur in urai(self.source):
            if unsur.tag == ROW_TAG:
                banyak += 1
                if banyak > batas.BANYAK_BARIS:
                    raise Ditolak(
                        "Berkas ini memuat terlalu banyak baris untuk sebuah formulir. Salin isian Anda ke formulir "
                        "yang baru diunduh, lalu unggah formulir itu."
                    )
                yield self.parse_row(unsur)
                unsur.clear()
            elif unsur.tag == COL_TAG:
                self.parse_column_dimensions(unsur)
            elif unsur.tag == DATA_TAG:
                return


ISI_BANYAK = (
    "Isi berkas ini terlalu banyak untuk sebuah formulir. Salin isian Anda ke formulir yang baru diunduh, "
    "lalu unggah formulir itu."
)


def baca(data: bytes, dibaca: Sequence[str]) -> dict[str, Any]:
    """Everything the rules look at, as JSON values; only sheets named in ``dibaca`` are read cell by cell.

    Raises Ditolak, or whatever a broken file makes the parser raise.
    """
    pembaca = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    pembaca.read()
    buku: Any = pembaca.wb
    _lengkap(pembaca)
    return {
        "jenis": "xlsx",
        "lembar": [_lembar(buku, lembar, lembar.title in dibaca) for lembar in buku._sheets],
        "properti": {p.name: str(p.value)[: batas.HURUF_PER_SEL] for p in buku.custom_doc_props.props},
        "nama": {nama: str(n.attr_text)[: batas.HURUF_PER_SEL] for nama, n in buku.defined_names.items()},
    }


def _lengkap(pembaca: Any) -> None:
    """openpyxl drops a sheet whose part is missing without a word."""
    tercatat = [(lembar.name, rel.target) for lembar, rel in pembaca.parser.find_sheets()]
    hilang = [nama for nama, bagian in tercatat if bagian not in pembaca.valid_files]
    if hilang:
        raise Ditolak(
            f"Berkas ini rusak: lembar {', '.join(hilang[:3])} tercatat tetapi isinya hilang. "
            "Buka berkasnya, simpan ulang sebagai .xlsx, lalu unggah lagi."
        )
    if len(tercatat) > batas.BANYAK_LEMBAR:
        raise Ditolak("Berkas ini memuat terlalu banyak lembar. Unggah formulirnya saja.")


def _lembar(buku: Any, lembar: Any, terbaca: bool) -> dict[str, Any]:
    hasil = {
        "nama": lembar.title,
        "tersembunyi": lembar.sheet_state != "visible",
        "terbaca": terbaca,
        "sel": [],
        "baris_tersembunyi": [],
        "kolom_tersembunyi": [],
    }
    if terbaca:
        with lembar._get_source() as sumber:
            pengurai = _Pengurai(
                sumber,
                lembar._shared_strings,
                data_only=True,
                epoch=buku.epoch,
                date_formats=buku._date_formats,
                timedelta_formats=buku._timedelta_formats,
            )
            hasil["sel"] = _semua_sel(buku, pengurai)
        hasil["baris_tersembunyi"] = [int(n) for n, b in pengurai.row_dimensions.items() if _benar(b.get("hidden"))]
        hasil["kolom_tersembunyi"] = _kolom_tersembunyi(pengurai.column_dimensions.values())
    return hasil


def _semua_sel(buku: Any, pengurai: _Pengurai) -> list[list[Any]]:
    hasil: list[list[Any]] = []
    huruf = 0
    for _, baris in pengurai.baris():
        for sel in baris:
            if sel["value"] is None and not sel["rumus"]:
                continue
            if sel["row"] > batas.BARIS_TERJAUH or sel["column"] > batas.KOLOM_TERJAUH:
                raise Ditolak(sel_jauh(sel["row"], sel["column"]))
            jenis, nilai = _isi(sel)
            rumus = sel["rumus"][: batas.HURUF_PER_SEL]
            huruf += len(nilai) + len(rumus)
            if huruf > batas.HURUF_SEMUA or len(hasil) >= batas.BANYAK_SEL_BERISI:
                raise Ditolak(ISI_BANYAK)
            hasil.append([sel["row"], sel["column"], jenis, nilai, _format(buku, sel["style_id"]), rumus])
    return hasil


def sel_jauh(baris: int, kolom: int) -> str:
    return (
        f"Berkas ini berisi sesuatu jauh di luar tabel (baris {baris}, kolom ke-{kolom}). Hapus isi di luar tabel, "
        "atau salin isian Anda ke formulir yang baru diunduh, lalu unggah lagi."
    )


def _isi(sel: dict[str, Any]) -> tuple[str, str]:
    nilai = sel["value"]
    if nilai is None:
        return "", ""
    if isinstance(nilai, bool):
        return "b", "TRUE" if nilai else "FALSE"
    if isinstance(nilai, int | float):
        return "n", repr(nilai)
    if isinstance(nilai, datetime | date | time):
        return "d", nilai.isoformat()
    if isinstance(nilai, timedelta):
        return "d", f"{int(nilai.total_seconds()) // 3600 % 24:02d}:{int(nilai.total_seconds()) // 60 % 60:02d}:00"
    return ("e" if sel["data_type"] == "e" else "s"), str(nilai)[: batas.HURUF_PER_SEL]


def _format(buku: Any, gaya: int) -> str:
    nomor = buku._cell_styles[gaya].numFmtId
    if nomor < BUILTIN_FORMATS_MAX_SIZE:
        return str(BUILTIN_FORMATS.get(nomor, "General"))
    return str(buku._number_formats[nomor - BUILTIN_FORMATS_MAX_SIZE])


def _kolom_tersembunyi(kolom: Any) -> list[int]:
    hasil: list[int] = []
    for k in kolom:
        if _benar(k.get("hidden")):
            hasil.extend(range(int(k["min"]), min(int(k["max"]), batas.KOLOM_TERJAUH) + 1))
    return hasil


def _benar(nilai: str | None) -> bool:
    return nilai in ("1", "true")
