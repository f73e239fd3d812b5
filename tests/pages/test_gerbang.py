"""The gate of the pages: through app.py, and past it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kinerja_core.actions.masuk import DIAM_PALING_LAMA
from kinerja_core.domain.peran import Peran
from kinerja_core.settings import AKAR_PROYEK
from tests.pages.conftest import BukaHalaman
from tests.web.kantor import Dunia, buka_dunia

BERAKHIR = "Sesi Anda sudah berakhir. Masuk kembali untuk melanjutkan; yang sudah disimpan tetap ada."


@pytest.fixture
def dunia(tmp_path: Path) -> Iterator[Dunia]:
    dunia = buka_dunia(tmp_path, "")
    dunia.siapkan()
    yield dunia
    dunia.app.store.tutup()


@pytest.mark.parametrize("peran", list(Peran))
def test_halaman_pertama_terbuka_bagi_setiap_peran(dunia: Dunia, buka_halaman: BukaHalaman, peran: Peran) -> None:
    at = buka_halaman(dunia.app, dunia.pegawai(peran, unit="pem" if peran is Peran.SEKSI else ""), "")

    assert ([t.value for t in at.title], [g.message for g in at.exception]) == (["Tugas saya"], [])


def test_halaman_peran_lain_tidak_terdaftar(dunia: Dunia, buka_halaman: BukaHalaman) -> None:
    seksi = dunia.pegawai(Peran.SEKSI, unit="pem")

    with pytest.raises(ValueError, match="Could not find a navigation page"):
        buka_halaman(dunia.app, seksi, "pages/kelola/pegawai.py")


def test_halaman_yang_dijalankan_melewati_app_py_tetap_berpagar(dunia: Dunia) -> None:
    at = AppTest.from_file(str(AKAR_PROYEK / "pages/kelola/pegawai.py"), default_timeout=30)
    at.session_state["application"] = dunia.app
    at.user = dict(dunia.user(dunia.pegawai(Peran.SEKSI, unit="pem")))
    at.run()

    assert ([w.value for w in at.warning], list(at.title)) == (
        ["Halaman ini bukan untuk peran Anda. Pilih pekerjaan Anda dari menu."],
        [],
    )


def test_tanpa_sesi_hanya_tampak_ajakan_masuk(dunia: Dunia) -> None:
    at = AppTest.from_file(str(AKAR_PROYEK / "app.py"), default_timeout=30)
    at.session_state["application"] = dunia.app
    at.user = {"sid": "0" * 32, "pegawai": "siapa"}
    at.run()

    assert ([w.value for w in at.warning], list(at.title)) == ([BERAKHIR], [])


@pytest.mark.parametrize("sid", ["", None, "a"])
def test_sid_kosong_bukan_sesi_siapa_pun(dunia: Dunia, sid: str | None) -> None:
    dunia.sesi(dunia.pegawai(Peran.CAMAT))
    at = AppTest.from_file(str(AKAR_PROYEK / "app.py"), default_timeout=30)
    at.session_state["application"] = dunia.app
    at.user = {"sid": sid}
    at.run()

    assert [w.value for w in at.warning] == [BERAKHIR]


def test_sesi_yang_berakhir_di_tengah_jalan_menghentikan_halaman(dunia: Dunia, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(dunia.app, dunia.pegawai(Peran.CAMAT), "")

    dunia.jam.maju(DIAM_PALING_LAMA * 2)

    assert [w.value for w in at.run().warning] == [BERAKHIR]


def test_peran_yang_berubah_berlaku_pada_klik_berikutnya(dunia: Dunia, buka_halaman: BukaHalaman) -> None:
    from dataclasses import replace

    from kinerja_core.store.kantor import simpan_pegawai

    orang = dunia.pegawai(Peran.ADMIN)
    at = buka_halaman(dunia.app, orang, "pages/kelola/unit.py")
    sebelum = [t.value for t in at.title]

    with dunia.app.store.transaction() as t:
        simpan_pegawai(t, replace(orang, peran=Peran.STAF))
    at.run()

    assert (sebelum, [t.value for t in at.title]) == (["Unit"], ["Tugas saya"])
