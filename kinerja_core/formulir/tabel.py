"""Finding the table again: columns by heading, rows by kode indikator, wherever they stand now."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kinerja_core.domain.formulir import Formulir
from kinerja_core.domain.usulan import Masalah, Tingkat
from kinerja_core.formulir.buku import LembarTerbaca, SelTerbaca
from kinerja_core.formulir.kolom import JUDUL_EKOR, KOLOM, LEMBAR_FORMULIR
from kinerja_core.formulir.masalah import kesalahan, peringatan
from kinerja_core.formulir.templat import tanpa_kendali

_BARIS_CARI = 60
_BARIS_EKOR = 12
"""Rows under the table in which the signature block may stand and be written on."""


@dataclass(frozen=True)
class Tabel:
    """The table as found: heading row, column of each heading, row of each kode, all counted from 1."""

    lembar: LembarTerbaca
    baris_judul: int
    kolom: Mapping[str, int]
    baris: Mapping[str, int]
    masalah: tuple[Masalah, ...] = field(repr=False, default=())

    def sel(self, kode: str, judul: str) -> SelTerbaca | None:
        """The cell of an indicator under a heading, None where it is blank or not there."""
        if kode not in self.baris or judul not in self.kolom:
            return None
        return self.lembar.sel.get((self.baris[kode], self.kolom[judul]))

    def alamat(self, kode: str, judul: str) -> str:
        """Address of that cell, empty where the table does not have it."""
        if kode not in self.baris or judul not in self.kolom:
            return ""
        return SelTerbaca(self.baris[kode], self.kolom[judul], "", "").alamat


def rapikan(teks: str) -> str:
    """Text with its white space evened out, for comparing."""
    return re.sub(r"\s+", " ", tanpa_kendali(teks)).strip()


def kosong(sel: SelTerbaca | None) -> bool:
    """Whether nothing can be seen in the cell and no formula stands there."""
    return sel is None or (not sel.rumus and not rapikan(sel.nilai))


def temukan(lembar: LembarTerbaca, formulir: Formulir) -> Tabel | None:
    """The table of the sheet, with every structural Masalah; None where no heading row can be found."""
    judul_sah = [k.judul_cetak(formulir.tahun) for k in KOLOM]
    baris_judul = _baris_judul(lembar, judul_sah)
    if baris_judul is None:
        return None
    kolom, masalah_kolom = _kolom(lembar, baris_judul, judul_sah)
    if "Kode" not in kolom:
        return None
    baris, masalah_baris = _baris(lembar, baris_judul, kolom, formulir)
    tabel = Tabel(lembar, baris_judul, kolom, baris)
    lain = [*_tersembunyi(tabel), *_di_luar(tabel)]
    return Tabel(lembar, baris_judul, kolom, baris, (*masalah_kolom, *masalah_baris, *lain))


def _baris_judul(lembar: LembarTerbaca, judul_sah: list[str]) -> int | None:
    banyak: dict[int, int] = {}
    for sel in lembar.sel.values():
        if sel.baris <= _BARIS_CARI and rapikan(sel.nilai) in judul_sah:
            banyak[sel.baris] = banyak.get(sel.baris, 0) + 1
    if not banyak or max(banyak.values()) < 3:
        return None
    return max(banyak, key=lambda baris: banyak[baris])


def _kolom(lembar: LembarTerbaca, baris: int, judul_sah: list[str]) -> tuple[dict[str, int], list[Masalah]]:
    kolom: dict[str, int] = {}
    masalah = []
    for sel in sorted((s for s in lembar.sel.values() if s.baris == baris), key=lambda s: s.kolom):
        judul = rapikan(sel.nilai)
        if judul in kolom:
            masalah.append(
                kesalahan(sel, "kolom_ganda", f"Judul kolom “{judul}” ada dua kali.", "Hapus kolom yang kedua.")
            )
        elif judul in judul_sah:
            kolom[judul] = sel.kolom
        elif judul:
            masalah.append(
                peringatan(
                    sel,
                    "kolom_tambahan",
                    f"Kolom “{judul}” bukan bagian formulir; isinya tidak dibaca.",
                    "Pindahkan isinya ke kolom uraian, atau hapus kolom ini.",
                )
            )
    masalah.extend(_kolom_hilang(kolom, baris, judul_sah))
    urutan = [kolom[j] for j in judul_sah if j in kolom]
    for judul in _keluar_urutan(kolom, [j for j in judul_sah if j in kolom]) if urutan != sorted(urutan) else ():
        masalah.append(
            peringatan(
                SelTerbaca(baris, kolom[judul], "s", judul),
                "kolom_berpindah",
                f"Kolom “{judul}” dipindahkan. Isinya tetap terbaca menurut judulnya.",
                "Tidak perlu apa-apa bila memang sengaja.",
            )
        )
    return kolom, masalah


def _kolom_hilang(kolom: Mapping[str, int], baris: int, judul_sah: list[str]) -> Iterator[Masalah]:
    for letak, judul in enumerate(judul_sah, start=1):
        if judul in kolom:
            continue
        # at its old place, unless another heading stands there now
        sel = SelTerbaca(baris, 1 if letak in kolom.values() else letak, "", "")
        pesan = f"Kolom “{judul}” tidak ditemukan: terhapus atau judulnya diubah."
        perbaikan = f"Kembalikan judul kolom menjadi “{judul}”, atau salin isian ke formulir yang baru diunduh."
        yield kesalahan(sel, "kolom_hilang", pesan, perbaikan)


def _baris(
    lembar: LembarTerbaca, baris_judul: int, kolom: Mapping[str, int], formulir: Formulir
) -> tuple[dict[str, int], list[Masalah]]:
    sah = [b.indikator.kode for b in formulir.baris]
    baris: dict[str, int] = {}
    masalah = []
    for sel in sorted((s for s in lembar.sel.values() if s.kolom == kolom["Kode"]), key=lambda s: s.baris):
        kode = rapikan(sel.nilai)
        if sel.baris <= baris_judul + 1 or not kode:
            continue
        if kode in baris:
            pesan = f"Indikator {kode} ada dua kali, yang pertama di baris {baris[kode]}."
            perbaikan = f"Gabungkan isiannya ke baris {baris[kode]}, lalu hapus baris ini."
            masalah.append(kesalahan(sel, "baris_ganda", pesan, perbaikan))
        elif kode in sah:
            baris[kode] = sel.baris
        else:
            pesan = f"Kode “{kode}” bukan indikator formulir ini, jadi barisnya tidak dapat disimpan."
            perbaikan = "Hapus baris ini. Usulkan indikator baru di lembar Usulan IKU."
            masalah.append(kesalahan(sel, "baris_tambahan", pesan, perbaikan))
    for kode in sah:
        if kode not in baris:
            nama = next(b.indikator.nama for b in formulir.baris if b.indikator.kode == kode)
            pesan = f"Baris indikator {kode} ({nama}) tidak ada lagi."
            perbaikan = "Kembalikan barisnya beserta kodenya, atau salin isian ke formulir yang baru diunduh."
            masalah.append(Masalah(Tingkat.KESALAHAN, LEMBAR_FORMULIR, "", "", "baris_hilang", pesan, perbaikan))
    for kode in _keluar_urutan(baris, [k for k in sah if k in baris]):
        sel = SelTerbaca(baris[kode], kolom["Kode"], "s", kode)
        pesan = f"Baris indikator {kode} dipindahkan. Isinya tetap terbaca menurut kodenya."
        masalah.append(peringatan(sel, "baris_berpindah", pesan, "Tidak perlu apa-apa bila memang sengaja."))
    return baris, masalah


def _keluar_urutan(letak: Mapping[str, int], urutan: list[str]) -> list[str]:
    """Those that left the order: the fewest whose removal leaves the rest in order."""
    rantai: list[list[str]] = []
    for nama in urutan:
        sebelum = [r for r in rantai if letak[r[-1]] < letak[nama]]
        rantai.append([*_terpanjang(sebelum), nama])
    tetap = set(_terpanjang(rantai))
    return [nama for nama in urutan if nama not in tetap]


def _terpanjang(rantai: list[list[str]]) -> list[str]:
    return max(rantai, key=len) if rantai else []


def _tersembunyi(tabel: Tabel) -> Iterator[Masalah]:
    for kode, nomor in tabel.baris.items():
        if nomor in tabel.lembar.baris_tersembunyi:
            sel = SelTerbaca(nomor, tabel.kolom["Kode"], "s", kode)
            pesan = f"Baris {nomor} (indikator {kode}) disembunyikan, tetapi isinya tetap dibaca."
            yield peringatan(sel, "baris_tersembunyi", pesan, "Tampilkan barisnya dan periksa isinya.")
    for judul, nomor in tabel.kolom.items():
        if nomor in tabel.lembar.kolom_tersembunyi:
            sel = SelTerbaca(tabel.baris_judul, nomor, "s", judul)
            pesan = f"Kolom “{judul}” disembunyikan, tetapi isinya tetap dibaca."
            yield peringatan(sel, "kolom_tersembunyi", pesan, "Tampilkan kolomnya dan periksa isinya.")


def _di_luar(tabel: Tabel) -> Iterator[Masalah]:
    """What was written where nobody reads it: right of the table, in a row without kode, or under it."""
    baris_kode = {
        sel.baris for sel in tabel.lembar.sel.values() if sel.kolom == tabel.kolom["Kode"] and not kosong(sel)
    }
    kolom_dikenal = set(tabel.kolom.values())
    kolom_berjudul = {s.kolom for s in tabel.lembar.sel.values() if s.baris == tabel.baris_judul and not kosong(s)}
    terakhir = max(baris_kode | {tabel.baris_judul + 1})
    kolom_ekor = tabel.kolom.get(JUDUL_EKOR)
    for sel in sorted(tabel.lembar.sel.values(), key=lambda s: (s.baris, s.kolom)):
        if sel.baris <= tabel.baris_judul + 1 or kosong(sel):
            continue
        if sel.baris in baris_kode:
            if sel.kolom not in kolom_berjudul:
                yield peringatan(
                    sel,
                    "isi_di_luar_tabel",
                    "Sel ini di luar kolom formulir; isinya tidak dibaca.",
                    "Pindahkan ke kolom yang sesuai, atau hapus.",
                )
        elif sel.baris < terakhir or (sel.kolom in kolom_dikenal and sel.jenis in ("n", "d", "b", "e")):
            yield kesalahan(
                sel,
                "baris_tanpa_kode",
                "Baris ini tidak berkode indikator, jadi isinya tidak dapat disimpan.",
                "Pindahkan isinya ke baris indikatornya, atau hapus.",
            )
        elif not (sel.kolom == kolom_ekor and sel.baris <= terakhir + _BARIS_EKOR):
            yield peringatan(
                sel,
                "isi_di_luar_tabel",
                "Tulisan ini di bawah tabel; isinya tidak dibaca.",
                "Pindahkan ke kolom uraian, atau biarkan bila hanya tanda tangan atau catatan.",
            )
