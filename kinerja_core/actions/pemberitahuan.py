"""Reading a notice: the only thing about it that is written down."""

from collections.abc import Collection

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.domain.pemberitahuan import pemberitahuan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import pemberitahuan as pemberitahuan_store
from kinerja_core.store import siklus as siklus_store


def tandai_dibaca(app: Application, pegawai: Pegawai, siklus_id: str, versi: Collection[int]) -> None:
    """Record that this person has read those notices; TidakBerwenang where one of them is not to him."""
    with app.store.transaction() as t:
        masih_berlaku(t, pegawai)
        siklus = siklus_store.muat(t, pegawai.kantor_id, siklus_id)
        jejak = siklus_store.jejak(t, pegawai.kantor_id, siklus_id)
        semua = pemberitahuan(siklus.sop, jejak, kantor_store.daftar_pegawai(t, pegawai.kantor_id))
        milik = {p.jejak.versi for p in semua if pegawai.id in p.kepada}
        if not set(versi) <= milik:
            raise TidakBerwenang("Pemberitahuan itu bukan untuk Anda. Muat ulang halaman ini.")
        pemberitahuan_store.tandai(t, pegawai.kantor_id, siklus_id, versi, pegawai.id, app.sekarang())
