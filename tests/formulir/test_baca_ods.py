"""The .ods reader on content written by hand, so that it is tested where LibreOffice is not installed."""

import pytest

from kinerja_core.formulir.baca_ods import baca
from kinerja_core.formulir.hitung_rumus import hitung
from kinerja_core.formulir.tandai_ods import tandai
from tests.formulir.berkas_jahat import _ods

CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def _sel(atribut: str, isi: str = "") -> dict[tuple[int, int], list[str]]:
    naskah = f"<table:table-row><table:table-cell {CALCEXT} {atribut}>{isi}</table:table-cell></table:table-row>"
    return _semua(naskah)


def _semua(naskah: str) -> dict[tuple[int, int], list[str]]:
    return {(b, k): lain for b, k, *lain in baca(_ods(naskah), ["Formulir"])["lembar"][0]["sel"]}


@pytest.mark.parametrize(
    ("atribut", "isi", "harapan"),
    [
        ('office:value-type="float" office:value="97.66"', "<text:p>97,66</text:p>", ["n", "97.66", "", ""]),
        ('office:value-type="percentage" office:value="0.85"', "<text:p>85%</text:p>", ["n", "0.85", "0%", ""]),
        ('office:value-type="date" office:date-value="2024-05-12"', "", ["d", "2024-05-12", "", ""]),
        ('office:value-type="time" office:time-value="PT12H05M00S"', "", ["d", "12:05:00", "", ""]),
        ('office:value-type="boolean" office:boolean-value="true"', "", ["b", "TRUE", "", ""]),
        (
            'office:value-type="string"',
            "<text:p>a<text:s text:c='2'/>b</text:p><text:p>c</text:p>",
            ["s", "a  b\nc", "", ""],
        ),
        (
            'table:formula="of:=[.A1]/0" office:value-type="string" calcext:value-type="error"',
            "<text:p>#DIV/0!</text:p>",
            ["e", "#DIV/0!", "", "=A1/0"],
        ),
        ('table:formula="of:=[.A1]*2"', "", ["", "", "", "=A1*2"]),
        (
            'table:formula="of:=[\'file:///rekap.ods\'#$Lembar1.A1]" office:value-type="float" office:value="3"',
            "",
            ["n", "3", "", "=[luar]['file:///rekap.ods'#$Lembar1.A1]"],
        ),
        (
            'office:value-type="string"',
            "<office:annotation><text:p>catatan</text:p></office:annotation><text:p>isi</text:p>",
            ["s", "isi", "", ""],
        ),
    ],
)
def test_jenis_isi_sel_dikenali(atribut, isi, harapan):
    assert _sel(atribut, isi) == {(1, 1): harapan}


def test_sel_dan_baris_berulang_dihitung_tanpa_menyimpan_yang_kosong():
    satu = '<table:table-cell office:value-type="float" office:value="1"/>'
    naskah = (
        '<table:table-row table:number-rows-repeated="3"/>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="4"/>{satu}</table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"/>'
    )

    assert list(_semua(naskah)) == [(4, 5)]


def test_baris_dan_kolom_tersembunyi_tercatat():
    naskah = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
        '<table:table-row/><table:table-row table:visibility="collapse" table:number-rows-repeated="2"/>'
    )

    lembar = baca(_ods(naskah), ["Formulir"])["lembar"][0]

    assert (lembar["baris_tersembunyi"], lembar["kolom_tersembunyi"]) == ([2, 3], [3])


def test_menandai_sel_berulang_memotongnya_saja():
    berulang = (
        '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4" '
        'office:value-type="float" office:value="7"/></table:table-row>'
    )
    masalah = {
        "tingkat": "kesalahan",
        "lembar": "Formulir",
        "sel": "C2",
        "nilai": "7",
        "pesan": "a.",
        "perbaikan": "b.",
    }

    hasil = baca(tandai(_ods(berulang), [masalah]), ["Formulir"])

    assert [lembar["nama"] for lembar in hasil["lembar"]] == ["Perbaikan", "Formulir"]
    assert {(b, k): nilai for b, k, _, nilai, *_ in hasil["lembar"][1]["sel"]} == {
        (b, k): "7" for b in (1, 2, 3) for k in (1, 2, 3, 4)
    }


@pytest.mark.parametrize(
    ("rumus", "nilai"),
    [
        ("=45/50*100", "90"),
        ("=-(2+3)*1.5", "-7.5"),
        ("=1/0", None),
        ("=A1*2", None),
        ("=2**99999", None),
        ("=7//2", None),
        ("=(1", None),
        ("=SUM(1)", None),
        ("=1.2.3", None),
    ],
)
def test_hanya_hitungan_polos_yang_dihitung_ulang(rumus, nilai):
    hasil = hitung(rumus)

    assert (None if hasil is None else str(hasil.normalize() if hasil % 1 else int(hasil))) == nilai
