"""Making a Masalah out of a cell."""

from decimal import Decimal

from kinerja_core.domain.usulan import Masalah, Tingkat
from kinerja_core.formulir.buku import SelTerbaca
from kinerja_core.formulir.kolom import LEMBAR_FORMULIR

_PANJANG_NILAI = 200


def kesalahan(
    sel: SelTerbaca,
    kode: str,
    pesan: str,
    perbaikan: str,
    *,
    lembar: str = LEMBAR_FORMULIR,
    pembacaan: tuple[Decimal, ...] = (),
) -> Masalah:
    """A finding that stops the form."""
    return _masalah(Tingkat.KESALAHAN, sel, kode, pesan, perbaikan, lembar, pembacaan)


def peringatan(sel: SelTerbaca, kode: str, pesan: str, perbaikan: str, *, lembar: str = LEMBAR_FORMULIR) -> Masalah:
    """A finding that needs a word of explanation."""
    return _masalah(Tingkat.PERINGATAN, sel, kode, pesan, perbaikan, lembar, ())


def _masalah(
    tingkat: Tingkat,
    sel: SelTerbaca,
    kode: str,
    pesan: str,
    perbaikan: str,
    lembar: str,
    pembacaan: tuple[Decimal, ...],
) -> Masalah:
    nilai = (sel.nilai or sel.rumus)[:_PANJANG_NILAI]
    return Masalah(tingkat, lembar, sel.alamat, nilai, kode, pesan, perbaikan, pembacaan)
