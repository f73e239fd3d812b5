"""The Word copy of the konsep: one way, said so on its first line, the words and figures of the PDF."""

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.document import Document as Naskah
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, RGBColor

from kinerja_core.contoh import katalog
from kinerja_core.dokumen.dokumen_iku import render as render_pdf
from kinerja_core.dokumen.gaya_word import HURUF
from kinerja_core.dokumen.kertas import MARGIN_MENDATAR, MARGIN_TEGAK
from kinerja_core.dokumen.salinan_word import HANYA_PDF, PERINGATAN, render
from kinerja_core.domain.dokumen_iku import narasi_awal, susun_isi
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Peran
from tests.dokumen.baca import pembaca, seluruhnya
from tests.dokumen.contoh_iku import DOKUMEN_IKU
from tests.domain.bahan_contoh import bahan_contoh


@pytest.fixture(scope="module")
def isi() -> IsiDokumenIKU:
    bahan, kantor = bahan_contoh(), katalog.kantor()
    camat = next(p for p in katalog.pegawai(kantor.id) if p.peran is Peran.CAMAT)
    return susun_isi(bahan, narasi_awal(bahan, kantor), kantor, camat, kode="K", revisi=1, tanggal=date(2026, 11, 2))


@pytest.fixture(scope="module")
def pdf(isi, huruf) -> bytes:
    return render_pdf(isi, huruf, konsep=True)


@pytest.fixture(scope="module")
def salinan(isi) -> Naskah:
    return _buka(isi)


def _buka(isi: IsiDokumenIKU) -> Naskah:
    return Document(io.BytesIO(render(isi)))


def _tabel(d: Naskah, judul: str) -> list[list[str]]:
    """The cells below the Caption with that title."""
    keterangan = [p.text.split(". ", 1)[1] for p in d.paragraphs if p.style.name == "Caption"]
    return [[sel.text for sel in b.cells] for b in d.tables[keterangan.index(judul)].rows]


def _ukuran(bagian: Section) -> tuple[Length, ...]:
    return bagian.page_width, bagian.page_height, bagian.left_margin, bagian.bottom_margin


def _garis_besar(butir: list) -> list[str]:
    """The titles of a PDF outline with all below them, in reading order."""
    return [judul for b in butir for judul in (_garis_besar(b) if isinstance(b, list) else [b.title])]


def test_baris_pertama_menyebut_salinan_satu_arah_dan_setiap_halaman_konsep(salinan):
    assert [p.text for p in salinan.paragraphs[:2]] == [PERINGATAN, HANYA_PDF]
    assert {s.header.paragraphs[0].text for s in salinan.sections} == {"KONSEP · salinan, bukan dokumen resmi"}


def test_judulnya_sama_dengan_pdf_tanpa_yang_hanya_berlaku_bersama_pdf(salinan, pdf):
    judul = [p.text for p in salinan.paragraphs if p.style.name.startswith("Heading")]
    di_pdf = _garis_besar(pembaca(pdf).outline)

    assert [j for j in di_pdf if j not in judul] == ["Lembar Pengesahan", "LAMPIRAN II Paspor Angka"]
    assert judul == [j for j in di_pdf if j in judul]


def test_setiap_tabel_pdf_ada_dengan_nomor_dan_judul_yang_sama(salinan, pdf):
    teks = seluruhnya(pdf)
    keterangan = [p.text for p in salinan.paragraphs if p.style.name == "Caption"]

    assert [k for k in keterangan if k not in teks] == []
    assert f"Tabel {len(keterangan) + 1}. " not in teks


def test_ketujuh_perbandingan_memuat_angka_isinya(salinan, isi):
    lima = {b.judul: [list(sel) for sel in b.baris] for b in isi.perbandingan_lain if b.baris}
    antartahun = _tabel(salinan, "Perbandingan Realisasi dan Capaian Tahun 2020–2024")

    assert {judul: [b[1:] for b in _tabel(salinan, judul)[1:]] for judul in lima} == lima
    assert [b[1:] for b in antartahun[2:]] == [
        [b.indikator, b.satuan, *b.realisasi, *b.capaian] for b in isi.perbandingan
    ]
    assert [b[5:] for b in _tabel(salinan, "Capaian Kinerja Seksi Pemerintahan")[1:]] == [
        [b.realisasi, b.capaian, b.predikat] for b in isi.baris if b.unit == "Seksi Pemerintahan"
    ]
    assert "Tidak ada standar nasional" in "\n".join(p.text for p in salinan.paragraphs)


def test_program_anggaran_dan_kebijakan_tersalin(salinan, isi):
    anggaran = _tabel(salinan, f"Anggaran dan Realisasi Anggaran Tahun {isi.tahun_anggaran}")
    teks = [p.text for p in salinan.paragraphs]

    assert anggaran[1:] == [[a.uraian, a.anggaran, a.realisasi, a.serapan] for a in isi.anggaran]
    assert [c.teks for n, c in enumerate(isi.catatan_kaki, 1) if f"{n})\t{c.teks}" not in teks] == []
    assert [[sel.text for sel in b.cells] for b in salinan.tables[-1].rows][1:] == [list(b) for b in isi.kebijakan_lain]


def test_narasi_tercetak_utuh(salinan, isi):
    teks = [p.text for p in salinan.paragraphs]
    narasi = (isi.ringkasan, isi.pendahuluan, isi.analisis, isi.penutup)

    assert [alinea for satu in narasi for alinea in satu.splitlines() if alinea not in teks] == []


def test_isi_kosong_tetap_terbaca():
    kosong = _buka(replace(DOKUMEN_IKU, baris=(), unit=(), anggaran=(), perbandingan=(), sumber=()))

    teks = [p.text for p in kosong.paragraphs]
    assert kosong.tables == []
    assert [t for t in teks if t.startswith("Belum ada")] == [
        "Belum ada indikator yang ditetapkan.",
        "Belum ada indikator yang ditetapkan.",
        "Belum ada data tahun sebelumnya yang dapat dibandingkan.",
        "Belum ada data anggaran Tahun 2025.",
    ]


def test_judul_hitam_dengan_huruf_yang_ada_di_setiap_komputer(salinan):
    nama = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Caption")
    gaya = [salinan.styles[n] for n in nama]
    huruf = [dict(g.element.rPr.find(qn("w:rFonts")).attrib) for g in gaya]

    assert {g.font.color.rgb for g in gaya[1:]} == {RGBColor(0, 0, 0)}
    assert huruf == [{qn(f"w:{k}"): HURUF for k in ("ascii", "hAnsi", "cs", "eastAsia")}] * len(nama)


@pytest.mark.parametrize("kertas", list(Kertas))
def test_kertas_margin_dan_arah_halaman_seperti_pdf(kertas):
    lebar, tinggi = kertas.ukuran_mm
    kosong = replace(DOKUMEN_IKU, baris=(), unit=(), kop=replace(DOKUMEN_IKU.kop, kertas=kertas))
    bagian = _buka(kosong).sections

    ukuran = {(s.orientation, *(round(u.mm) for u in _ukuran(s))) for s in bagian}
    assert ukuran == {
        (WD_ORIENT.PORTRAIT, lebar, tinggi, MARGIN_TEGAK.kiri, MARGIN_TEGAK.bawah),
        (WD_ORIENT.LANDSCAPE, tinggi, lebar, MARGIN_MENDATAR.kiri, MARGIN_MENDATAR.bawah),
    }


def test_kepala_setiap_tabel_diulang_dan_lebarnya_tidak_melewati_margin(salinan):
    terpakai = max(sum(lajur.width for lajur in t.columns) for t in salinan.tables)
    mendatar = next(s for s in salinan.sections if s.orientation == WD_ORIENT.LANDSCAPE)

    assert [t for t in salinan.tables if t.rows[0]._tr.trPr.find(qn("w:tblHeader")) is None] == []
    assert terpakai <= mendatar.page_width - mendatar.left_margin - mendatar.right_margin
    assert [lajur.width for lajur in salinan.tables[0].columns] == [s.width for s in salinan.tables[0].rows[0].cells]
