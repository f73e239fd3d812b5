"""Streamlit's own HTML page, made Indonesian: language, title, icon, our style sheet and our word list.

Streamlit has no setting for its built-in English words; `static/bahasa.js` replaces them as they appear.
"""

import re
from functools import cache
from pathlib import Path

from streamlit import file_util

from kinerja_core.web.halaman import NAMA_PRODUK

_TAMBAHAN = (
    '<meta name="color-scheme" content="light dark" />\n'
    '    <meta name="robots" content="noindex" />\n'
    '    <link rel="stylesheet" href="/app/static/kinerja.css" />\n  </head>'
)
# first of all scripts: it sets the browser's language, which Streamlit's own read only once
_PALING_DULU = '<meta charset="UTF-8" />\n    <script src="/app/static/bahasa.js"></script>'
_TANPA_SKRIP = (
    "<noscript><p>Kinerja memerlukan JavaScript. Aktifkan JavaScript di peramban Anda, lalu muat ulang "
    "halaman ini.</p></noscript>"
)

_GANTI = (
    (r"<!--.*?-->", ""),
    (r'<html lang="en">', '<html lang="id">'),
    (r"<title>[^<]*</title>", f"<title>{NAMA_PRODUK}</title>"),
    (r'<link rel="shortcut icon"[^>]*>', '<link rel="shortcut icon" type="image/png" href="/app/static/ikon.png" />'),
    (r'<link rel="service-desc"[^>]*>', ""),
    (r"<script>\s*window\.prerenderReady = false\s*</script>", ""),
    (r'"\./static/', '"/static/'),
    (r"<noscript>.*?</noscript>", _TANPA_SKRIP),
    (r'<meta charset="UTF-8" />', _PALING_DULU),
    (r"</head>", _TAMBAHAN),
)


@cache
def kulit() -> str:
    """The page every registered path answers with; LookupError where Streamlit's page is no longer as known."""
    halaman = (Path(file_util.get_static_dir()) / "index.html").read_text("utf-8")
    for pola, ganti in _GANTI:
        halaman, kali = re.subn(pola, lambda _, g=ganti: g, halaman, flags=re.DOTALL)  # type: ignore[misc]
        if kali == 0:
            raise LookupError(f"Streamlit's index.html has no {pola}; adapt kinerja_core/web/kulit.py.")
    return halaman


@cache
def huruf() -> Path:
    """The font of Streamlit's interface, so that our own pages look the same without a second copy."""
    return next((Path(file_util.get_static_dir()) / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
