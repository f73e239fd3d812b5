"""The office: its identity on letters, its paper, its numbering."""

from dataclasses import dataclass
from enum import StrEnum


class Kertas(StrEnum):
    """Paper of letters and documents, sizes in millimetres (portrait)."""

    F4 = "F4"
    A4 = "A4"

    @property
    def ukuran_mm(self) -> tuple[float, float]:
        """Width and height, portrait."""
        return (215.0, 330.0) if self is Kertas.F4 else (210.0, 297.0)


@dataclass(frozen=True)
class Kantor:
    """Identity of one office. ``contoh`` marks the sample office, whose accounts may be shown at sign-in.

    ``templat_nomor`` may hold {klasifikasi} {nomor} {kode_unit} {bulan_romawi} {tahun}.
    ``zona`` is an IANA time-zone name (Samarinda: Asia/Makassar, WITA). ``alamat_verifikasi`` is not stored
    with the office: it comes from the settings of the server, because it is where the server can be reached.
    ``lambang`` is the sha256 of the picture in the kop surat, empty where there is none.
    """

    id: str
    nama: str
    pemda: str
    kota: str
    alamat: str = ""
    telepon: str = ""
    kode_pos: str = ""
    laman: str = ""
    pos_el: str = ""
    kode_unit: str = ""
    klasifikasi: str = "000.8.6.3"
    templat_nomor: str = "{klasifikasi}/{nomor}/{kode_unit}/{tahun}"
    kertas: Kertas = Kertas.F4
    zona: str = "Asia/Makassar"
    contoh: bool = False
    lambang: str = ""
    alamat_verifikasi: str = ""

    @property
    def singkatan_zona(self) -> str:
        """WIB, WITA or WIT, as printed after an hour."""
        return {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}.get(self.zona, "")

    @property
    def sebutan_camat(self) -> str:
        """The Camat's title as printed above his signature, e.g. CAMAT CONTOH."""
        return "CAMAT " + self.nama.removeprefix("Kecamatan ").upper()
