"""Locked cells against what the form holds: each changed one is named, with what it should be."""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import Bilangan, baca
from kinerja_core.domain.formulir import BarisFormulir, Formulir, kolom_terbuka
from kinerja_core.domain.usulan import Masalah
from kinerja_core.formulir.buku import SelTerbaca
from kinerja_core.formulir.kolom import BARIS_JUDUL, KOLOM, KolomFormulir, NilaiSel
from kinerja_core.formulir.masalah import kesalahan, peringatan
from kinerja_core.formulir.rumus import Rumus
from kinerja_core.formulir.tabel import Tabel, kosong, rapikan

_SELISIH = Decimal("1e-9")


def periksa_terkunci(tabel: Tabel, formulir: Formulir) -> Iterator[Masalah]:
    """Every locked cell of the title and the table that is not as it was handed out."""
    yield from _judul(tabel, formulir)
    for nomor, baris in enumerate(formulir.baris, start=1):
        if baris.indikator.kode in tabel.baris:
            yield from _baris(tabel, formulir, baris, nomor)


def _judul(tabel: Tabel, formulir: Formulir) -> Iterator[Masalah]:
    geser = tabel.baris_judul - (BARIS_JUDUL + 1)
    sah = (
        (1, f"FORMULIR PENGUMPULAN DATA KINERJA TAHUN {formulir.tahun}"),
        (2, f"{formulir.kantor} · {formulir.unit.nama}"),
    )
    for nomor, teks in sah:
        sel = tabel.lembar.sel.get((nomor + geser, 1), SelTerbaca(max(nomor + geser, 1), 1, "", ""))
        if rapikan(sel.nilai) != rapikan(teks):
            pesan = f"Judul formulir diubah; seharusnya “{teks}”."
            yield peringatan(sel, "judul_berubah", pesan, "Kembalikan tulisannya.")


def _baris(tabel: Tabel, formulir: Formulir, baris: BarisFormulir, nomor: int) -> Iterator[Masalah]:
    kode = baris.indikator.kode
    terbuka = kolom_terbuka(baris.indikator)
    for kolom in KOLOM:
        judul = kolom.judul_cetak(formulir.tahun)
        if judul == "Kode" or judul not in tabel.kolom or kolom.diisi or kolom.isi in terbuka:
            continue
        sah = kolom.nilai(baris, nomor, formulir.tahun) if kolom.nilai else None
        sel = tabel.sel(kode, judul) or SelTerbaca(tabel.baris[kode], tabel.kolom[judul], "", "")
        yield from _sel(sel, sah, kolom, judul, baris)


def _sel(sel: SelTerbaca, sah: NilaiSel, kolom: KolomFormulir, judul: str, baris: BarisFormulir) -> Iterator[Masalah]:
    if isinstance(sah, Rumus):
        if not sel.rumus:
            pesan = f"Rumus kolom “{judul}” diganti. Kolom ini dihitung sendiri, jadi isinya tidak dipakai."
            yield peringatan(sel, "rumus_diganti", pesan, "Biarkan, atau kembalikan rumusnya.")
        return
    if sah is None or sah == "":
        if kosong(sel):
            return
        if kolom.isi is not None:
            pesan = f"Kolom “{judul}” tidak dipakai oleh indikator ini ({baris.indikator.frekuensi.sebutan.lower()})."
            perbaikan = "Pindahkan angkanya ke sel kuning di baris ini, lalu kosongkan sel ini."
            yield kesalahan(sel, "sel_terkunci_diisi", pesan, perbaikan)
            return
    if not _sama(sel, sah):
        pesan = f"Sel terkunci “{judul}” diubah; seharusnya {_cetak(sah)}."
        perbaikan = "Kembalikan isinya, dan tulis perubahan yang diinginkan di lembar Usulan IKU."
        yield kesalahan(sel, "sel_terkunci_berubah", pesan, perbaikan)


def _sama(sel: SelTerbaca, sah: NilaiSel) -> bool:
    if sel.rumus:
        return False
    if isinstance(sah, int | Decimal):
        angka = Decimal(sel.nilai) if sel.jenis == "n" else baca(sel.nilai)
        nilai = angka.nilai if isinstance(angka, Bilangan) else angka
        return isinstance(nilai, Decimal) and abs(nilai - sah) <= _SELISIH
    return rapikan(sel.nilai) == rapikan(str(sah or ""))


def _cetak(sah: NilaiSel) -> str:
    if isinstance(sah, Decimal):
        return cetak_ringkas(sah)
    return "kosong" if sah is None or sah == "" else f"“{rapikan(str(sah))}”"
