"""Langkah 8: the konsep, rendered once per revision, and what makes an approval fall."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import analisis, konsep, koreksi, rujukan
from kinerja_core.contoh import katalog
from kinerja_core.contoh.perjalanan import _narasi
from kinerja_core.domain.dokumen_iku import Narasi
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, awal, dokumen, jejak, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(8)


def susun(kantor: Kantor) -> None:
    konsep.susun(kantor.app, kantor["kasubag"], kantor.kini, _narasi(kantor))


def test_konsep_dicetak_dua_kali_dari_isi_yang_sama(kantor: Kantor) -> None:
    susun(kantor)

    naskah = kantor.kini.naskah
    assert naskah is not None
    assert awal(kantor, "konsep") == {"08-konsep-dokumen-iku.pdf": b"%PDF"}
    assert dokumen(kantor, "konsep")[0].sha256 == naskah.sha_konsep
    assert kantor.app.arsip.baca(naskah.sha_naskah) != kantor.app.arsip.baca(naskah.sha_konsep)
    assert (naskah.revisi, peristiwa(kantor)) == (1, ("konsep.disusun", "kasubag", 8))


def test_penyusun_menjadi_pengubah_terakhir(kantor: Kantor) -> None:
    susun(kantor)

    assert kantor.kini.pengubah == kantor["kasubag"].id


def test_susunan_ulang_menjadi_revisi_dua(kantor: Kantor) -> None:
    susun(kantor)
    susun(kantor)

    naskah = kantor.kini.naskah
    assert naskah is not None
    assert naskah.revisi == 2
    assert list(awal(kantor, "konsep")) == ["08-konsep-dokumen-iku.pdf", "08-konsep-dokumen-iku-r2.pdf"]


def test_konsep_diajukan_kepada_sekretaris(kantor: Kantor) -> None:
    susun(kantor)
    konsep.ajukan(kantor.app, kantor["kasubag"], kantor.kini)

    assert peristiwa(kantor) == ("konsep.diajukan", "kasubag", 9)


def test_klik_basi_tidak_meninggalkan_cetakan(kantor: Kantor) -> None:
    terlihat = kantor.kini
    susun(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        konsep.susun(kantor.app, kantor["kasubag"], terlihat, _narasi(kantor))


def test_sekretaris_tidak_menyusun(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(8)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        konsep.susun(kantor.app, kantor["sekretaris"], kantor.kini, _narasi(kantor))


def test_konsep_di_atas_data_yang_berubah_tidak_dapat_diajukan(kantor: Kantor) -> None:
    susun(kantor)
    identitas = siklus_query.kantor(kantor.app, kantor["admin"])
    rujukan.simpan_kantor(kantor.app, kantor["admin"], replace(identitas, nama="Kecamatan Lain"))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="revisi 1 sudah berubah"):
        konsep.ajukan(kantor.app, kantor["kasubag"], kantor.kini)


def test_analisis_yang_diubah_menggugurkan_persetujuan_lama(di_langkah: Callable[..., Kantor]) -> None:
    """Approved, called back to the analysis, a note added: the old revision can no longer go up."""
    kantor = di_langkah(10)
    koreksi.tarik(kantor.app, kantor["sekretaris"], kantor.kini, "Catatan kurang.")
    koreksi.kembalikan(kantor.app, kantor["sekretaris"], kantor.kini, "Catatan kurang.")
    analisis.buka(kantor.app, kantor["kasubag"], kantor.kini, "Menambah catatan.")
    kode = katalog.indikator()[1].kode
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, kode, "Tambahan.")
    analisis.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)

    assert (kantor.kini.disetujui, kantor.kini.persetujuan_berlaku) == ("", False)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="sudah berubah"):
        konsep.ajukan(kantor.app, kantor["kasubag"], kantor.kini)


def test_sidik_isi_tercatat_dalam_jejak(kantor: Kantor) -> None:
    susun(kantor)

    naskah = kantor.kini.naskah
    assert naskah is not None
    assert f'"sidik_isi":"{naskah.sidik_isi}"' in jejak(kantor)[-1].isi
    assert langkah_query.pengembalian(kantor.app, kantor.kini) is None


def test_narasi_dengan_huruf_yang_tidak_tercetak_ditolak_tanpa_bekas(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(8)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak dapat dicetak"):
        konsep.susun(kantor.app, kantor["kasubag"], kantor.kini, replace(_narasi(kantor), penutup="Selesai \U0001f642"))


def test_narasi_kosong_dan_kata_yang_sangat_panjang_tetap_tersusun(kantor: Kantor) -> None:
    narasi = Narasi(ringkasan="", pendahuluan="A" * 3000, analisis="\n\n", penutup=" ")

    konsep.susun(kantor.app, kantor["kasubag"], kantor.kini, narasi)

    assert peristiwa(kantor) == ("konsep.disusun", "kasubag", 8)
