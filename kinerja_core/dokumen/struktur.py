"""The structure tree of a tagged PDF: which marks on which page are a heading, a cell, a figure.

ISO 32000-1, 14.7 and 14.8. Only standard structure types are used, so no role map is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fpdf.annotations import PDFAnnotation
from fpdf.syntax import PDFString

KOSONG_BERARTI = frozenset({"TD", "TH", "Lbl", "LBody"})
"""Types that stay without content: an empty cell keeps its table regular."""


@dataclass(frozen=True)
class Tautan:
    """A place to click, on a page (from 1)."""

    halaman: int
    anotasi: PDFAnnotation


class Simpul:
    """One structure element. ``anak`` are elements, places to click, or marks as (page from 1, MCID).

    A ``daun`` holds marks itself; text drawn in any other becomes a paragraph of its own below it.
    """

    __slots__ = ("alt", "anak", "atribut", "daun", "induk", "jenis", "nomor")

    def __init__(
        self, jenis: str, induk: "Simpul | None", *, daun: bool = False, alt: str = "", atribut: str = ""
    ) -> None:
        self.jenis, self.induk, self.daun, self.alt, self.atribut = jenis, induk, daun, alt, atribut
        self.anak: list[Simpul | Tautan | tuple[int, int]] = []
        self.nomor = 0
        if induk is not None:
            induk.anak.append(self)


def atribut_tabel(*, lebar: int = 1, tinggi: int = 1, lingkup: str = "") -> str:
    """The attribute object of a cell; empty where nothing is to be said."""
    isi = f"/Scope/{lingkup}" if lingkup else ""
    isi += f"/ColSpan {lebar}" if lebar > 1 else ""
    isi += f"/RowSpan {tinggi}" if tinggi > 1 else ""
    return f"<</O/Table{isi}>>" if isi else ""


def rapikan_pohon(akar: Simpul) -> None:
    """Leave out what holds nothing: a paragraph without a word is not read out."""
    akar.anak = [satu for satu in akar.anak if not isinstance(satu, Simpul) or _berarti(satu)]


def _berarti(simpul: Simpul) -> bool:
    rapikan_pohon(simpul)
    return bool(simpul.anak) or simpul.jenis in KOSONG_BERARTI


def urut(akar: Simpul) -> Iterator[Simpul]:
    """Every element, in reading order."""
    tumpukan = [akar]
    while tumpukan:
        simpul = tumpukan.pop()
        yield simpul
        tumpukan.extend(satu for satu in reversed(simpul.anak) if isinstance(satu, Simpul))


def kamus(simpul: Simpul, halaman: Sequence[str], akar: str) -> str:
    """The element as a PDF dictionary; ``halaman`` are references by page from 1, ``akar`` that of the tree."""
    induk = f"{simpul.induk.nomor} 0 R" if simpul.induk is not None else akar
    di = next((satu[0] for satu in simpul.anak if isinstance(satu, tuple)), 0)
    anak = " ".join([_anak(satu, di, halaman) for satu in simpul.anak])
    bagian = [f"<</S/{simpul.jenis}/P {induk}"]
    if di:
        bagian.append(f"/Pg {halaman[di]}")
    if anak:
        bagian.append(f"/K {anak}" if len(simpul.anak) == 1 else f"/K[{anak}]")
    if simpul.alt:
        bagian.append(f"/Alt {PDFString(simpul.alt).serialize()}")
    if simpul.atribut:
        bagian.append(f"/A {simpul.atribut}")
    return "".join((*bagian, ">>"))


def _anak(satu: Simpul | Tautan | tuple[int, int], di: int, halaman: Sequence[str]) -> str:
    if isinstance(satu, Simpul):
        return f"{satu.nomor} 0 R"
    if isinstance(satu, Tautan):
        return f"<</Type/OBJR/Pg {halaman[satu.halaman]}/Obj {satu.anotasi.ref}>>"
    nomor, mcid = satu
    return str(mcid) if nomor == di else f"<</Type/MCR/Pg {halaman[nomor]}/MCID {mcid}>>"
