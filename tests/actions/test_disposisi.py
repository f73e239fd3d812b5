"""Langkah 1: the order, its slip, and what it refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import disposisi
from kinerja_core.actions.disposisi import RincianDisposisi
from kinerja_core.domain.errors import DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.naskah_surat import IsiDisposisi
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, awal, buka_siklus, dokumen, jejak, peristiwa, tidak_ada_yang_berubah

RINCIAN = RincianDisposisi(
    surat_dari="Bagian Organisasi",
    nomor_surat="000.8.6.3/17/ORG",
    tanggal_surat=date(2026, 10, 30),
    diterima=date(2026, 11, 2),
    nomor_agenda="031",
    sifat="Segera",
    hal="Permintaan Dokumen IKU",
    diteruskan_kepada=("Kasubag Perencanaan Program dan Keuangan",),
    harap=("Proses lebih lanjut",),
    isi="Susun sesuai SOP.",
    batas_waktu=date(2026, 11, 16),
)


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return buka_siklus(di_langkah(1))


def test_disposisi_membuka_langkah_dua(kantor: Kantor) -> None:
    baru = disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    assert (baru.langkah, peristiwa(kantor)) == (2, ("disposisi.diterbitkan", "sekretaris", 2))


def test_disposisi_menyimpan_isinya_dan_lembarnya(kantor: Kantor) -> None:
    disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "disposisi", IsiDisposisi)
    assert isi is not None
    assert (isi.hal, isi.batas_waktu, isi.tanggal) == (RINCIAN.hal, RINCIAN.batas_waktu, kantor.hari_ini)
    assert awal(kantor, "disposisi") == {"01-lembar-disposisi.pdf": b"%PDF"}


def test_sidik_lembar_disposisi_tercatat_dalam_jejak(kantor: Kantor) -> None:
    disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    (lembar,) = dokumen(kantor, "disposisi")
    assert f'"01-lembar-disposisi.pdf":"{lembar.sha256}"' in jejak(kantor)[-1].isi


@pytest.mark.parametrize(
    ("rincian", "pesan"),
    [
        (replace(RINCIAN, surat_dari="  "), "asal surat"),
        (replace(RINCIAN, hal=""), "hal"),
        (replace(RINCIAN, isi="\n"), "isi disposisi"),
        (replace(RINCIAN, diteruskan_kepada=()), "diteruskan"),
        (replace(RINCIAN, sifat="Kilat"), "sifat"),
        (replace(RINCIAN, batas_waktu=date(2026, 11, 1)), "Batas waktu"),
    ],
)
def test_isian_yang_kurang_ditolak(tetap: Callable[[int], Kantor], rincian: RincianDisposisi, pesan: str) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=pesan):
        disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, rincian)


@pytest.mark.parametrize("nama", ["camat", "kasubag", "staf", "seksi.pem", "admin"])
def test_selain_sekretaris_ditolak(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        disposisi.terbitkan(kantor.app, kantor[nama], kantor.kini, RINCIAN)


def test_disposisi_kedua_ditolak(kantor: Kantor) -> None:
    terlihat = kantor.kini
    disposisi.terbitkan(kantor.app, kantor["sekretaris"], terlihat, RINCIAN)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        disposisi.terbitkan(kantor.app, kantor["sekretaris"], terlihat, RINCIAN)
