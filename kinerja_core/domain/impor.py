"""Taking a table of earlier years or of the budget into the office's own: row by row, with a verdict each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum

from kinerja_core.domain.angka import cetak_ringkas, rupiah
from kinerja_core.domain.angka_terbit import baca_terbit, cetak_terbit, satuan_terakhir
from kinerja_core.domain.capaian import serapan
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.histori import BarisHistori, HasilHistori, KodeHistori
from kinerja_core.domain.indikator import Anggaran, Histori, Indikator
from kinerja_core.domain.peran import Pegawai, Peran

_PENGELOLA = frozenset({Peran.KASUBAG, Peran.ADMIN})
_EKOR_KURUNG = re.compile(r"\s*\([^)]*\)\s*$")
_MIRIP = 0.72


class Nasib(StrEnum):
    """What becomes of a row when the table is accepted."""

    BARU = "baru"
    SAMA = "sudah ada, sama"
    MENGGANTI = "mengganti angka lama"
    DILEWATI = "dilewati"

    @property
    def disimpan(self) -> bool:
        """Whether the row is written."""
        return self in (Nasib.BARU, Nasib.MENGGANTI)


@dataclass(frozen=True)
class ImporHistori:
    """One row of a table of earlier years: its check, the Indikator it is taken for, and what becomes of it."""

    baris: BarisHistori
    hasil: HasilHistori
    indikator: str
    tahun: int
    nasib: Nasib
    sebab: str = ""


@dataclass(frozen=True)
class BarisAnggaranTercetak:
    """One row of a budget table as printed; ``baris`` counts the rows under the heading from 1."""

    baris: int
    uraian: str
    anggaran: str
    realisasi: str
    rasio: str = ""
    tahun: str = ""


@dataclass(frozen=True)
class ImporAnggaran:
    """One budget row, read: ``anggaran`` None where a figure could not be read. ``masalah`` are sentences."""

    baris: BarisAnggaranTercetak
    anggaran: Anggaran | None
    masalah: tuple[str, ...]


def periksa_pengelola(pegawai: Pegawai) -> None:
    """Refuse everybody but the Kasubag, whose field these tables are, and the Admin."""
    if pegawai.peran not in _PENGELOLA or not pegawai.aktif:
        raise TidakBerwenang("Histori dan anggaran diisi oleh Kasubag Perencanaan Program dan Keuangan atau Admin.")


def padankan(nama: Iterable[str], katalog: Sequence[Indikator]) -> dict[str, str]:
    """Wording in a table → kode of the Indikator it seems to mean, empty where none comes close."""
    kunci = {_seragam(i.nama): i.kode for i in katalog}
    kunci |= {_tanpa_kurung(i.nama): i.kode for i in reversed(katalog)}
    hasil = {}
    for teks in dict.fromkeys(nama):
        dekat = get_close_matches(_tanpa_kurung(teks), list(kunci), n=1, cutoff=_MIRIP)
        hasil[teks] = kunci.get(_seragam(teks)) or kunci.get(_tanpa_kurung(teks)) or (kunci[dekat[0]] if dekat else "")
    return hasil


def susun_histori(
    baris: Sequence[BarisHistori],
    hasil: Sequence[HasilHistori],
    padanan: Mapping[str, str],
    ada: Iterable[Histori],
) -> tuple[ImporHistori, ...]:
    """What would become of every row; nothing is stored. ``padanan`` maps wordings to kode indikator."""
    lama = {(h.indikator, h.tahun): h for h in ada}
    terpakai: set[tuple[str, int]] = set()
    semua = []
    for b, h in zip(baris, hasil, strict=True):
        kode, tahun = padanan.get(b.indikator, ""), _tahun(b.tahun)
        nasib, sebab = _nasib(h, kode, tahun, lama.get((kode, tahun)), (kode, tahun) in terpakai)
        if nasib is not Nasib.DILEWATI:
            terpakai.add((kode, tahun))
        semua.append(ImporHistori(b, h, kode, tahun, nasib, sebab))
    return tuple(semua)


def baca_anggaran(semua: Iterable[BarisAnggaranTercetak], tahun: int, sumber: str) -> tuple[ImporAnggaran, ...]:
    """Budget rows of one year as figures, each with what is odd about it; rows of other years are left out."""
    milik = [b for b in semua if _tahun(b.tahun) in (0, tahun)]
    return tuple(_baca_satu(b, urutan, tahun, sumber) for urutan, b in enumerate(milik, start=1))


def _nasib(h: HasilHistori, kode: str, tahun: int, lama: Histori | None, ganda: bool) -> tuple[Nasib, str]:
    if not kode:
        return Nasib.DILEWATI, "Pilih indikator yang dimaksud."
    if not tahun:
        return Nasib.DILEWATI, "Tahun tidak terbaca."
    if ganda:
        return Nasib.DILEWATI, "Indikator dan tahun ini sudah ada di baris di atasnya."
    if str(KodeHistori.ANGKA_MERAGUKAN) in dict(h.masalah):
        return Nasib.DILEWATI, "Angka dapat dibaca dua cara. Tulis tanpa pemisah ribuan, lalu unggah lagi."
    if h.target is None and h.realisasi is None:
        return Nasib.DILEWATI, "Target dan realisasi bukan angka."
    if lama is None:
        return Nasib.BARU, ""
    if (lama.target, lama.realisasi) == (h.target, h.realisasi):
        return Nasib.SAMA, ""
    return Nasib.MENGGANTI, f"Semula target {_angka(lama.target)}, realisasi {_angka(lama.realisasi)}."


def _baca_satu(b: BarisAnggaranTercetak, urutan: int, tahun: int, sumber: str) -> ImporAnggaran:
    pagu, belanja = baca_terbit(b.anggaran, "Rp"), baca_terbit(b.realisasi, "Rp")
    if not b.uraian.strip():
        return ImporAnggaran(b, None, ("Uraian program, kegiatan, atau sub kegiatan kosong.",))
    if pagu.nilai is None or belanja.nilai is None:
        kolom = "anggaran" if pagu.nilai is None else "realisasi"
        return ImporAnggaran(b, None, (f"Kolom {kolom} bukan angka rupiah: “{getattr(b, kolom)}”.",))
    anggaran = Anggaran(tahun, urutan, " ".join(b.uraian.split()), pagu.nilai, belanja.nilai, b.rasio.strip(), sumber)
    return ImporAnggaran(b, anggaran, tuple(_masalah(anggaran, pagu.meragukan or belanja.meragukan)))


def _masalah(a: Anggaran, meragukan: bool) -> Iterable[str]:
    if meragukan:
        yield f"Dibaca {rupiah(a.anggaran)} dan {rupiah(a.realisasi)}; pastikan titik atau komanya pemisah ribuan."
    if a.anggaran < 0 or a.realisasi < 0:
        yield "Angka negatif."
    if a.realisasi > a.anggaran:
        yield f"Realisasi {rupiah(a.realisasi)} melebihi anggaran {rupiah(a.anggaran)}."
    hitung, terbit = serapan(a.anggaran, a.realisasi), baca_terbit(a.rasio_terbit)
    if isinstance(hitung, Terhitung) and terbit.nilai is not None:
        if all(abs(hitung.nilai - n) > satuan_terakhir(n) for n in terbit.pembacaan):
            yield f"Rasio tercetak {cetak_terbit(a.rasio_terbit)}, hasil hitung {cetak_ringkas(hitung.nilai, 2)} %."
    elif terbit.nilai:
        yield f"Ada rasio {cetak_terbit(a.rasio_terbit)} padahal anggarannya nol."


def _tahun(teks: str) -> int:
    angka = baca_terbit(teks).nilai
    return int(angka) if angka is not None and 1900 < angka < 2200 else 0


def _angka(nilai: Decimal | None) -> str:
    return "–" if nilai is None else cetak_ringkas(nilai)


def _seragam(teks: str) -> str:
    return " ".join(teks.lower().split())


def _tanpa_kurung(teks: str) -> str:
    return _EKOR_KURUNG.sub("", _seragam(teks))
