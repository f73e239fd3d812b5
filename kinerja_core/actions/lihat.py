"""Remembering when somebody last looked at the figures, so that he can be told what has changed since."""

from datetime import timedelta

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import dilihat as dilihat_store
from kinerja_core.store.dilihat import Lihatan

SATU_KUNJUNGAN = timedelta(minutes=10)
"""Looks closer together than this are one visit: a phone that loses its connection begins no new one."""


def catat(app: Application, pegawai: Pegawai, siklus: Siklus, rata: str) -> Lihatan | None:
    """Note this look (``rata`` is the average as printed now) and return the one before, None at the first."""
    pada = app.sekarang()
    with app.store.transaction() as t:
        lalu = dilihat_store.terakhir(t, siklus.kantor_id, siklus.id, pegawai.id)
        if lalu and pada - lalu[0].pada < SATU_KUNJUNGAN:
            return lalu[1] if len(lalu) > 1 else None
        dilihat_store.catat(t, siklus.kantor_id, siklus.id, pegawai.id, Lihatan(pada, siklus.versi, rata))
    return lalu[0] if lalu else None
