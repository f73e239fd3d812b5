"""Streamlit's page in its Indonesian skin, and the files it loads."""

import re
import tomllib

import pytest

from kinerja_core.settings import AKAR_PROYEK
from kinerja_core.web.kulit import huruf, kulit


def test_kulit_berbahasa_indonesia_dan_memuat_gaya_sendiri() -> None:
    halaman = kulit()

    assert [teks in halaman for teks in ('<html lang="id">', "<title>Kinerja</title>", "/app/static/kinerja.css")] == [
        True
    ] * 3


def test_daftar_kata_dimuat_sebelum_skrip_streamlit() -> None:
    skrip = re.findall(r'<script[^>]*src="([^"]+)"', kulit())

    assert (skrip[0], skrip[1].startswith("/static/js/index.")) == ("/app/static/bahasa.js", True)


def test_kulit_tidak_memuat_skrip_sisipan_atau_alamat_luar() -> None:
    halaman = kulit()

    assert (re.findall(r"<script(?![^>]*src)", halaman), re.findall(r'(?:src|href)="(?!/)', halaman)) == ([], [])


def test_huruf_antarmuka_ada() -> None:
    assert huruf().suffix == ".woff2"


@pytest.mark.parametrize("nama", ["kinerja.css", "masuk.css", "masuk.js", "bahasa.js", "tanda.svg"])
def test_berkas_statis_tidak_memuat_alamat_luar(nama: str) -> None:
    isi = (AKAR_PROYEK / "static" / nama).read_text("utf-8")

    assert re.findall(r"https?://(?!www\.w3\.org/)", isi) == []


def test_setelan_streamlit_yang_menjaga_keamanan_dan_luring() -> None:
    with (AKAR_PROYEK / ".streamlit" / "config.toml").open("rb") as berkas:
        setelan = tomllib.load(berkas)

    assert setelan["server"]["trustedUserHeaders"] == {"x-sesi-sid": "sid", "x-sesi-pegawai": "pegawai"}
    assert setelan["server"]["enableXsrfProtection"] is True
    assert setelan["browser"]["gatherUsageStats"] is False
    assert setelan["logger"]["hideWelcomeMessage"] is True
    assert setelan["client"]["showErrorDetails"] == "none"


def _terang(warna: str) -> float:
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _kontras(satu: str, dua: str) -> float:
    terang, gelap = sorted((_terang(satu), _terang(dua)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


@pytest.mark.parametrize("tema", ["light", "dark"])
def test_tulisan_terbaca_di_kedua_tema(tema: str) -> None:
    with (AKAR_PROYEK / ".streamlit" / "config.toml").open("rb") as berkas:
        t = tomllib.load(berkas)["theme"][tema]
    pasangan = [("#ffffff", t["primaryColor"]), (t["linkColor"], t["backgroundColor"])]
    pasangan += [(t["textColor"], t[dasar]) for dasar in ("backgroundColor", "secondaryBackgroundColor")]
    pasangan += [(t[f"{w}TextColor"], t[f"{w}BackgroundColor"]) for w in ("green", "red", "orange", "yellow", "blue")]

    kurang = [p for p in pasangan if _kontras(*p) < 4.5]

    assert kurang == []
