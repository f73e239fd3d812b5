"""Whether an uploaded scan or photograph really opens: a slip nobody can read later proves nothing."""

import io
import warnings

from PIL import Image, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.errors import BerkasDitolak

_PIKSEL_PALING_KECIL = 200
_PIKSEL_PALING_BANYAK = 60_000_000


def periksa_pindaian(data: bytes) -> str:
    """The kind of a scan (pdf, jpg, png); BerkasDitolak where it is another kind, damaged, locked or too small."""
    jenis = kenali(data, JENIS_PINDAIAN)
    if jenis == "pdf":
        _periksa_pdf(data)
    else:
        _periksa_gambar(data)
    return jenis


def _periksa_pdf(data: bytes) -> None:
    try:
        pembaca = PdfReader(io.BytesIO(data))
        terkunci = pembaca.is_encrypted
        halaman = 0 if terkunci else len(pembaca.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as galat:
        raise BerkasDitolak("PDF itu rusak dan tidak dapat dibuka. Pindai ulang, lalu unggah lagi.") from galat
    if terkunci:
        raise BerkasDitolak("PDF itu dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.")
    if not halaman:
        raise BerkasDitolak("PDF itu tidak mempunyai halaman. Pindai ulang, lalu unggah lagi.")


def _periksa_gambar(data: bytes) -> None:
    rusak = "Gambar itu rusak dan tidak dapat dibuka. Foto ulang, lalu unggah lagi."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as gambar:
                lebar, tinggi = gambar.size
                if lebar * tinggi > _PIKSEL_PALING_BANYAK:
                    raise BerkasDitolak("Gambar itu terlalu besar. Foto dengan resolusi lebih rendah, lalu ulangi.")
                gambar.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombWarning) as galat:
        raise BerkasDitolak(rusak) from galat
    if min(lebar, tinggi) < _PIKSEL_PALING_KECIL:
        raise BerkasDitolak(
            f"Gambar itu hanya {lebar} × {tinggi} piksel dan tidak akan terbaca. Foto lebih dekat, lalu unggah lagi."
        )
