"""Security headers on every HTTP answer."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CSP_APLIKASI = (
    "default-src 'self'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "frame-src 'self' blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'"
)
"""For Streamlit's own pages: it writes inline styles and starts workers from blobs, and nothing more."""

CSP_FORMULIR = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""For our own server-rendered pages."""

_TETAP = {
    "content-security-policy": CSP_APLIKASI,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    # not no-referrer: a form would then be sent with "Origin: null" and be refused
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


class KepalaKeamanan:
    """Adds what an answer does not already say itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def kirim(pesan: Message) -> None:
            if pesan["type"] == "http.response.start":
                kepala = MutableHeaders(scope=pesan)
                for nama, nilai in _TETAP.items():
                    kepala.setdefault(nama, nilai)
                if scope["path"].startswith("/media/"):
                    # what Streamlit hands out for download or view stays off the disk of a shared computer
                    kepala.setdefault("cache-control", "private, no-store")
            await send(pesan)

        await self._app(scope, receive, kirim)
