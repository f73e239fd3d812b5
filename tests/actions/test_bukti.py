"""Evidence behind figures."""

from collections.abc import Callable

import pytest

from kinerja_core.actions import bukti
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BerkasDitolak, CatatanWajib, IsianKeliru, TidakBerwenang
from kinerja_core.domain.usulan import Kolom
from kinerja_core.queries import bukti as bukti_query
from kinerja_core.queries import siklus as siklus_query
from tests.conftest import Kantor

PDF = b"%PDF-1.7 bukti"


def kode(unit: str, nomor: int = 0) -> str:
    return [i.kode for i in katalog.indikator() if i.unit == unit][nomor]


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(6)


def test_bukti_tersimpan_menurut_sidik(kantor: Kantor) -> None:
    seksi = kantor["seksi.pem"]

    lain = bukti.unggah(kantor.app, seksi, kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, PDF, "sk.pdf", "SK Camat")

    (b,) = bukti_query.daftar(kantor.app, seksi, kantor.kini)
    assert (lain, kantor.app.arsip.baca(b.sha256), b.nama_berkas, b.cukup) == ((), PDF, "sk.pdf", None)


def test_berkas_yang_sama_pada_dua_angka_ditunjukkan(kantor: Kantor) -> None:
    seksi = kantor["seksi.pem"]
    bukti.unggah(kantor.app, seksi, kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, PDF, "a.pdf")

    lain = bukti.unggah(kantor.app, seksi, kantor.kini, kode("pem", 1), Kolom.REALISASI_TW1, PDF, "b.pdf")

    assert [b.indikator for b in lain] == [kode("pem")]
    assert bukti_query.dipakai_ganda(kantor.app, kantor.kini) == {
        1: f"Berkas yang sama juga dipakai untuk {kode('pem', 1)}.",
        2: f"Berkas yang sama juga dipakai untuk {kode('pem')}.",
    }


def test_seksi_lain_tidak_melihat_bukti(kantor: Kantor) -> None:
    bukti.unggah(kantor.app, kantor["seksi.pem"], kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, PDF, "a.pdf")

    assert bukti_query.daftar(kantor.app, kantor["seksi.kesos"], kantor.kini) == ()


def test_bukti_untuk_indikator_unit_lain_ditolak(kantor: Kantor) -> None:
    sebelum = kantor.kini.versi

    with pytest.raises(IsianKeliru, match="bukan milik unit Anda"):
        bukti.unggah(kantor.app, kantor["seksi.pem"], kantor.kini, kode("kesos"), Kolom.REALISASI_TAHUN, PDF, "a.pdf")

    assert (kantor.kini.versi, bukti_query.daftar(kantor.app, kantor["kasubag"], kantor.kini)) == (sebelum, ())


@pytest.mark.parametrize("data", [b"", b"MZ\x90program", b"halo"])
def test_berkas_yang_bukan_bukti_ditolak(kantor: Kantor, data: bytes) -> None:
    with pytest.raises(BerkasDitolak):
        bukti.unggah(kantor.app, kantor["seksi.pem"], kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, data, "a.pdf")


def test_penilaian_kurang_wajib_beralasan(kantor: Kantor) -> None:
    bukti.unggah(kantor.app, kantor["seksi.pem"], kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, PDF, "a.pdf")

    with pytest.raises(CatatanWajib):
        bukti.nilai(kantor.app, kantor["kasubag"], kantor.kini, 1, cukup=False)

    bukti.nilai(kantor.app, kantor["kasubag"], kantor.kini, 1, cukup=False, catatan="Tanpa tanda tangan")
    bukti.nilai(kantor.app, kantor["kasubag"], kantor.kini, 1, cukup=True)
    (b,) = bukti_query.daftar(kantor.app, kantor["kasubag"], kantor.kini)
    assert (b.cukup, b.catatan) == (True, "")


def test_hanya_penyusun_format_yang_menilai(kantor: Kantor) -> None:
    bukti.unggah(kantor.app, kantor["seksi.pem"], kantor.kini, kode("pem"), Kolom.REALISASI_TAHUN, PDF, "a.pdf")
    jumlah = len(siklus_query.jejak(kantor.app, kantor["staf"], kantor.kini.id))

    for nama in ("staf", "sekretaris", "camat", "seksi.pem"):
        with pytest.raises(TidakBerwenang):
            bukti.nilai(kantor.app, kantor[nama], kantor.kini, 1, cukup=True)

    assert len(siklus_query.jejak(kantor.app, kantor["staf"], kantor.kini.id)) == jumlah
