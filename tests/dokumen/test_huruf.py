"""Baking the typeface."""

import pytest

from kinerja_core.dokumen.huruf import huruf_asing, siapkan
from kinerja_core.domain.errors import PenyimpananBermasalah


def test_empat_gaya_dipanggang_tanpa_sisa_berkas_sementara(huruf):
    folder = huruf.berkas[""].parent

    assert sorted(huruf.berkas) == ["", "B", "BI", "I"]
    assert sorted(folder.iterdir()) == sorted(huruf.berkas.values())


def test_huruf_yang_sudah_ada_tidak_dipanggang_lagi(huruf):
    waktu = [berkas.stat().st_mtime_ns for berkas in huruf.berkas.values()]

    lagi = siapkan(huruf.berkas[""].parent)

    assert lagi == huruf
    assert [berkas.stat().st_mtime_ns for berkas in lagi.berkas.values()] == waktu


def test_dua_folder_berisi_bita_yang_sama(tmp_path, huruf):
    lain = siapkan(tmp_path)

    assert {p.name: p.read_bytes() for p in lain.berkas.values()} == {
        p.name: p.read_bytes() for p in huruf.berkas.values()
    }


def test_folder_yang_tidak_dapat_dibuat_ditolak_dengan_kalimat(tmp_path):
    penghalang = tmp_path / "huruf"
    penghalang.write_text("bukan folder")

    with pytest.raises(PenyimpananBermasalah, match="Periksa izin tulis dan sisa ruang disk"):
        siapkan(penghalang)


@pytest.mark.parametrize(
    ("teks", "asing"),
    [
        ("Kecamatan “Contoh” – 5 m² ≥ 3\n\tbaris kedua", ""),
        ("e\u0301 dan\u00a0spasi\u200b", ""),  # composed and tidied as it is before printing
        ("selesai ✓ 😀", "“✓” (U+2713)"),
        ("a\x07", "tak tampak U+0007"),
    ],
)
def test_huruf_yang_tidak_dapat_dicetak_disebut(teks: str, asing: str) -> None:
    assert huruf_asing(teks) == asing
