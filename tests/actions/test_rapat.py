"""Langkah 5: attendance, decisions, notulen."""

from collections.abc import Callable

import pytest

from kinerja_core.actions import daftar_hadir, rapat
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru, TidakBerwenang
from kinerja_core.domain.naskah import IsiNotulen
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, awal, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(5)


def hadir(kantor: Kantor) -> list[str]:
    return [h.nama for h in langkah_query.kehadiran(kantor.app, kantor.kini) if h.hadir]


def test_kehadiran_memuat_semua_pegawai_kecuali_admin(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id], ["Tamu Bappeda", " ", ""])

    daftar = langkah_query.kehadiran(kantor.app, kantor.kini)
    assert len(daftar) == len(kantor.orang) - 1 + 1
    assert hadir(kantor) == [kantor["camat"].nama, "Tamu Bappeda"]
    assert [h.nomor for h in daftar] == list(range(1, len(daftar) + 1))


def test_kehadiran_dapat_dicatat_ulang(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id])
    daftar_hadir.catat(kantor.app, kantor["kasubag"], kantor.kini, [kantor["sekretaris"].id])

    assert hadir(kantor) == [kantor["sekretaris"].nama]


def test_keputusan_bernomor_urut(kantor: Kantor) -> None:
    rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Pertama.")
    rapat.catat_keputusan(kantor.app, kantor["kasubag"], kantor.kini, " Kedua. ", "", "Kepala Seksi", kantor.hari_ini)

    daftar = langkah_query.keputusan(kantor.app, kantor.kini)
    assert [(k.nomor, k.uraian, k.penanggung_jawab, k.batas_waktu) for k in daftar] == [
        (1, "Pertama.", "", None),
        (2, "Kedua.", "Kepala Seksi", kantor.hari_ini),
    ]


def test_keputusan_kosong_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "  ")


def test_seksi_tidak_mencatat_kehadiran(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        daftar_hadir.catat(kantor.app, kantor["seksi.pem"], kantor.kini, [])


def test_rapat_ditutup_dengan_notulen_dan_daftar_hadir(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id, kantor["staf"].id])
    rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Formulir kembali dalam tiga hari.")

    rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, " Rapat berjalan lancar. ")

    isi = langkah_query.isi(kantor.app, kantor.kini, "notulen", IsiNotulen)
    assert isi is not None
    assert (isi.jalannya, len(isi.hadir), [k.uraian for k in isi.keputusan]) == (
        "Rapat berjalan lancar.",
        2,
        ["Formulir kembali dalam tiga hari."],
    )
    assert awal(kantor, "notulen") | awal(kantor, "daftar_hadir") == {
        "05-notulen.pdf": b"%PDF",
        "05-daftar-hadir.pdf": b"%PDF",
    }
    assert peristiwa(kantor) == ("rapat.ditutup", "sekretaris", 6)


def test_rapat_tanpa_yang_hadir_tidak_dapat_ditutup(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="siapa yang hadir"):
        rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, "Lancar.")
