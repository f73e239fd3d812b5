"""The budget of a year: taken in whole or not at all, odd rows named, links kept by the wording of their line."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_core.actions import anggaran, rujukan
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    CatatanWajib,
    IsianKeliru,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.queries import anggaran as anggaran_query
from kinerja_core.queries import kinerja as kinerja_query
from tests.actions.alat import Kantor, tidak_ada_yang_berubah

Tetap = Callable[[int], Kantor]
KEPALA = "tahun,program_kegiatan_subkegiatan,anggaran,realisasi,rasio\n"


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(1)


def csv(*baris: str) -> bytes:
    return (KEPALA + "\n".join(baris)).encode()


def terima(kantor: Kantor, data: bytes, tahun: int = 2025, alasan: str = "") -> int:
    return anggaran.terima(kantor.app, kantor["kasubag"], data, "dpa.csv", tahun, "DPA 2025", alasan)


def test_kasubag_yang_dinonaktifkan_tidak_mengganti_anggaran_dengan_tombol_lamanya(kantor: Kantor) -> None:
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["kasubag"], aktif=False))

    for perbuatan in (
        lambda: terima(kantor, csv("2025,Kegiatan,100,50,50")),
        lambda: anggaran.kaitkan(kantor.app, kantor["kasubag"], 2024, 1, ()),
    ):
        with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="dinonaktifkan"):
            perbuatan()


def baris(kantor: Kantor, tahun: int) -> list[tuple[str, Decimal, Decimal]]:
    return [
        (b.anggaran.uraian, b.anggaran.anggaran, b.anggaran.realisasi)
        for b in anggaran_query.baris(kantor.app, kantor["kasubag"], tahun)
    ]


def test_angka_bergaya_amerika_dan_indonesia_terbaca_sama(kantor: Kantor) -> None:
    data = csv('2025,Kegiatan A,"2,726,810,205","2,562,626,955",93.98', "2025,Kegiatan B,4.504.316.352,0,0")

    terima(kantor, data)

    assert baris(kantor, 2025) == [
        ("Kegiatan A", Decimal(2726810205), Decimal(2562626955)),
        ("Kegiatan B", Decimal(4504316352), Decimal(0)),
    ]


def test_tahun_lain_dalam_berkas_yang_sama_tidak_ikut(kantor: Kantor) -> None:
    assert terima(kantor, csv("2024,Lama,10,10,100", "2025,Baru,10,5,50")) == 1


def test_yang_janggal_disebut_dengan_angkanya(kantor: Kantor) -> None:
    data = csv("2025,Kegiatan A,1000000,1200000,120", "2025,Kegiatan B,1000000,500000,93.98", "2025,Kegiatan C,0,0,100")

    with tidak_ada_yang_berubah(kantor.app):
        masalah = [b.masalah for b in anggaran.periksa(kantor.app, kantor["kasubag"], data, "dpa.csv", 2025)]

    assert masalah == [
        ("Realisasi Rp1.200.000 melebihi anggaran Rp1.000.000.",),
        ("Rasio tercetak 93,98, hasil hitung 50 %.",),
        ("Ada rasio 100 padahal anggarannya nol.",),
    ]


def test_setiap_baris_anggaran_terbit_terbaca_dan_rasionya_cocok(kantor: Kantor) -> None:
    sumber = (katalog.FOLDER / "anggaran.csv").read_bytes()

    for tahun in range(2020, 2025):
        semua = anggaran.periksa(kantor.app, kantor["kasubag"], sumber, "anggaran.csv", tahun)
        # no remark: every printed ratio reproduces as well
        assert (len(semua), [b for b in semua if b.anggaran is None or b.masalah]) == (45, [])


def test_satu_baris_tidak_terbaca_menolak_seluruhnya(tetap: Tetap) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="1 baris tidak terbaca"):
        terima(kantor, csv("2025,Kegiatan A,1000000,5,0", "2025,Kegiatan B,sejuta,5,0"))


def test_mengganti_tahun_yang_sudah_ada_memerlukan_alasan(kantor: Kantor) -> None:
    with pytest.raises(CatatanWajib, match="Anggaran 2024 sudah ada"):
        terima(kantor, csv("2024,Kegiatan A,10,5,50"), 2024)

    assert terima(kantor, csv("2024,Kegiatan A,10,5,50"), 2024, "Perubahan APBD.") == 1


def test_kaitan_mengikuti_uraian_barisnya(kantor: Kantor) -> None:
    gaji = "Penyediaan gaji dan tunjangan ASN"
    terima(kantor, csv("2024,Kegiatan baru,10,5,50", f"2024,{gaji},20,5,25"), 2024, "Perubahan APBD.")

    terkait = [(b.anggaran.uraian, b.indikator) for b in anggaran_query.baris(kantor.app, kantor["kasubag"], 2024)]

    assert terkait == [("Kegiatan baru", ()), (gaji, ("IND-05",))]


def test_kaitan_baru_terlihat_pada_analisis(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(7)

    anggaran.kaitkan(kantor.app, kantor["kasubag"], 2024, 34, ["IND-11"])

    k = kinerja_query.muat(kantor.app, kantor["kasubag"], kantor.kini)
    biaya = {h.indikator.kode: h.biaya for h in k.hasil}
    assert biaya["IND-11"] is not None
    assert (biaya["IND-11"].pagu, biaya["IKU-01"]) == (Decimal(10000000), None)


def test_kaitan_ke_baris_atau_indikator_yang_tidak_ada_ditolak(tetap: Tetap) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(TidakDitemukan):
            anggaran.kaitkan(kantor.app, kantor["kasubag"], 2024, 999, ["IKU-01"])
        with pytest.raises(IsianKeliru):
            anggaran.kaitkan(kantor.app, kantor["kasubag"], 2024, 2, ["TIDAK-ADA"])


def test_ringkasan_hanya_menjumlah_program(kantor: Kantor) -> None:
    isi = anggaran_query.ringkasan(anggaran_query.baris(kantor.app, kantor["kasubag"], 2024))

    assert (isi.pagu, isi.serapan, isi.terkait, isi.catatan) == ("Rp3.831.102.351", "87,74 %", 8, ())


def test_jumlah_yang_tidak_sama_dengan_programnya_disebut(kantor: Kantor) -> None:
    terima(kantor, csv("2025,JUMLAH,100,50,50", "2025,PROGRAM SATU,90,50,55.56"))

    isi = anggaran_query.ringkasan(anggaran_query.baris(kantor.app, kantor["kasubag"], 2025))

    assert isi.catatan == ("Baris JUMLAH memuat Rp100 dan Rp50, sedangkan jumlah programnya Rp90 dan Rp50.",)


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "staf", "seksi.pem"])
def test_selain_kasubag_dan_admin_tidak_dapat_mengubah_anggaran(tetap: Tetap, akun: str) -> None:
    kantor = tetap(1)
    data = csv("2025,Kegiatan A,10,5,50")

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(TidakBerwenang):
            anggaran.terima(kantor.app, kantor[akun], data, "dpa.csv", 2025, "DPA")
        with pytest.raises(TidakBerwenang):
            anggaran.kaitkan(kantor.app, kantor[akun], 2024, 2, [])


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rusak", b"a,b\n1,2", b"\x00\x01\x02"])
def test_berkas_yang_bukan_tabel_anggaran_ditolak(tetap: Tetap, data: bytes) -> None:
    kantor = tetap(1)

    with pytest.raises(BerkasDitolak):
        anggaran.periksa(kantor.app, kantor["kasubag"], data, "x", 2025)
