"""Buku agenda surat keluar: every number given, what became of it, and who may write in the book.

A number is given once and stays in the book: used, set aside (*disisihkan*), or void (*batal*). A letter dated
earlier than a number already given cannot take the next one without breaking the order of dates; it takes the last
number of its own day or before with a letter behind it, 7a, 7b … (*sisipan*, as in “000.8.3/07e/2023”).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.nomor_surat import huruf_sisip
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.sop import SOP

SERI_KELUAR = "keluar"
PALING_BANYAK_DISISIHKAN = 50
_SISIP = "+"
_TUJUAN_DISEBUT = 3


class Cara(StrEnum):
    """How a number was given; the value is what the book says."""

    BIASA = "biasa"
    DISISIHKAN = "disisihkan"
    MUNDUR = "tanggal mundur"


class Keadaan(StrEnum):
    """What became of a number."""

    TERPAKAI = "terpakai"
    MENUNGGU = "disisihkan, belum dipakai"
    BATAL = "batal"


@dataclass(frozen=True)
class KunciSurat:
    """Which line of the book: ``seri`` is SERI_KELUAR, or ``keluar+7`` for what was inserted after number 7."""

    seri: str
    tahun: int
    nomor: int


@dataclass(frozen=True)
class Surat:
    """One line of the book. ``siklus_id`` is empty for a letter that is not one of this application.

    ``dipakai`` tells a number set aside and used since; ``batal_*`` are filled where it is void;
    ``nomor_luar`` is its number in another system (SRIKANDI). Times are naive UTC.
    """

    seri: str
    tahun: int
    nomor: int
    nomor_lengkap: str
    siklus_id: str
    jenis: str
    hal: str
    tujuan: str
    tanggal: date
    oleh: str
    pada: datetime
    klasifikasi: str = ""
    lampiran: str = ""
    cara: str = Cara.BIASA.value
    alasan: str = ""
    dipakai: bool = False
    batal_alasan: str = ""
    batal_oleh: str = ""
    batal_pada: datetime | None = None
    nomor_luar: str = ""

    @property
    def kunci(self) -> KunciSurat:
        """The line's place in the book."""
        return KunciSurat(self.seri, self.tahun, self.nomor)

    @property
    def induk(self) -> int:
        """The running number the line stands at: 7 for 7 and for 7a."""
        return self.nomor if self.seri == SERI_KELUAR else int(self.seri.partition(_SISIP)[2])

    @property
    def sisip(self) -> int:
        """0 for a running number, 1 for the first one inserted after it (a)."""
        return 0 if self.seri == SERI_KELUAR else self.nomor

    @property
    def urut(self) -> str:
        """7 or 7a."""
        return f"{self.induk}{huruf_sisip(self.sisip)}"

    @property
    def keadaan(self) -> Keadaan:
        """Used, set aside, or void."""
        if self.batal_pada is not None:
            return Keadaan.BATAL
        if self.cara == Cara.DISISIHKAN and not self.dipakai:
            return Keadaan.MENUNGGU
        return Keadaan.TERPAKAI


def seri_sisip(induk: int) -> str:
    """The series of what is inserted after running number ``induk``; it counts from 1 like any other."""
    return f"{SERI_KELUAR}{_SISIP}{induk}"


def urutan_buku(surat: Surat) -> tuple[int, int, int]:
    """Sort key: as the lines stand in the book."""
    return surat.tahun, surat.induk, surat.sisip


def induk_sisipan(buku: Sequence[Surat], tanggal: date) -> int:
    """After which running number a letter of that date has to be inserted; 0 where it may take the next one.

    IsianKeliru where the year has later numbers but none of that day or before.
    """
    tahun_itu = [s for s in buku if s.tahun == tanggal.year and s.sisip == 0]
    if all(s.tanggal <= tanggal for s in tahun_itu):
        return 0
    sebelum = [s.nomor for s in tahun_itu if s.tanggal <= tanggal]
    if not sebelum:
        raise IsianKeliru(
            f"Tidak ada nomor tahun {tanggal.year} pada atau sebelum tanggal itu, jadi surat itu tidak dapat "
            "disisipkan. Pilih tanggal yang lebih akhir, atau pakai nomor yang disisihkan."
        )
    return max(sebelum)


def masalah_buku(buku: Sequence[Surat], awal: Mapping[int, int]) -> tuple[str, ...]:
    """What is wrong with the book, in sentences: gaps, and numbers that stand in it twice.

    ``awal`` is the first number by year where a year did not begin at 1.
    """
    masalah: list[str] = []
    seri = sorted({(s.tahun, s.seri) for s in buku})
    for tahun, nama in seri:
        ada = sorted(s.nomor for s in buku if (s.tahun, s.seri) == (tahun, nama))
        mulai = awal.get(tahun, 1) if nama == SERI_KELUAR else 1
        hilang = sorted(set(range(mulai, ada[-1] + 1)) - set(ada))
        masalah += [f"Nomor {_sebut(nama, nomor)} tahun {tahun} tidak ada dalam buku agenda." for nomor in hilang]
    for apa, nilai in (("Nomor surat", "nomor_lengkap"), ("Nomor luar", "nomor_luar")):
        hitung = Counter((s.tahun, _polos(getattr(s, nilai))) for s in buku if getattr(s, nilai))
        masalah += [f"{apa} {teks} tahun {tahun} tercatat {n} kali." for (tahun, teks), n in hitung.items() if n > 1]
    return tuple(masalah)


def kembar(buku: Sequence[Surat], nomor_luar: str, kecuali: KunciSurat) -> Surat | None:
    """Another line that already carries this number, as its own or as its outside one; case and blanks do not count."""
    dicari = _polos(nomor_luar)
    for s in buku:
        if s.kunci != kecuali and dicari in (_polos(s.nomor_luar), _polos(s.nomor_lengkap)):
            return s
    return None


def ringkas_tujuan(kepada: Sequence[str]) -> str:
    """The addressees as the book names them: all of a few, the first of many."""
    if len(kepada) <= _TUJUAN_DISEBUT:
        return ", ".join(kepada)
    return f"{kepada[0]} dan {len(kepada) - 1} lainnya"


def boleh_mencatat(sop: SOP, pegawai: Pegawai) -> bool:
    """Whoever numbers (Langkah 12) or sends out letters (Langkah 13) keeps the book."""
    peran = {*sop.langkah_ke(12).pelaksana, *sop.langkah_ke(13).pelaksana}
    return pegawai.aktif and pegawai.peran in peran


def boleh_membatalkan(sop: SOP, pegawai: Pegawai) -> bool:
    """Only whoever ends Langkah 12 declares a number void or opens the book at another number."""
    return pegawai.aktif and pegawai.peran is sop.langkah_ke(12).penutup


def _sebut(seri: str, nomor: int) -> str:
    return str(nomor) if seri == SERI_KELUAR else f"{seri.partition(_SISIP)[2]}{huruf_sisip(nomor)}"


def _polos(teks: str) -> str:
    return "".join(teks.split()).casefold()
