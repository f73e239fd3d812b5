"""A plain table of text as a file to take along: CSV and XLSX, nothing in it taken for a formula."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

import xlsxwriter

_PEMISAH = ";"
_AWALAN_RUMUS = ("=", "+", "-", "@", "\t", "\r")
_LEBAR_TERBESAR = 90


def tabel_csv(kepala: Sequence[str], kolom: Sequence[str], baris: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a mark of its encoding, semicolons; lines that begin with # say what the table shows."""
    keluaran = StringIO()
    keluaran.writelines(f"# {satu}\r\n" for satu in kepala)
    penulis = csv.writer(keluaran, delimiter=_PEMISAH)
    penulis.writerow(kolom)
    penulis.writerows([f"'{s}" if s.startswith(_AWALAN_RUMUS) else s for s in b] for b in baris)
    return keluaran.getvalue().encode("utf-8-sig")


def tabel_xlsx(kepala: Sequence[str], kolom: Sequence[str], baris: Sequence[Sequence[str]]) -> bytes:
    """One sheet: what the table shows, the table with a filter on its head, every cell as text."""
    keluaran = BytesIO()
    buku = xlsxwriter.Workbook(keluaran, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    lembar = buku.add_worksheet("Data")
    tebal, lipat = buku.add_format({"bold": True, "bottom": 1}), buku.add_format({"text_wrap": True, "valign": "top"})
    for nomor, satu in enumerate(kepala):
        lembar.write_string(nomor, 0, satu, tebal if nomor == 0 else None)
    awal = len(kepala) + 1
    for k, judul in enumerate(kolom):
        lembar.write_string(awal, k, judul, tebal)
        panjang = max([len(judul), *(len(b[k]) for b in baris)])
        lembar.set_column(k, k, min(panjang + 2, _LEBAR_TERBESAR))
        for nomor, b in enumerate(baris, start=awal + 1):
            lembar.write_string(nomor, k, b[k], lipat)
    lembar.autofilter(awal, 0, awal + max(1, len(baris)), len(kolom) - 1)
    lembar.freeze_panes(awal + 1, 0)
    buku.close()
    return keluaran.getvalue()
