"""The structure tree of a PDF read back: what is drawn where, and what is wrong with it as PDF/UA-1 sees it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

MELUKIS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "b", "b*", "B", "B*", "Do", "sh", "INLINE IMAGE"}
ANAK = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Lbl": {"Figure"},
    "Table": {"TR", "Caption"},
    "TR": {"TH", "TD"},
    "TOC": {"TOCI"},
    "TOCI": {"Reference"},
    "Reference": {"Link"},
    "Document": {"Div", "P", "H1", "H2", "H3", "L", "Table", "Figure", "TOC"},
    "Div": {"P", "H1", "L"},
}
"""Which elements may stand below which; all others hold marks only."""


@dataclass
class Unsur:
    """One structure element, read back."""

    jenis: str
    alt: str
    atribut: dict[str, object]
    anak: list["Unsur"] = field(default_factory=list)
    tanda: list[tuple[int, int]] = field(default_factory=list)
    tautan: list[tuple[int, int, str]] = field(default_factory=list)

    def semua(self) -> Iterator["Unsur"]:
        yield self
        for satu in self.anak:
            yield from satu.semua()


def pohon(data: bytes) -> Unsur:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        halaman = {satu.obj.objgen: nomor for nomor, satu in enumerate(pdf.pages)}
        return _unsur(pdf.Root.StructTreeRoot.K, halaman)


def _unsur(objek, halaman) -> Unsur:
    atribut = {k: v for k, v in objek.get("/A", pikepdf.Dictionary()).items() if k != "/O"}
    unsur = Unsur(str(objek.S)[1:], str(objek.get("/Alt", "")), atribut)
    anak = objek.get("/K", [])
    for satu in anak if isinstance(anak, (list, pikepdf.Array)) else [anak]:
        if isinstance(satu, int):
            unsur.tanda.append((halaman[objek.Pg.objgen], satu))
        elif satu.get("/Type") == "/MCR":
            unsur.tanda.append((halaman[satu.Pg.objgen], int(satu.MCID)))
        elif satu.get("/Type") == "/OBJR":
            unsur.tautan.append((halaman[satu.Pg.objgen], int(satu.Obj.StructParent), str(satu.Obj.Contents)))
        else:
            assert satu.P.objgen == objek.objgen
            unsur.anak.append(_unsur(satu, halaman))
    return unsur


def cacat(data: bytes) -> list[str]:
    """Every fault found, in words; empty where the file keeps to the rules."""
    akar = pohon(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        temuan = [*_cacat_tanda(pdf, akar)]
    for unsur in akar.semua():
        temuan += _cacat_unsur(unsur)
    return temuan + _cacat_judul(akar)


def _cacat_tanda(pdf: pikepdf.Pdf, akar: Unsur) -> Iterator[str]:
    """Content outside a mark, marks outside the tree, and entries of the tree without a mark."""
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    induk = dict(zip((int(n) for n in nums[::2]), nums[1::2], strict=True))
    dipakai = [tanda for unsur in akar.semua() for tanda in unsur.tanda]
    ada = []
    for nomor, satu in enumerate(pdf.pages):
        mcid, temuan = _tanda_halaman(satu)
        yield from (f"halaman {nomor + 1}: {t}" for t in temuan)
        ada += [(nomor, m) for m in mcid]
        daftar = induk[int(satu.obj.StructParents)]
        if len(daftar) != len(mcid) or any(not _memuat(daftar[m], m) for m in mcid):
            yield f"halaman {nomor + 1}: ParentTree tidak cocok"
    for satu in pdf.pages:
        for a in satu.obj.get("/Annots", []):
            if a.Subtype == "/Link" and not any(k.get("/Obj") == a for k in induk[int(a.StructParent)].K if _acuan(k)):
                yield "tautan di luar pohon"
    if sorted(dipakai) != sorted(ada):
        yield "tanda di halaman dan di pohon berbeda"


def _acuan(anak) -> bool:
    return isinstance(anak, pikepdf.Dictionary) and anak.get("/Type") == "/OBJR"


def _memuat(unsur, mcid: int) -> bool:
    anak = unsur.get("/K", [])
    daftar = anak if isinstance(anak, (list, pikepdf.Array)) else [anak]
    return any(a == mcid if isinstance(a, int) else a.get("/MCID") == mcid for a in daftar)


def _tanda_halaman(satu: pikepdf.Page) -> tuple[list[int], list[str]]:
    mcid: list[int] = []
    temuan: list[str] = []
    buka: list[str] = []
    for operan, operator in pikepdf.parse_content_stream(satu):
        nama = str(operator)
        if nama in ("BDC", "BMC"):
            buka.append(str(operan[0]))
            if str(operan[0]) != "/Artifact":
                mcid.append(int(operan[1].MCID))
        elif nama == "EMC":
            buka.pop()
        elif nama in MELUKIS and len(buka) != 1:
            temuan.append(f"{nama} di luar tanda")
    if buka:
        temuan.append("tanda tidak ditutup")
    return mcid, temuan


def _cacat_unsur(unsur: Unsur) -> Iterator[str]:
    boleh = ANAK.get(unsur.jenis, set())
    yield from (f"{satu.jenis} di bawah {unsur.jenis}" for satu in unsur.anak if satu.jenis not in boleh)
    if unsur.jenis == "Figure" and not unsur.alt:
        yield "Figure tanpa Alt"
    if unsur.jenis == "Figure" and not _terbatas(unsur.atribut.get("/BBox")):
        yield "Figure tanpa letak"
    if unsur.jenis == "TH" and "/Scope" not in unsur.atribut:
        yield "TH tanpa Scope"
    if unsur.jenis == "Table" and len(set(_lebar_baris(unsur))) != 1:
        yield f"tabel tidak teratur: {_lebar_baris(unsur)}"


def _terbatas(kotak) -> bool:
    """Whether a box lies on the largest of our sheets and has an inside."""
    if kotak is None:
        return False
    kiri, bawah, kanan, atas = (float(n) for n in kotak)
    return 0 <= kiri < kanan <= 936 and 0 <= bawah < atas <= 936


def _lebar_baris(tabel: Unsur) -> list[int]:
    """Columns each row fills, cells that reach down from rows above included."""
    lebar, turun = [], {}
    for nomor, baris in enumerate(u for u in tabel.anak if u.jenis == "TR"):
        kolom = turun.get(nomor, 0)
        for sel in baris.anak:
            span = int(sel.atribut.get("/ColSpan", 1))
            kolom += span
            for bawah in range(1, int(sel.atribut.get("/RowSpan", 1))):
                turun[nomor + bawah] = turun.get(nomor + bawah, 0) + span
        lebar.append(kolom)
    return lebar


def _cacat_judul(akar: Unsur) -> list[str]:
    tingkat = [int(u.jenis[1]) for u in akar.semua() if u.jenis in ("H1", "H2", "H3")]
    lompat = [(a, b) for a, b in zip([0, *tingkat], tingkat, strict=False) if b > a + 1]
    return [f"judul melompat dari H{a} ke H{b}" for a, b in lompat]
