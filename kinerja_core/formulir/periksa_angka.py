"""One cell that takes a figure: what was typed, what it is, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import (
    Bacaan,
    Bilangan,
    Bukan,
    Meragukan,
    Ragu,
    Sebab,
    baca,
    baca_tanggal,
    berupa_persen,
    ragukan_pecahan,
)
from kinerja_core.domain.formulir import BarisFormulir
from kinerja_core.domain.usulan import Kolom, Masalah
from kinerja_core.formulir.buku import SelTerbaca
from kinerja_core.formulir.hitung_rumus import hitung
from kinerja_core.formulir.kolom import LEMBAR_FORMULIR
from kinerja_core.formulir.masalah import kesalahan, peringatan

TERBESAR = Decimal(10) ** 16
"""Figures are kept with 16 digits before the comma and four behind it."""
_EMPAT_DESIMAL = Decimal("0.0001")
_KETIK_ULANG = "Ketik angkanya saja, misalnya 87,5. Bila angkanya tidak ada, kosongkan dan isi kolom Keadaan."


@dataclass(frozen=True)
class Jawaban:
    """What one cell answered. ``nilai`` None where nothing can be taken from it."""

    nilai: Decimal | None
    masalah: tuple[Masalah, ...] = ()
    pilihan: str = ""


def baca_sel(sel: SelTerbaca, kolom: Kolom, baris: BarisFormulir, tahun: int, pilihan: Mapping[str, str]) -> Jawaban:
    """Read a filled cell of a figure column. ``pilihan`` decides ambiguous cells, by ``Formulir!N9``."""
    if sel.rumus:
        galat = _rumus_buruk(sel)
        if galat is not None:
            return Jawaban(None, (galat,))
    pembacaan = _pembacaan(sel, kolom, baris)
    if isinstance(pembacaan, Bukan):
        return Jawaban(None, (_bukan_angka(sel, pembacaan),))
    if isinstance(pembacaan, Meragukan):
        jawaban = _meragukan(sel, pembacaan, _ingatan(baris, kolom, tahun), pilihan)
        if jawaban.nilai is None:
            return jawaban
    else:
        jawaban = Jawaban(pembacaan.nilai)
    assert jawaban.nilai is not None  # noqa: S101
    return _dalam_batas(sel, jawaban.nilai, jawaban.pilihan, baris)


def satuan_kolom(kolom: Kolom, baris: BarisFormulir) -> str:
    """The satuan of the figures in that column of that row."""
    if kolom in (Kolom.ANGGARAN, Kolom.REALISASI_ANGGARAN):
        return "Rp"
    return "" if kolom in (Kolom.PEMBILANG, Kolom.PENYEBUT) else baris.indikator.satuan


def _rumus_buruk(sel: SelTerbaca) -> Masalah | None:
    if "[" in sel.rumus:
        pesan = "Sel ini mengambil angka dari berkas lain, yang tidak ikut terkirim."
        return kesalahan(sel, "rumus_tautan_luar", pesan, "Ganti rumusnya dengan angkanya.")
    if sel.rumus.upper() in ("=TRUE()", "=FALSE()"):
        # how LibreOffice keeps a typed TRUE in an .ods
        return _bukan_angka(sel, Bukan(Sebab.LOGIS, "benar/salah (TRUE/FALSE), bukan angka"))
    if sel.jenis == "":
        pesan = "Sel ini berisi rumus yang hasilnya tidak tersimpan di berkas, sering terjadi di aplikasi ponsel."
        return kesalahan(sel, "rumus_tanpa_nilai", pesan, "Ganti rumusnya dengan angka, atau buka dan simpan di Excel.")
    if sel.jenis != "n":
        return None
    dihitung = hitung(sel.rumus)
    if dihitung is None:
        return None
    tersimpan = Decimal(sel.nilai)
    if abs(dihitung - tersimpan) <= abs(dihitung) * Decimal("1e-9"):
        return None
    pesan = (
        f"Hasil rumus {sel.rumus} seharusnya {cetak_ringkas(dihitung)}, tetapi tersimpan {cetak_ringkas(tersimpan)}."
    )
    return kesalahan(sel, "rumus_beda_hitung", pesan, "Ganti rumusnya dengan angka yang benar.")


def _pembacaan(sel: SelTerbaca, kolom: Kolom, baris: BarisFormulir) -> Bacaan:
    if sel.jenis == "e":
        return Bukan(Sebab.GALAT, "galat rumus")
    if sel.jenis == "b":
        return Bukan(Sebab.LOGIS, "benar/salah (TRUE/FALSE), bukan angka")
    if sel.jenis == "d":
        return baca_tanggal(_tanggal(sel.nilai))
    if sel.jenis == "n":
        return _angka_asli(sel, satuan_kolom(kolom, baris), baris)
    return baca(sel.nilai, satuan_kolom(kolom, baris))


def _tanggal(teks: str) -> date | time:
    if ":" in teks and "T" not in teks:
        return time.fromisoformat(teks)
    return datetime.fromisoformat(teks)


def _angka_asli(sel: SelTerbaca, satuan: str, baris: BarisFormulir) -> Bacaan:
    """A true number is ambiguous only about percent: by its format, or by being a fraction of one."""
    try:
        nilai = Decimal(sel.nilai)
    except InvalidOperation:
        return Bukan(Sebab.KATA, "bukan angka yang dapat dibaca")
    if not nilai.is_finite():
        return Bukan(Sebab.KATA, "bukan angka yang dapat dibaca")
    if "%" in sel.format and nilai != 0:
        calon = (nilai * 100, nilai) if berupa_persen(satuan) else (nilai, nilai * 100)
        return Meragukan(calon, Ragu.PERSEN, "selnya berformat persen, jadi yang tampak seratus kali yang tersimpan")
    target = baris.target.tahunan if baris.target else None
    if target is not None and target < 2:
        return Bilangan(nilai)
    return ragukan_pecahan(nilai, satuan) or Bilangan(nilai)


def _bukan_angka(sel: SelTerbaca, bukan: Bukan) -> Masalah:
    pesan, perbaikan = f"“{sel.nilai[:60]}” tidak dapat dibaca sebagai angka: {bukan.sebab}.", _KETIK_ULANG
    if bukan.jenis is Sebab.GALAT:
        pesan = f"Sel ini berisi galat rumus {sel.nilai}."
        perbaikan = "Perbaiki rumusnya atau ganti dengan angkanya."
    elif bukan.jenis is Sebab.STRIP:
        pesan = "Tanda strip bukan angka: dapat berarti nol, tidak berlaku, atau belum ada."
        perbaikan = "Ketik 0 bila hasilnya nol; selain itu kosongkan dan pilih Keadaan beserta alasannya."
    return kesalahan(sel, bukan.jenis.value, pesan, perbaikan)


def _meragukan(sel: SelTerbaca, ragu: Meragukan, ingatan: str, pilihan: Mapping[str, str]) -> Jawaban:
    calon = ragu.pembacaan
    dipilih = pilihan.get(f"{LEMBAR_FORMULIR}!{sel.alamat}")
    if dipilih is not None:
        cocok = [n for n in calon if _sama(n, dipilih)]
        if cocok:
            catatan = f"“{sel.nilai}” dibaca {_atau((cocok[0],))}" + _selain(calon, cocok[0])
            return Jawaban(cocok[0], (), catatan)
        pesan = f"Pilihan {dipilih} bukan salah satu bacaan sel ini: {_atau(calon)}."
        return Jawaban(None, (kesalahan(sel, "pilihan_tidak_sah", pesan, "Pilih lagi.", pembacaan=calon),))
    if len(calon) == 1:
        pesan = f"“{sel.nilai}” {ragu.sebab}; dapat dibaca {_atau(calon)}.{ingatan}"
        perbaikan = f"Tegaskan bahwa maksudnya {_atau(calon)}, atau ketik angkanya saja."
    else:
        pesan = f"“{sel.nilai}” dapat dibaca {_atau(calon)} ({ragu.sebab}).{ingatan}"
        perbaikan = "Pilih bacaan yang benar, atau ketik ulang angkanya tanpa pemisah ribuan."
    return Jawaban(None, (kesalahan(sel, ragu.jenis.value, pesan, perbaikan, pembacaan=calon),))


def _sama(nilai: Decimal, teks: str) -> bool:
    try:
        return Decimal(teks) == nilai
    except InvalidOperation:
        return False


def _selain(calon: tuple[Decimal, ...], dipilih: Decimal) -> str:
    lain = [n for n in calon if n != dipilih]
    return f", bukan {_atau(tuple(lain))}" if lain else ""


def _atau(calon: tuple[Decimal, ...]) -> str:
    # without thousands separators: they are what the reader is in doubt about
    return " atau ".join(f"{n.normalize():f}".replace(".", ",") for n in calon)


def _ingatan(baris: BarisFormulir, kolom: Kolom, tahun: int) -> str:
    """Last year's value and the target, beside which a person decides."""
    if satuan_kolom(kolom, baris) in ("", "Rp"):
        return ""
    lalu, target = baris.realisasi_tahun(tahun - 1), baris.target.tahunan if baris.target else None
    isi = [("Tahun lalu", lalu), ("target", target)]
    teks = ", ".join(f"{nama} {cetak_ringkas(n)}" for nama, n in isi if n is not None)
    return f" {teks[0].upper()}{teks[1:]}." if teks else ""


def _dalam_batas(sel: SelTerbaca, nilai: Decimal, pilihan: str, baris: BarisFormulir) -> Jawaban:
    masalah: list[Masalah] = []
    target = baris.target.tahunan if baris.target else None
    if nilai < 0 and not (target is not None and target < 0):
        pesan = f"Angka negatif ({cetak_ringkas(nilai)}) tidak mungkin untuk isian ini."
        return Jawaban(None, (kesalahan(sel, "negatif", pesan, "Periksa tandanya, lalu ketik ulang."),))
    if abs(nilai) >= TERBESAR:
        pesan = "Angka ini terlalu besar untuk disimpan (lebih dari 16 angka di depan koma)."
        return Jawaban(None, (kesalahan(sel, "terlalu_besar", pesan, "Periksa banyaknya nol, lalu ketik ulang."),))
    bulat = nilai.quantize(_EMPAT_DESIMAL, rounding=ROUND_HALF_UP)
    if sel.rumus and hitung(sel.rumus) is None:
        pesan = f"Sel ini berisi rumus; yang dipakai hasil tersimpannya, {cetak_ringkas(nilai)}."
        masalah.append(peringatan(sel, "rumus_di_isian", pesan, "Ganti rumusnya dengan angka agar tidak berubah."))
    elif not sel.rumus and bulat != nilai:
        pesan = f"Angka ini lebih halus daripada empat desimal; disimpan {cetak_ringkas(bulat)}."
        masalah.append(peringatan(sel, "lebih_dari_empat_desimal", pesan, "Bulatkan, atau biarkan bila cukup."))
    return Jawaban(_tanpa_nol_ekor(bulat), tuple(masalah), pilihan)


def _tanpa_nol_ekor(nilai: Decimal) -> Decimal:
    rapi = nilai.normalize()
    return rapi.quantize(Decimal(1)) if rapi == rapi.to_integral_value() else rapi
