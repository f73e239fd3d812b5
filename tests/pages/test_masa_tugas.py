"""The window of a Plt. on the pages: entered by the Admin, missed by nobody once it is over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from kinerja_core.actions import rujukan
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.store import kantor as kantor_store
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

Pada = Callable[[int], Kantor]


def test_admin_mencatat_masa_plt(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(12)
    camat, hari = kantor["camat"], kantor.hari_ini
    at = buka_halaman(kantor.app, kantor["admin"], "pages/kelola/pegawai.py")

    at.selectbox[0].set_value(camat.id).run()
    at.selectbox(key=f"p-awalan-{camat.id}").set_value("Plt.")
    at.date_input(key=f"p-mulai-{camat.id}").set_value(hari)
    at.date_input(key=f"p-sampai-{camat.id}").set_value(hari + timedelta(days=30))
    at.date_input(key=f"p-tanggal-{camat.id}").set_value(hari)
    at.text_input(key=f"p-perintah-{camat.id}").set_value("800/12")
    at.button(key=f"pegawai.simpan-{camat.id}").click().run()

    with kantor.app.store.read() as r:
        tersimpan = kantor_store.pegawai(r, camat.kantor_id, camat.id)
    assert ([s.value for s in at.success], [g.message for g in at.exception]) == (["Pegawai disimpan."], [])
    assert (tersimpan.awalan, tersimpan.masa) == ("Plt.", MasaTugas(hari, hari + timedelta(days=30), "800/12", hari))


def test_masa_yang_berakhir_tampil_bagi_admin_dan_pejabatnya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(12)
    mulai, akhir = kantor.hari_ini - timedelta(days=30), kantor.hari_ini - timedelta(days=1)
    plt = replace(kantor["kasubag"], awalan="Plt.", masa=MasaTugas(mulai, akhir, "800/12", mulai))
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], plt)

    admin = buka_halaman(kantor.app, kantor["admin"], "")
    sendiri = buka_halaman(kantor.app, plt, "pages/alur/langkah_12_surat_pengantar.py")

    awal = f"Masa tugas {plt.jabatan_lengkap} ({plt.nama}) sudah berakhir "
    assert [[w.value.startswith(awal) for w in at.warning] for at in (admin, sendiri)] == [[True], [True]]
    assert [[g.message for g in at.exception] for at in (admin, sendiri)] == [[], []]
    assert [t.label for t in sendiri.button if t.label == "Terbitkan surat pengantar"] == []
