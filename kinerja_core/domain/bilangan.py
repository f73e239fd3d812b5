"""Reading a number as Indonesians type it. What has two valid readings is never decided here.

Both conventions occur in one and the same published table ("97.5" beside "97,31", "2,726,810,205" beside
"4.504.316.352"), so the separators themselves decide where only one reading is possible, and a person
decides where two are: "1.234", "12,500", "85%" of something that is no percentage.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

_TERPANJANG = 60
"""Characters; the patterns below are not meant for longer texts."""
_SPASI = "\u00a0\u2007\u2009\u202f"
_MINUS = ("\u2212", "\u2013")
_PERSEN = frozenset({"%", "persen", "persentase", "prosen"})
_GALAT = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"})
_KIRA = re.compile(r"^(?:±|\+/-|~|≈|<=?|>=?|≤|≥|kurang lebih|sekitar|kira-kira|lebih dari|kurang dari|ca?\.)\s*", re.I)
_RENTANG = re.compile(
    r"^([0-9][0-9.,]*)\s*%?\s*(?:-|–|—|s/d|s\.d\.?|sampai|hingga)\s*([0-9][0-9.,]*)\s*%?(?:\s*[a-z%]+)?$", re.I
)
_TANGGAL = re.compile(r"^[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}$")
_PECAHAN = re.compile(r"^[0-9]+\s*/\s*[0-9]+$")
_ANGKA = re.compile(r"^[0-9]+(?:[.,][0-9]+)*$|^[.,][0-9]+$")
_EKOR = re.compile(r"^(\(?-?[0-9][0-9., ]*?\)?)\s*(%|[A-Za-z][A-Za-z./() %]*)$")


class Ragu(StrEnum):
    """Why a text must be asked back."""

    PEMISAH = "angka_meragukan"
    PERSEN = "persen_atau_pecahan"
    RENTANG = "rentang"
    PERKIRAAN = "perkiraan"
    BERKATA = "angka_berkata"
    KURUNG = "angka_dalam_kurung"
    TANGGAL = "tanggal_bukan_angka"
    JAM = "jam_bukan_angka"


class Sebab(StrEnum):
    """Why a text is no number."""

    KOSONG = "kosong"
    GALAT = "galat_rumus"
    STRIP = "strip"
    TANGGAL = "tanggal_bukan_angka"
    LOGIS = "benar_salah"
    KATA = "bukan_angka"


@dataclass(frozen=True)
class Bilangan:
    """The one valid reading."""

    nilai: Decimal


@dataclass(frozen=True)
class Meragukan:
    """Readings a person must choose from, the likelier first; a single one must be confirmed."""

    pembacaan: tuple[Decimal, ...]
    jenis: Ragu
    sebab: str


@dataclass(frozen=True)
class Bukan:
    """No number. ``sebab`` says what it is instead, as the end of a sentence."""

    jenis: Sebab
    sebab: str


Bacaan = Bilangan | Meragukan | Bukan


def berupa_persen(satuan: str) -> bool:
    """Whether figures in this satuan are percentages."""
    return satuan.strip().lower() in _PERSEN


def baca(teks: str, satuan: str = "") -> Bacaan:
    """Read a typed number whose figures are in ``satuan``. Total: every text gets an answer.

    A percentage below 1 is doubtful where ``satuan`` is a percentage: ``0,85`` may mean 85 %. A text with
    words in it ("40 org", "± 40") is a reading to be confirmed, never a decision.
    """
    bersih = teks.translate(dict.fromkeys(map(ord, _SPASI), " ")).strip()
    if bersih.startswith(_MINUS):
        bersih = "-" + bersih[1:].strip()
    bukan = _bukan_bilangan(bersih)
    if bukan is not None:
        return bukan
    rentang = _RENTANG.match(bersih)
    if rentang is not None:
        return _rentang(rentang.group(1), rentang.group(2))
    kira = _KIRA.sub("", bersih, count=1)
    if kira != bersih:
        return _perlu_ditegaskan(baca(kira, satuan), Ragu.PERKIRAAN, "tertulis sebagai perkiraan, bukan angka pasti")
    if bersih.startswith("(") and bersih.endswith(")"):
        return _dalam_kurung(bersih[1:-1])
    return _dengan_satuan(bersih, satuan)


def baca_tanggal(nilai: date | datetime | time | timedelta) -> Meragukan:
    """Figures a spreadsheet may have turned into this date or hour ("12.5" becomes 12 May, or 12.05)."""
    if isinstance(nilai, timedelta):
        menit = int(nilai.total_seconds()) // 60
        nilai = time(menit // 60 % 24, menit % 60)
    if isinstance(nilai, time):
        jam_menit = (_gabung(nilai.hour, f"{nilai.minute:02d}"), _gabung(nilai.hour, str(nilai.minute)))
        return Meragukan(_unik(jam_menit), Ragu.JAM, "sel ini berisi jam, mungkin angka yang diubah oleh lembar kerja")
    hari_bulan = (_gabung(nilai.day, str(nilai.month)), _gabung(nilai.month, str(nilai.day)))
    # "5/97" becomes 1 May 1997
    bulan_tahun = (_gabung(nilai.month, f"{nilai.year % 100:02d}"),) if nilai.day == 1 else ()
    return Meragukan(
        _unik((*bulan_tahun, *hari_bulan)),
        Ragu.TANGGAL,
        "sel ini berisi tanggal, mungkin angka yang diubah oleh lembar kerja",
    )


def ragukan_pecahan(nilai: Decimal, satuan: str) -> Meragukan | None:
    """Both readings of a percentage between 0 and 1, None where there is no doubt."""
    if not berupa_persen(satuan) or not 0 < nilai < 1:
        return None
    return Meragukan((nilai * 100, nilai), Ragu.PERSEN, "persen atau pecahan dari satu")


def _bukan_bilangan(teks: str) -> Bukan | None:
    if not teks:
        return Bukan(Sebab.KOSONG, "kosong")
    if len(teks) > _TERPANJANG:
        return Bukan(Sebab.KATA, "tulisan panjang, bukan angka")
    if teks.upper() in _GALAT:
        return Bukan(Sebab.GALAT, "galat rumus")
    if teks.strip("-–—. ") == "":
        return Bukan(Sebab.STRIP, "hanya tanda strip")
    if teks.lower() in ("n/a", "na", "nihil", "tidak ada", "tidak berlaku", "belum", "belum ada"):
        return Bukan(Sebab.KATA, "kata, bukan angka")
    if _TANGGAL.match(teks):
        return Bukan(Sebab.TANGGAL, "tampak seperti tanggal")
    if _PECAHAN.match(teks):
        return Bukan(Sebab.TANGGAL, "tampak seperti pecahan atau tanggal")
    if not any("0" <= huruf <= "9" for huruf in teks):
        return Bukan(Sebab.KATA, "kata, bukan angka")
    return None


def _rentang(bawah: str, atas: str) -> Bacaan:
    ujung = [_tanpa_satuan(bawah), _tanpa_satuan(atas)]
    calon = tuple(u.nilai for u in ujung if isinstance(u, Bilangan))
    if len(calon) < 2:
        return Bukan(Sebab.KATA, "rentang, bukan satu angka")
    return Meragukan(_unik(calon), Ragu.RENTANG, "tertulis rentang, bukan satu angka")


def _dalam_kurung(isi: str) -> Bacaan:
    angka = _tanpa_satuan(isi.strip())
    if not isinstance(angka, Bilangan):
        return angka
    return Meragukan(_unik((-angka.nilai, angka.nilai)), Ragu.KURUNG, "tanda kurung dapat berarti negatif")


def _dengan_satuan(teks: str, satuan: str) -> Bacaan:
    teks = re.sub(r",-+$", "", teks)
    rupiah = re.match(r"^rp\.?\s*(.+)$", teks, re.I)
    if rupiah is not None:
        angka = _tanpa_satuan(rupiah.group(1))
        return (
            angka if satuan.lower().startswith("rp") else _perlu_ditegaskan(angka, Ragu.BERKATA, "tertulis dengan Rp")
        )
    ekor = _EKOR.match(teks)
    if ekor is None:
        return _pecahan_persen(_tanpa_satuan(teks), satuan)
    angka, kata = _tanpa_satuan(ekor.group(1)), ekor.group(2).strip().lower()
    if not berupa_persen(kata):
        return _perlu_ditegaskan(angka, Ragu.BERKATA, f"diikuti kata “{ekor.group(2).strip()}”")
    if berupa_persen(satuan) or not isinstance(angka, Bilangan):
        return angka
    return Meragukan(
        _unik((angka.nilai, angka.nilai / 100)), Ragu.PERSEN, "bertanda persen padahal satuannya bukan persen"
    )


def _pecahan_persen(angka: Bacaan, satuan: str) -> Bacaan:
    if isinstance(angka, Bilangan):
        return ragukan_pecahan(angka.nilai, satuan) or angka
    return angka


def _perlu_ditegaskan(angka: Bacaan, jenis: Ragu, sebab: str) -> Bacaan:
    if isinstance(angka, Bilangan):
        return Meragukan((angka.nilai,), jenis, sebab)
    # two separators to doubt weigh more than a word beside them
    return angka


def _tanpa_satuan(teks: str) -> Bacaan:
    """A number without any word: the separators decide, or do not."""
    if teks.startswith("-") and not teks.startswith("--"):
        return _negatif(_tanpa_satuan(teks[1:].strip()))
    if " " in teks:
        if re.match(r"^[1-9][0-9]{0,2}( [0-9]{3})+(?:[.,][0-9]+)?$", teks) is None:
            return Bukan(Sebab.KATA, "beberapa angka dalam satu sel")
        # spaces have already done the grouping, so the one separator left is the decimal one
        return Bilangan(_desimal(teks.replace(" ", "").replace(",", ".")))
    if _ANGKA.match(teks) is None:
        return Bukan(Sebab.KATA, "bukan angka yang dapat dibaca")
    titik, koma = teks.count("."), teks.count(",")
    if titik and koma:
        return _dua_pemisah(teks)
    if titik + koma == 0:
        return Bilangan(_desimal(teks))
    return _satu_pemisah(teks, "." if titik else ",")


def _negatif(angka: Bacaan) -> Bacaan:
    if isinstance(angka, Bilangan):
        return Bilangan(-angka.nilai)
    if isinstance(angka, Meragukan):
        return Meragukan(tuple(-n for n in angka.pembacaan), angka.jenis, angka.sebab)
    return angka


def _dua_pemisah(teks: str) -> Bacaan:
    """The last separator is the decimal one; the other must group thousands."""
    desimal = "," if teks.rfind(",") > teks.rfind(".") else "."
    ribuan = "." if desimal == "," else ","
    if teks.count(desimal) != 1:
        return Bukan(Sebab.KATA, "pemisah ribuan dan desimalnya bercampur")
    utuh, pecahan = teks.split(desimal)
    if not _berkelompok_tiga(utuh.split(ribuan)):
        return Bukan(Sebab.KATA, "pemisah ribuannya tidak setiap tiga angka")
    return Bilangan(_desimal(f"{utuh.replace(ribuan, '')}.{pecahan}"))


def _satu_pemisah(teks: str, pemisah: str) -> Bacaan:
    """One kind of separator: several of them group thousands; a single one before three digits is doubtful."""
    kelompok = teks.split(pemisah)
    if len(kelompok) > 2:
        if not _berkelompok_tiga(kelompok):
            return Bukan(Sebab.KATA, "pemisah ribuannya tidak setiap tiga angka")
        return Bilangan(_desimal("".join(kelompok)))
    sebagai_desimal = _desimal(".".join(kelompok))
    if not _berkelompok_tiga(kelompok):
        return Bilangan(sebagai_desimal)
    sebagai_ribuan = _desimal("".join(kelompok))
    calon = (sebagai_ribuan, sebagai_desimal) if pemisah == "." else (sebagai_desimal, sebagai_ribuan)
    return Meragukan(calon, Ragu.PEMISAH, "satu pemisah diikuti tepat tiga angka")


def _berkelompok_tiga(kelompok: list[str]) -> bool:
    kepala, *ekor = kelompok
    return 1 <= len(kepala) <= 3 and kepala[0] != "0" and all(len(e) == 3 for e in ekor)


def _desimal(teks: str) -> Decimal:
    return Decimal(teks)


def _gabung(utuh: int, pecahan: str) -> Decimal:
    return Decimal(f"{utuh}.{pecahan}")


def _unik(calon: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(calon))
