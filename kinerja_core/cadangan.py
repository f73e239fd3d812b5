"""Backup, rehearsed return, and the check that everything is whole."""

import tempfile
import zipfile
from pathlib import Path

from kinerja_core.application import Application, bangun
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.domain.errors import BerkasDitolak, PenyimpananBermasalah
from kinerja_core.settings import Settings
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store


def cadangkan(app: Application, tujuan: Path) -> Path:
    """Write one ZIP of database, journal and archive, return it, and prove that it can be returned.

    The copy is unpacked into a temporary folder, opened and checked before ``tujuan`` gets its name.
    """
    if not tujuan.parent.is_dir():
        raise PenyimpananBermasalah(f"Folder {tujuan.parent} tidak ada. Pilih folder tujuan yang ada.")
    setengah = tujuan.with_suffix(".setengah")
    with tempfile.TemporaryDirectory() as sementara:
        app.store.salin(Path(sementara))
        with zipfile.ZipFile(setengah, "w", zipfile.ZIP_DEFLATED) as z:
            for berkas in sorted(Path(sementara).iterdir()):
                z.write(berkas, berkas.name)
            for berkas in sorted((app.folder / "arsip").glob("??/*")):
                z.write(berkas, f"arsip/{berkas.parent.name}/{berkas.name}")
    _gladi(setengah)
    return setengah.replace(tujuan)


def pulihkan(cadangan: Path, folder: Path) -> None:
    """Unpack a backup into an empty folder and check it."""
    if folder.exists() and any(folder.iterdir()):
        raise PenyimpananBermasalah(f"Folder {folder} tidak kosong. Pilih folder baru untuk data yang dipulihkan.")
    try:
        with zipfile.ZipFile(cadangan) as z:
            if any(nama.startswith("/") or ".." in Path(nama).parts for nama in z.namelist()):
                raise BerkasDitolak("Berkas itu bukan salinan cadangan Kinerja.")
            if "kinerja.duckdb" not in z.namelist():
                raise BerkasDitolak("Berkas itu bukan salinan cadangan Kinerja.")
            folder.mkdir(parents=True, exist_ok=True)
            z.extractall(folder)
    except (zipfile.BadZipFile, OSError) as galat:
        raise BerkasDitolak(f"Salinan cadangan tidak dapat dibaca: {galat}.") from galat
    _pastikan_utuh(folder)


def periksa(app: Application) -> tuple[str, ...]:
    """What is not whole, as sentences; empty where archive, register and every trail hold."""
    _, rusak = app.arsip.periksa()
    masalah = [f"Berkas arsip {sha[:12]} rusak." for sha in rusak]
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        for siklus in siklus_store.daftar(r, kantor.id) if kantor else ():
            if not rantai_utuh(siklus_store.jejak(r, siklus.kantor_id, siklus.id)):
                masalah.append(f"Jejak Siklus “{siklus.nama}” tidak utuh lagi.")
            hilang = [
                d for d in naskah_store.daftar_dokumen(r, siklus.kantor_id, siklus.id) if not app.arsip.ada(d.sha256)
            ]
            masalah += [f"{d.nama_berkas} pada Siklus “{siklus.nama}” hilang dari arsip." for d in hilang]
    return tuple(masalah)


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
