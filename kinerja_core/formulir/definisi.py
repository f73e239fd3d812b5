"""The definition a form was made from, compressed on its hidden sheet beside the kode.

It is believed only where its own fingerprint equals the one in the kode, so a changed definition is none.
"""

import base64
import zlib

from kinerja_core.domain.formulir import Formulir, sidik
from kinerja_core.formulir.buku import BukuTerbaca
from kinerja_core.formulir.identitas import temukan
from kinerja_core.formulir.kolom import BANYAK_DEFINISI, BARIS_DEFINISI, LEMBAR_RUJUKAN, PANJANG_DEFINISI
from kinerja_core.nilai_json import dari_json, ke_json

_TERURAI_PALING_BESAR = 2_000_000


def tanam(formulir: Formulir) -> list[str]:
    """The definition as BANYAK_DEFINISI texts for the cells of the hidden sheet; all empty where it is too long."""
    teks = base64.b85encode(zlib.compress(ke_json(formulir).encode(), 9)).decode()
    if len(teks) > PANJANG_DEFINISI * BANYAK_DEFINISI:
        return [""] * BANYAK_DEFINISI
    return [teks[n * PANJANG_DEFINISI : (n + 1) * PANJANG_DEFINISI] for n in range(BANYAK_DEFINISI)]


def tertanam(buku: BukuTerbaca) -> Formulir | None:
    """The form a workbook was made from, None where it does not carry it whole."""
    lembar, temuan = buku.cari(LEMBAR_RUJUKAN), temukan(buku)
    if lembar is None or not temuan:
        return None
    teks = "".join(lembar.teks(BARIS_DEFINISI + 1 + n, 2) for n in range(BANYAK_DEFINISI))
    try:
        pengurai = zlib.decompressobj()
        isi = pengurai.decompress(base64.b85decode(teks), _TERURAI_PALING_BESAR).decode()
        formulir = dari_json(isi, Formulir)
    except (ValueError, zlib.error, KeyError, TypeError):
        return None
    return formulir if sidik(formulir).startswith(temuan[0].identitas.sidik) else None
