"""The fast reading of our own pages gives what pypdf gives; anything else is left to pypdf."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from kinerja_core.dokumen import teks_halaman as pembaca_teks
from kinerja_core.dokumen import undangan
from kinerja_core.dokumen.teks_halaman import teks_halaman
from kinerja_core.domain.kantor import Kertas
from tests.dokumen import contoh_rapat
from tests.dokumen.semua import SEMUA


def dengan_pypdf(data: bytes) -> list[list[str]]:
    return [satu.extract_text().split() for satu in PdfReader(io.BytesIO(data)).pages]


def diubah(data: bytes, ubah) -> bytes:
    keluaran = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        ubah(pdf)
        pdf.save(keluaran)
    return keluaran.getvalue()


@pytest.mark.parametrize("nama", ["konsep", "undangan", "lembar_sop", "daftar_hadir"])
def test_kata_setiap_halaman_sama_dengan_pypdf_tanpa_memanggilnya(nama, huruf, monkeypatch):
    data = SEMUA[nama](huruf, Kertas.F4)
    seharusnya = dengan_pypdf(data)
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda _: pytest.fail("pypdf dipanggil"))

    assert teks_halaman(PdfReader(io.BytesIO(data))) == seharusnya


@pytest.mark.parametrize(
    "tambahan",
    [
        b"\nBT /F1 12 Tf 1 0 0 1 50 50 Tm (\x00\x04) Tj ET\n",
        b"\nBT 3 Tr 10 10 Td (\x00\x04) Tj ET\n",
        b"\nBT 10 10 Td (\x00\x04\x00) Tj ET\n",
        b"\nBT 10 10 Td (\x7f\x7f) Tj ET\n",
        b"\nBT 10 10 Td <0004> Tj ET\n",
        b"\n/X Do\n",
    ],
    ids=["operator lain", "tak tampak", "sandi ganjil", "sandi tak dikenal", "heksa", "gambar"],
)
def test_halaman_berisi_goresan_lain_dibaca_pypdf(huruf, tambahan):
    def ubah(pdf: pikepdf.Pdf) -> None:
        isi = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].Contents = pdf.make_stream(isi + tambahan)

    data = diubah(undangan.render(contoh_rapat.UNDANGAN, huruf), ubah)

    pembaca = PdfReader(io.BytesIO(data))
    with pytest.raises(pembaca_teks.BukanMilikKita):
        pembaca_teks.baca_cepat(pembaca.pages[0], {})
    assert teks_halaman(pembaca) == dengan_pypdf(data)


def test_huruf_yang_diganti_pemetaannya_dibaca_menurut_pemetaan_baru(huruf):
    def ubah(pdf: pikepdf.Pdf) -> None:
        huruf_pdf = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/ToUnicode" in o)
        peta = huruf_pdf.ToUnicode.read_bytes()
        huruf_pdf.ToUnicode = pdf.make_stream(peta.replace(b" <0061>", b" <0062>"))

    data = diubah(undangan.render(contoh_rapat.UNDANGAN, huruf), ubah)

    assert teks_halaman(PdfReader(io.BytesIO(data))) == dengan_pypdf(data)
