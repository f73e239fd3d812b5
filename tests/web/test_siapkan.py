"""The first start over HTTP."""

import re

import pytest

from kinerja_core.actions.masuk import masuk, pegawai_dari_token
from kinerja_core.domain.errors import GagalMasuk
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.peran import Peran
from kinerja_core.store.kantor import kantor_pertama
from tests.web.kantor import SANDI, Dunia
from tests.web.klien import Jawaban, Klien
from tests.web.server import pasang

ISIAN = {
    "nama": "Kecamatan Sungai Kunjang",
    "pemda": "Pemerintah Kota Samarinda",
    "kota": "Samarinda",
    "zona": "Asia/Makassar",
    "kertas": "A4",
    "nama_admin": "Nur Aisyah",
    "nama_masuk": "admin",
    "sandi": SANDI,
    "ulang": SANDI,
}


@pytest.fixture
def klien(dunia_kosong: Dunia) -> Klien:
    """A browser on the server's own machine."""
    return Klien(pasang(dunia_kosong), host="localhost:8501")


def kirim(klien: Klien, **ganti: str) -> Jawaban:
    csrf = re.search(r'name="csrf" value="([^"]+)"', klien.ambil("/siapkan").teks)
    return klien.kirim("/siapkan", {"csrf": csrf[1] if csrf else "", **ISIAN, **ganti})


def kantor_ada(dunia: Dunia) -> bool:
    with dunia.app.store.read() as r:
        return kantor_pertama(r) is not None


def test_sebelum_penyiapan_masuk_membuka_penyiapan(klien: Klien) -> None:
    assert (klien.ambil("/").tujuan, klien.ambil("/masuk").tujuan) == ("/masuk", "/siapkan")


def test_penyiapan_membuat_kantor_dan_admin_lalu_langsung_masuk(dunia_kosong: Dunia, klien: Klien) -> None:
    jawaban = kirim(klien)

    with dunia_kosong.app.store.read() as r:
        kantor = kantor_pertama(r)
    admin = pegawai_dari_token(dunia_kosong.app, masuk(dunia_kosong.app, "admin", SANDI))
    assert kantor is not None
    assert admin is not None
    assert (kantor.nama, kantor.kertas, kantor.contoh) == ("Kecamatan Sungai Kunjang", Kertas.A4, False)
    assert (admin.nama, admin.peran, jawaban.tujuan, klien.ambil("/pegawai").status) == (
        "Nur Aisyah",
        Peran.ADMIN,
        "/",
        200,
    )


def test_penyiapan_kedua_tidak_mungkin(dunia_kosong: Dunia, klien: Klien) -> None:
    kirim(klien)
    lain = Klien(klien.app, host="localhost:8501")

    jawaban = lain.kirim("/siapkan", {**ISIAN, "nama_masuk": "penyusup"})

    assert (lain.ambil("/siapkan").tujuan, jawaban.status) == ("/masuk", 403)
    with pytest.raises(GagalMasuk):
        masuk(dunia_kosong.app, "penyusup", SANDI)


@pytest.mark.parametrize(
    "ganti",
    [
        {"nama": " "},
        {"ulang": "lain-sekali-lagi"},
        {"sandi": "pendek", "ulang": "pendek"},
        {"zona": "Mars"},
        {"nama_masuk": "a b"},
    ],
)
def test_isian_keliru_ditolak_dan_isian_lain_tetap(dunia_kosong: Dunia, klien: Klien, ganti: dict[str, str]) -> None:
    jawaban = kirim(klien, **ganti)

    assert (jawaban.status, 'role="alert"' in jawaban.teks, "Nur Aisyah" in jawaban.teks) == (422, True, True)
    assert (SANDI in jawaban.teks, kantor_ada(dunia_kosong)) == (False, False)


def test_penyiapan_dari_situs_lain_ditolak(dunia_kosong: Dunia, klien: Klien) -> None:
    csrf = re.search(r'name="csrf" value="([^"]+)"', klien.ambil("/siapkan").teks)

    jawaban = klien.kirim("/siapkan", {"csrf": csrf[1] if csrf else "", **ISIAN}, origin="http://jahat.contoh")

    assert (jawaban.status, kantor_ada(dunia_kosong)) == (403, False)


@pytest.mark.parametrize(("alamat", "host"), [("192.168.1.9", "localhost:8501"), ("127.0.0.1", "jahat.contoh")])
def test_penyiapan_dari_komputer_lain_memerlukan_kode(
    dunia_kosong: Dunia, caplog: pytest.LogCaptureFixture, alamat: str, host: str
) -> None:
    klien = Klien(pasang(dunia_kosong), alamat=alamat, host=host)

    tanpa_kode = kirim(klien).status
    kode = caplog.messages[0].rsplit(" ", 1)[-1]

    assert (tanpa_kode, kirim(klien, kode=kode).status) == (422, 303)
