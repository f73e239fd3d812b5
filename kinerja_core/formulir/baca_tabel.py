"""Reading a workbook with tables (earlier years, a budget) in the child process: every sheet as rows of cells."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from kinerja_core.formulir import batas
from kinerja_core.formulir.xml_anak import Ditolak


def baca(data: bytes) -> dict[str, Any]:
    """``lembar``: sheets of rows of cells, as JSON values; a cell is [jenis, nilai, format].

    ``jenis`` is n (number), b (true/false), s (anything else, as text) or empty. Raises Ditolak, or whatever a
    broken file makes the parser raise.
    """
    buku: Any = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sisa = batas.BANYAK_SEL
    lembar = []
    for sheet in buku.worksheets[: batas.BANYAK_LEMBAR]:
        baris = []
        for sel in sheet.iter_rows(max_row=batas.BARIS_TERJAUH, max_col=batas.KOLOM_TABEL):
            baris.append([_sel(s) for s in sel])
            sisa -= len(sel)
            if sisa < 0:
                raise Ditolak("Tabel dalam berkas ini terlalu besar. Pisahkan menjadi beberapa berkas, lalu coba lagi.")
        lembar.append(baris)
    return {"lembar": lembar}


def _sel(sel: Any) -> list[str]:
    nilai = sel.value
    if nilai is None:
        return ["", "", ""]
    if isinstance(nilai, bool):
        return ["b", "Ya" if nilai else "Tidak", ""]
    if isinstance(nilai, int | float):
        return ["n", repr(nilai), sel.number_format or ""]
    return ["s", str(nilai)[: batas.HURUF_PER_SEL], ""]
