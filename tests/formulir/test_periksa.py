"""Every seeded kind of error is reported with its exact cell and kind, and nothing else is said."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

import pytest

from kinerja_core.domain.usulan import HasilPeriksa, Isian, Keadaan, Kolom
from kinerja_core.formulir.tulis import buat
from tests.formulir.conftest import ubah, ubah_bagian
from tests.formulir.contoh import DIBUAT, DOKUMEN, FORMULIR, IKM, PENGADUAN, PREDIKAT, SOP, WAKTU
from tests.formulir.kasus import KASUS, Kasus


def temuan(hasil: HasilPeriksa) -> set[tuple[str, str, str, str]]:
    return {(m.tingkat.value, m.lembar, m.sel, m.kode) for m in hasil.masalah}


def isian(hasil: HasilPeriksa, kode: str, kolom: Kolom) -> Isian:
    return next(i for i in hasil.isian if i.indikator == kode and i.kolom is kolom)


def test_formulir_bersih_tidak_mendapat_satu_catatan_pun(formulir_terisi, periksa_ini):
    hasil = periksa_ini(formulir_terisi)

    assert hasil.masalah == ()
    assert hasil.diterima


@pytest.fixture(scope="module")
def hasil_kasus(formulir_terisi, periksa_ini) -> Callable[[Kasus], HasilPeriksa]:
    """The verdict on a spoilt form, worked out once for all tests."""
    return lru_cache(lambda kasus: periksa_ini(ubah(formulir_terisi, kasus.rusak)))


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: k.nama)
def test_setiap_kekeliruan_ditunjuk_sel_dan_jenisnya(kasus: Kasus, hasil_kasus):
    assert temuan(hasil_kasus(kasus)) == kasus.harapan


def test_katalog_kekeliruan_memuat_lebih_dari_empat_puluh_jenis():
    assert len({kode for kasus in KASUS for *_, kode in kasus.harapan}) >= 40


def test_setiap_masalah_berkalimat_lengkap_dan_menyebut_perbaikannya(hasil_kasus):
    semua = [m for kasus in KASUS for m in hasil_kasus(kasus).masalah]

    assert [m for m in semua if not m.pesan.endswith(".") or not m.perbaikan.endswith(".")] == []
    assert [m for m in semua if m.pesan[0].islower()] == []


def test_isian_membawa_lembar_sel_dan_teks_asli(formulir_terisi, periksa_ini):
    satu = isian(periksa_ini(formulir_terisi), IKM, Kolom.REALISASI_TW4)

    assert satu == Isian(
        IKM, Kolom.REALISASI_TW4, Keadaan.TERISI, Decimal("97.66"), lembar="Formulir", sel="V10", teks_asli="97.66"
    )


def test_nol_adalah_isian_dan_kosong_bukan(formulir_terisi, periksa_ini):
    hasil = periksa_ini(ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("S12", None)))

    assert isian(hasil, DOKUMEN, Kolom.REALISASI_TW2).nilai == 0
    assert isian(hasil, DOKUMEN, Kolom.REALISASI_TW2).keadaan is Keadaan.TERISI
    assert isian(hasil, DOKUMEN, Kolom.REALISASI_TW1).keadaan is Keadaan.KOSONG


@pytest.mark.parametrize(
    ("kata", "keadaan"), [("Tidak berlaku", Keadaan.TIDAK_BERLAKU), ("belum waktunya", Keadaan.BELUM_WAKTUNYA)]
)
def test_keadaan_dengan_alasan_menggantikan_angka(kata, keadaan, formulir_terisi, periksa_ini):
    def nyatakan(buku):
        lembar = buku["Formulir"]
        lembar["Y14"], lembar["AC14"], lembar["AD14"] = None, kata, "Penilaian bulan Desember"

    hasil = periksa_ini(ubah(formulir_terisi, nyatakan))

    assert hasil.masalah == ()
    jawaban = isian(hasil, PREDIKAT, Kolom.REALISASI_TAHUN)
    assert (jawaban.keadaan, jawaban.alasan) == (keadaan, "Penilaian bulan Desember")


def test_triwulan_yang_belum_berakhir_boleh_kosong_dengan_sebabnya(formulir_terisi, periksa_ini):
    formulir = replace(FORMULIR, batas_waktu=date(2024, 10, 10))
    kosong = ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("V12", None))

    jawaban = isian(periksa_ini(kosong, formulir=formulir), DOKUMEN, Kolom.REALISASI_TW4)

    assert jawaban.keadaan is Keadaan.BELUM_WAKTUNYA
    assert jawaban.alasan == "Triwulan IV berakhir 31 Desember 2024, sesudah batas waktu pengembalian."


def test_triwulan_yang_belum_berakhir_tetapi_terisi_diperingatkan(formulir_terisi, periksa_ini):
    formulir = replace(FORMULIR, batas_waktu=date(2024, 10, 10))

    hasil = periksa_ini(formulir_terisi, formulir=formulir)

    assert temuan(hasil) == {("peringatan", "Formulir", f"V{n}", "triwulan_belum_berakhir") for n in (10, 11, 12, 13)}


def test_semua_belum_waktunya_menurut_kalender_tetap_formulir_kosong(periksa_ini):
    satu = replace(FORMULIR, batas_waktu=date(2024, 1, 10), baris=FORMULIR.baris[2:3])
    hasil = periksa_ini(buat(satu, DIBUAT), formulir=satu)

    assert temuan(hasil) == {("kesalahan", "Formulir", "", "formulir_kosong")}


def test_rumus_hitungan_polos_diterima_dengan_rumusnya_tercatat(formulir_terisi, periksa_ini):
    data = _dengan_hasil_rumus(formulir_terisi, "S13", "=45/50*100", "90")

    hasil = periksa_ini(data)

    assert hasil.masalah == ()
    assert isian(hasil, WAKTU, Kolom.REALISASI_TW1).nilai == 90
    assert isian(hasil, WAKTU, Kolom.REALISASI_TW1).teks_asli == "=45/50*100 → 90"


def test_rumus_yang_hasil_tersimpannya_salah_ditolak(formulir_terisi, periksa_ini):
    data = _dengan_hasil_rumus(formulir_terisi, "S13", "=45/50*100", "80")

    assert temuan(periksa_ini(data)) == {("kesalahan", "Formulir", "S13", "rumus_beda_hitung")}


def test_rumus_yang_merujuk_sel_lain_diperingatkan(formulir_terisi, periksa_ini):
    data = _dengan_hasil_rumus(formulir_terisi, "S13", "=S12*2", "1024")

    hasil = periksa_ini(data)

    assert temuan(hasil) == {("peringatan", "Formulir", "S13", "rumus_di_isian")}
    assert isian(hasil, WAKTU, Kolom.REALISASI_TW1).nilai == 1024


def test_galat_hasil_rumus_ditunjuk(formulir_terisi, periksa_ini):
    data = _dengan_hasil_rumus(formulir_terisi, "S13", "=1/0", "#DIV/0!")
    data = ubah_bagian(data, "xl/worksheets/sheet2.xml", lambda x: x.replace('r="S13"', 'r="S13" t="e"'))

    assert temuan(periksa_ini(data)) == {("kesalahan", "Formulir", "S13", "galat_rumus")}


def _dengan_hasil_rumus(data: bytes, alamat: str, rumus: str, hasil: str) -> bytes:
    data = ubah(data, lambda b: b["Formulir"].__setitem__(alamat, rumus))
    kosong = re.compile(re.escape(f"<f>{rumus[1:]}</f>") + r"<v ?/>|" + re.escape(f"<f>{rumus[1:]}</f>") + "<v></v>")
    isi = f"<f>{rumus[1:]}</f><v>{hasil}</v>"
    return ubah_bagian(data, "xl/worksheets/sheet2.xml", lambda x: kosong.sub(isi, x))


def test_kata_ya_tidak_dan_predikat_dibaca_tanpa_peduli_besar_kecil(formulir_terisi, periksa_ini):
    def ketik(buku):
        buku["Formulir"]["Y14"], buku["Formulir"]["Y15"] = "a", " ya "

    hasil = periksa_ini(ubah(formulir_terisi, ketik))

    assert isian(hasil, PREDIKAT, Kolom.REALISASI_TAHUN).teks == "A"
    assert isian(hasil, SOP, Kolom.REALISASI_TAHUN).teks == "Ya"
    assert hasil.masalah == ()


def test_baris_dan_kolom_dicari_menurut_kode_dan_judul_bukan_letak(formulir_terisi, periksa_ini):
    def sisip(buku):
        buku["Formulir"].insert_rows(1, 3)

    hasil = periksa_ini(ubah(formulir_terisi, sisip))

    assert [m for m in hasil.masalah if m.tingkat.value == "kesalahan"] == []
    assert isian(hasil, PENGADUAN, Kolom.REALISASI_TW1).nilai == 88
    assert isian(hasil, PENGADUAN, Kolom.REALISASI_TW1).sel == "S14"


def test_tanda_tangan_di_bawah_tabel_boleh_diisi(formulir_terisi, periksa_ini):
    def tanda_tangani(buku):
        buku["Formulir"]["AF19"] = "Kota Contoh, 3 November 2026"
        buku["Formulir"]["AF24"] = "(Siti Aminah)"

    assert periksa_ini(ubah(formulir_terisi, tanda_tangani)).masalah == ()


def test_bacaan_kembar_disebut_keduanya_di_samping_tahun_lalu(formulir_terisi, periksa_ini):
    hasil = periksa_ini(ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("S12", "1.234")))

    masalah = hasil.masalah[0]
    assert masalah.pembacaan == (Decimal(1234), Decimal("1.234"))
    assert masalah.pesan == (
        "“1.234” dapat dibaca 1234 atau 1,234 (satu pemisah diikuti tepat tiga angka). Tahun lalu 2.250, target 2.400."
    )


def test_pilihan_orang_menentukan_bacaan_dan_tercatat(formulir_terisi, periksa_ini):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("S12", "1.234"))

    hasil = periksa_ini(data, pilihan={"Formulir!S12": "1234"})

    jawaban = isian(hasil, DOKUMEN, Kolom.REALISASI_TW1)
    assert hasil.masalah == ()
    assert (jawaban.nilai, jawaban.teks_asli) == (Decimal(1234), "1.234")
    assert jawaban.pilihan == "“1.234” dibaca 1234, bukan 1,234"


def test_pilihan_di_luar_bacaan_ditolak(formulir_terisi, periksa_ini):
    data = ubah(formulir_terisi, lambda b: b["Formulir"].__setitem__("S12", "1.234"))

    hasil = periksa_ini(data, pilihan={"Formulir!S12": "12340"})

    assert temuan(hasil) == {("kesalahan", "Formulir", "S12", "pilihan_tidak_sah")}
    assert isian(hasil, DOKUMEN, Kolom.REALISASI_TW1).nilai is None


def test_pilihan_untuk_sel_yang_jelas_tidak_mengubah_apa_pun(formulir_terisi, periksa_ini):
    hasil = periksa_ini(formulir_terisi, pilihan={"Formulir!S12": "999"})

    jawaban = isian(hasil, DOKUMEN, Kolom.REALISASI_TW1)
    assert (jawaban.nilai, jawaban.pilihan) == (Decimal(512), "")
