"""Recomputing a formula that is plain arithmetic, such as ``=45/50*100``, to see whether its stored result holds."""

import ast
import re
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

_POLOS = re.compile(r"^=[0-9.+\-*/() ]{1,120}$")


def hitung(rumus: str) -> Decimal | None:
    """The value of a formula of numbers, + - * / and brackets; None where it is more than that or has no value."""
    if _POLOS.match(rumus) is None or "**" in rumus or "//" in rumus:
        return None
    try:
        pohon = ast.parse(rumus[1:].strip(), mode="eval")
        with localcontext(prec=28):
            return _nilai(pohon.body)
    except (SyntaxError, ValueError, DivisionByZero, InvalidOperation, Overflow):
        return None


def _nilai(simpul: ast.expr) -> Decimal:
    if isinstance(simpul, ast.Constant) and isinstance(simpul.value, int | float):
        return Decimal(str(simpul.value))
    if isinstance(simpul, ast.UnaryOp):
        isi = _nilai(simpul.operand)
        return -isi if isinstance(simpul.op, ast.USub) else isi
    if isinstance(simpul, ast.BinOp):
        kiri, kanan = _nilai(simpul.left), _nilai(simpul.right)
        if isinstance(simpul.op, ast.Add):
            return kiri + kanan
        if isinstance(simpul.op, ast.Sub):
            return kiri - kanan
        return kiri * kanan if isinstance(simpul.op, ast.Mult) else kiri / kanan
    raise ValueError(type(simpul).__name__)
