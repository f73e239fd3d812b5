"""The fingerprint of a content: what an approval is bound to, and what a footer shows the head of."""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def sidik(isi: "DataclassInstance", kecuali: tuple[str, ...] = ()) -> str:
    """sha256 (hex) of the canonical JSON of a dataclass, the top-level fields in ``kecuali`` left out."""
    tubuh = {nama: nilai for nama, nilai in asdict(isi).items() if nama not in kecuali}
    kanonik = json.dumps(tubuh, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_teks)
    return hashlib.sha256(kanonik.encode()).hexdigest()


def _teks(nilai: Any) -> str:
    if isinstance(nilai, Decimal | date):
        return str(nilai)
    raise TypeError(f"{type(nilai).__name__} has no canonical text")
