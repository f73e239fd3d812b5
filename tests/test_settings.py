"""What the environment says about verification and signing."""

from pathlib import Path

import pytest

from kinerja_core.bsre import LayananBSrE
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.settings import Settings


def test_alamat_dan_sertifikat_dibaca_dari_lingkungan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINERJA_ALAMAT", "https://kinerja.example.go.id/")
    monkeypatch.setenv("KINERJA_P12", "/aman/kantor.p12")

    s = Settings.dari_lingkungan()

    assert (s.alamat, s.p12) == ("https://kinerja.example.go.id", Path("/aman/kantor.p12"))


def test_tanpa_setelan_qr_hanya_memuat_kode_dan_tidak_ada_sertifikat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KINERJA_ALAMAT", raising=False)
    monkeypatch.setenv("KINERJA_P12", "")

    s = Settings.dari_lingkungan()

    assert (s.alamat, s.p12) == ("", None)


@pytest.mark.parametrize("alamat", ["kinerja.example.go.id", "ftp://x", "https://", "https://x/?a=1", "javascript:1"])
def test_alamat_yang_bukan_alamat_ditolak(monkeypatch: pytest.MonkeyPatch, alamat: str) -> None:
    monkeypatch.setenv("KINERJA_ALAMAT", alamat)

    with pytest.raises(PenyimpananBermasalah, match="bukan alamat"):
        Settings.dari_lingkungan()


def test_bsre_mati_bila_tidak_disetel_dan_menolak_setelan_separuh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KINERJA_BSRE", raising=False)
    mati = Settings.dari_lingkungan().bsre
    monkeypatch.setenv("KINERJA_BSRE", "https://esign.example.go.id/")
    monkeypatch.setenv("KINERJA_BSRE_PENGGUNA", "kinerja")
    monkeypatch.delenv("KINERJA_BSRE_SANDI", raising=False)

    with pytest.raises(PenyimpananBermasalah, match="Isi KINERJA_BSRE_PENGGUNA dan KINERJA_BSRE_SANDI"):
        Settings.dari_lingkungan()

    monkeypatch.setenv("KINERJA_BSRE_SANDI", "rahasia")
    s = Settings.dari_lingkungan()
    assert (mati, s.bsre) == (None, LayananBSrE("https://esign.example.go.id", "kinerja", "rahasia"))
    assert "rahasia" not in repr(s)
