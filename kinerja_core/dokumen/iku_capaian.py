"""Bab II and III of the Dokumen IKU: the indicators, their achievement, the years before, the money."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kinerja_core.dokumen import iku_tabel
from kinerja_core.dokumen.alinea import KECIL
from kinerja_core.dokumen.grafik import Batang, Deret, garis_tahun, tinggi_judul_deret
from kinerja_core.dokumen.iku_bagian import Bagian, grafik_bernomor, keterangan_gambar, tinggi_awal_grafik
from kinerja_core.dokumen.iku_blok import Blok, Butir, Gambar, Pencacah, Teks
from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.domain.naskah_iku import BarisKinerja, BarisTahun, IsiDokumenIKU, RingkasanUnit, TabelBanding

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
        Bagian(0, "Akuntabilitas Kinerja", tuple, "BAB III"),
        Bagian(1, "A. Capaian Kinerja", tuple),
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


def _perencanaan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    yield Teks(
        f"Indikator kinerja {isi.kop.kantor} Tahun {isi.tahun} beserta satuan, formulasi, sumber data, "
        "penanggung jawab, dan targetnya disajikan dalam",
        sambung_tabel=True,
        jarak=3,
    )
    if not isi.baris:
        yield Teks("Belum ada indikator yang ditetapkan.")
        return
    yield iku_tabel.definisi(isi)


# --- Bab III A


def _keseluruhan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    yield Teks(isi.analisis, menjorok=12, jarak=4)
    if isi.unit:
        batang = [Batang(u.unit, u.rata_rata, u.rata_rata_cetak) for u in isi.unit]
        yield Gambar(partial(grafik_bernomor, f"Rata-rata Capaian Kinerja per Unit Tahun {isi.tahun}", batang))
        yield iku_tabel.unit(isi)


def _iku(isi: IsiDokumenIKU) -> Iterator[Blok]:
    if not isi.baris:
        yield Teks("Belum ada indikator yang ditetapkan.")
        return
    yield iku_tabel.iku(isi)


def _banding(b: TabelBanding) -> Iterator[Blok]:
    """One of the seven comparisons; without rows the sentence that says why."""
    if not b.baris:
        yield Teks(b.kosong, jarak=3)
        return
    yield iku_tabel.banding(b)
    if b.catatan:
        yield Teks(b.catatan, KECIL, jarak=3)


def _bagian_unit(nomor: int, ringkasan: RingkasanUnit, baris: Sequence[BarisKinerja]) -> Bagian:
    batang = [Batang(iku_tabel.nama_indikator(b), b.capaian_nilai, b.capaian) for b in baris]
    awal: Callable[[Lembaran], float] | None = None
    if batang:
        awal = partial(_awal_unit, batang)
    return Bagian(2, f"{nomor}. {ringkasan.unit}", partial(_unit, ringkasan, baris, batang), awal=awal)


def _awal_unit(batang: Sequence[Batang], lembar: Lembaran) -> float:
    return tinggi_awal_grafik(lembar, batang) + 14


def _unit(ringkasan: RingkasanUnit, baris: Sequence[BarisKinerja], batang: Sequence[Batang]) -> Iterator[Blok]:
    if not baris:
        yield Teks(f"Belum ada indikator kinerja untuk {ringkasan.unit}.", jarak=3)
        return
    judul = f"Capaian Kinerja {ringkasan.unit}"
    yield Teks(_kalimat_unit(ringkasan), jarak=3)
    yield Gambar(partial(grafik_bernomor, judul, batang, ilustrasi=iku_tabel.ada_ilustrasi(baris)))
    yield iku_tabel.capaian(judul, baris)
    faktor = iku_tabel.faktor(f"Faktor Pendukung, Faktor Penghambat, dan Tindak Lanjut {ringkasan.unit}", baris)
    if faktor.barisan:
        yield faktor
    catatan = [f"Indikator nomor {b.nomor}: {b.catatan}" for b in baris if b.catatan]
    if catatan:
        yield Teks("Catatan:", KECIL, bersama=3)
        yield Butir(catatan, KECIL, tanda="•", jarak=3)


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


def _ada_perbandingan(isi: IsiDokumenIKU) -> bool:
    return bool(isi.perbandingan and isi.tahun_banding)


def _perbandingan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    if not _ada_perbandingan(isi):
        yield Teks("Belum ada data tahun sebelumnya yang dapat dibandingkan.", jarak=3)
        return
    yield iku_tabel.antartahun(isi)
    yield Gambar(partial(_grafik_tahun, isi))


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


def _anggaran(isi: IsiDokumenIKU) -> Iterator[Blok]:
    if not isi.anggaran:
        yield Teks(f"Belum ada data anggaran Tahun {isi.tahun_anggaran}.")
        return
    kalimat = f"Anggaran dan realisasi anggaran Tahun {isi.tahun_anggaran} disajikan dalam"
    yield Teks(kalimat, sambung_tabel=True, jarak=3)
    yield iku_tabel.anggaran(isi)
