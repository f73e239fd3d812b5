"""The Admin's pages: what they show, what they save, and that nobody else reaches them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_core.domain.peran import JenisUnit, Peran, Unit
from kinerja_core.queries import siklus as siklus_query
from pages.ui import registry
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman
from tests.web.kantor import Dunia, buka_dunia

KELOLA = [h for h in registry.HALAMAN if h.berkas.startswith("pages/kelola/")]
UNIT, PEGAWAI, INDIKATOR, KANTOR, VERSI_SOP = (
    f"pages/kelola/{nama}.py" for nama in ("unit", "pegawai", "indikator", "kantor", "sop_versi")
)


@pytest.fixture
def kantor_kosong(tmp_path: Path) -> Iterator[Dunia]:
    """An office that has an Admin and nothing else."""
    dunia = buka_dunia(tmp_path, "")
    dunia.siapkan()
    yield dunia
    dunia.app.store.tutup()


@pytest.mark.parametrize("halaman", KELOLA, ids=lambda h: h.url)
def test_admin_membuka_halaman_data_kantor(
    kantor: Kantor, buka_halaman: BukaHalaman, halaman: registry.Halaman
) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], halaman.berkas)

    assert ([t.value for t in at.title], [g.message for g in at.exception]) == ([halaman.judul], [])


@pytest.mark.parametrize("halaman", KELOLA, ids=lambda h: h.url)
def test_admin_kantor_yang_masih_kosong_tidak_menemui_galat(
    kantor_kosong: Dunia, buka_halaman: BukaHalaman, halaman: registry.Halaman
) -> None:
    at = buka_halaman(kantor_kosong.app, kantor_kosong.pegawai(Peran.ADMIN), halaman.berkas)

    assert ([t.value for t in at.title], [g.message for g in at.exception]) == ([halaman.judul], [])


@pytest.mark.parametrize(
    ("berkas", "petunjuk"),
    [
        (UNIT, "Belum ada unit. Tambahkan setiap Seksi dan Subbag yang menyerahkan data."),
        (INDIKATOR, "Daftarkan unit lebih dulu di halaman Unit."),
    ],
)
def test_kantor_yang_masih_kosong_memberi_petunjuk(
    kantor_kosong: Dunia, buka_halaman: BukaHalaman, berkas: str, petunjuk: str
) -> None:
    at = buka_halaman(kantor_kosong.app, kantor_kosong.pegawai(Peran.ADMIN), berkas)

    assert [i.value for i in at.info] == [petunjuk]


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "kasubag", "staf", "seksi.pem"])
def test_bukan_admin_tidak_sampai_ke_data_kantor(kantor: Kantor, buka_halaman: BukaHalaman, akun: str) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        buka_halaman(kantor.app, kantor[akun], KANTOR)


def test_unit_baru_tersimpan_dan_isian_berikutnya_kosong(kantor_kosong: Dunia, buka_halaman: BukaHalaman) -> None:
    admin = kantor_kosong.pegawai(Peran.ADMIN)
    at = buka_halaman(kantor_kosong.app, admin, UNIT)

    at.text_input(key="u-kode-baru-0").set_value("pem")
    at.text_input(key="u-nama-baru-0").set_value("Seksi Pemerintahan")
    at.button(key="unit.simpan-baru-0").click().run()

    unit = siklus_query.daftar_unit(kantor_kosong.app, admin)
    assert unit == (Unit("pem", "Seksi Pemerintahan", JenisUnit.SEKSI, 1),)
    assert ([s.value for s in at.success], at.text_input(key="u-kode-baru-1").value) == (["Unit disimpan."], "")


def test_angka_di_luar_batas_dijawab_dengan_kalimat_bukan_tombol_yang_diam(
    kantor_kosong: Dunia, buka_halaman: BukaHalaman
) -> None:
    at = buka_halaman(kantor_kosong.app, kantor_kosong.pegawai(Peran.ADMIN), UNIT)
    at.text_input(key="u-kode-baru-0").set_value("pem")
    at.text_input(key="u-nama-baru-0").set_value("Seksi Pemerintahan")

    at.number_input(key="u-urut-baru-0").set_value(-3)
    at.button(key="unit.simpan-baru-0").click().run()

    assert [w.value for w in at.warning] == ["Urutan unit diisi 1 sampai 99."]
    assert at.number_input(key="u-urut-baru-0").value == -3


def test_target_yang_meragukan_ditolak_dan_isian_tetap(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], INDIKATOR)
    at.selectbox[0].set_value("IKU-01").run()

    isian = at.text_input(key="t-tahun-IKU-01-2026").set_value("delapan puluh")
    at.button(key="target.simpan-IKU-01").click().run()

    kalimat = "“delapan puluh” tidak dapat dibaca dengan pasti. Tulis angka seperti 1234 atau 12,5."
    assert ([w.value for w in at.warning], isian.value) == ([kalimat], "delapan puluh")


def test_revisi_sop_menjadi_versi_baru(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(kantor.app, kantor["admin"], VERSI_SOP)

    at.number_input(key="v-jumlah-1").set_value(20)
    at.button(key="sop.revisi").click().run()

    assert [s.value for s in at.success] == ["SOP versi 2 disimpan; berlaku untuk Siklus berikutnya."]
    assert str(siklus_query.sop_terbaru(kantor.app, kantor["admin"]).langkah_ke(1).waktu) == "20 Menit"
