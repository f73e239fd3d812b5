"""The child process that parses uploaded workbooks: one request after another, each within limits.

Frames on stdin and stdout: two big-endian lengths, a JSON head, a body of bytes. The child exits when its
stdin ends. It opens no file but its own, and knows nothing of the office.
"""

import json
import struct
import sys
import warnings
import zlib
from typing import IO, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from kinerja_core.formulir import batas
from kinerja_core.formulir.xml_anak import Ditolak

KEPALA = struct.Struct(">II")

RUSAK = (
    BadZipFile,
    zlib.error,
    ParseError,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    NotImplementedError,
    MemoryError,
    RecursionError,
)
"""What the parsers raise on a file that is not whole; anything else ends this process, which is replaced."""


def kirim(aliran: IO[bytes], kepala: dict[str, Any], badan: bytes = b"") -> None:
    """Write one frame."""
    teks = json.dumps(kepala, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    aliran.write(KEPALA.pack(len(teks), len(badan)) + teks + badan)
    aliran.flush()


def terima(aliran: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one frame, None at the end of the stream."""
    panjang = _tepat(aliran, KEPALA.size)
    if panjang is None:
        return None
    panjang_kepala, panjang_badan = KEPALA.unpack(panjang)
    kepala, badan = _tepat(aliran, panjang_kepala), _tepat(aliran, panjang_badan)
    if kepala is None or badan is None:
        return None
    return json.loads(kepala), badan


def _tepat(aliran: IO[bytes], panjang: int) -> bytes | None:
    potongan = []
    while panjang:
        bagian = aliran.read(panjang)
        if not bagian:
            return None
        potongan.append(bagian)
        panjang -= len(bagian)
    return b"".join(potongan)


def main() -> None:
    """Serve requests until stdin ends."""
    batasi_memori()
    # openpyxl imports numpy where it finds it, for nothing that is needed here: it doubles the start
    sys.modules["numpy"] = None  # type: ignore[assignment]
    warnings.simplefilter("ignore")
    masuk, keluar = sys.stdin.buffer, sys.stdout.buffer
    # a stray print of a library must not get into the frames
    sys.stdout = sys.stderr
    kirim(keluar, {"siap": True})
    while (permintaan := terima(masuk)) is not None:
        batasi_waktu()
        kepala, badan = permintaan
        try:
            jawaban, hasil = _kerjakan(kepala, badan)
        except Ditolak as ditolak:
            jawaban, hasil = {"tolak": str(ditolak)}, b""
        except RUSAK as galat:
            jawaban, hasil = {"rusak": type(galat).__name__}, b""
        kirim(keluar, jawaban, hasil)


def _kerjakan(kepala: dict[str, Any], badan: bytes) -> tuple[dict[str, Any], bytes]:
    # the parsers are imported here so that a test can import the frames without them
    from kinerja_core.formulir import baca_ods, baca_tabel, baca_xlsx, tandai_ods, tandai_xlsx

    if kepala["tugas"] == "tabel":
        return {"hasil": baca_tabel.baca(badan)}, b""
    ods = kepala["jenis"] == "ods"
    if kepala["tugas"] == "tandai":
        tandai = tandai_ods.tandai if ods else tandai_xlsx.tandai
        return {"hasil": True}, tandai(badan, kepala["masalah"])
    baca = baca_ods.baca if ods else baca_xlsx.baca
    return {"hasil": baca(badan, kepala["dibaca"])}, b""


def batasi_memori() -> None:
    """Limit address space, core dumps and files, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (batas.UKURAN_TERURAI * 4,) * 2)
    if sys.platform == "linux":
        # macOS accepts the call and does not keep to it
        resource.setrlimit(resource.RLIMIT_AS, (batas.MEMORI_ANAK,) * 2)


def batasi_waktu() -> None:
    """Allow the next request its processor seconds; past them the system ends this process."""
    if sys.platform == "win32":
        return
    import resource

    pakai = resource.getrusage(resource.RUSAGE_SELF)
    detik = int(pakai.ru_utime + pakai.ru_stime) + batas.DETIK_CPU
    resource.setrlimit(resource.RLIMIT_CPU, (detik, resource.getrlimit(resource.RLIMIT_CPU)[1]))
