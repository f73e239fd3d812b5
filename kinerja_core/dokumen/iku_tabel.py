"""The tables of Bab II and III of the Dokumen IKU: their columns, their rows, every cell as printed."""

from collections.abc import Sequence

from kinerja_core.dokumen.iku_blok import IsiTabel
from kinerja_core.dokumen.kertas import Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, SelKepala
from kinerja_core.dokumen.tertanam import TANDA_ILUSTRASI
from kinerja_core.domain.naskah_iku import BarisKinerja, IsiDokumenIKU, RingkasanUnit, TabelBanding

_LAJUR_DEFINISI = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Sasaran", 46),
    Lajur("Indikator Kinerja Utama", 54),
    Lajur("Satuan", 20),
    Lajur("Formulasi", 60),
    Lajur("Sumber data", 38),
    Lajur("Penanggung jawab", 34),
    Lajur("Target", 20, Rata.TENGAH),
)
_LAJUR_CAPAIAN = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Sasaran", 32),
    Lajur("Indikator", 40),
    Lajur("Satuan", 16),
    Lajur("Target", 16, Rata.KANAN),
    Lajur("Realisasi", 18, Rata.KANAN),
    Lajur("Capaian (%)", 18, Rata.KANAN),
    Lajur("Predikat", 19, Rata.TENGAH),
)
_LAJUR_UNIT = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Unit", 66),
    Lajur("Rata-rata capaian (%)", 30, Rata.KANAN),
    Lajur("Predikat", 30, Rata.TENGAH),
    Lajur("Indikator terhitung", 28, Rata.TENGAH),
)
_LAJUR_FAKTOR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Indikator", 38),
    Lajur("Faktor pendukung", 38),
    Lajur("Faktor penghambat", 38),
    Lajur("Tindak lanjut", 38),
)
_LAJUR_ANGGARAN = (
    Lajur("Uraian", 76),
    Lajur("Anggaran (Rp)", 34, Rata.KANAN),
    Lajur("Realisasi (Rp)", 34, Rata.KANAN),
    Lajur("Serapan (%)", 18, Rata.KANAN),
)
_LAJUR_IKU = (
    Lajur("No.", 8, Rata.TENGAH),
    Lajur("Sasaran", 34),
    Lajur("Indikator Kinerja Utama", 38),
    Lajur("Satuan", 16),
    Lajur("Formulasi", 48),
    Lajur("Sumber data", 30),
    Lajur("Penanggung jawab", 28),
    Lajur("Target", 16, Rata.KANAN),
    Lajur("Realisasi", 17, Rata.KANAN),
    Lajur("Capaian (%)", 17, Rata.KANAN),
    Lajur("Predikat", 19, Rata.TENGAH),
)
_BOBOT = {"Indikator": 50, "Satuan": 18}
_LAJUR_PANJANG = frozenset(
    (
        *("Catatan", "Keterangan", "Sumber", "Penyebab", "Upaya dan rencana tindak lanjut", "Tingkat efisiensi"),
        *("Program atau kegiatan", "Simpulan"),
    )
)


def nama_indikator(b: BarisKinerja) -> str:
    """The name with the mark of an illustrative figure where it is one."""
    return f"{b.indikator} {TANDA_ILUSTRASI}" if b.ilustrasi else b.indikator


def ada_ilustrasi(baris: Sequence[BarisKinerja]) -> bool:
    """Whether one of the figures is an illustration."""
    return any(b.ilustrasi for b in baris)


def definisi(isi: IsiDokumenIKU) -> IsiTabel:
    """Bab II: the IKU first, then the other indicators, each group under its name where there are both."""
    barisan = _baris_definisi(isi.baris)
    judul = f"Indikator Kinerja dan Target Tahun {isi.tahun}"
    return IsiTabel(judul, _LAJUR_DEFINISI, barisan, ilustrasi=ada_ilustrasi(isi.baris))


def unit(isi: IsiDokumenIKU) -> IsiTabel:
    """Average of each Unit, and of the whole."""
    barisan = [_ringkasan(f"{n}.", u) for n, u in enumerate(isi.unit, start=1)]
    barisan.append(_ringkasan("", isi.keseluruhan, tebal=True))
    return IsiTabel(f"Ringkasan Capaian Kinerja per Unit Tahun {isi.tahun}", _LAJUR_UNIT, barisan, ukuran=9)


def iku(isi: IsiDokumenIKU) -> IsiTabel:
    """Definition and achievement in one row: what an evaluator holds against the Perjanjian Kinerja."""
    utama = [b for b in isi.baris if b.iku] or list(isi.baris)
    barisan = [Baris((*_definisi(b).sel, b.realisasi, b.capaian, b.predikat or "–")) for b in utama]
    judul = f"Definisi dan Capaian Indikator Kinerja Utama Tahun {isi.tahun}"
    return IsiTabel(judul, _LAJUR_IKU, barisan, ilustrasi=ada_ilustrasi(utama))


def capaian(judul: str, baris: Sequence[BarisKinerja]) -> IsiTabel:
    """Target against realisasi, the first of the seven comparisons."""
    return IsiTabel(judul, _LAJUR_CAPAIAN, [_capaian(b) for b in baris], ilustrasi=ada_ilustrasi(baris))


def faktor(judul: str, baris: Sequence[BarisKinerja]) -> IsiTabel:
    """What helped, what hindered, what follows; only indicators of which something was said."""
    barisan = [
        Baris((f"{b.nomor}.", b.indikator, b.pendukung or "–", b.penghambat or "–", b.tindak_lanjut or "–"))
        for b in baris
        if b.pendukung or b.penghambat or b.tindak_lanjut
    ]
    return IsiTabel(judul, _LAJUR_FAKTOR, barisan)


def antartahun(isi: IsiDokumenIKU) -> IsiTabel:
    """Realisasi and capaian over the years, the second comparison."""
    tahun = [str(t) for t in isi.tahun_banding]
    lajur = (
        Lajur("No.", 10, Rata.TENGAH),
        Lajur("Indikator", 74),
        Lajur("Satuan", 24),
        *(Lajur(t, 100 / len(tahun), Rata.KANAN) for t in tahun),
        *(Lajur(t, 84 / len(tahun), Rata.KANAN) for t in tahun),
    )
    barisan = [
        Baris((f"{n}.", b.indikator, b.satuan, *b.realisasi, *b.capaian)) for n, b in enumerate(isi.perbandingan, 1)
    ]
    judul = f"Perbandingan Realisasi dan Capaian Tahun {tahun[0]}–{tahun[-1]}"
    return IsiTabel(judul, lajur, barisan, kepala=_kepala_tahun(tahun))


def banding(b: TabelBanding) -> IsiTabel:
    """One of the comparisons 3 to 7."""
    lajur = [Lajur("No.", 9, Rata.TENGAH), *(_lajur_banding(judul) for judul in b.lajur)]
    return IsiTabel(b.judul, lajur, [Baris((f"{n}.", *sel)) for n, sel in enumerate(b.baris, start=1)])


def anggaran(isi: IsiDokumenIKU) -> IsiTabel:
    """Programme and budget."""
    barisan = [Baris((b.uraian, b.anggaran, b.realisasi, b.serapan), tebal=b.tebal) for b in isi.anggaran]
    judul = f"Anggaran dan Realisasi Anggaran Tahun {isi.tahun_anggaran}"
    return IsiTabel(judul, _LAJUR_ANGGARAN, barisan, ukuran=9)


def _baris_definisi(baris: Sequence[BarisKinerja]) -> list[Baris]:
    utama, lain = [b for b in baris if b.iku], [b for b in baris if not b.iku]
    if not utama or not lain:
        return [_definisi(b) for b in baris]
    return [
        Baris(("Indikator Kinerja Utama",), pita=True),
        *(_definisi(b) for b in utama),
        Baris(("Indikator kinerja lainnya",), pita=True),
        *(_definisi(b) for b in lain),
    ]


def _definisi(b: BarisKinerja) -> Baris:
    nama = nama_indikator(b)
    return Baris((f"{b.nomor}.", b.sasaran, nama, b.satuan, b.formulasi, b.sumber_data, b.penanggung_jawab, b.target))


def _capaian(b: BarisKinerja) -> Baris:
    nama = nama_indikator(b)
    return Baris((f"{b.nomor}.", b.sasaran, nama, b.satuan, b.target, b.realisasi, b.capaian, b.predikat or "–"))


def _ringkasan(nomor: str, u: RingkasanUnit, *, tebal: bool = False) -> Baris:
    return Baris((nomor, u.unit, u.rata_rata_cetak, u.predikat or "–", f"{u.terhitung} dari {u.dari}"), tebal=tebal)


def _lajur_banding(judul: str) -> Lajur:
    if judul in _BOBOT:
        return Lajur(judul, _BOBOT[judul])
    return Lajur(judul, 50) if judul in _LAJUR_PANJANG else Lajur(judul, 24, Rata.KANAN)


def _kepala_tahun(tahun: Sequence[str]) -> list[list[SelKepala]]:
    jumlah = len(tahun)
    return [
        [
            SelKepala("No.", 0, tinggi=2),
            SelKepala("Indikator", 1, tinggi=2),
            SelKepala("Satuan", 2, tinggi=2),
            SelKepala("Realisasi", 3, lebar=jumlah),
            SelKepala("Capaian (%)", 3 + jumlah, lebar=jumlah),
        ],
        [SelKepala(t, 3 + n) for n, t in enumerate([*tahun, *tahun])],
    ]
