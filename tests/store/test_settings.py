"""The environment, read once; a wrong key is named."""

from pathlib import Path

import pytest

from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.settings import AKAR_PROYEK, Settings

KUNCI = ("DATA", "HOST", "PORT", "COOKIE_AMAN")


@pytest.fixture(autouse=True)
def tanpa_setelan(monkeypatch: pytest.MonkeyPatch) -> None:
    for kunci in KUNCI:
        monkeypatch.delenv(f"KINERJA_{kunci}", raising=False)


def test_tanpa_setelan_hanya_komputer_ini_yang_dilayani() -> None:
    s = Settings.dari_lingkungan()

    assert (s.data, s.host, s.port, s.cookie_aman) == (AKAR_PROYEK / "data" / "kantor", "127.0.0.1", 8501, False)


def test_setelan_dibaca_dari_lingkungan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for kunci, nilai in zip(KUNCI, (str(tmp_path), "0.0.0.0", "80", "ya"), strict=True):  # noqa: S104
        monkeypatch.setenv(f"KINERJA_{kunci}", nilai)

    s = Settings.dari_lingkungan()

    assert (s.data, s.host, s.port, s.cookie_aman) == (tmp_path, "0.0.0.0", 80, True)  # noqa: S104


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80a", "", "８０"])
def test_port_yang_keliru_disebut(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("KINERJA_PORT", port)

    with pytest.raises(PenyimpananBermasalah, match=f"KINERJA_PORT={port} bukan nomor port"):
        Settings.dari_lingkungan()


@pytest.mark.parametrize("kata", ["yes", "true", "1", "Ya", ""])
def test_ya_tidak_yang_keliru_disebut(monkeypatch: pytest.MonkeyPatch, kata: str) -> None:
    monkeypatch.setenv("KINERJA_COOKIE_AMAN", kata)

    with pytest.raises(PenyimpananBermasalah, match="Pakai “ya” atau “tidak”"):
        Settings.dari_lingkungan()
