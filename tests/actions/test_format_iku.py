"""Langkah 2 and 3: choice, forms, hand-over, receipt, proposals."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kinerja_core.actions import format_iku
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakBerwenang, TidakDitemukan
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import penghimpunan as penghimpunan_query
from tests.actions.alat import Kantor, awal, dokumen, peristiwa, tidak_ada_yang_berubah

KODE = [i.kode for i in katalog.indikator()]
UNIT = [u.kode for u in katalog.unit()]


@pytest.fixture
def dua(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(2)


@pytest.fixture
def tiga(di_langkah: Callable[..., Kantor]) -> Kantor:
    """Langkah 3, nothing handed over yet."""
    kantor = di_langkah(2)
    format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, KODE, kantor.hari_ini + timedelta(days=3))
    return kantor


def test_rancangan_tersimpan_tanpa_membuat_dokumen(dua: Kantor) -> None:
    format_iku.simpan(dua.app, dua["kasubag"], dua.kini, KODE[:3], dua.hari_ini)

    rancangan = langkah_query.isi(dua.app, dua.kini, "rancangan_format", FormatIKU)
    assert rancangan is not None
    assert [i.kode for i in rancangan.indikator] == KODE[:3]
    assert (dua.kini.langkah, dokumen(dua, "formulir"), dokumen(dua, "format_iku")) == (2, [], [])
    assert peristiwa(dua) == ("format.disimpan", "kasubag", 2)


def test_penetapan_membuat_satu_formulir_tiap_unit(tiga: Kantor) -> None:
    assert awal(tiga, "formulir") == {f"03-format-{u}.xlsx": b"PK\x03\x04" for u in UNIT}
    assert awal(tiga, "format_iku") == {"02-format-iku.pdf": b"%PDF"}
    assert [d.unit for d in dokumen(tiga, "formulir")] == UNIT
    assert peristiwa(tiga) == ("format.ditetapkan", "kasubag", 3)


def test_hanya_unit_yang_mempunyai_indikator_mendapat_formulir(dua: Kantor) -> None:
    milik_pem = [i.kode for i in katalog.indikator() if i.unit == "pem"]

    format_iku.tetapkan(dua.app, dua["kasubag"], dua.kini, milik_pem, dua.hari_ini)

    assert [d.unit for d in dokumen(dua, "formulir")] == ["pem"]


def test_format_tanpa_indikator_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(2)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="paling sedikit satu indikator"):
        format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, [], kantor.hari_ini)


def test_batas_waktu_yang_sudah_lewat_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(2)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="Batas waktu"):
        format_iku.simpan(kantor.app, kantor["kasubag"], kantor.kini, KODE, kantor.hari_ini - timedelta(days=1))


def test_staf_tidak_menetapkan_format(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(2)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        format_iku.tetapkan(kantor.app, kantor["staf"], kantor.kini, KODE, kantor.hari_ini)


def test_penyerahan_mencatat_penerima_dan_berkasnya(tiga: Kantor) -> None:
    format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "pem", " Kepala Seksi ")

    (pem,) = [b for b in penghimpunan_query.papan(tiga.app, tiga["staf"], tiga.kini).baris if b.unit.kode == "pem"]
    assert pem.penyerahan is not None
    assert (pem.penyerahan.penerima, pem.penyerahan.diterima) == ("Kepala Seksi", None)
    assert pem.penyerahan.sha256 == next(d.sha256 for d in dokumen(tiga, "formulir") if d.unit == "pem")
    assert peristiwa(tiga) == ("format.diserahkan", "staf", 3)


def test_penyerahan_kedua_ditolak(tiga: Kantor) -> None:
    format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "pem", "Kepala Seksi")

    with tidak_ada_yang_berubah(tiga.app), pytest.raises(DataSudahBerubah, match="sudah diserahkan"):
        format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "pem", "Orang lain")


def test_penyerahan_tanpa_nama_penerima_ditolak(tiga: Kantor) -> None:
    with tidak_ada_yang_berubah(tiga.app), pytest.raises(IsianKeliru, match="penerima"):
        format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "pem", "  ")


def test_penyerahan_kepada_unit_yang_tidak_ada_ditolak(tiga: Kantor) -> None:
    with tidak_ada_yang_berubah(tiga.app), pytest.raises(TidakDitemukan):
        format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "tidak-ada", "Seseorang")


def test_seksi_menerima_formatnya_sekali(tiga: Kantor) -> None:
    format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, "pem", "Kepala Seksi")
    format_iku.terima(tiga.app, tiga["seksi.pem"], tiga.kini)

    assert peristiwa(tiga) == ("format.diterima", "seksi.pem", 3)
    with tidak_ada_yang_berubah(tiga.app), pytest.raises(DataSudahBerubah, match="sudah tercatat"):
        format_iku.terima(tiga.app, tiga["seksi.pem"], tiga.kini)


def test_seksi_tidak_menerima_yang_belum_diserahkan(tiga: Kantor) -> None:
    with tidak_ada_yang_berubah(tiga.app), pytest.raises(BelumLengkap, match="belum diserahkan"):
        format_iku.terima(tiga.app, tiga["seksi.pem"], tiga.kini)


def test_usulan_seksi_tercatat_dengan_alasannya(tiga: Kantor) -> None:
    format_iku.kirim_usulan(tiga.app, tiga["seksi.pem"], tiga.kini, KODE[0], "Ganti satuan.", "Lebih tepat.")

    (usulan,) = penghimpunan_query.usulan_iku(tiga.app, tiga.kini)
    assert (usulan.unit, usulan.indikator, usulan.isi, usulan.alasan) == (
        "pem",
        KODE[0],
        "Ganti satuan.",
        "Lebih tepat.",
    )


@pytest.mark.parametrize(("isi", "alasan"), [("", "Lebih tepat."), ("Ganti satuan.", " ")])
def test_usulan_tanpa_isi_atau_alasan_ditolak(tiga: Kantor, isi: str, alasan: str) -> None:
    with tidak_ada_yang_berubah(tiga.app), pytest.raises(IsianKeliru):
        format_iku.kirim_usulan(tiga.app, tiga["seksi.pem"], tiga.kini, KODE[0], isi, alasan)


def test_penyampaian_selesai_mencetak_tanda_terima(tiga: Kantor) -> None:
    for unit in UNIT:
        format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, unit, "Kepala")

    format_iku.sampaikan(tiga.app, tiga["staf"], tiga.kini)

    assert awal(tiga, "tanda_terima") == {"03-tanda-terima-format.pdf": b"%PDF"}
    assert peristiwa(tiga) == ("format.disampaikan", "staf", 4)


def test_penyampaian_belum_selesai_menyebut_unitnya(tiga: Kantor) -> None:
    for unit in UNIT[1:]:
        format_iku.serahkan(tiga.app, tiga["staf"], tiga.kini, unit, "Kepala")

    with tidak_ada_yang_berubah(tiga.app), pytest.raises(BelumLengkap, match="Seksi Pemerintahan"):
        format_iku.sampaikan(tiga.app, tiga["staf"], tiga.kini)
