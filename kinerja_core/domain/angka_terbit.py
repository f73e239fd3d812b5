"""Reading figures of earlier, printed tables, where nobody is left to ask.

Built on ``bilangan``: what has one reading is taken; what has two keeps both, the likelier first, and the
published capaian may decide between them later. Words, dashes and formula errors are kept as what they are.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kinerja_core.domain.bilangan import Bilangan, Meragukan, Ragu, Sebab, baca

_RENTANG = re.compile(
    r"^([0-9][0-9.,]*)\s*%?\s*(?:-|–|—|s/d|s\.d\.?|sampai(?: dengan)?|hingga)\s*"
    r"([0-9][0-9.,]*)\s*%?\s*([A-Za-z][A-Za-z ]*)?$",
    re.I,
)
_BULAN = re.compile(r"\b(jan|feb|mar|apr|mei|jun|jul|agu|ags|agt|sep|okt|nov|des)[a-z]*\b", re.I)
_BERPERINGKAT = re.compile(r"^(?:AA|A|BB|B|CC|C|D)\s*[(/:;,-]*\s*([0-9]{1,3}(?:[.,][0-9]+)?)\s*\)?$", re.I)
_KURUNG_EKOR = re.compile(r"^([0-9][0-9.,]*\s*%?)\s*(?:\(|/\s*[^0-9\s]).*$")
_CATATAN_KAKI = re.compile(r"(?<=[0-9%])\s*(?:[*†‡¹²³]+\)?|[.,])$")
_AWALAN = re.compile(
    r"^(?:\+|min(?:imal|imum)?\.?|ma(?:x|ks)(?:imal|imum)?\.?|paling (?:sedikit|banyak|lama|lambat|cepat)|"
    r"sekurang-kurangnya|sebesar|sebanyak)\s*(?=[0-9])",
    re.I,
)
_SPASI_PEMISAH = re.compile(r"(?<=[0-9])\s*([.,])\s+(?=[0-9])|(?<=[0-9])\s+([.,])(?=[0-9])")
_EKOR = re.compile(r"^[^A-Za-z]*?([A-Za-z][A-Za-z /%]*)$")
_KOSONG = frozenset(
    {"n/a", "na", "n.a", "n.a.", "tad", "tidak ada data", "belum ada data", "belum ada", "null", "none"}
)
_TITIK_DESIMAL = re.compile(r"-?[0-9]+\.[0-9]+\s*%?")
_SATUAN_HITUNG = re.compile(
    r"\b(rp|rupiah|orang|jiwa|kk|dokumen|laporan|unit|berkas|paket|kegiatan|lembaga|buah|surat|kali)\b", re.I
)
_SATUAN_LAZIM = re.compile(
    r"^(orang|org|jiwa|kk|dokumen|dok|laporan|unit|berkas|paket|kegiatan|lembaga|buah|surat|kali|bulan|hari|tahun|thn|"
    r"menit|jam|desa|kelurahan|kecamatan|poin|indeks|nilai|skor|km|ha|m|ton|kg|liter|persen|rp|temuan|kasus|kejadian)$",
    re.I,
)


class Jenis(StrEnum):
    """What stood in the cell."""

    ANGKA = "angka"
    RENTANG = "rentang"
    KATA = "kata"
    KOSONG = "kosong"
    GALAT = "galat_rumus"


@dataclass(frozen=True)
class AngkaTerbit:
    """One printed cell. ``lain`` are further possible readings; ``tertempel`` marks words glued to the figure.

    The exponent of a reading shows how many decimals were printed.
    """

    teks: str
    jenis: Jenis
    nilai: Decimal | None = None
    lain: tuple[Decimal, ...] = ()
    bawah: Decimal | None = None
    atas: Decimal | None = None
    tertempel: bool = False

    @property
    def pembacaan(self) -> tuple[Decimal, ...]:
        """All readings, the likelier first; empty where it is no single figure."""
        return () if self.nilai is None else (self.nilai, *self.lain)

    @property
    def meragukan(self) -> bool:
        """Whether a thousands separator may as well be a decimal one."""
        return any(n == self.nilai * 1000 or n * 1000 == self.nilai for n in self.lain) if self.nilai else False


def baca_terbit(teks: str, satuan: str = "") -> AngkaTerbit:
    """Read one printed cell whose figures are in ``satuan``. Total: every text gets an answer.

    A comma before three digits is a decimal comma; a dot before three digits groups thousands only where
    ``satuan`` counts things or money.
    """
    bersih = _SPASI_PEMISAH.sub(lambda m: m.group(1) or m.group(2), " ".join(teks.replace("\u00a0", " ").split()))
    bersih = _AWALAN.sub("", _CATATAN_KAKI.sub("", bersih))
    if bersih.lower() in _KOSONG:
        return AngkaTerbit(teks, Jenis.KOSONG)
    rentang = _RENTANG.match(bersih)
    if rentang is not None:
        return _rentang(teks, rentang.group(1), rentang.group(2), satuan)
    if _BULAN.search(bersih) is not None:
        return AngkaTerbit(teks, Jenis.KATA)
    berperingkat = _BERPERINGKAT.match(bersih)
    if berperingkat is not None:
        return replace(_angka(teks, berperingkat.group(1), satuan), tertempel=True)
    berkurung = _KURUNG_EKOR.match(bersih)
    if berkurung is not None and baca(bersih, satuan).__class__ not in (Bilangan, Meragukan):
        return replace(_angka(teks, berkurung.group(1), satuan), tertempel=True)
    return _angka(teks, bersih, satuan)


def cetak_terbit(teks: str) -> str:
    """A printed ratio as it stood, its decimal point written as a comma: 93.98 is 93,98; all else untouched."""
    return teks.replace(".", ",") if _TITIK_DESIMAL.fullmatch(teks.strip()) else teks


def satuan_terakhir(nilai: Decimal) -> Decimal:
    """One unit of the last printed digit: 0.01 for 108.98, 1 for 95."""
    pangkat = nilai.as_tuple().exponent
    return Decimal(1).scaleb(min(pangkat, 0) if isinstance(pangkat, int) else 0)


def _angka(teks: str, bersih: str, satuan: str) -> AngkaTerbit:
    bacaan = baca(bersih, satuan)
    if isinstance(bacaan, Bilangan):
        return AngkaTerbit(teks, Jenis.ANGKA, bacaan.nilai)
    if isinstance(bacaan, Meragukan):
        pertama, *lain = _urutkan(bacaan, bersih, satuan)
        tertempel = bacaan.jenis is Ragu.BERKATA and not _satuan_sendiri(bersih, satuan)
        return AngkaTerbit(teks, Jenis.ANGKA, pertama, tuple(lain), tertempel=tertempel)
    if bacaan.jenis in (Sebab.KOSONG, Sebab.STRIP):
        return AngkaTerbit(teks, Jenis.KOSONG)
    return AngkaTerbit(teks, Jenis.GALAT if bacaan.jenis is Sebab.GALAT else Jenis.KATA)


def _urutkan(ragu: Meragukan, bersih: str, satuan: str) -> tuple[Decimal, ...]:
    if ragu.jenis is Ragu.PEMISAH and "." in bersih and not _SATUAN_HITUNG.search(satuan):
        return tuple(reversed(ragu.pembacaan))
    if ragu.jenis is Ragu.PERSEN and "%" not in bersih:
        # printed without a percent sign, so the figure is first taken as it stands
        return tuple(reversed(ragu.pembacaan))
    return ragu.pembacaan


def _satuan_sendiri(bersih: str, satuan: str) -> bool:
    """Whether the words after a figure are only its unit of measure."""
    ekor = _EKOR.match(bersih)
    kata = ekor.group(1).strip().lower() if ekor else ""
    return not kata or kata in satuan.lower() or bool(_SATUAN_LAZIM.match(kata))


def _rentang(teks: str, awal: str, akhir: str, satuan: str) -> AngkaTerbit:
    bawah, atas = _angka(teks, awal, satuan).nilai, _angka(teks, akhir, satuan).nilai
    if bawah is None or atas is None:
        return AngkaTerbit(teks, Jenis.KATA)
    return AngkaTerbit(teks, Jenis.RENTANG, bawah=bawah, atas=atas)
