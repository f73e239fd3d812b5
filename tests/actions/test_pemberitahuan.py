"""Read receipts: his own only, once, and seen by whoever caused it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import disposisi, koreksi, rujukan
from kinerja_core.actions.pemberitahuan import tandai_dibaca
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.queries import pemberitahuan as query
from tests.actions.alat import buka_siklus, tidak_ada_yang_berubah
from tests.actions.test_disposisi import RINCIAN
from tests.conftest import Kantor


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    """Returned by the Sekretaris a moment ago."""
    k = di_langkah(9)
    koreksi.kembalikan(k.app, k["sekretaris"], k.kini, "Lengkapi penutup.")
    return k


def test_pengembalian_tampil_sekali_lalu_terbaca(kantor: Kantor) -> None:
    baru = [b for b in query.untuk(kantor.app, kantor["kasubag"]) if b.baru]
    terbaru = baru[0]

    tandai_dibaca(kantor.app, kantor["kasubag"], [(terbaru.siklus_id, terbaru.versi)])
    kantor.jam.maju(menit=5)
    tandai_dibaca(kantor.app, kantor["kasubag"], [(terbaru.siklus_id, terbaru.versi)])

    assert terbaru.perihal == ("Dikembalikan",)
    assert terbaru.kalimat == (
        "Sekretaris Contoh mengembalikan konsep ke Kasubag. Catatan: Lengkapi penutup. "
        "Siklus kembali ke Langkah 8 (Konsep)."
    )
    assert query.belum_dibaca(kantor.app, kantor["kasubag"]) == len(baru) - 1


def test_semua_ditandai_sekaligus_juga_dari_dua_siklus(kantor: Kantor) -> None:
    buka_siklus(kantor, 2025, "Pengumpulan Data Kinerja Tahun 2025")
    disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)
    baru = [b for b in query.untuk(kantor.app, kantor["kasubag"]) if b.baru]

    tandai_dibaca(kantor.app, kantor["kasubag"], [(b.siklus_id, b.versi) for b in baru])

    assert len({b.siklus_id for b in baru}) == 2
    assert query.belum_dibaca(kantor.app, kantor["kasubag"]) == 0


def test_pengirim_melihat_siapa_yang_sudah_membaca_dan_kapan(kantor: Kantor) -> None:
    versi, pada = kantor.kini.versi, kantor.jam()
    sebelum = next(b for b in query.tanda_baca(kantor.app, kantor["sekretaris"]) if b.versi == versi)

    tandai_dibaca(kantor.app, kantor["kasubag"], [(kantor.kini.id, versi)])

    sesudah = next(b for b in query.tanda_baca(kantor.app, kantor["sekretaris"]) if b.versi == versi)
    assert [p.dibaca for p in sebelum.penerima] == [None]
    assert [(p.nama, p.dibaca) for p in sesudah.penerima] == [(kantor["kasubag"].nama, pada)]


def test_arti_pemberitahuan_hanya_tertulis_bagi_penerimanya(kantor: Kantor) -> None:
    versi = kantor.kini.versi
    [pengirim] = [b.kalimat for b in query.tanda_baca(kantor.app, kantor["sekretaris"]) if b.versi == versi]
    [penerima] = [b.kalimat for b in query.tanda_baca(kantor.app, kantor["kasubag"]) if b.versi == versi]

    assert penerima == f"{pengirim} Siklus kembali ke Langkah 8 (Konsep)."


def test_pemberitahuan_orang_lain_tidak_dapat_ditandai_dibaca(kantor: Kantor) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="bukan untuk Anda"):
        tandai_dibaca(kantor.app, kantor["staf"], [(kantor.kini.id, kantor.kini.versi)])


def test_seksi_hanya_melihat_tanda_baca_miliknya(kantor: Kantor) -> None:
    milik = query.tanda_baca(kantor.app, kantor["seksi.pem"])

    assert {b.kalimat.split(" me")[0] for b in milik} == {kantor["seksi.pem"].nama}


def test_data_yang_berubah_di_luar_siklus_menggugurkan_persetujuan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)
    sebelum = query.dasar_berubah(kantor.app, kantor.kini)

    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["camat"], nama="Camat Pengganti"))

    assert (sebelum, query.dasar_berubah(kantor.app, kantor.kini)) == (False, True)
