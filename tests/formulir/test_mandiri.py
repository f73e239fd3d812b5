"""A form judged with nothing but the file."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from kinerja_core.formulir.buku import BukuTerbaca
from kinerja_core.formulir.definisi import tanam, tertanam
from kinerja_core.formulir.isi import isi
from kinerja_core.formulir.kolom import BANYAK_DEFINISI, LEMBAR_RUJUKAN, PANJANG_DEFINISI
from kinerja_core.formulir.mandiri import periksa_mandiri
from kinerja_core.formulir.periksa import baca_berkas, periksa
from kinerja_core.formulir.tulis import buat
from tests.formulir.contoh import DIBUAT, FORMULIR, ISIAN


@pytest.fixture(scope="module")
def terisi() -> bytes:
    return isi(buat(FORMULIR, DIBUAT), ISIAN)


def test_putusan_sama_dengan_yang_di_aplikasi(terisi: bytes) -> None:
    assert periksa_mandiri(terisi, "formulir.xlsx") == periksa(terisi, "formulir.xlsx", FORMULIR)


def test_definisi_terbaca_kembali_utuh(terisi: bytes) -> None:
    assert tertanam(baca_berkas(terisi, "formulir.xlsx")) == FORMULIR


def test_definisi_yang_berubah_tidak_dipercaya(terisi: bytes) -> None:
    lain = replace(FORMULIR, versi=FORMULIR.versi + 1)
    buku = baca_berkas(terisi, "formulir.xlsx")
    rujukan = buku.cari(LEMBAR_RUJUKAN)
    assert rujukan is not None
    sel = dict(rujukan.sel)
    for letak, potong in zip([k for k in sorted(sel) if k[1] == 2 and k[0] > 30], tanam(lain), strict=False):
        sel[letak] = replace(sel[letak], nilai=potong)
    palsu = replace(rujukan, sel=sel)

    diubah = BukuTerbaca(
        buku.jenis, tuple(palsu if x.nama == LEMBAR_RUJUKAN else x for x in buku.lembar), buku.properti, buku.nama
    )

    assert tertanam(diubah) is None


def test_berkas_tanpa_definisi_dikatakan_ke_mana_harus_pergi(terisi: bytes) -> None:
    from io import BytesIO

    buku = load_workbook(BytesIO(terisi))
    del buku[LEMBAR_RUJUKAN]
    wadah = BytesIO()
    buku.save(wadah)

    hasil = periksa_mandiri(wadah.getvalue(), "formulir.xlsx")

    assert [(m.kode, hasil.diterima) for m in hasil.masalah] == [("definisi_tidak_ada", False)]


def test_definisi_yang_terlalu_panjang_dibiarkan_kosong() -> None:
    banyak = replace(
        FORMULIR,
        baris=tuple(
            replace(
                b, indikator=replace(b.indikator, formulasi="".join(chr(33 + (n * 7 + k) % 90) for k in range(9000)))
            )
            for n, b in enumerate(FORMULIR.baris * 8)
        ),
    )

    potong = tanam(banyak)

    assert len(potong) == BANYAK_DEFINISI
    assert all(len(p) <= PANJANG_DEFINISI for p in potong)
