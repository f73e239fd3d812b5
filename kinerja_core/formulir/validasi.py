"""Typed validation of the open cells, its messages in Indonesian, and live warnings by colour."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from kinerja_core.domain.formulir import PILIHAN_YA_TIDAK
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Kolom
from kinerja_core.formulir.gaya import Gayawan
from kinerja_core.formulir.kolom import (
    BARIS_PERTAMA,
    KEADAAN_BELUM_WAKTUNYA,
    KEADAAN_TIDAK_BERLAKU,
    LETAK,
    Gaya,
    KolomFormulir,
)
from kinerja_core.formulir.templat import BARIS_TERAKHIR, Model, tanda
from kinerja_core.formulir.usulan_iku import BANYAK_BARIS_USULAN, BARIS_USULAN, KOLOM_USULAN

PANJANG_URAIAN = 2000
_JUDUL_GALAT = "Isian belum dapat diterima"


def berupa_realisasi(kolom: KolomFormulir) -> bool:
    """Whether the column takes a realisasi, which may be a word (Ya, Tidak, a grade)."""
    return kolom.isi in REALISASI_TRIWULAN or kolom.isi is Kolom.REALISASI_TAHUN


def aturan(kolom: KolomFormulir, model: Model) -> dict[str, Any]:
    """The validation of an open cell of ``kolom`` in a row of that Model."""
    if kolom.gaya is Gaya.KEADAAN:
        return _daftar(
            [KEADAAN_TIDAK_BERLAKU, KEADAAN_BELUM_WAKTUNYA],
            "Keadaan",
            "Hanya bila angkanya memang tidak ada. Pilih salah satu lalu tulis alasannya di kolom berikut. "
            "Nol bukan kosong: bila hasilnya nol, ketik 0.",
        )
    if kolom.gaya is Gaya.URAIAN:
        return _uraian(kolom)
    if berupa_realisasi(kolom) and model is Model.YA_TIDAK:
        return _daftar(list(PILIHAN_YA_TIDAK), kolom.judul[:32], "Pilih Ya atau Tidak.")
    if berupa_realisasi(kolom) and model is Model.SKALA:
        return _daftar([tanda("skala")], "Realisasi", "Pilih predikat dari daftar. Tahun lalu: @@lalu@@.")
    return _angka(kolom)


def _angka(kolom: KolomFormulir) -> dict[str, Any]:
    pesan = {
        Kolom.PEMBILANG: "@@arti_pembilang@@",
        Kolom.PENYEBUT: "@@arti_penyebut@@",
        Kolom.ANGGARAN: "Rupiah penuh, angka saja, tanpa titik dan tanpa Rp.",
        Kolom.REALISASI_ANGGARAN: "Rupiah penuh sampai saat ini, angka saja, tanpa titik dan tanpa Rp.",
    }.get(kolom.isi or Kolom.BUKTI, "Satuan: @@satuan@@. Ketik angkanya saja, tanpa satuan. Tahun lalu: @@lalu@@.")
    return {
        "validate": "decimal",
        "criteria": ">=",
        "value": 0,
        "input_title": "Realisasi setahun" if "{" in kolom.judul else kolom.judul[:32],
        "input_message": pesan,
        "error_title": _JUDUL_GALAT,
        "error_message": "Sel ini hanya menerima angka 0 atau lebih, tanpa satuan, tanpa tanda % dan tanpa "
        "titik ribuan. Bila angkanya tidak ada, kosongkan dan isi kolom Keadaan serta Alasan keadaan.",
    }


def _uraian(kolom: KolomFormulir) -> dict[str, Any]:
    aturan: dict[str, Any] = {
        "validate": "length",
        "criteria": "<=",
        "value": PANJANG_URAIAN,
        "error_title": _JUDUL_GALAT,
        "error_message": "Uraian paling banyak 2.000 huruf. Ringkaskan, dan unggah rinciannya sebagai bukti dukung.",
    }
    if kolom.isi is Kolom.BUKTI:
        aturan["input_title"] = "Bukti dukung"
        aturan["input_message"] = "Tulis nama dokumen buktinya. Berkasnya sendiri diunggah di aplikasi."
    return aturan


def _daftar(pilihan: list[str], judul: str, pesan: str) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": pilihan,
        "input_title": judul,
        "input_message": pesan,
        "error_title": _JUDUL_GALAT,
        "error_message": "Pilih salah satu dari daftar dengan menekan panah di kanan sel.",
    }


def usulan(lembar: Worksheet, gaya: Gayawan, nama_daftar: str, jenis: tuple[str, ...]) -> None:
    """The empty lines of the sheet *Usulan IKU* with their drop-downs."""
    akhir = BARIS_USULAN + BANYAK_BARIS_USULAN - 1
    for baris in range(BARIS_USULAN, akhir + 1):
        lembar.set_row(baris, 30)
        lembar.write_number(baris, 0, baris - BARIS_USULAN + 1, gaya.sel(Gaya.TENGAH, terbuka=False))
        for nomor in range(1, len(KOLOM_USULAN)):
            lembar.write_blank(baris, nomor, None, gaya.sel(Gaya.URAIAN, terbuka=True))
    kode = _daftar([], "Kode indikator", "Pilih kode dari formulir ini, atau kosongkan untuk indikator baru.")
    lembar.data_validation(BARIS_USULAN, 1, akhir, 1, {**kode, "source": f"={nama_daftar}"})
    lembar.data_validation(
        BARIS_USULAN, 2, akhir, 2, _daftar(list(jenis), "Jenis usulan", "Pilih jenis perubahan yang diusulkan.")
    )


def peringatan_langsung(buku: Workbook, lembar: Worksheet) -> None:
    """Colour what is incomplete while the Unit is still typing."""
    merah = buku.add_format({"bg_color": "#F8C9C4", "font_color": "#8A1C12"})
    awal = BARIS_PERTAMA + 1
    keadaan, alasan = LETAK["Keadaan"], LETAK["Alasan keadaan"]
    sel_keadaan, sel_alasan = (f"${xl_col_to_name(k)}{awal}" for k in (keadaan, alasan))
    _warnai(lembar, alasan, alasan, f'=AND({sel_keadaan}<>"",TRIM({sel_alasan})="")', merah)
    pembilang, penyebut = LETAK["Pembilang"], LETAK["Penyebut"]
    n, d = (f"${xl_col_to_name(k)}{awal}" for k in (pembilang, penyebut))
    _warnai(lembar, pembilang, penyebut, f"=AND(ISNUMBER({n}),ISNUMBER({d}),{n}>{d})", merah)


def _warnai(lembar: Worksheet, kiri: int, kanan: int, rumus: str, rias: object) -> None:
    aturan = {"type": "formula", "criteria": rumus, "format": rias}
    lembar.conditional_format(BARIS_PERTAMA, kiri, BARIS_TERAKHIR, kanan, aturan)
