"""Langkah 9 and 10: remarks, return, acceptance, taking it back, handing up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import koreksi, rujukan
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, IsianKeliru, TidakBerwenang
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, jejak, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def sembilan(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(9)


@pytest.fixture
def sepuluh(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(10)


def ganti_kepala_surat(kantor: Kantor) -> None:
    identitas = siklus_query.kantor(kantor.app, kantor["admin"])
    rujukan.simpan_kantor(kantor.app, kantor["admin"], replace(identitas, nama="Kecamatan Lain"))


def test_koreksi_terikat_pada_revisi_di_meja(sembilan: Kantor) -> None:
    koreksi.catat(sembilan.app, sembilan["sekretaris"], sembilan.kini, " Bab II ", " Sumber data belum disebut. ")

    (satu,) = langkah_query.koreksi(sembilan.app, sembilan.kini)
    assert (satu.nomor, satu.revisi, satu.bagian, satu.isi) == (1, 1, "Bab II", "Sumber data belum disebut.")
    assert peristiwa(sembilan) == ("koreksi.dicatat", "sekretaris", 9)


@pytest.mark.parametrize(("bagian", "isi"), [(" ", "Kurang jelas."), ("Bab II", "")])
def test_koreksi_kosong_ditolak(tetap: Callable[[int], Kantor], bagian: str, isi: str) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        koreksi.catat(kantor.app, kantor["sekretaris"], kantor.kini, bagian, isi)


def test_konsep_dikembalikan_dengan_alasan(sembilan: Kantor) -> None:
    koreksi.kembalikan(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Ringkasan terlalu singkat.")

    assert peristiwa(sembilan) == ("konsep.dikembalikan", "sekretaris", 8)
    kembali = langkah_query.pengembalian(sembilan.app, sembilan.kini)
    assert kembali is not None
    assert kembali.catatan == "Ringkasan terlalu singkat."


def test_konsep_tidak_dikembalikan_tanpa_alasan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        koreksi.kembalikan(kantor.app, kantor["sekretaris"], kantor.kini, " ")


def test_persetujuan_terikat_pada_sidik_naskah(sembilan: Kantor) -> None:
    koreksi.setujui(sembilan.app, sembilan["sekretaris"], sembilan.kini)

    naskah = sembilan.kini.naskah
    assert naskah is not None
    assert (sembilan.kini.disetujui, sembilan.kini.persetujuan_berlaku) == (naskah.sha_naskah, True)
    assert f'"sha256":"{naskah.sha_naskah}"' in jejak(sembilan)[-1].isi
    assert peristiwa(sembilan) == ("konsep.disetujui", "sekretaris", 10)


def test_naskah_di_atas_data_yang_berubah_tidak_disetujui(sembilan: Kantor) -> None:
    ganti_kepala_surat(sembilan)

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(BelumLengkap, match="sudah berubah"):
        koreksi.setujui(sembilan.app, sembilan["sekretaris"], sembilan.kini)


def test_persetujuan_dapat_ditarik_sebelum_naik(sepuluh: Kantor) -> None:
    koreksi.tarik(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini, "Ada yang terlewat.")

    assert (peristiwa(sepuluh), sepuluh.kini.disetujui) == (("konsep.ditarik", "sekretaris", 9), "")


def test_naskah_disampaikan_kepada_camat(sepuluh: Kantor) -> None:
    koreksi.sampaikan(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini)

    assert peristiwa(sepuluh) == ("naskah.disampaikan", "sekretaris", 11)


def test_naskah_yang_berubah_setelah_disetujui_tidak_disampaikan(sepuluh: Kantor) -> None:
    ganti_kepala_surat(sepuluh)

    with tidak_ada_yang_berubah(sepuluh.app), pytest.raises(BelumLengkap, match="persetujuannya gugur"):
        koreksi.sampaikan(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini)


@pytest.mark.parametrize("nama", ["camat", "kasubag", "staf", "seksi.pem"])
def test_selain_sekretaris_tidak_menyampaikan(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(10)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        koreksi.sampaikan(kantor.app, kantor[nama], kantor.kini)
