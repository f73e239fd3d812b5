"""The comparisons 3 to 7, the IKU table with all its columns, and the footnotes, from the data to the page."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.dokumen.dokumen_iku import render
from kinerja_core.domain.capaian import Aturan
from kinerja_core.domain.dokumen_iku import narasi_awal, susun_isi
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.perbandingan import tahun_ke_tahun
from kinerja_core.domain.verifikasi import hitung_ulang
from tests.dokumen.baca import seluruhnya
from tests.domain.bahan_contoh import bahan_contoh


@pytest.fixture(scope="module")
def isi() -> IsiDokumenIKU:
    bahan, kantor = bahan_contoh(), katalog.kantor()
    camat = next(p for p in katalog.pegawai(kantor.id) if p.peran is Peran.CAMAT)
    return susun_isi(bahan, narasi_awal(bahan, kantor), kantor, camat, kode="K", revisi=1, tanggal=date(2026, 11, 2))


@pytest.fixture(scope="module")
def teks(isi, huruf) -> str:
    return seluruhnya(render(isi, huruf, konsep=False))


def test_ketujuh_perbandingan_ada_di_bab_tiga(teks, isi):
    judul = [
        "Perbandingan Antartahun",
        "Realisasi terhadap Target Jangka Menengah (Renstra)",
        "Realisasi terhadap Standar Nasional",
        "Penyebab Kegagalan dan Solusi",
        "Efisiensi Penggunaan Sumber Daya",
        "Program dan Kegiatan yang Menunjang",
    ]

    assert [b.nomor for b in isi.perbandingan_lain] == [3, 4, 5, 6, 7]
    assert [j for j in judul if f". {j}" not in teks] == []
    assert "Tidak ada standar nasional yang ditetapkan" in teks


def test_tabel_iku_memuat_definisi_dan_capaian_dalam_satu_baris(teks):
    kepala = "No. Sasaran Indikator Kinerja Utama Satuan Formulasi Sumber data Penanggung jawab Target Realisasi"

    assert kepala in teks
    assert "91,33 97,66 106,93" in teks


def test_catatan_kaki_kebijakan_menyebut_dasar_dan_siapa_yang_kena(teks, isi):
    kaki = [c.teks for c in isi.catatan_kaki]

    assert kaki[0].startswith("Target dan realisasi dibandingkan menurut Peraturan Presiden Nomor 29 Tahun 2014")
    assert any(k.startswith("Belum dapat dihitung: Nilai LKE PMPRB; LKjIP disampaikan") for k in kaki)
    assert kaki[-1].startswith("Dasar skala: Permendagri 54/2010 dan 86/2017")
    assert "realisasi dibagi target dikali 100. 1)" in teks


def test_unit_tanpa_indikator_dan_nama_yang_terlalu_panjang_tetap_tercetak(isi, huruf):
    panjang = replace(isi.baris[0], indikator="Persentase " + "kelurahan tertib " * 40, sasaran="S" * 400)
    kosong = replace(isi, baris=(panjang, *isi.baris[1:3]))

    teks = seluruhnya(render(kosong, huruf, konsep=False))

    assert teks.count("kelurahan tertib") >= 40
    assert "Belum ada indikator kinerja untuk Seksi Kesejahteraan Sosial." in teks


def test_tahun_lalu_tercetak_menurut_kebijakan_seperti_di_layar_dan_saat_dihitung_ulang():
    semula, kantor = bahan_contoh(), katalog.kantor()
    kebijakan = replace(semula.kebijakan, desimal=1, aturan=Aturan(rumus_turun=RumusTurun.BANDING))
    bahan = replace(semula, kebijakan=kebijakan)
    camat = next(p for p in katalog.pegawai(kantor.id) if p.peran is Peran.CAMAT)

    isi = susun_isi(bahan, narasi_awal(bahan, kantor), kantor, camat, kode="K", revisi=1, tanggal=date(2026, 11, 2))

    layar = [(b.hasil.indikator.nama, b.capaian) for b in tahun_ke_tahun(bahan, hasil(bahan))]
    assert [(b.indikator, b.capaian) for b in isi.perbandingan] == layar
    assert ("109,6", "111,1") in [(b.capaian[0], b.capaian[-1]) for b in isi.perbandingan]
    ulang = hitung_ulang(isi.hitungan, kebijakan, ())
    assert [tuple(c for _, _, c in b.tahun) for b in ulang.baris if b.tahun] == [
        b.capaian[:-1] for b in isi.perbandingan
    ]
