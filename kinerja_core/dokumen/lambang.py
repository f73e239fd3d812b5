"""The lambang daerah of the kop surat: an uploaded picture made fit for print, once and for all documents."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from kinerja_core.domain.errors import BerkasDitolak

UKURAN_PALING_BESAR = 5 * 1024 * 1024
"""Bytes of the uploaded picture."""

_PIKSEL_PALING_KECIL = 150
_PIKSEL_PALING_BANYAK = 25_000_000
_TERLALU_BESAR = "Gambar lambang lebih dari 25 juta piksel. Perkecil, lalu unggah lagi."
_PIKSEL_CETAK = 480
_LEBAR_TERHADAP_TINGGI = (0.4, 1.6)


def rapikan_lambang(data: bytes) -> bytes:
    """PNG without transparency or metadata, at most 480 pixels a side (about 500 dpi in the kop surat).

    Raises BerkasDitolak where ``data`` is no PNG or JPEG, damaged, too large or small, or a wide banner.
    """
    if not data:
        raise BerkasDitolak("Pilih dahulu berkas gambar lambang daerah (PNG atau JPEG).")
    if len(data) > UKURAN_PALING_BESAR:
        raise BerkasDitolak("Gambar lambang lebih dari 5 MB. Perkecil gambarnya, lalu unggah lagi.")
    gambar = _buka(data)
    _periksa_bentuk(gambar.width, gambar.height)
    gambar.thumbnail((_PIKSEL_CETAK, _PIKSEL_CETAK), Image.Resampling.LANCZOS)
    putih = Image.new("RGBA", gambar.size, "white")
    putih.alpha_composite(gambar)
    keluaran = io.BytesIO()
    putih.convert("RGB").save(keluaran, "PNG", optimize=True)
    return keluaran.getvalue()


def _buka(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as gambar:
                if gambar.width * gambar.height > _PIKSEL_PALING_BANYAK:
                    raise BerkasDitolak(_TERLALU_BESAR)
                return ImageOps.exif_transpose(gambar).convert("RGBA")
    except UnidentifiedImageError as galat:
        raise BerkasDitolak(
            "Berkas itu bukan gambar PNG atau JPEG. Simpan lambang sebagai PNG, lalu unggah."
        ) from galat
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as galat:
        raise BerkasDitolak(_TERLALU_BESAR) from galat
    except (OSError, SyntaxError, ValueError) as galat:
        raise BerkasDitolak("Gambar lambang itu rusak dan tidak dapat dibuka. Unggah berkas lain.") from galat


def _periksa_bentuk(lebar: int, tinggi: int) -> None:
    if min(lebar, tinggi) < _PIKSEL_PALING_KECIL:
        raise BerkasDitolak(
            f"Gambar lambang hanya {lebar} × {tinggi} piksel dan akan kabur bila dicetak. "
            f"Unggah gambar yang sisinya paling sedikit {_PIKSEL_PALING_KECIL} piksel."
        )
    paling_ramping, paling_lebar = _LEBAR_TERHADAP_TINGGI
    if not paling_ramping <= lebar / tinggi <= paling_lebar:
        raise BerkasDitolak(
            f"Gambar berukuran {lebar} × {tinggi} piksel terlalu memanjang untuk kop surat. "
            "Potong gambar sampai tepi lambangnya, lalu unggah lagi."
        )
