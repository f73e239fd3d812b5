"""Where a request comes from, where it may be sent on to, and what a form brought."""

import secrets
from collections.abc import Collection
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request

from kinerja_core.domain.errors import IsianKeliru

BATAS_ISIAN = 32 * 1024
"""Bytes of a form; ours need less than two thousand."""


def asal_sama(headers: Headers) -> bool:
    """Whether a browser sent this from one of our own pages (Sec-Fetch-Site and Origin, both where given).

    Sec-Fetch-Site is absent over plain HTTP on a LAN, Origin is sent with every POST and WebSocket.
    A request with neither is refused.
    """
    situs, asal = headers.get("sec-fetch-site"), headers.get("origin")
    if situs is not None and situs != "same-origin":
        return False
    if asal is not None:
        return urlsplit(asal).netloc.lower() == headers.get("host", "").lower() != ""
    return situs is not None


def tujuan_aman(tujuan: str, halaman: Collection[str]) -> str:
    """``tujuan`` where it is one of our own pages or a document, otherwise the home page."""
    bagian = urlsplit(tujuan)
    dikenal = bagian.path in halaman or bagian.path == "/layar" or bagian.path.startswith("/berkas/")
    aman = tujuan.isascii() and tujuan.isprintable() and "\\" not in tujuan and not tujuan.startswith("//")
    return tujuan if dikenal and aman and not bagian.scheme and not bagian.netloc else "/"


async def baca_isian(request: Request) -> dict[str, str]:
    """The fields of a posted form (URL-encoded UTF-8); IsianKeliru where it is too large or garbled."""
    badan = bytearray()
    async for potongan in request.stream():
        badan += potongan
        if len(badan) > BATAS_ISIAN:
            raise IsianKeliru("Isian terlalu panjang. Pendekkan isian, lalu kirim lagi.")
    try:
        return dict(parse_qsl(badan.decode("ascii"), keep_blank_values=True, max_num_fields=64, errors="strict"))
    except ValueError as galat:
        raise IsianKeliru("Isian tidak terbaca. Muat ulang halaman, lalu isi kembali.") from galat


def token_baru() -> str:
    """A random token for a form."""
    return secrets.token_urlsafe(24)


def token_cocok(kuki: str | None, isian: str | None) -> bool:
    """Whether the form carries the token of the cookie."""
    return bool(kuki) and bool(isian) and secrets.compare_digest(str(kuki).encode(), str(isian).encode())
