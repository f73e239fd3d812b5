"""Backup, rehearsed return, and the check that everything is whole."""

import contextlib
import os
import tempfile
import zipfile
import zlib
from pathlib import Path

from kinerja_core.application import Application, bangun
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import BerkasDitolak, PenyimpananBermasalah
from kinerja_core.settings import Settings
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store

_BUKAN_CADANGAN = "Berkas itu bukan salinan cadangan Kinerja. Pilih berkas ZIP yang dibuat “kinerja backup”."
_RUSAK = "Salinan cadangan itu rusak. Pakai salinan cadangan yang lain."


def cadangkan(app: Application, tujuan: Path) -> Path:
    """Write one ZIP of database, journal and archive, return it, and prove that it can be returned.

    The copy is unpacked into a temporary folder, opened and checked before ``tujuan`` gets its name.
    """
    if not tujuan.parent.is_dir():
        raise PenyimpananBermasalah(f"Folder {tujuan.parent} tidak ada. Pilih folder tujuan yang ada.")
    setengah = tujuan.with_name(tujuan.name + ".setengah")
    try:
        _bungkus(app, setengah)
        _gladi(setengah)
        return setengah.replace(tujuan)
    except OSError as galat:
        raise PenyimpananBermasalah(
            f"Salinan cadangan tidak dapat ditulis ke {tujuan.parent}: disk penuh atau folder tidak dapat ditulis. "
            f"Data kantor tidak berubah; kosongkan ruang disk lalu ulangi. ({galat.strerror})"
        ) from galat
    finally:
        with contextlib.suppress(OSError):
            setengah.unlink(missing_ok=True)


def pulihkan(cadangan: Path, folder: Path) -> None:
    """Unpack a backup into an empty folder and check it; ``folder`` gets its name only when it is whole."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PenyimpananBermasalah(f"Folder {folder} tidak kosong. Pilih folder baru untuk data yang dipulihkan.")
    if not cadangan.is_file():
        raise BerkasDitolak(f"Berkas {cadangan} tidak ada. Periksa nama dan foldernya.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as sementara:
            setengah = Path(sementara) / folder.name
            _buka_bungkus(cadangan, setengah)
            _pastikan_utuh(setengah)
            if folder.exists():
                folder.rmdir()
            setengah.replace(folder)
    except OSError as galat:
        raise PenyimpananBermasalah(
            f"Salinan cadangan tidak dapat dibuka ke {folder.parent}: disk penuh atau folder tidak dapat ditulis. "
            f"Kosongkan ruang disk lalu ulangi. ({galat.strerror})"
        ) from galat


def periksa(app: Application) -> tuple[str, ...]:
    """What is not whole, as sentences; empty where archive, register and every trail hold."""
    rusak = set(app.arsip.periksa()[1])
    masalah: list[str] = []
    terdaftar: set[str] = set()
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        kantor_id = kantor.id if kantor else ""
        nama = siklus_store.daftar_nama(r, kantor_id)
        dijurnal = siklus_store.jejak_dijurnal(app.store.dijurnal(), kantor_id)
        for siklus_id in nama | dict.fromkeys(dijurnal):
            judul = f"Siklus “{nama.get(siklus_id, siklus_id)}”"
            jejak = siklus_store.jejak(r, kantor_id, siklus_id)
            tercatat = {(j.versi, j.hash) for j in jejak}
            if not jejak or not rantai_utuh(jejak) or not dijurnal.get(siklus_id, set()) <= tercatat:
                masalah.append(f"Jejak {judul} tidak utuh lagi.")
            dokumen = naskah_store.daftar_dokumen(r, kantor_id, siklus_id)
            terdaftar |= {d.sha256 for d in dokumen}
            masalah += [_keadaan(d, judul, d.sha256 in rusak) for d in dokumen if _bermasalah(app, d, rusak)]
    masalah += [f"Berkas arsip {sha[:12]} rusak." for sha in sorted(rusak - terdaftar)]
    return tuple(masalah)


def _bermasalah(app: Application, d: Dokumen, rusak: set[str]) -> bool:
    return d.sha256 in rusak or not app.arsip.ada(d.sha256)


def _keadaan(d: Dokumen, judul: str, rusak: bool) -> str:
    return f"{d.nama_berkas} pada {judul} {'rusak di' if rusak else 'hilang dari'} arsip ({d.sha256[:12]})."


def _bungkus(app: Application, tujuan: Path) -> None:
    with tempfile.TemporaryDirectory() as sementara, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as z:
        app.store.salin(Path(sementara))
        for berkas in sorted(Path(sementara).iterdir()):
            z.write(berkas, berkas.name)
        for berkas in app.arsip.berkas():
            z.write(berkas, f"arsip/{berkas.parent.name}/{berkas.name}")
    with tujuan.open("rb+") as zip_jadi:
        os.fsync(zip_jadi.fileno())


def _buka_bungkus(cadangan: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(cadangan) as z:
            nama = z.namelist()
            if "kinerja.duckdb" not in nama or any(n.startswith("/") or ".." in Path(n).parts for n in nama):
                raise BerkasDitolak(_BUKAN_CADANGAN)
            z.extractall(folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as galat:
        raise BerkasDitolak(_RUSAK if zipfile.is_zipfile(cadangan) else _BUKAN_CADANGAN) from galat


def _gladi(cadangan: Path) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        pulihkan(cadangan, Path(sementara) / "gladi")


def _pastikan_utuh(folder: Path) -> None:
    app = bangun(Settings(folder))
    try:
        masalah = periksa(app)
    finally:
        app.store.tutup()
    if masalah:
        raise PenyimpananBermasalah(f"Salinan cadangan tidak utuh: {masalah[0]}")
