"""The columns of the sheet *Formulir*, declared once for writer and reader."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kinerja_core.domain.formulir import BarisFormulir, teks_target
from kinerja_core.domain.indikator import Agregasi, Frekuensi
from kinerja_core.domain.usulan import Kolom
from kinerja_core.formulir.rumus import Rumus, capaian, realisasi_setahun

LEMBAR_PETUNJUK = "Petunjuk"
LEMBAR_FORMULIR = "Formulir"
LEMBAR_USULAN = "Usulan IKU"
LEMBAR_RUJUKAN = "_ref"
LEMBAR_PERBAIKAN = "Perbaikan"

BARIS_PITA = 6
"""Row of the bands above the headings, 0-based; the headings stand in the next row."""
BARIS_JUDUL = BARIS_PITA + 1
BARIS_PERTAMA = BARIS_JUDUL + 2
"""First indicator, 0-based; the row before it numbers the columns (1), (2), ..."""

BARIS_DEFINISI = 30
"""Row of the hidden sheet where the definition of the form begins, 0-based."""
BANYAK_DEFINISI, PANJANG_DEFINISI = 8, 4_000
"""Cells it may fill, and characters in each."""

KEADAAN_TIDAK_BERLAKU = "Tidak berlaku"
KEADAAN_BELUM_WAKTUNYA = "Belum waktunya"


class Gaya(Enum):
    """How the cells of a column look and what may be typed into them."""

    TENGAH = "tengah"
    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    KEADAAN = "keadaan"
    URAIAN = "uraian"


NilaiSel = str | int | Decimal | Rumus | None


@dataclass(frozen=True)
class KolomFormulir:
    """One column. ``judul`` is the key by which it is found again; ``isi`` what it answers, if it does.

    ``nilai`` gives the locked content of a row: (baris, nomor from 1, tahun) to the cell.
    """

    judul: str
    lebar: float
    bagian: str
    gaya: Gaya
    isi: Kolom | None = None
    nilai: Callable[[BarisFormulir, int, int], NilaiSel] | None = None
    diisi: bool = False

    def judul_cetak(self, tahun: int | str) -> str:
        """The heading as it stands in the workbook of that year."""
        if isinstance(tahun, str):
            return self.judul
        return self.judul.format(tahun=tahun, tahun_1=tahun - 1, tahun_2=tahun - 2)


INDIKATOR, DEFINISI, KINERJA, KETERANGAN = (
    "INDIKATOR",
    "A. DEFINISI DAN CARA PENGUMPULAN",
    "B. TARGET DAN REALISASI",
    "C. ANGGARAN, KEADAAN DAN KETERANGAN",
)
"""The bands; each of A, B and C prints on its own page beside the repeated band INDIKATOR."""
PETUNJUK_BAGIAN = {
    DEFINISI: "Dari Format IKU, terkunci. Usulkan perubahan di lembar Usulan IKU.",
    KINERJA: "Isi sel kuning saja, angka tanpa satuan. Definisi ada di sebelah kiri, keterangan di sebelah kanan.",
    KETERANGAN: "Bila angkanya tidak ada, pilih Keadaan dan tulis alasannya. Nol ditulis 0.",
}
"""One line above each band."""


def _target_tahunan(baris: BarisFormulir, _nomor: int, _tahun: int) -> NilaiSel:
    if baris.target is None:
        return None
    return baris.target.tahunan if baris.target.tahunan is not None else teks_target(baris.target) or None


def _target_triwulan(ke: int) -> Callable[[BarisFormulir, int, int], NilaiSel]:
    return lambda baris, _nomor, _tahun: baris.target.triwulan[ke] if baris.target else None


def _lalu(mundur: int) -> Callable[[BarisFormulir, int, int], NilaiSel]:
    return lambda baris, _nomor, tahun: baris.realisasi_tahun(tahun - mundur)


def _nama(baris: BarisFormulir) -> str:
    return f"{baris.indikator.nama} (ilustrasi)" if baris.indikator.ilustrasi else baris.indikator.nama


def _formulasi(baris: BarisFormulir) -> str:
    i = baris.indikator
    rincian = [("Pembilang", i.pembilang), ("Penyebut", i.penyebut)]
    return "\n".join([i.formulasi, *(f"{nama}: {isi}" for nama, isi in rincian if isi)]).strip()


def _frekuensi(baris: BarisFormulir) -> str:
    i = baris.indikator
    if i.frekuensi is Frekuensi.TAHUN and i.agregasi is not Agregasi.RASIO:
        return i.frekuensi.sebutan
    return f"{i.frekuensi.sebutan}; setahun: {i.agregasi.sebutan.lower()}"


KOLOM: tuple[KolomFormulir, ...] = (
    KolomFormulir("No", 4.5, INDIKATOR, Gaya.TENGAH, nilai=lambda _b, nomor, _t: nomor),
    KolomFormulir("Kode", 10, INDIKATOR, Gaya.TENGAH, nilai=lambda b, _n, _t: b.indikator.kode),
    KolomFormulir("Sasaran", 20, INDIKATOR, Gaya.TEKS, nilai=lambda b, _n, _t: b.indikator.sasaran),
    KolomFormulir("Indikator", 30, INDIKATOR, Gaya.TEKS, nilai=lambda b, _n, _t: _nama(b)),
    KolomFormulir("Satuan", 10, DEFINISI, Gaya.TENGAH, nilai=lambda b, _n, _t: b.indikator.satuan),
    KolomFormulir("Arah", 13, DEFINISI, Gaya.TENGAH, nilai=lambda b, _n, _t: b.indikator.arah.sebutan),
    KolomFormulir("Formulasi", 46, DEFINISI, Gaya.TEKS, nilai=lambda b, _n, _t: _formulasi(b)),
    KolomFormulir("Sumber data", 25, DEFINISI, Gaya.TEKS, nilai=lambda b, _n, _t: b.indikator.sumber_data),
    KolomFormulir("Frekuensi", 15, DEFINISI, Gaya.TENGAH, nilai=lambda b, _n, _t: _frekuensi(b)),
    KolomFormulir("Penanggung jawab", 20, DEFINISI, Gaya.TEKS, nilai=lambda b, _n, _t: b.indikator.penanggung_jawab),
    KolomFormulir("Media", 19, DEFINISI, Gaya.TEKS, nilai=lambda b, _n, _t: b.indikator.media),
    KolomFormulir("Realisasi {tahun_2}", 10, KINERJA, Gaya.ANGKA, nilai=_lalu(2)),
    KolomFormulir("Realisasi {tahun_1}", 10, KINERJA, Gaya.ANGKA, nilai=_lalu(1)),
    KolomFormulir("Target {tahun}", 9, KINERJA, Gaya.ANGKA, nilai=_target_tahunan),
    KolomFormulir("Target TW I", 8, KINERJA, Gaya.ANGKA, nilai=_target_triwulan(0)),
    KolomFormulir("Target TW II", 8, KINERJA, Gaya.ANGKA, nilai=_target_triwulan(1)),
    KolomFormulir("Target TW III", 8, KINERJA, Gaya.ANGKA, nilai=_target_triwulan(2)),
    KolomFormulir("Target TW IV", 8, KINERJA, Gaya.ANGKA, nilai=_target_triwulan(3)),
    KolomFormulir("Realisasi TW I", 10, KINERJA, Gaya.ANGKA, isi=Kolom.REALISASI_TW1),
    KolomFormulir("Realisasi TW II", 10, KINERJA, Gaya.ANGKA, isi=Kolom.REALISASI_TW2),
    KolomFormulir("Realisasi TW III", 10, KINERJA, Gaya.ANGKA, isi=Kolom.REALISASI_TW3),
    KolomFormulir("Realisasi TW IV", 10, KINERJA, Gaya.ANGKA, isi=Kolom.REALISASI_TW4),
    KolomFormulir("Pembilang", 11, KINERJA, Gaya.ANGKA, isi=Kolom.PEMBILANG),
    KolomFormulir("Penyebut", 11, KINERJA, Gaya.ANGKA, isi=Kolom.PENYEBUT),
    KolomFormulir(
        "Realisasi {tahun}",
        11,
        KINERJA,
        Gaya.ANGKA,
        isi=Kolom.REALISASI_TAHUN,
        nilai=lambda b, _n, _t: realisasi_setahun(b),
    ),
    KolomFormulir("Capaian (%)", 11, KINERJA, Gaya.PERSEN, nilai=lambda b, _n, _t: capaian(b)),
    KolomFormulir("Anggaran (Rp)", 16, KETERANGAN, Gaya.RUPIAH, isi=Kolom.ANGGARAN),
    KolomFormulir("Realisasi anggaran (Rp)", 16, KETERANGAN, Gaya.RUPIAH, isi=Kolom.REALISASI_ANGGARAN),
    KolomFormulir("Keadaan", 14, KETERANGAN, Gaya.KEADAAN, diisi=True),
    KolomFormulir("Alasan keadaan", 19, KETERANGAN, Gaya.URAIAN, diisi=True),
    KolomFormulir("Faktor pendukung", 24, KETERANGAN, Gaya.URAIAN, isi=Kolom.PENDUKUNG),
    KolomFormulir("Faktor penghambat", 24, KETERANGAN, Gaya.URAIAN, isi=Kolom.PENGHAMBAT),
    KolomFormulir("Tindak lanjut", 24, KETERANGAN, Gaya.URAIAN, isi=Kolom.TINDAK_LANJUT),
    KolomFormulir("Bukti dukung", 18, KETERANGAN, Gaya.URAIAN, isi=Kolom.BUKTI),
)


def judul_isian(kolom: Kolom, tahun: int) -> str:
    """The heading under which ``kolom`` is answered."""
    return next(k.judul_cetak(tahun) for k in KOLOM if k.isi is kolom)


LETAK = {k.judul: nomor for nomor, k in enumerate(KOLOM)}
"""Column number (0-based) by heading, as declared; a returned workbook is searched for its own."""

EKOR = (
    "……………………………………, ………………………………………",
    "Yang mengisi / penanggung jawab data",
    "{unit},",
    "",
    "",
    "(………………………………………………)",
    "NIP.",
)
"""Signature block under the table, for the printed form; it may be filled in and is not read."""
JUDUL_EKOR = "Faktor penghambat"
"""The column it stands in."""
