"""Buku agenda, daftar arsip, and the copies of Langkah 13 on the page."""

from collections.abc import Callable

from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import ekspedisi as ekspedisi_query
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

Pada = Callable[[int], Kantor]
AGENDA, ARSIP = "pages/pantau/agenda.py", "pages/pantau/daftar_arsip.py"
LANGKAH_13 = "pages/alur/langkah_13_arsip.py"


def test_staf_mengambil_nomor_dari_buku_agenda(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(5)
    at = buka_halaman(kantor.app, kantor["staf"], AGENDA)

    at.text_input(key="ag-tujuan").set_value("Kepala Bapperida")
    at.text_input(key="ag-hal").set_value("Permohonan data")
    at.button(key="agenda.catat").click().run()

    buku = agenda_query.buku(kantor.app, kantor["staf"], kantor.hari_ini.year)
    assert ([s.hal for s in buku.surat], [g.message for g in at.exception]) == (
        ["Permohonan data", "Undangan rapat"],
        [],
    )
    assert "Surat bernomor 000.8.6.3/2/KEC-CTH/2026." in [s.value for s in at.success]


def test_camat_membaca_buku_agenda_tanpa_isian(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(5)

    at = buka_halaman(kantor.app, kantor["camat"], AGENDA)

    assert ([b.key for b in at.button if b.key], len(at.tabs), len(at.dataframe)) == ([], 0, 1)


def test_staf_mengantar_yang_ditawarkan_daftar_distribusi(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(13)
    at = buka_halaman(kantor.app, kantor["staf"], LANGKAH_13)

    at.button(key="ekspedisi.catat").click().run()

    p = ekspedisi_query.pengantaran(kantor.app, kantor.kini)
    assert [(e.tujuan, e.salinan) for e in p.antaran] == [(p.daftar[0][0].tujuan, "asli")]
    assert ([w.value for w in at.warning], [g.message for g in at.exception]) == ([f"- {p.belum_kembali[0]}"], [])


def test_daftar_arsip_memuat_siklus_yang_ditutup(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(14)

    at = buka_halaman(kantor.app, kantor["camat"], ARSIP)

    (tabel,) = at.table
    assert list(tabel.value["Tempat simpan"]) == ["Ruang arsip, rak 2, Boks 14"]
