"""Plain values of the domain to JSON and back, so that a content can be kept in one column."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from cattrs import Converter

T = TypeVar("T")

_ubah = Converter()
_ubah.register_unstructure_hook(Decimal, str)
_ubah.register_structure_hook(Decimal, lambda nilai, _: Decimal(nilai))
_ubah.register_unstructure_hook(datetime, datetime.isoformat)
_ubah.register_structure_hook(datetime, lambda nilai, _: datetime.fromisoformat(nilai))
_ubah.register_unstructure_hook(date, date.isoformat)
_ubah.register_structure_hook(date, lambda nilai, _: date.fromisoformat(nilai))


def ke_json(nilai: object) -> str:
    """Canonical JSON of a dataclass of the domain."""
    return json.dumps(_ubah.unstructure(nilai), ensure_ascii=False, sort_keys=True)


def dari_json(teks: str, jenis: type[T]) -> T:
    """The dataclass ``jenis`` that `ke_json` wrote."""
    return _ubah.structure(json.loads(teks), jenis)
