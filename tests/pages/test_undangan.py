"""Answers to the invitation on the pages: written down by Staf, read by the others."""

from collections.abc import Callable

from kinerja_core.domain.jawaban_undangan import Jawaban
from kinerja_core.queries import undangan as undangan_query
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

Pada = Callable[[int], Kantor]
LANGKAH_4, LANGKAH_5 = "pages/alur/langkah_04_undangan.py", "pages/alur/langkah_05_rapat.py"


def test_staf_mencatat_jawaban_dan_wakilnya_muncul_di_daftar_hadir(
    pada_langkah: Pada, buka_halaman: BukaHalaman
) -> None:
    kantor = pada_langkah(5)
    siapa = undangan_query.daftar(kantor.app, kantor.kini)[1].siapa
    at = buka_halaman(kantor.app, kantor["staf"], LANGKAH_4)

    at.selectbox(key="uc-siapa").set_value(siapa).run()
    at.radio(key=f"uc-{siapa}-jawaban").set_value(Jawaban.DIWAKILI).run()
    at.text_input(key=f"uc-{siapa}-wakil").set_value("Siti")
    at.button(key="undangan.catat_jawaban").click().run()

    assert [g.message for g in at.exception] == []
    dicatat = at.table[-1].value.iloc[1]
    assert (dicatat["Jawaban"], dicatat["Masuk"].partition(", ")[2]) == (
        "Diwakili oleh Siti",
        "lewat telepon, dicatat Staf Contoh",
    )
    at.switch_page(LANGKAH_5).run()
    assert [c.label for c in at.checkbox][-1] == "Siti (mewakili Sekretaris Kecamatan) · Tamu"


def test_kasubag_membaca_jawaban_tanpa_mencatat(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(5)

    at = buka_halaman(kantor.app, kantor["kasubag"], LANGKAH_4)

    assert (len(at.table), [b.key for b in at.button if b.key == "undangan.catat_jawaban"]) == (1, [])


def test_sekretaris_membatalkan_undangan_dan_melihat_rancangannya_kembali(
    pada_langkah: Pada, buka_halaman: BukaHalaman
) -> None:
    kantor = pada_langkah(5)
    surat = undangan_query.surat(kantor.app, kantor.kini)
    at = buka_halaman(kantor.app, kantor["sekretaris"], LANGKAH_4)

    at.text_area(key="undangan.batalkan-alasan").set_value("Ruang rapat terpakai").run()
    at.button(key="undangan.batalkan").click().run()

    assert surat is not None
    assert (kantor.kini.langkah, [g.message for g in at.exception]) == (4, [])
    assert [i.value.partition(" batal.")[0] for i in at.info] == [f"Undangan nomor {surat.nomor}"]
    assert at.text_input(key="u-tempat").value == surat.tempat


def test_staf_tidak_melihat_tombol_membatalkan_undangan(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(5)

    at = buka_halaman(kantor.app, kantor["staf"], LANGKAH_4)

    assert [b.key for b in at.button if b.key == "undangan.batalkan"] == []
