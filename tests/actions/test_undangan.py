"""Langkah 4: the invitation, its number, its calendar file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import undangan
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.domain.errors import IsianKeliru, TidakBerwenang
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, awal, dokumen, peristiwa, tidak_ada_yang_berubah

RINCIAN = RincianUndangan(
    hari_rapat=date(2026, 12, 1),
    mulai="09.00",
    selesai="11.00",
    tempat="Ruang Rapat",
    kepada=("Camat", "Kepala Seksi Pemerintahan"),
    agenda=("Pembahasan indikator",),
)


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(4)


def test_rancangan_staf_menunggu_sekretaris(kantor: Kantor) -> None:
    undangan.siapkan(kantor.app, kantor["staf"], kantor.kini, RINCIAN)

    assert langkah_query.isi(kantor.app, kantor.kini, "rancangan_undangan", RincianUndangan) == RINCIAN
    assert (kantor.kini.langkah, dokumen(kantor, "undangan")) == (4, [])


def test_undangan_terbit_bernomor_dengan_kalendernya(kantor: Kantor) -> None:
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "undangan", IsiUndangan)
    (surat,) = langkah_query.surat(kantor.app, kantor["staf"])
    assert isi is not None
    assert (isi.nomor, surat.nomor, surat.jenis) == (surat.nomor_lengkap, 1, "undangan")
    assert awal(kantor, "undangan") | awal(kantor, "kalender") == {
        "04-undangan-rapat.pdf": b"%PDF",
        "04-undangan-rapat.ics": b"BEGI",
    }
    assert peristiwa(kantor) == ("undangan.diterbitkan", "sekretaris", 5)


def test_staf_tidak_menerbitkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        undangan.terbitkan(kantor.app, kantor["staf"], kantor.kini, RINCIAN)


@pytest.mark.parametrize(
    ("rincian", "pesan"),
    [
        (replace(RINCIAN, mulai="pagi"), "Jam “pagi”"),
        (replace(RINCIAN, selesai="25.00"), "Jam “25.00”"),
        (replace(RINCIAN, selesai="09.00"), "sesudah jam mulai"),
        (replace(RINCIAN, tempat=" "), "tempat"),
        (replace(RINCIAN, agenda=()), "agenda"),
        (replace(RINCIAN, kepada=()), "undangan"),
        (replace(RINCIAN, hari_rapat=date(2026, 1, 1)), "sudah lewat"),
    ],
)
def test_isian_yang_kurang_ditolak_dan_nomor_tidak_terpakai(
    tetap: Callable[[int], Kantor], rincian: RincianUndangan, pesan: str
) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=pesan):
        undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, rincian)
