"""Tables of any length over the ink of a Lembaran.

Why not ``FPDF.table``: it measures each cell character by character over the whole fragment (quadratic
in the length of the text), renders each cell twice, and refuses a row taller than a page. Here each word
is measured once and each line written once, so that a table costs what its characters cost.

A row that does not fit goes to the next page; one taller than a third of a page is split instead. The
head is repeated on every page. A band (group heading) never stands without the row below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_core.dokumen.bertag import ULANGAN
from kinerja_core.dokumen.bungkus import Larik
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.struktur import Simpul, atribut_tabel

UKURAN_PALING_KECIL = 7.0
"""Points; below this a photocopy of a photocopy is no longer read."""

_ABU_KEPALA = 0.88
_ABU_PITA = 0.95
_BANTALAN = 1.1
_SPASI = 1.22
_LARIK_PALING_SEDIKIT = 3
"""Lines a split row leaves on a page at least."""


@dataclass(frozen=True)
class Lajur:
    """A column: its heading, its share of the width (any unit), and how its cells stand."""

    judul: str
    bobot: float
    rata: Rata = Rata.KIRI


@dataclass(frozen=True)
class SelKepala:
    """A heading cell from column ``lajur`` on, ``lebar`` columns wide and ``tinggi`` heading rows high."""

    teks: str
    lajur: int
    lebar: int = 1
    tinggi: int = 1


@dataclass(frozen=True)
class Baris:
    """A row of cells, ``tinggi`` millimetres high at least.

    ``pita`` makes it a group heading across all columns (its first cell is used).
    """

    sel: tuple[str, ...]
    tebal: bool = False
    pita: bool = False
    tinggi: float = 0


@dataclass(frozen=True)
class LetakBaris:
    """Where a row came to stand: upper edge and height in millimetres, on which page; and its cells' elements."""

    halaman: int
    y: float
    tinggi: float
    sel: tuple[Simpul, ...] = field(repr=False)


class Tabel:
    """One table. Call ``gambar`` with all its rows; ValueError where the type is too small to read."""

    def __init__(
        self,
        lembar: Lembaran,
        lajur: Sequence[Lajur],
        *,
        ukuran: float = 9,
        kepala: Sequence[Sequence[SelKepala]] | None = None,
        nomor_lajur: bool = False,
        tinggi_baris: float = 0,
    ) -> None:
        if ukuran < UKURAN_PALING_KECIL:
            raise ValueError(f"Ukuran huruf {ukuran} pt terlalu kecil untuk dibaca.")
        self.lembar, self.ukuran, self.tinggi_baris = lembar, ukuran, tinggi_baris
        self.rata = [satu.rata for satu in lajur]
        jumlah = sum(satu.bobot for satu in lajur)
        self.lebar = [lembar.epw * satu.bobot / jumlah for satu in lajur]
        self.kiri = [sum(self.lebar[:n]) for n in range(len(lajur) + 1)]
        self._kepala = kepala or [[SelKepala(satu.judul, n) for n, satu in enumerate(lajur)]]
        if nomor_lajur:
            self._kepala = [*self._kepala, [SelKepala(str(n + 1), n) for n in range(len(lajur))]]
        lembar.pena("", ukuran)
        self._tinggi_larik = lembar.font_size * _SPASI
        self._tinggi_kepala = self._ukur_kepala()
        self._simpul = lembar.pohon

    def gambar(self, barisan: Sequence[Baris], bersama_akhir: float = 0) -> list[LetakBaris]:
        """Draw head and rows from the cursor down; returns where each row begins.

        ``bersama_akhir`` millimetres are kept free below the last row on its page, for what must stand
        with it (a signature block).
        """
        self.lembar.pastikan(self.tinggi_awal(barisan))
        induk = self.lembar.simpul
        self._simpul = induk if induk.jenis == "Table" else Simpul("Table", induk)
        with self.lembar.di(self._simpul):
            self._gambar_kepala(self._simpul_kepala())
            return [self._gambar_baris(b, self._bersama(barisan, n, bersama_akhir)) for n, b in enumerate(barisan)]

    def tinggi_awal(self, barisan: Sequence[Baris]) -> float:
        """Millimetres that must be free for the head and the beginning of the rows to stand together."""
        tinggi = self.tinggi_kepala
        for baris in barisan:
            tinggi += self._tinggi_paling_sedikit(self.ukur(baris))
            if not baris.pita:
                break
        return tinggi

    def ukur(self, baris: Baris) -> float:
        """Height of a row in millimetres."""
        return max(self._tinggi(self._larik(baris)), baris.tinggi)

    # --- rows

    def _bersama(self, barisan: Sequence[Baris], nomor: int, bersama_akhir: float) -> float:
        """What must follow this row on the same page: the row under a band, or the block after the table."""
        if nomor == len(barisan) - 1:
            return bersama_akhir
        if barisan[nomor].pita:
            perlu = self._tinggi_paling_sedikit(self.ukur(barisan[nomor + 1]))
            return perlu + self._bersama(barisan, nomor + 1, bersama_akhir)
        return 0

    def _tinggi_paling_sedikit(self, tinggi: float) -> float:
        """What a row needs to begin on a page: all of it, or some lines where it may be split."""
        if tinggi <= self._tinggi_utuh:
            return tinggi
        return self._tinggi_larik * _LARIK_PALING_SEDIKIT + 2 * _BANTALAN

    @property
    def _tinggi_utuh(self) -> float:
        """Rows up to this height are never split."""
        return (self.lembar.tinggi_isi - self.tinggi_kepala) / 3

    def _larik(self, baris: Baris) -> list[list[Larik]]:
        lembar = self.lembar
        lembar.pena("B" if baris.tebal or baris.pita else "", self.ukuran)
        if baris.pita:
            return [lembar.bungkus(baris.sel[0], lembar.epw - 2 * _BANTALAN)]
        return [lembar.bungkus(teks, lebar - 2 * _BANTALAN) for teks, lebar in zip(baris.sel, self.lebar, strict=True)]

    def _tinggi(self, larik: Sequence[Sequence[Larik]]) -> float:
        paling = max(len(sel) for sel in larik)
        return max(self._tinggi_larik * paling + 2 * _BANTALAN, self.tinggi_baris)

    def _gambar_baris(self, baris: Baris, bersama: float) -> LetakBaris:
        larik = self._larik(baris)
        tinggi = max(self._tinggi(larik), baris.tinggi)
        perlu = tinggi + bersama if tinggi <= self._tinggi_utuh else self._tinggi_paling_sedikit(tinggi)
        if perlu > self.lembar.sisa and not self._baru_berkepala:
            self._halaman_baru()
        simpul = self._simpul_baris(baris)
        letak = LetakBaris(self.lembar.page, self.lembar.y, tinggi, simpul)
        while self._tinggi(larik) > self.lembar.sisa:
            muat = int((self.lembar.sisa - 2 * _BANTALAN) / self._tinggi_larik)
            self._gambar_potong(baris, [sel[:muat] for sel in larik], self.lembar.sisa, simpul)
            larik = [sel[muat:] or [Larik("", 0, akhir=True)] for sel in larik]
            self._halaman_baru()
        self._gambar_potong(baris, larik, max(self._tinggi(larik), min(baris.tinggi, self.lembar.sisa)), simpul)
        return letak

    @property
    def _baru_berkepala(self) -> bool:
        """Nothing but the head stands on this page yet: another page would have no more room."""
        return self.lembar.y <= self.lembar.t_margin + self.tinggi_kepala + 0.01

    def _halaman_baru(self) -> None:
        self.lembar.halaman()
        with self.lembar.artefak(ULANGAN):
            self._gambar_kepala([])

    def _simpul_baris(self, baris: Baris) -> tuple[Simpul, ...]:
        """The elements of a row and its cells; a band is the heading of the rows below it."""
        tr = Simpul("TR", self._simpul)
        if baris.pita:
            return (Simpul("TH", tr, daun=True, atribut=atribut_tabel(lebar=len(self.lebar), lingkup="Column")),)
        return tuple([Simpul("TD", tr, daun=True) for _ in baris.sel])

    def _gambar_potong(
        self, baris: Baris, larik: Sequence[Sequence[Larik]], tinggi: float, simpul: Sequence[Simpul]
    ) -> None:
        lembar, x, y = self.lembar, self.lembar.l_margin, self.lembar.y
        lembar.kotak(x, y, lembar.epw, tinggi, abu=_ABU_PITA if baris.pita else None)
        if not baris.pita:
            for batas in self.kiri[1:-1]:
                lembar.garis(x + batas, y, x + batas, y + tinggi)
        lembar.pena("B" if baris.tebal or baris.pita else "", self.ukuran)
        for nomor, sel in enumerate(larik):
            lebar = lembar.epw if baris.pita else self.lebar[nomor]
            rata = Rata.KIRI if baris.pita else self.rata[nomor]
            lembar.simpul = simpul[nomor]
            self._tulis_sel(sel, x + self.kiri[nomor], y + _BANTALAN, lebar, rata)
        lembar.simpul = self._simpul
        lembar.y = y + tinggi

    def _tulis_sel(self, sel: Sequence[Larik], x: float, y: float, lebar: float, rata: Rata) -> None:
        for urutan, larik in enumerate(sel):
            self.lembar.tulis_larik(
                x + _BANTALAN,
                y + urutan * self._tinggi_larik,
                lebar - 2 * _BANTALAN,
                self._tinggi_larik,
                larik,
                rata,
            )

    # --- head

    def _ukur_kepala(self) -> list[float]:
        """Heights of the heading rows; a cell over several rows needs its share in each."""
        self.lembar.pena("B", self.ukuran)
        return [
            max(self._tinggi_larik * len(self._larik_kepala(sel)) / sel.tinggi + 2 * _BANTALAN for sel in baris)
            for baris in self._kepala
        ]

    def _larik_kepala(self, sel: SelKepala) -> list[Larik]:
        return self.lembar.bungkus(sel.teks, self._lebar_kepala(sel) - 2 * _BANTALAN)

    def _lebar_kepala(self, sel: SelKepala) -> float:
        return sum(self.lebar[sel.lajur : sel.lajur + sel.lebar])

    @property
    def tinggi_kepala(self) -> float:
        """Height of the head in millimetres."""
        return sum(self._tinggi_kepala)

    def _simpul_kepala(self) -> list[Simpul]:
        """The elements of the heading cells, row by row."""
        hasil = []
        for baris in self._kepala:
            tr = Simpul("TR", self._simpul)
            for sel in baris:
                atribut = atribut_tabel(lebar=sel.lebar, tinggi=sel.tinggi, lingkup="Column")
                hasil.append(Simpul("TH", tr, daun=True, atribut=atribut))
        return hasil

    def _gambar_kepala(self, simpul: Sequence[Simpul]) -> None:
        """Draw the heading rows at the cursor; without elements they are a repetition."""
        lembar = self.lembar
        lembar.pena("B", self.ukuran)
        urutan = iter(simpul)
        for nomor, baris in enumerate(self._kepala):
            for sel in baris:
                x = lembar.l_margin + self.kiri[sel.lajur]
                lebar = self._lebar_kepala(sel)
                tinggi = sum(self._tinggi_kepala[nomor : nomor + sel.tinggi])
                lembar.kotak(x, lembar.y, lebar, tinggi, abu=_ABU_KEPALA)
                larik = self._larik_kepala(sel)
                atas = lembar.y + (tinggi - self._tinggi_larik * len(larik)) / 2
                lembar.simpul = next(urutan, self._simpul)
                self._tulis_sel(larik, x, atas, lebar, Rata.TENGAH)
            lembar.y += self._tinggi_kepala[nomor]
        lembar.simpul = self._simpul
