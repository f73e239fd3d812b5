"""What a computation of capaian comes to: a figure with its marks, or the reason why there is none."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Sebab(StrEnum):
    """Why there is no capaian. The value is the code in tables, JSON and documents."""

    BELUM_ADA_DATA = "belum_ada_data"
    BELUM_DILAPORKAN = "belum_dilaporkan"
    TIDAK_BERLAKU = "tidak_berlaku"
    BELUM_WAKTUNYA = "belum_waktunya"
    TARGET_KOSONG = "target_kosong"
    TARGET_TRIWULAN_KOSONG = "target_triwulan_kosong"
    TARGET_NOL = "target_nol"
    TARGET_NEGATIF = "target_negatif"
    RENTANG_TERBALIK = "rentang_terbalik"
    REALISASI_NOL = "realisasi_nol"
    PENYEBUT_NOL = "penyebut_nol"
    PEMBILANG_KOSONG = "pembilang_kosong"
    BERUPA_TEKS = "berupa_teks"
    BUKAN_YA_TIDAK = "bukan_ya_tidak"
    SKALA_KOSONG = "skala_kosong"
    DI_LUAR_SKALA = "di_luar_skala"
    BUKAN_ANGKA = "bukan_angka"

    @property
    def alasan(self) -> str:
        """The sentence printed where the figure would stand."""
        return _ALASAN[self]


_ALASAN = {
    Sebab.BELUM_ADA_DATA: "Target dan realisasi belum diisi.",
    Sebab.BELUM_DILAPORKAN: "Realisasi belum dilaporkan.",
    Sebab.TIDAK_BERLAKU: "Indikator tidak berlaku pada periode ini.",
    Sebab.BELUM_WAKTUNYA: "Realisasi belum waktunya dilaporkan.",
    Sebab.TARGET_KOSONG: "Target belum ditetapkan.",
    Sebab.TARGET_TRIWULAN_KOSONG: "Target triwulan yang sama belum ditetapkan.",
    Sebab.TARGET_NOL: "Target nol; pembagian dengan nol tidak ada hasilnya.",
    Sebab.TARGET_NEGATIF: "Target negatif; rumus perbandingan tidak berlaku.",
    Sebab.RENTANG_TERBALIK: "Batas bawah rentang target lebih besar daripada batas atasnya.",
    Sebab.REALISASI_NOL: "Realisasi nol; rumus target dibagi realisasi tidak ada hasilnya.",
    Sebab.PENYEBUT_NOL: "Penyebut nol; persentase tidak ada hasilnya.",
    Sebab.PEMBILANG_KOSONG: "Pembilang atau penyebut belum diisi; rata-rata persen bukan persen setahun.",
    Sebab.BERUPA_TEKS: "Target atau realisasi berupa kata, sedangkan indikator ini dihitung dengan angka.",
    Sebab.BUKAN_YA_TIDAK: "Jawaban bukan Ya atau Tidak.",
    Sebab.SKALA_KOSONG: "Urutan peringkat indikator ini belum ditetapkan.",
    Sebab.DI_LUAR_SKALA: "Peringkat itu tidak ada pada skala indikator.",
    Sebab.BUKAN_ANGKA: "Angka tidak sah atau terlalu besar untuk dihitung.",
}


class Tanda(StrEnum):
    """What a reader must know about a computed capaian."""

    SEBAGIAN = "sebagian"
    LANTAI = "lantai"

    @property
    def sebutan(self) -> str:
        """The note printed beside the figure."""
        return {
            Tanda.SEBAGIAN: "belum semua periode dilaporkan",
            Tanda.LANTAI: "hasil rumus di bawah nol, ditulis 0",
        }[self]


@dataclass(frozen=True)
class Terhitung:
    """Capaian in percent, unrounded and uncapped."""

    nilai: Decimal
    tanda: tuple[Tanda, ...] = ()


@dataclass(frozen=True)
class TakTerhitung:
    """No capaian: the code of the reason and the sentence to print."""

    kode: str
    alasan: str


Capaian = Terhitung | TakTerhitung


def tak_terhitung(sebab: Sebab) -> TakTerhitung:
    """A TakTerhitung with the usual sentence of that reason."""
    return TakTerhitung(sebab, sebab.alasan)
