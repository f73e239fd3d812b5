"""The figures of a chart or table as a file: CSV for every program, XLSX with real numbers.

What was narrowed is said in it.
"""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import xlsxwriter

from kinerja_core.domain.grafik import Daftar, Grafik, Sel

_PEMISAH = ";"
_AWALAN_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def tabel_csv(grafik: Grafik | Daftar, sumber: str) -> bytes:
    """UTF-8 with a mark of its encoding, semicolons, comma decimals: opens in Excel set to Indonesian as it is.

    Lines that begin with # say what the table shows; figures carry at most ten decimals.
    """
    keluaran = StringIO()
    keluaran.writelines(f"# {baris}\r\n" for baris in _keterangan(grafik, sumber))
    tabel = grafik.tabel()
    penulis = csv.writer(keluaran, delimiter=_PEMISAH)
    penulis.writerow(tabel.kolom)
    penulis.writerows([_teks(sel) for sel in baris] for baris in tabel.baris)
    return keluaran.getvalue().encode("utf-8-sig")


def tabel_xlsx(grafik: Grafik | Daftar, sumber: str) -> bytes:
    """One sheet: heading, finding, table with numbers to two decimals as shown, then filter and policy.

    A Daftar shows each figure with the decimals it was printed with.
    """
    keluaran, tabel = BytesIO(), grafik.tabel()
    buku = xlsxwriter.Workbook(keluaran, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    lembar = buku.add_worksheet("Data")
    tebal = buku.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    angka = buku.add_format({"num_format": "#,##0.00"})
    bulat, ribuan = buku.add_format({"num_format": "0"}), buku.add_format({"num_format": "#,##0"})
    lembar.write_string(0, 0, grafik.kepala.judul, buku.add_format({"bold": True, "font_size": 14}))
    lembar.write_string(1, 0, grafik.kepala.temuan)
    for kolom, judul in enumerate(tabel.kolom):
        lembar.write_string(3, kolom, judul, tebal)
    for nomor, baris in enumerate(tabel.baris, start=4):
        for kolom, sel in enumerate(baris):
            if isinstance(sel, Decimal):
                utuh = sel == sel.to_integral_value() and "Banyaknya" in tabel.kolom[kolom]
                polos = isinstance(grafik, Daftar) and sel.as_tuple().exponent == 0
                lembar.write_number(nomor, kolom, float(sel), ribuan if polos else bulat if utuh else angka)
            elif sel is not None:
                lembar.write_string(nomor, kolom, str(sel))
    for nomor, teks in enumerate(_keterangan(grafik, sumber)[2:], start=len(tabel.baris) + 5):
        lembar.write_string(nomor, 0, teks)
    lembar.set_column(0, 0, 48)
    lembar.set_column(1, len(tabel.kolom), 18)
    lembar.freeze_panes(4, 1)
    buku.close()
    return keluaran.getvalue()


def _keterangan(grafik: Grafik | Daftar, sumber: str) -> list[str]:
    k = grafik.kepala
    return [b for b in (k.judul, k.temuan, k.n, k.saringan, k.kebijakan, sumber) if b]


def _teks(sel: Sel) -> str:
    if isinstance(sel, Decimal):
        bersih = f"{sel:.10f}".rstrip("0").rstrip(".") if "." in f"{sel:f}" else f"{sel:f}"
        return bersih.replace(".", ",")
    teks = "" if sel is None else str(sel)
    # a cell that a spreadsheet would take for a formula is told to be text
    return f"'{teks}" if teks.startswith(_AWALAN_RUMUS) else teks
