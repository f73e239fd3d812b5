"""Checking a document against itself: kode, signatures, and every figure computed again from what it carries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import hitung_capaian
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.indikator import Indikator, Target
from kinerja_core.domain.kebijakan import Butir, Kebijakan, predikat, predikat_rata_rata, rata_rata
from kinerja_core.domain.kinerja import TANPA_NILAI, HasilIndikator, Rata
from kinerja_core.domain.naskah_iku import RingkasanUnit
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.domain.realisasi import realisasi_tahun

_POLA_KODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{10}")
_MIRIP = str.maketrans("OIL", "011", "- \t")


class StatusNaskah(StrEnum):
    """What a document is worth today."""

    KONSEP = "konsep"
    SAH = "sah"
    DICABUT = "dicabut"
    DIGANTI = "diganti"

    @property
    def sebutan(self) -> str:
        """The sentence on the public page."""
        return {
            StatusNaskah.KONSEP: "Konsep. Belum ditandatangani, jadi belum berlaku.",
            StatusNaskah.SAH: "Sah dan berlaku.",
            StatusNaskah.DICABUT: "Dicabut. Dokumen ini pernah ditandatangani, lalu dibatalkan.",
            StatusNaskah.DIGANTI: "Diganti. Ada terbitan yang lebih baru.",
        }[self]


@dataclass(frozen=True)
class TandaTangan:
    """One electronic signature in a file. ``pada`` is ISO 8601 (UTC), as the signer's own clock said.

    ``penerbit`` issued the certificate and is stated, not judged: anybody can make a certificate in anybody's name,
    so compare ``sidik_sertifikat`` (sha256) with the office's own. ``masalah`` is empty where the signature holds.
    """

    bidang: str
    nama: str
    penerbit: str
    pada: str
    masalah: str
    sidik_sertifikat: str = ""

    @property
    def sah(self) -> bool:
        """Whether signed content, signature and certificate agree."""
        return self.masalah == ""


@dataclass(frozen=True)
class Masalah:
    """One reason why a file is not accepted: a code for programs, a sentence for people."""

    kode: str
    pesan: str


@dataclass(frozen=True)
class Selisih:
    """A figure that is not what its data give. ``letak`` is where it stands: halaman, isi.json or a CSV."""

    perihal: str
    kolom: str
    letak: str
    tercetak: str
    terhitung: str

    @property
    def kalimat(self) -> str:
        """The difference in words."""
        return f"{self.perihal}, {self.kolom} ({self.letak}): tertulis {self.tercetak}, seharusnya {self.terhitung}."


@dataclass(frozen=True)
class HasilVerifikasi:
    """The verdict on one file; ``angka_diperiksa`` counts the figures computed again and compared."""

    kode: str
    jenis: str
    sha256: str
    tanda_tangan: tuple[TandaTangan, ...]
    angka_diperiksa: int
    selisih: tuple[Selisih, ...]
    masalah: tuple[Masalah, ...]

    @property
    def sah(self) -> bool:
        """Nothing is missing, changed or miscounted, and every signature holds."""
        return not self.masalah and not self.selisih and all(t.sah for t in self.tanda_tangan)


@dataclass(frozen=True)
class AngkaBaris:
    """The figures of one Indikator as they must be printed; ``tahun`` are the capaian of earlier years."""

    kode: str
    target: str
    realisasi: str
    capaian: str
    predikat: str
    tahun: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class HitungUlang:
    """All figures of a Dokumen IKU, computed again. ``unit`` has one entry for each kode asked for."""

    baris: tuple[AngkaBaris, ...]
    unit: tuple[RingkasanUnit, ...]
    keseluruhan: RingkasanUnit


def rapikan_kode(teks: str) -> str:
    """A document kode as printed (7Q2M-K9TX-4P) from what somebody typed; empty where it cannot be one."""
    kode = teks.strip().upper().translate(_MIRIP)
    return f"{kode[:4]}-{kode[4:8]}-{kode[8:]}" if _POLA_KODE.fullmatch(kode) else ""


def hitung_ulang(hitungan: Sequence[Hitungan], kebijakan: Kebijakan, unit: Sequence[str]) -> HitungUlang:
    """Every figure from its data, by the same rules as on screen; ``unit`` are kode in the order printed."""
    semua = [_hasil(h, kebijakan) for h in hitungan]
    return HitungUlang(
        baris=tuple(_baris(h, r, kebijakan) for h, r in zip(hitungan, semua, strict=True)),
        unit=tuple(_rata([r for r in semua if r.unit.kode == kode], kebijakan) for kode in unit),
        keseluruhan=_rata(semua, kebijakan),
    )


def _hasil(h: Hitungan, kebijakan: Kebijakan) -> HasilIndikator:
    indikator = Indikator(
        *(h.kode, h.nama, h.sasaran, h.satuan, h.arah, h.agregasi, h.frekuensi, h.unit),
        rumus_turun=h.rumus_turun,
        skala=h.skala,
    )
    realisasi = realisasi_tahun(indikator, h.isian)
    capaian = hitung_capaian(indikator, h.target, realisasi, kebijakan.aturan)
    return HasilIndikator(
        indikator,
        Unit(h.unit, h.unit, JenisUnit.SEKSI, 0),
        h.target,
        realisasi,
        capaian,
        predikat(capaian, kebijakan),
        catatan="",
        isian=h.isian,
        desimal=kebijakan.desimal,
    )


def _baris(h: Hitungan, r: HasilIndikator, kebijakan: Kebijakan) -> AngkaBaris:
    sebutan = TANPA_NILAI if r.nilai is None else r.predikat.sebutan
    tahun = []
    for lalu in h.lalu:
        realisasi = TANPA_NILAI if lalu.realisasi is None else cetak_ringkas(lalu.realisasi)
        hitung = hitung_capaian(r.indikator, Target(h.kode, lalu.tahun, lalu.target), lalu.realisasi, kebijakan.aturan)
        capaian = cetak(hitung.nilai, kebijakan.desimal) if isinstance(hitung, Terhitung) else TANPA_NILAI
        tahun.append((lalu.tahun, realisasi, capaian))
    return AngkaBaris(h.kode, r.target_cetak, r.realisasi_cetak, r.capaian_cetak, sebutan, tuple(tahun))


def _rata(semua: Sequence[HasilIndikator], kebijakan: Kebijakan) -> RingkasanUnit:
    rata = rata_rata((Butir(r.indikator.kode, r.capaian, r.indikator.sasaran) for r in semua), kebijakan)
    return Rata("", "", rata, predikat_rata_rata(rata, kebijakan), kebijakan.desimal).ringkasan()
