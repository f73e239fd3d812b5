"""A workbook laid out once with markers, filled in many times.

XlsxWriter needs tens of milliseconds for a workbook; putting values into its finished XML needs a few.
The layout holds one model row per kind of row, far below the table; from each comes the style and the
validation of every cell, and the rows of a form are written from those.
"""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from io import BytesIO
from xml.sax.saxutils import escape

from kinerja_core.formulir.kolom import BARIS_PERTAMA, NilaiSel
from kinerja_core.formulir.rumus import BELUM, Rumus

BARIS_MODEL, BARIS_TERAKHIR, BARIS_EKOR = 700_000, 800_000, 900_000
"""Rows (0-based) that stand in the layout for: model rows, the last indicator, the lines under the table."""

_TANDA = re.compile(r"@@([a-z0-9_]+)@@")
_BARIS = re.compile(r'<row r="(\d+)"[^>]*>(.*?)</row>', re.S)
_SEL = re.compile(r'<c r="([A-Z]+)\d+" s="(\d+)"/>')
_VALIDASI = re.compile(r"<dataValidation .*?</dataValidation>", re.S)
_SQREF = re.compile(r' sqref="([A-Z]+)(\d+)"')
_KELOMPOK_VALIDASI = re.compile(r"<dataValidations .*?</dataValidations>", re.S)
_TERLARANG = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ALAMAT = "\x00"
"""Stands for the addresses of a validation; no text put into the workbook can hold it."""
_TANGGAL_MODEL = "2001-01-01T00:00:00Z"


class Model(Enum):
    """Kinds of row: all cells locked, or the open ones taking figures, Ya/Tidak or a grade."""

    TERKUNCI = 0
    ANGKA = 1
    YA_TIDAK = 2
    SKALA = 3


@dataclass(frozen=True)
class BarisNilai:
    """One row to write: its Model, height in points, cells (content, open or not) and texts of its messages."""

    model: Model
    tinggi: float
    sel: Sequence[tuple[NilaiSel, bool]]
    teks: Mapping[str, str]


def tanda(nama: str) -> str:
    """The marker of that name."""
    return f"@@{nama}@@"


def aman(teks: str) -> str:
    """Text for XML content and attributes alike; control characters, which XML forbids, become spaces."""
    return escape(tanpa_kendali(teks), {'"': "&quot;", "\n": "&#10;"})


def tanpa_kendali(teks: str) -> str:
    """Text whose characters forbidden in XML are spaces."""
    return _TERLARANG.sub(" ", teks)


class Templat:
    """The compiled layout. ``lembar`` names the sheet whose rows vary."""

    def __init__(self, tata_letak: bytes, lembar: str) -> None:
        with zipfile.ZipFile(BytesIO(tata_letak)) as arsip:
            isi = {nama: arsip.read(nama).decode() for nama in arsip.namelist()}
        self._lembar = _bagian_lembar(isi, lembar)
        naskah = isi[self._lembar]
        awal = naskah.index(f'<row r="{BARIS_MODEL + 1}"')
        akhir = naskah.index("</sheetData>")
        baris = {int(nomor): sel for nomor, sel in _BARIS.findall(naskah[awal:akhir])}
        self._gaya = {m: _gaya_sel(baris[BARIS_MODEL + 1 + m.value]) for m in Model}
        self._ekor = [sel for nomor, sel in baris.items() if nomor > BARIS_EKOR]
        self._validasi = _validasi_model(naskah)
        isi[self._lembar] = naskah[:awal] + tanda("baris") + _KELOMPOK_VALIDASI.sub(tanda("validasi"), naskah[akhir:])
        ganti = {
            str(BARIS_TERAKHIR + 1): tanda("terakhir"),
            str(BARIS_EKOR + len(self._ekor)): tanda("akhir"),
            _TANGGAL_MODEL: tanda("dibuat"),
        }
        self._bagian = {nama: _belah(teks, ganti) for nama, teks in isi.items()}

    def isi(self, nilai: Mapping[str, str], baris: Sequence[BarisNilai]) -> bytes:
        """The workbook with ``nilai`` at its markers and these rows in the table."""
        terakhir = BARIS_PERTAMA + len(baris)
        semua = {nama: aman(teks) for nama, teks in nilai.items()}
        semua |= {"terakhir": str(terakhir), "akhir": str(terakhir + 1 + len(self._ekor))}
        semua["baris"] = self._semua_baris(baris, terakhir, semua)
        semua["validasi"] = self._semua_validasi(baris)
        wadah = BytesIO()
        with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as arsip:
            for nama, potongan in self._bagian.items():
                info = zipfile.ZipInfo(nama, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o600 << 16
                arsip.writestr(info, _gabung(potongan, semua))
        return wadah.getvalue()

    def _semua_baris(self, baris: Sequence[BarisNilai], terakhir: int, nilai: Mapping[str, str]) -> str:
        hasil = [self._satu_baris(b, BARIS_PERTAMA + 1 + n) for n, b in enumerate(baris)]
        for n, sel in enumerate(self._ekor):
            nomor = terakhir + 2 + n
            sel_baru = re.sub(r'(<c r="[A-Z]+)\d+', rf"\g<1>{nomor}", _gabung(_belah(sel, {}), nilai))
            hasil.append(f'<row r="{nomor}" ht="15" customHeight="1">{sel_baru}</row>')
        return "".join(hasil)

    def _satu_baris(self, baris: BarisNilai, nomor: int) -> str:
        terbuka, terkunci = self._gaya[baris.model], self._gaya[Model.TERKUNCI]
        sel = []
        for (huruf, gaya), (_, gaya_kunci), (isi, buka) in zip(terbuka, terkunci, baris.sel, strict=True):
            sel.append(_sel(f"{huruf}{nomor}", gaya if buka else gaya_kunci, isi, nomor))
        return f'<row r="{nomor}" ht="{baris.tinggi:g}" customHeight="1">{"".join(sel)}</row>'

    def _semua_validasi(self, baris: Sequence[BarisNilai]) -> str:
        """Cells with equal rules share one entry, as spreadsheets themselves write it."""
        kelompok: dict[str, list[str]] = {}
        for n, b in enumerate(baris):
            teks = {nama: aman(isi) for nama, isi in b.teks.items()}
            huruf = [h for h, _ in self._gaya[b.model]]
            for h, (_, buka) in zip(huruf, b.sel, strict=True):
                if buka:
                    aturan = _gabung(self._validasi[(b.model, h)], teks)
                    kelompok.setdefault(aturan, []).append(f"{h}{BARIS_PERTAMA + 1 + n}")
        isi = "".join(a.replace(_ALAMAT, " ".join(sel)) for a, sel in kelompok.items())
        return f'<dataValidations count="{len(kelompok)}">{isi}</dataValidations>' if isi else ""


def _bagian_lembar(isi: Mapping[str, str], lembar: str) -> str:
    nomor = re.findall(r'<sheet name="([^"]+)"', isi["xl/workbook.xml"]).index(lembar) + 1
    return f"xl/worksheets/sheet{nomor}.xml"


def _gaya_sel(sel: str) -> list[tuple[str, str]]:
    return _SEL.findall(sel)


def _validasi_model(naskah: str) -> dict[tuple[Model, str], list[str]]:
    hasil = {}
    for aturan in _VALIDASI.findall(naskah):
        letak = _SQREF.search(aturan)
        if letak is not None:
            model = Model(int(letak.group(2)) - BARIS_MODEL - 1)
            hasil[(model, letak.group(1))] = _belah(_SQREF.sub(f' sqref="{_ALAMAT}"', aturan), {})
    return hasil


def _belah(teks: str, ganti: Mapping[str, str]) -> list[str]:
    """Literal text and marker names in turn."""
    for dari, ke in ganti.items():
        teks = teks.replace(dari, ke)
    return _TANDA.split(teks)


def _gabung(potongan: Sequence[str], nilai: Mapping[str, str]) -> str:
    return "".join(nilai[p] if n % 2 else p for n, p in enumerate(potongan))


def _sel(alamat: str, gaya: str, isi: NilaiSel, nomor: int) -> str:
    kepala = f'<c r="{alamat}" s="{gaya}"'
    if isi is None or isi == "":
        return f"{kepala}/>"
    if isinstance(isi, Rumus):
        return f'{kepala} t="str"><f>{escape(isi.pada_baris(nomor))}</f><v>{BELUM}</v></c>'
    if isinstance(isi, str):
        return f'{kepala} t="inlineStr"><is><t xml:space="preserve">{aman(isi)}</t></is></c>'
    return f"{kepala}><v>{Decimal(isi):f}</v></c>"
