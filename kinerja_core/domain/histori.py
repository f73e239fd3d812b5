"""Checking a table of earlier years: is the printed capaian right, and does anything look wrong?

Each row is computed by the same formula module as everything else. A printed capaian agrees where it lies
within one unit of its last printed digit, for published tables mix rounding and cutting off. Polarity
that is not stated is proposed for all years of an indicator together, and called a proposal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import product

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.angka_terbit import AngkaTerbit, Jenis, baca_terbit, satuan_terakhir
from kinerja_core.domain.arah_terbit import ArahDipakai, Bukti, baca_polaritas, tentukan
from kinerja_core.domain.capaian import (
    SKALA_OPINI,
    SKALA_SAKIP,
    Capaian,
    Sebab,
    TakTerhitung,
    Tanda,
    Terhitung,
    hitung_capaian,
)
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, RumusTurun, Target
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Kebijakan, predikat
from kinerja_core.domain.mutu_data import AngkaTahun, DataMutu, KodeTemuan, periksa

TANPA_NILAI = "–"
_ARAH_LAIN = (
    ArahDipakai(Arah.NAIK),
    ArahDipakai(Arah.TURUN, RumusTurun.SELISIH),
    ArahDipakai(Arah.TURUN, RumusTurun.BANDING),
)
_BATAS_LAZIM = (Decimal(100), Decimal(110), Decimal(120), Decimal(150), Decimal(200))


class KodeHistori(StrEnum):
    """Findings only a printed table can have, beside those of ``mutu_data``."""

    CAPAIAN_BEDA = "capaian_terbit_beda"
    CAPAIAN_DIBATASI = "capaian_dibatasi"
    CAPAIAN_PECAHAN = "capaian_pecahan"
    DI_BAWAH_NOL = "capaian_di_bawah_nol"
    RUMUS_LAIN = "capaian_rumus_lain"
    TERTUKAR = KodeTemuan.TERTUKAR.value
    TANPA_DASAR = "capaian_tanpa_dasar"
    TARGET_BELUM_ADA = "target_belum_ditetapkan"
    ANGKA_MERAGUKAN = "angka_meragukan"
    TEKS_MENEMPEL = "teks_menempel"
    GALAT_RUMUS = "galat_rumus"


_KALIMAT = {
    KodeHistori.CAPAIAN_BEDA: "Capaian tercetak tidak sama dengan hasil hitung dari target dan realisasinya.",
    KodeHistori.CAPAIAN_DIBATASI: "Capaian tercetak tampak dibatasi; hasil hitungnya lebih tinggi.",
    KodeHistori.CAPAIAN_PECAHAN: "Capaian tercetak sebagai pecahan dari satu, bukan persen.",
    KodeHistori.DI_BAWAH_NOL: "Capaian tercetak di bawah nol; di sini ditulis 0.",
    KodeHistori.RUMUS_LAIN: "Capaian tercetak cocok dengan arah atau rumus lain.",
    KodeHistori.TERTUKAR: "Capaian tercetak cocok bila target dan realisasi ditukar. Apakah kolomnya terbalik?",
    KodeHistori.TANPA_DASAR: "Ada capaian tercetak padahal tidak dapat dihitung dari target dan realisasinya.",
    KodeHistori.TARGET_BELUM_ADA: "Ada realisasi tetapi targetnya nol atau kosong.",
    KodeHistori.ANGKA_MERAGUKAN: "Satu angka dapat dibaca sebagai ribuan atau desimal; pastikan mana yang benar.",
    KodeHistori.TEKS_MENEMPEL: "Ada kata yang menempel pada angka.",
    KodeHistori.GALAT_RUMUS: "Sel memuat galat rumus lembar kerja.",
}


@dataclass(frozen=True)
class BarisHistori:
    """One row as printed. ``baris`` counts the rows of the table from 1; everything else is text."""

    baris: int
    indikator: str
    target: str
    realisasi: str
    capaian: str = ""
    tahun: str = ""
    unit: str = ""
    sasaran: str = ""
    satuan: str = ""
    polaritas: str = ""

    @property
    def berisi(self) -> bool:
        """Whether anything is printed in it."""
        return any((self.indikator, self.target, self.realisasi, self.capaian, self.tahun))


@dataclass(frozen=True)
class HasilHistori:
    """What is to be said about one row. ``cocok_terbit`` None where one of the two capaian is missing.

    ``target`` and ``realisasi`` are the figures the capaian was computed from, None where they are no figures.
    """

    baris: int
    capaian: Capaian
    cocok_terbit: bool | None
    arah: ArahDipakai
    masalah: tuple[tuple[str, str], ...]
    kebijakan: Kebijakan = KEBIJAKAN_BAKU
    target: Decimal | None = None
    realisasi: Decimal | None = None

    def sebagai_json(self) -> dict[str, object]:
        """The JSON object of one row; ``alasan`` is code and sentence, ``capaian`` the unrounded decimal as text."""
        ada = isinstance(self.capaian, Terhitung)
        return {
            "baris": self.baris,
            "capaian": f"{self.capaian.nilai:f}" if isinstance(self.capaian, Terhitung) else None,
            "capaian_cetak": self.capaian_cetak,
            "predikat": predikat(self.capaian, self.kebijakan).sebutan if ada else None,
            "alasan": None if isinstance(self.capaian, Terhitung) else f"{self.capaian.kode}: {self.capaian.alasan}",
            "cocok_terbit": self.cocok_terbit,
            "arah_dipakai": self.arah.sebutan,
            "masalah": [kode for kode, _ in self.masalah],
        }

    @property
    def capaian_cetak(self) -> str:
        """Capaian as printed, or a dash."""
        if isinstance(self.capaian, TakTerhitung):
            return TANPA_NILAI
        return cetak(self.capaian.nilai, self.kebijakan.desimal)


@dataclass(frozen=True)
class _Terbaca:
    baris: BarisHistori
    target: AngkaTerbit
    realisasi: AngkaTerbit
    terbit: AngkaTerbit

    @property
    def kunci(self) -> tuple[str, str, str]:
        b = self.baris
        return _seragam(b.unit), _seragam(b.sasaran), _seragam(b.indikator)

    @property
    def tahun(self) -> int | None:
        angka = baca_terbit(self.baris.tahun).nilai
        return int(angka) if angka is not None and 1900 < angka < 2200 else None


def periksa_baris(tabel: Iterable[BarisHistori], kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> tuple[HasilHistori, ...]:
    """One result per row, in order. Rows of one indicator (unit, sasaran, wording) are judged together."""
    terbaca = [_baca(b) for b in tabel]
    deret: dict[tuple[str, str, str], list[_Terbaca]] = {}
    for t in terbaca:
        deret.setdefault(t.kunci, []).append(t)
    arah = {kunci: _arah(anggota) for kunci, anggota in deret.items()}
    return tuple(_periksa_satu(t, arah[t.kunci], _tahun_lain(t, deret[t.kunci]), kebijakan) for t in terbaca)


def _periksa_satu(
    terbaca: _Terbaca, arah: ArahDipakai, lain: tuple[AngkaTahun, ...], kebijakan: Kebijakan
) -> HasilHistori:
    """One row, computed with ``arah`` and held against other years of the same indicator."""
    target, realisasi = _pilih(terbaca, arah)
    capaian = _hitung(terbaca, arah, target, realisasi)
    cocok = _cocok(capaian, terbaca.terbit)
    kode = (*_masalah_capaian(terbaca, arah, capaian, cocok), *_masalah_teks(terbaca, cocok))
    masalah = {str(k): _KALIMAT[k] for k in kode} | dict(_masalah_mutu(terbaca, arah, target, realisasi, lain))
    return HasilHistori(terbaca.baris.baris, capaian, cocok, arah, tuple(masalah.items()), kebijakan, target, realisasi)


def _baca(b: BarisHistori) -> _Terbaca:
    return _Terbaca(b, baca_terbit(b.target, b.satuan), baca_terbit(b.realisasi, b.satuan), baca_terbit(b.capaian))


def _seragam(teks: str) -> str:
    return " ".join(teks.lower().split())


def _arah(deret: list[_Terbaca]) -> ArahDipakai:
    polaritas = next((p for t in deret if (p := baca_polaritas(t.baris.polaritas)) is not None), None)
    bukti = [
        Bukti(target, t.realisasi.nilai, t.terbit.nilai)
        for t in deret
        if t.terbit.nilai is not None and t.realisasi.nilai is not None and (target := _titik_target(t)) is not None
    ]
    return tentukan(polaritas, deret[0].baris.indikator, bukti)


def _titik_target(t: _Terbaca) -> Decimal | None:
    """The one figure realisasi is held against; of a range the nearer end, None inside it."""
    if t.target.bawah is None or t.target.atas is None or t.realisasi.nilai is None:
        return t.target.nilai
    if t.realisasi.nilai < t.target.bawah:
        return t.target.bawah
    return t.target.atas if t.realisasi.nilai > t.target.atas else None


def _pilih(t: _Terbaca, arah: ArahDipakai) -> tuple[Decimal | None, Decimal | None]:
    """The readings of target and realisasi; where one is doubtful, those that give the printed capaian."""
    pertama = (t.target.nilai, t.realisasi.nilai)
    if not (t.target.lain or t.realisasi.lain) or t.terbit.nilai is None:
        return pertama
    for target, realisasi in product(t.target.pembacaan, t.realisasi.pembacaan):
        if _cocok(_hitung(t, arah, target, realisasi), t.terbit):
            return target, realisasi
    return pertama


def _hitung(t: _Terbaca, arah: ArahDipakai, target: Decimal | None, realisasi: Decimal | None) -> Capaian:
    indikator = Indikator(
        *("", t.baris.indikator, t.baris.sasaran, t.baris.satuan),
        arah.arah,
        Agregasi.AKHIR,
        Frekuensi.TAHUN,
        t.baris.unit,
        rumus_turun=arah.rumus,
        skala=_skala(t) if arah.arah is Arah.ORDINAL else (),
    )
    kata = t.target.teks.strip() if t.target.jenis is Jenis.KATA else ""
    sasaran = Target("", t.tahun or 0, target, bawah=t.target.bawah, atas=t.target.atas, teks=kata)
    isi: Decimal | str | None = realisasi
    if t.realisasi.jenis in (Jenis.KATA, Jenis.RENTANG):
        isi = t.realisasi.teks.strip()
    return hitung_capaian(indikator, sasaran, isi)


def _skala(t: _Terbaca) -> tuple[str, ...]:
    """The known scale that holds both words, empty where none does."""
    kata = {t.target.teks.strip().upper(), t.realisasi.teks.strip().upper()}
    return next((skala for skala in (SKALA_SAKIP, SKALA_OPINI) if kata <= set(skala)), ())


def _cocok(capaian: Capaian, terbit: AngkaTerbit) -> bool | None:
    if isinstance(capaian, TakTerhitung) or terbit.nilai is None:
        return None
    return any(abs(capaian.nilai - n) <= satuan_terakhir(n) for n in terbit.pembacaan)


def _masalah_capaian(t: _Terbaca, arah: ArahDipakai, capaian: Capaian, cocok: bool | None) -> Iterable[KodeHistori]:
    if isinstance(capaian, TakTerhitung):
        if t.terbit.nilai is not None:
            yield KodeHistori.TANPA_DASAR
        if capaian.kode in (Sebab.TARGET_NOL, Sebab.TARGET_KOSONG) and t.realisasi.nilai:
            yield KodeHistori.TARGET_BELUM_ADA
        return
    if cocok is not False or t.terbit.nilai is None:
        return
    yield KodeHistori.CAPAIAN_BEDA
    terbit = t.terbit.nilai
    if abs(capaian.nilai - terbit * 100) <= satuan_terakhir(terbit) * 100:
        yield KodeHistori.CAPAIAN_PECAHAN
    elif terbit in _BATAS_LAZIM and capaian.nilai > terbit:
        yield KodeHistori.CAPAIAN_DIBATASI
    elif terbit < 0 and Tanda.LANTAI in capaian.tanda:
        yield KodeHistori.DI_BAWAH_NOL
    elif t.target.nilai and arah.arah is Arah.NAIK and _cocok_dengan(t, _ARAH_LAIN[-1]):
        # T/R of a rising indicator is R/T with the columns exchanged
        yield KodeHistori.TERTUKAR
    elif any(_cocok_dengan(t, lain) for lain in _ARAH_LAIN):
        yield KodeHistori.RUMUS_LAIN


def _cocok_dengan(t: _Terbaca, arah: ArahDipakai) -> bool:
    return bool(_cocok(_hitung(t, arah, t.target.nilai, t.realisasi.nilai), t.terbit))


def _masalah_teks(t: _Terbaca, cocok: bool | None) -> Iterable[KodeHistori]:
    angka = (t.target, t.realisasi)
    if not cocok and any(a.meragukan for a in angka):
        yield KodeHistori.ANGKA_MERAGUKAN
    if any(a.tertempel for a in (*angka, t.terbit)):
        yield KodeHistori.TEKS_MENEMPEL
    if any(a.jenis is Jenis.GALAT for a in (*angka, t.terbit)):
        yield KodeHistori.GALAT_RUMUS


def _masalah_mutu(
    t: _Terbaca,
    arah: ArahDipakai,
    target: Decimal | None,
    realisasi: Decimal | None,
    lain: tuple[AngkaTahun, ...],
) -> tuple[tuple[str, str], ...]:
    data = DataMutu(
        indikator=t.baris.indikator,
        nama=t.baris.indikator,
        tahun=t.tahun or 0,
        target=target,
        realisasi=realisasi,
        satuan=t.baris.satuan,
        arah=arah.arah,
        capaian_terbit=t.terbit.nilai,
        lain=lain,
    )
    return tuple((str(temuan.kode), temuan.kalimat) for temuan in periksa(data))


def _tahun_lain(t: _Terbaca, deret: list[_Terbaca]) -> tuple[AngkaTahun, ...]:
    """The other years of the indicator; none where a year occurs twice, for then it is no series."""
    tahun = [d.tahun for d in deret]
    if t.tahun is None or len(set(tahun)) != len(tahun):
        return ()
    return tuple(
        AngkaTahun(d.tahun, d.target.nilai, d.realisasi.nilai) for d in deret if d is not t and d.tahun is not None
    )


def ringkasan(hasil: Iterable[HasilHistori]) -> str:
    """One sentence over a whole table."""
    semua = tuple(hasil)
    dihitung = sum(1 for h in semua if isinstance(h.capaian, Terhitung))
    cocok = sum(1 for h in semua if h.cocok_terbit)
    beda = sum(1 for h in semua if h.cocok_terbit is False)
    janggal = sum(1 for h in semua if h.masalah)
    angka = [cetak_ringkas(Decimal(n)) for n in (len(semua), dihitung, cocok, beda, janggal)]
    return (
        "{} baris dibaca: {} capaian terhitung, {} cocok dengan yang tercetak, {} berbeda, {} baris perlu dilihat."
    ).format(*angka)
