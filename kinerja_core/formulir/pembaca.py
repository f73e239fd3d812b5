"""The parent's side of the reading process: kept warm, limited, replaced after a crash or a time-out."""

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir import batas
from kinerja_core.formulir.buku import BukuTerbaca, dari_json
from kinerja_core.formulir.kolom import LEMBAR_FORMULIR, LEMBAR_RUJUKAN, LEMBAR_USULAN
from kinerja_core.formulir.pekerja import kirim, terima

_AKAR = Path(__file__).resolve().parents[2]
_PERINTAH = "import sys; sys.path.insert(0, {akar!r}); from kinerja_core.formulir.pekerja import main; main()"
_PERMINTAAN_PER_PROSES = 300
"""A process is replaced after this many files, so that nothing a file left behind can pile up."""

RUSAK = (
    "Berkas ini rusak atau tidak lengkap, jadi tidak dapat dibaca. Buka berkasnya di Excel atau LibreOffice, "
    "simpan ulang sebagai .xlsx, lalu unggah lagi."
)
TERLALU_BERAT = (
    "Berkas ini terlalu berat untuk dibaca, padahal sebuah formulir selalu ringan. Unduh formulir yang baru, "
    "salin isian Anda ke sana, lalu unggah formulir itu."
)
RUSAK_TABEL = (
    "Berkas ini rusak atau tidak lengkap, jadi tidak dapat dibaca. Buka berkasnya di Excel atau LibreOffice, "
    "simpan tabelnya sebagai CSV atau XLSX, lalu coba lagi."
)
BERAT_TABEL = (
    "Berkas ini terlalu berat untuk dibaca. Salin tabelnya saja ke buku kerja yang baru, simpan sebagai CSV atau XLSX, "
    "lalu coba lagi."
)


class _Proses:
    """One child. ``tanya`` answers, or None where the child ended; afterwards ``hidup`` says whether it can go on."""

    def __init__(self) -> None:
        lingkungan = {nama: nilai for nama, nilai in os.environ.items() if nama in _LINGKUNGAN}
        self._anak = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-X", "utf8", "-c", _PERINTAH.format(akar=str(_AKAR))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=lingkungan | {"OPENPYXL_LXML": "False"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._sisa = _PERMINTAAN_PER_PROSES
        self._siap = False

    @property
    def hidup(self) -> bool:
        return self._sisa > 0 and self._anak.poll() is None

    def tunggu_siap(self) -> None:
        """Return once the child has imported what it needs."""
        if not self._siap:
            assert self._anak.stdout is not None  # noqa: S101
            self._siap = terima(self._anak.stdout) is not None

    def tanya(self, kepala: dict[str, Any], badan: bytes, detik: float) -> tuple[dict[str, Any], bytes] | None:
        assert self._anak.stdin is not None and self._anak.stdout is not None  # noqa: S101, PT018
        self._sisa -= 1
        penjaga_waktu = threading.Timer(detik, self._anak.kill)
        penjaga_waktu.start()
        try:
            self.tunggu_siap()
            kirim(self._anak.stdin, kepala, badan)
            jawaban = terima(self._anak.stdout)
        except OSError:
            jawaban = None
        finally:
            penjaga_waktu.cancel()
        if jawaban is None:
            self.akhiri()
        return jawaban

    def akhiri(self) -> None:
        self._anak.kill()
        self._anak.wait()
        for aliran in (self._anak.stdin, self._anak.stdout):
            if aliran is not None:
                aliran.close()


_LINGKUNGAN = frozenset({"PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG"})
"""What the child inherits: enough to start Python and to find a temporary folder, no setting of the office."""


class Pembaca:
    """A few reading processes, started when first needed and kept for the next file."""

    def __init__(self, paling_banyak: int = 2, detik: float = batas.DETIK_TUNGGU) -> None:
        self._detik = detik
        self._bebas: list[_Proses] = []
        self._gembok = threading.Lock()
        self._tempat = threading.BoundedSemaphore(paling_banyak)

    def hangatkan(self) -> None:
        """Start one process ahead of the first file."""
        with self._tempat:
            proses = self._ambil()
            proses.tunggu_siap()
            self._kembalikan(proses)

    def baca(self, data: bytes, jenis: str) -> BukuTerbaca:
        """The workbook in ``data``, which must have passed ``penjaga.jaga``. BerkasDitolak where it cannot be read."""
        dibaca = [LEMBAR_FORMULIR, LEMBAR_USULAN, LEMBAR_RUJUKAN]
        jawaban, _ = self._tanya({"tugas": "baca", "jenis": jenis, "dibaca": dibaca}, data)
        return dari_json(jawaban["hasil"])

    def tandai(self, data: bytes, jenis: str, masalah: Sequence[Mapping[str, str]]) -> bytes:
        """The same workbook with its bad cells marked. BerkasDitolak where it cannot be read."""
        _, badan = self._tanya({"tugas": "tandai", "jenis": jenis, "masalah": list(masalah)}, data)
        return badan

    def tabel(self, data: bytes) -> list[list[list[list[str]]]]:
        """Sheets of rows of cells [jenis, nilai, format] of a guarded .xlsx, as ``baca_tabel`` gives them."""
        jawaban, _ = self._tanya({"tugas": "tabel"}, data, rusak=RUSAK_TABEL, berat=BERAT_TABEL)
        lembar: list[list[list[list[str]]]] = jawaban["hasil"]["lembar"]
        return lembar

    def tutup(self) -> None:
        """End all idle processes."""
        with self._gembok:
            while self._bebas:
                self._bebas.pop().akhiri()

    def _tanya(
        self, kepala: dict[str, Any], data: bytes, *, rusak: str = RUSAK, berat: str = TERLALU_BERAT
    ) -> tuple[dict[str, Any], bytes]:
        with self._tempat:
            proses = self._ambil()
            try:
                hasil = proses.tanya(kepala, data, self._detik)
            finally:
                self._kembalikan(proses)
        if hasil is None:
            raise BerkasDitolak(berat)
        jawaban, badan = hasil
        if "tolak" in jawaban:
            raise BerkasDitolak(str(jawaban["tolak"]))
        if "rusak" in jawaban:
            raise BerkasDitolak(berat if jawaban["rusak"] == "MemoryError" else rusak)
        return jawaban, badan

    def _ambil(self) -> _Proses:
        with self._gembok:
            while self._bebas:
                proses = self._bebas.pop()
                if proses.hidup:
                    return proses
                proses.akhiri()
        return _Proses()

    def _kembalikan(self, proses: _Proses) -> None:
        if not proses.hidup:
            proses.akhiri()
            # the next one warms up while nobody waits for it
            proses = _Proses()
        with self._gembok:
            self._bebas.append(proses)


@lru_cache(maxsize=1)
def pembaca_bawaan() -> Pembaca:
    """The reading processes of this server, ended with it."""
    pembaca = Pembaca()
    atexit.register(pembaca.tutup)
    return pembaca
