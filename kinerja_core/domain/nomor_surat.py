"""Letter numbers: the office's template filled in (Permendagri 83/2022 classification first)."""

from datetime import date
from string import Formatter

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.waktu import bulan_romawi

_BAGIAN = frozenset({"klasifikasi", "nomor", "kode_unit", "bulan_romawi", "tahun"})


def periksa_templat(templat: str) -> str:
    """The template, trimmed; IsianKeliru where it lacks {nomor} or names an unknown part."""
    try:
        bagian = {nama for _, nama, _, _ in Formatter().parse(templat) if nama is not None}
    except ValueError as galat:
        raise IsianKeliru("Kurung kurawal pada templat nomor tidak berpasangan.") from galat
    asing = sorted(bagian - _BAGIAN)
    if asing:
        raise IsianKeliru(f"Templat nomor memuat bagian yang tidak dikenal: {{{asing[0]}}}.")
    if "nomor" not in bagian:
        raise IsianKeliru("Templat nomor harus memuat {nomor}.")
    return templat.strip()


def susun_nomor(templat: str, klasifikasi: str, nomor: int, kode_unit: str, tanggal: date) -> str:
    """``{klasifikasi}/{nomor}/{kode_unit}/{tahun}`` → ``000.8.6.3/7/KEC-CTH/2026``."""
    return periksa_templat(templat).format(
        klasifikasi=klasifikasi,
        nomor=nomor,
        kode_unit=kode_unit,
        bulan_romawi=bulan_romawi(tanggal),
        tahun=tanggal.year,
    )
