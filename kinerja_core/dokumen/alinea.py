"""Running text on a Lembaran: paragraphs, numbered lists, and label : value lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_core.dokumen.bungkus import Larik
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.struktur import Simpul


@dataclass(frozen=True)
class Gaya:
    """How running text looks: size in points, line height as a multiple of the size, style, alignment."""

    ukuran: float = 12
    spasi: float = 1.25
    huruf: str = ""
    rata: Rata = Rata.KIRI

    def pakai(self, lembar: Lembaran) -> float:
        """Choose the pen; returns the height of one line in millimetres."""
        lembar.pena(self.huruf, self.ukuran)
        return lembar.font_size * self.spasi


SURAT = Gaya()
NARASI = Gaya(ukuran=11.5, spasi=1.5, rata=Rata.PENUH)
KECIL = Gaya(ukuran=9, spasi=1.3)


def paragraf(
    lembar: Lembaran,
    teks: str,
    gaya: Gaya = SURAT,
    *,
    menjorok: float = 0,
    kiri: float | None = None,
    lebar: float | None = None,
    jarak: float = 0,
    jenis: str = "P",
) -> None:
    """Text in as many lines and pages as it needs; ``jarak`` millimetres stay free below it.

    Each line break of ``teks`` begins a paragraph, whose first line stands ``menjorok`` further in. ``jenis``
    is its structure type; the lines of a heading (H1 …) are one element. Inside a ``tag`` it is part of that.
    """
    tersedia = lebar if lebar is not None else lembar.epw - (kiri - lembar.l_margin if kiri else 0)
    simpul = lembar.simpul
    for alinea in teks.splitlines() or [""]:
        gaya.pakai(lembar)
        if not simpul.daun or (jenis == "P" and not lembar.simpul.daun):
            simpul = Simpul(jenis, lembar.simpul, daun=True)
        with lembar.di(simpul):
            tengah = gaya.rata is Rata.TENGAH
            larik = imbang(lembar, alinea, tersedia) if tengah else lembar.bungkus(alinea, tersedia, menjorok)
            _alirkan(lembar, larik, gaya, kiri, tersedia, menjorok)
    lembar.y += jarak


def imbang(lembar: Lembaran, teks: str, lebar: float) -> list[Larik]:
    """Lines of about equal length in the chosen style, so that no single word is left over on the last."""
    larik = lembar.bungkus(teks, lebar)
    banyak = len(larik)
    while banyak > 1 and len(lebih_sempit := lembar.bungkus(teks, lebar - 2)) == banyak:
        larik, lebar = lebih_sempit, lebar - 2
    return larik


def butir(
    lembar: Lembaran,
    isi: Sequence[str],
    gaya: Gaya = SURAT,
    *,
    kiri: float | None = None,
    lebar: float | None = None,
    tanda: str = "{}.",
    jarak: float = 0,
) -> None:
    """A list with hanging numbers ("1." …); ``tanda`` formats the number or is the bullet itself."""
    x = kiri if kiri is not None else lembar.l_margin
    tersedia = lebar if lebar is not None else lembar.l_margin + lembar.epw - x
    gaya.pakai(lembar)
    takuk = lembar.lebar_teks(tanda.format(len(isi))) + lembar.font_size * 0.6
    with lembar.wadah("L"):
        for nomor, teks in enumerate(isi, start=1):
            tinggi = gaya.pakai(lembar)
            larik = lembar.bungkus(teks, tersedia - takuk)
            lembar.pastikan(tinggi * min(len(larik), 2))
            with lembar.wadah("LI"):
                with lembar.tag("Lbl"):
                    lembar.tulis_larik(x, lembar.y, takuk, tinggi, Larik(tanda.format(nomor), 0, akhir=True), Rata.KIRI)
                with lembar.tag("LBody"):
                    _alirkan(lembar, larik, gaya, x + takuk, tersedia - takuk, 0)
    lembar.y += jarak


def tinggi_butir(lembar: Lembaran, isi: Sequence[str], gaya: Gaya, lebar: float) -> float:
    """Height in millimetres of the list ``butir`` draws into ``lebar``."""
    tinggi = gaya.pakai(lembar)
    takuk = lembar.lebar_teks(f"{len(isi)}.") + lembar.font_size * 0.6
    return tinggi * sum(len(lembar.bungkus(teks, lebar - takuk)) for teks in isi)


def isian(
    lembar: Lembaran,
    pasangan: Sequence[tuple[str, str]],
    gaya: Gaya = SURAT,
    *,
    kiri: float | None = None,
    lebar: float | None = None,
    lebar_label: float | None = None,
    jarak: float = 0,
) -> None:
    """Lines ``label : value`` with the colons one below the other."""
    x = kiri if kiri is not None else lembar.l_margin
    tersedia = lebar if lebar is not None else lembar.l_margin + lembar.epw - x
    gaya.pakai(lembar)
    kolom = lebar_label or max(lembar.lebar_teks(label) for label, _ in pasangan) + 3
    titik_dua = lembar.lebar_teks(": ") + 1
    with lembar.wadah("L"):
        for label, nilai in pasangan:
            tinggi = gaya.pakai(lembar)
            larik = lembar.bungkus(nilai, tersedia - kolom - titik_dua)
            lembar.pastikan(tinggi * min(len(larik), 2))
            with lembar.wadah("LI"):
                with lembar.tag("Lbl"):
                    lembar.tulis_larik(x, lembar.y, kolom, tinggi, Larik(label, 0, akhir=True), Rata.KIRI)
                    lembar.tulis_larik(x + kolom, lembar.y, titik_dua, tinggi, Larik(":", 0, akhir=True), Rata.KIRI)
                with lembar.tag("LBody"):
                    _alirkan(lembar, larik, gaya, x + kolom + titik_dua, tersedia - kolom - titik_dua, 0)
    lembar.y += jarak


def tinggi_paragraf(lembar: Lembaran, teks: str, lebar: float, gaya: Gaya = SURAT) -> float:
    """Height ``teks`` will take, in millimetres."""
    return gaya.pakai(lembar) * len(lembar.bungkus(teks, lebar))


def _alirkan(
    lembar: Lembaran, larik: Sequence[Larik], gaya: Gaya, kiri: float | None, lebar: float, menjorok: float
) -> None:
    """Lines from the cursor on; neither the first nor the last of several stands alone on a page.

    ``kiri`` None is the left margin of whichever page a line falls on.
    """
    tinggi = gaya.pakai(lembar)
    for urutan, baris in enumerate(larik):
        tersisa = len(larik) - urutan
        bersama = 2 if (urutan == 0 and tersisa > 1) or tersisa == 2 else 1
        lembar.pastikan(tinggi * bersama)
        x = (kiri if kiri is not None else lembar.l_margin) + (menjorok if urutan == 0 else 0)
        ruang = lebar - (menjorok if urutan == 0 else 0)
        lembar.tulis_larik(x, lembar.y, ruang, tinggi, baris, gaya.rata)
        lembar.y += tinggi
