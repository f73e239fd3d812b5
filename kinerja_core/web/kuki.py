"""Cookies: the session token and the token of the sign-in form."""

import hashlib

from starlette.responses import Response

from kinerja_core.application import Application


def nama_sesi(application: Application, aman: bool) -> str:
    """Name of the session cookie. The data folder is part of it, because browsers share the cookies of
    one machine between ports, and a sample office may run beside the real one."""
    sidik = hashlib.sha256(str(application.folder.resolve()).encode()).hexdigest()[:8]
    return f"{'__Host-' if aman else ''}kinerja_sesi_{sidik}"


def nama_csrf(aman: bool) -> str:
    """Name of the cookie that must agree with the hidden field of a form."""
    return f"{'__Host-' if aman else ''}kinerja_formulir"


def pasang(jawaban: Response, nama: str, nilai: str, aman: bool) -> None:
    """Set a cookie that scripts cannot read and that ends with the browser."""
    jawaban.set_cookie(nama, nilai, path="/", httponly=True, samesite="lax", secure=aman)


def hapus(jawaban: Response, nama: str, aman: bool) -> None:
    """Take a cookie back."""
    jawaban.delete_cookie(nama, path="/", httponly=True, samesite="lax", secure=aman)
