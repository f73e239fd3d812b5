"""Langkah 5: who came, by a click of the notulis, by himself, on paper."""

from collections.abc import Callable

import pytest

from kinerja_core.actions import daftar_hadir
from kinerja_core.domain.errors import BerkasDitolak, DataSudahBerubah, IsianKeliru, TidakBerwenang, TidakDitemukan
from kinerja_core.domain.naskah_rapat import IsiDaftarHadir
from kinerja_core.domain.rapat import Cara
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, awal, dokumen, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(5)


def hadir(kantor: Kantor) -> list[tuple[str, str]]:
    return [(h.nama, h.cara) for h in langkah_query.kehadiran(kantor.app, kantor.kini) if h.hadir]


def test_kehadiran_memuat_semua_pegawai_kecuali_admin(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id], ["Tamu Bappeda", " ", ""])

    daftar = langkah_query.kehadiran(kantor.app, kantor.kini)
    assert len(daftar) == len(kantor.orang) - 1 + 1
    assert hadir(kantor) == [(kantor["camat"].nama, "dicatat"), ("Tamu Bappeda", "dicatat")]
    assert [h.nomor for h in daftar] == list(range(1, len(daftar) + 1))


def test_kehadiran_dapat_dicatat_ulang(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id])
    daftar_hadir.catat(kantor.app, kantor["kasubag"], kantor.kini, [kantor["sekretaris"].id])

    assert hadir(kantor) == [(kantor["sekretaris"].nama, "dicatat")]


def test_satu_nama_dicatat_tanpa_mengubah_yang_lain(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id], ["Tamu"])

    daftar_hadir.tandai(kantor.app, kantor["staf"], kantor.kini, kantor["kasubag"].id, hadir=True, cara=Cara.KERTAS)
    daftar_hadir.tandai(kantor.app, kantor["staf"], kantor.kini, kantor["camat"].id, hadir=False)
    daftar_hadir.tambah_tamu(kantor.app, kantor["staf"], kantor.kini, " Bappeda ")

    assert hadir(kantor) == [(kantor["kasubag"].nama, "kertas"), ("Tamu", "dicatat"), ("Bappeda", "dicatat")]


def test_tamu_yang_keliru_dicentang_dihapus_lagi(kantor: Kantor) -> None:
    daftar_hadir.tambah_tamu(kantor.app, kantor["staf"], kantor.kini, "Bappeda")
    daftar_hadir.tambah_tamu(kantor.app, kantor["staf"], kantor.kini, "Kapolsek")

    daftar_hadir.hapus_tamu(kantor.app, kantor["staf"], kantor.kini, "Bappeda")

    assert hadir(kantor) == [("Kapolsek", "dicatat")]


def test_tamu_yang_tidak_tercatat_tidak_dapat_dihapus(kantor: Kantor) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan, match="tidak tercatat hadir"):
        daftar_hadir.hapus_tamu(kantor.app, kantor["staf"], kantor.kini, "Bappeda")


def test_seksi_menyatakan_diri_hadir(kantor: Kantor) -> None:
    daftar_hadir.hadir_sendiri(kantor.app, kantor["seksi.pem"], kantor.kini)

    assert hadir(kantor) == [(kantor["seksi.pem"].nama, "sendiri")]
    assert peristiwa(kantor) == ("rapat.hadir_dinyatakan", "seksi.pem", 5)


def test_yang_masuk_sendiri_tetap_tercatat_demikian(kantor: Kantor) -> None:
    daftar_hadir.hadir_sendiri(kantor.app, kantor["camat"], kantor.kini)

    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id])

    assert hadir(kantor) == [(kantor["camat"].nama, "sendiri")]


def test_hadir_dua_kali_ditolak(kantor: Kantor) -> None:
    daftar_hadir.hadir_sendiri(kantor.app, kantor["camat"], kantor.kini)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah tercatat"):
        daftar_hadir.hadir_sendiri(kantor.app, kantor["camat"], kantor.kini)


@pytest.mark.parametrize("nama", ["seksi.pem", "admin"])
def test_bukan_pemandu_tidak_mencatat_orang_lain(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        daftar_hadir.tandai(kantor.app, kantor[nama], kantor.kini, kantor["camat"].id, hadir=True)


def test_admin_tidak_menyatakan_diri_hadir(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        daftar_hadir.hadir_sendiri(kantor.app, kantor["admin"], kantor.kini)


def test_nama_di_luar_daftar_dan_tamu_tanpa_nama_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(TidakDitemukan):
            daftar_hadir.tandai(kantor.app, kantor["staf"], kantor.kini, "bukan-siapa-siapa", hadir=True)
        with pytest.raises(IsianKeliru):
            daftar_hadir.tambah_tamu(kantor.app, kantor["staf"], kantor.kini, "  ")


def test_daftar_kosong_dicetak_untuk_ditandatangani(kantor: Kantor) -> None:
    daftar_hadir.cetak_kosong(kantor.app, kantor["staf"], kantor.kini)

    isi = langkah_query.isi(kantor.app, kantor.kini, "daftar_hadir_kosong", IsiDaftarHadir)
    assert isi is not None
    assert {b.hadir for b in isi.baris} == {""}
    assert awal(kantor, "daftar_hadir_kosong") == {"05-daftar-hadir-kosong.pdf": b"%PDF"}
    assert hadir(kantor) == []


def test_pindaian_daftar_hadir_disimpan(kantor: Kantor) -> None:
    daftar_hadir.unggah_pindaian(kantor.app, kantor["staf"], kantor.kini, b"\xff\xd8\xff isi")

    assert [d.nama_berkas for d in dokumen(kantor, "pindaian_hadir")] == ["05-daftar-hadir-pindaian.jpg"]


def test_pindaian_yang_bukan_gambar_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak):
        daftar_hadir.unggah_pindaian(kantor.app, kantor["staf"], kantor.kini, b"MZ program")
