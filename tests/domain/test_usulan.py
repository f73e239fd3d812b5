"""The verdict on a form."""

from kinerja_core.domain.usulan import HasilPeriksa, Masalah, Tingkat


def _masalah(tingkat: Tingkat, sel: str) -> Masalah:
    return Masalah(tingkat, "Formulir", sel, "", "kosong", "Isian ini kosong.", "Ketik angkanya.")


def test_kesalahan_disebut_sebelum_peringatan() -> None:
    pertama, kedua = _masalah(Tingkat.PERINGATAN, "S10"), _masalah(Tingkat.PERINGATAN, "S11")
    salah = _masalah(Tingkat.KESALAHAN, "")

    assert HasilPeriksa(None, (), (pertama, kedua, salah)).terberat_dulu == (salah, pertama, kedua)
