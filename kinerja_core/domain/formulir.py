"""The form a Unit fills in: which indicators it asks, which cells are open, and what identifies it.

A Formulir is made from the Format IKU of one Siklus for one Unit. Everything in it that the Unit does
not answer is locked content; its fingerprint (``sidik``) is carried by the workbook in four places.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import quote, unquote

from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, Target
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.peran import Unit
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Identitas, Kolom
from kinerja_core.domain.waktu import tanggal

SKEMA = "kinerja1"
"""Name of this layout of the workbook; a later, different layout takes another name."""

PILIHAN_YA_TIDAK = ("Ya", "Tidak")
KOLOM_URAIAN = (Kolom.PENDUKUNG, Kolom.PENGHAMBAT, Kolom.TINDAK_LANJUT, Kolom.BUKTI)
KOLOM_ANGGARAN = (Kolom.ANGGARAN, Kolom.REALISASI_ANGGARAN)

_AKHIR_TRIWULAN = ((3, 31), (6, 30), (9, 30), (12, 31))
_ROMAWI = ("I", "II", "III", "IV")
_POLA_KODE = re.compile(rf"{SKEMA}/([^/\s]+)/([^/\s]+)/([0-9]{{1,6}})/([0-9a-f]{{16,64}})(?![0-9a-f])")


@dataclass(frozen=True)
class BarisFormulir:
    """One indicator of the form. ``lalu`` are (tahun, realisasi) of earlier years, None where unknown."""

    indikator: Indikator
    target: Target | None
    lalu: tuple[tuple[int, Decimal | None], ...] = ()

    def realisasi_tahun(self, tahun: int) -> Decimal | None:
        """Realisasi of an earlier year, None where it is not known."""
        return dict(self.lalu).get(tahun)


@dataclass(frozen=True)
class Formulir:
    """The form of one Unit in one Siklus. ``versi`` is that of the Format IKU, ``siklus`` its name."""

    kantor: str
    siklus_id: str
    siklus: str
    tahun: int
    unit: Unit
    versi: int
    batas_waktu: date
    kertas: Kertas
    baris: tuple[BarisFormulir, ...]

    def baris_untuk(self, kode: str) -> BarisFormulir | None:
        """The row of that indicator, None where this form does not ask it."""
        return next((b for b in self.baris if b.indikator.kode == kode), None)


def kolom_terbuka(indikator: Indikator) -> frozenset[Kolom]:
    """The cells this indicator answers.

    TRIWULAN answers TW I-IV, SEMESTER the two quarters that end one, TAHUN the year itself; the year of
    the other two follows from ``agregasi`` and stays locked. Pembilang and penyebut are open where the
    year is their quotient or the indicator names them.
    """
    terbuka: set[Kolom] = {Kolom.ANGGARAN, Kolom.REALISASI_ANGGARAN, *KOLOM_URAIAN}
    terbuka.update(kolom_realisasi(indikator))
    if indikator.agregasi is Agregasi.RASIO or indikator.pembilang:
        terbuka.update((Kolom.PEMBILANG, Kolom.PENYEBUT))
    return frozenset(terbuka)


def kolom_realisasi(indikator: Indikator) -> tuple[Kolom, ...]:
    """The cells that take the realisasi, in order of time."""
    if indikator.frekuensi is Frekuensi.TRIWULAN:
        return REALISASI_TRIWULAN
    if indikator.frekuensi is Frekuensi.SEMESTER:
        return (Kolom.REALISASI_TW2, Kolom.REALISASI_TW4)
    return (Kolom.REALISASI_TAHUN,)


def kolom_wajib(indikator: Indikator) -> tuple[Kolom, ...]:
    """The cells that must be answered: the realisasi, and pembilang and penyebut where the year rests on them."""
    wajib = kolom_realisasi(indikator)
    if indikator.agregasi is Agregasi.RASIO:
        wajib = (*wajib, Kolom.PEMBILANG, Kolom.PENYEBUT)
    return wajib


def pilihan_nilai(indikator: Indikator) -> tuple[str, ...]:
    """The words a realisasi may be, empty where it is a figure."""
    if indikator.arah is Arah.YA_TIDAK:
        return PILIHAN_YA_TIDAK
    return indikator.skala if indikator.arah is Arah.ORDINAL else ()


def belum_waktunya(formulir: Formulir, kolom: Kolom) -> str:
    """Why a blank quarter is no omission: its last day lies after ``batas_waktu``. Empty where it is due.

    The figure of the whole year is always due: who cannot give it yet says so with a reason.
    """
    if kolom not in REALISASI_TRIWULAN:
        return ""
    nomor = REALISASI_TRIWULAN.index(kolom)
    akhir = date(formulir.tahun, *_AKHIR_TRIWULAN[nomor])
    if akhir <= formulir.batas_waktu:
        return ""
    return f"Triwulan {_ROMAWI[nomor]} berakhir {tanggal(akhir)}, sesudah batas waktu pengembalian."


def teks_target(target: Target | None) -> str:
    """A year's target that is no figure: a grade, Ya/Tidak or a range; empty otherwise."""
    if target is None:
        return ""
    if target.teks:
        return target.teks
    if target.bawah is not None and target.atas is not None:
        return f"{_angka(target.bawah)} - {_angka(target.atas)}".replace(".", ",")
    return ""


def sidik(formulir: Formulir) -> str:
    """sha256 (hex) of all locked content; equal content gives an equal sidik whatever the Decimal's exponent.

    ``batas_waktu`` and ``kertas`` are left out: an extended deadline does not make a form another form.
    """
    isi = [
        [SKEMA, formulir.kantor, formulir.siklus_id, formulir.siklus, formulir.tahun, formulir.versi],
        [formulir.unit.kode, formulir.unit.nama],
        [_isi_baris(baris, formulir.tahun) for baris in formulir.baris],
    ]
    kanonik = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(kanonik.encode()).hexdigest()


def _isi_baris(baris: BarisFormulir, tahun: int) -> list[object]:
    i, t = baris.indikator, baris.target
    angka = (t.tahunan, *t.triwulan, t.bawah, t.atas) if t else ()
    return [
        [i.kode, i.nama, i.sasaran, i.satuan, i.arah.value, i.rumus_turun.value, i.agregasi.value, i.frekuensi.value],
        [i.formulasi, i.sumber_data, i.penanggung_jawab, i.media, i.pembilang, i.penyebut, i.ilustrasi, *i.skala],
        [_angka(nilai) for nilai in angka],
        t.teks if t else "",
        [_angka(baris.realisasi_tahun(tahun - mundur)) for mundur in (2, 1)],
    ]


def _angka(nilai: Decimal | None) -> str:
    return "" if nilai is None else f"{nilai.normalize():f}"


def identitas(formulir: Formulir) -> Identitas:
    """The Identitas the workbook of this form carries."""
    return Identitas(formulir.siklus_id, formulir.unit.kode, formulir.versi, sidik(formulir))


def kode_formulir(i: Identitas, panjang_sidik: int = 64) -> str:
    """The Identitas as one line of text; on paper ``panjang_sidik`` 16 is enough."""
    return f"{SKEMA}/{quote(i.siklus_id, safe='')}/{quote(i.unit, safe='')}/{i.versi}/{i.sidik[:panjang_sidik]}"


def baca_kode_formulir(teks: str) -> Identitas | None:
    """The Identitas inside a text, None where there is none. ``sidik`` may be its first 16 digits only."""
    cocok = _POLA_KODE.search(teks)
    if cocok is None:
        return None
    siklus_id, unit, versi, kepala_sidik = cocok.groups()
    return Identitas(unquote(siklus_id), unquote(unit), int(versi), kepala_sidik)
