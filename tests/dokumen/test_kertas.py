"""What holds for every document: PDF/A-3a, embedded typeface, footer, margins, and bytes that repeat themselves."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from kinerja_core.dokumen import disposisi, dokumen_iku, notulen, surat_pengantar, undangan
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.naskah import PenandaTangan
from kinerja_core.domain.sidik import sidik_pendek
from tests.dokumen import contoh_iku, contoh_rapat, contoh_surat
from tests.dokumen.baca import halaman, pembaca, seluruhnya
from tests.dokumen.pohon import cacat
from tests.dokumen.semua import SEMUA

JUMLAH_HALAMAN = {
    "disposisi": 1,
    "format_iku": 3,
    "tanda_terima": 1,
    "undangan": 2,
    "daftar_hadir": 2,
    "notulen": 2,
    "nota_pengembalian": 1,
    "surat_pengantar": 2,
    "ekspedisi": 1,
    "agenda": 3,
    "bukti_pelaksanaan": 2,
    "lembar_sop": 3,
    "dokumen_iku": 19,
    "konsep": 19,
}

AKAR = Path(__file__).parents[2]
MM = 72 / 25.4

semua_naskah = pytest.mark.parametrize("nama", SEMUA)


@pytest.fixture(scope="module")
def tercetak(huruf) -> dict[tuple[str, Kertas], bytes]:
    return {(nama, kertas): cetak(huruf, kertas) for nama, cetak in SEMUA.items() for kertas in Kertas}


@semua_naskah
def test_isi_yang_sama_memberi_bita_yang_sama(nama, huruf, tercetak):
    assert SEMUA[nama](huruf, Kertas.F4) == tercetak[nama, Kertas.F4]


def test_proses_lain_memberi_bita_yang_sama(huruf, tercetak):
    naskah = """
import hashlib, pathlib, sys
from kinerja_core.dokumen.huruf import siapkan
from kinerja_core.domain.kantor import Kertas
from tests.dokumen.semua import SEMUA
huruf = siapkan(pathlib.Path(sys.argv[1]))
for nama, cetak in SEMUA.items():
    print(nama, hashlib.sha256(cetak(huruf, Kertas.F4)).hexdigest())
"""
    folder = str(huruf.berkas[""].parent)
    lingkungan = {**os.environ, "PYTHONHASHSEED": "271828", "TZ": "Asia/Jayapura"}

    hasil = subprocess.run(
        [sys.executable, "-c", naskah, folder], cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=True
    )

    assert dict(baris.split() for baris in hasil.stdout.splitlines()) == {
        nama: hashlib.sha256(tercetak[nama, Kertas.F4]).hexdigest() for nama in SEMUA
    }


@semua_naskah
def test_tanda_pdf_a_3a_dan_pdf_ua_1_lengkap(nama, tercetak):
    with pikepdf.open(io.BytesIO(tercetak[nama, Kertas.F4])) as pdf:
        with pdf.open_metadata() as meta:
            tanda = (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"])
        niat = pdf.Root.OutputIntents[0]

        assert tanda == ("3", "A", "1")
        assert (str(niat.S), "/DestOutputProfile" in niat) == ("/GTS_PDFA1", True)
        assert ("/Encrypt" in pdf.trailer, "/JavaScript" in pdf.Root.get("/Names", {})) == (False, False)
        assert (str(pdf.Root.Lang), str(pdf.Root.ViewerPreferences.DisplayDocTitle)) == ("id-ID", "True")


@semua_naskah
def test_semua_huruf_tertanam(nama, tercetak):
    with pikepdf.open(io.BytesIO(tercetak[nama, Kertas.F4])) as pdf:
        huruf = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        muka = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"]

        assert len(huruf) == len(muka) > 0
        assert all("/FontFile2" in satu for satu in huruf)
        assert all("Arimo" in str(satu.FontName) for satu in huruf)


@semua_naskah
def test_struktur_berkas_bersih(nama, tercetak):
    with pikepdf.open(io.BytesIO(tercetak[nama, Kertas.F4])) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf tidak terpasang")
@semua_naskah
def test_qpdf_tidak_menemukan_cacat(nama, tercetak, tmp_path):
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(tercetak[nama, Kertas.F4])

    hasil = subprocess.run(["qpdf", "--check", berkas], capture_output=True, text=True, check=False)

    assert (hasil.returncode, hasil.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF tidak terpasang")
@pytest.mark.parametrize("aras", ["3a", "ua1"])
@semua_naskah
def test_verapdf_menerima_pdf_a_3a_dan_pdf_ua_1(nama, aras, tercetak, tmp_path):
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(tercetak[nama, Kertas.F4])

    hasil = subprocess.run(
        ["verapdf", "-f", aras, "--format", "text", berkas], capture_output=True, text=True, check=False
    )

    assert hasil.stdout.startswith("PASS")


@pytest.mark.parametrize("kertas", Kertas)
@semua_naskah
def test_ukuran_setiap_halaman_menurut_kertas_kantor(nama, kertas, tercetak):
    lebar, tinggi = kertas.ukuran_mm

    ukuran = {
        tuple(sorted(round(float(sisi) / MM, 1) for sisi in satu.mediabox[2:]))
        for satu in pembaca(tercetak[nama, kertas]).pages
    }

    assert ukuran == {(lebar, tinggi)}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler tidak terpasang")
@pytest.mark.parametrize("kertas", Kertas)
@semua_naskah
def test_tidak_ada_tulisan_di_luar_margin(nama, kertas, tercetak, tmp_path):
    assert di_luar_margin(tercetak[nama, kertas], tmp_path) == []


def di_luar_margin(data: bytes, folder: Path) -> list[str]:
    """The words that stand, or reach, outside the margins, the stamp left out."""
    berkas = folder / "uji.pdf"
    berkas.write_bytes(data)
    hasil = subprocess.run(["pdftotext", "-bbox", berkas, "-"], capture_output=True, text=True, check=True).stdout
    di_luar = []
    for isi in hasil.split("<page ")[1:]:
        lebar = float(re.search(r'width="([\d.]+)"', isi)[1])
        kiri, kanan = (30, 25) if lebar < float(re.search(r'height="([\d.]+)"', isi)[1]) else (25, 20)
        for x1, x2, kata in re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)".*?>(.*?)</word>', isi):
            if kata != "KONSEP" and (float(x1) < kiri * MM - 1 or float(x2) > lebar - kanan * MM + 1):
                di_luar.append(kata)
    return di_luar


PANJANG = PenandaTangan("Plt. " + "KEPALASEKSI" * 12, "Muhammad" * 15, "Penata" * 20, "9" * 90)
KATA_PANJANG = "Pemberdayaanmasyarakat" * 8
NASKAH_PANJANG = {
    "disposisi": lambda h: disposisi.render(replace(contoh_surat.DISPOSISI, penanda=PANJANG, hal=KATA_PANJANG), h),
    "undangan": lambda h: undangan.render(replace(contoh_rapat.UNDANGAN, penanda=PANJANG, tempat=KATA_PANJANG), h),
    "notulen": lambda h: notulen.render(
        replace(contoh_rapat.NOTULEN, penanda=PANJANG, penanda_notulis=PANJANG, hadir=(KATA_PANJANG,)), h
    ),
    "surat_pengantar": lambda h: surat_pengantar.render(
        replace(contoh_surat.SURAT_PENGANTAR, penanda=PANJANG, kepada=(KATA_PANJANG,)), h
    ),
    "dokumen_iku": lambda h: dokumen_iku.render(
        replace(
            contoh_iku.DOKUMEN_IKU,
            penanda=PANJANG,
            unit=tuple(replace(u, unit=KATA_PANJANG) for u in contoh_iku.DOKUMEN_IKU.unit),
            baris=tuple(replace(b, indikator=KATA_PANJANG) for b in contoh_iku.DOKUMEN_IKU.baris),
        ),
        h,
        konsep=True,
    ),
}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler tidak terpasang")
@pytest.mark.parametrize("nama", NASKAH_PANJANG)
def test_kata_yang_terlalu_panjang_dipotong_di_dalam_margin_dan_tidak_hilang(nama, huruf, tmp_path):
    data = NASKAH_PANJANG[nama](huruf)

    assert (di_luar_margin(data, tmp_path), cacat(data)) == ([], [])
    assert PANJANG.nama in "".join(seluruhnya(data).split())


def test_judul_di_tengah_yang_tidak_muat_sebaris_dibagi_rata(huruf):
    sampul = pembaca(dokumen_iku.render(contoh_iku.DOKUMEN_IKU, huruf, konsep=False)).pages[0].extract_text()

    assert "DOKUMEN INDIKATOR\nKINERJA UTAMA" in sampul


@semua_naskah
def test_jumlah_halaman_tetap(nama, tercetak):
    assert len(pembaca(tercetak[nama, Kertas.F4]).pages) == JUMLAH_HALAMAN[nama]


@semua_naskah
def test_kaki_menyebut_halaman_dan_jumlahnya(nama, tercetak):
    teks = halaman(tercetak[nama, Kertas.F4])
    bersampul = nama in ("dokumen_iku", "konsep")

    kaki = [re.findall(r"Halaman (\d+) dari (\d+)$", satu) for satu in teks]

    harapan = [[(str(n), str(len(teks)))] for n in range(1, len(teks) + 1)]
    assert kaki == [[], *harapan[1:]] if bersampul else kaki == harapan


def test_kaki_menyebut_kode_dan_sidik_isi(huruf):
    teks = seluruhnya(disposisi.render(contoh_surat.DISPOSISI, huruf))

    assert f"DSP-2026-001 · Sidik isi {sidik_pendek(contoh_surat.DISPOSISI)}" in teks


def test_kode_yang_panjang_tidak_menimpa_nomor_halaman(huruf):
    isi = replace(contoh_surat.DISPOSISI, kode="KODE/" * 40)

    assert halaman(disposisi.render(isi, huruf))[0].count("Halaman 1 dari 1") == 1


def test_tanggal_isi_mengubah_bita(huruf):
    lain = replace(contoh_surat.DISPOSISI, tanggal=contoh_surat.DISPOSISI.batas_waktu)

    assert disposisi.render(lain, huruf) != disposisi.render(contoh_surat.DISPOSISI, huruf)


def test_huruf_asing_ditolak_dengan_huruf_tulisan_dan_naskahnya(huruf):
    isi = replace(contoh_surat.DISPOSISI, hal="Kerja sama dengan 上海 Tahun 2025")

    with pytest.raises(IsianKeliru) as ditolak:
        disposisi.render(isi, huruf)

    assert str(ditolak.value) == (
        "Huruf “上” (U+4E0A) pada tulisan “Kerja sama dengan 上海 Tahun 2025” tidak dapat dicetak dalam "
        "Lembar Disposisi. Ganti atau hapus huruf itu, lalu ulangi."
    )


def test_huruf_kendali_ditolak_menurut_nomornya(huruf):
    with pytest.raises(IsianKeliru, match=r"Huruf tak tampak U\+0007"):
        disposisi.render(replace(contoh_surat.DISPOSISI, hal="bel\x07"), huruf)


def test_emoji_ditolak_juga_dalam_undangan(huruf):
    with pytest.raises(IsianKeliru, match="Undangan Rapat"):
        undangan.render(replace(contoh_rapat.UNDANGAN, tempat="Aula 🎉"), huruf)


def test_huruf_latin_beraksen_dan_lambang_rumus_tercetak(huruf):
    kalimat = "Σ hasil × 100% ≥ 90 – “Renée Müller” ½ m² → 5 °C"

    assert kalimat in seluruhnya(disposisi.render(replace(contoh_surat.DISPOSISI, hal=kalimat), huruf))
