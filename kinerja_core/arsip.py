"""Files stored once, under their sha256, and never changed."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from kinerja_core.domain.errors import PenyimpananBermasalah, TidakDitemukan

_SHA = re.compile(r"[0-9a-f]{64}")


class Arsip:
    """A content-addressed folder. `simpan` returns only after the bytes are on the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def simpan(self, data: bytes) -> str:
        """Store ``data`` and return its sha256 (hex). Storing the same bytes twice is one file."""
        sha = hashlib.sha256(data).hexdigest()
        tujuan = self._jalur(sha)
        if tujuan.exists():
            return sha
        try:
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            pegangan, sementara = tempfile.mkstemp(dir=tujuan.parent, prefix=".tulis-")
        except OSError as galat:
            raise _gagal_tulis(galat) from galat
        try:
            with os.fdopen(pegangan, "wb") as berkas:
                berkas.write(data)
                berkas.flush()
                os.fsync(berkas.fileno())
            Path(sementara).replace(tujuan)
        except OSError as galat:
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
        data = jalur.read_bytes()
        if hashlib.sha256(data).hexdigest() != sha:
            raise TidakDitemukan(f"Berkas {sha[:12]} di arsip rusak. Pulihkan dari salinan cadangan.")
        return data

    def ada(self, sha: str) -> bool:
        """Whether the archive holds bytes under that sha256 (not whether they are whole)."""
        return _SHA.fullmatch(sha) is not None and self._jalur(sha).is_file()

    def periksa(self) -> tuple[int, tuple[str, ...]]:
        """Re-hash every file: how many there are, and which no longer match their name."""
        berkas = sorted(p for p in self._folder.glob("??/*") if _SHA.fullmatch(p.name))
        rusak = tuple(p.name for p in berkas if hashlib.sha256(p.read_bytes()).hexdigest() != p.name)
        return len(berkas), rusak

    def _jalur(self, sha: str) -> Path:
        return self._folder / sha[:2] / sha


def _gagal_tulis(galat: OSError) -> PenyimpananBermasalah:
    return PenyimpananBermasalah(
        "Berkas tidak dapat disimpan: disk penuh atau folder data tidak dapat ditulis. "
        f"Tidak ada yang berubah; kosongkan ruang disk lalu ulangi. ({galat.strerror})"
    )
