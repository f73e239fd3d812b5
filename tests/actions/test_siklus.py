"""Opening a Siklus."""

from collections.abc import Callable

import pytest

from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.domain.errors import IsianKeliru, TidakBerwenang
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, buka_siklus, jejak, peristiwa, tidak_ada_yang_berubah


def test_siklus_dibuka_di_langkah_satu_dengan_jejak_pertama(kantor: Kantor) -> None:
    buka_siklus(kantor, 2024, "  Data   Kinerja 2024 ")

    assert (kantor.kini.nama, kantor.kini.tahun, kantor.kini.langkah, kantor.kini.versi) == (
        "Data Kinerja 2024",
        2024,
        1,
        1,
    )
    assert peristiwa(kantor) == ("siklus.dibuka", "sekretaris", 1)
    assert rantai_utuh(jejak(kantor))


def test_setahun_boleh_dua_siklus_yang_berbeda_nama(kantor: Kantor) -> None:
    buka_siklus(kantor, 2024, "Semester I")
    buka_siklus(kantor, 2024, "Semester II")

    daftar = siklus_query.daftar(kantor.app, kantor["camat"])
    assert {s.nama for s in daftar} == {"Semester I", "Semester II"}


def test_nama_yang_sama_ditolak_selama_yang_pertama_berjalan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sudah dibuka"):
        siklus_aksi.buka(kantor.app, kantor["sekretaris"], 2024, kantor.kini.nama)


def test_nama_siklus_yang_sudah_selesai_boleh_dipakai_lagi(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(14)
    lama = kantor.kini

    buka_siklus(kantor, lama.tahun, lama.nama)

    assert (kantor.kini.id == lama.id, kantor.kini.nama) == (False, lama.nama)


def test_tahun_di_luar_batas_ditolak_dengan_menyebut_batasnya(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)

    with pytest.raises(IsianKeliru, match=r"^Isi tahun kinerja antara 2000 dan 2100\.$"):
        siklus_aksi.buka(kantor.app, kantor["sekretaris"], 1999, "Data Kinerja")


@pytest.mark.parametrize(("tahun", "nama"), [(2024, "   "), (24, "Data"), (1999, "Data"), (2101, "Data")])
def test_isian_yang_tidak_wajar_ditolak(tetap: Callable[[int], Kantor], tahun: int, nama: str) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        siklus_aksi.buka(kantor.app, kantor["sekretaris"], tahun, nama)


def test_nama_yang_tidak_dapat_dicetak_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=r"Huruf “😀” \(U\+1F600\) pada nama"):
        siklus_aksi.buka(kantor.app, kantor["sekretaris"], 2024, "Data Kinerja 😀")


@pytest.mark.parametrize("nama", ["camat", "kasubag", "staf", "seksi.pem", "admin"])
def test_selain_sekretaris_ditolak(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        siklus_aksi.buka(kantor.app, kantor[nama], 2024, "Siklus gelap")
