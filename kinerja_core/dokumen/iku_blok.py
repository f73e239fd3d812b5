"""What the Bagian of the Dokumen IKU consist of, as values: drawn in the PDF, written in the Word copy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kinerja_core.dokumen.alinea import NARASI, Gaya
from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.dokumen.tabel import Baris, Lajur, SelKepala


@dataclass
class Pencacah:
    """Running numbers of tables and figures, and the page each Bagian came to begin on."""

    tabel: int = 0
    gambar: int = 0
    halaman: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Teks:
    """Running text; each line break begins a paragraph, whose first line stands ``menjorok`` millimetres in.

    ``jarak`` millimetres stay free below, ``bersama`` lines of its size are kept together with what follows.
    With ``sambung_tabel`` the sentence ends in the number of the next table.
    """

    teks: str
    gaya: Gaya = NARASI
    menjorok: float = 0
    jarak: float = 0
    bersama: int = 0
    sambung_tabel: bool = False

    def tertulis(self, pencacah: Pencacah) -> str:
        """The words as they stand in the document, after as many tables as ``pencacah`` has counted."""
        return f"{self.teks} Tabel {pencacah.tabel + 1}." if self.sambung_tabel else self.teks


@dataclass(frozen=True)
class Butir:
    """A list; ``tanda`` formats the number from 1 or is the bullet itself."""

    butir: Sequence[str]
    gaya: Gaya = NARASI
    tanda: str = "{}."
    jarak: float = 0


@dataclass(frozen=True)
class Pasangan:
    """Lines label : value."""

    pasangan: Sequence[tuple[str, str]]
    jarak: float = 0


@dataclass(frozen=True)
class IsiTabel:
    """A table, numbered where it has a ``judul``; ``ilustrasi`` where one of its figures is illustrative."""

    judul: str
    lajur: Sequence[Lajur]
    barisan: Sequence[Baris]
    ukuran: float = 8.5
    kepala: Sequence[Sequence[SelKepala]] | None = None
    ilustrasi: bool = False


@dataclass(frozen=True)
class Gambar:
    """What exists as ink only (a chart, a rule); the Word copy goes without."""

    gambar: Callable[[Lembaran, Pencacah], None]


Blok = Teks | Butir | Pasangan | IsiTabel | Gambar
