"""The one thing to do next, of all that may be done."""

from datetime import date

import pytest

from kinerja_core.domain.alur import aksi_tersedia
from kinerja_core.domain.tugas import aksi_berikut
from tests.domain.test_pemberitahuan import MENURUT_ID, SAMPAI_ANALISIS, Cerita


@pytest.mark.parametrize(
    ("sampai", "lagi", "oleh", "berikut"),
    [
        (0, (), "sekretaris", "disposisi.terbitkan"),
        (2, (), "staf", "format.serahkan"),
        (2, ("format.serahkan",), "staf", "format.sampaikan"),
        (3, (), "staf", "undangan.siapkan"),
        (3, (), "sekretaris", "undangan.terbitkan"),
        (4, (), "sekretaris", "rapat.catat_hadir"),
        (4, (), "camat", None),  # he sits in the meeting; others write
        (5, ("siklus.jeda",), "staf", "siklus.lanjutkan"),
    ],
)
def test_satu_perbuatan_berikutnya(sampai: int, lagi: tuple[str, ...], oleh: str, berikut: str | None) -> None:
    c = Cerita(*SAMPAI_ANALISIS[:sampai], *lagi)
    kunjungan = {j.peristiwa for j in c.jejak if j.langkah == c.siklus.langkah}

    a = aksi_berikut(aksi_tersedia(c.siklus, MENURUT_ID[oleh], date(2026, 11, 2)), c.siklus.langkah, kunjungan)

    assert (a.kode if a else None) == berikut
