"""What a sentence of the Dokumen IKU can be held against: the figures of the same document, by what they belong to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.capaian import SERATUS
from kinerja_core.domain.dokumen_iku import sidik_angka
from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.indikator import Arah
from kinerja_core.domain.kebijakan import DI_LUAR
from kinerja_core.domain.naskah_iku import BarisAnggaran, BarisKinerja, BarisTahun, IsiDokumenIKU, RingkasanUnit
from kinerja_core.domain.sidik import sidik_isi
from kinerja_core.domain.usulan import REALISASI_TRIWULAN

_KURUNG = re.compile(r"\s*\(([^)]*)\)")
_SINGKATAN = re.compile(r"[A-Z][A-Z-]{1,9}")
_ANGKA_CETAK = re.compile(r"Rp|%")

Rangkai = tuple[tuple[int, Decimal | None, Decimal | None], ...]
"""Year, realisasi and capaian, oldest first."""


class Ukuran(Enum):
    """What a figure measures: only like is compared with like."""

    PERSEN = auto()
    RUPIAH = auto()
    LAIN = auto()


class Macam(Enum):
    """What a sentence can name."""

    INDIKATOR = auto()
    UNIT = auto()
    ANGGARAN = auto()
    KANTOR = auto()


@dataclass(frozen=True)
class Angka:
    """One figure, unrounded where the document knows it so; ``tulisan`` as a sentence would put it.

    ``satuan`` (lower case) is filled where it counts something: orang, laporan. ``milik`` names the Unit where the
    office only lists a figure of its Unit: a sentence that speaks of the office itself is not borne out by it.
    """

    nilai: Decimal
    ukuran: Ukuran
    tulisan: str = ""
    satuan: str = ""
    milik: str = ""


@dataclass(frozen=True)
class Hitung:
    """How many Indikator reached their target, did not, cannot be computed; ``lebih`` are above 100 percent.

    ``dari`` is how many were due, as printed beside an average.
    """

    tercapai: int
    lebih: int
    belum: int
    tanpa: int
    dari: int

    @property
    def jumlah(self) -> int:
        """All of them."""
        return self.tercapai + self.belum + self.tanpa

    @property
    def di_luar(self) -> int:
        """Those without a capaian that were not due."""
        return self.jumlah - self.dari

    @property
    def terhitung(self) -> int:
        """Those that have a capaian."""
        return self.tercapai + self.belum

    @property
    def tulisan(self) -> str:
        """In words."""
        return (
            f"{self.tercapai} indikator mencapai atau melampaui target ({self.lebih} melampaui), {self.belum} belum "
            f"mencapai, {self.tanpa - self.di_luar} belum dapat dihitung, {self.di_luar} {DI_LUAR}"
        )


@dataclass(frozen=True)
class Pokok:
    """Something a sentence can name, with all that is known of it.

    ``deret`` are pairs of year, realisasi and capaian, oldest first, the year itself last; ``triwulan`` are pairs
    of quarter and realisasi. ``angka`` may be rounded by a sentence; ``rinci`` are further figures it may quote
    only as printed.
    """

    macam: Macam
    nama: str
    sebutan: tuple[str, ...]
    sidik: str
    angka: tuple[Angka, ...]
    rinci: tuple[Angka, ...] = ()
    capaian: Decimal | None = None
    predikat: str = ""
    unit: str = ""
    arah: Arah = Arah.NAIK
    deret: Rangkai = ()
    triwulan: tuple[tuple[int, Decimal], ...] = ()
    hitung: Hitung | None = None

    @property
    def utama(self) -> tuple[Angka, ...]:
        """The two figures of the year itself a bound ("di atas 90 persen") can mean: capaian and realisasi."""
        realisasi = self.deret[-1][1] if self.deret else None
        hasil = [] if self.capaian is None else [Angka(self.capaian, Ukuran.PERSEN)]
        ukuran = self.angka[0].ukuran if self.angka else Ukuran.LAIN
        return (*hasil, *(() if realisasi is None else (Angka(realisasi, ukuran),)))

    @property
    def tulisan(self) -> str:
        """What the data say of it, for whoever has to mend the sentence."""
        return f"{self.nama}: {', '.join(a.tulisan for a in self.angka if a.tulisan)}."


@dataclass(frozen=True)
class Tolakan:
    """Words the data do not bear out; ``pokok`` is what they were held against, empty for the whole document."""

    klaim: str
    data: str
    pokok: tuple[Pokok, ...] = ()


@dataclass(frozen=True)
class Fakta:
    """All figures of one document."""

    tahun: int
    indikator: tuple[Pokok, ...]
    unit: tuple[Pokok, ...]
    anggaran: tuple[Pokok, ...]
    kantor: Pokok
    hitung_iku: Hitung
    jumlah_sasaran: int
    sidik: str

    @property
    def semua(self) -> tuple[Pokok, ...]:
        """Everything a sentence can name."""
        return (*self.indikator, *self.unit, *self.anggaran, self.kantor)

    def milik(self, unit: Pokok) -> tuple[Pokok, ...]:
        """The Indikator of a Unit."""
        return tuple(i for i in self.indikator if i.unit == unit.nama)

    @staticmethod
    def dari(isi: IsiDokumenIKU) -> "Fakta":
        """The figures of ``isi``."""
        lalu = {t.indikator: t for t in isi.perbandingan}
        hitungan = {h.kode: h for h in isi.hitungan}
        indikator = tuple(_indikator(isi, b, hitungan.get(b.kode), lalu.get(b.indikator)) for b in isi.baris)
        unit = tuple(_unit(u, [i for i in indikator if i.unit in (u.kode, u.unit)]) for u in isi.unit)
        anggaran = tuple(_anggaran(a) for a in isi.anggaran)
        return Fakta(
            isi.tahun,
            indikator,
            unit,
            anggaran,
            _kantor(isi, indikator, unit),
            _hitung(b.capaian_nilai for b in isi.baris if b.iku),
            len({b.sasaran for b in isi.baris}),
            sidik_angka(isi),
        )


def urai(teks: str) -> Decimal | None:
    """A figure back from how it is printed; None for words, ranges and dashes."""
    bersih = _ANGKA_CETAK.sub("", teks).strip().replace(".", "").replace(",", ".")
    return Decimal(bersih) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", bersih) else None


def _hitung(capaian: Iterable[Decimal | None], dari: int = 0) -> Hitung:
    semua = tuple(capaian)
    ada = [c for c in semua if c is not None]
    tercapai = sum(c >= SERATUS for c in ada)
    return Hitung(
        tercapai, sum(c > SERATUS for c in ada), len(ada) - tercapai, len(semua) - len(ada), dari or len(semua)
    )


def _indikator(isi: IsiDokumenIKU, b: BarisKinerja, h: Hitungan | None, lalu: BarisTahun | None) -> Pokok:
    target, realisasi = urai(b.target), urai(b.realisasi)
    deret = _deret(isi, lalu) or ((isi.tahun, realisasi, b.capaian_nilai),)
    rinci = tuple(a for satu in _beda(deret, target, realisasi, b.capaian_nilai) for a in _dua_ukuran(satu))
    angka = (*_angka(b, h, deret), *_banding(isi, b.indikator))
    return Pokok(
        *(Macam.INDIKATOR, b.indikator, _sebutan(b.indikator), sidik_isi((b, lalu, h)), angka, rinci),
        *(b.capaian_nilai, b.predikat, b.unit, h.arah if h else Arah.NAIK, deret, _triwulan(h)),
    )


def _angka(b: BarisKinerja, h: Hitungan | None, deret: Rangkai) -> tuple[Angka, ...]:
    """Everything known of one Indikator, what a person would look for first standing first."""
    ukuran = Ukuran.PERSEN if berupa_persen(b.satuan) else Ukuran.LAIN
    satuan = "persen" if ukuran is Ukuran.PERSEN else b.satuan

    def angka(nilai: Decimal, sebutan: str = "") -> Angka:
        tulisan = f"{sebutan} {cetak_ringkas(nilai)} {satuan}" if sebutan else ""
        return Angka(nilai, ukuran, tulisan, satuan.lower())

    def capaian(nilai: Decimal, sebutan: str) -> Angka:
        return Angka(nilai, Ukuran.PERSEN, f"{sebutan} {cetak(nilai)} persen")

    hasil = [angka(n, kata) for kata, n in _pasangan(urai(b.target), urai(b.realisasi))]
    hasil += [] if b.capaian_nilai is None else [capaian(b.capaian_nilai, "capaian")]
    hasil += [angka(n, f"triwulan {t}") for t, n in _triwulan(h)]
    hasil += [angka(n, f"tahun {t}") for t, n, _ in deret[:-1] if n is not None]
    hasil += [capaian(c, f"capaian {t}") for t, _, c in deret[:-1] if c is not None]
    return (*hasil, *(angka(n) for n in _bahan_hitung(h)))


def _banding(isi: IsiDokumenIKU, indikator: str) -> Iterator[Angka]:
    """The figures of one Indikator in the further comparisons: Renstra, standard, efficiency, budget."""
    for sel in (s for t in isi.perbandingan_lain for baris in t.baris if baris[0] == indikator for s in baris[1:]):
        nilai = urai(sel.lstrip("+"))
        if nilai is not None and sel.startswith("Rp"):
            yield Angka(nilai, Ukuran.RUPIAH)
        elif nilai is not None:
            yield from _dua_ukuran(nilai)


def _pasangan(target: Decimal | None, realisasi: Decimal | None) -> list[tuple[str, Decimal]]:
    return [(kata, n) for kata, n in (("target", target), ("realisasi", realisasi)) if n is not None]


def _deret(isi: IsiDokumenIKU, lalu: BarisTahun | None) -> Rangkai:
    if lalu is None:
        return ()
    baris = zip(isi.tahun_banding, lalu.realisasi, lalu.capaian, strict=True)
    return tuple((tahun, urai(realisasi), urai(capaian)) for tahun, realisasi, capaian in baris)


def _triwulan(h: Hitungan | None) -> tuple[tuple[int, Decimal], ...]:
    isian = {i.kolom: i.nilai for i in h.isian} if h else {}
    semua = ((n, isian.get(kolom)) for n, kolom in enumerate(REALISASI_TRIWULAN, start=1))
    return tuple((n, nilai) for n, nilai in semua if nilai is not None)


def _bahan_hitung(h: Hitungan | None) -> list[Decimal]:
    """Numerator, denominator, bounds and quarterly targets: quoted now and then, never named."""
    if h is None:
        return []
    t = h.target
    angka = [i.nilai for i in h.isian]
    angka += [t.bawah, t.atas, *t.triwulan] if t else []
    angka += [n for lalu in h.lalu for n in (lalu.target, lalu.realisasi)]
    return [n for n in angka if n is not None]


def _beda(
    deret: Rangkai,
    target: Decimal | None,
    realisasi: Decimal | None,
    capaian: Decimal | None,
) -> list[Decimal]:
    """Differences a sentence may state: to the target, to 100 percent, to each earlier year, and growth in percent."""
    beda = [] if capaian is None else [abs(capaian - SERATUS)]
    if target is not None and realisasi is not None:
        beda.append(abs(realisasi - target))
    for _, dulu, dulu_capaian in deret[:-1]:
        if dulu is not None and realisasi is not None:
            beda += [abs(realisasi - dulu), *([abs(realisasi - dulu) / abs(dulu) * SERATUS] if dulu else [])]
        if dulu_capaian is not None and capaian is not None:
            beda.append(abs(capaian - dulu_capaian))
    return beda


def _dua_ukuran(nilai: Decimal) -> tuple[Angka, Angka]:
    return Angka(nilai, Ukuran.PERSEN), Angka(nilai, Ukuran.LAIN)


def _unit(u: RingkasanUnit, milik: list[Pokok]) -> Pokok:
    hitung = _hitung((i.capaian for i in milik), u.dari)
    angka = [] if u.rata_rata is None else [Angka(u.rata_rata, Ukuran.PERSEN, f"rata-rata {u.rata_rata_cetak} persen")]
    tulisan = f"{u.unit}: {', '.join(a.tulisan for a in angka) or 'rata-rata belum dapat dihitung'}; {hitung.tulisan}."
    rinci = tuple(a for i in milik for a in (*i.angka, *i.rinci))
    beda = () if u.rata_rata is None else _dua_ukuran(abs(u.rata_rata - SERATUS))
    return Pokok(
        *(Macam.UNIT, u.unit, (u.unit.lower(),), sidik_isi((u.unit, tulisan, tuple(i.sidik for i in milik)))),
        *(tuple(angka), (*rinci, *beda), u.rata_rata, u.predikat),
        unit=u.unit,
        hitung=hitung,
    )


def _anggaran(a: BarisAnggaran) -> Pokok:
    pagu, belanja = urai(a.anggaran), urai(a.realisasi)
    angka = [
        Angka(n, Ukuran.RUPIAH, f"{k} Rp{cetak(n, 0)}") for k, n in (("anggaran", pagu), ("realisasi", belanja)) if n
    ]
    if pagu is not None and belanja is not None:
        angka.append(Angka(pagu - belanja, Ukuran.RUPIAH, f"sisa Rp{cetak(pagu - belanja, 0)}"))
    if a.serapan_nilai is not None:
        angka.append(Angka(a.serapan_nilai, Ukuran.PERSEN, f"serapan {a.serapan} persen"))
        angka.append(Angka(SERATUS - a.serapan_nilai, Ukuran.PERSEN))
    return Pokok(Macam.ANGGARAN, a.uraian, (a.uraian.lower(),), sidik_isi(a), tuple(angka))


def _kantor(isi: IsiDokumenIKU, indikator: tuple[Pokok, ...], unit: tuple[Pokok, ...]) -> Pokok:
    u = isi.keseluruhan
    hitung = _hitung((i.capaian for i in indikator), u.dari)
    angka = [] if u.rata_rata is None else [Angka(u.rata_rata, Ukuran.PERSEN, f"rata-rata {u.rata_rata_cetak} persen")]
    angka += [replace(a, tulisan=f"{p.nama} {a.tulisan}", milik=p.nama) for p in unit for a in p.angka]
    for dari in {hitung.jumlah, hitung.terhitung} - {0}:
        bagian = (hitung.tercapai, hitung.belum, hitung.tanpa, hitung.lebih, hitung.terhitung)
        angka += [Angka(Decimal(n) / dari * SERATUS, Ukuran.PERSEN) for n in bagian]
    sebutan = (isi.kop.kantor.lower(), "secara keseluruhan", "rata-rata keseluruhan", "rata-rata capaian kinerja")
    beda = () if u.rata_rata is None else _dua_ukuran(abs(u.rata_rata - SERATUS))
    sidik = sidik_isi((u, tuple(p.sidik for p in indikator)))
    return Pokok(
        *(Macam.KANTOR, isi.kop.kantor, sebutan, sidik, tuple(angka), beda, u.rata_rata, u.predikat), hitung=hitung
    )


def _sebutan(nama: str) -> tuple[str, ...]:
    """The name, the name without what stands in brackets, and the abbreviation in brackets."""
    singkatan = [s for s in _KURUNG.findall(nama) if _SINGKATAN.fullmatch(s)]
    return tuple(dict.fromkeys((nama.lower(), _KURUNG.sub("", nama).strip().lower(), *(s.lower() for s in singkatan))))
