"""BSrE Esign Client, the signing service a government office runs in its own network (public API, version 1).

``POST {alamat}/api/sign/pdf`` with HTTP basic authentication and a form of file, nik, passphrase; the answer is the
signed PDF, or a JSON object with ``status_code`` and ``error``. Only an invisible signature is asked for: what a
reader sees is part of the document, and no mark of the provider is ever drawn.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kinerja_core.domain.errors import BerkasDitolak, GagalMasuk, PenyimpananBermasalah

if TYPE_CHECKING:
    from requests import Response

_BATAS_DETIK = (5, 60)
_BERHASIL, _SANDI_SALAH = 200, "2031"
_PDF = b"%PDF-"
_PANJANG_PESAN = 200


@dataclass(frozen=True)
class LayananBSrE:
    """Where the service answers and as whom this application speaks to it; the signer is named at each call."""

    alamat: str
    pengguna: str
    sandi: str = field(repr=False)

    def tandatangani(self, pdf: bytes, nik: str, frasa: str, alasan: str, lokasi: str) -> tuple[bytes, str]:
        """The answer of the service: bytes it says are signed (unchecked), and its id of the document, or "".

        GagalMasuk where the passphrase is wrong, BerkasDitolak where the service refuses for another reason, each
        with its own words; PenyimpananBermasalah where it cannot be reached. ``frasa`` goes nowhere else.
        """
        isian = {
            "nik": nik,
            "passphrase": frasa,
            "tampilan": "invisible",
            "image": "false",
            "reason": alasan,
            "location": lokasi,
        }
        berkas = {"file": ("dokumen-iku.pdf", pdf, "application/pdf")}
        jawaban = self._panggil("POST", "/api/sign/pdf", frasa, data=isian, files=berkas)
        rujukan = jawaban.headers.get("id_dokumen", "")
        if jawaban.content.startswith(_PDF):
            return jawaban.content, rujukan
        rujukan = str(_json(jawaban).get("id_dokumen", "")) or rujukan
        if rujukan.isalnum():
            # some installations answer with an id first
            jawaban = self._panggil("GET", f"/api/sign/download/{rujukan}", frasa)
        if not jawaban.content.startswith(_PDF):
            raise BerkasDitolak("Jawaban layanan BSrE bukan PDF. Dokumen belum ditandatangani; hubungi Admin.")
        return jawaban.content, rujukan

    def _panggil(self, cara: str, jalur: str, frasa: str, **lagi: Any) -> "Response":
        # a tenth of a second to import, for offices that have no BSrE
        import requests

        sesi = requests.Session()
        # neither a proxy of the environment nor another server that a redirect names may learn the passphrase
        sesi.trust_env = False
        akun = (self.pengguna, self.sandi)
        try:
            jawaban = sesi.request(
                cara, self.alamat + jalur, auth=akun, timeout=_BATAS_DETIK, allow_redirects=False, **lagi
            )
        except requests.RequestException:
            raise PenyimpananBermasalah(
                "Layanan BSrE tidak dapat dihubungi. Dokumen belum ditandatangani. Periksa jaringan kantor dan "
                "KINERJA_BSRE, lalu ulangi, atau pakai cara lain."
            ) from None
        finally:
            sesi.close()
        if jawaban.status_code != _BERHASIL or "error" in _json(jawaban):
            raise _penolakan(jawaban, frasa)
        return jawaban


def _penolakan(jawaban: "Response", frasa: str) -> GagalMasuk | BerkasDitolak:
    """The service's own words, never those it was told in confidence."""
    isi = _json(jawaban)
    kode = str(isi.get("status_code") or jawaban.status_code)
    kata = " ".join(str(isi.get("error") or isi.get("message") or jawaban.reason).split())
    kata = (kata.replace(frasa, "…") if frasa else kata)[:_PANJANG_PESAN].rstrip(".")
    kalimat = f"BSrE menolak: {kata} (kode {kode}). Dokumen belum ditandatangani."
    return GagalMasuk(kalimat) if kode == _SANDI_SALAH else BerkasDitolak(kalimat)


def _json(jawaban: "Response") -> Mapping[str, Any]:
    if jawaban.content.startswith(_PDF):
        return {}
    try:
        isi = jawaban.json()
    except ValueError:
        return {}
    return isi if isinstance(isi, dict) else {}
