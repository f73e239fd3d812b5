"""The uploader's own workbook back: bad cells coloured, a comment on each, and a sheet *Perbaikan*."""

from kinerja_core.domain.usulan import HasilPeriksa, Masalah
from kinerja_core.formulir.pembaca import Pembaca, pembaca_bawaan
from kinerja_core.formulir.penjaga import jaga


def tandai(data: bytes, hasil: HasilPeriksa, *, pembaca: Pembaca | None = None) -> bytes:
    """``data`` (the file that gave ``hasil``) with every Masalah marked, in the same format (.xlsx or .ods).

    Marks of an earlier round are removed first, so the same workbook can go back and forth. BerkasDitolak as
    ``periksa``.
    """
    return (pembaca or pembaca_bawaan()).tandai(data, jaga(data), [_isi(m) for m in hasil.terberat_dulu])


def _isi(masalah: Masalah) -> dict[str, str]:
    return {
        "tingkat": masalah.tingkat.value,
        "lembar": masalah.lembar,
        "sel": masalah.sel,
        "nilai": masalah.nilai,
        "pesan": masalah.pesan,
        "perbaikan": masalah.perbaikan,
    }
