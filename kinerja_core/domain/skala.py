"""Scales of predikat as tables: label and lower bound. Which one holds is part of the Kebijakan."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Warna(StrEnum):
    """Traffic-light meaning of a predikat; always shown together with its words."""

    BIRU = "biru"
    HIJAU = "hijau"
    KUNING = "kuning"
    JINGGA = "jingga"
    MERAH = "merah"
    ABU = "abu"


@dataclass(frozen=True)
class Pita:
    """One band. It begins at ``batas`` (percent), or just above it where ``lebih_dari``."""

    batas: Decimal
    sebutan: str
    warna: Warna
    lebih_dari: bool = False

    def memuat(self, nilai: Decimal) -> bool:
        """Whether a value lies at or above the lower bound of this band."""
        return nilai > self.batas if self.lebih_dari else nilai >= self.batas


@dataclass(frozen=True)
class Skala:
    """Bands from the highest down; ``terendah`` takes what no band holds."""

    kode: str
    nama: str
    dasar: str
    pita: tuple[Pita, ...]
    terendah: Pita

    def pita_untuk(self, nilai: Decimal) -> Pita:
        """The band of a capaian in percent."""
        return next((p for p in self.pita if p.memuat(nilai)), self.terendah)


def _pita(*baris: tuple[str, str, Warna]) -> tuple[Pita, ...]:
    return tuple(
        Pita(Decimal(batas.removeprefix(">")), sebutan, warna, batas.startswith(">")) for batas, sebutan, warna in baris
    )


def _terendah(sebutan: str) -> Pita:
    return Pita(Decimal(0), sebutan, Warna.MERAH)


PERMENDAGRI = Skala(
    "permendagri",
    "Permendagri 86/2017",
    "Permendagri 54/2010 dan 86/2017, skala nilai peringkat kinerja; ambang dibaca sinambung",
    _pita(
        ("91", "Sangat Tinggi", Warna.HIJAU),
        ("76", "Tinggi", Warna.HIJAU),
        ("66", "Sedang", Warna.KUNING),
        ("51", "Rendah", Warna.JINGGA),
    ),
    _terendah("Sangat Rendah"),
)

SAMPANG = Skala(
    "lkjip_sampang",
    "LKjIP Inspektorat Sampang",
    "LKjIP Inspektorat Kabupaten Sampang 2019; ambang sama dengan Permendagri",
    _pita(
        ("91", "Sangat Baik", Warna.HIJAU),
        ("76", "Baik", Warna.HIJAU),
        ("66", "Cukup", Warna.KUNING),
        ("51", "Kurang", Warna.JINGGA),
    ),
    _terendah("Sangat Kurang"),
)

MALUKU_TENGAH = Skala(
    "lkjip_maluku_tengah",
    "LKjIP Maluku Tengah",
    "LKjIP Kabupaten Maluku Tengah 2021",
    _pita(
        (">85", "Memuaskan", Warna.HIJAU),
        (">75", "Sangat Baik", Warna.HIJAU),
        (">65", "Baik", Warna.HIJAU),
        (">50", "Cukup Baik", Warna.KUNING),
        (">30", "Agak Kurang", Warna.JINGGA),
    ),
    _terendah("Kurang"),
)

LAN = Skala(
    "lan",
    "LAN 239/IX/6/8/2003",
    "Keputusan Kepala LAN 239/IX/6/8/2003",
    _pita(
        ("85", "Sangat Berhasil", Warna.HIJAU),
        ("70", "Berhasil", Warna.HIJAU),
        ("55", "Cukup Berhasil", Warna.KUNING),
    ),
    _terendah("Tidak Berhasil"),
)

POLEWALI_MANDAR = Skala(
    "polewali_mandar",
    "Polewali Mandar",
    "Aplikasi kinerja Kabupaten Polewali Mandar 2022",
    _pita(
        (">100", "Melebihi Target", Warna.BIRU),
        ("100", "Tercapai", Warna.HIJAU),
        ("90", "90–99,99", Warna.KUNING),
        ("75", "75–89,99", Warna.KUNING),
        ("65", "65–74,99", Warna.JINGGA),
        ("50", "50–64,99", Warna.JINGGA),
    ),
    _terendah("0–49,99"),
)

PRINGSEWU = Skala(
    "pringsewu",
    "Pringsewu",
    "Dasbor e-SAKIP Kabupaten Pringsewu",
    _pita(
        (">105", "Melampaui", Warna.BIRU),
        ("95", "Tercapai", Warna.HIJAU),
        ("80", "Mendekati", Warna.KUNING),
        ("60", "Perlu Perhatian", Warna.JINGGA),
    ),
    _terendah("Kritis"),
)

BANJARNEGARA = Skala(
    "banjarnegara",
    "Banjarnegara",
    "Dasbor e-SAKIP Kabupaten Banjarnegara",
    _pita((">90", "Hijau (di atas 90)", Warna.HIJAU), ("70", "Kuning (70–90)", Warna.KUNING)),
    _terendah("Merah (di bawah 70)"),
)

SKALA = {s.kode: s for s in (PERMENDAGRI, SAMPANG, MALUKU_TENGAH, LAN, POLEWALI_MANDAR, PRINGSEWU, BANJARNEGARA)}
"""All selectable scales by kode; the first is the default."""
