"""Signing in and out over HTTP."""

import re
from collections.abc import Callable

import pytest
from starlette.types import ASGIApp

from kinerja_core.actions.masuk import GAGAL_PALING_BANYAK, LAMA_TERKUNCI, pegawai_dari_token
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.web.kuki import nama_sesi
from tests.web.kantor import SANDI, Dunia
from tests.web.klien import Jawaban, Klien
from tests.web.server import pasang

Sebagai = Callable[[Pegawai], Klien]


def masuk(klien: Klien, nama: str, sandi: str, lanjut: str = "/", **kepala: str) -> Jawaban:
    csrf = re.search(r'name="csrf" value="([^"]+)"', klien.ambil("/masuk").teks)
    isian = {"csrf": csrf[1] if csrf else "", "nama_masuk": nama, "sandi": sandi, "lanjut": lanjut}
    return klien.kirim("/masuk", isian, **kepala)


def peringatan(jawaban: Jawaban) -> str:
    cocok = re.search(r'role="alert">([^<]*)<', jawaban.teks)
    return cocok[1] if cocok else ""


def test_masuk_membuka_halaman_yang_diminta(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)

    jawaban = masuk(klien, "kasubag", SANDI, "/analisis?siklus=1")

    assert (jawaban.status, jawaban.tujuan, klien.ambil("/analisis").status) == (303, "/analisis?siklus=1", 200)


def test_kuki_sesi_tertutup_bagi_skrip_dan_situs_lain(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)

    masuk(klien, "kasubag", SANDI)

    mentah = next(k for k in klien.kuki_mentah if k.startswith(nama_sesi(dunia.app, aman=False)))
    assert mentah.split("; ")[1:] == ["HttpOnly", "Path=/", "SameSite=lax"]


def test_kuki_sesi_hanya_lewat_https_bila_disetel(dunia: Dunia) -> None:
    dunia.pegawai(Peran.KASUBAG)
    klien = Klien(pasang(dunia, aman=True))

    masuk(klien, "kasubag", SANDI)

    mentah = next(k for k in klien.kuki_mentah if k.startswith("__Host-kinerja_sesi"))
    assert mentah.split("; ")[1:] == ["HttpOnly", "Path=/", "SameSite=lax", "Secure"]


def test_nama_tak_dikenal_dan_sandi_salah_dijawab_sama(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)

    salah, tak_dikenal = masuk(klien, "kasubag", "keliru-sekali"), masuk(klien, "siapa", "keliru-sekali")

    assert (
        (salah.status, peringatan(salah)) == (tak_dikenal.status, peringatan(tak_dikenal)) == (401, peringatan(salah))
    )
    assert peringatan(salah) != ""


def test_sandi_tidak_pernah_dikirim_balik(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)

    jawaban = masuk(klien, "kasubag", "rahasia-yang-keliru")

    assert ("rahasia-yang-keliru" in jawaban.teks, 'value="kasubag"' in jawaban.teks) == (False, True)


def test_setelah_beberapa_kali_gagal_sandi_yang_benar_pun_ditolak(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)
    for _ in range(GAGAL_PALING_BANYAK):
        masuk(klien, "kasubag", "keliru-sekali")

    terkunci = masuk(klien, "kasubag", SANDI).status
    dunia.jam.maju(LAMA_TERKUNCI)

    assert (terkunci, masuk(klien, "kasubag", SANDI).status) == (401, 303)


def test_formulir_tanpa_token_ditolak(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG)
    klien.ambil("/masuk")

    jawaban = klien.kirim("/masuk", {"csrf": "tebakan", "nama_masuk": "kasubag", "sandi": SANDI})

    assert (jawaban.status, klien.ambil("/").status) == (403, 303)


@pytest.mark.parametrize(
    ("origin", "situs"),
    [
        ("http://jahat.contoh", ""),
        ("null", ""),
        ("", ""),
        ("http://kinerja.lokal", "cross-site"),
        ("", "same-site"),
        ("", "none"),
    ],
)
def test_formulir_dari_situs_lain_ditolak(dunia: Dunia, klien: Klien, origin: str, situs: str) -> None:
    dunia.pegawai(Peran.KASUBAG)

    kepala = {"sec-fetch-site": situs} if situs else {}

    assert masuk(klien, "kasubag", SANDI, origin=origin, **kepala).status == 403


@pytest.mark.parametrize(
    "lanjut",
    [
        "https://jahat.contoh/",
        "//jahat.contoh",
        "/\\jahat.contoh",
        "/\tjahat",
        "javascript:alert(1)",
        "http:///analisis",
        "//kinerja.lokal@jahat.contoh/analisis",
        "/tidak-ada",
        "/keluar",
        "",
    ],
)
def test_setelah_masuk_tidak_dapat_dialihkan_ke_luar(dunia: Dunia, klien: Klien, lanjut: str) -> None:
    dunia.pegawai(Peran.KASUBAG)

    assert masuk(klien, "kasubag", SANDI, lanjut).tujuan == "/"


def test_yang_sudah_masuk_tidak_ditanya_lagi(dunia: Dunia, sebagai: Sebagai) -> None:
    assert sebagai(dunia.pegawai(Peran.KASUBAG)).ambil("/masuk?lanjut=/analisis").tujuan == "/analisis"


def test_masuk_lagi_mengakhiri_sesi_sebelumnya(dunia: Dunia, server: ASGIApp) -> None:
    token = dunia.sesi(dunia.pegawai(Peran.KASUBAG))
    dunia.pegawai(Peran.CAMAT)
    klien = Klien(server)
    csrf = re.search(r'name="csrf" value="([^"]+)"', klien.ambil("/masuk").teks)
    klien.kuki[nama_sesi(dunia.app, aman=False)] = token

    klien.kirim("/masuk", {"csrf": csrf[1] if csrf else "", "nama_masuk": "camat", "sandi": SANDI})

    assert pegawai_dari_token(dunia.app, token) is None


def test_keluar_mengakhiri_sesi_di_server(dunia: Dunia, server: ASGIApp) -> None:
    token = dunia.sesi(dunia.pegawai(Peran.KASUBAG))
    klien = Klien(server, {nama_sesi(dunia.app, aman=False): token})

    jawaban = klien.kirim("/keluar", {})

    assert (jawaban.tujuan, pegawai_dari_token(dunia.app, token), klien.kuki) == ("/masuk", None, {})


def test_keluar_dari_situs_lain_ditolak(dunia: Dunia, sebagai: Sebagai) -> None:
    klien = sebagai(dunia.pegawai(Peran.KASUBAG))

    jawaban = klien.kirim("/keluar", {}, origin="http://jahat.contoh")

    assert (jawaban.status, klien.ambil("/").status) == (403, 200)


def test_tautan_keluar_hanya_bertanya(dunia: Dunia, sebagai: Sebagai) -> None:
    klien = sebagai(dunia.pegawai(Peran.KASUBAG))

    assert (klien.ambil("/keluar").status, klien.ambil("/").status) == (200, 200)


def test_nama_kantor_tertulis_dan_isinya_tidak_menjadi_html(klien: Klien) -> None:
    teks = klien.ambil("/masuk").teks
    balik = masuk(klien, '"><script>alert(1)</script>', "x").teks

    assert ("Kecamatan Contoh" in teks, "<script>alert" in balik) == (True, False)


def test_akun_contoh_hanya_tampak_pada_kantor_contoh(dunia: Dunia, klien: Klien) -> None:
    dunia.pegawai(Peran.KASUBAG, sandi_contoh=SANDI)
    sebelum = SANDI in klien.ambil("/masuk").teks

    dunia.jadikan_contoh()

    assert (sebelum, SANDI in klien.ambil("/masuk").teks) == (False, True)


def test_isian_raksasa_ditolak(klien: Klien) -> None:
    klien.ambil("/masuk")

    assert klien.kirim("/masuk", {"nama_masuk": "x" * 40_000}).status == 400
