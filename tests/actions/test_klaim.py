"""Klaim dijaga at Langkah 8 to 10: marked, blocking the way to the Camat, justified by name."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import klaim, konsep, koreksi
from kinerja_core.domain.dokumen_iku import Narasi
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, TidakBerwenang
from kinerja_core.queries import naskah
from tests.actions.alat import Kantor, jejak, peristiwa, tidak_ada_yang_berubah

PALSU = "Indeks Kepuasan Masyarakat mencapai 99,99."


def susun_palsu(kantor: Kantor, kalimat: str = PALSU) -> None:
    awal = naskah.narasi(kantor.app, kantor["kasubag"], kantor.kini)
    konsep.susun(kantor.app, kantor["kasubag"], kantor.kini, replace(awal, penutup=kalimat))


def kunci(kantor: Kantor) -> list[str]:
    return [k.kunci for k in naskah.klaim_dokumen(kantor.app, kantor.kini).terbuka]


@pytest.fixture
def bertanda(di_langkah: Callable[..., Kantor]) -> Kantor:
    """Accepted by the Sekretaris although one sentence is false: Langkah 10."""
    kantor = di_langkah(8)
    susun_palsu(kantor)
    konsep.ajukan(kantor.app, kantor["kasubag"], kantor.kini)
    koreksi.setujui(kantor.app, kantor["sekretaris"], kantor.kini)
    return kantor


def test_klaim_tanpa_dukungan_menahan_penyampaian_kepada_camat(bertanda: Kantor) -> None:
    with tidak_ada_yang_berubah(bertanda.app), pytest.raises(BelumLengkap, match="antara lain “99,99”"):
        koreksi.sampaikan(bertanda.app, bertanda["sekretaris"], bertanda.kini)


def test_klaim_yang_dibenarkan_tidak_lagi_menahan(bertanda: Kantor) -> None:
    (satu,) = kunci(bertanda)

    klaim.benarkan(bertanda.app, bertanda["sekretaris"], bertanda.kini, satu, "Hasil survei ulang bulan Desember.")
    assert peristiwa(bertanda) == ("klaim.dibenarkan", "sekretaris", 10)
    assert (jejak(bertanda)[-1].catatan, PALSU in jejak(bertanda)[-1].isi) == (
        "Hasil survei ulang bulan Desember.",
        True,
    )
    koreksi.sampaikan(bertanda.app, bertanda["sekretaris"], bertanda.kini)

    assert peristiwa(bertanda) == ("naskah.disampaikan", "sekretaris", 11)


def test_klaim_yang_diperbaiki_tidak_lagi_menahan(bertanda: Kantor) -> None:
    koreksi.tarik(bertanda.app, bertanda["sekretaris"], bertanda.kini, "Ada klaim tanpa dukungan.")
    koreksi.kembalikan(bertanda.app, bertanda["sekretaris"], bertanda.kini, "Perbaiki penutup.")
    susun_palsu(bertanda, "Indeks Kepuasan Masyarakat mencapai 97,66.")
    konsep.ajukan(bertanda.app, bertanda["kasubag"], bertanda.kini)
    koreksi.setujui(bertanda.app, bertanda["sekretaris"], bertanda.kini)

    koreksi.sampaikan(bertanda.app, bertanda["sekretaris"], bertanda.kini)

    assert bertanda.kini.langkah == 11


def test_pembenaran_tidak_menutupi_kalimat_yang_diubah(bertanda: Kantor) -> None:
    (satu,) = kunci(bertanda)
    klaim.benarkan(bertanda.app, bertanda["sekretaris"], bertanda.kini, satu, "Survei ulang.")
    koreksi.tarik(bertanda.app, bertanda["sekretaris"], bertanda.kini, "Kalimat diperhalus.")
    koreksi.kembalikan(bertanda.app, bertanda["sekretaris"], bertanda.kini, "Kalimat diperhalus.")
    susun_palsu(bertanda, "Adapun " + PALSU)

    assert len(kunci(bertanda)) == 1
    with tidak_ada_yang_berubah(bertanda.app), pytest.raises(DataSudahBerubah, match="sudah berubah"):
        klaim.benarkan(bertanda.app, bertanda["kasubag"], bertanda.kini, satu, "Survei ulang.")


def test_pembenaran_tanpa_alasan_atau_dua_kali_ditolak(bertanda: Kantor) -> None:
    (satu,) = kunci(bertanda)
    with tidak_ada_yang_berubah(bertanda.app), pytest.raises(CatatanWajib):
        klaim.benarkan(bertanda.app, bertanda["sekretaris"], bertanda.kini, satu, " ")

    klaim.benarkan(bertanda.app, bertanda["sekretaris"], bertanda.kini, satu, "Survei ulang.")

    with tidak_ada_yang_berubah(bertanda.app), pytest.raises(DataSudahBerubah, match="sudah dibenarkan"):
        klaim.benarkan(bertanda.app, bertanda["sekretaris"], bertanda.kini, satu, "Sekali lagi.")


@pytest.mark.parametrize("nama", ["camat", "kasubag", "staf", "seksi.pem"])
def test_selain_pelaksana_langkah_tidak_membenarkan(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(10)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        klaim.benarkan(kantor.app, kantor[nama], kantor.kini, "x", "Alasan.")


def test_tulisan_yang_sedang_diketik_sudah_bertanda(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(8)
    awal = naskah.narasi(kantor.app, kantor["kasubag"], kantor.kini)

    kosong = naskah.klaim_tulisan(kantor.app, kantor["kasubag"], kantor.kini, awal)
    ada = naskah.klaim_tulisan(kantor.app, kantor["kasubag"], kantor.kini, Narasi(ringkasan=PALSU))

    assert kosong.terbuka == ()
    assert [(k.bagian, k.klaim) for k in ada.terbuka] == [("Ringkasan", "99,99")]


def test_narasi_kantor_contoh_tidak_bertanda_sampai_akhir(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(11)

    assert naskah.klaim_dokumen(kantor.app, kantor.kini).terbuka == ()
