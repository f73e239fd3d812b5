"""Files stored once, under their sha256, and never changed."""

import contextlib
import hashlib
import os
import re
import tempfile
from pathlib import Path

from kinerja_core.domain.errors import PenyimpananBermasalah, TidakDitemukan

_SHA = re.compile(r"[0-9a-f]{64}")
_SETENGAH = ".tulis-"


class Arsip:
    """A content-addressed folder. `simpan` returns only after the bytes are on the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def simpan(self, data: bytes) -> str:
        """Store ``data`` and return its sha256 (hex). Storing the same bytes twice is one file.

        A file that has been damaged meanwhile is replaced by these good bytes.
        """
        sha = hashlib.sha256(data).hexdigest()
        tujuan = self._jalur(sha)
        try:
            if tujuan.is_file() and tujuan.read_bytes() == data:
                return sha
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            pegangan, sementara = tempfile.mkstemp(dir=tujuan.parent, prefix=_SETENGAH)
        except OSError as galat:
            raise _gagal_tulis(galat) from galat
        try:
            with os.fdopen(pegangan, "wb") as berkas:
                berkas.write(data)
                berkas.flush()
                os.fsync(berkas.fileno())
            Path(sementara).replace(tujuan)
            _sinkron_folder(tujuan.parent)
            _sinkron_folder(self._folder)
        except OSError as galat:
            with contextlib.suppress(OSError):
                Path(sementara).unlink(missing_ok=True)
            raise _gagal_tulis(galat) from galat
        return sha

    def baca(self, sha: str) -> bytes:
        """The bytes with that sha256, checked again; TidakDitemukan where absent or damaged."""
        if _SHA.fullmatch(sha) is None:
            raise TidakDitemukan("Berkas itu tidak dikenal.")
        jalur = self._jalur(sha)
        if not jalur.is_file():
            raise TidakDitemukan(f"Berkas {sha[:12]} tidak ada di arsip. Pulihkan dari salinan cadangan.")
        try:
            data = jalur.read_bytes()
        except OSError as galat:
            raise PenyimpananBermasalah(
                f"Berkas {sha[:12]} di arsip tidak dapat dibaca. Periksa disk dan izin folder data, lalu ulangi."
            ) from galat
        if hashlib.sha256(data).hexdigest() != sha:
            raise TidakDitemukan(f"Berkas {sha[:12]} di arsip rusak. Pulihkan dari salinan cadangan.")
        return data

    def ada(self, sha: str) -> bool:
        """Whether the archive holds bytes under that sha256 (not whether they are whole)."""
        return _SHA.fullmatch(sha) is not None and self._jalur(sha).is_file()

    def berkas(self) -> tuple[Path, ...]:
        """Every stored file, by its name; what is only half written is not among them."""
        return tuple(sorted(p for p in self._folder.glob("??/*") if _SHA.fullmatch(p.name)))

    def periksa(self) -> tuple[int, tuple[str, ...]]:
        """Re-hash every file: how many there are, and which no longer match their name."""
        berkas = self.berkas()
        rusak = tuple(p.name for p in berkas if hashlib.sha256(p.read_bytes()).hexdigest() != p.name)
        return len(berkas), rusak

    def sapu(self) -> None:
        """Take away what a process left half written when it was killed. Only before others use the archive."""
        for sisa in self._folder.glob(f"??/{_SETENGAH}*"):
            with contextlib.suppress(OSError):
                sisa.unlink()

    def _jalur(self, sha: str) -> Path:
        return self._folder / sha[:2] / sha


def _sinkron_folder(folder: Path) -> None:
    """Make a new name survive a power cut too; Windows does that by itself."""
    if os.name == "nt":
        return
    pegangan = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(pegangan)
    finally:
        os.close(pegangan)


def _gagal_tulis(galat: OSError) -> PenyimpananBermasalah:
    return PenyimpananBermasalah(
        "Berkas tidak dapat disimpan: disk penuh atau folder data tidak dapat ditulis. "
        f"Tidak ada yang berubah; kosongkan ruang disk lalu ulangi. ({galat.strerror})"
    )
