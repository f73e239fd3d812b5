"""Text that people type: taken apart into lists, and put on the page as it was typed."""

import re
from typing import Any

_MARKAH = re.compile(r"([\\`*_\[\]~$#&<|])")
_AWAL_BARIS = re.compile(r"^([ \t]*)([=>]|[-+](?=\s|$)|-(?=-)|\d+(?=[.)](?:\s|$)))", re.MULTILINE)


def baris(teks: str) -> tuple[str, ...]:
    """The lines that are not blank, trimmed."""
    return tuple(b.strip() for b in teks.splitlines() if b.strip())


def pisah(teks: str) -> tuple[str, ...]:
    """The parts between semicolons that are not blank, trimmed."""
    return tuple(b.strip() for b in teks.split(";") if b.strip())


def polos(teks: str) -> str:
    """``teks`` for a place that reads Markdown, so that it is shown as typed.

    Without it "5*4*3" loses its signs, "$" sets formulas, "~80~" is struck out, and "1. " begins a list.
    """
    return _AWAL_BARIS.sub(_tanpa_daftar, _MARKAH.sub(r"\\\1", teks))


def polos_bila_teks(nilai: Any) -> Any:
    """A cell of a table: text as `polos`, anything else untouched."""
    return polos(nilai) if isinstance(nilai, str) else nilai


def _tanpa_daftar(cocok: re.Match[str]) -> str:
    sela, awal = cocok.groups()
    # a number is followed by the mark that makes it a list, so the mark itself is what must be escaped
    return f"{sela}{awal}\\" if awal.isdigit() else f"{sela}\\{awal}"
