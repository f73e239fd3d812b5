"""The typeface of every document: Arimo (metrics of Arial), baked once into four small static files.

The package carries variable fonts of half a megabyte; letting the PDF library pick a weight from them
costs seconds per document. So each style is cut to the characters an Indonesian office writes, then
fixed at its weight (in that order: the other way round takes ten times as long), and kept in a cache
folder. The files depend on nothing but the package, the tool and the recipe below.
"""

import hashlib
import io
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import fontpkg_arimo  # type: ignore[import-untyped]
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from kinerja_core.dokumen.bungkus import rapikan
from kinerja_core.domain.errors import PenyimpananBermasalah, TidakDitemukan

KELUARGA = "arimo"

_RESEP = 1
"""Raise when the recipe changes, so that files baked by the old one are not used."""


@dataclass(frozen=True)
class _Gaya:
    """One style: the file it comes from, its weight, and what it is called in a PDF."""

    asal: str
    tebal: int
    nama: str


_GAYA = {
    "": _Gaya("Arimo[wght].ttf", 400, "Regular"),
    "B": _Gaya("Arimo[wght].ttf", 700, "Bold"),
    "I": _Gaya("Arimo-Italic[wght].ttf", 400, "Italic"),
    "BI": _Gaya("Arimo-Italic[wght].ttf", 700, "BoldItalic"),
}

_RENTANG = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1 and Latin Extended-A: names from abroad
    (0x391, 0x3A9),  # Greek capitals and small letters: Σ and friends in a formulasi
    (0x3B1, 0x3C9),
    (0x2010, 0x2026),  # dashes, quotation marks, bullet, ellipsis
    (0x2070, 0x2099),  # superscripts and subscripts
    (0x2190, 0x2195),  # arrows
)
_SATUAN = (0x2030, 0x20AC, 0x2122, 0x2206, 0x2211, 0x2212, 0x221A, 0x2248, 0x2260, 0x2264, 0x2265)
_BENTUK = (0x25A0, 0x25A1, 0x25B2, 0x25BA, 0x25BC, 0x25C4, 0x25CB, 0x25CF)


@dataclass(frozen=True)
class Huruf:
    """The four baked files, by style: "" regular, "B" bold, "I" italic, "BI" both.

    ``gambar`` gives the bytes of a picture of the kop surat by its sha256.
    """

    berkas: dict[str, Path]
    gambar: Callable[[str], bytes]


def _tanpa_gambar(sha: str) -> bytes:
    raise TidakDitemukan(f"Gambar {sha[:12]} tidak dapat dibaca di sini.")


def siapkan(folder: Path, gambar: Callable[[str], bytes] = _tanpa_gambar) -> Huruf:
    """The typeface from ``folder``, baked into it first (about two seconds of CPU) where it is missing.

    Two processes may do this at once: each file appears whole, by renaming, and both write the same
    bytes. Raises PenyimpananBermasalah where the folder cannot be written.
    """
    tanda = _tanda()
    berkas = {kode: folder / f"Arimo-{gaya.nama}-{tanda}.ttf" for kode, gaya in _GAYA.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kode, tujuan in berkas.items():
            if not tujuan.exists():
                _tulis_utuh(tujuan, _panggang(_GAYA[kode]))
    except OSError as sebab:
        raise PenyimpananBermasalah(
            f"Berkas huruf untuk dokumen tidak dapat disimpan di folder “{folder}”. "
            "Periksa izin tulis dan sisa ruang disk, lalu ulangi."
        ) from sebab
    return Huruf(berkas, gambar)


def huruf_asing(teks: str) -> str:
    """What to call the first character of ``teks`` that no document can print; empty where there is none."""
    asing = (h for h in rapikan(teks) if not h.isspace() and ord(h) not in _TERCETAK)
    return next(map(sebutan_huruf, asing), "")


def sebutan_huruf(huruf: str) -> str:
    """The character as a sentence names it; what cannot be seen by its number alone."""
    return f"“{huruf}” (U+{ord(huruf):04X})" if huruf.isprintable() else f"tak tampak U+{ord(huruf):04X}"


def _sumber(gaya: _Gaya) -> Path:
    return Path(fontpkg_arimo.ROOT) / "files" / gaya.asal


def _tanda() -> str:
    """Ten hex digits of everything the baked bytes depend on."""
    sidik = hashlib.sha256(f"{_RESEP}|{version('fonttools')}".encode())
    for asal in sorted({gaya.asal for gaya in _GAYA.values()}):
        sidik.update((Path(fontpkg_arimo.ROOT) / "files" / asal).read_bytes())
    return sidik.hexdigest()[:10]


def _panggang(gaya: _Gaya) -> bytes:
    huruf = TTFont(_sumber(gaya), recalcTimestamp=False)
    pilihan = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    pemotong = subset.Subsetter(pilihan)
    pemotong.populate(unicodes=_kode_titik())
    pemotong.subset(huruf)
    huruf = instantiateVariableFont(huruf, {"wght": gaya.tebal}, inplace=True)
    _namai(huruf, gaya)
    keluaran = io.BytesIO()
    huruf.save(keluaran)
    return keluaran.getvalue()


def _kode_titik() -> list[int]:
    rentang = [kode for awal, akhir in _RENTANG for kode in range(awal, akhir + 1)]
    return [*rentang, *_SATUAN, *_BENTUK]


_TERCETAK = frozenset(_kode_titik())


def _namai(huruf: TTFont, gaya: _Gaya) -> None:
    """Give the static file its own name and weight flags; the instancer leaves those of the default."""
    for nomor, teks in ((2, gaya.nama), (4, f"Arimo {gaya.nama}"), (6, f"Arimo-{gaya.nama}")):
        huruf["name"].setName(teks, nomor, 3, 1, 0x409)
    tebal, miring = gaya.tebal >= 700, "Italic" in gaya.nama
    huruf["OS/2"].fsSelection = (0x20 if tebal else 0) | (0x01 if miring else 0) or 0x40
    huruf["head"].macStyle = (0x01 if tebal else 0) | (0x02 if miring else 0)


def _tulis_utuh(tujuan: Path, isi: bytes) -> None:
    """All or nothing: a reader never meets half a file."""
    pegangan, nama = tempfile.mkstemp(dir=tujuan.parent, suffix=".sementara")
    sementara = Path(nama)
    try:
        with os.fdopen(pegangan, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.replace(tujuan)
    finally:
        sementara.unlink(missing_ok=True)
