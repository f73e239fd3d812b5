"""A figure typed into a text field, read the Indonesian way; what has two readings is asked back."""

from decimal import Decimal

from kinerja_core.domain.bilangan import Bilangan, Meragukan, baca
from kinerja_core.domain.errors import IsianKeliru


def baca_desimal(teks: str, nama: str) -> Decimal | None:
    """The figure, None for an empty field; IsianKeliru where it is none, or can be read in two ways."""
    if not teks.strip():
        return None
    bacaan = baca(teks.strip())
    if isinstance(bacaan, Bilangan):
        return bacaan.nilai
    if isinstance(bacaan, Meragukan):
        raise IsianKeliru(
            f"{nama} “{teks.strip()}” dapat dibaca dua cara. Tulis tanpa pemisah ribuan, misalnya 1234,5."
        )
    raise IsianKeliru(f"{nama} harus angka, misalnya 82,5.")
