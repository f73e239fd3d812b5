"""Printed ratios as they are shown."""

import pytest

from kinerja_core.domain.angka_terbit import cetak_terbit


@pytest.mark.parametrize(
    ("teks", "tercetak"),
    [
        ("93.98", "93,98"),
        ("100.00", "100,00"),
        ("-0.5 %", "-0,5 %"),
        ("93,98", "93,98"),
        ("0", "0"),
        ("#DIV/0!", "#DIV/0!"),
        ("1.000,50", "1.000,50"),
        ("", ""),
    ],
)
def test_rasio_tercetak_memakai_koma_desimal(teks: str, tercetak: str) -> None:
    assert cetak_terbit(teks) == tercetak
