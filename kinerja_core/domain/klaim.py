"""Klaim dijaga: a sentence of the narrative must not say what the data do not.

Every number, direction word (naik, turun, tercapai, melampaui), ranking (tertinggi, terbaik) and predikat in the
edited words is held against the figures of the same document. What they do not bear out is a `Klaim`; it has to be
mended or justified by name before the document goes up to the Camat.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kinerja_core.domain.dokumen_iku import BAGIAN_NARASI
from kinerja_core.domain.klaim_angka import periksa_angka
from kinerja_core.domain.klaim_fakta import Fakta, Tolakan
from kinerja_core.domain.klaim_kalimat import klausa, pecah_kalimat
from kinerja_core.domain.klaim_kata import periksa_arah, periksa_peringkat, periksa_predikat, periksa_target
from kinerja_core.domain.naskah_iku import IsiDokumenIKU


class JenisKlaim(StrEnum):
    """What is claimed; the value is the word on screen."""

    ANGKA = "angka"
    ARAH = "arah"
    TARGET = "ketercapaian"
    PERINGKAT = "peringkat"
    PREDIKAT = "predikat"


_PEMERIKSA = {
    JenisKlaim.ANGKA: periksa_angka,
    JenisKlaim.ARAH: periksa_arah,
    JenisKlaim.TARGET: periksa_target,
    JenisKlaim.PERINGKAT: periksa_peringkat,
    JenisKlaim.PREDIKAT: periksa_predikat,
}


@dataclass(frozen=True)
class Klaim:
    """One claim the data do not bear out: where, which words, and what the data say instead.

    ``dasar`` is the hash of the figures it was held against.
    """

    bagian: str
    kalimat: str
    jenis: JenisKlaim
    klaim: str
    data: str
    dasar: str

    @property
    def kunci(self) -> str:
        """What a justification is bound to: it falls where the sentence, or the figures behind it, change."""
        kanonik = "\x1f".join((self.bagian, self.kalimat, self.jenis, self.klaim, self.dasar))
        return hashlib.sha256(kanonik.encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Pembenaran:
    """Why a claim may stand although the data of the Siklus do not show it, and who answers for that."""

    kunci: str
    bagian: str
    kalimat: str
    klaim: str
    alasan: str
    oleh: str
    pada: datetime


@dataclass(frozen=True)
class PapanKlaim:
    """All claims of one document: still open, and justified ones with their justification."""

    terbuka: tuple[Klaim, ...]
    dibenarkan: tuple[tuple[Klaim, Pembenaran], ...]


def periksa_dokumen(isi: IsiDokumenIKU) -> tuple[Klaim, ...]:
    """Every claim in the narrative of a document that its own figures do not bear out."""
    fakta = Fakta.dari(isi)
    return tuple(k for bagian in BAGIAN_NARASI for k in periksa_teks(fakta, bagian.judul, getattr(isi, bagian.nama)))


def periksa_teks(fakta: Fakta, bagian: str, teks: str) -> tuple[Klaim, ...]:
    """The claims of one part, in the order they stand there; the same words are marked once a sentence."""
    hasil: dict[tuple[str, JenisKlaim, str], Klaim] = {}
    for kalimat in pecah_kalimat(teks):
        for satu in klausa(fakta, kalimat):
            for jenis, pemeriksa in _PEMERIKSA.items():
                for tolakan in pemeriksa(fakta, satu):
                    k = _klaim(fakta, bagian, kalimat, jenis, tolakan)
                    hasil.setdefault((kalimat, jenis, k.klaim), k)
    return tuple(hasil.values())


def papan(semua: tuple[Klaim, ...], pembenaran: Mapping[str, Pembenaran]) -> PapanKlaim:
    """Claims beside their justifications; one whose sentence or figures have changed since covers nothing."""
    return PapanKlaim(
        tuple(k for k in semua if k.kunci not in pembenaran),
        tuple((k, pembenaran[k.kunci]) for k in semua if k.kunci in pembenaran),
    )


def _klaim(fakta: Fakta, bagian: str, kalimat: str, jenis: JenisKlaim, tolakan: Tolakan) -> Klaim:
    dasar = hashlib.sha256("\x1e".join(p.sidik for p in tolakan.pokok).encode()).hexdigest()
    return Klaim(bagian, kalimat, jenis, tolakan.klaim, tolakan.data, dasar if tolakan.pokok else fakta.sidik)
