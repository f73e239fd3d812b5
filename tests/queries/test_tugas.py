"""Tugas saya: at each Langkah it waits for exactly those the SOP names, and for nobody else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kinerja_core.actions import format_iku
from kinerja_core.contoh import katalog
from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.queries.tugas import tugas
from tests.actions.alat import Kantor, buka_salinan, buka_siklus
from tests.conftest import Kantor as KantorUji

PELAKSANA = ("camat", "sekretaris", "kasubag", "staf", "admin")
SEKSI = tuple(f"seksi.{u.kode}" for u in katalog.unit())


@pytest.fixture(scope="module")
def di(
    cetakan_bertahap: Callable[..., tuple[Path, object]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[int], Kantor]]:
    """The office at Langkah n, only read."""
    dibuka: dict[int, Kantor] = {}

    def buat(langkah: int) -> Kantor:
        if langkah not in dibuka:
            kantor = buka_salinan(*cetakan_bertahap(langkah), tmp_path_factory.mktemp("tugas") / "kantor")
            dibuka[langkah] = buka_siklus(kantor) if langkah == 1 else kantor
        return dibuka[langkah]

    yield buat
    for kantor in dibuka.values():
        kantor.app.store.tutup()


@pytest.mark.parametrize("langkah", range(1, 14))
def test_menunggu_tepat_pelaksana_langkah_itu(di: Callable[[int], Kantor], langkah: int) -> None:
    kantor = di(langkah)

    menunggu = {nama: [t.langkah for t in tugas(kantor.app, kantor[nama])] for nama in PELAKSANA}

    pelaksana = {p.value for p in SOP_AWAL.langkah_ke(langkah).pelaksana}
    assert menunggu == {nama: [langkah] if nama in pelaksana else [] for nama in PELAKSANA}


@pytest.mark.parametrize("langkah", range(1, 14))
def test_seksi_ditunggu_selama_pengumpulan_sampai_ia_menyerahkan(di: Callable[[int], Kantor], langkah: int) -> None:
    kantor = di(langkah)

    menunggu = {nama for nama in SEKSI if tugas(kantor.app, kantor[nama])}

    assert menunggu == (set(SEKSI) if langkah in (3, 4, 5, 6) else set())


def test_siklus_yang_selesai_tidak_menunggu_siapa_pun(di: Callable[[int], Kantor]) -> None:
    kantor = di(14)

    assert [t for orang in kantor.orang.values() for t in tugas(kantor.app, orang)] == []


def test_unit_di_luar_format_tidak_ditunggu(di_langkah: Callable[..., KantorUji]) -> None:
    """A Format IKU that asks one Unit only: the others have an empty list, not a refusal."""
    kantor = di_langkah(2)
    milik_pem = [i.kode for i in katalog.indikator() if i.unit == "pem"]
    format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, milik_pem, kantor.hari_ini)

    assert {nama for nama in SEKSI if tugas(kantor.app, kantor[nama])} == {"seksi.pem"}
