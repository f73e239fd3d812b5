"""The annotated workbook: colours, comments, a list that jumps, and back again."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir.catatan import tandai
from tests.formulir.berkas_jahat import LEMBAR, sunting
from tests.formulir.conftest import ubah

MERAH, JINGGA, KUNING = "00F4A9A0", "00FFD58A", "FFFFF7BF"


def _rusak(buku):
    lembar = buku["Formulir"]
    lembar["T10"], lembar["S11"], lembar["N10"], lembar["S12"] = "1.234", "-", 95, None


@pytest.fixture(scope="module")
def salah(formulir_terisi) -> bytes:
    return ubah(formulir_terisi, _rusak)


@pytest.fixture(scope="module")
def ditandai(salah, periksa_ini, pembaca) -> bytes:
    return tandai(salah, periksa_ini(salah), pembaca=pembaca)


def test_sel_keliru_berwarna_menurut_beratnya(ditandai):
    lembar = load_workbook(BytesIO(ditandai))["Formulir"]

    assert [lembar[s].fill.fgColor.rgb for s in ("T10", "S11", "N10", "S12", "U12")] == [
        *(MERAH, MERAH, MERAH),
        JINGGA,
        KUNING,
    ]


def test_setiap_sel_keliru_berkomentar_masalah_dan_perbaikannya(ditandai):
    lembar = load_workbook(BytesIO(ditandai))["Formulir"]

    berkomentar = {s.coordinate: s.comment for b in lembar for s in b if s.comment}
    assert set(berkomentar) == {"T10", "S11", "N10", "S12"}
    assert berkomentar["N10"].author == "Kinerja"
    assert berkomentar["N10"].text == (
        "Sel terkunci “Target 2024” diubah; seharusnya 91,33.\n"
        "Perbaikan: Kembalikan isinya, dan tulis perubahan yang diinginkan di lembar Usulan IKU."
    )


def test_lembar_perbaikan_di_depan_dan_setiap_barisnya_melompat_ke_selnya(ditandai):
    buku = load_workbook(BytesIO(ditandai))
    daftar = buku["Perbaikan"]

    assert buku.sheetnames[0] == buku.active.title == "Perbaikan"
    assert daftar["A1"].value == "PERBAIKAN: 3 harus diperbaiki, 1 perlu dijelaskan"
    assert [daftar.cell(n, 4).value for n in range(5, 9)] == ["N10", "T10", "S11", "S12"]
    assert [daftar.cell(n, 4).hyperlink.location for n in range(5, 9)] == [
        "'Formulir'!N10",
        "'Formulir'!T10",
        "'Formulir'!S11",
        "'Formulir'!S12",
    ]


def test_isi_validasi_dan_proteksi_berkas_pengunggah_tetap(salah, ditandai):
    semula, sesudah = (load_workbook(BytesIO(d))["Formulir"] for d in (salah, ditandai))

    assert [[s.value for s in b] for b in sesudah] == [[s.value for s in b] for b in semula]
    assert sesudah.data_validations.count == semula.data_validations.count
    assert sesudah.protection.sheet
    assert sesudah["T10"].protection.locked is False


def test_berkas_bertanda_memberi_temuan_yang_sama(salah, ditandai, periksa_ini):
    assert periksa_ini(ditandai).masalah == periksa_ini(salah).masalah


def test_yang_sudah_diperbaiki_lulus_tanpa_catatan(ditandai, periksa_ini):
    def perbaiki(buku):
        lembar = buku["Formulir"]
        lembar["T10"], lembar["S11"], lembar["N10"], lembar["S12"] = 90.1, 88, 91.33, 512

    assert periksa_ini(ubah(ditandai, perbaiki)).masalah == ()


def test_tanda_putaran_lalu_dihapus_pada_putaran_berikutnya(ditandai, periksa_ini, pembaca):
    separuh = ubah(ditandai, lambda b: b["Formulir"].__setitem__("T10", 90.1))

    buku = load_workbook(BytesIO(tandai(separuh, periksa_ini(separuh), pembaca=pembaca)))

    assert buku.sheetnames.count("Perbaikan") == 1
    assert buku["Formulir"]["T10"].fill.fgColor.rgb == KUNING
    assert buku["Formulir"]["T10"].comment is None
    assert buku["Formulir"]["S11"].fill.fgColor.rgb == MERAH


def test_komentar_pengunggah_sendiri_tidak_hilang(salah, periksa_ini, pembaca):
    from openpyxl.comments import Comment

    bercatatan = ubah(salah, lambda b: setattr(b["Formulir"]["T10"], "comment", Comment("tolong dicek", "Siti")))

    satu = tandai(bercatatan, periksa_ini(bercatatan), pembaca=pembaca)
    lulus = ubah(satu, lambda b: b["Formulir"].__setitem__("T10", 90.1))
    dua = tandai(lulus, periksa_ini(lulus), pembaca=pembaca)

    assert load_workbook(BytesIO(satu))["Formulir"]["T10"].comment.text.endswith("tolong dicek")
    assert load_workbook(BytesIO(dua))["Formulir"]["T10"].comment.text == "tolong dicek"


def test_isi_sel_yang_berupa_rumus_tidak_menjadi_rumus_di_perbaikan(formulir_terisi, periksa_ini, pembaca):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("AE12", '=HYPERLINK("http://x")'))

    daftar = load_workbook(BytesIO(tandai(data, periksa_ini(data), pembaca=pembaca)))["Perbaikan"]

    assert daftar["E5"].data_type == "s"
    assert daftar["E5"].value == '=HYPERLINK("http://x")'


def test_temuan_tanpa_sel_tercantum_tanpa_tautan(formulir_terisi, periksa_ini, pembaca):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].delete_rows(17))

    daftar = load_workbook(BytesIO(tandai(data, periksa_ini(data), pembaca=pembaca)))["Perbaikan"]

    assert daftar["F5"].value.startswith("Baris indikator YAN-08")
    assert daftar["D5"].hyperlink is None


@pytest.mark.parametrize(
    "sisipan",
    [
        '<mergeCells count="1"><mergeCell ref="A20:XFD1048576"/></mergeCells>',
        '<hyperlinks><hyperlink ref="A20:XFD1048576" location="A1"/></hyperlinks>',
    ],
)
def test_gabungan_yang_sangat_luas_ditolak_sebelum_dibuka_penuh(sisipan, formulir_terisi, periksa_ini, pembaca):
    data = sunting(formulir_terisi, LEMBAR, "</sheetData>", f"</sheetData>{sisipan}")
    hasil = periksa_ini(data)

    with pytest.raises(BerkasDitolak, match="terlalu luas"):
        tandai(data, hasil, pembaca=pembaca)


def test_sel_gabungan_ditandai_di_pojoknya(formulir_terisi, periksa_ini, pembaca):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].merge_cells("S12:T12"))
    hasil = periksa_ini(data)

    assert [(m.sel, m.kode) for m in hasil.masalah] == [("T12", "kosong")]
    lembar = load_workbook(BytesIO(tandai(data, hasil, pembaca=pembaca)))["Formulir"]
    assert lembar["S12"].fill.fgColor.rgb == JINGGA


def test_formulir_bersih_hanya_mendapat_daftar_kosong(formulir_terisi, periksa_ini, pembaca):
    buku = load_workbook(BytesIO(tandai(formulir_terisi, periksa_ini(formulir_terisi), pembaca=pembaca)))

    assert buku["Perbaikan"]["A1"].value == "PERBAIKAN: 0 harus diperbaiki, 0 perlu dijelaskan"
