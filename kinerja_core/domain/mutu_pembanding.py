"""What a figure is compared with before a data-quality finding is made: target, other years, sister figures."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.indikator import Agregasi, Arah
from kinerja_core.domain.usulan import Kolom

_KATA_PERSEN = re.compile(r"\b(persentase|presentase|prosentase|persen|cakupan)\b|%", re.I)
_KATA_BERBATAS = re.compile(r"\b(persentase|presentase|prosentase|indeks|nilai|skor)\b|%", re.I)
_KATA_BOLEH_LEBIH = re.compile(
    r"pertumbuhan|peningkatan|kenaikan|realisasi|penerimaan|\bcapaian|pendapatan|rasio|laju", re.I
)
_KATA_BELANJA = re.compile(r"serapan|penyerapan|anggaran|belanja", re.I)


@dataclass(frozen=True)
class AngkaTahun:
    """Target and realisasi of another year of the same indicator."""

    tahun: int
    target: Decimal | None
    realisasi: Decimal | None


@dataclass(frozen=True)
class DataMutu:
    """All a check may look at: one indicator in one year, its quarters, money, and other years.

    ``lain`` are other years, earlier or later, never this one. ``serapan`` is the budget absorption of the
    programme behind the indicator in percent; money is rupiah. ``kumulatif``: each quarter holds the figure
    up to and including it.
    """

    indikator: str
    nama: str
    tahun: int
    target: Decimal | None
    realisasi: Decimal | None
    satuan: str = ""
    arah: Arah = Arah.NAIK
    agregasi: Agregasi = Agregasi.AKHIR
    capaian_terbit: Decimal | None = None
    lain: tuple[AngkaTahun, ...] = ()
    triwulan: tuple[Decimal | None, ...] = ()
    target_triwulan: tuple[Decimal | None, ...] = ()
    kumulatif: bool = False
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    serapan: Decimal | None = None
    anggaran: Decimal | None = None
    realisasi_anggaran: Decimal | None = None
    kolom_realisasi: Kolom = Kolom.REALISASI_TAHUN

    @property
    def berpersen(self) -> bool:
        """Whether its figures are percentages, by satuan or, where none is printed, by name."""
        return berupa_persen(self.satuan) or (not self.satuan.strip() and bool(_KATA_PERSEN.search(self.nama)))

    @property
    def tahun_lalu(self) -> AngkaTahun | None:
        """The year before, None where unknown."""
        return next((a for a in self.lain if a.tahun == self.tahun - 1), None)


def tengah_realisasi(data: DataMutu) -> Decimal:
    """Median realisasi of the other years, 0 where there is none."""
    return _tengah([a.realisasi for a in data.lain])


def tengah_target(data: DataMutu) -> Decimal:
    """Median target of the other years, 0 where there is none."""
    return _tengah([a.target for a in data.lain])


def sebutan_acuan(data: DataMutu) -> str:
    """The figures a doubtful one is held against, for a sentence."""
    acuan = []
    if data.target is not None:
        acuan.append(f"target {cetak_ringkas(data.target)}")
    if tengah_realisasi(data) > 0:
        acuan.append(f"tahun lain {cetak_ringkas(tengah_realisasi(data), 2)}")
    return ", ".join(acuan)


def pangkat_realisasi(data: DataMutu) -> int:
    """Power of ten by which realisasi seems shifted (-3 … 3), 0 where it seems right.

    With history, one reference must fit closely and the other must not contradict; a realisasi that
    agrees with its own target is never doubted, however much it differs from other years.
    """
    terhadap_target = _jarak(data.realisasi, data.target)
    terhadap_lain = _jarak(data.realisasi, tengah_realisasi(data))
    if terhadap_target is not None and terhadap_lain is not None:
        return _pangkat_dua(terhadap_lain, terhadap_target)
    if terhadap_lain is not None:
        return _pangkat(terhadap_lain, 0.15)
    if terhadap_target is None or (data.arah is Arah.TURUN and terhadap_target < 0):
        return 0
    return _pangkat(terhadap_target, 0.15)


def pangkat_target(data: DataMutu) -> int:
    """Power of ten by which the target seems shifted against the targets of other years."""
    terhadap_lain = _jarak(data.target, tengah_target(data))
    terhadap_realisasi = _jarak(data.target, data.realisasi)
    if terhadap_lain is None:
        return 0
    if terhadap_realisasi is None:
        return _pangkat(terhadap_lain, 0.15)
    return _pangkat_dua(terhadap_lain, terhadap_realisasi)


def pecahan(data: DataMutu) -> bool:
    """A percentage written as a fraction of one: 0,97 where 91 was the target."""
    r, t = data.realisasi, data.target
    if r is None or t is None or not data.berpersen or not 0 < r <= Decimal("1.5") or t < 10:
        return False
    jarak = _jarak(r, tengah_realisasi(data)) if tengah_realisasi(data) > 0 else _jarak(r, t)
    return jarak is not None and abs(jarak + 2) <= 0.3


def triwulan_janggal(data: DataMutu) -> tuple[tuple[int, Decimal, int], ...]:
    """Quarters that seem shifted by a power of ten against their target and their sisters."""
    hasil = []
    for nomor, nilai in enumerate(data.triwulan, start=1):
        target = data.target_triwulan[nomor - 1] if nomor <= len(data.target_triwulan) else None
        saudara = Decimal(0)
        if not data.kumulatif:
            saudara = _tengah([n for i, n in enumerate(data.triwulan, start=1) if i != nomor])
        ke_target, ke_saudara = _jarak(nilai, target), _jarak(nilai, saudara)
        pangkat = _pangkat_triwulan(ke_target, ke_saudara)
        if nilai is not None and pangkat and not (data.arah is Arah.TURUN and pangkat < 0):
            hasil.append((nomor, nilai, pangkat))
    return tuple(hasil)


def tertukar(data: DataMutu) -> bool:
    """Whether target and realisasi fit the other years clearly better the other way round."""
    t, r = data.target, data.realisasi
    target_lain, realisasi_lain = _terdekat(data, target=True), _terdekat(data, target=False)
    if not t or not r or not target_lain or not realisasi_lain or abs(t - r) < t * Decimal("0.02"):
        return False
    if not _tenang([a.target for a in data.lain]) or not _tenang([a.realisasi for a in data.lain]):
        return False
    lurus = abs(t - target_lain) / target_lain + abs(r - realisasi_lain) / realisasi_lain
    silang = abs(r - target_lain) / target_lain + abs(t - realisasi_lain) / realisasi_lain
    return lurus > Decimal("0.05") and silang < lurus * Decimal("0.65")


def salinan(data: DataMutu, lalu: AngkaTahun) -> bool:
    """Realisasi repeated to the last digit although target or precision make that unlikely."""
    r = data.realisasi
    if r is None or r != lalu.realisasi or r in (0, 100):
        return False
    if r == data.target and lalu.realisasi == lalu.target:
        return False
    panjang = sum(huruf.isdigit() for huruf in f"{r.normalize():f}")
    # two counts below a hundred are soon the same by chance, and a target just met explains itself
    return panjang >= 3 or (panjang == 2 and data.target not in (lalu.target, r) and _berskala(data))


def sama_serapan(data: DataMutu) -> bool:
    """Realisasi or capaian equal to the budget absorption to two decimals, where it should not be."""
    if data.serapan is None or data.realisasi is None or _KATA_BELANJA.search(data.nama):
        return False
    capaian = data.realisasi / data.target * 100 if data.target else data.realisasi
    sen = Decimal("0.01")
    return any(n != 100 and abs(n - data.serapan) < sen for n in (data.realisasi, capaian))


def selalu_seratus(data: DataMutu) -> bool:
    """T = R to the digit in this, the latest year, and in at least two others, at targets that are not 100."""
    semua = (*data.lain, AngkaTahun(data.tahun, data.target, data.realisasi))
    if len(semua) < 3 or data.tahun < max(a.tahun for a in semua):
        return False
    return all(a.target is not None and a.target == a.realisasi for a in semua) and any(a.target != 100 for a in semua)


def melewati_seratus(data: DataMutu) -> bool:
    """Realisasi above 100 where name, target and other years keep below it."""
    if data.realisasi is None or data.target is None or data.realisasi <= 100 or data.target > 100:
        return False
    if _KATA_BOLEH_LEBIH.search(data.nama):
        return False
    lain = [a.realisasi for a in data.lain if a.realisasi is not None]
    if data.berpersen:
        return all(n <= 100 for n in lain)
    return _berskala(data) and len(lain) >= 2 and min(lain) >= 50 and max(lain) <= 100


def meloncat(data: DataMutu) -> bool:
    """Realisasi further from the other years than three times their own spread, and not foreseen by the target."""
    lain = [a.realisasi for a in data.lain if a.realisasi is not None]
    if data.realisasi is None or len(lain) < 3 or min(lain) <= 0:
        return False
    tengah = Decimal(median(lain))
    gejolak = max(abs(n - tengah) for n in lain)
    # counts swing by nature, a few more or less mean nothing; percentages and indices do not
    longgar = tengah * Decimal("0.3") if _berskala(data) else max(tengah * Decimal("0.5"), Decimal(5))
    jauh = abs(data.realisasi - tengah) > max(3 * gejolak, longgar)
    if not data.target or not jauh:
        return jauh
    return not Decimal("0.8") <= data.realisasi / data.target <= Decimal("1.25")


def rasio_cocok(pembilang: Decimal, penyebut: Decimal, realisasi: Decimal) -> bool:
    """Whether a typed percentage is N/D within one unit of its own last digit (rounded or cut off)."""
    pangkat = realisasi.as_tuple().exponent
    satuan = Decimal(1).scaleb(pangkat if isinstance(pangkat, int) else 0)
    return abs(pembilang / penyebut * 100 - realisasi) <= max(satuan, Decimal("0.01"))


def diisi_kumulatif(data: DataMutu) -> bool:
    """Quarters of a summed indicator that only rise, the last one near the year's target already."""
    terisi = [n for n in data.triwulan if n is not None]
    if len(terisi) < 3 or not data.target or data.target <= 0:
        return False
    naik = all(a <= b for a, b in pairwise(terisi))
    dekat = Decimal("0.7") <= terisi[-1] / data.target <= Decimal("1.3")
    return naik and dekat and sum(terisi, Decimal()) >= data.target * Decimal("1.8")


def _tengah(angka: list[Decimal | None]) -> Decimal:
    positif = [n for n in angka if n is not None and n > 0]
    return Decimal(median(positif)) if positif else Decimal(0)


def _berskala(data: DataMutu) -> bool:
    """Whether its figures are percentages, indices or scores rather than counts or money."""
    satuan = data.satuan.strip().lower()
    return data.berpersen or satuan in ("nilai", "indeks", "skor") or bool(_KATA_BERBATAS.search(data.nama))


def _tenang(angka: list[Decimal | None]) -> bool:
    """Whether the other years say anything: at least two, close together."""
    ada = [n for n in angka if n is not None and n > 0]
    return len(ada) >= 2 and max(ada) - min(ada) <= min(ada) * Decimal("0.2")


def _terdekat(data: DataMutu, *, target: bool) -> Decimal | None:
    """Mean of the nearest years on either side: a series with a trend is judged where it stands."""
    angka = [(a.tahun, a.target if target else a.realisasi) for a in data.lain]
    sebelum = max(((t, n) for t, n in angka if n is not None and t < data.tahun), default=None)
    sesudah = min(((t, n) for t, n in angka if n is not None and t > data.tahun), default=None)
    tetangga = [pasangan[1] for pasangan in (sebelum, sesudah) if pasangan is not None]
    return sum(tetangga, Decimal()) / len(tetangga) if tetangga else None


def _jarak(nilai: Decimal | None, acuan: Decimal | None) -> float | None:
    """log10 of the ratio, None where one side is missing or not positive."""
    if nilai is None or acuan is None or nilai <= 0 or acuan <= 0:
        return None
    return math.log10(nilai / acuan)


def _pangkat(jarak: float, longgar: float) -> int:
    bulat = round(jarak)
    return bulat if 1 <= abs(bulat) <= 3 and abs(jarak - bulat) <= longgar else 0


def _pangkat_dua(erat: float, saksi: float) -> int:
    """A power of ten that one reference shows and the other at least points to."""
    for utama, lain in ((erat, saksi), (saksi, erat)):
        pangkat = _pangkat(utama, 0.15)
        if pangkat and lain * pangkat > 0 and abs(lain) >= 0.6:
            return pangkat
    return 0


def _pangkat_triwulan(ke_target: float | None, ke_saudara: float | None) -> int:
    if ke_target is not None and ke_saudara is not None:
        return _pangkat_dua(ke_target, ke_saudara)
    return _pangkat(ke_target, 0.15) if ke_target is not None else 0
