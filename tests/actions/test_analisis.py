"""Langkah 7: notes, policy, narrative, standard, the end of the analysis."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_core.actions import analisis
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Pembobotan
from kinerja_core.domain.uraian import Uraian
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.store import catatan as catatan_store
from tests.actions.alat import Kantor, jejak, peristiwa, tidak_ada_yang_berubah

KODE = katalog.indikator()[0].kode


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(7)


def catatan(kantor: Kantor) -> dict[str, str]:
    with kantor.app.store.read() as r:
        return catatan_store.analisis(r, kantor.kini.kantor_id, kantor.kini.id)


def test_catatan_tersimpan_dan_dapat_diganti(kantor: Kantor) -> None:
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, KODE, " Naik karena loket baru. ")
    assert catatan(kantor) == {KODE: "Naik karena loket baru."}

    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, KODE, "Naik karena dua loket baru.")
    assert catatan(kantor) == {KODE: "Naik karena dua loket baru."}
    assert peristiwa(kantor) == ("analisis.dicatat", "kasubag", 7)


def test_catatan_kosong_menghapus_dari_cetakan_bukan_dari_jejak(kantor: Kantor) -> None:
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, KODE, "Naik.")
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, KODE, "")

    assert catatan(kantor) == {}
    assert "Naik." in jejak(kantor)[-2].isi


def test_catatan_membuat_kasubag_pengubah_terakhir(kantor: Kantor) -> None:
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, KODE, "Naik.")

    assert kantor.kini.pengubah == kantor["kasubag"].id


@pytest.mark.parametrize(
    "tindakan",
    [
        lambda k: analisis.catat(k.app, k["kasubag"], k.kini, "IKU-TIDAK-ADA", "Naik."),
        lambda k: analisis.simpan_uraian(k.app, k["kasubag"], k.kini, "IKU-TIDAK-ADA", Uraian("a", "b", "c", "d")),
        lambda k: analisis.tetapkan_standar(k.app, k["kasubag"], k.kini, "IKU-TIDAK-ADA", Decimal(1), "Permen"),
    ],
    ids=["catatan", "uraian", "standar"],
)
def test_indikator_di_luar_format_ditolak(tetap: Callable[[int], Kantor], tindakan: Callable[[Kantor], object]) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak termasuk Format IKU"):
        tindakan(kantor)


def test_kebijakan_siklus_tersimpan(kantor: Kantor) -> None:
    baru = replace(KEBIJAKAN_BAKU, pembobotan=Pembobotan.BOBOT, bobot=((KODE, Decimal(2)),))

    analisis.tetapkan_kebijakan(kantor.app, kantor["kasubag"], kantor.kini, baru)

    assert langkah_query.kebijakan(kantor.app, kantor.kini) == baru
    assert peristiwa(kantor) == ("kebijakan.ditetapkan", "kasubag", 7)


@pytest.mark.parametrize("bobot", [(), ((KODE, Decimal(-1)),)])
def test_kebijakan_berbobot_tanpa_bobot_ditolak(
    tetap: Callable[[int], Kantor], bobot: tuple[tuple[str, Decimal], ...]
) -> None:
    kantor = tetap(7)
    baru = replace(KEBIJAKAN_BAKU, pembobotan=Pembobotan.BOBOT, bobot=bobot)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        analisis.tetapkan_kebijakan(kantor.app, kantor["kasubag"], kantor.kini, baru)


def test_standar_tanpa_sumber_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sumber"):
        analisis.tetapkan_standar(kantor.app, kantor["kasubag"], kantor.kini, KODE, Decimal(90), " ")


def test_analisis_selesai_menuju_konsep(kantor: Kantor) -> None:
    analisis.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)

    assert peristiwa(kantor) == ("analisis.diselesaikan", "kasubag", 8)


def test_klik_kedua_selesaikan_ditolak(kantor: Kantor) -> None:
    terlihat = kantor.kini
    analisis.selesaikan(kantor.app, kantor["kasubag"], terlihat)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        analisis.selesaikan(kantor.app, kantor["kasubag"], terlihat)


def test_sekretaris_tidak_mencatat_analisis(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        analisis.catat(kantor.app, kantor["sekretaris"], kantor.kini, KODE, "Naik.")


def test_konsep_dapat_kembali_ke_analisis_dengan_alasan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(8)

    analisis.buka(kantor.app, kantor["kasubag"], kantor.kini, "Catatan indikator pertama belum lengkap.")

    assert peristiwa(kantor) == ("analisis.dibuka_kembali", "kasubag", 7)


def test_analisis_tanpa_data_tidak_dapat_diselesaikan(di_langkah: Callable[..., Kantor]) -> None:
    """Only reachable where the data are gone: the collection itself refuses to close empty."""
    kantor = di_langkah(7)
    with kantor.app.store.transaction() as t:
        t.tulis("delete from usulan where siklus_id = $1", kantor.kini.id)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="Belum ada data"):
        analisis.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)
