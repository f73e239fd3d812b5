"""What the tests of the acts share: the office opened from a copy, its whole content, its last Jejak row."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.application import Application, bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.settings import Settings
from kinerja_core.store import akun as akun_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from tests.conftest import Kantor

__all__ = ["Kantor"]


@dataclass(frozen=True)
class Potret:
    """Everything the office holds: every row of every table, the files of the archive, the journal's length."""

    tabel: dict[str, list[tuple[object, ...]]]
    berkas: tuple[str, ...]
    jurnal: int


def potret(app: Application) -> Potret:
    """The whole content as it stands."""
    with app.store.read() as r:
        nama = [n for (n,) in r.baca("select table_name from information_schema.tables order by 1")]
        tabel = {n: r.baca(f"select * from {n} order by all") for n in nama}
    jurnal = app.folder / "jurnal.ndjson"
    return Potret(tabel, tuple(p.name for p in app.arsip.berkas()), jurnal.stat().st_size if jurnal.exists() else 0)


@contextmanager
def tidak_ada_yang_berubah(app: Application) -> Iterator[None]:
    """Fails where the body has left anything behind in database, journal or archive."""
    sebelum = potret(app)
    yield
    assert potret(app) == sebelum


def buka_salinan(sumber: Path, kini: datetime, folder: Path, terlambat: tuple[str, ...] = ()) -> Kantor:
    """The office of ``sumber`` opened from a copy in ``folder``."""
    shutil.copytree(sumber, folder)
    jam = Jam(kini)
    app = bangun(Settings(folder), jam)
    kantor_id = katalog.kantor().id
    orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id), strict=True))
    with app.store.read() as r:
        siklus = siklus_store.daftar(r, kantor_id)
    return Kantor(app, orang, jam, terlambat, siklus[0] if siklus else None)


def buka_siklus(kantor: Kantor, tahun: int = katalog.TAHUN, nama: str = "Pengumpulan Data Kinerja") -> Kantor:
    """Open a Siklus; `kantor.kini` is that one from now on."""
    kantor.siklus = siklus_aksi.buka(kantor.app, kantor["sekretaris"], tahun, nama)
    return kantor


def jejak(kantor: Kantor) -> tuple[Jejak, ...]:
    """The whole trail."""
    with kantor.app.store.read() as r:
        return siklus_store.jejak(r, kantor.kini.kantor_id, kantor.kini.id)


def peristiwa(kantor: Kantor) -> tuple[str, str, int]:
    """The last Jejak row: what, by whom (sign-in name), at which Langkah the Siklus stands since."""
    akhir = jejak(kantor)[-1]
    nama = {p.id: nama for nama, p in kantor.orang.items()}
    return akhir.peristiwa, nama[akhir.oleh], akhir.langkah


def dokumen(kantor: Kantor, jenis: str) -> list[Dokumen]:
    """The register's entries of one jenis, each proven to lie in the archive with the size it states."""
    with kantor.app.store.read() as r:
        cocok = [d for d in naskah_store.daftar_dokumen(r, kantor.kini.kantor_id, kantor.kini.id) if d.jenis == jenis]
    for d in cocok:
        assert len(kantor.app.arsip.baca(d.sha256)) == d.ukuran
    return cocok


def awal(kantor: Kantor, jenis: str) -> dict[str, bytes]:
    """First four bytes of every document of one jenis, by file name: what kind of file it really is."""
    return {d.nama_berkas: kantor.app.arsip.baca(d.sha256)[:4] for d in dokumen(kantor, jenis)}


def sandi(kantor: Kantor, nama_masuk: str) -> str:
    """The password of a sample account."""
    with kantor.app.store.read() as r:
        akun = akun_store.akun(r, katalog.kantor().id, nama_masuk)
    assert akun is not None
    return akun.sandi_contoh
