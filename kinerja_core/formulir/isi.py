"""Filling a form as a person would: values into open cells, everything else left as it is."""

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.usulan import Kolom
from kinerja_core.formulir.kolom import BARIS_JUDUL, BARIS_PERTAMA, KOLOM, LEMBAR_FORMULIR, LETAK


def isi(
    data: bytes,
    nilai: Mapping[tuple[str, Kolom], Decimal | str],
    keadaan: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """The workbook ``data`` with ``nilai`` typed in, by (kode indikator, Kolom).

    ``keadaan`` gives (keadaan, alasan) by kode indikator. Only for workbooks made here: uploaded ones go
    through ``periksa``. TidakDitemukan for an indicator or a column the form does not have.
    """
    buku = load_workbook(BytesIO(data))
    lembar = buku[LEMBAR_FORMULIR]
    baris = {str(lembar.cell(n, 2).value): n for n in range(BARIS_PERTAMA + 1, lembar.max_row + 1)}
    kolom = {k.isi: n for n, k in enumerate(KOLOM, start=1) if k.isi is not None}
    for (kode, k), angka in nilai.items():
        _ketik(lembar, _baris(baris, kode), kolom[k], angka)
    for kode, (kata, alasan) in (keadaan or {}).items():
        _ketik(lembar, _baris(baris, kode), LETAK["Keadaan"] + 1, kata)
        _ketik(lembar, _baris(baris, kode), LETAK["Alasan keadaan"] + 1, alasan)
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def _baris(baris: Mapping[str, int], kode: str) -> int:
    if kode not in baris:
        raise TidakDitemukan(f"Indikator {kode} tidak ada di formulir ini. Periksa unit dan Format IKU-nya.")
    return baris[kode]


def _ketik(lembar: Worksheet, baris: int, kolom: int, angka: Decimal | str) -> None:
    sel = lembar.cell(baris, kolom)
    if sel.protection.locked:
        judul = lembar.cell(BARIS_JUDUL + 1, kolom).value
        raise TidakDitemukan(f"Sel {sel.coordinate} ({judul}) terkunci, jadi tidak diisi di formulir ini.")
    if isinstance(angka, str):
        # a line that starts with "=" or "-" is text, as the cell's format says
        sel.value = angka
        sel.data_type = "s"
    else:
        sel.value = int(angka) if angka == angka.to_integral_value() else float(angka)
