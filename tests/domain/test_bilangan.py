"""Reading numbers as Indonesians type them; what has two readings is never decided."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.bilangan import Bilangan, Bukan, Meragukan, Ragu, Sebab, baca, baca_tanggal

D = Decimal


@pytest.mark.parametrize(
    ("teks", "satuan", "nilai"),
    [
        ("97,5", "", "97.5"),
        ("97.5", "", "97.5"),
        ("97,31", "", "97.31"),
        ("90,00", "", "90"),
        ("27", "", "27"),
        ("3.41", "", "3.41"),
        ("1.234,5", "", "1234.5"),
        ("1,234.56", "", "1234.56"),
        ("2,726,810,205", "Rp", "2726810205"),
        ("4.504.316.352", "Rp", "4504316352"),
        ("Rp 1.500.000,00", "Rp", "1500000"),
        ("1.500.000,-", "Rp", "1500000"),
        ("85%", "%", "85"),
        ("85 %", "%", "85"),
        ("85 persen", "Persen", "85"),
        ("0,85%", "%", "0.85"),
        ("0,345", "", "0.345"),
        ("0.345", "Nilai", "0.345"),
        ("1234,567", "", "1234.567"),
        ("1 234 567", "", "1234567"),
        ("1\u00a0234,5", "", "1234.5"),
        ("12 500", "", "12500"),
        ("-5", "", "-5"),
        ("\u22125", "", "-5"),
        ("007", "", "7"),
        (",5", "", "0.5"),
        ("0", "%", "0"),
        ("1", "%", "1"),
    ],
)
def test_yang_hanya_berbacaan_satu_diputuskan(teks, satuan, nilai):
    assert baca(teks, satuan) == Bilangan(D(nilai))


@pytest.mark.parametrize(
    ("teks", "satuan", "pembacaan", "jenis"),
    [
        ("1.234", "", ("1234", "1.234"), Ragu.PEMISAH),
        ("1.234", "Orang", ("1234", "1.234"), Ragu.PEMISAH),
        ("12,500", "", ("12.500", "12500"), Ragu.PEMISAH),
        ("-1.234", "", ("-1234", "-1.234"), Ragu.PEMISAH),
        ("Rp1.234", "Rp", ("1234", "1.234"), Ragu.PEMISAH),
        ("1.234%", "%", ("1234", "1.234"), Ragu.PEMISAH),
        ("0,85", "%", ("85", "0.85"), Ragu.PERSEN),
        ("85%", "Orang", ("85", "0.85"), Ragu.PERSEN),
        ("40 org", "Orang", ("40",), Ragu.BERKATA),
        ("2,55 Perubahan Target", "", ("2.55",), Ragu.BERKATA),
        ("± 40", "", ("40",), Ragu.PERKIRAAN),
        ("kurang lebih 40", "", ("40",), Ragu.PERKIRAAN),
        ("> 5", "", ("5",), Ragu.PERKIRAAN),
        ("7 – 8 bulan", "Bulan", ("7", "8"), Ragu.RENTANG),
        ("80 - 90%", "%", ("80", "90"), Ragu.RENTANG),
        ("(5)", "", ("-5", "5"), Ragu.KURUNG),
    ],
)
def test_yang_berbacaan_dua_atau_berkata_ditanyakan(teks, satuan, pembacaan, jenis):
    hasil = baca(teks, satuan)

    assert isinstance(hasil, Meragukan)
    assert (hasil.pembacaan, hasil.jenis) == (tuple(map(D, pembacaan)), jenis)


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("", Sebab.KOSONG),
        ("  ", Sebab.KOSONG),
        ("-", Sebab.STRIP),
        ("--", Sebab.STRIP),
        ("…", Sebab.KATA),
        ("N/A", Sebab.KATA),
        ("nihil", Sebab.KATA),
        ("#DIV/0!", Sebab.GALAT),
        ("12/5", Sebab.TANGGAL),
        ("12.05.2024", Sebab.TANGGAL),
        ("2024-05-12", Sebab.TANGGAL),
        ("1O0", Sebab.KATA),
        ("１２", Sebab.KATA),
        ("1,23,4", Sebab.KATA),
        ("1.234.56,7", Sebab.KATA),
        ("12 dan 13", Sebab.KATA),
        ("12 13", Sebab.KATA),
        ("1e5", Sebab.KATA),
        ("5,", Sebab.KATA),
        ("--5", Sebab.KATA),
        ("= 5", Sebab.KATA),
    ],
)
def test_yang_bukan_bilangan_disebut_sebabnya(teks, jenis):
    hasil = baca(teks)

    assert isinstance(hasil, Bukan)
    assert hasil.jenis is jenis


@pytest.mark.parametrize(
    ("nilai", "pembacaan", "jenis"),
    [
        (date(2024, 5, 12), ("12.5", "5.12"), Ragu.TANGGAL),
        (date(1997, 5, 1), ("5.97", "1.5", "5.1"), Ragu.TANGGAL),
        (time(12, 5), ("12.05", "12.5"), Ragu.JAM),
        (timedelta(hours=97, minutes=30), ("1.30",), Ragu.JAM),
    ],
)
def test_tanggal_dan_jam_ditawarkan_sebagai_angka_yang_mungkin_diketik(nilai, pembacaan, jenis):
    hasil = baca_tanggal(nilai)

    assert (hasil.pembacaan, hasil.jenis) == (tuple(map(D, pembacaan)), jenis)


ANGKA = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=4)


@given(ANGKA)
def test_yang_dicetak_dua_desimal_terbaca_kembali_sama(angka):
    dicetak = cetak(angka)

    assert baca(dicetak) == Bilangan(D(dicetak.replace(".", "").replace(",", ".")))


@given(ANGKA, st.sampled_from(["", "%", "Orang", "Rp"]))
def test_yang_dicetak_ringkas_terbaca_kembali_atau_ditanyakan_dengan_bacaan_itu(angka, satuan):
    hasil = baca(cetak_ringkas(angka), satuan)

    assert hasil == Bilangan(angka) or (isinstance(hasil, Meragukan) and angka in hasil.pembacaan)


def _bacaan_sah(teks: str) -> set[Decimal]:
    """Every value the two conventions give, worked out apart from the reader."""
    sah = set()
    for ribuan, desimal in ((".", ","), (",", ".")):
        utuh, _, pecahan = teks.partition(desimal)
        kelompok = utuh.split(ribuan)
        berkelompok = len(kelompok) == 1 or (
            1 <= len(kelompok[0]) <= 3 and kelompok[0][0] != "0" and all(len(k) == 3 for k in kelompok[1:])
        )
        if berkelompok and all(k.isdigit() for k in kelompok) and (desimal not in teks or pecahan.isdigit()):
            sah.add(D(f"{''.join(kelompok)}.{pecahan or 0}"))
    return sah


@given(st.from_regex(r"[1-9][0-9]{0,3}([.,][0-9]{1,3}){0,3}", fullmatch=True))
def test_tidak_ada_teks_berbacaan_dua_yang_diputuskan(teks):
    hasil, sah = baca(teks), _bacaan_sah(teks)

    if len(sah) > 1:
        assert isinstance(hasil, Meragukan)
        assert set(hasil.pembacaan) == sah
    if isinstance(hasil, Bilangan):
        assert sah == {hasil.nilai}


@given(st.text(max_size=30), st.sampled_from(["", "%", "Orang", "Rp"]))
def test_setiap_teks_mendapat_jawaban(teks, satuan):
    assert isinstance(baca(teks, satuan), Bilangan | Meragukan | Bukan)
