"""The Admin's picture in the kop surat."""

from dataclasses import replace

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.dokumen.lambang import rapikan_lambang
from kinerja_core.domain.errors import IsianKeliru, TidakBerwenang
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store import kantor as kantor_store


def pasang(app: Application, admin: Pegawai, data: bytes) -> str:
    """Put the lambang daerah into the kop surat of what is made from now on; its sha256 in the archive."""
    _hanya_admin(admin)
    sha = app.arsip.simpan(rapikan_lambang(data))
    _catat(app, admin, sha)
    return sha


def lepas(app: Application, admin: Pegawai) -> None:
    """Take it out again. Documents already made keep theirs."""
    _hanya_admin(admin)
    _catat(app, admin, "")


def _catat(app: Application, admin: Pegawai, sha: str) -> None:
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        lama = kantor_store.kantor(t, admin.kantor_id)
        if lama.lambang == sha:
            raise IsianKeliru("Lambang itu sudah terpasang." if sha else "Kop surat memang belum berlambang.")
        kantor_store.simpan_kantor(t, replace(lama, lambang=sha))


def _hanya_admin(pegawai: Pegawai) -> None:
    if pegawai.peran is not Peran.ADMIN or not pegawai.aktif:
        raise TidakBerwenang("Identitas kantor dikelola oleh Admin.")
