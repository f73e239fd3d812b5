"""The workbook as it is handed out."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.kantor import Kertas
from kinerja_core.formulir.kolom import BARIS_JUDUL, KOLOM
from kinerja_core.formulir.periksa import periksa
from kinerja_core.formulir.rumus import _HURUF, realisasi_setahun
from kinerja_core.formulir.tulis import buat, susun
from tests.formulir.conftest import butuh_libreoffice, konversi
from tests.formulir.contoh import DIBUAT, FORMULIR, INDIKATOR

TERBUKA = {
    "YAN-01": "TV",
    "YAN-02": "STUVWX",
    "YAN-03": "STUV",
    "YAN-04": "STUV",
    "YAN-05": "Y",
    "YAN-06": "Y",
    "YAN-07": "Y",
    "YAN-08": "YWX",
}


@pytest.fixture(scope="module")
def buku(formulir_kosong):
    return load_workbook(BytesIO(formulir_kosong))


@pytest.fixture(scope="module")
def lembar(buku):
    return buku["Formulir"]


def test_isi_dan_tanggal_yang_sama_memberi_bita_yang_sama():
    assert buat(FORMULIR, DIBUAT) == buat(FORMULIR, DIBUAT)


def test_tata_letak_yang_disusun_ulang_memberi_bita_yang_sama():
    assert susun(Kertas.F4) == susun(Kertas.F4)


def test_tanggal_pembuatan_lain_hanya_mengubah_tanggalnya(formulir_kosong):
    lain = buat(FORMULIR, datetime(2027, 1, 5))

    assert load_workbook(BytesIO(lain)).properties.created == datetime(2027, 1, 5)
    assert lain != formulir_kosong


def test_formulir_tanpa_indikator_tidak_dibuat():
    with pytest.raises(BelumLengkap, match="belum memuat satu indikator pun"):
        buat(replace(FORMULIR, baris=()), DIBUAT)


def test_lembar_dan_urutannya(buku):
    assert [(s.title, s.sheet_state) for s in buku] == [
        ("Petunjuk", "visible"),
        ("Formulir", "visible"),
        ("Usulan IKU", "visible"),
        ("_ref", "veryHidden"),
    ]


def test_judul_kolom_memuat_lima_hal_permenpanrb_dan_semua_isian(lembar):
    judul = [sel.value for sel in lembar[BARIS_JUDUL + 1]]

    assert judul == [k.judul_cetak(2024) for k in KOLOM]
    assert {"Indikator", "Frekuensi", "Penanggung jawab", "Formulasi", "Media"} <= set(judul)


def test_target_dan_realisasi_lalu_sudah_terisi(lembar):
    assert [lembar[f"{k}10"].value for k in "LMN"] == [89.5, 90.83, 91.33]
    assert [lembar[f"{k}12"].value for k in "NOPQR"] == [2400, 600, 600, 600, 600]
    assert [lembar[f"N{n}"].value for n in (14, 15, 16)] == ["B", "Ya", "50 - 60"]


@pytest.mark.parametrize("nomor", range(len(INDIKATOR)))
def test_sel_yang_terbuka_mengikuti_frekuensi_dan_agregasi(nomor, lembar):
    baris = 10 + nomor
    terbuka = {k for k in "STUVWXY" if not lembar[f"{k}{baris}"].protection.locked}

    assert terbuka == set(TERBUKA[INDIKATOR[nomor].kode])


def test_sel_terbuka_kuning_dan_sel_terkunci_tidak(lembar):
    for baris in lembar.iter_rows(min_row=10, max_row=17, max_col=len(KOLOM)):
        for sel in baris:
            kuning = sel.fill.fgColor.rgb == "FFFFF7BF"
            assert kuning is not sel.protection.locked, sel.coordinate


def test_lembar_terlindungi_dan_setiap_sel_terbuka_bervalidasi(lembar):
    assert lembar.protection.sheet
    bervalidasi = {sel for v in lembar.data_validations.dataValidation for sel in _semua_sel(str(v.sqref))}
    terbuka = {s.coordinate for b in lembar["A10:AH17"] for s in b if not s.protection.locked}
    assert bervalidasi == terbuka


def _semua_sel(sqref: str) -> set[str]:
    return {s for bagian in sqref.split() for s in _rentang(bagian)}


def _rentang(bagian: str) -> list[str]:
    if ":" not in bagian:
        return [bagian]
    from openpyxl.utils import range_boundaries

    kiri, atas, kanan, bawah = range_boundaries(bagian)
    return [f"{get_column_letter(k)}{b}" for k in range(kiri, kanan + 1) for b in range(atas, bawah + 1)]


def test_validasi_berpesan_indonesia_dan_menyebut_tahun_lalu(lembar):
    satu = next(v for v in lembar.data_validations.dataValidation if "V10" in _semua_sel(str(v.sqref)))

    assert (satu.type, satu.operator, satu.formula1, satu.errorStyle or "stop") == (
        "decimal",
        "greaterThanOrEqual",
        "0",
        "stop",
    )
    assert satu.prompt == "Satuan: Nilai. Ketik angkanya saja, tanpa satuan. Tahun lalu: 90,83."
    assert satu.error.startswith("Sel ini hanya menerima angka 0 atau lebih")


def test_daftar_pilihan_untuk_predikat_ya_tidak_dan_keadaan(lembar):
    daftar = {
        sel: v.formula1
        for v in lembar.data_validations.dataValidation
        if v.type == "list"
        for sel in _semua_sel(str(v.sqref))
    }

    assert (daftar["Y14"], daftar["Y15"]) == ('"D,C,B,A"', '"Ya,Tidak"')
    assert daftar["AC10"] == '"Tidak berlaku,Belum waktunya"'


def test_pesan_validasi_tidak_melampaui_batas_format_berkas(buku):
    for lembar in buku:
        for v in lembar.data_validations.dataValidation:
            assert len(v.prompt or "") <= 255
            assert len(v.error or "") <= 255
            assert len(v.promptTitle or "") <= 32
            assert len(v.errorTitle or "") <= 32
            assert len(v.formula1 or "") <= 257


def test_kolom_yang_disebut_rumus_adalah_kolom_itu():
    judul = {
        "target": "Target {tahun}",
        "tw1": "Realisasi TW I",
        "tw2": "Realisasi TW II",
        "tw3": "Realisasi TW III",
        "tw4": "Realisasi TW IV",
        "pembilang": "Pembilang",
        "penyebut": "Penyebut",
        "setahun": "Realisasi {tahun}",
    }
    letak = {k.judul: get_column_letter(n) for n, k in enumerate(KOLOM, start=1)}

    assert {nama: letak[j] for nama, j in judul.items()} == _HURUF


def test_realisasi_setahun_diketik_hanya_pada_yang_tahunan():
    assert [realisasi_setahun(b) is None for b in FORMULIR.baris] == [False] * 4 + [True] * 4


@pytest.mark.parametrize(("kertas", "nomor"), [(Kertas.F4, 14), (Kertas.A4, 9)])
def test_dicetak_mendatar_di_kertas_kantor_dengan_judul_berulang(kertas, nomor):
    lembar = load_workbook(BytesIO(buat(replace(FORMULIR, kertas=kertas), DIBUAT)))["Formulir"]

    assert (int(lembar.page_setup.paperSize), lembar.page_setup.orientation) == (nomor, "landscape")
    assert (lembar.print_title_rows, lembar.print_title_cols) == ("$7:$9", "$A:$D")
    assert lembar.print_area == "'Formulir'!$A$1:$AH$25"


def test_setiap_baris_tabel_bertinggi_tertulis(lembar):
    assert [n for n in range(7, 18) if lembar.row_dimensions[n].height is None] == []


def test_tulisan_yang_aneh_tidak_merusak_berkas():
    satu = FORMULIR.baris[0]
    aneh = replace(satu.indikator, nama='A & B <c> "d" \x0b@@kantor@@', formulasi=" ujung \n baris ")
    formulir = replace(FORMULIR, baris=(replace(satu, indikator=aneh),))

    lembar = load_workbook(BytesIO(buat(formulir, DIBUAT)))["Formulir"]

    assert lembar["D10"].value == 'A & B <c> "d"  @@kantor@@'


def test_tulisan_yang_aneh_tidak_dikira_berubah_saat_kembali(pembaca):
    satu = FORMULIR.baris[0]
    aneh = replace(satu.indikator, nama="A\x0bB\x01C \u00a0 D", satuan="@sqref@", formulasi="a\r\n b\t c")
    formulir = replace(FORMULIR, baris=(replace(satu, indikator=aneh),))

    hasil = periksa(buat(formulir, DIBUAT), "f.xlsx", formulir, pembaca=pembaca)

    assert {m.kode for m in hasil.masalah} == {"kosong", "formulir_kosong"}


@butuh_libreoffice
def test_setiap_bagian_muat_selebar_satu_halaman(tmp_path):
    from pypdf import PdfReader

    berkas = {f"{k.value}.xlsx": buat(replace(FORMULIR, kertas=k), DIBUAT) for k in Kertas}

    for pdf in konversi(tmp_path, "pdf", berkas).values():
        halaman = [h.extract_text() for h in PdfReader(BytesIO(pdf)).pages]
        # Petunjuk, the bands A, B and C, Usulan IKU
        assert len(halaman) == 5
        assert [("A. DEFINISI" in h, "B. TARGET" in h, "C. ANGGARAN" in h) for h in halaman[1:4]] == [
            (True, False, False),
            (False, True, False),
            (False, False, True),
        ]
        assert all("Kode: kinerja1/" in h for h in halaman)
