"""Filled forms of the sample office."""

from collections.abc import Callable
from decimal import Decimal

from kinerja_core.contoh import katalog
from kinerja_core.contoh.perjalanan import _jawaban
from kinerja_core.domain.usulan import Kolom
from kinerja_core.formulir.isi import isi
from kinerja_core.store import naskah as naskah_store
from tests.actions.alat import Kantor

TERISI = tuple(u.kode for u in katalog.unit())

Nilai = dict[tuple[str, Kolom], Decimal | str]


def terisi(kantor: Kantor, unit: str, ganti: Callable[[Nilai], Nilai] | None = None) -> bytes:
    """The Unit's own form with the sample figures typed in, ``ganti`` changing them first."""
    with kantor.app.store.read() as r:
        kosong = naskah_store.dokumen_terakhir(r, kantor.kini.kantor_id, kantor.kini.id, "formulir", unit)
    nilai, keadaan = _jawaban(unit)
    return isi(kantor.app.arsip.baca(kosong.sha256), ganti(nilai) if ganti else nilai, {} if ganti else keadaan)
