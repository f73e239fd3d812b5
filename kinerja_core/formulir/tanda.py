"""What both kinds of marked workbook share: colours, author, and the columns of *Perbaikan*."""

from collections.abc import Mapping, Sequence

PENULIS = "Kinerja"
"""Author of the comments made here; only his are removed again."""
CATATAN_SEMULA = "\n— catatan semula —\n"
WARNA = {"kesalahan": "F4A9A0", "peringatan": "FFD58A"}
"""Fill by tingkat, RGB."""
SEBUTAN = {"kesalahan": "Harus diperbaiki", "peringatan": "Perlu dijelaskan"}
KOLOM_PERBAIKAN = (
    ("No", 5),
    ("Tingkat", 18),
    ("Lembar", 14),
    ("Sel", 9),
    ("Isi sel", 24),
    ("Masalah", 60),
    ("Perbaikan", 60),
)
"""(heading, width in characters)"""
KALIMAT_PEMBUKA = (
    "Klik alamat sel untuk melompat ke sana. Merah harus diperbaiki; jingga boleh dibiarkan dengan penjelasan saat "
    "mengunggah. Lembar ini dihapus sendiri pada pemeriksaan berikutnya."
)


def menurut_sel(masalah: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], list[Mapping[str, str]]]:
    """Findings by (lembar, sel), those without a cell left out; order within a cell is kept."""
    hasil: dict[tuple[str, str], list[Mapping[str, str]]] = {}
    for m in masalah:
        if m["lembar"] and m["sel"]:
            hasil.setdefault((m["lembar"], m["sel"]), []).append(m)
    return hasil


def teks_catatan(masalah: Sequence[Mapping[str, str]]) -> str:
    """The comment on one cell."""
    return "\n".join(f"{m['pesan']}\nPerbaikan: {m['perbaikan']}" for m in masalah)


def warna(masalah: Sequence[Mapping[str, str]]) -> str:
    """Fill of one cell: that of its gravest finding."""
    return WARNA["kesalahan" if any(m["tingkat"] == "kesalahan" for m in masalah) else "peringatan"]
