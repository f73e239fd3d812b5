"""The Admin's settings of letters and archive."""

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.tata_surat import TataSurat, periksa_tata_surat
from kinerja_core.store import tata_surat as tata_store


def simpan(app: Application, admin: Pegawai, tata: TataSurat) -> None:
    """Change them for what is made from now on. Letters and cards already made keep what they say."""
    if admin.peran is not Peran.ADMIN or not admin.aktif:
        raise TidakBerwenang("Pengaturan surat dan arsip dikelola oleh Admin.")
    periksa_tata_surat(tata)
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        tata_store.simpan_tata_surat(t, admin.kantor_id, tata, admin.id, app.sekarang())
