"""Langkah 8 on screen: an edited part is marked when the data have moved, and can be put back to the draft."""

from collections.abc import Callable
from dataclasses import replace

from kinerja_core.actions import analisis, konsep
from kinerja_core.contoh import katalog
from kinerja_core.queries import naskah
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

HALAMAN = "pages/alur/langkah_08_konsep.py"


def test_bagian_tersunting_ditandai_dan_dapat_dikembalikan_ke_rancangan(
    pada_langkah: Callable[[int], Kantor], buka_halaman: BukaHalaman
) -> None:
    kantor = pada_langkah(8)
    kasubag = kantor["kasubag"]
    awal = naskah.narasi(kantor.app, kasubag, kantor.kini)
    konsep.susun(kantor.app, kasubag, kantor.kini, replace(awal, penutup="IKM turun menjadi 91,20."))
    analisis.buka(kantor.app, kasubag, kantor.kini, "Menambah catatan.")
    analisis.catat(kantor.app, kasubag, kantor.kini, katalog.indikator()[0].kode, "Catatan baru.")
    analisis.selesaikan(kantor.app, kasubag, kantor.kini)

    at = buka_halaman(kantor.app, kasubag, HALAMAN)
    tanda = [t.value for t in at.text if t.value.startswith("“91,20” dalam kalimat")]
    assert "Data berubah sejak ditulis. Baca ulang bagian ini terhadap data terbaru." in [w.value for w in at.warning]
    assert tanda == ["“91,20” dalam kalimat: IKM turun menjadi 91,20."] * 2
    next(b for b in at.button if b.label == "Kembalikan ke rancangan").click().run()

    assert [a.value for a in at.text_area if a.label == "Bab IV Penutup"] == [awal.penutup]
    assert "Kembalikan ke rancangan" not in [b.label for b in at.button]
