"""Sentences and clauses of the narrative, and which Indikator, Unit or budget line each of them names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kinerja_core.domain.klaim_fakta import Fakta, Macam, Pokok

_AKHIR_KALIMAT = re.compile(
    r"(?<!\bNo)(?<!\bno)(?<!\b[Hh]al)(?<!\bdr)(?<!\bDr)(?<!\bDrs)(?<!\bjl)(?<!\bJl)(?<!\bs\.d)(?<!\bc\.q)(?<!\ba\.n)"
    r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])"
)
_SAMBUNGAN = re.compile(
    r";|,?\s+(?=(?:sedangkan|sementara|namun|tetapi|akan tetapi|adapun|sebaliknya|tapi)\b)", re.IGNORECASE
)
_RATA = re.compile(r"\brata-rata\b|\bkeseluruhan\b", re.IGNORECASE)
_PALING_PENDEK = 3
_PALING_PANJANG = 1000
"""Characters of a sentence; a longer one is cut, because every claim looks at its whole sentence."""


@dataclass(frozen=True)
class Sebut:
    """A name in a clause and where it stands; several things may bear the same name."""

    awal: int
    akhir: int
    pokok: tuple[Pokok, ...]


@dataclass(frozen=True)
class Klausa:
    """A clause with the names in it blanked out, so that a number within a name is no claim.

    ``bawaan`` is what the clauses before it in the same sentence named last.
    """

    utuh: str
    teks: str
    sebut: tuple[Sebut, ...]
    bawaan: tuple[Pokok, ...] = ()

    def terdekat(self, awal: int, akhir: int) -> tuple[Pokok, ...]:
        """What words between ``awal`` and ``akhir`` may speak of: the last thing named before, the next after."""
        sebelum = [s for s in self.sebut if s.akhir <= awal][-1:]
        sesudah = [s for s in self.sebut if s.awal >= akhir][:1]
        return tuple(p for s in (*sebelum, *sesudah) for p in s.pokok) or self.bawaan

    def di_antara(self, awal: int, akhir: int) -> tuple[Sebut, ...]:
        """The names between two places."""
        return tuple(s for s in self.sebut if awal <= s.awal and s.akhir <= akhir)

    @property
    def pokok(self) -> tuple[Pokok, ...]:
        """Everything named, or else what was named before."""
        return tuple(p for s in self.sebut for p in s.pokok) or self.bawaan


def pecah_kalimat(teks: str) -> tuple[str, ...]:
    """The sentences of a text, each on one line, without blanks around."""
    hasil = []
    for alinea in teks.splitlines():
        awal = 0
        for m in _AKHIR_KALIMAT.finditer(alinea):
            hasil.append(alinea[awal : m.end()])
            awal = m.end()
        hasil.append(alinea[awal:])
    return tuple(bagian for k in hasil if k.strip() for bagian in _potong(" ".join(k.split())))


def _potong(kalimat: str) -> Iterator[str]:
    while len(kalimat) > _PALING_PANJANG:
        batas = next((b for tanda in ("; ", ", ", " ") if (b := kalimat.rfind(tanda, 0, _PALING_PANJANG)) > 0), 0)
        letak = batas + 1 if batas else _PALING_PANJANG
        yield kalimat[:letak].strip()
        kalimat = kalimat[letak:].strip()
    yield kalimat


def klausa(fakta: Fakta, kalimat: str) -> Iterator[Klausa]:
    """The clauses of one sentence."""
    sebut = _sebutan(fakta, kalimat)
    tertutup = _kosongkan(kalimat, sebut)
    batas = [0, *(m.end() for m in _SAMBUNGAN.finditer(tertutup)), len(kalimat)]
    bawaan: tuple[Pokok, ...] = ()
    for awal, akhir in pairwise(batas):
        di_sini = tuple(
            Sebut(s.awal - awal, s.akhir - awal, s.pokok) for s in sebut if awal <= s.awal and s.akhir <= akhir
        )
        utuh = kalimat[awal:akhir]
        satu = Klausa(utuh, tertutup[awal:akhir], _tanpa_kantor(di_sini, utuh), bawaan)
        yield satu
        bawaan = satu.sebut[-1].pokok if satu.sebut else bawaan


def _tanpa_kantor(sebut: tuple[Sebut, ...], teks: str) -> tuple[Sebut, ...]:
    """The office's own name says little beside an Indikator ("IKM Kecamatan Contoh"), unless an average is meant."""
    lain = tuple(s for s in sebut if s.pokok[0].macam is not Macam.KANTOR)
    return sebut if not lain or _RATA.search(_kosongkan(teks, lain)) else lain


def _sebutan(fakta: Fakta, kalimat: str) -> list[Sebut]:
    """Names in the sentence, the longest first where they overlap, in the order they stand."""
    rendah, milik = kalimat.lower(), _kamus(fakta)
    diambil: list[Sebut] = []
    for nama in sorted(milik, key=len, reverse=True):
        letak = rendah.find(nama)
        while letak >= 0:
            akhir = letak + len(nama)
            if _utuh(rendah, letak, akhir) and not any(s.awal < akhir and letak < s.akhir for s in diambil):
                diambil.append(Sebut(letak, akhir, tuple(milik[nama])))
            letak = rendah.find(nama, letak + 1)
    return sorted(diambil, key=lambda s: s.awal)


def _kamus(fakta: Fakta) -> dict[str, list[Pokok]]:
    milik: dict[str, list[Pokok]] = {}
    for p in fakta.semua:
        for nama in p.sebutan:
            # "JUMLAH" heads a budget and is a word of every other sentence
            if len(nama) >= _PALING_PENDEK and (p.macam is not Macam.ANGGARAN or " " in nama):
                milik.setdefault(nama, []).append(p)
    return milik


def _utuh(teks: str, awal: int, akhir: int) -> bool:
    return not (teks[awal - 1 : awal].isalnum() and awal) and not teks[akhir : akhir + 1].isalnum()


def _kosongkan(kalimat: str, sebut: Iterable[Sebut]) -> str:
    huruf = list(kalimat)
    for s in sebut:
        huruf[s.awal : s.akhir] = " " * (s.akhir - s.awal)
    return "".join(huruf)
