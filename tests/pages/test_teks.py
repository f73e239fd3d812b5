"""What people type stands on the page as they typed it, though Streamlit reads Markdown."""

import pytest

from kinerja_core.actions import rujukan
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.settings import AKAR_PROYEK
from pages.ui.teks import polos
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman


@pytest.mark.parametrize(
    ("diketik", "markah"),
    [
        ("5*4*3 = 60", r"5\*4\*3 = 60"),
        ("nilai ~80~ dari $100 ke $120", r"nilai \~80\~ dari \$100 ke \$120"),
        ("[lihat](http://contoh.id)", r"\[lihat\](http://contoh.id)"),
        ("1. Rapat\n- Surat", "1\\. Rapat\n\\- Surat"),
        ("-5", "-5"),
        ("1.234,5 %", "1.234,5 %"),
        ("Seksi Pemerintahan (Subbag)", "Seksi Pemerintahan (Subbag)"),
    ],
)
def test_tulisan_orang_tidak_terbaca_sebagai_markah(diketik: str, markah: str) -> None:
    assert polos(diketik) == markah


def test_nama_berbintang_tampil_utuh_dalam_tabel(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    rujukan.simpan_unit(kantor.app, kantor["admin"], Unit("baru", "Seksi *Uji*", JenisUnit.SEKSI, 99))

    at = buka_halaman(kantor.app, kantor["admin"], "pages/kelola/unit.py")

    assert list(at.table[0].value["Nama"])[-1] == r"Seksi \*Uji\*"


def test_setiap_tabel_digambar_lewat_satu_pintu() -> None:
    langsung = [f.name for f in (AKAR_PROYEK / "pages").rglob("*.py") if "st.table(" in f.read_text("utf-8")]

    assert langsung == ["tabel.py"]
