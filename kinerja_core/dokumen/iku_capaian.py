"""Bab II and III of the Dokumen IKU: the indicators, their achievement, the years before, the money."""

from collections.abc import Callable, Sequence
from functools import partial

from kinerja_core.dokumen.alinea import KECIL, NARASI, butir, paragraf
from kinerja_core.dokumen.grafik import Batang, Deret, garis_tahun, tinggi_judul_deret
from kinerja_core.dokumen.iku_bagian import (
    Bagian,
    Pencacah,
    grafik_bernomor,
    keterangan_gambar,
    tabel_bernomor,
    tinggi_awal_grafik,
)
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, SelKepala
from kinerja_core.dokumen.tertanam import TANDA_ILUSTRASI
from kinerja_core.domain.naskah import BarisKinerja, BarisTahun, IsiDokumenIKU, RingkasanUnit, TabelBanding

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
_GRAFIK_SEBARIS = 3
_SELA_GRAFIK = 8.0
_TINGGI_GRAFIK = 42.0


def bagian_perencanaan(isi: IsiDokumenIKU) -> Bagian:
    """Bab II, lying on its side for the definition table."""
    return Bagian(0, "Perencanaan Kinerja", partial(_perencanaan, isi), "BAB II", mendatar=True)


def bagian_akuntabilitas(isi: IsiDokumenIKU) -> list[Bagian]:
    """Bab III with its parts A and B; one part of A for each Unit, in the order of the Isi."""
    unit = _unit_dan_barisnya(isi)
    bagian = [
        Bagian(0, "Akuntabilitas Kinerja", _tanpa_isi, "BAB III"),
        Bagian(1, "A. Capaian Kinerja", _tanpa_isi),
        Bagian(2, "1. Capaian Keseluruhan", partial(_keseluruhan, isi)),
        Bagian(2, "2. Indikator Kinerja Utama", partial(_iku, isi), mendatar=True),
    ]
    for nomor, (ringkasan, baris) in enumerate(unit, start=3):
        bagian.append(_bagian_unit(nomor, ringkasan, baris))
    nomor = len(unit) + 3
    judul = f"{nomor}. Perbandingan Antartahun"
    bagian.append(Bagian(2, judul, partial(_perbandingan, isi), mendatar=_ada_perbandingan(isi)))
    mendatar = any(b.baris for b in isi.perbandingan_lain)
    for n, banding in enumerate(isi.perbandingan_lain, start=nomor + 1):
        bagian.append(Bagian(2, f"{n}. {banding.judul}", partial(_banding, banding), mendatar=mendatar))
    bagian.append(Bagian(1, "B. Realisasi Anggaran", partial(_anggaran, isi)))
    return bagian


def nama_indikator(nama: str, *, ilustrasi: bool) -> str:
    """The name with the mark of an illustrative figure where it is one."""
    return f"{nama} {TANDA_ILUSTRASI}" if ilustrasi else nama


def _tanpa_isi(_lembar: Lembaran, _pencacah: Pencacah) -> None:
    """A heading whose content is its parts."""


def _unit_dan_barisnya(isi: IsiDokumenIKU) -> list[tuple[RingkasanUnit, list[BarisKinerja]]]:
    """Each Unit with its rows; rows of a Unit that has no summary get a part of their own, never lost."""
    hasil = [(u, [b for b in isi.baris if b.unit in (u.kode, u.unit)]) for u in isi.unit]
    dikenal = {nama for u in isi.unit for nama in (u.kode, u.unit)}
    lain = dict.fromkeys(b.unit for b in isi.baris if b.unit not in dikenal)
    for nama in lain:
        baris = [b for b in isi.baris if b.unit == nama]
        hasil.append((RingkasanUnit(nama, nama, None, "–", "", 0, len(baris)), baris))
    return hasil


# --- Bab II


def _perencanaan(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    paragraf(
        lembar,
        f"Indikator kinerja {isi.kop.kantor} Tahun {isi.tahun} beserta satuan, formulasi, sumber data, "
        f"penanggung jawab, dan targetnya disajikan dalam Tabel {pencacah.tabel + 1}.",
        NARASI,
        jarak=3,
    )
    if not isi.baris:
        paragraf(lembar, "Belum ada indikator yang ditetapkan.", NARASI)
        return
    tabel_bernomor(
        lembar,
        pencacah,
        f"Indikator Kinerja dan Target Tahun {isi.tahun}",
        _LAJUR_DEFINISI,
        _baris_definisi(isi.baris),
        ukuran=8.5,
        ilustrasi=any(b.ilustrasi for b in isi.baris),
    )


def _baris_definisi(baris: Sequence[BarisKinerja]) -> list[Baris]:
    """The IKU first, then the other indicators, each group under its name where there are both."""
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
    nama = nama_indikator(b.indikator, ilustrasi=b.ilustrasi)
    return Baris((f"{b.nomor}.", b.sasaran, nama, b.satuan, b.formulasi, b.sumber_data, b.penanggung_jawab, b.target))


# --- Bab III A


def _keseluruhan(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    paragraf(lembar, isi.analisis, NARASI, menjorok=12, jarak=4)
    if isi.unit:
        batang = [Batang(u.unit, u.rata_rata, u.rata_rata_cetak) for u in isi.unit]
        grafik_bernomor(lembar, pencacah, f"Rata-rata Capaian Kinerja per Unit Tahun {isi.tahun}", batang)
        barisan = [_ringkasan(f"{n}.", u) for n, u in enumerate(isi.unit, start=1)]
        barisan.append(_ringkasan("", isi.keseluruhan, tebal=True))
        judul = f"Ringkasan Capaian Kinerja per Unit Tahun {isi.tahun}"
        tabel_bernomor(lembar, pencacah, judul, _LAJUR_UNIT, barisan)


def _iku(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    """Definition and achievement in one row: what an evaluator holds against the Perjanjian Kinerja."""
    utama = [b for b in isi.baris if b.iku] or list(isi.baris)
    if not utama:
        paragraf(lembar, "Belum ada indikator yang ditetapkan.", NARASI)
        return
    barisan = [Baris((*_definisi(b).sel, b.realisasi, b.capaian, b.predikat or "–")) for b in utama]
    ilustrasi = any(b.ilustrasi for b in utama)
    judul = f"Definisi dan Capaian Indikator Kinerja Utama Tahun {isi.tahun}"
    tabel_bernomor(lembar, pencacah, judul, _LAJUR_IKU, barisan, ukuran=8.5, ilustrasi=ilustrasi)


def _banding(b: TabelBanding, lembar: Lembaran, pencacah: Pencacah) -> None:
    """One of the seven comparisons; without rows the sentence that says why."""
    if not b.baris:
        paragraf(lembar, b.kosong, NARASI, jarak=3)
        return
    lajur = [Lajur("No.", 9, Rata.TENGAH), *(_lajur_banding(judul) for judul in b.lajur)]
    barisan = [Baris((f"{n}.", *sel)) for n, sel in enumerate(b.baris, start=1)]
    tabel_bernomor(lembar, pencacah, b.judul, lajur, barisan, ukuran=8.5)
    if b.catatan:
        paragraf(lembar, b.catatan, KECIL, jarak=3)


def _lajur_banding(judul: str) -> Lajur:
    if judul in _BOBOT:
        return Lajur(judul, _BOBOT[judul])
    return Lajur(judul, 50) if judul in _LAJUR_PANJANG else Lajur(judul, 24, Rata.KANAN)


def _ringkasan(nomor: str, u: RingkasanUnit, *, tebal: bool = False) -> Baris:
    return Baris((nomor, u.unit, u.rata_rata_cetak, u.predikat or "–", f"{u.terhitung} dari {u.dari}"), tebal=tebal)


def _tabel_capaian(lembar: Lembaran, pencacah: Pencacah, judul: str, baris: Sequence[BarisKinerja]) -> None:
    barisan = [_capaian(b) for b in baris]
    ilustrasi = any(b.ilustrasi for b in baris)
    tabel_bernomor(lembar, pencacah, judul, _LAJUR_CAPAIAN, barisan, ukuran=8.5, ilustrasi=ilustrasi)


def _capaian(b: BarisKinerja) -> Baris:
    nama = nama_indikator(b.indikator, ilustrasi=b.ilustrasi)
    return Baris((f"{b.nomor}.", b.sasaran, nama, b.satuan, b.target, b.realisasi, b.capaian, b.predikat or "–"))


def _bagian_unit(nomor: int, ringkasan: RingkasanUnit, baris: Sequence[BarisKinerja]) -> Bagian:
    batang = [Batang(nama_indikator(b.indikator, ilustrasi=b.ilustrasi), b.capaian_nilai, b.capaian) for b in baris]
    awal: Callable[[Lembaran], float] | None = None
    if batang:
        awal = partial(_awal_unit, batang)
    return Bagian(2, f"{nomor}. {ringkasan.unit}", partial(_unit, ringkasan, baris, batang), awal=awal)


def _awal_unit(batang: Sequence[Batang], lembar: Lembaran) -> float:
    return tinggi_awal_grafik(lembar, batang) + 14


def _unit(
    ringkasan: RingkasanUnit,
    baris: Sequence[BarisKinerja],
    batang: Sequence[Batang],
    lembar: Lembaran,
    pencacah: Pencacah,
) -> None:
    if not baris:
        paragraf(lembar, f"Belum ada indikator kinerja untuk {ringkasan.unit}.", NARASI, jarak=3)
        return
    paragraf(lembar, _kalimat_unit(ringkasan), NARASI, jarak=3)
    ilustrasi = any(b.ilustrasi for b in baris)
    grafik_bernomor(lembar, pencacah, f"Capaian Kinerja {ringkasan.unit}", batang, ilustrasi=ilustrasi)
    _tabel_capaian(lembar, pencacah, f"Capaian Kinerja {ringkasan.unit}", baris)
    _faktor(lembar, pencacah, ringkasan, baris)
    _catatan(lembar, baris)


def _kalimat_unit(ringkasan: RingkasanUnit) -> str:
    if ringkasan.rata_rata is None:
        return (
            f"Rata-rata capaian {ringkasan.unit} belum dapat dihitung: "
            f"{ringkasan.terhitung} dari {ringkasan.dari} indikator memiliki capaian."
        )
    angka = ringkasan.rata_rata_cetak.removesuffix("%")
    predikat = f" dengan predikat {ringkasan.predikat}" if ringkasan.predikat else ""
    return (
        f"Rata-rata capaian {ringkasan.unit} sebesar {angka}%{predikat}, berdasarkan "
        f"{ringkasan.terhitung} dari {ringkasan.dari} indikator."
    )


def _faktor(lembar: Lembaran, pencacah: Pencacah, ringkasan: RingkasanUnit, baris: Sequence[BarisKinerja]) -> None:
    barisan = [
        Baris((f"{b.nomor}.", b.indikator, b.pendukung or "–", b.penghambat or "–", b.tindak_lanjut or "–"))
        for b in baris
        if b.pendukung or b.penghambat or b.tindak_lanjut
    ]
    if barisan:
        judul = f"Faktor Pendukung, Faktor Penghambat, dan Tindak Lanjut {ringkasan.unit}"
        tabel_bernomor(lembar, pencacah, judul, _LAJUR_FAKTOR, barisan, ukuran=8.5)


def _catatan(lembar: Lembaran, baris: Sequence[BarisKinerja]) -> None:
    catatan = [f"Indikator nomor {b.nomor}: {b.catatan}" for b in baris if b.catatan]
    if catatan:
        lembar.pastikan(KECIL.pakai(lembar) * 3)
        paragraf(lembar, "Catatan:", KECIL)
        butir(lembar, catatan, KECIL, tanda="•", jarak=3)


def _ada_perbandingan(isi: IsiDokumenIKU) -> bool:
    return bool(isi.perbandingan and isi.tahun_banding)


def _perbandingan(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    if not _ada_perbandingan(isi):
        paragraf(lembar, "Belum ada data tahun sebelumnya yang dapat dibandingkan.", NARASI, jarak=3)
        return
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
    tabel_bernomor(lembar, pencacah, judul, lajur, barisan, ukuran=8.5, kepala=_kepala_tahun(tahun))
    _grafik_tahun(isi, lembar, pencacah)


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


def _grafik_tahun(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    """A small line chart for every indicator with at least two years to compare, three in a row."""
    deret = [_deret(isi, b) for b in isi.perbandingan if sum(n is not None for n in b.realisasi_nilai) > 1]
    if not deret:
        return
    lebar = (lembar.epw - _SELA_GRAFIK * (_GRAFIK_SEBARIS - 1)) / _GRAFIK_SEBARIS
    for awal in range(0, len(deret), _GRAFIK_SEBARIS):
        sebaris = deret[awal : awal + _GRAFIK_SEBARIS]
        judul = tinggi_judul_deret(lembar, sebaris, lebar)
        lembar.pastikan(_TINGGI_GRAFIK + judul + 12)
        for nomor, d in enumerate(sebaris):
            x = lembar.l_margin + nomor * (lebar + _SELA_GRAFIK)
            garis_tahun(lembar, d, x, lembar.y, lebar, judul, _TINGGI_GRAFIK)
        lembar.y += _TINGGI_GRAFIK + judul + 4
    pencacah.gambar += 1
    rentang = f"{isi.tahun_banding[0]}–{isi.tahun_banding[-1]}"
    keterangan_gambar(lembar, f"Gambar {pencacah.gambar}. Perkembangan Realisasi Tahun {rentang}")


def _deret(isi: IsiDokumenIKU, b: BarisTahun) -> Deret:
    return Deret(b.indikator, b.satuan, isi.tahun_banding, b.realisasi_nilai, b.realisasi)


# --- Bab III B


def _anggaran(isi: IsiDokumenIKU, lembar: Lembaran, pencacah: Pencacah) -> None:
    if not isi.anggaran:
        paragraf(lembar, f"Belum ada data anggaran Tahun {isi.tahun_anggaran}.", NARASI)
        return
    paragraf(
        lembar,
        f"Anggaran dan realisasi anggaran Tahun {isi.tahun_anggaran} disajikan dalam Tabel {pencacah.tabel + 1}.",
        NARASI,
        jarak=3,
    )
    barisan = [Baris((b.uraian, b.anggaran, b.realisasi, b.serapan), tebal=b.tebal) for b in isi.anggaran]
    judul = f"Anggaran dan Realisasi Anggaran Tahun {isi.tahun_anggaran}"
    tabel_bernomor(lembar, pencacah, judul, _LAJUR_ANGGARAN, barisan)
