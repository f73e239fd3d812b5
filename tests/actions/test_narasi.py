"""The narrative part by part: what nobody edited follows the data, what was edited stays and is marked."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import analisis, konsep
from kinerja_core.domain.dokumen_iku import Narasi
from kinerja_core.domain.narasi import DasarNarasi, dasar_baru, susun_bagian
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import naskah
from tests.actions.alat import Kantor

LAMA, BARU = Narasi("R1", "P", "A1", "Z"), Narasi("R2", "P", "A2", "Z")


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(8)


def keadaan(kantor: Kantor) -> dict[str, tuple[bool, bool]]:
    return {
        b.bagian.nama: (b.disunting, b.data_berubah)
        for b in naskah.bagian_narasi(kantor.app, kantor["kasubag"], kantor.kini)
    }


def ubah_data(kantor: Kantor, kasubag: Pegawai) -> None:
    """A note of the analysis is printed beside the figures of its Indikator."""
    analisis.buka(kantor.app, kasubag, kantor.kini, "Menambah catatan.")
    analisis.catat(kantor.app, kasubag, kantor.kini, "IKU-01", "Catatan baru.")
    analisis.selesaikan(kantor.app, kasubag, kantor.kini)


def test_yang_tidak_disunting_mengikuti_data() -> None:
    dasar = dasar_baru(LAMA, None, DasarNarasi(), LAMA, "s1")

    bagian = susun_bagian(LAMA, dasar, BARU, "s2")

    assert [(b.tulisan, b.disunting, b.data_berubah) for b in bagian] == [
        (t, False, False) for t in ("R2", "P", "A2", "Z")
    ]


def test_yang_disunting_tetap_dan_ditandai_bila_data_berubah() -> None:
    sunting = replace(LAMA, analisis="Tulisan Kasubag.")
    dasar = dasar_baru(sunting, None, DasarNarasi(), LAMA, "s1")

    sama = susun_bagian(sunting, dasar, LAMA, "s1")[2]
    berubah = susun_bagian(sunting, dasar, BARU, "s2")[2]

    assert (sama.tulisan, sama.disunting, sama.data_berubah) == ("Tulisan Kasubag.", True, False)
    assert (berubah.tulisan, berubah.rancangan, berubah.data_berubah) == ("Tulisan Kasubag.", "A2", True)


@pytest.mark.parametrize(
    ("tulisan", "dibaca", "ditandai"),
    [("Tulisan Kasubag.", (), True), ("Tulisan Kasubag.", ("analisis",), False), ("Tulisan lain.", (), False)],
)
def test_tanda_hilang_setelah_disunting_atau_dibaca_ulang(
    tulisan: str, dibaca: tuple[str, ...], ditandai: bool
) -> None:
    sunting = replace(LAMA, analisis="Tulisan Kasubag.")
    dasar = dasar_baru(sunting, None, DasarNarasi(), LAMA, "s1")

    sesudah = replace(BARU, analisis=tulisan)
    dasar = dasar_baru(sesudah, sunting, dasar, BARU, "s2", dibaca)

    assert susun_bagian(sesudah, dasar, BARU, "s2")[2].data_berubah is ditandai


def test_narasi_lama_tanpa_dasar_dibiarkan_apa_adanya() -> None:
    assert [b.tulisan for b in susun_bagian(LAMA, DasarNarasi(), BARU, "s2")] == ["R1", "P", "A1", "Z"]


def test_rancangan_awal_belum_disunting(kantor: Kantor) -> None:
    assert set(keadaan(kantor).values()) == {(False, False)}


def test_bagian_tersunting_bertahan_dan_ditandai_setelah_analisis_diubah(kantor: Kantor) -> None:
    kasubag = kantor["kasubag"]
    awal = naskah.narasi(kantor.app, kasubag, kantor.kini)
    konsep.susun(kantor.app, kasubag, kantor.kini, replace(awal, penutup="Demikian."))
    ubah_data(kantor, kasubag)

    assert keadaan(kantor) == {
        "ringkasan": (False, False),
        "pendahuluan": (False, False),
        "analisis": (False, False),
        "penutup": (True, True),
    }
    konsep.susun(kantor.app, kasubag, kantor.kini, replace(awal, penutup="Demikian."), {"penutup"})
    assert keadaan(kantor)["penutup"] == (True, False)
