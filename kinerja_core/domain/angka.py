"""Figures as Indonesians print them: comma decimal, dot thousands, rounded half up once, at display."""

from decimal import ROUND_HALF_UP, Decimal


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half up (never half even) to ``desimal`` places."""
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)


def cetak(nilai: Decimal, desimal: int = 2) -> str:
    """``1234.5`` → ``1.234,50``."""
    utuh = f"{bulatkan(nilai, desimal):,f}"
    return utuh.replace(",", " ").replace(".", ",").replace(" ", ".")


def cetak_ringkas(nilai: Decimal, desimal_paling_banyak: int = 4) -> str:
    """A figure as handed in: no trailing zeros, at most four decimals: ``90`` → ``90``, ``82.5`` → ``82,5``."""
    teks = cetak(nilai, desimal_paling_banyak)
    return teks.rstrip("0").rstrip(",") if "," in teks else teks


def rupiah(nilai: Decimal) -> str:
    """``2726810205`` → ``Rp2.726.810.205``."""
    return f"Rp{cetak(nilai, 0)}"
