"""The fingerprint of the content."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_core.domain.sidik import sidik_isi, sidik_pendek, teks_dalam
from tests.dokumen import contoh, contoh_iku, contoh_surat


def test_isi_yang_sama_memberi_sidik_yang_sama():
    assert sidik_isi(contoh_iku.DOKUMEN_IKU) == sidik_isi(replace(contoh_iku.DOKUMEN_IKU))


def test_satu_huruf_mengubah_sidik():
    assert sidik_isi(contoh_surat.DISPOSISI) != sidik_isi(replace(contoh_surat.DISPOSISI, hal="Lain"))


def test_nol_di_belakang_koma_tidak_mengubah_sidik():
    satu = replace(contoh_iku.RINGKASAN_UNIT[0], rata_rata=Decimal("75"))
    dua = replace(contoh_iku.RINGKASAN_UNIT[0], rata_rata=Decimal("75.0000"))

    assert sidik_isi(satu) == sidik_isi(dua)


def test_sidik_pendek_dua_belas_angka_pertama():
    assert sidik_pendek(contoh_surat.DISPOSISI) == sidik_isi(contoh_surat.DISPOSISI)[:12]


def test_nilai_di_luar_isi_polos_ditolak():
    with pytest.raises(TypeError):
        sidik_isi(object())


def test_semua_teks_dalam_isi_terbaca():
    assert list(teks_dalam(contoh.KASUBAG)) == [
        contoh.KASUBAG.jabatan,
        contoh.KASUBAG.nama,
        contoh.KASUBAG.pangkat,
        contoh.KASUBAG.nip,
    ]
