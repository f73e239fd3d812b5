"""The file around the pages: structure tree in object streams, and a cross-reference stream over all.

A long document has tens of thousands of structure elements. As objects of their own they would outweigh its
pages ten times; in object streams (ISO 32000-1, 7.5.7 and 7.5.8) they compress to a tenth.
"""

import zlib
from typing import TYPE_CHECKING, Any, cast

from fpdf.output import OutputProducer
from fpdf.syntax import PDFObject

from kinerja_core.dokumen.struktur import kamus, urut

if TYPE_CHECKING:
    from kinerja_core.dokumen.bertag import Bertag

_SEALIRAN = 50
"""Objects in one stream: a reader that wants one unpacks them all."""


class _Akar(PDFObject):
    """The root of the tree. Its references are numbers behind all others, known when it is written."""

    def __init__(self, produsen: "Produsen") -> None:
        super().__init__()
        self._produsen = produsen

    def serialize(self, obj_dict: Any = None, _security_handler: Any = None) -> str:
        del obj_dict, _security_handler
        pohon = self._produsen.obj_id + 1
        banyak = len(self._produsen.lembar.pages) + len(self._produsen.lembar.tautan)
        return (
            f"{self.id} 0 obj\n<</Type/StructTreeRoot/K {pohon + 1} 0 R/ParentTree {pohon} 0 R"
            f"/ParentTreeNextKey {banyak}>>\nendobj"
        )


class Produsen(OutputProducer):
    """fpdf2's writer, with the tree of a Bertag and a cross-reference stream in place of the table."""

    def __init__(self, fpdf: Any) -> None:
        super().__init__(fpdf)
        self.lembar = cast("Bertag", fpdf)
        self._akar = _Akar(self)

    def _add_structure_tree(self) -> PDFObject:
        self._add_pdf_obj(self._akar, "structure_tree")
        return self._akar

    def bufferize(self) -> bytearray:
        """The whole file; fpdf2's table and trailer are cut off again."""
        super().bufferize()
        self.buffer = self.buffer[: self.buffer.rindex(b"\nxref\n") + 1]
        objek = self._objek_pohon()
        awal = self.obj_id + 1
        letak: dict[int, tuple[int, int, int]] = {n: (1, di, 0) for n, di in self.offsets.items()}
        aliran = awal + len(objek)
        for nomor in range(0, len(objek), _SEALIRAN):
            potong = objek[nomor : nomor + _SEALIRAN]
            letak |= {awal + nomor + urutan: (2, aliran, urutan) for urutan in range(len(potong))}
            letak[aliran] = (1, len(self.buffer), 0)
            self._tulis_aliran(aliran, *_kemas(potong, awal + nomor))
            aliran += 1
        self._tulis_acuan(aliran, letak)
        return self.buffer

    def _objek_pohon(self) -> list[str]:
        """The parent tree, then every element in reading order, numbered from behind the last object on."""
        lembar = self.lembar
        simpul = list(urut(lembar.pohon))
        for nomor, satu in enumerate(simpul, start=self.obj_id + 2):
            satu.nomor = nomor
        halaman = ["", *(lembar.pages[n].ref for n in range(1, len(lembar.pages) + 1))]
        induk = [
            f"{nomor - 1}[{' '.join([f'{s.nomor} 0 R' for s in lembar.penanda.get(nomor, ())])}]"
            for nomor in range(1, len(halaman))
        ]
        induk += [f"{nomor} {s.nomor} 0 R" for nomor, (_, s) in enumerate(lembar.tautan, start=len(lembar.pages))]
        return [f"<</Nums[{' '.join(induk)}]>>", *(kamus(satu, halaman, self._akar.ref) for satu in simpul)]

    def _tulis_acuan(self, nomor: int, letak: dict[int, tuple[int, int, int]]) -> None:
        awal = len(self.buffer)
        letak[nomor] = (1, awal, 0)
        isi = b"\x00\x00\x00\x00\x00\xff\xff" + b"".join([_acuan(*satu) for _, satu in sorted(letak.items())])
        katalog = next(o for o in self.pdf_objs if type(o).__name__ == "PDFCatalog")
        sidik = self.fpdf._default_file_id(self.buffer)
        kepala = f"/Type/XRef/Size {nomor + 1}/W[1 4 2]/Root {cast(PDFObject, katalog).ref}/ID[{sidik}]"
        self._tulis_aliran(nomor, kepala, isi)
        self._out(f"startxref\n{awal}\n%%EOF")

    def _tulis_aliran(self, nomor: int, kepala: str, isi: bytes) -> None:
        padat = zlib.compress(isi)
        self._out(f"{nomor} 0 obj\n<<{kepala}/Filter/FlateDecode/Length {len(padat)}>>\nstream".encode())
        self._out(padat + b"\nendstream\nendobj")


def _acuan(jenis: int, di: int, urutan: int) -> bytes:
    """An entry of the cross-reference stream: 1 at an offset, 2 in an object stream at a place."""
    return jenis.to_bytes(1) + di.to_bytes(4) + urutan.to_bytes(2)


def _kemas(objek: list[str], awal: int) -> tuple[str, bytes]:
    """Dictionary entries and content of an object stream."""
    indeks, di = [], 0
    for nomor, satu in enumerate(objek, start=awal):
        indeks.append(f"{nomor} {di}")
        di += len(satu) + 1
    kepala = " ".join(indeks) + "\n"
    isi = (kepala + "\n".join(objek)).encode("ascii")
    return f"/Type/ObjStm/N {len(objek)}/First {len(kepala)}", isi
