"""DER has one form for every value: what a lenient reader would forgive is found."""

import pytest

from kinerja_core.dokumen.der import panjang_der

UTUH = bytes.fromhex("3008 020101 0101ff 0500")
"""A sequence of 1, true and null: the shape of a signature's container in small."""


def test_nilai_der_berakhir_di_panjangnya():
    assert panjang_der(UTUH + b"\x00" * 5) == len(UTUH)


@pytest.mark.parametrize(
    "bentuk",
    [
        "",
        "30",
        "3001",
        "3080020101 0000",
        "308103020101",
        "30820003020101",
        "3003010101",
        "300402020001",
        "30040202ff80",
        "30030501 00",
        "3003030108",
        "3004 0302 0101",
        "3004 06028001",
        "1003020101",
        "2403040101",
        "3f0100",
    ],
    ids=[
        *("kosong", "tanpa panjang", "terpotong", "panjang tak tentu", "panjang boros", "panjang berawalan nol"),
        *("boolean lain", "bilangan boros", "bilangan negatif boros", "null berisi"),
        *("bit sisa terlalu banyak", "bit sisa bukan nol", "oid boros", "urutan tak bersusun", "oktet bersusun"),
        "tanda panjang",
    ],
)
def test_bentuk_lain_ditolak(bentuk):
    with pytest.raises(ValueError, match=r"value|length"):
        panjang_der(bytes.fromhex(bentuk))
