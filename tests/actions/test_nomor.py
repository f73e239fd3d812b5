"""Letter numbers: gapless, yearly, given back where the letter is refused."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.actions.nomor import Permintaan, ambil
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, tidak_ada_yang_berubah

NOVEMBER = date(2026, 11, 2)


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(4)


def surat(kantor: Kantor, tanggal: date = NOVEMBER) -> str:
    """One numbered letter inside an act that several people may do side by side."""
    with kerjakan(kantor.app, kantor["staf"], kantor.kini, "undangan.siapkan") as k:
        return ambil(k, Permintaan("undangan", "000.1.5", "Undangan", "Camat", tanggal))


def nomor(kantor: Kantor) -> list[tuple[int, int]]:
    return sorted((s.tahun, s.nomor) for s in langkah_query.surat(kantor.app, kantor["staf"]))


def test_nomor_disusun_menurut_templat_kantor(kantor: Kantor) -> None:
    assert surat(kantor) == "000.1.5/1/KEC-CTH/2026"


def test_nomor_mulai_lagi_tiap_tahun(kantor: Kantor) -> None:
    surat(kantor)
    surat(kantor)
    kantor.jam.maju(hari=63)
    surat(kantor, date(2027, 1, 4))

    assert nomor(kantor) == [(2026, 1), (2026, 2), (2027, 1)]


def test_nomor_kembali_bila_suratnya_gagal(kantor: Kantor) -> None:
    surat(kantor)

    def gagal() -> None:
        with kerjakan(kantor.app, kantor["staf"], kantor.kini, "undangan.siapkan") as k:
            diambil = ambil(k, Permintaan("undangan", "000.1.5", "Undangan", "Camat", NOVEMBER))
            raise IsianKeliru(f"Surat {diambil} batal.")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=r"000\.1\.5/2/"):
        gagal()
    assert surat(kantor).startswith("000.1.5/2/")


def test_delapan_utas_mengambil_nomor_tanpa_celah_dan_tanpa_kembar(kantor: Kantor) -> None:
    def beruntun(_: int) -> list[str]:
        return [surat(kantor) for _ in range(5)]

    with ThreadPoolExecutor(8) as utas:
        diambil = [n for daftar in utas.map(beruntun, range(8)) for n in daftar]

    assert nomor(kantor) == [(2026, n) for n in range(1, 41)]
    assert sorted(diambil) == sorted(f"000.1.5/{n}/KEC-CTH/2026" for n in range(1, 41))
