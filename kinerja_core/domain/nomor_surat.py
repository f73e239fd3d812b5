"""Letter numbers: the office's template filled in (Permendagri 83/2022 classification first)."""

import re
from dataclasses import dataclass
from datetime import date
from string import Formatter

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.waktu import bulan_romawi

_BAGIAN = frozenset({"klasifikasi", "nomor", "kode_unit", "bulan_romawi", "tahun"})
_LEBAR_ANGKA = re.compile(r"(0?\d)?d?")
_JUMLAH_HURUF = 26


@dataclass(frozen=True)
class _Urut:
    """A running number with the letter of its insertion; ``{nomor:03}`` → ``007a``."""

    nomor: int
    sisip: int

    def __format__(self, bentuk: str) -> str:
        return format(self.nomor, bentuk) + huruf_sisip(self.sisip)


def huruf_sisip(urutan: int) -> str:
    """0 → nothing, 1 → a, 26 → z, 27 → aa."""
    huruf = ""
    while urutan > 0:
        urutan, sisa = divmod(urutan - 1, _JUMLAH_HURUF)
        huruf = chr(ord("a") + sisa) + huruf
    return huruf


def periksa_templat(templat: str) -> str:
    """The template, trimmed; IsianKeliru where it lacks {nomor}, names an unknown part, or cannot be filled in."""
    try:
        terurai = [(nama, bentuk) for _, nama, bentuk, _ in Formatter().parse(templat) if nama is not None]
    except ValueError as galat:
        raise IsianKeliru("Kurung kurawal pada templat nomor tidak berpasangan.") from galat
    bagian = {nama for nama, _ in terurai}
    asing = sorted(bagian - _BAGIAN)
    if asing:
        raise IsianKeliru(f"Templat nomor memuat bagian yang tidak dikenal: {{{asing[0]}}}.")
    if "nomor" not in bagian:
        raise IsianKeliru("Templat nomor harus memuat {nomor}.")
    if any(_LEBAR_ANGKA.fullmatch(bentuk or "") is None for _, bentuk in terurai):
        # a width of many digits would fill the memory at every letter
        raise IsianKeliru("Bentuk angka pada templat nomor tidak dikenal. Contoh tiga angka: {nomor:03}.")
    try:
        _isi(templat, "000", 1, 0, "U", date(2026, 1, 1))
    except (ValueError, AttributeError) as galat:
        raise IsianKeliru("Bentuk angka pada templat nomor tidak dikenal. Contoh tiga angka: {nomor:03}.") from galat
    return templat.strip()


def susun_nomor(templat: str, klasifikasi: str, nomor: int, kode_unit: str, tanggal: date, sisip: int = 0) -> str:
    """``{klasifikasi}/{nomor}/{kode_unit}/{tahun}`` → ``000.8.6.3/7/KEC-CTH/2026``; ``sisip`` 1 → ``…/7a/…``."""
    return _isi(periksa_templat(templat), klasifikasi, nomor, sisip, kode_unit, tanggal)


def _isi(templat: str, klasifikasi: str, nomor: int, sisip: int, kode_unit: str, tanggal: date) -> str:
    return templat.format(
        klasifikasi=klasifikasi,
        nomor=_Urut(nomor, sisip),
        kode_unit=kode_unit,
        bulan_romawi=bulan_romawi(tanggal),
        tahun=tanggal.year,
    )
