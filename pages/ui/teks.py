"""Typed lists: one entry per line, or separated by semicolons."""


def baris(teks: str) -> tuple[str, ...]:
    """The lines that are not blank, trimmed."""
    return tuple(b.strip() for b in teks.splitlines() if b.strip())


def pisah(teks: str) -> tuple[str, ...]:
    """The parts between semicolons that are not blank, trimmed."""
    return tuple(b.strip() for b in teks.split(";") if b.strip())
