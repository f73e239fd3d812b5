"""What a file really is, by its first bytes; its name says nothing."""

from collections.abc import Collection

from kinerja_core.domain.errors import BerkasDitolak

UKURAN_PALING_BESAR = 20 * 1024 * 1024
UKURAN_TABEL = 5_000_000
"""Bytes of a form or a table: a real one stays far below it."""
"""Bytes of an uploaded scan or slip."""

JENIS_PINDAIAN = ("pdf", "jpg", "png")
JENIS_BUKTI = ("pdf", "jpg", "png", "xlsx")

_AWALAN = {"pdf": b"%PDF-", "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "xlsx": b"PK\x03\x04"}


def kenali(data: bytes, boleh: Collection[str]) -> str:
    """The kind of an uploaded scan, one of ``boleh``; BerkasDitolak for anything else, empty or too large."""
    if not data:
        raise BerkasDitolak("Berkas kosong. Pindai ulang, lalu unggah lagi.")
    if len(data) > UKURAN_PALING_BESAR:
        raise BerkasDitolak("Berkas lebih dari 20 MB. Pindai dengan resolusi lebih rendah (150–200 dpi).")
    for jenis in boleh:
        if data.startswith(_AWALAN[jenis]):
            return jenis
    sebutan = ", ".join(jenis.upper() for jenis in boleh)
    raise BerkasDitolak(f"Berkas itu bukan {sebutan}. Pindai dokumen, lalu unggah hasil pindaiannya.")
