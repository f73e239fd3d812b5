"""Nobody gets past the guard without a session, and nobody as somebody else."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from kinerja_core.actions.masuk import DIAM_PALING_LAMA, keluar, sid
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.web.kuki import nama_sesi
from pages.ui import registry
from tests.web.kantor import Dunia
from tests.web.klien import Klien

Sebagai = Callable[[Pegawai], Klien]


def test_halaman_tanpa_sesi_dialihkan_ke_masuk(klien: Klien) -> None:
    jawaban = klien.ambil("/sandi?siklus=7")

    assert (jawaban.status, jawaban.tujuan) == (303, "/masuk?lanjut=%2Fsandi%3Fsiklus%3D7")


@pytest.mark.parametrize("path", ["/tidak-ada", "/auth/login", "/beranda", "/sandi/", "/manifest.json"])
def test_alamat_apa_pun_tanpa_sesi_dialihkan_ke_masuk(klien: Klien, path: str) -> None:
    assert klien.ambil(path).status == 303


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/health", "/_stcore/upload_file/a/b", "/media/rahasia.pdf", "/component/x", "/sesi"],
)
def test_mesin_tanpa_sesi_dijawab_401(klien: Klien, path: str) -> None:
    assert klien.ambil(path).status == 401


def test_berkas_tanpa_sesi_dialihkan_ke_masuk(klien: Klien) -> None:
    assert klien.ambil("/berkas/abc/naskah.pdf").tujuan == "/masuk?lanjut=%2Fberkas%2Fabc%2Fnaskah.pdf"


def test_kiriman_tanpa_sesi_dijawab_401_bukan_dialihkan(klien: Klien) -> None:
    assert klien.kirim("/sandi", {}).status == 401


@pytest.mark.parametrize("path", ["/static/js/index.js", "/app/static/masuk.css", "/sehat", "/huruf/antarmuka.woff2"])
def test_yang_diperlukan_halaman_masuk_terbuka(klien: Klien, path: str) -> None:
    assert klien.ambil(path).status == 200


def test_pegawai_mendapat_halaman_perannya(dunia: Dunia, sebagai: Sebagai) -> None:
    jawaban = sebagai(dunia.pegawai(Peran.KASUBAG)).ambil("/analisis")

    assert (jawaban.status, '<html lang="id">' in jawaban.teks) == (200, True)


@pytest.mark.parametrize("peran", list(Peran))
def test_setiap_peran_hanya_mencapai_halaman_dalam_daftarnya(dunia: Dunia, sebagai: Sebagai, peran: Peran) -> None:
    klien = sebagai(dunia.pegawai(peran))

    tercapai = {h.jalur for h in registry.HALAMAN if klien.ambil(h.jalur).status == 200}

    assert tercapai == {h.jalur for h in registry.HALAMAN if peran in h.peran}


def test_halaman_terlarang_dan_halaman_tak_ada_tidak_dapat_dibedakan(dunia: Dunia, sebagai: Sebagai) -> None:
    klien = sebagai(dunia.pegawai(Peran.SEKSI, unit="pem"))

    terlarang, tak_ada = klien.ambil("/pegawai"), klien.ambil("/tidak-pernah-ada")

    assert (terlarang.status, terlarang.badan) == (tak_ada.status, tak_ada.badan) == (404, tak_ada.badan)


@pytest.mark.parametrize(
    "path", ["/_stcore/agent/openapi.json", "/_stcore/agent/mcp", "/auth/logout", "/manifest.json"]
)
def test_jalan_samping_streamlit_tertutup_juga_bagi_yang_masuk(dunia: Dunia, sebagai: Sebagai, path: str) -> None:
    assert sebagai(dunia.pegawai(Peran.CAMAT)).ambil(path).status == 404


def test_identitas_ditulis_penjaga_ke_permintaan(dunia: Dunia, server: object) -> None:
    camat = dunia.pegawai(Peran.CAMAT)
    token = dunia.sesi(camat)
    klien = Klien(server, {nama_sesi(dunia.app, aman=False): token})  # type: ignore[arg-type]

    kepala = json.loads(klien.ambil("/_stcore/metrics").badan)["kepala"]

    assert (kepala["x-sesi-sid"], kepala["x-sesi-pegawai"]) == (sid(token), camat.id)


def test_kepala_palsu_dibuang(dunia: Dunia, sebagai: Sebagai) -> None:
    staf, camat = dunia.pegawai(Peran.STAF), dunia.pegawai(Peran.CAMAT)

    palsu = {"X-Sesi-Pegawai": camat.id, "x-sesi-sid": "f" * 32, "x-sesi-peran": "camat"}
    kepala = json.loads(sebagai(staf).ambil("/_stcore/metrics", **palsu).badan)["kepala"]

    assert (kepala["x-sesi-pegawai"], kepala["x-sesi-sid"] == "f" * 32, "x-sesi-peran" in kepala) == (
        staf.id,
        False,
        False,
    )


def test_kepala_palsu_tanpa_sesi_tidak_membuka_apa_pun(dunia: Dunia, klien: Klien) -> None:
    camat = dunia.pegawai(Peran.CAMAT)
    nama = sid(dunia.sesi(camat))

    assert klien.ambil("/", **{"x-sesi-pegawai": camat.id, "x-sesi-sid": nama}).status == 303


def test_nama_umum_sesi_bukan_kunci(dunia: Dunia, server: object) -> None:
    nama = sid(dunia.sesi(dunia.pegawai(Peran.CAMAT)))
    klien = Klien(server, {nama_sesi(dunia.app, aman=False): nama})  # type: ignore[arg-type]

    assert klien.ambil("/").status == 303


def test_soket_dengan_sesi_dibuka_atas_nama_pegawai(dunia: Dunia, sebagai: Sebagai) -> None:
    camat = dunia.pegawai(Peran.CAMAT)

    pertama = sebagai(camat).soket()[0]

    assert (pertama["type"], dict(pertama["headers"])[b"x-terlihat"]) == ("websocket.accept", camat.id.encode())


_DITUTUP = [{"type": "websocket.close", "code": 1008}]


def test_soket_tanpa_sesi_ditutup(klien: Klien) -> None:
    assert klien.soket() == _DITUTUP


@pytest.mark.parametrize(
    "asal", ["http://jahat.contoh", "http://kinerja.lokal:81", "null", "", "http://kinerja.lokal.jahat.contoh"]
)
def test_soket_dari_situs_lain_ditutup(dunia: Dunia, sebagai: Sebagai, asal: str) -> None:
    assert sebagai(dunia.pegawai(Peran.CAMAT)).soket(origin=asal) == _DITUTUP


def test_soket_ke_alamat_lain_ditutup(dunia: Dunia, sebagai: Sebagai) -> None:
    assert sebagai(dunia.pegawai(Peran.CAMAT)).soket(path="/lain") == _DITUTUP


def test_sesi_yang_diakhiri_tidak_berlaku_lagi(dunia: Dunia, server: object) -> None:
    token = dunia.sesi(dunia.pegawai(Peran.CAMAT))
    klien = Klien(server, {nama_sesi(dunia.app, aman=False): token})  # type: ignore[arg-type]
    sebelum = klien.ambil("/").status

    keluar(dunia.app, token)

    assert (sebelum, klien.ambil("/").status, klien.soket()) == (200, 303, _DITUTUP)


def test_sesi_yang_terlalu_lama_diam_berakhir(dunia: Dunia, sebagai: Sebagai) -> None:
    klien = sebagai(dunia.pegawai(Peran.CAMAT))

    dunia.jam.maju(DIAM_PALING_LAMA + timedelta(seconds=1))

    assert klien.ambil("/").status == 303


def test_setiap_jawaban_membawa_kepala_keamanan(klien: Klien) -> None:
    kurang = [
        (path, nama)
        for path in ("/", "/masuk", "/sehat", "/_stcore/health", "/app/static/x.css")
        for nama in ("content-security-policy", "x-content-type-options", "referrer-policy")
        if nama not in klien.ambil(path).kepala
    ]

    assert kurang == []


def test_skrip_sisipan_dilarang(klien: Klien) -> None:
    csp = klien.ambil("/masuk").kepala["content-security-policy"]

    assert [b for b in csp.split("; ") if b.startswith("script-src")] == ["script-src 'self'"]
