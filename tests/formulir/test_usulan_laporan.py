"""Proposals of the Unit, filling a form by program, and the verdict as JSON."""

import json
from decimal import Decimal

import pytest

from kinerja_core.domain.errors import BerkasDitolak, TidakDitemukan
from kinerja_core.domain.usulan import BarisUsulanIKU, Kolom
from kinerja_core.formulir.isi import isi
from kinerja_core.formulir.laporan import sebagai_json, tolakan_sebagai_json
from tests.formulir.conftest import ubah
from tests.formulir.contoh import DOKUMEN, IKM, PREDIKAT


def _usulkan(buku):
    lembar = buku["Usulan IKU"]
    isian = (
        ("YAN-01", "Ubah target", "91,33", "95", "Layanan daring dibuka"),
        ("", "Indikator baru", "", "Waktu tunggu", "Keluhan"),
    )
    for baris, nilai in enumerate(isian, start=5):
        for kolom, teks in enumerate(nilai, start=2):
            lembar.cell(baris, kolom).value = teks or None


def test_usulan_iku_terbaca_baris_demi_baris(formulir_terisi, periksa_ini):
    hasil = periksa_ini(ubah(formulir_terisi, _usulkan))

    assert hasil.masalah == ()
    assert hasil.usulan_iku == (
        BarisUsulanIKU("YAN-01", "Ubah target", "91,33", "95", "Layanan daring dibuka", "Usulan IKU", "E5"),
        BarisUsulanIKU("", "Indikator baru", "", "Waktu tunggu", "Keluhan", "Usulan IKU", "E6"),
    )


def test_formulir_tanpa_usulan_tidak_mengusulkan_apa_pun(formulir_terisi, periksa_ini):
    assert periksa_ini(formulir_terisi).usulan_iku == ()


def test_lembar_usulan_yang_dihapus_bukan_masalah(formulir_terisi, periksa_ini):
    hasil = periksa_ini(ubah(formulir_terisi, lambda b: b.__delitem__("Usulan IKU")))

    assert (hasil.masalah, hasil.usulan_iku) == ((), ())


def test_laporan_json_berbentuk_seperti_yang_dijanjikan(formulir_terisi, periksa_ini):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("S12", "1.234"))

    laporan = json.loads(json.dumps(sebagai_json(periksa_ini(data))))

    assert list(laporan) == ["diterima", "identitas", "baris", "masalah"]
    assert laporan["diterima"] is False
    assert list(laporan["identitas"]) == ["siklus_id", "unit", "versi", "sidik"]
    kunci = ["tingkat", "lembar", "sel", "nilai", "kode", "pesan", "perbaikan"]
    assert [list(m) for m in laporan["masalah"]] == [kunci]
    assert laporan["masalah"][0]["sel"] == "S12"
    ikm = next(b for b in laporan["baris"] if (b["indikator"], b["kolom"]) == (IKM, "realisasi_tw4"))
    assert (ikm["nilai"], ikm["keadaan"], ikm["lembar"], ikm["sel"]) == ("97.66", "terisi", "Formulir", "V10")


def test_laporan_formulir_bersih_diterima(formulir_terisi, periksa_ini):
    laporan = sebagai_json(periksa_ini(formulir_terisi))

    assert (laporan["diterima"], laporan["masalah"]) == (True, [])


def test_berkas_yang_ditolak_pun_berlaporan():
    laporan = tolakan_sebagai_json(BerkasDitolak("Berkas ini dokumen PDF."))

    assert (laporan["diterima"], laporan["baris"], laporan["identitas"]) == (False, [], {})
    assert laporan["masalah"][0]["pesan"] == "Berkas ini dokumen PDF."


def test_isi_mengetik_angka_kata_dan_keadaan(formulir_kosong, periksa_ini):
    data = isi(
        formulir_kosong,
        {(IKM, Kolom.REALISASI_TW4): Decimal("97.66"), (DOKUMEN, Kolom.PENGHAMBAT): "=bukan rumus"},
        {PREDIKAT: ("Belum waktunya", "Dinilai bulan Desember")},
    )

    jawaban = {(i.indikator, i.kolom): i for i in periksa_ini(data).isian}
    assert jawaban[(IKM, Kolom.REALISASI_TW4)].nilai == Decimal("97.66")
    assert jawaban[(DOKUMEN, Kolom.PENGHAMBAT)].teks == "=bukan rumus"
    assert jawaban[(PREDIKAT, Kolom.REALISASI_TAHUN)].alasan == "Dinilai bulan Desember"


def test_isi_menolak_sel_terkunci_dan_indikator_asing(formulir_kosong):
    with pytest.raises(TidakDitemukan, match="terkunci"):
        isi(formulir_kosong, {(IKM, Kolom.REALISASI_TW1): Decimal(1)})
    with pytest.raises(TidakDitemukan, match="PEM-01 tidak ada"):
        isi(formulir_kosong, {("PEM-01", Kolom.REALISASI_TW1): Decimal(1)})
