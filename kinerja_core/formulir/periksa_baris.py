"""One row of the form: every open cell answered, and the answers against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.formulir import (
    KOLOM_URAIAN,
    BarisFormulir,
    Formulir,
    belum_waktunya,
    kolom_realisasi,
    kolom_terbuka,
    kolom_wajib,
    pilihan_nilai,
)
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom, Masalah
from kinerja_core.formulir.buku import SelTerbaca
from kinerja_core.formulir.kolom import (
    KEADAAN_BELUM_WAKTUNYA,
    KEADAAN_TIDAK_BERLAKU,
    KOLOM,
    LEMBAR_FORMULIR,
    judul_isian,
)
from kinerja_core.formulir.masalah import kesalahan, peringatan
from kinerja_core.formulir.periksa_angka import baca_sel
from kinerja_core.formulir.tabel import Tabel, kosong, rapikan
from kinerja_core.formulir.validasi import PANJANG_URAIAN

_KEADAAN = {
    KEADAAN_TIDAK_BERLAKU.lower(): Keadaan.TIDAK_BERLAKU,
    KEADAAN_BELUM_WAKTUNYA.lower(): Keadaan.BELUM_WAKTUNYA,
}


@dataclass(frozen=True)
class HasilBaris:
    """Isian and Masalah of one indicator."""

    isian: tuple[Isian, ...]
    masalah: tuple[Masalah, ...]


@dataclass(frozen=True)
class _Keterangan:
    """The row's own explanation of its blank cells."""

    keadaan: Keadaan | None
    alasan: str
    masalah: tuple[Masalah, ...]


def periksa_baris(tabel: Tabel, formulir: Formulir, baris: BarisFormulir, pilihan: Mapping[str, str]) -> HasilBaris:
    """Answer every open cell of ``baris``; the row must stand in ``tabel``."""
    kode = baris.indikator.kode
    keterangan = _keterangan(tabel, kode)
    isian: dict[Kolom, Isian] = {}
    masalah = list(keterangan.masalah)
    for k in KOLOM:
        if k.isi is None or k.isi not in kolom_terbuka(baris.indikator):
            continue
        judul = k.judul_cetak(formulir.tahun)
        sel = tabel.sel(kode, judul) or _sel_kosong(tabel, kode, judul)
        isian[k.isi], temuan = _isian(sel, k.isi, baris, formulir, keterangan, pilihan)
        masalah.extend(temuan)
    masalah.extend(_keadaan_dan_isian(tabel, baris, keterangan, isian))
    masalah.extend(_antarsel(tabel, formulir, baris, isian))
    return HasilBaris(tuple(isian.values()), tuple(masalah))


def _sel_kosong(tabel: Tabel, kode: str, judul: str) -> SelTerbaca:
    return SelTerbaca(tabel.baris[kode], tabel.kolom.get(judul, 0), "", "")


def _keterangan(tabel: Tabel, kode: str) -> _Keterangan:
    sel_keadaan, sel_alasan = tabel.sel(kode, "Keadaan"), tabel.sel(kode, "Alasan keadaan")
    kata = rapikan(sel_keadaan.nilai) if sel_keadaan else ""
    alasan = rapikan(sel_alasan.nilai) if sel_alasan else ""
    if not kata:
        if sel_alasan is None or not alasan:
            return _Keterangan(None, "", ())
        pesan = "Ada alasan, tetapi Keadaan belum dipilih."
        perbaikan = f"Pilih “{KEADAAN_TIDAK_BERLAKU}” atau “{KEADAAN_BELUM_WAKTUNYA}” di kolom Keadaan."
        return _Keterangan(None, "", (kesalahan(sel_alasan, "alasan_tanpa_keadaan", pesan, perbaikan),))
    assert sel_keadaan is not None  # noqa: S101
    keadaan = _KEADAAN.get(kata.lower())
    if keadaan is None:
        pesan = f"Keadaan “{kata}” tidak dikenal."
        perbaikan = f"Pilih dari daftar: {KEADAAN_TIDAK_BERLAKU} atau {KEADAAN_BELUM_WAKTUNYA}."
        return _Keterangan(None, alasan, (kesalahan(sel_keadaan, "keadaan_tidak_dikenal", pesan, perbaikan),))
    if not alasan:
        sel = sel_alasan or _sel_kosong(tabel, kode, "Alasan keadaan")
        pesan = f"Keadaan “{kata}” belum disertai alasan."
        temuan = kesalahan(sel, "keadaan_tanpa_alasan", pesan, "Tulis alasannya di sel ini.")
        return _Keterangan(keadaan, "", (temuan,))
    return _Keterangan(keadaan, alasan, ())


def _isian(
    sel: SelTerbaca,
    kolom: Kolom,
    baris: BarisFormulir,
    formulir: Formulir,
    keterangan: _Keterangan,
    pilihan: Mapping[str, str],
) -> tuple[Isian, tuple[Masalah, ...]]:
    kode = baris.indikator.kode
    if kosong(sel):
        return _kosong(sel, kolom, baris, formulir, keterangan)
    asli = f"{sel.rumus} → {sel.nilai}" if sel.rumus else sel.nilai
    dasar = Isian(kode, kolom, Keadaan.KOSONG, lembar=LEMBAR_FORMULIR, sel=sel.alamat, teks_asli=asli)
    if kolom in KOLOM_URAIAN:
        return _uraian(sel, dasar)
    if pilihan_nilai(baris.indikator) and kolom in kolom_realisasi(baris.indikator):
        return _kata(sel, dasar, pilihan_nilai(baris.indikator))
    jawaban = baca_sel(sel, kolom, baris, formulir.tahun, pilihan)
    if jawaban.nilai is None:
        return dasar, jawaban.masalah
    terisi = _ubah(dasar, Keadaan.TERISI, nilai=jawaban.nilai, pilihan=jawaban.pilihan)
    if not belum_waktunya(formulir, kolom):
        return terisi, jawaban.masalah
    pesan = f"Sudah diisi, padahal {_kecilkan(belum_waktunya(formulir, kolom))}"
    temuan = peringatan(sel, "triwulan_belum_berakhir", pesan, "Kosongkan bila angka ini hanya perkiraan.")
    return terisi, (*jawaban.masalah, temuan)


def _kecilkan(kalimat: str) -> str:
    return kalimat[0].lower() + kalimat[1:]


def _ubah(
    dasar: Isian,
    keadaan: Keadaan,
    *,
    nilai: Decimal | None = None,
    teks: str = "",
    alasan: str = "",
    pilihan: str = "",
) -> Isian:
    return Isian(
        dasar.indikator, dasar.kolom, keadaan, nilai, teks, alasan, dasar.lembar, dasar.sel, dasar.teks_asli, pilihan
    )


def _kosong(
    sel: SelTerbaca, kolom: Kolom, baris: BarisFormulir, formulir: Formulir, keterangan: _Keterangan
) -> tuple[Isian, tuple[Masalah, ...]]:
    alamat = sel.alamat if sel.kolom else ""
    dasar = Isian(baris.indikator.kode, kolom, Keadaan.KOSONG, lembar=LEMBAR_FORMULIR, sel=alamat)
    if kolom not in kolom_wajib(baris.indikator):
        return dasar, ()
    if keterangan.keadaan is not None:
        return _ubah(dasar, keterangan.keadaan, alasan=keterangan.alasan), ()
    sebab = belum_waktunya(formulir, kolom)
    if sebab:
        return _ubah(dasar, Keadaan.BELUM_WAKTUNYA, alasan=sebab), ()
    if not sel.kolom:
        return dasar, ()
    pesan = f"{baris.indikator.kode}: isian ini kosong, jadi terbaca belum dilaporkan."
    perbaikan = "Ketik angkanya (0 bila hasilnya nol), atau pilih Keadaan dan tulis alasannya."
    return dasar, (peringatan(sel, "kosong", pesan, perbaikan),)


def _uraian(sel: SelTerbaca, dasar: Isian) -> tuple[Isian, tuple[Masalah, ...]]:
    if sel.rumus:
        pesan = "Uraian ini terbaca sebagai rumus, biasanya karena diawali “=”, “+” atau “-”."
        perbaikan = "Ketik ulang tanpa tanda itu di awal, atau dahului dengan tanda petik tunggal (')."
        return dasar, (kesalahan(sel, "uraian_berupa_rumus", pesan, perbaikan),)
    if sel.jenis == "e":
        temuan = kesalahan(
            sel, "galat_rumus", f"Sel ini berisi galat {sel.nilai}.", "Hapus atau ketik ulang uraiannya."
        )
        return dasar, (temuan,)
    teks = sel.nilai.strip()
    if len(teks) > PANJANG_URAIAN:
        pesan = f"Uraian ini lebih dari {cetak_ringkas(Decimal(PANJANG_URAIAN))} huruf."
        perbaikan = "Ringkaskan, dan unggah rinciannya sebagai bukti dukung."
        return dasar, (kesalahan(sel, "uraian_terlalu_panjang", pesan, perbaikan),)
    return _ubah(dasar, Keadaan.TERISI, teks=teks), ()


def _kata(sel: SelTerbaca, dasar: Isian, pilihan: tuple[str, ...]) -> tuple[Isian, tuple[Masalah, ...]]:
    if sel.jenis == "e":
        temuan = kesalahan(sel, "galat_rumus", f"Sel ini berisi galat rumus {sel.nilai}.", "Pilih dari daftar.")
        return dasar, (temuan,)
    kata = next((p for p in pilihan if p.lower() == rapikan(sel.nilai).lower()), None)
    if kata is None:
        pesan = f"“{sel.nilai[:60]}” bukan salah satu dari: {', '.join(pilihan)}."
        return dasar, (kesalahan(sel, "bukan_pilihan", pesan, "Pilih salah satu dari daftar."),)
    return _ubah(dasar, Keadaan.TERISI, teks=kata), ()


def _keadaan_dan_isian(
    tabel: Tabel,
    baris: BarisFormulir,
    keterangan: _Keterangan,
    isian: Mapping[Kolom, Isian],
) -> Iterator[Masalah]:
    """A row that is said not to apply has no figures; one that explains blanks has blanks to explain."""
    sel = tabel.sel(baris.indikator.kode, "Keadaan")
    if keterangan.keadaan is None or sel is None:
        return
    wajib = [isian[k] for k in kolom_wajib(baris.indikator) if k in isian]
    terisi = [i for i in wajib if i.teks_asli]
    if keterangan.keadaan is Keadaan.TIDAK_BERLAKU and terisi:
        pesan = f"Indikator ini dinyatakan tidak berlaku, tetapi {', '.join(i.sel for i in terisi)} berisi angka."
        yield kesalahan(sel, "keadaan_bertentangan", pesan, "Kosongkan angkanya, atau kosongkan Keadaan.")
    elif len(terisi) == len(wajib):
        pesan = "Semua angkanya sudah terisi, jadi Keadaan tidak menerangkan apa-apa."
        yield peringatan(sel, "keadaan_tidak_perlu", pesan, "Kosongkan Keadaan dan alasannya.")


def _antarsel(
    tabel: Tabel, formulir: Formulir, baris: BarisFormulir, isian: Mapping[Kolom, Isian]
) -> Iterator[Masalah]:
    yield from _pembagian(tabel, formulir, baris, isian)
    anggaran, realisasi = _nilai(isian, Kolom.ANGGARAN), _nilai(isian, Kolom.REALISASI_ANGGARAN)
    sel = tabel.sel(baris.indikator.kode, "Realisasi anggaran (Rp)")
    if sel is None or realisasi is None:
        return
    if anggaran is None:
        pesan = "Realisasi anggaran terisi, tetapi anggarannya kosong."
        yield peringatan(sel, "realisasi_tanpa_anggaran", pesan, "Isi juga kolom Anggaran (Rp).")
    elif realisasi > anggaran:
        pesan = f"Realisasi anggaran lebih besar daripada anggaran ({cetak_ringkas(anggaran)})."
        yield peringatan(sel, "realisasi_melebihi_anggaran", pesan, "Periksa kedua angkanya.")


def _pembagian(
    tabel: Tabel, formulir: Formulir, baris: BarisFormulir, isian: Mapping[Kolom, Isian]
) -> Iterator[Masalah]:
    pembilang, penyebut = _nilai(isian, Kolom.PEMBILANG), _nilai(isian, Kolom.PENYEBUT)
    kode = baris.indikator.kode
    sel_pembilang, sel_penyebut = tabel.sel(kode, "Pembilang"), tabel.sel(kode, "Penyebut")
    if penyebut == 0 and sel_penyebut is not None:
        pesan = "Penyebut nol, jadi hasil baginya tidak dapat dihitung."
        yield peringatan(sel_penyebut, "penyebut_nol", pesan, "Periksa penyebutnya, atau jelaskan mengapa nol.")
    elif pembilang is not None and penyebut is not None and pembilang > penyebut and sel_pembilang is not None:
        pesan = f"Pembilang ({cetak_ringkas(pembilang)}) lebih besar daripada penyebut ({cetak_ringkas(penyebut)})."
        yield peringatan(sel_pembilang, "pembilang_lebih_besar", pesan, "Periksa apakah keduanya tertukar.")
    if pembilang is None or not penyebut:
        return
    setahun = _nilai(isian, Kolom.REALISASI_TAHUN)
    sel = tabel.sel(kode, judul_isian(Kolom.REALISASI_TAHUN, formulir.tahun))
    if setahun is None or sel is None:
        return
    hasil = pembilang / penyebut * (100 if berupa_persen(baris.indikator.satuan) else 1)
    if abs(hasil - setahun) > max(Decimal("0.01"), abs(hasil) * Decimal("0.001")):
        pesan = (
            f"Realisasi {cetak_ringkas(setahun)} tidak sama dengan pembilang dibagi penyebut ({cetak_ringkas(hasil)})."
        )
        yield peringatan(sel, "hasil_bagi_berbeda", pesan, "Periksa realisasi, pembilang dan penyebutnya.")


def _nilai(isian: Mapping[Kolom, Isian], kolom: Kolom) -> Decimal | None:
    return isian[kolom].nilai if kolom in isian else None
