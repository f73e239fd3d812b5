"""The lambang daerah of the kop surat."""

import io

import pytest
from PIL import Image

from kinerja_core.actions import lambang, rujukan
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BerkasDitolak, IsianKeliru, TidakBerwenang
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor


def gambar(lebar: int = 300, tinggi: int = 360, bentuk: str = "PNG") -> bytes:
    keluaran = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), "#1b5e20").save(keluaran, bentuk)
    return keluaran.getvalue()


def test_lambang_terpasang_lalu_bertahan_saat_identitas_disimpan(kantor: Kantor) -> None:
    sha = lambang.pasang(kantor.app, kantor["admin"], gambar(2000, 2400, "JPEG"))
    rujukan.simpan_kantor(kantor.app, kantor["admin"], katalog.kantor())
    ada = siklus_query.kantor(kantor.app, kantor["admin"])
    assert ada.lambang == sha
    assert Image.open(io.BytesIO(siklus_query.lambang(kantor.app, ada))).size == (400, 480)


def test_lambang_yang_dilepas_tidak_dipakai_lagi(kantor: Kantor) -> None:
    lambang.pasang(kantor.app, kantor["admin"], gambar())
    lambang.lepas(kantor.app, kantor["admin"])
    assert siklus_query.kantor(kantor.app, kantor["admin"]).lambang == ""
    with pytest.raises(IsianKeliru, match="memang belum berlambang"):
        lambang.lepas(kantor.app, kantor["admin"])


@pytest.mark.parametrize(
    ("data", "kalimat"),
    [
        (b"", "Pilih dahulu"),
        (b"GIF89a bukan", "bukan gambar PNG atau JPEG"),
        (gambar()[:-40], "rusak"),
        (gambar(100, 120), "hanya 100 × 120 piksel"),
        (gambar(900, 200), "terlalu memanjang"),
        (b"\0" * (5 * 1024 * 1024 + 1), "lebih dari 5 MB"),
        (gambar(6000, 5000), "25 juta piksel"),
        (gambar(12000, 12000), "25 juta piksel"),  # more than Pillow itself opens
    ],
)
def test_gambar_yang_tidak_layak_ditolak(kantor: Kantor, data: bytes, kalimat: str) -> None:
    with pytest.raises(BerkasDitolak, match=kalimat):
        lambang.pasang(kantor.app, kantor["admin"], data)
    assert siklus_query.kantor(kantor.app, kantor["admin"]).lambang == ""


def test_selain_admin_tidak_mengganti_lambang(kantor: Kantor) -> None:
    with pytest.raises(TidakBerwenang):
        lambang.pasang(kantor.app, kantor["kasubag"], gambar())
    assert siklus_query.kantor(kantor.app, kantor["admin"]).lambang == ""
