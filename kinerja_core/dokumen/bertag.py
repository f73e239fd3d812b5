"""A document whose every mark is either content with a place in the structure tree, or an artifact.

fpdf2 knows neither PDF/UA nor the A levels of PDF/A. Here each stroke of the pen asks first what it belongs to:
text to the element that is open (a paragraph of its own where none is), lines to nothing, unless a Figure is open.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fpdf import FPDF
from fpdf.annotations import PDFAnnotation
from fpdf.syntax import DestinationXYZ, Name

from kinerja_core.dokumen.keluaran import Produsen
from kinerja_core.dokumen.struktur import Simpul, Tautan, rapikan_pohon

HIASAN = "/Artifact BMC"
KAKI = "/Artifact <</Type/Pagination/Subtype/Footer>> BDC"
ULANGAN = "/Artifact <</Type/Pagination>> BDC"
CAP_AIR = "/Artifact <</Type/Pagination/Subtype/Watermark>> BDC"


class Bertag(FPDF):
    """FPDF with a structure tree in the order of drawing."""

    def __init__(self, **pilihan: Any) -> None:
        self.pohon = Simpul("Document", None)
        self.simpul = self.pohon
        self.penanda: dict[int, list[Simpul]] = {}
        self.tautan: list[tuple[Tautan, Simpul]] = []
        self._artefak = ""
        self._terbuka: dict[int, Simpul | str] = {}
        super().__init__(**pilihan)

    @contextmanager
    def tag(self, jenis: str, *, alt: str = "", atribut: str = "") -> Iterator[Simpul]:
        """What is drawn inside belongs to a new element of this type, below the one that is open."""
        with self.di(Simpul(jenis, self.simpul, daun=True, alt=alt, atribut=atribut)) as simpul:
            yield simpul

    def batasi(self, gambar: Simpul, x: float, y: float, lebar: float, tinggi: float) -> None:
        """Say where a Figure stands on the page: millimetres from the upper left corner."""
        kiri, kanan, atas, bawah = x, x + lebar, self.h - y, self.h - y - tinggi
        titik = " ".join(f"{n * self.k:.2f}" for n in (kiri, bawah, kanan, atas))
        gambar.atribut = f"<</O/Layout/Placement/Block/BBox[{titik}]>>"

    def tautkan(self, kotak: tuple[float, float, float, float], halaman: int, uraian: str) -> None:
        """Let a click into ``kotak`` (x, y, width, height in millimetres) open a page; part of the open element."""
        x, y, lebar, tinggi = (n * self.k for n in kotak)
        tujuan = DestinationXYZ(halaman, top=self.pages[halaman].dimensions()[1])
        anotasi = PDFAnnotation("Link", x, self.h_pt - y, lebar, tinggi, contents=uraian, dest=tujuan)
        self.pages[self.page].add_annotation(anotasi)
        tautan = Tautan(self.page, anotasi)
        self.simpul.anak.append(tautan)
        self.tautan.append((tautan, self.simpul))

    @contextmanager
    def wadah(self, jenis: str) -> Iterator[Simpul]:
        """An element that holds elements."""
        with self.di(Simpul(jenis, self.simpul)) as simpul:
            yield simpul

    @contextmanager
    def di(self, simpul: Simpul) -> Iterator[Simpul]:
        """Go on in an element made before."""
        sebelum, self.simpul = self.simpul, simpul
        yield simpul
        self.simpul = sebelum

    @contextmanager
    def artefak(self, jenis: str = HIASAN) -> Iterator[None]:
        """What is drawn inside is no content: it is not read out."""
        sebelum, self._artefak = self._artefak, jenis
        yield
        self._artefak = sebelum

    def tandai_teks(self) -> None:
        """To be called before text is written."""
        if not self._artefak and not self.simpul.daun:
            self._buka(Simpul("P", self.simpul, daun=True))
        elif self._terbuka.get(self.page) is not (tanda := self._artefak or self.simpul):
            self._buka(tanda)

    def tandai_garis(self) -> None:
        """To be called before anything else is drawn."""
        tanda = self._artefak or (self.simpul if self.simpul.jenis == "Figure" else HIASAN)
        if self._terbuka.get(self.page) is not tanda:
            self._buka(tanda)

    def keluarkan(self) -> bytes:
        """The finished bytes, tree included."""
        for nomor, halaman in self.pages.items():
            if self._terbuka.pop(nomor, None) is not None and isinstance(halaman.contents, bytearray):
                halaman.contents += b"EMC\n"
            halaman.struct_parents = nomor - 1
            halaman.tabs = Name("S")  # type: ignore[attr-defined]
        for nomor, (tautan, _) in enumerate(self.tautan, start=len(self.pages)):
            tautan.anotasi.struct_parent = nomor  # type: ignore[attr-defined]
        rapikan_pohon(self.pohon)
        return bytes(self.output(output_producer_class=Produsen))

    def _buka(self, tanda: Simpul | str) -> None:
        tutup = "EMC\n" if self.page in self._terbuka else ""
        self._terbuka[self.page] = tanda
        if isinstance(tanda, str):
            self._out(tutup + tanda)
            return
        penanda = self.penanda.setdefault(self.page, [])
        tanda.anak.append((self.page, len(penanda)))
        self._out(f"{tutup}/{tanda.jenis} <</MCID {len(penanda)}>> BDC")
        penanda.append(tanda)
