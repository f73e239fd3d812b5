"""The text of each page in the order it was drawn: fast for pages this program wrote, by pypdf for all others.

Our own pages use a dozen shapes of line. A page made of these alone is read with one expression, twenty times
faster than pypdf, which must be ready for anything; a page with anything else in it is not ours and goes there.
"""

import re
from collections.abc import Mapping

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

_N = rb"-?\d+(?:\.\d+)?"
_S = rb"\((?:[^()\\\r]|\\[()\\r])*+\)"
_BARIS = re.compile(
    rb"BT %(n)s %(n)s Td (?P<teks>%(s)s) Tj ET\n"
    rb"|BT %(n)s %(n)s Td \[(?P<renggang>%(s)s(?: %(n)s %(s)s)*+)\] TJ ET\n"
    rb"|q %(n)s g BT(?: %(n)s){6} Tm (?P<miring>%(s)s) Tj ET Q\n"
    rb"|BT /(?P<huruf>F\d+) %(n)s Tf ET\n"
    rb"|EMC\n|/[A-Za-z0-9]+ <</MCID \d+>> BDC\n|/Artifact (?:BMC|<<[A-Za-z/]*>> BDC)\n"
    rb"|q [-0-9. \[\]JGgwdjmlhsSfbre]+ Q\n|%(n)s [Jw]\n|\n" % {b"n": _N, b"s": _S}
)
"""Every shape of line `kertas`, `bertag` and fpdf2 write. Nothing in it changes the font but a line of its own."""

_STRING = re.compile(_S)
_LOLOS = re.compile(rb"\\([()\\r])")
_PASANGAN = re.compile(r"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>")
_SELA = "\ue000"


class BukanMilikKita(Exception):
    """The page holds something this program does not write."""


class _Peta(dict[int, str]):
    """What each code of a font stands for. A code it does not have ends the fast way."""

    def __missing__(self, kode: int) -> str:
        raise BukanMilikKita(kode)


def teks_halaman(pembaca: PdfReader) -> list[list[str]]:
    """The words of each page."""
    kenal: dict[int, _Peta] = {}
    return [_kata(satu, kenal) for satu in pembaca.pages]


def _kata(halaman: PageObject, kenal: dict[int, _Peta]) -> list[str]:
    try:
        return baca_cepat(halaman, kenal).split()
    except BukanMilikKita:
        return halaman.extract_text().split()


def baca_cepat(halaman: PageObject, kenal: dict[int, _Peta]) -> str:
    """The text of a page of ours, each string on a line; BukanMilikKita where it is not."""
    isi = halaman.get("/Contents")
    isi = isi.get_object() if isi is not None else None
    if not isinstance(isi, StreamObject):
        raise BukanMilikKita
    sandi = isi.get_data()
    hasil: list[str] = []
    letak, huruf = 0, ""
    tampung: list[bytes] = []
    while letak < len(sandi):
        baris = _BARIS.match(sandi, letak)
        if baris is None:
            raise BukanMilikKita
        letak = baris.end()
        jenis = baris.lastgroup
        if jenis == "huruf":
            hasil.append(_baca(tampung, huruf, halaman, kenal))
            tampung, huruf = [], "/" + baris[jenis].decode()
        elif jenis == "renggang":
            tampung.append(b"".join(satu[1:-1] for satu in _STRING.findall(baris[jenis])))
        elif jenis is not None:
            tampung.append(baris[jenis][1:-1])
    return "".join((*hasil, _baca(tampung, huruf, halaman, kenal)))


def _baca(tampung: list[bytes], huruf: str, halaman: PageObject, kenal: dict[int, _Peta]) -> str:
    """The strings shown in one font as text, each on a line."""
    if not tampung:
        return ""
    sela = _SELA.encode("utf-16-be")
    sandi = sela.join([_LOLOS.sub(_asli, satu) for satu in tampung]) + sela
    try:
        return sandi.decode("utf-16-be").translate(_peta(huruf, halaman, kenal))
    except UnicodeDecodeError as galat:
        raise BukanMilikKita from galat


def _asli(lolos: "re.Match[bytes]") -> bytes:
    return b"\r" if lolos[1] == b"r" else lolos[1]


def _peta(nama: str, halaman: PageObject, kenal: dict[int, _Peta]) -> Mapping[int, str]:
    """The ToUnicode map of a font, read once for all pages."""
    try:
        acuan = halaman["/Resources"]["/Font"].raw_get(nama)  # type: ignore[index]
    except (KeyError, TypeError, AttributeError) as galat:
        raise BukanMilikKita from galat
    kunci = acuan.idnum if isinstance(acuan, IndirectObject) else -1
    if kunci not in kenal:
        kenal[kunci] = _baca_peta(acuan.get_object())
    return kenal[kunci]


def _baca_peta(huruf: object) -> _Peta:
    aliran = huruf.get("/ToUnicode") if isinstance(huruf, DictionaryObject) else None
    aliran = aliran.get_object() if aliran is not None else None
    if not isinstance(aliran, StreamObject) or huruf["/Encoding"] != "/Identity-H":  # type: ignore[index]
        raise BukanMilikKita
    teks = aliran.get_data().decode("latin-1")
    if "range\n<" in teks.replace("codespacerange\n<", ""):
        raise BukanMilikKita
    peta = _Peta({int(k, 16): bytes.fromhex(v).decode("utf-16-be", "replace") for k, v in _PASANGAN.findall(teks)})
    peta[ord(_SELA)] = "\n"
    return peta
