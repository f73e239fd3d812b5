"""The comparisons PermenPANRB 53/2014 Bab III asks for, as rows with every figure as printed.

The first of the seven, target against realisasi, is `kinerja.hasil` itself. What cannot be compared is a
dash with its reason, never a zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.acuan import StandarNasional
from kinerja_core.domain.angka import cetak, cetak_ringkas, rupiah
from kinerja_core.domain.capaian import SERATUS, hitung_capaian
from kinerja_core.domain.hasil import Capaian, TakTerhitung, Terhitung
from kinerja_core.domain.indikator import Arah, Histori, Target, TargetRenstra
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, HasilIndikator, target_cetak

TAHUN_PALING_BANYAK = 5
"""Years side by side, the year itself included."""

_CUKUP = Decimal(5)


@dataclass(frozen=True)
class BarisTahun:
    """One Indikator over the years; ``nilai`` are the capaian, unrounded, None where there is none."""

    hasil: HasilIndikator
    realisasi: tuple[str, ...]
    capaian: tuple[str, ...]
    nilai: tuple[Decimal | None, ...]
    gerak: str


@dataclass(frozen=True)
class BarisRenstra:
    """Realisasi so far against the last target of a Renstra; ``catatan`` says what the sources disagree on."""

    hasil: HasilIndikator
    tahun_akhir: int
    target_akhir: str
    kemajuan: Capaian
    catatan: str


@dataclass(frozen=True)
class BarisStandar:
    """Realisasi against the national standard; ``standar`` None where there is none."""

    hasil: HasilIndikator
    standar: StandarNasional | None
    keterangan: str


@dataclass(frozen=True)
class BarisEfisiensi:
    """Capaian against budget absorption, both in percent; ``selisih`` in percentage points."""

    hasil: HasilIndikator
    serapan: Capaian
    selisih: Decimal | None
    tingkat: str

    @property
    def serapan_cetak(self) -> str:
        """Absorption as printed."""
        return cetak(self.serapan.nilai) if isinstance(self.serapan, Terhitung) else TANPA_NILAI

    @property
    def selisih_cetak(self) -> str:
        """The difference as printed, with its sign."""
        return TANPA_NILAI if self.selisih is None else f"{'+' if self.selisih > 0 else ''}{cetak(self.selisih)}"


@dataclass(frozen=True)
class BarisProgram:
    """What pays for an Indikator, and whether it carried it."""

    hasil: HasilIndikator
    program: str
    pagu: str
    belanja: str
    serapan: str
    simpulan: str


def tahun_banding(bahan: Bahan) -> tuple[int, ...]:
    """The years that stand side by side, the year itself last."""
    ada = {h.tahun for h in bahan.histori if h.tahun < bahan.tahun} | {bahan.tahun}
    return tuple(sorted(ada))[-TAHUN_PALING_BANYAK:]


def capaian_lalu(bahan: Bahan, h: HasilIndikator, lalu: Histori) -> Capaian:
    """Capaian of an earlier year by the formula and the policy of this Siklus."""
    target = Target(h.indikator.kode, lalu.tahun, lalu.target)
    return hitung_capaian(h.indikator, target, lalu.realisasi, bahan.kebijakan.aturan)


def tahun_ke_tahun(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[BarisTahun, ...]:
    """Realisasi and capaian over the years of `tahun_banding`; Indikator without an earlier year are left out."""
    tahun = tahun_banding(bahan)
    lalu = {(h.indikator, h.tahun): h for h in bahan.histori}
    baris = []
    for h in semua:
        ada = {t: b for t in tahun[:-1] if (b := lalu.get((h.indikator.kode, t))) is not None}
        if not ada:
            continue
        capaian = [capaian_lalu(bahan, h, ada[t]) if t in ada else None for t in tahun[:-1]] + [h.capaian]
        nilai = tuple(c.nilai if isinstance(c, Terhitung) else None for c in capaian)
        realisasi = tuple(_angka(ada[t].realisasi) if t in ada else TANPA_NILAI for t in tahun[:-1])
        tercetak = tuple(TANPA_NILAI if n is None else cetak(n, h.desimal) for n in nilai)
        baris.append(BarisTahun(h, (*realisasi, h.realisasi_cetak), tercetak, nilai, _gerak(nilai)))
    return tuple(baris)


def terhadap_renstra(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[BarisRenstra, ...]:
    """Realisasi of the year against the last target of the Renstra, by the polarity of the Indikator."""
    baris = []
    for h in semua:
        target = [t for t in bahan.renstra if t.indikator == h.indikator.kode and t.target is not None]
        if not target:
            continue
        akhir = max((t for t in target if t.sumber == target[0].sumber), key=lambda t: t.tahun)
        capaian = hitung_capaian(
            h.indikator, Target(h.indikator.kode, akhir.tahun, akhir.target), h.realisasi, bahan.kebijakan.aturan
        )
        baris.append(
            BarisRenstra(h, akhir.tahun, _angka(akhir.target), capaian, _catatan_renstra(h, akhir, target, bahan.tahun))
        )
    return tuple(baris)


def terhadap_standar(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[BarisStandar, ...]:
    """Every Indikator with its national standard; most have none."""
    return tuple(BarisStandar(h, s := bahan.standar.get(h.indikator.kode), _terhadap(h, s)) for h in semua)


def efisiensi(semua: Sequence[HasilIndikator]) -> tuple[BarisEfisiensi, ...]:
    """Capaian less absorption for the Indikator with money behind them; the regulation gives no formula."""
    return tuple(_efisiensi(h) for h in semua if h.biaya is not None)


def program_pendukung(semua: Sequence[HasilIndikator]) -> tuple[BarisProgram, ...]:
    """The programme or kegiatan behind each Indikator, and whether it carried it."""
    return tuple(
        BarisProgram(
            h,
            h.indikator.nama if h.biaya.asal == "formulir unit" else h.biaya.asal,
            rupiah(h.biaya.pagu),
            rupiah(h.biaya.belanja),
            _persen(h.biaya.serapan),
            _simpulan(h),
        )
        for h in semua
        if h.biaya is not None
    )


def _angka(nilai: Decimal | None) -> str:
    return TANPA_NILAI if nilai is None else cetak_ringkas(nilai)


def _persen(capaian: Capaian) -> str:
    return cetak(capaian.nilai) if isinstance(capaian, Terhitung) else TANPA_NILAI


def _gerak(nilai: tuple[Decimal | None, ...]) -> str:
    kini, dulu = nilai[-1], next((n for n in reversed(nilai[:-1]) if n is not None), None)
    if kini is None or dulu is None:
        return TANPA_NILAI
    selisih = cetak(abs(kini - dulu))
    if selisih == cetak(Decimal(0)):
        return "tetap"
    return f"{'naik' if kini > dulu else 'turun'} {selisih} poin"


def _catatan_renstra(h: HasilIndikator, akhir: TargetRenstra, target: list[TargetRenstra], tahun: int) -> str:
    lain = [t for t in target if t.sumber != akhir.sumber and t.tahun == akhir.tahun and t.target != akhir.target]
    bagian = [f"Tabel lain menyebut {_angka(t.target)}: {t.sumber}." for t in lain]
    tahun_ini = next((t for t in target if t.tahun == tahun and t.sumber == akhir.sumber), None)
    if tahun_ini is None:
        bagian.insert(0, f"Renstra tidak memuat target {tahun}.")
    elif h.target is not None and tahun_ini.target != h.target.tahunan:
        bagian.insert(0, f"Target Renstra {tahun} {_angka(tahun_ini.target)}, Perjanjian Kinerja {h.target_cetak}.")
    return " ".join(bagian)


def _terhadap(h: HasilIndikator, standar: StandarNasional | None) -> str:
    if standar is None:
        return TANPA_NILAI
    nilai = None if isinstance(h.realisasi, TakTerhitung) else h.realisasi.nilai
    if not isinstance(nilai, Decimal):
        return "Realisasi belum ada atau bukan angka."
    if nilai == standar.nilai:
        return "Sama dengan standar"
    di_atas = nilai > standar.nilai
    if h.indikator.arah not in (Arah.NAIK, Arah.TURUN):
        return "Di atas standar" if di_atas else "Di bawah standar"
    baik = di_atas is (h.indikator.arah is Arah.NAIK)
    return f"{'Di atas' if di_atas else 'Di bawah'} standar, {'lebih baik' if baik else 'belum memenuhi'}"


def _efisiensi(h: HasilIndikator) -> BarisEfisiensi:
    serapan = h.biaya.serapan if h.biaya else TakTerhitung("", "")
    if h.nilai is None or not isinstance(serapan, Terhitung):
        return BarisEfisiensi(h, serapan, None, TANPA_NILAI)
    selisih = h.nilai - serapan.nilai
    if selisih > _CUKUP:
        tingkat = "Efisien" if h.nilai >= SERATUS else "Belanja lebih kecil, target belum tercapai"
    else:
        tingkat = "Cukup efisien" if selisih >= -_CUKUP else "Tidak efisien"
    return BarisEfisiensi(h, serapan, selisih, tingkat)


def _simpulan(h: HasilIndikator) -> str:
    if h.nilai is None:
        return f"Belum dapat disimpulkan: {h.keterangan.rstrip('.').lower()}."
    if h.nilai >= SERATUS:
        return f"Menunjang: target {target_cetak(h.target)} {h.indikator.satuan} tercapai ({h.capaian_cetak} %)."
    return f"Belum menunjang: capaian {h.capaian_cetak} % dari target {target_cetak(h.target)} {h.indikator.satuan}."
