"""Breaking text into lines: measured once per word, O(n), the same for paragraphs and table cells.

fpdf2's own breaker sums the widths of a whole fragment anew for each character, which makes long tables
quadratic; this one keeps the width of each word it has met.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MM_PER_PT = 25.4 / 72

TAK_PUTUS = "\u00a0"
"""Binds two words on one line (the groups of a NIP, "Rp 1.000"); printed as an ordinary space."""

_TAK_TAMPAK = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPASI_LEBAR = re.compile("[\t\u2000-\u2006\u2008-\u200a\u3000]")
_SPASI_TAK_PUTUS = re.compile("[\u2007\u202f]")
_TITIK_PUTUS = re.compile(r"(?<=[/\-_.,@&|])")


@dataclass(frozen=True, slots=True)
class Larik:
    """One line of text: its width in thousandths of the font size; ``akhir`` closes a paragraph."""

    teks: str
    lebar: int
    akhir: bool


def rapikan(teks: str) -> str:
    """Text as typed or pasted, in composed form, without invisible characters, spaces of one kind."""
    teks = unicodedata.normalize("NFC", teks)
    teks = _TAK_TAMPAK.sub("", teks)
    teks = _SPASI_LEBAR.sub(" ", teks)
    return _SPASI_TAK_PUTUS.sub(TAK_PUTUS, teks)


class Penggaris:
    """Measures and breaks text in the four styles.

    ``lebar_glif(gaya)`` gives the widths by code point in thousandths of the font size.
    """

    def __init__(self, lebar_glif: Callable[[str], Mapping[int, float]]) -> None:
        self._lebar_glif = lebar_glif
        self._kata: dict[str, dict[str, int]] = {}

    def satuan(self, teks: str, gaya: str) -> int:
        """Width of ``teks`` in thousandths of the font size."""
        kenal = self._kata.setdefault(gaya, {})
        lebar = kenal.get(teks)
        if lebar is None:
            glif = self._lebar_glif(gaya)
            lebar = kenal[teks] = int(sum([glif[ord(huruf)] for huruf in teks]))
        return lebar

    def lebar(self, teks: str, gaya: str, ukuran: float) -> float:
        """Width of ``teks`` in millimetres at ``ukuran`` points."""
        return self.satuan(teks, gaya) * ukuran * MM_PER_PT / 1000

    def bungkus(self, teks: str, lebar: float, gaya: str, ukuran: float, menjorok: float = 0) -> list[Larik]:
        """``teks`` in lines of at most ``lebar`` millimetres; at least one line, which may be empty.

        The first line of each paragraph is ``menjorok`` millimetres shorter. A word wider than the line is
        broken after / - _ . , @ & | and, failing that, anywhere.
        """
        per_mm = 1000 / (ukuran * MM_PER_PT)
        larik: list[Larik] = []
        for alinea in rapikan(teks).splitlines() or [""]:
            larik.extend(self._bungkus_alinea(alinea, int(lebar * per_mm), int(menjorok * per_mm), gaya))
        return larik

    def _bungkus_alinea(self, alinea: str, penuh: int, menjorok: int, gaya: str) -> list[Larik]:
        spasi = self.satuan(" ", gaya)
        larik: list[Larik] = []
        kini, lebar_kini, batas = "", 0, penuh - menjorok
        for kata in alinea.split(" "):
            if not kata:
                continue
            for urutan, (potong, lebar) in enumerate(self._potongan(kata, batas, gaya)):
                sela = spasi if kini and urutan == 0 else 0
                if kini and lebar_kini + sela + lebar > batas:
                    larik.append(Larik(kini, lebar_kini, akhir=False))
                    kini, lebar_kini, sela, batas = "", 0, 0, penuh
                kini += (" " if sela else "") + potong
                lebar_kini += sela + lebar
        larik.append(Larik(kini, lebar_kini, akhir=True))
        return larik

    def _potongan(self, kata: str, batas: int, gaya: str) -> list[tuple[str, int]]:
        lebar = self.satuan(kata, gaya)
        if lebar <= batas:
            return [(kata, lebar)]
        hasil: list[tuple[str, int]] = []
        for potong in _TITIK_PUTUS.split(kata):
            hasil.extend(self._menurut_huruf(potong, batas, gaya))
        return hasil

    def _menurut_huruf(self, potong: str, batas: int, gaya: str) -> list[tuple[str, int]]:
        """Pieces no wider than ``batas``; a single character is never split, however narrow the line."""
        if self.satuan(potong, gaya) <= batas:
            return [(potong, self.satuan(potong, gaya))] if potong else []
        glif = self._lebar_glif(gaya)
        hasil: list[tuple[str, int]] = []
        kini, lebar_kini = "", 0
        for huruf in potong:
            lebar = int(glif[ord(huruf)])
            if kini and lebar_kini + lebar > batas:
                hasil.append((kini, lebar_kini))
                kini, lebar_kini = "", 0
            kini += huruf
            lebar_kini += lebar
        hasil.append((kini, lebar_kini))
        return hasil
