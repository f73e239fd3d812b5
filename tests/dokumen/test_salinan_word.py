"""The Word copy of the konsep: one way, said so on its first line, the figures as printed."""

import io
from dataclasses import replace

from docx import Document

from kinerja_core.dokumen.salinan_word import PERINGATAN, render
from tests.dokumen.contoh import DOKUMEN_IKU


def test_baris_pertama_menyebut_salinan_satu_arah_dan_setiap_halaman_konsep() -> None:
    d = Document(io.BytesIO(render(DOKUMEN_IKU)))

    assert d.paragraphs[0].text == PERINGATAN
    assert {s.header.paragraphs[0].text for s in d.sections} == {"KONSEP · salinan, bukan dokumen resmi"}


def test_tabel_iku_memuat_angka_indonesia_seperti_di_pdf() -> None:
    d = Document(io.BytesIO(render(DOKUMEN_IKU)))

    kepala, *baris = [[sel.text for sel in b.cells] for b in d.tables[0].rows]
    assert kepala[7:] == ["Target", "Realisasi", "Capaian (%)", "Predikat"]
    assert [b[7:] for b in baris] == [[b.target, b.realisasi, b.capaian, b.predikat] for b in DOKUMEN_IKU.baris]


def test_narasi_tercetak_utuh_dan_isi_kosong_tetap_terbaca() -> None:
    penuh = Document(io.BytesIO(render(DOKUMEN_IKU)))
    kosong = Document(io.BytesIO(render(replace(DOKUMEN_IKU, baris=(), unit=(), anggaran=(), perbandingan=()))))

    teks = [p.text for p in penuh.paragraphs]
    assert all(a in teks for a in DOKUMEN_IKU.ringkasan.splitlines() if a.strip())
    assert "Realisasi Anggaran" in [p.text for p in kosong.paragraphs]


def test_lajur_lebih_sempit_daripada_halaman() -> None:
    d = Document(io.BytesIO(render(DOKUMEN_IKU)))

    for b in d.tables[0].rows[:2]:
        assert sum(sel.width for sel in b.cells) <= d.sections[1].page_width


def test_kisi_tabel_selebar_selnya() -> None:
    tabel = Document(io.BytesIO(render(DOKUMEN_IKU))).tables[0]

    assert [lajur.width for lajur in tabel.columns] == [sel.width for sel in tabel.rows[0].cells]
