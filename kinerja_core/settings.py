"""Where the office keeps its data and how the server listens, read once from the environment."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kinerja_core.bsre import LayananBSrE
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.surel import PengirimSurel

AKAR_PROYEK = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """``data`` is the one folder that can be carried away: database, journal, archive, font cache.

    ``cookie_aman`` sends the session cookie over HTTPS only (set it behind a TLS proxy). ``alamat`` is where
    others reach this server (https://…), for the QR of the documents; ``p12`` the office's PKCS#12, kept outside
    ``data`` so that no backup carries it; ``bsre`` the office's Esign Client.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 8501
    cookie_aman: bool = False
    surel: PengirimSurel | None = None
    alamat: str = ""
    p12: Path | None = None
    bsre: LayananBSrE | None = None

    @classmethod
    def dari_lingkungan(cls) -> "Settings":
        """KINERJA_DATA (folder), KINERJA_HOST, KINERJA_PORT, KINERJA_COOKIE_AMAN (ya/tidak), KINERJA_SMTP,
        KINERJA_ALAMAT (https://…), KINERJA_P12 (file), KINERJA_BSRE (https://…)."""
        return cls(
            data=Path(os.environ.get("KINERJA_DATA", str(AKAR_PROYEK / "data" / "kantor"))),
            host=os.environ.get("KINERJA_HOST", "127.0.0.1"),
            port=_port(os.environ.get("KINERJA_PORT", "8501")),
            cookie_aman=_ya_tidak("KINERJA_COOKIE_AMAN", os.environ.get("KINERJA_COOKIE_AMAN", "tidak")),
            surel=_surel(os.environ.get("KINERJA_SMTP", "")),
            alamat=_alamat("KINERJA_ALAMAT", "https://kinerja.kecamatan.go.id"),
            p12=Path(os.environ["KINERJA_P12"]) if os.environ.get("KINERJA_P12") else None,
            bsre=_bsre(),
        )


def _port(teks: str) -> int:
    if not teks.isascii() or not teks.isdigit() or not 0 < int(teks) < 65536:
        raise PenyimpananBermasalah(f"KINERJA_PORT={teks} bukan nomor port. Pakai bilangan 1-65535.")
    return int(teks)


def _alamat(nama: str, contoh: str) -> str:
    teks = os.environ.get(nama, "")
    bagian = urlsplit(teks)
    if teks and (bagian.scheme not in ("http", "https") or not bagian.hostname or bagian.query or bagian.fragment):
        raise PenyimpananBermasalah(f"{nama}={teks} bukan alamat. Tulis seperti {contoh}, tanpa tanda tanya.")
    return teks.rstrip("/")


def _bsre() -> LayananBSrE | None:
    """KINERJA_BSRE=https://…, with KINERJA_BSRE_PENGGUNA and KINERJA_BSRE_SANDI; off where it is empty."""
    alamat = _alamat("KINERJA_BSRE", "https://esign.kota.go.id")
    if not alamat:
        return None
    pengguna, sandi = os.environ.get("KINERJA_BSRE_PENGGUNA", ""), os.environ.get("KINERJA_BSRE_SANDI", "")
    if not pengguna or not sandi:
        raise PenyimpananBermasalah(
            "Isi KINERJA_BSRE_PENGGUNA dan KINERJA_BSRE_SANDI dengan akun aplikasi dari pengelola layanan BSrE, "
            "atau kosongkan KINERJA_BSRE."
        )
    return LayananBSrE(alamat, pengguna, sandi)


def _surel(alamat: str) -> PengirimSurel | None:
    """KINERJA_SMTP=host:port, with KINERJA_SMTP_DARI, and KINERJA_SMTP_PENGGUNA and _SANDI where needed."""
    if not alamat:
        return None
    host, _, port = alamat.rpartition(":")
    dari = os.environ.get("KINERJA_SMTP_DARI", "")
    if not host or not dari:
        raise PenyimpananBermasalah("Isi KINERJA_SMTP sebagai host:port dan KINERJA_SMTP_DARI sebagai alamat pengirim.")
    pengguna, sandi = os.environ.get("KINERJA_SMTP_PENGGUNA", ""), os.environ.get("KINERJA_SMTP_SANDI", "")
    return PengirimSurel(host, _port(port), dari, pengguna, sandi)


def _ya_tidak(nama: str, teks: str) -> bool:
    if teks not in ("ya", "tidak"):
        raise PenyimpananBermasalah(f"{nama}={teks} tidak dikenal. Pakai “ya” atau “tidak”.")
    return teks == "ya"
