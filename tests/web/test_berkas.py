"""A stored file over HTTP, to those who may see it."""

from collections.abc import Callable

import pytest

from kinerja_core.domain.peran import Pegawai, Peran
from tests.web.kantor import KANTOR, Dunia
from tests.web.klien import Klien

Sebagai = Callable[[Pegawai], Klien]
PDF = b"%PDF-1.7 isi"


def simpan(dunia: Dunia, nama: str, isi: bytes, jenis: str = "konsep", unit: str = "") -> str:
    """Register a file as an action does; returns its sha256."""
    sha = dunia.app.arsip.simpan(isi)
    with dunia.app.store.transaction() as t:
        t.tulis(
            "insert into dokumen (kantor_id, siklus_id, sha256, jenis, langkah, nama_berkas, ukuran, unit, oleh, pada, "
            "urutan) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
            *(KANTOR.id, "siklus-1", sha, jenis, 8, nama, len(isi), unit, "", dunia.jam(), 1),
        )
    return sha


def test_pdf_tampil_di_peramban_dengan_nama_dari_daftar(dunia: Dunia, sebagai: Sebagai) -> None:
    sha = simpan(dunia, "08-konsep-dokumen-iku.pdf", PDF)

    jawaban = sebagai(dunia.pegawai(Peran.CAMAT)).ambil(f"/berkas/{sha}/lain.exe")

    assert (jawaban.status, jawaban.badan, jawaban.kepala["content-type"]) == (200, PDF, "application/pdf")
    assert jawaban.kepala["content-disposition"] == "inline; filename*=utf-8''08-konsep-dokumen-iku.pdf"
    assert jawaban.kepala["cache-control"] == "private, no-store"


def test_selain_pdf_hanya_dapat_disimpan(dunia: Dunia, sebagai: Sebagai) -> None:
    sha = simpan(dunia, "06-pem-terisi.xlsx", b"PK isi", "usulan", "pem")

    kepala = sebagai(dunia.pegawai(Peran.STAF)).ambil(f"/berkas/{sha}/x").kepala

    assert kepala["content-disposition"] == "attachment; filename*=utf-8''06-pem-terisi.xlsx"
    assert kepala["content-security-policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(("peran", "unit"), [(Peran.SEKSI, "lain"), (Peran.ADMIN, "")])
def test_yang_tidak_berwenang_tidak_mendapat_isi(dunia: Dunia, sebagai: Sebagai, peran: Peran, unit: str) -> None:
    sha = simpan(dunia, "06-pem-terisi.xlsx", b"PK isi", "usulan", "pem")

    jawaban = sebagai(dunia.pegawai(peran, unit=unit)).ambil(f"/berkas/{sha}/06-pem-terisi.xlsx")

    assert (jawaban.status, b"PK isi" in jawaban.badan) == (404, False)


@pytest.mark.parametrize("sha", ["0" * 64, "..", "%2e%2e%2fkinerja.duckdb"])
def test_berkas_yang_tidak_terdaftar_tidak_ada(dunia: Dunia, sebagai: Sebagai, sha: str) -> None:
    assert sebagai(dunia.pegawai(Peran.CAMAT)).ambil(f"/berkas/{sha}/x.pdf").status == 404


def test_berkas_yang_tidak_ada_menunjukkan_jalan_lain(dunia: Dunia, sebagai: Sebagai) -> None:
    teks = sebagai(dunia.pegawai(Peran.CAMAT)).ambil(f"/berkas/{'0' * 64}/x.pdf").badan.decode()

    assert "Buka berkasnya dari daftar dokumen pada halaman Langkahnya." in teks
    assert ("Buka Tugas saya" in teks, "Coba lagi" in teks) == (True, False)
