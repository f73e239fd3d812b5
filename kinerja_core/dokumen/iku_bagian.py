"""The skeleton of the Dokumen IKU: its Bagian in order, their headings, numbered tables and figures.

The daftar isi is made from the same list of Bagian the pages are drawn from, so the two cannot differ.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kinerja_core.dokumen.alinea import SURAT, Gaya, butir, isian, paragraf
from kinerja_core.dokumen.grafik import Batang, batang_capaian, tinggi_awal_batang
from kinerja_core.dokumen.iku_blok import Blok, Butir, Gambar, IsiTabel, Pasangan, Pencacah, Teks
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Tabel
from kinerja_core.dokumen.tertanam import TANDA_ILUSTRASI

CATATAN_ILUSTRASI = f"{TANDA_ILUSTRASI} angka ilustrasi"

_BAB = Gaya(14, 1.35, "B", Rata.TENGAH)
_SUBBAB = Gaya(12.5, 1.3, "B")
_ANAK = Gaya(11.5, 1.3, "B")
_KETERANGAN = Gaya(9.5, 1.25, "B", Rata.TENGAH)
_CATATAN = Gaya(8.5, 1.25, "I")
_RUANG_KETERANGAN = 12.0


@dataclass(frozen=True)
class Bagian:
    """A chapter (``tingkat`` 0), a part of one (1), or a part of that (2).

    ``isi`` gives what stands below the heading; ``awal`` the millimetres its beginning needs beside the heading.
    ``nomor`` is printed above the title of a chapter (BAB I). ``disalin`` False keeps it out of the Word copy.
    """

    tingkat: int
    judul: str
    isi: Callable[[], Iterable[Blok]]
    nomor: str = ""
    mendatar: bool = False
    awal: Callable[[Lembaran], float] | None = None
    disalin: bool = True

    @property
    def judul_lengkap(self) -> str:
        """As in the daftar isi and the outline."""
        return f"{self.nomor} {self.judul}".strip()


def gambar_bagian(lembar: Lembaran, bagian: Bagian, pencacah: Pencacah) -> None:
    """Heading and content; a chapter, and a change of orientation, begin a page."""
    if bagian.tingkat == 0 or bagian.mendatar != lembar.mendatar:
        lembar.halaman(mendatar=bagian.mendatar)
    _judul(lembar, bagian)
    pencacah.halaman.append(lembar.page)
    for blok in bagian.isi():
        _gambar_blok(lembar, pencacah, blok)


def _judul(lembar: Lembaran, bagian: Bagian) -> None:
    if bagian.tingkat == 0:
        lembar.bab(bagian.judul_lengkap, 0)
        judul = "\n".join(teks.upper() for teks in (bagian.nomor, bagian.judul) if teks)
        paragraf(lembar, judul, _BAB, jarak=6, jenis="H1")
        return
    gaya = _SUBBAB if bagian.tingkat == 1 else _ANAK
    if lembar.y > lembar.t_margin + 1:
        lembar.y += 4
    larik = gaya.pakai(lembar) * len(lembar.bungkus(bagian.judul, lembar.epw))
    lembar.pastikan(larik + 2 + (bagian.awal(lembar) if bagian.awal else 30))
    lembar.bab(bagian.judul, bagian.tingkat)
    paragraf(lembar, bagian.judul, gaya, jarak=2, jenis=f"H{bagian.tingkat + 1}")


def _gambar_blok(lembar: Lembaran, pencacah: Pencacah, blok: Blok) -> None:
    match blok:
        case Teks():
            if blok.bersama:
                lembar.pastikan(blok.gaya.pakai(lembar) * blok.bersama)
            paragraf(lembar, blok.tertulis(pencacah), blok.gaya, menjorok=blok.menjorok, jarak=blok.jarak)
        case Butir():
            butir(lembar, blok.butir, blok.gaya, tanda=blok.tanda, jarak=blok.jarak)
        case Pasangan():
            isian(lembar, blok.pasangan, SURAT, jarak=blok.jarak)
        case IsiTabel():
            _tabel(lembar, pencacah, blok)
        case Gambar():
            blok.gambar(lembar, pencacah)


def _tabel(lembar: Lembaran, pencacah: Pencacah, isi: IsiTabel) -> None:
    """A table under its numbered title, with the footnote where one of its figures is illustrative."""
    tabel = Tabel(lembar, isi.lajur, ukuran=isi.ukuran, kepala=isi.kepala)
    if not isi.judul:
        tabel.gambar(isi.barisan)
        return
    pencacah.tabel += 1
    teks = f"Tabel {pencacah.tabel}. {isi.judul}"
    tinggi = _KETERANGAN.pakai(lembar) * len(lembar.bungkus(teks, lembar.epw)) + 1.5
    lembar.pastikan(tinggi + tabel.tinggi_awal(isi.barisan))
    with lembar.wadah("Table"):
        paragraf(lembar, teks, _KETERANGAN, jarak=1.5, jenis="Caption")
        tabel.gambar(isi.barisan, bersama_akhir=6 if isi.ilustrasi else 0)
    if isi.ilustrasi:
        lembar.y += 1
        paragraf(lembar, CATATAN_ILUSTRASI, _CATATAN)
    lembar.y += 6


def grafik_bernomor(
    judul: str, batang: Sequence[Batang], lembar: Lembaran, pencacah: Pencacah, *, ilustrasi: bool = False
) -> None:
    """A bar chart above its numbered title."""
    pencacah.gambar += 1
    batang_capaian(lembar, batang, _RUANG_KETERANGAN)
    keterangan_gambar(lembar, f"Gambar {pencacah.gambar}. {judul}", ilustrasi=ilustrasi)


def keterangan_gambar(lembar: Lembaran, teks: str, *, ilustrasi: bool = False) -> None:
    """Title of a figure, below it."""
    paragraf(lembar, teks, _KETERANGAN, jarak=1 if ilustrasi else 6)
    if ilustrasi:
        paragraf(lembar, CATATAN_ILUSTRASI, _CATATAN, jarak=6)


def tinggi_awal_grafik(lembar: Lembaran, batang: Sequence[Batang]) -> float:
    """Millimetres the first bars, the scale and the title of a chart need."""
    return tinggi_awal_batang(lembar, batang) + _RUANG_KETERANGAN
