"""The deadline closes the upload; an extension is an act with a reason."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kinerja_core.actions import penghimpunan
from kinerja_core.contoh.perjalanan import unggah
from kinerja_core.domain.errors import CatatanWajib, IsianKeliru, TidakBerwenang
from kinerja_core.queries import penghimpunan as penghimpunan_query
from tests.conftest import Kantor


@pytest.fixture
def lewat(di_langkah: Callable[..., Kantor]) -> Kantor:
    kantor = di_langkah(6)
    kantor.jam.maju(hari=10)
    return kantor


def test_unggahan_lewat_batas_waktu_ditolak_dan_tidak_tersimpan(lewat: Kantor) -> None:
    versi = lewat.kini.versi

    with pytest.raises(TidakBerwenang, match="sudah lewat"):
        unggah(lewat, "pem")

    assert (lewat.kini.versi, penghimpunan_query.revisi(lewat.app, lewat["seksi.pem"], lewat.kini)) == (versi, ())


def test_perpanjangan_membuka_unggahan_satu_unit_saja(lewat: Kantor) -> None:
    penghimpunan.perpanjang(lewat.app, lewat["kasubag"], lewat.kini, "pem", lewat.hari_ini, "Petugas cuti")

    unggah(lewat, "pem")

    papan = {b.unit.kode: b for b in penghimpunan_query.papan(lewat.app, lewat["staf"], lewat.kini).baris}
    assert (papan["pem"].ketepatan, papan["kesos"].ketepatan) == ("Tepat waktu", "Terlambat, belum masuk")
    with pytest.raises(TidakBerwenang):
        unggah(lewat, "kesos")


def test_perpanjangan_tanpa_alasan_ditolak(lewat: Kantor) -> None:
    with pytest.raises(CatatanWajib):
        penghimpunan.perpanjang(lewat.app, lewat["kasubag"], lewat.kini, "pem", lewat.hari_ini, " ")


def test_perpanjangan_ke_hari_yang_sudah_lewat_ditolak(lewat: Kantor) -> None:
    with pytest.raises(IsianKeliru):
        penghimpunan.perpanjang(
            lewat.app, lewat["kasubag"], lewat.kini, "pem", lewat.hari_ini - timedelta(days=1), "Petugas cuti"
        )


def test_keterlambatan_dihitung_dalam_jam_kerja(lewat: Kantor) -> None:
    papan = {b.unit.kode: b for b in penghimpunan_query.papan(lewat.app, lewat["staf"], lewat.kini).baris}

    lama = penghimpunan_query.lama_terlambat(lewat.app, lewat["staf"], papan["pem"])

    assert lama.endswith(" kerja")
    assert "hari" in lama
