"""The invitation: who is asked, what each has answered, and the agenda the Siklus suggests."""

from kinerja_core.application import Application
from kinerja_core.domain.agenda import Keadaan, Surat
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.jawaban_undangan import Terundang, terundang
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.undangan import JENIS_SURAT, agenda_awal, berlaku
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.store import Bacaan


def daftar(app: Application, siklus: Siklus) -> tuple[Terundang, ...]:
    """Every invitee in the order of the letter, guests last; empty where no invitation stands."""
    with app.store.read() as r:
        surat = _surat(r, siklus)
        return _daftar(r, siklus, surat) if surat is not None else ()


def milik(app: Application, pegawai: Pegawai, siklus: Siklus) -> Terundang | None:
    """This person's own invitation and answer, None where he is not invited."""
    return next((u for u in daftar(app, siklus) if u.pegawai_id == pegawai.id), None)


def tamu_diharapkan(app: Application, siklus: Siklus) -> tuple[str, ...]:
    """Guests and deputies who may come, under the names the attendance list has for them."""
    return tuple(dict.fromkeys(t.sebagai_tamu for t in daftar(app, siklus) if t.sebagai_tamu))


def surat(app: Application, siklus: Siklus) -> IsiUndangan | None:
    """The invitation that stands; None before it is issued and after it was withdrawn."""
    with app.store.read() as r:
        return _surat(r, siklus)


def dibatalkan(app: Application, siklus: Siklus) -> Surat | None:
    """The withdrawn invitation as the buku agenda has it, while no other has taken its place."""
    with app.store.read() as r:
        semua = [s for s in surat_store.daftar(r, siklus.kantor_id) if s.siklus_id == siklus.id]
    terbaru = max((s for s in semua if s.jenis == JENIS_SURAT), key=lambda s: s.pada, default=None)
    return terbaru if terbaru is not None and terbaru.keadaan is Keadaan.BATAL else None


def agenda(app: Application, siklus: Siklus) -> tuple[str, ...]:
    """What this Siklus suggests to talk about: its indicators, proposals, deadline, and what the last meeting left."""
    with app.store.read() as r:
        format_iku = muat(r, siklus)
        nama = {u.kode: u.nama for u in kantor_store.daftar_unit(r, siklus.kantor_id)}
        usulan = usulan_store.daftar_usulan_iku(r, siklus.kantor_id, siklus.id)
        lalu = [s for s in siklus_store.daftar(r, siklus.kantor_id) if s.id != siklus.id and s.selesai][:1]
        sisa = [k for s in lalu for k in rapat_store.daftar_keputusan(r, s.kantor_id, s.id) if k.penanggung_jawab]
    pengusul = tuple(dict.fromkeys(nama[u.unit] for u in usulan))
    return agenda_awal(len(format_iku.indikator), len(format_iku.unit), pengusul, format_iku.batas_waktu, len(sisa))


def _surat(r: Bacaan, siklus: Siklus) -> IsiUndangan | None:
    if not berlaku(siklus_store.jejak(r, siklus.kantor_id, siklus.id)):
        return None
    return naskah_store.isi(r, siklus.kantor_id, siklus.id, JENIS_SURAT, IsiUndangan)


def _daftar(r: Bacaan, siklus: Siklus, surat: IsiUndangan) -> tuple[Terundang, ...]:
    jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
    return terundang(jejak, surat.kepada, kantor_store.daftar_pegawai(r, siklus.kantor_id))
