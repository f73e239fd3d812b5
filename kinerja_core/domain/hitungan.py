"""What one figure of a document was computed from: enough to compute it again without the office's data."""

from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, RumusTurun, Target
from kinerja_core.domain.usulan import Isian


@dataclass(frozen=True)
class TahunLalu:
    """Target and realisasi of an earlier year as published, unrounded."""

    tahun: int
    target: Decimal | None
    realisasi: Decimal | None


@dataclass(frozen=True)
class Hitungan:
    """The definition of one Indikator as far as arithmetic goes, its target, and what its Unit handed in.

    ``unit`` is the kode of the Unit. ``isian`` holds only the cells the realisasi is made from, as they stood in
    the workbook; ``lalu`` are the earlier years printed beside it.
    """

    kode: str
    nama: str
    unit: str
    sasaran: str
    satuan: str
    arah: Arah
    agregasi: Agregasi
    frekuensi: Frekuensi
    rumus_turun: RumusTurun
    skala: tuple[str, ...]
    target: Target | None
    isian: tuple[Isian, ...]
    lalu: tuple[TahunLalu, ...] = ()
