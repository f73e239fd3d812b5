"""Kebijakan: what the office has decided about the formula, once per Siklus, printed beside the figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from enum import StrEnum

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import Aturan, TargetNol
from kinerja_core.domain.hasil import Capaian, Sebab, TakTerhitung, Tanda, Terhitung
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.realisasi import KONTEKS, rapi
from kinerja_core.domain.skala import PERMENDAGRI, SKALA, Skala, Warna

_SATU = Decimal(1)
# thirds that add up to 91 must not come out as 90,999…: an average gives up the last digits of KONTEKS
_HALUS = Context(prec=24)
_DI_LUAR_HITUNGAN = (Sebab.TIDAK_BERLAKU, Sebab.BELUM_WAKTUNYA)
DI_LUAR = "tidak berlaku atau belum waktunya"
"""What is said of them, on every page and in every document."""


class Pembobotan(StrEnum):
    """How indicators weigh in an average."""

    SAMA = "sama"
    PER_SASARAN = "per_sasaran"
    BOBOT = "bobot"


class BilaKosong(StrEnum):
    """What an average does while figures are missing. Counting them as zero is not on offer."""

    DIKELUARKAN = "dikeluarkan"
    DITAHAN = "ditahan"


@dataclass(frozen=True)
class Kebijakan:
    """The policy of one Siklus.

    ``batas`` caps each capaian inside averages only (percent; None: no cap). ``bobot`` are pairs of kode
    indikator and weight, used with Pembobotan.BOBOT; who is not named weighs 1. ``predikat_dibulatkan``
    rounds to a whole percent before the scale is read (default: the unrounded value is read).
    """

    aturan: Aturan = field(default_factory=Aturan)
    batas: Decimal | None = Decimal(100)
    bila_kosong: BilaKosong = BilaKosong.DIKELUARKAN
    pembobotan: Pembobotan = Pembobotan.SAMA
    bobot: tuple[tuple[str, Decimal], ...] = ()
    desimal: int = 2
    skala: str = PERMENDAGRI.kode
    predikat_dibulatkan: bool = False

    @property
    def tabel_skala(self) -> Skala:
        """The scale chosen; an unknown kode falls back to Permendagri."""
        return SKALA.get(self.skala, PERMENDAGRI)


KEBIJAKAN_BAKU = Kebijakan()


@dataclass(frozen=True)
class Predikat:
    """Words and colour of a capaian. Incomplete figures are never green."""

    sebutan: str
    warna: Warna
    lengkap: bool = True


@dataclass(frozen=True)
class Butir:
    """One capaian on its way into an average; ``kelompok`` is its sasaran."""

    kode: str
    capaian: Capaian
    kelompok: str = ""


@dataclass(frozen=True)
class RataRata:
    """An average with all that must be said about it.

    ``terhitung`` of ``dari`` indicators entered it; ``dari`` leaves out those declared not applicable or
    not yet due, which are counted in ``di_luar``. ``dibatasi`` is how many were cut at the cap.
    """

    hasil: Capaian
    terhitung: int
    dari: int
    di_luar: int
    dibatasi: int
    sebagian: int

    @property
    def lengkap(self) -> bool:
        """Whether every indicator that was due entered with all its periods."""
        return self.dari > 0 and self.terhitung == self.dari and self.sebagian == 0

    @property
    def nilai(self) -> Decimal | None:
        """Percent, unrounded; None where there is none."""
        return self.hasil.nilai if isinstance(self.hasil, Terhitung) else None


def predikat(capaian: Capaian, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> Predikat:
    """The band of a capaian. Bands are half-open on the unrounded value: 90,99 is still Tinggi."""
    if isinstance(capaian, TakTerhitung):
        return Predikat("Belum dapat dinilai", Warna.ABU, lengkap=False)
    return _predikat(capaian.nilai, Tanda.SEBAGIAN not in capaian.tanda, kebijakan)


def predikat_rata_rata(rata: RataRata, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> Predikat:
    """The band of an average; yellow at best while something due is missing."""
    if isinstance(rata.hasil, TakTerhitung):
        return predikat(rata.hasil, kebijakan)
    return _predikat(rata.hasil.nilai, rata.lengkap, kebijakan)


def dibatasi(nilai: Decimal, kebijakan: Kebijakan) -> Decimal:
    """A capaian as it enters an average."""
    return nilai if kebijakan.batas is None else min(nilai, kebijakan.batas)


def di_luar_hitungan(capaian: Capaian) -> bool:
    """Whether the indicator was not due at all: nothing is missing there."""
    return isinstance(capaian, TakTerhitung) and capaian.kode in _DI_LUAR_HITUNGAN


def rata_rata(butir: Iterable[Butir], kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> RataRata:
    """Average of what can be computed. A missing capaian is stated (n of N), never counted as zero."""
    semua = tuple(butir)
    di_luar = sum(1 for b in semua if di_luar_hitungan(b.capaian))
    terhitung = [(b, b.capaian) for b in semua if isinstance(b.capaian, Terhitung)]
    return RataRata(
        hasil=_rata(terhitung, len(semua) - di_luar, kebijakan),
        terhitung=len(terhitung),
        dari=len(semua) - di_luar,
        di_luar=di_luar,
        dibatasi=sum(1 for _, c in terhitung if dibatasi(c.nilai, kebijakan) != c.nilai),
        sebagian=sum(1 for _, c in terhitung if Tanda.SEBAGIAN in c.tanda),
    )


def sebutan_rata_rata(rata: RataRata, kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> str:
    """The average in one sentence: how much, of how many, what was cut and what is missing."""
    kepala = (
        f"Rata-rata capaian {cetak(rata.hasil.nilai, kebijakan.desimal)} %"
        if isinstance(rata.hasil, Terhitung)
        else f"Rata-rata belum dapat dihitung: {rata.hasil.alasan.rstrip('.').lower()}"
    )
    rincian = [f"{rata.terhitung} dari {rata.dari} indikator terhitung"]
    if rata.sebagian:
        rincian.append(f"{rata.sebagian} belum semua periode dilaporkan")
    if rata.dibatasi and kebijakan.batas is not None:
        rincian.append(f"{rata.dibatasi} dibatasi {cetak_ringkas(kebijakan.batas)} %")
    if rata.di_luar:
        rincian.append(f"{rata.di_luar} {DI_LUAR}")
    return f"{kepala} ({', '.join(rincian)})."


def kalimat(kebijakan: Kebijakan) -> tuple[str, ...]:
    """The policy as sentences, printed in every document that prints a capaian."""
    skala = kebijakan.tabel_skala
    pita = "; ".join(f"{'>' if p.lebih_dari else '≥'} {cetak_ringkas(p.batas)} {p.sebutan}" for p in skala.pita)
    dibaca = "dibulatkan ke persen utuh" if kebijakan.predikat_dibulatkan else "tanpa pembulatan"
    return (
        "Capaian indikator yang semakin tinggi semakin baik dihitung realisasi dibagi target dikali 100.",
        _kalimat_turun(kebijakan.aturan.rumus_turun),
        _kalimat_target_nol(kebijakan.aturan.target_nol),
        _kalimat_lantai(kebijakan.aturan.lantai),
        _kalimat_batas(kebijakan.batas),
        _kalimat_kosong(kebijakan.bila_kosong),
        _kalimat_bobot(kebijakan),
        f"Angka dicetak {kebijakan.desimal} desimal, dibulatkan setengah ke atas satu kali saat dicetak.",
        f"Predikat memakai skala {skala.nama} atas nilai {dibaca}: {pita}; selebihnya {skala.terendah.sebutan}.",
    )


def pembanding(kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> tuple[tuple[str, Kebijakan], ...]:
    """ "Hasil bila kebijakan lain dipakai": the same policy with one choice changed at a time, named."""
    lain = (
        ("Tanpa batas pada rata-rata", replace(kebijakan, batas=None)),
        ("Batas 100 % pada rata-rata", replace(kebijakan, batas=Decimal(100))),
        ("Batas 120 % pada rata-rata", replace(kebijakan, batas=Decimal(120))),
        ("Rumus (2T − R)/T untuk semua indikator turun", _dengan_rumus(kebijakan, RumusTurun.SELISIH)),
        ("Rumus T/R untuk semua indikator turun", _dengan_rumus(kebijakan, RumusTurun.BANDING)),
        ("Indikator turun bertarget nol dihitung", _dengan_nol(kebijakan, TargetNol.SESUAI_ARAH)),
        ("Target nol tidak dihitung", _dengan_nol(kebijakan, TargetNol.TIDAK_DIHITUNG)),
        ("Rata-rata ditahan sampai lengkap", replace(kebijakan, bila_kosong=BilaKosong.DITAHAN)),
        ("Yang belum ada dikeluarkan dari rata-rata", replace(kebijakan, bila_kosong=BilaKosong.DIKELUARKAN)),
        ("Setiap sasaran berbobot sama", replace(kebijakan, pembobotan=Pembobotan.PER_SASARAN)),
        ("Setiap indikator berbobot sama", replace(kebijakan, pembobotan=Pembobotan.SAMA)),
        ("Predikat dari persen yang dibulatkan", replace(kebijakan, predikat_dibulatkan=True)),
        *((f"Skala {s.nama}", replace(kebijakan, skala=s.kode)) for s in SKALA.values()),
    )
    return tuple((nama, k) for nama, k in lain if k != kebijakan)


def _predikat(nilai: Decimal, lengkap: bool, kebijakan: Kebijakan) -> Predikat:
    if kebijakan.predikat_dibulatkan:
        nilai = nilai.to_integral_value(ROUND_HALF_UP)
    pita = kebijakan.tabel_skala.pita_untuk(nilai)
    if lengkap:
        return Predikat(pita.sebutan, pita.warna)
    warna = Warna.KUNING if pita.warna in (Warna.HIJAU, Warna.BIRU) else pita.warna
    return Predikat(f"{pita.sebutan} (belum lengkap)", warna, lengkap=False)


def _rata(terhitung: list[tuple[Butir, Terhitung]], dari: int, kebijakan: Kebijakan) -> Capaian:
    if not terhitung:
        return TakTerhitung(Sebab.BELUM_ADA_DATA, "Belum ada capaian yang dapat dihitung.")
    if kebijakan.bila_kosong is BilaKosong.DITAHAN and len(terhitung) < dari:
        return TakTerhitung(Sebab.BELUM_DILAPORKAN, f"Menunggu {dari - len(terhitung)} indikator yang belum terhitung.")
    nilai = [(b, dibatasi(c.nilai, kebijakan)) for b, c in terhitung]
    with localcontext(KONTEKS):
        if kebijakan.pembobotan is Pembobotan.PER_SASARAN:
            kelompok = [
                [n for b, n in nilai if b.kelompok == nama] for nama in dict.fromkeys(b.kelompok for b, _ in nilai)
            ]
            hasil = sum((sum(k, Decimal()) / len(k) for k in kelompok), Decimal()) / len(kelompok)
            return Terhitung(rapi(_HALUS.plus(hasil)))
        bobot = dict(kebijakan.bobot) if kebijakan.pembobotan is Pembobotan.BOBOT else {}
        return _tertimbang(nilai, bobot)


def _tertimbang(nilai: list[tuple[Butir, Decimal]], bobot: Mapping[str, Decimal]) -> Capaian:
    jumlah = sum((bobot.get(b.kode, _SATU) for b, _ in nilai), Decimal())
    if jumlah <= 0:
        return TakTerhitung(Sebab.BUKAN_ANGKA, "Jumlah bobot nol; tetapkan bobot indikator.")
    hasil = sum((n * bobot.get(b.kode, _SATU) for b, n in nilai), Decimal()) / jumlah
    return Terhitung(rapi(_HALUS.plus(hasil)))


def _dengan_rumus(kebijakan: Kebijakan, rumus: RumusTurun) -> Kebijakan:
    return replace(kebijakan, aturan=replace(kebijakan.aturan, rumus_turun=rumus))


def _dengan_nol(kebijakan: Kebijakan, aturan: TargetNol) -> Kebijakan:
    return replace(kebijakan, aturan=replace(kebijakan.aturan, target_nol=aturan))


def _kalimat_turun(rumus: RumusTurun | None) -> str:
    kepala = "Capaian indikator yang semakin rendah semakin baik dihitung "
    if rumus is None:
        return (
            kepala + "(2 × target − realisasi) dibagi target dikali 100, "
            "kecuali indikator yang memilih target dibagi realisasi."
        )
    if rumus is RumusTurun.SELISIH:
        return kepala + "(2 × target − realisasi) dibagi target dikali 100."
    return kepala + "target dibagi realisasi dikali 100."


def _kalimat_target_nol(aturan: TargetNol) -> str:
    if aturan is TargetNol.TIDAK_DIHITUNG:
        return "Indikator dengan target nol tidak dihitung dan disebut sebabnya."
    return "Indikator turun dengan target nol bernilai 100 bila realisasinya nol dan 0 bila tidak."


def _kalimat_lantai(lantai: Decimal | None) -> str:
    if lantai is None:
        return "Hasil rumus di bawah nol dicetak apa adanya."
    return f"Hasil rumus di bawah {cetak_ringkas(lantai)} ditulis {cetak_ringkas(lantai)} dan diberi catatan."


def _kalimat_batas(batas: Decimal | None) -> str:
    if batas is None:
        return "Capaian tidak dibatasi, juga di dalam rata-rata."
    return f"Capaian per indikator tidak dibatasi; di dalam rata-rata setiap capaian dibatasi {cetak_ringkas(batas)} %."


def _kalimat_kosong(bila_kosong: BilaKosong) -> str:
    if bila_kosong is BilaKosong.DIKELUARKAN:
        return "Yang belum dilaporkan tidak dihitung nol: rata-rata menyebut berapa indikator yang terhitung."
    return "Rata-rata baru dihitung setelah semua indikator yang waktunya tiba terhitung."


def _kalimat_bobot(kebijakan: Kebijakan) -> str:
    if kebijakan.pembobotan is Pembobotan.SAMA:
        return "Setiap indikator berbobot sama di dalam rata-rata."
    if kebijakan.pembobotan is Pembobotan.PER_SASARAN:
        return "Setiap sasaran berbobot sama; indikator di dalam satu sasaran berbobot sama."
    isi = "".join(f"{kode} {cetak_ringkas(bobot)}, " for kode, bobot in kebijakan.bobot)
    return f"Indikator dibobot menurut bobot yang ditetapkan: {isi}selebihnya 1."
