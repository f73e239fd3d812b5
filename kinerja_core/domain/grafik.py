"""Charts as plain values: what they say, what they show, and the same figures as a table.

Screen, SVG, PNG, CSV and XLSX are all drawn from one of these; whoever draws computes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.skala import Warna

Sel = str | Decimal | int | None
"""A table cell: words, a figure (unrounded), or nothing."""

ISI = {
    Warna.BIRU: "#1f6fb2",
    Warna.HIJAU: "#2f8f63",
    Warna.KUNING: "#d39b22",
    Warna.JINGGA: "#c2782b",
    Warna.MERAH: "#b3382c",
    Warna.ABU: "#8a979c",
}
"""Fill of a predikat, on every surface alike."""

POLA = {Warna.BIRU: "", Warna.HIJAU: "", Warna.KUNING: "/", Warna.JINGGA: "\\", Warna.MERAH: "x", Warna.ABU: "."}
"""Pattern of a predikat; it says the same without colour."""


@dataclass(frozen=True)
class Kepala:
    """What is printed on every chart. ``temuan`` states the finding and is also its alternative text;
    ``n`` says how many of how many stand behind it."""

    judul: str
    temuan: str
    n: str
    saringan: str
    kebijakan: str

    @property
    def catatan(self) -> str:
        """The line below the chart: n of N, filter, policy."""
        return " · ".join(b for b in (self.n, self.saringan, self.kebijakan) if b)


@dataclass(frozen=True)
class Tabel:
    """The figures of a chart: column headings and rows; figures carry all their digits."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]


@dataclass(frozen=True)
class Batang:
    """One bar. ``kode`` is what a click on it opens; ``nilai`` None has no bar and says ``cetak``."""

    kode: str
    label: str
    nilai: Decimal | None
    cetak: str
    warna: Warna


@dataclass(frozen=True)
class GrafikBatang:
    """Horizontal bars, with a reference line where ``acuan`` is given."""

    kepala: Kepala
    batang: tuple[Batang, ...]
    satuan: str = "%"
    acuan: Decimal | None = None
    nama_baris: str = "Unit"
    nama_nilai: str = "Rata-rata capaian (%)"

    def tabel(self) -> Tabel:
        """One row per bar."""
        kolom = (self.nama_baris, self.nama_nilai, "Tercetak")
        return Tabel(kolom, tuple((b.label, b.nilai, b.cetak) for b in self.batang))


@dataclass(frozen=True)
class Peluru:
    """One bullet: capaian against 100, its target and realisasi as printed."""

    kode: str
    label: str
    nilai: Decimal | None
    cetak: str
    target: str
    realisasi: str
    warna: Warna


@dataclass(frozen=True)
class GrafikPeluru:
    """Bullets over the bands of the scale; ``pita`` are lower bounds and names, the lowest first."""

    kepala: Kepala
    peluru: tuple[Peluru, ...]
    pita: tuple[tuple[Decimal, str], ...]

    def tabel(self) -> Tabel:
        """One row per indicator."""
        kolom = ("Indikator", "Target", "Realisasi", "Capaian (%)", "Tercetak")
        return Tabel(kolom, tuple((p.label, p.target, p.realisasi, p.nilai, p.cetak) for p in self.peluru))


@dataclass(frozen=True)
class SelPeta:
    """One cell of a heat map."""

    nilai: Decimal | None
    cetak: str
    n: str
    warna: Warna


@dataclass(frozen=True)
class GrafikPeta:
    """A heat map: rows by columns, each cell with its figure printed in it."""

    kepala: Kepala
    kode: tuple[str, ...]
    baris: tuple[str, ...]
    kolom: tuple[str, ...]
    sel: tuple[tuple[SelPeta, ...], ...]

    def tabel(self) -> Tabel:
        """One row per row, a column of figures and one of n of N per column."""
        kolom = ("Unit", *(nama for k in self.kolom for nama in (f"{k} (%)", f"{k}, n dari N")))
        isi = (
            (nama, *(isi for s in sel for isi in (s.nilai, s.n)))
            for nama, sel in zip(self.baris, self.sel, strict=True)
        )
        return Tabel(kolom, tuple(isi))


@dataclass(frozen=True)
class Deret:
    """One line of a chart; ``cetak`` are its figures as printed, one per place of the axis."""

    nama: str
    nilai: tuple[Decimal | None, ...]
    cetak: tuple[str, ...]


@dataclass(frozen=True)
class GrafikGaris:
    """Lines over the years."""

    kepala: Kepala
    sumbu: tuple[str, ...]
    deret: tuple[Deret, ...]
    satuan: str = "%"
    acuan: Decimal | None = None

    def tabel(self) -> Tabel:
        """One row per year, one column per line."""
        kolom = ("Tahun", *(f"{d.nama} ({self.satuan})" for d in self.deret))
        return Tabel(kolom, tuple((s, *(d.nilai[n] for d in self.deret)) for n, s in enumerate(self.sumbu)))


@dataclass(frozen=True)
class Pasangan:
    """Two figures of one thing, in percent: what was spent, and what was reached."""

    kode: str
    label: str
    serapan: Decimal | None
    capaian: Decimal | None
    cetak: str


@dataclass(frozen=True)
class GrafikPasangan:
    """Budget absorption against achievement, two marks on one line each."""

    kepala: Kepala
    pasangan: tuple[Pasangan, ...]

    def tabel(self) -> Tabel:
        """One row per pair."""
        kolom = ("Indikator", "Serapan anggaran (%)", "Capaian (%)", "Tercetak")
        return Tabel(kolom, tuple((p.label, p.serapan, p.capaian, p.cetak) for p in self.pasangan))


@dataclass(frozen=True)
class Daftar:
    """A table that stands for itself; figures are Decimals with the digits they were printed with."""

    kepala: Kepala
    isi: Tabel

    def tabel(self) -> Tabel:
        """The table as it is."""
        return self.isi


Grafik = GrafikBatang | GrafikPeluru | GrafikPeta | GrafikGaris | GrafikPasangan


def ujung_skala(nilai: Sequence[Decimal | None], paling_sedikit: int = 120, paling_banyak: int = 200) -> Decimal:
    """End of a percent scale: a multiple of 20 that holds the longest bar, within bounds; longer bars are cut."""
    terbesar = max((n for n in nilai if n is not None), default=Decimal(100))
    kelipatan = -(-terbesar // 20) * 20
    return min(max(kelipatan, Decimal(paling_sedikit)), Decimal(paling_banyak))
