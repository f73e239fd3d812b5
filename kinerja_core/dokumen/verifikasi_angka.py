"""The figures of a Dokumen IKU, computed again, held against what stands in its data and on its pages."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kinerja_core.dokumen.bungkus import rapikan
from kinerja_core.dokumen.tertanam import TANDA_ILUSTRASI
from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.kebijakan import Kebijakan
from kinerja_core.domain.naskah_iku import BarisKinerja, IsiDokumenIKU, RingkasanUnit
from kinerja_core.domain.verifikasi import AngkaBaris, HitungUlang, Selisih, hitung_ulang

_KOLOM = ("target", "realisasi", "capaian", "predikat")


@dataclass(frozen=True)
class Banding:
    """What differs, and how many figures were compared."""

    selisih: tuple[Selisih, ...]
    diperiksa: int


@dataclass(frozen=True)
class _Cocokan:
    """One figure: where it stands, as printed and as computed."""

    perihal: str
    kolom: str
    letak: str
    tercetak: str
    terhitung: str

    @property
    def selisih(self) -> Selisih:
        return Selisih(self.perihal, self.kolom, self.letak, self.tercetak, self.terhitung)


def banding_angka(
    isi: IsiDokumenIKU, hitungan: Sequence[Hitungan], kebijakan: Kebijakan, csv_angka: bytes, halaman: Sequence[str]
) -> Banding:
    """Compare every figure; ``halaman`` is the text of each page without white space.

    ValueError where rows and their data do not belong together.
    """
    if [b.kode for b in isi.baris] != [h.kode for h in hitungan]:
        raise ValueError("rows and data differ")
    ulang = hitung_ulang(hitungan, kebijakan, [u.kode for u in isi.unit])
    semua = [*_baris_isi(isi, ulang), *_baris_csv(csv_angka, ulang), *_rata_isi(isi, ulang), *_tahun(isi, ulang)]
    semua += _di_halaman(isi, ulang, "".join(halaman))
    beda = tuple(dict.fromkeys(c.selisih for c in semua if c.tercetak != c.terhitung))
    return Banding(beda, len(semua))


def _baris_isi(isi: IsiDokumenIKU, ulang: HitungUlang) -> Iterator[_Cocokan]:
    for b, angka in zip(isi.baris, ulang.baris, strict=True):
        for kolom in _KOLOM:
            yield _Cocokan(b.indikator, kolom, "isi dokumen", getattr(b, kolom), getattr(angka, kolom))


def _baris_csv(mentah: bytes, ulang: HitungUlang) -> Iterator[_Cocokan]:
    baris = list(csv.DictReader(io.StringIO(mentah.decode("utf-8"))))
    if [b["kode"] for b in baris] != [a.kode for a in ulang.baris]:
        raise ValueError("rows of the CSV and their data differ")
    for b, angka in zip(baris, ulang.baris, strict=True):
        for kolom in _KOLOM:
            yield _Cocokan(b["indikator"], kolom, "data-angka.csv", b[kolom], getattr(angka, kolom))


def _rata_isi(isi: IsiDokumenIKU, ulang: HitungUlang) -> Iterator[_Cocokan]:
    pasangan = [*zip(isi.unit, ulang.unit, strict=True), (isi.keseluruhan, ulang.keseluruhan)]
    for tercetak, hitung in pasangan:
        for kolom in ("rata_rata_cetak", "predikat"):
            yield _Cocokan(tercetak.unit, kolom, "isi dokumen", getattr(tercetak, kolom), getattr(hitung, kolom))
        terhitung = f"{hitung.terhitung} dari {hitung.dari}"
        yield _Cocokan(
            *(tercetak.unit, "indikator terhitung", "isi dokumen"),
            f"{tercetak.terhitung} dari {tercetak.dari}",
            terhitung,
        )


def _tahun(isi: IsiDokumenIKU, ulang: HitungUlang) -> Iterator[_Cocokan]:
    """The years before, where their figures were embedded."""
    for baris in isi.perbandingan:
        cocok = [a for b, a in zip(isi.baris, ulang.baris, strict=True) if b.indikator == baris.indikator]
        if len(cocok) != 1:
            continue
        for tahun, realisasi, capaian in cocok[0].tahun:
            letak = isi.tahun_banding.index(tahun)
            yield _Cocokan(baris.indikator, f"realisasi {tahun}", "isi dokumen", baris.realisasi[letak], realisasi)
            yield _Cocokan(baris.indikator, f"capaian {tahun}", "isi dokumen", baris.capaian[letak], capaian)


# --- on the pages


def _di_halaman(isi: IsiDokumenIKU, ulang: HitungUlang, teks: str) -> Iterator[_Cocokan]:
    for b, angka in zip(isi.baris, ulang.baris, strict=True):
        yield from _baris_tabel(b, angka, teks)
    for nomor, (u, hitung) in enumerate(zip(isi.unit, ulang.unit, strict=True), start=1):
        yield from _baris_rata(f"{nomor}.{u.unit}", u, hitung, teks)
    if isi.unit:
        yield from _baris_rata(isi.keseluruhan.unit, isi.keseluruhan, ulang.keseluruhan, teks)


def _baris_tabel(b: BarisKinerja, angka: AngkaBaris, teks: str) -> Iterator[_Cocokan]:
    """Every table row that begins like this Indikator; that of the definition table ends with the target.

    A row of the IKU table begins like one of the definition table, and goes on with the achievement.
    """
    tanda = TANDA_ILUSTRASI if b.ilustrasi else ""
    awal = _rapat(f"{b.nomor}.{b.sasaran}{b.indikator}{tanda}{b.satuan}")
    hasil = _rapat(angka.realisasi + angka.capaian + (angka.predikat or "–"))
    seharusnya = _rapat(angka.target) + hasil
    definisi = _rapat(b.formulasi + b.sumber_data + b.penanggung_jawab + angka.target)
    semua = tuple(_sesudah(teks, awal))
    sisa = [s for s in semua if not (definisi and s.startswith(definisi))]
    if len(semua) - len(sisa) > 1:
        iku = next(s for s in reversed(semua) if s.startswith(definisi)).removeprefix(definisi)
        yield _Cocokan(b.indikator, "baris tabel IKU", "halaman", iku[: len(hasil)], hasil)
    if not sisa:
        # a row taller than a third of a page is split, and its figures stand apart from its words
        ada = seharusnya in teks
        yield _Cocokan(b.indikator, "baris tabel", "halaman", seharusnya if ada else "tidak ditemukan", seharusnya)
    for satu in sisa:
        yield _Cocokan(b.indikator, "baris tabel", "halaman", satu[: len(seharusnya)], seharusnya)


def _baris_rata(awal: str, u: RingkasanUnit, hitung: RingkasanUnit, teks: str) -> Iterator[_Cocokan]:
    """The row of the summary table: at least one row that begins like this must end like this."""
    seharusnya = _rapat(f"{hitung.rata_rata_cetak}{hitung.predikat or '–'}{hitung.terhitung}dari{hitung.dari}")
    sisa = [s[: len(seharusnya)] for s in _sesudah(teks, _rapat(awal), utuh=False)]
    tercetak = seharusnya if seharusnya in sisa else next((s for s in sisa if s[:1].isdigit()), "tidak ditemukan")
    yield _Cocokan(u.unit, "rata-rata", "halaman", tercetak, seharusnya)


def _sesudah(teks: str, awal: str, *, utuh: bool = True) -> Iterator[str]:
    """What follows each place where ``awal`` stands; ``utuh``: where its number is not the end of a longer one."""
    letak = teks.find(awal)
    while letak >= 0:
        if not (utuh and letak and awal[0].isdigit() and teks[letak - 1].isdigit()):
            yield teks[letak + len(awal) : letak + len(awal) + 400]
        letak = teks.find(awal, letak + 1)


def _rapat(teks: str) -> str:
    return "".join(rapikan(teks).split())
