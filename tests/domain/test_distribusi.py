"""Addressees, copies, and the text that goes with them."""

import pytest

from kinerja_core.domain.distribusi import Saluran, daftar_distribusi, gabung_alamat, teks_pengantar
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.tata_surat import TataSurat, periksa_tata_surat


def test_baris_cq_menyambung_alamat_di_atasnya() -> None:
    baris = ("Wali Kota Contoh", "c.q. Kepala Bagian Organisasi", "Inspektur Daerah", "u.p. Sekretaris Inspektorat")

    assert gabung_alamat(baris) == (
        "Wali Kota Contoh\nc.q. Kepala Bagian Organisasi",
        "Inspektur Daerah\nu.p. Sekretaris Inspektorat",
    )


def test_baris_cq_pertama_berdiri_sendiri() -> None:
    assert gabung_alamat(("c.q. Kepala Bagian Organisasi",)) == ("c.q. Kepala Bagian Organisasi",)


def test_setiap_tujuan_mendapat_asli_dan_setiap_tembusan_salinan_bernomor() -> None:
    daftar = daftar_distribusi(("Wali Kota\nc.q. Kabag", "Inspektur"), ("Kepala Bapperida", "Arsip"))

    assert [(b.tujuan, b.salinan, b.pertinggal) for b in daftar] == [
        ("Wali Kota c.q. Kabag", "asli", False),
        ("Inspektur", "asli", False),
        ("Kepala Bapperida", "salinan 1", False),
        ("Arsip (pertinggal)", "salinan 2", True),
    ]


@pytest.mark.parametrize("saluran", list(Saluran))
def test_saluran_tanpa_kurir_memerlukan_nomor(saluran: Saluran) -> None:
    assert bool(saluran.bukti_nomor) == (saluran not in (Saluran.KURIR, Saluran.DIAMBIL))


@pytest.mark.parametrize(("alamat", "ada"), [("https://kec.example/", True), ("", False)])
def test_teks_kirim_menyebut_nomor_dan_tempat_memeriksa_bila_ada(alamat: str, ada: bool) -> None:
    teks = teks_pengantar("000.8.6.3/2/KEC/2026", "Dokumen IKU", "Kecamatan Contoh", alamat, "AAAA-BBBB-CC")

    assert "000.8.6.3/2/KEC/2026" in teks
    assert ("https://kec.example/v/AAAA-BBBB-CC" in teks) == ada


@pytest.mark.parametrize("tata", [TataSurat(retensi_aktif=-1), TataSurat(retensi_inaktif=100)])
def test_retensi_yang_tidak_masuk_akal_ditolak(tata: TataSurat) -> None:
    with pytest.raises(IsianKeliru, match="Retensi"):
        periksa_tata_surat(tata)
