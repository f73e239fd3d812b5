"""What the pages of the single Langkah show: drafts, decisions, remarks, deliveries, letters."""

from itertools import pairwise
from typing import TypeVar

from kinerja_core.application import Application
from kinerja_core.domain.alur import Jejak, Siklus
from kinerja_core.domain.catatan_naskah import CatatanNaskah
from kinerja_core.domain.format_iku import FormatIKU, warisi_target
from kinerja_core.domain.indikator import Indikator, Target
from kinerja_core.domain.kebijakan import Kebijakan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.rapat import Kehadiran, Keputusan
from kinerja_core.domain.sop import SOP
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import kinerja as kinerja_store
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store.catatan import Ekspedisi
from kinerja_core.store.format_iku import sebelumnya
from kinerja_core.store.surat import Surat

T = TypeVar("T")


def isi(app: Application, siklus: Siklus, jenis: str, bentuk: type[T]) -> T | None:
    """The newest content of one jenis, None where none has been written yet."""
    with app.store.read() as r:
        return naskah_store.isi(r, siklus.kantor_id, siklus.id, jenis, bentuk)


def katalog(app: Application, pegawai: Pegawai, tahun: int) -> tuple[tuple[Indikator, Target | None], ...]:
    """The catalogue with the targets of one year."""
    with app.store.read() as r:
        target = rujukan_store.daftar_target(r, pegawai.kantor_id, tahun)
        return tuple((i, target.get(i.kode)) for i in rujukan_store.daftar_indikator(r, pegawai.kantor_id))


def katalog_format(app: Application, siklus: Siklus) -> tuple[tuple[Indikator, Target | None], ...]:
    """The active catalogue as the Format IKU of this Siklus would take it, inherited targets included."""
    with app.store.read() as r:
        target = rujukan_store.daftar_target(r, siklus.kantor_id, siklus.tahun)
        target = warisi_target(target, sebelumnya(r, siklus), siklus.tahun)
        semua = rujukan_store.daftar_indikator(r, siklus.kantor_id)
    return tuple((i, target.get(i.kode)) for i in semua if i.aktif)


def format_lalu(app: Application, siklus: Siklus) -> FormatIKU | None:
    """The Format IKU of the Siklus before this one."""
    with app.store.read() as r:
        return sebelumnya(r, siklus)


def nomenklatur(app: Application, pegawai: Pegawai) -> tuple[tuple[str, str, str, str, str], ...]:
    """The official nomenclature 7.01: kode, nama, kinerja, indikator, satuan."""
    with app.store.read() as r:
        return rujukan_store.daftar_nomenklatur(r, pegawai.kantor_id)


def kehadiran(app: Application, siklus: Siklus) -> tuple[Kehadiran, ...]:
    """The attendance list."""
    with app.store.read() as r:
        return rapat_store.kehadiran(r, siklus.kantor_id, siklus.id)


def keputusan(app: Application, siklus: Siklus) -> tuple[Keputusan, ...]:
    """The decisions of the meeting."""
    with app.store.read() as r:
        return rapat_store.daftar_keputusan(r, siklus.kantor_id, siklus.id)


def koreksi(app: Application, siklus: Siklus) -> tuple[CatatanNaskah, ...]:
    """The remarks of Langkah 9 and 11 with their replies."""
    with app.store.read() as r:
        return koreksi_store.daftar(r, siklus.kantor_id, siklus.id)


def ekspedisi(app: Application, siklus: Siklus) -> tuple[Ekspedisi, ...]:
    """The buku ekspedisi."""
    with app.store.read() as r:
        return catatan_store.daftar_ekspedisi(r, siklus.kantor_id, siklus.id)


def surat(app: Application, pegawai: Pegawai) -> tuple[Surat, ...]:
    """The register of numbered letters, newest first."""
    with app.store.read() as r:
        return surat_store.daftar(r, pegawai.kantor_id)


def kebijakan(app: Application, siklus: Siklus) -> Kebijakan:
    """The formula policy of a Siklus."""
    with app.store.read() as r:
        return kinerja_store.kebijakan(r, siklus)


def pengembalian(app: Application, siklus: Siklus) -> Jejak | None:
    """The last return that led to the Langkah now under way, if it began with one."""
    with app.store.read() as r:
        jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
    for sesudah, sebelum in pairwise(reversed(jejak)):
        if sesudah.langkah != sebelum.langkah:
            return sesudah if sesudah.langkah < sebelum.langkah else None
    return None


def daftar_sop(app: Application, pegawai: Pegawai) -> tuple[SOP, ...]:
    """All SOP versions, newest first."""
    with app.store.read() as r:
        return tuple(sop for sop, _, _ in kantor_store.daftar_sop(r, pegawai.kantor_id))
