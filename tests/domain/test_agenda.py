"""The book of letter numbers: order, letters of insertion, gaps, and numbers that stand twice."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kinerja_core.domain.agenda import Keadaan, Surat, kembar, masalah_buku, seri_sisip, urutan_buku
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.nomor_surat import huruf_sisip, periksa_templat, susun_nomor

HARI, PADA = date(2026, 3, 2), datetime(2026, 3, 2, 1)


def surat(nomor: int, seri: str = "keluar", **lain: object) -> Surat:
    lengkap = f"{seri}/{nomor}"
    satu = Surat(seri, 2026, nomor, lengkap, "", "surat_lain", "Hal", "Tujuan", HARI, "p", PADA)
    return replace(satu, **lain)  # type: ignore[arg-type]


@pytest.mark.parametrize(("urutan", "huruf"), [(0, ""), (1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")])
def test_huruf_sisipan(urutan: int, huruf: str) -> None:
    assert huruf_sisip(urutan) == huruf


@pytest.mark.parametrize(
    ("templat", "nomor"),
    [
        ("{klasifikasi}/{nomor}/{kode_unit}/{tahun}", "000.1/7e/KEC/2026"),
        ("{klasifikasi}/{nomor:03}/{bulan_romawi}", "000.1/007e/III"),
    ],
)
def test_nomor_sisipan_menurut_templat(templat: str, nomor: str) -> None:
    assert susun_nomor(templat, "000.1", 7, "KEC", HARI, sisip=5) == nomor


@pytest.mark.parametrize(
    "templat", ["{nomor:abc}", "{nomor.x}", "{tahun}", "{nomor", "{lain}/{nomor}", "{nomor:>99999999}"]
)
def test_templat_yang_tidak_dapat_diisi_ditolak(templat: str) -> None:
    with pytest.raises(IsianKeliru):
        periksa_templat(templat)


def test_buku_berurut_dengan_sisipan_di_belakang_induknya() -> None:
    buku = [surat(10), surat(1, seri_sisip(2)), surat(2), surat(2, seri_sisip(2)), surat(3)]

    assert [s.urut for s in sorted(buku, key=urutan_buku)] == ["2", "2a", "2b", "3", "10"]


def test_buku_yang_utuh_tidak_bermasalah() -> None:
    assert masalah_buku([surat(1), surat(1, seri_sisip(1)), surat(2)], {}) == ()


def test_buku_yang_melanjutkan_buku_kertas_tidak_bermasalah() -> None:
    assert masalah_buku([surat(413), surat(414)], {2026: 413}) == ()


def test_nomor_yang_hilang_disebut() -> None:
    buku = [surat(1), surat(4), surat(2, seri_sisip(4))]

    assert masalah_buku(buku, {}) == (
        "Nomor 2 tahun 2026 tidak ada dalam buku agenda.",
        "Nomor 3 tahun 2026 tidak ada dalam buku agenda.",
        "Nomor 4a tahun 2026 tidak ada dalam buku agenda.",
    )


def test_nomor_kembar_disebut() -> None:
    buku = [surat(1, nomor_luar="B/1"), surat(2, nomor_lengkap="keluar/1", nomor_luar="b / 1")]

    assert masalah_buku(buku, {}) == (
        "Nomor surat keluar/1 tahun 2026 tercatat 2 kali.",
        "Nomor luar b/1 tahun 2026 tercatat 2 kali.",
    )


def test_surat_tidak_kembar_dengan_dirinya_sendiri() -> None:
    satu, dua = surat(1, nomor_luar="B/1"), surat(2)

    assert (kembar([satu, dua], "b/1", satu.kunci), kembar([satu, dua], "B /1", dua.kunci)) == (None, satu)


def test_keadaan_nomor() -> None:
    sisih = surat(1, cara="disisihkan")

    assert [s.keadaan for s in (surat(1), sisih, replace(sisih, dipakai=True), replace(sisih, batal_pada=PADA))] == [
        Keadaan.TERPAKAI,
        Keadaan.MENUNGGU,
        Keadaan.TERPAKAI,
        Keadaan.BATAL,
    ]
