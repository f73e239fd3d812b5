"""The calendar page of the Admin, and pausing from the front page."""

from collections.abc import Callable
from datetime import date, time

from kinerja_core.actions import jeda
from kinerja_core.domain.jam_kerja import PEKAN_PERWALI
from kinerja_core.queries import jam_sop
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

HALAMAN = "pages/kelola/jam_kerja.py"


def test_halaman_menampilkan_jam_dan_libur_tahun_ini(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    jam, libur = (t.value for t in at.dataframe)
    assert [g.message for g in at.exception] == []
    assert list(jam.iloc[0])[1:] == [*["07.30–16.00"] * 4, "07.30–11.00", "libur", "libur"]
    assert len(libur) == len(jam_sop.libur(kantor.app, kantor["admin"], 2026)) == 25


def test_jam_sehari_diubah_dari_halaman(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    at.time_input(key="jb-tutup-4").set_value(time(11, 30))
    at.checkbox(key="jb-kerja-0").uncheck()
    at.date_input(key="jb-mulai").set_value(date(2026, 11, 9))
    at.button(key="jam.simpan").click().run()

    k = jam_sop.kalender(kantor.app, kantor["admin"])
    assert [s.value for s in at.success] == ["Jam kerja disimpan."]
    assert (k.jendela(date(2026, 11, 9)), str(k.jendela(date(2026, 11, 13)))) == (None, "07.30–11.30")
    assert k.jendela(date(2026, 11, 6)) == PEKAN_PERWALI[4]


def test_jam_pulang_sebelum_jam_masuk_ditolak_dengan_kalimat(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    at.time_input(key="jb-tutup-4").set_value(time(7, 0))
    at.button(key="jam.simpan").click().run()

    assert [w.value for w in at.warning] == ["Jam pulang harus sesudah jam masuk pada hari yang sama. Perbaiki jamnya."]
    assert len(jam_sop.kalender(kantor.app, kantor["admin"]).jadwal) == 1


def test_jam_khusus_ditambah_lalu_dihapus(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    at.text_input(key="jk-nama").set_value("Ramadan 1448 H")
    at.date_input(key="jk-mulai").set_value(date(2027, 2, 8))
    at.date_input(key="jk-selesai").set_value(date(2027, 3, 9))
    at.button(key="jam.khusus").click().run()
    ada = [j.nama for j in jam_sop.kalender(kantor.app, kantor["admin"]).jadwal]
    at.button(key="jam.hapus").click().run()

    assert ada == ["Jam kerja biasa", "Ramadan 1448 H"]
    assert [j.nama for j in jam_sop.kalender(kantor.app, kantor["admin"]).jadwal] == ["Jam kerja biasa"]


def test_libur_ditambah_dan_dihapus_dari_halaman(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    at.date_input(key="lb-hari").set_value(date(2026, 11, 9))
    at.text_input(key="lb-nama").set_value("Lomba kecamatan")
    at.button(key="libur.tambah").click().run()
    ada = {h.hari: h.nama for h in jam_sop.libur(kantor.app, kantor["admin"], 2026)}
    at.selectbox(key="lb-hapus").set_value(date(2026, 11, 9))
    at.button(key="libur.hapus").click().run()

    assert ada[date(2026, 11, 9)] == "Lomba kecamatan"
    assert len(jam_sop.libur(kantor.app, kantor["admin"], 2026)) == 25


def test_tahun_tanpa_libur_diisi_dari_paket(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], HALAMAN)

    at.number_input[0].set_value(2030).run()
    kosong = [i.value for i in at.info]
    at.button(key="libur.isi").click().run()

    assert kosong == ["Belum ada hari libur tahun 2030. Isi dari paket, lalu cocokkan dengan SKB tahun itu."]
    assert len(jam_sop.libur(kantor.app, kantor["admin"], 2030)) > 10


def test_tugas_saya_menyebut_sisa_dan_dapat_menjeda(
    di_langkah: Callable[..., Kantor], buka_halaman: BukaHalaman
) -> None:
    kantor = di_langkah(2)
    at = buka_halaman(kantor.app, kantor["kasubag"], "")
    (tertulis,) = [c.value for c in at.caption if "waktu baku" in c.value]

    kunci = f"jeda-{kantor.kini.id}"
    at.text_area(key=f"{kunci}-alasan").set_value("Listrik padam")
    at.button(key=kunci).click().run()
    dijeda = kantor.kini.dijeda
    at.button(key=f"lanjut-{kantor.kini.id}").click().run()

    assert tertulis.endswith("waktu baku 2 Jam · **sisa 2 jam kerja**, batas 2 November 2026 10.08")
    assert (dijeda, kantor.kini.dijeda) == (True, False)


def test_halaman_langkah_menyebut_siklus_dijeda(di_langkah: Callable[..., Kantor], buka_halaman: BukaHalaman) -> None:
    kantor = di_langkah(2)
    jeda.jeda(kantor.app, kantor["kasubag"], kantor.kini, "Listrik padam")

    at = buka_halaman(kantor.app, kantor["camat"], "pages/alur/langkah_02_format_iku.py")

    assert "Siklus dijeda. Kasubag Perencanaan Program dan Keuangan melanjutkannya di halaman Tugas saya." in [
        w.value for w in at.warning
    ]
