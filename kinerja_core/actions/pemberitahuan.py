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


def tandai_dibaca(app: Application, pegawai: Pegawai, dibaca: Collection[tuple[str, int]]) -> None:
    """Record that this person has read those notices, each named by its Siklus and the versi of its trail row.

    TidakBerwenang where one of them is not to him; then none is recorded.
    """
    with app.store.transaction() as t:
        masih_berlaku(t, pegawai)
        orang = kantor_store.daftar_pegawai(t, pegawai.kantor_id)
        for siklus_id in dict.fromkeys(s for s, _ in dibaca):
            versi = [v for s, v in dibaca if s == siklus_id]
            siklus = siklus_store.muat(t, pegawai.kantor_id, siklus_id)
            semua = pemberitahuan(siklus.sop, siklus_store.jejak(t, pegawai.kantor_id, siklus_id), orang)
            if not set(versi) <= {p.jejak.versi for p in semua if pegawai.id in p.kepada}:
                raise TidakBerwenang("Pemberitahuan itu bukan untuk Anda. Muat ulang halaman ini.")
            pemberitahuan_store.tandai(t, pegawai.kantor_id, siklus_id, versi, pegawai.id, app.sekarang())
