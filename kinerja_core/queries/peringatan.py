"""Reminders and reports of delay that hold now."""

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.peringatan import Peringatan
from kinerja_core.store import tenggat


def untuk(app: Application, pegawai: Pegawai) -> tuple[tuple[Siklus, Peringatan], ...]:
    """What this person is reminded of, or told about those below him, now."""
    with app.store.read() as r:
        semua = tenggat.berlaku(r, pegawai.kantor_id, app.sekarang())
    return tuple((s, p) for s, p in semua if pegawai.id in {k.id for k in p.kepada})
