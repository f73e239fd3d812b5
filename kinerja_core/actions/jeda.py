"""Pausing a Siklus and going on: while it is paused no working time counts."""

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.aksi import JEDA, LANJUTKAN
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai


def jeda(app: Application, pegawai: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Pause the Langkah under way, with a reason; only whoever ends it may."""
    with kerjakan(app, pegawai, siklus, JEDA, alasan) as k:
        pass
    return k.siklus


def lanjutkan(app: Application, pegawai: Pegawai, siklus: Siklus) -> Siklus:
    """Go on with a paused Siklus."""
    with kerjakan(app, pegawai, siklus, LANJUTKAN) as k:
        pass
    return k.siklus
