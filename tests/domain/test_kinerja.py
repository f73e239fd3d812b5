"""The figures of a Siklus side by side: what stands there, and that nothing is made prettier by leaving it out."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_core.domain.angka import cetak
from kinerja_core.domain.hasil import TakTerhitung
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU
from kinerja_core.domain.kinerja import hasil, rata_keseluruhan, rata_triwulan, rata_unit
from kinerja_core.domain.rekap import SETAHUN, rekap
from kinerja_core.domain.skala import Warna
from kinerja_core.domain.uraian import Uraian
from kinerja_core.domain.usulan import Keadaan, Kolom
from tests.domain.bahan_contoh import bahan_contoh, bahan_kecil, satu, ubah


def test_rata_rata_kantor_contoh_menyebut_n_dari_n() -> None:
    bahan = bahan_contoh(tanpa=("trantib", "kesos"))

    utuh = rata_keseluruhan(bahan, hasil(bahan), "Kecamatan Contoh")

    assert (utuh.cetak, utuh.rata.terhitung, utuh.rata.dari, utuh.rata.di_luar) == ("96,88", 33, 41, 2)


def test_unit_tanpa_data_tidak_bernilai_nol() -> None:
    bahan = bahan_contoh(tanpa=("trantib",))

    unit = {u.kode: u for u in rata_unit(bahan, hasil(bahan))}

    assert (unit["trantib"].nilai, unit["trantib"].cetak, unit["trantib"].rata.dari) == (None, "–", 5)


def test_yang_belum_lengkap_tidak_pernah_hijau() -> None:
    bahan = bahan_contoh(tanpa=("trantib",))

    utuh = rata_keseluruhan(bahan, hasil(bahan), "Kecamatan Contoh")

    assert (utuh.predikat.sebutan, utuh.predikat.warna) == ("Sangat Tinggi (belum lengkap)", Warna.KUNING)


@given(st.integers(min_value=0, max_value=42))
@settings(max_examples=43, deadline=None)
def test_mengosongkan_satu_indikator_tidak_pernah_menaikkan_status_diam_diam(nomor: int) -> None:
    bahan = bahan_contoh()
    semua = hasil(bahan)
    kode = semua[nomor].indikator.kode
    sebelum = rata_keseluruhan(bahan, semua, "")
    kosong = bahan
    for kolom in Kolom:
        kosong = ubah(kosong, kode, kolom, keadaan=Keadaan.KOSONG, nilai=None, teks="")

    sesudah = rata_keseluruhan(kosong, hasil(kosong), "")

    terhitung = semua[nomor].nilai is not None
    assert sesudah.rata.terhitung == sebelum.rata.terhitung - terhitung
    assert not (terhitung and sesudah.predikat.lengkap)


@given(st.decimals(min_value=0, max_value=500, places=2), st.decimals(min_value=0, max_value=500, places=2))
def test_capaian_naik_bersama_realisasi_dan_seratus_pada_target(a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    nilai = [satu(bahan_kecil(("80", str(r))), "I-1").nilai or Decimal(0) for r in (rendah, tinggi)]

    assert nilai[0] <= nilai[1]
    assert satu(bahan_kecil(("80", "80")), "I-1").nilai == 100


def test_kosong_tidak_pernah_dihitung_nol() -> None:
    bahan = bahan_kecil(("10", "10"), ("10", None))

    utuh = rata_keseluruhan(bahan, hasil(bahan), "")

    assert (utuh.cetak, utuh.rata.terhitung, utuh.rata.dari) == ("100,00", 1, 2)


def test_desimal_kebijakan_dipakai_di_mana_mana() -> None:
    bahan = replace(bahan_kecil(("90", "86")), kebijakan=replace(KEBIJAKAN_BAKU, desimal=1))

    h = hasil(bahan)[0]

    assert (h.capaian_cetak, rata_keseluruhan(bahan, [h], "").cetak) == ("95,6", "95,6")


def test_capaian_triwulan_terhadap_target_triwulan_bukan_target_tahun() -> None:
    bahan = bahan_contoh()

    tw1 = {u.kode: u for u in rata_triwulan(bahan, hasil(bahan), 1)}

    # laporan koordinasi 1 dari 1 dan PBB-P2 di bawah target triwulannya; yang tahunan belum waktunya
    assert (tw1["pem"].rata.terhitung, tw1["pem"].rata.dari, tw1["pem"].cetak) == (2, 2, "92,00")


def test_uraian_kasubag_menggantikan_isian_unit() -> None:
    bahan = bahan_contoh()
    dari_unit = satu(bahan, "IKU-01").uraian(Kolom.PENDUKUNG)

    baru = replace(
        bahan, uraian={"IKU-01": Uraian(pendukung="Dua loket baru.", rencana="Survei", penanggung_jawab="Kasi")}
    )
    h = satu(baru, "IKU-01")

    assert dari_unit == "Loket layanan terpadu dan petugas penerima tamu bertugas penuh setiap hari kerja."
    assert (h.uraian(Kolom.PENDUKUNG), h.uraian(Kolom.TINDAK_LANJUT)) == ("Dua loket baru.", "Survei (Kasi).")


def test_biaya_dari_baris_anggaran_yang_dikaitkan() -> None:
    biaya = satu(bahan_contoh(), "PRG-02").biaya

    assert biaya is not None
    assert (biaya.pagu, biaya.belanja, biaya.asal) == (
        Decimal(159280900),
        Decimal(157559350),
        "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
    )


def test_tanpa_kaitan_biaya_dari_formulir_unit() -> None:
    bahan = replace(bahan_contoh(), kaitan=())

    biaya = satu(bahan, "PRG-02").biaya

    assert (biaya.asal if biaya else "", satu(bahan, "IKU-01").biaya) == ("formulir unit", None)


@pytest.mark.parametrize("periode", [SETAHUN, 1, 2, 3, 4])
def test_jumlah_rekap_sama_dengan_rata_rata_yang_dicetak(periode: int) -> None:
    bahan = bahan_contoh(tanpa=("kesos",))
    semua = hasil(bahan)

    baris = [b for b in rekap(bahan, semua) if b.periode == periode and b.berbobot is not None]
    rata = sum((b.berbobot or Decimal(0) for b in baris), Decimal()) / sum((b.bobot for b in baris), Decimal())

    if periode == SETAHUN:
        assert cetak(rata) == rata_keseluruhan(bahan, semua, "").cetak
    else:
        unit = rata_triwulan(bahan, semua, periode)
        assert len(baris) == sum(u.rata.terhitung for u in unit)


def test_alasan_tidak_terhitung_dibawa_ke_rekap() -> None:
    bahan = bahan_kecil(("0", "5"), ("10", None))

    baris = {b.indikator: b for b in rekap(bahan, hasil(bahan)) if b.periode == SETAHUN}

    assert [(b.kode, b.nilai) for b in baris.values()] == [("target_nol", None), ("belum_dilaporkan", None)]
    assert isinstance(hasil(bahan)[0].capaian, TakTerhitung)
