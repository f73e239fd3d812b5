"""Forms that went through LibreOffice, as .xlsx and as .ods, with their errors and their marks."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook

from kinerja_core.domain.capaian import TakTerhitung, capaian_tahun
from kinerja_core.domain.usulan import HasilPeriksa, Keadaan
from kinerja_core.formulir.catatan import tandai
from kinerja_core.formulir.identitas import temukan
from kinerja_core.formulir.periksa import baca_berkas
from tests.formulir.berkas_jahat import ganti
from tests.formulir.conftest import butuh_libreoffice, konversi, ubah
from tests.formulir.contoh import FORMULIR, ISIAN
from tests.formulir.kasus import KASUS
from tests.formulir.test_periksa import temuan

pytestmark = butuh_libreoffice

TERPILIH = (
    "titik tiga angka",
    "angka berkata",
    "tanggal",
    "jam",
    "benar salah",
    "strip",
    "negatif",
    "sel berformat persen",
    "predikat asing",
    "kosong",
    "keadaan tanpa alasan",
    "pembilang lebih besar",
    "uraian terlalu panjang",
    "target diubah",
    "triwulan diisi pada tahunan",
    "kolom tambahan",
    "kolom disembunyikan",
    "baris digandakan",
    "baris tanpa kode",
    "baris disembunyikan",
    "lembar tersembunyi",
    "usulan tanpa alasan",
)
"""Kinds of error whose trace a re-saving programme might wipe out."""


CAPAIAN: tuple[dict[str, object], ...] = (
    {"V10": 45, "W11": 0, "V13": 200, "Y14": "D", "Y15": "Tidak", "Y16": 40, "Y17": 0},
    {"V10": None, "T10": 80, "S12": None, "Y14": "B", "Y16": 75, "Y17": None, "W17": None},
    {"T10": None, "V10": None, "W11": None, "Y14": None, "Y15": None, "Y16": 130},
)
"""Answers that reach every branch of the live formulas."""


def _ketik(isi: dict[str, object]):
    def ketik(buku):
        for alamat, nilai in isi.items():
            buku["Formulir"][alamat] = nilai

    return ketik


def _rusak(buku):
    lembar = buku["Formulir"]
    lembar["T10"], lembar["S11"], lembar["N10"], lembar["S12"] = "1.234", "-", 95, None


@pytest.fixture(scope="module")
def berkas(formulir_terisi) -> dict[str, bytes]:
    menurut_nama = {k.nama: k for k in KASUS}
    kasus = {f"kasus{n}.xlsx": ubah(formulir_terisi, menurut_nama[nama].rusak) for n, nama in enumerate(TERPILIH)}
    lain = {"bersih.xlsx": formulir_terisi, "salah.xlsx": ubah(formulir_terisi, _rusak)}
    return lain | {f"capaian{n}.xlsx": ubah(formulir_terisi, _ketik(isi)) for n, isi in enumerate(CAPAIAN)} | kasus


@pytest.fixture(scope="module")
def sebagai_ods(berkas, tmp_path_factory) -> dict[str, bytes]:
    return konversi(tmp_path_factory.mktemp("ods"), "ods", berkas)


@pytest.fixture(scope="module")
def sebagai_xlsx(berkas, tmp_path_factory) -> dict[str, bytes]:
    return konversi(tmp_path_factory.mktemp("xlsx"), "xlsx", berkas)


@pytest.fixture(params=["xlsx", "ods"])
def disimpan_ulang(request) -> dict[str, bytes]:
    return request.getfixturevalue(f"sebagai_{request.param}")


def test_formulir_yang_disimpan_ulang_tetap_dikenali_dan_lulus(disimpan_ulang, periksa_ini):
    hasil = periksa_ini(disimpan_ulang["bersih.xlsx"])

    assert hasil.masalah == ()
    terisi = [i for i in hasil.isian if i.keadaan is Keadaan.TERISI]
    assert {(i.indikator, i.kolom): i.nilai if i.nilai is not None else i.teks for i in terisi} == ISIAN


def test_kode_bertahan_di_keempat_tempat(disimpan_ulang, pembaca):
    assert len(temukan(baca_berkas(disimpan_ulang["bersih.xlsx"], "f", pembaca=pembaca))) == 4


@pytest.mark.parametrize("nomor", range(len(TERPILIH)), ids=TERPILIH)
def test_kekeliruan_tetap_ditunjuk_sesudah_disimpan_ulang(nomor, disimpan_ulang, periksa_ini):
    harapan = next(k.harapan for k in KASUS if k.nama == TERPILIH[nomor])

    assert temuan(periksa_ini(disimpan_ulang[f"kasus{nomor}.xlsx"])) == harapan


def test_rumus_yang_dihitung_libreoffice_membawa_nilainya(sebagai_xlsx):
    lembar = load_workbook(BytesIO(sebagai_xlsx["bersih.xlsx"]), data_only=True)["Formulir"]

    assert [round(lembar[f"Y{n}"].value, 4) for n in (10, 11, 12, 13)] == [97.66, 94, 2462, 29.375]
    assert [round(lembar[f"Z{n}"].value, 2) for n in range(10, 18)] == [
        *(106.93, 104.44, 102.58, 102.08),
        *(133.33, 100, 100, 80),
    ]


@pytest.mark.parametrize("nomor", range(len(CAPAIAN)))
def test_capaian_yang_tampak_di_lembar_sama_dengan_capaian_aplikasi(nomor, sebagai_xlsx, periksa_ini):
    data = sebagai_xlsx[f"capaian{nomor}.xlsx"]
    isian = periksa_ini(data).isian
    lembar = load_workbook(BytesIO(data), data_only=True)["Formulir"]

    for n, baris in enumerate(FORMULIR.baris, start=10):
        hasil = capaian_tahun(baris.indikator, baris.target, isian)
        tampak = lembar[f"Z{n}"].value
        if isinstance(hasil, TakTerhitung):
            assert tampak == "–", baris.indikator.kode
        else:
            assert tampak == pytest.approx(float(hasil.nilai)), baris.indikator.kode


def test_ods_bertanda_memberi_temuan_yang_sama(sebagai_ods, periksa_ini, pembaca):
    data = sebagai_ods["salah.xlsx"]
    hasil = periksa_ini(data)

    ditandai = tandai(data, hasil, pembaca=pembaca)

    assert periksa_ini(ditandai).masalah == hasil.masalah
    assert zipfile.ZipFile(BytesIO(ditandai)).namelist()[0] == "mimetype"


def test_ods_bertanda_terbuka_di_libreoffice_dengan_warna_komentar_dan_tautan(
    sebagai_ods, periksa_ini, pembaca, tmp_path
):
    data = sebagai_ods["salah.xlsx"]
    ditandai = tandai(data, periksa_ini(data), pembaca=pembaca)

    buku = load_workbook(BytesIO(konversi(tmp_path, "xlsx", {"tanda.ods": ditandai})["tanda.ods"]))

    lembar = buku["Formulir"]
    assert buku.sheetnames[0] == "Perbaikan"
    assert [lembar[s].fill.fgColor.rgb for s in ("T10", "S12", "U12")] == ["FFF4A9A0", "FFFFD58A", "FFFFF7BF"]
    assert "dapat dibaca 1234 atau 1,234" in lembar["T10"].comment.text
    assert buku["Perbaikan"]["D5"].hyperlink.location == "Formulir!N10"
    assert lembar["Z12"].value.startswith("=")


def test_tanda_putaran_lalu_di_ods_dihapus(sebagai_ods, periksa_ini, pembaca):
    data = sebagai_ods["salah.xlsx"]
    satu = tandai(data, periksa_ini(data), pembaca=pembaca)

    dua = tandai(satu, HasilPeriksa(None, (), ()), pembaca=pembaca)

    isi = zipfile.ZipFile(BytesIO(dua)).read("content.xml").decode()
    assert isi.count("<office:annotation ") == 0
    assert isi.count('table:name="Perbaikan"') == 1
    assert 'table:style-name="kinerja-F4A9A0' not in isi
    assert temuan(periksa_ini(dua)) == temuan(periksa_ini(data))


def test_ods_tanpa_meta_tetap_dikenali(sebagai_ods, periksa_ini):
    tanpa_meta = ganti(sebagai_ods["bersih.xlsx"], {"meta.xml": None})

    assert periksa_ini(tanpa_meta).masalah == ()


def test_xlsx_bertanda_terbuka_di_libreoffice_dengan_komentarnya(sebagai_xlsx, periksa_ini, pembaca, tmp_path):
    data = sebagai_xlsx["salah.xlsx"]
    ditandai = tandai(data, periksa_ini(data), pembaca=pembaca)

    hasil = konversi(tmp_path, "ods", {"tanda.xlsx": ditandai})["tanda.xlsx"]

    assert "dapat dibaca 1234 atau 1,234" in zipfile.ZipFile(BytesIO(hasil)).read("content.xml").decode()
    assert temuan(periksa_ini(hasil)) == temuan(periksa_ini(data))
