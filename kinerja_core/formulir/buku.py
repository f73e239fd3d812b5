"""A workbook as it was read: plain cells, whatever file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class SelTerbaca:
    """One cell that holds something; ``baris`` and ``kolom`` count from 1.

    ``jenis`` is n (number), s (text), d (date or hour, ISO), b (true/false), e (error) or empty where a
    formula stands without a stored result. ``nilai`` is the content as text, ``rumus`` the formula with
    its "=" (empty where there is none), ``format`` the number format.
    """

    baris: int
    kolom: int
    jenis: str
    nilai: str
    format: str = ""
    rumus: str = ""

    @property
    def alamat(self) -> str:
        """N9."""
        return f"{get_column_letter(self.kolom)}{self.baris}"


@dataclass(frozen=True)
class LembarTerbaca:
    """One sheet. ``terbaca`` is False for a sheet no rule looks into: its cells were not read."""

    nama: str
    tersembunyi: bool
    terbaca: bool
    sel: Mapping[tuple[int, int], SelTerbaca] = field(repr=False)
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()

    def teks(self, baris: int, kolom: int) -> str:
        """Content of a cell as text, empty where it is blank."""
        sel = self.sel.get((baris, kolom))
        return "" if sel is None else sel.nilai


@dataclass(frozen=True)
class BukuTerbaca:
    """A workbook: its sheets, custom properties and defined names (formula text)."""

    jenis: str
    lembar: tuple[LembarTerbaca, ...]
    properti: Mapping[str, str]
    nama: Mapping[str, str]

    def cari(self, nama: str) -> LembarTerbaca | None:
        """The sheet of that name, None where there is none."""
        return next((lembar for lembar in self.lembar if lembar.nama == nama), None)


def dari_json(isi: Mapping[str, Any]) -> BukuTerbaca:
    """The workbook from what the reading process answered."""
    return BukuTerbaca(
        jenis=isi["jenis"],
        lembar=tuple(_lembar(lembar) for lembar in isi["lembar"]),
        properti=isi["properti"],
        nama=isi["nama"],
    )


def _lembar(isi: Mapping[str, Any]) -> LembarTerbaca:
    sel = (SelTerbaca(*nilai) for nilai in isi["sel"])
    return LembarTerbaca(
        nama=isi["nama"],
        tersembunyi=isi["tersembunyi"],
        terbaca=isi["terbaca"],
        sel={(s.baris, s.kolom): s for s in sel},
        baris_tersembunyi=frozenset(isi["baris_tersembunyi"]),
        kolom_tersembunyi=frozenset(isi["kolom_tersembunyi"]),
    )
