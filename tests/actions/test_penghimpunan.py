"""Langkah 3-7: uploads, revisions, late data, the end of the collection."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import penghimpunan
from kinerja_core.contoh.perjalanan import unggah
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    CatatanWajib,
    DataSudahBerubah,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.domain.usulan import Kolom, Usulan
from kinerja_core.queries import penghimpunan as penghimpunan_query
from tests.actions.alat import Kantor, dokumen, jejak, peristiwa, tidak_ada_yang_berubah
from tests.actions.formulir import TERISI, Nilai, terisi


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(6)


def revisi(kantor: Kantor, unit: str) -> tuple[Usulan, ...]:
    return penghimpunan_query.revisi(kantor.app, kantor[f"seksi.{unit}"], kantor.kini)


def terima(kantor: Kantor, unit: str, data: bytes, terlihat: int = 0, nama: str = "formulir.xlsx") -> Usulan:
    seksi = kantor[f"seksi.{unit}"]
    return penghimpunan.terima(kantor.app, seksi, kantor.kini, data, nama, terlihat, "Sudah diperiksa.")


def urut(usulan: Usulan) -> Usulan:
    """The revision as it is read back: its Isian by Indikator and Kolom."""
    return replace(usulan, isian=tuple(sorted(usulan.isian, key=lambda i: (i.indikator, i.kolom.value))))


def beremoji(nilai: Nilai) -> Nilai:
    """Words with a character that no document can print."""
    kode = next(indikator for indikator, _ in nilai)
    return nilai | {(kode, Kolom.PENGHAMBAT): "Jalan rusak 😀"}


def satu_kosong(nilai: Nilai) -> Nilai:
    """One figure left out, which is a warning."""
    lewat = next(kunci for kunci in nilai if kunci[1].berupa_angka)
    return {kunci: isi for kunci, isi in nilai.items() if kunci != lewat}


def test_tulisan_yang_tidak_dapat_dicetak_ditolak_dengan_selnya(kantor: Kantor) -> None:
    data = terisi(kantor, "kesos", beremoji)

    hasil = penghimpunan.periksa(kantor.app, kantor["seksi.kesos"], kantor.kini, data, "formulir.xlsx")

    huruf = [m for m in hasil.masalah if m.kode == "huruf"]
    assert [(m.nilai, m.sel[:2]) for m in huruf] == [("Jalan rusak 😀", "AF")]
    assert "huruf “😀” (U+1F600) tidak dapat dicetak" in huruf[0].pesan
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak, match="1 kesalahan"):
        terima(kantor, "kesos", data)


def test_unggahan_menjadi_revisi_pertama_dengan_berkas_aslinya(kantor: Kantor) -> None:
    data = terisi(kantor, "kesos")

    usulan = terima(kantor, "kesos", data)

    assert revisi(kantor, "kesos") == (urut(usulan),)
    assert (usulan.revisi, kantor.app.arsip.baca(usulan.sha256)) == (1, data)
    assert [(d.nama_berkas, d.unit) for d in dokumen(kantor, "usulan")] == [("06-kesos-terisi.xlsx", "kesos")]
    assert peristiwa(kantor) == ("usulan.diterima", "seksi.kesos", 6)
    assert f'"sha256":"{usulan.sha256}"' in jejak(kantor)[-1].isi


def test_setiap_angka_menyimpan_sel_asalnya(kantor: Kantor) -> None:
    terima(kantor, "kesos", terisi(kantor, "kesos"))

    (usulan,) = revisi(kantor, "kesos")
    assert {i.lembar for i in usulan.isian} == {"Formulir"}
    assert all(i.sel for i in usulan.isian)


def test_unggahan_kedua_menjadi_revisi_dua_dan_yang_pertama_tetap(kantor: Kantor) -> None:
    data = terisi(kantor, "kesos")
    satu = terima(kantor, "kesos", data)
    dua = terima(kantor, "kesos", data, terlihat=1)

    assert revisi(kantor, "kesos") == (urut(satu), urut(dua))
    assert [d.nama_berkas for d in dokumen(kantor, "usulan")] == ["06-kesos-terisi.xlsx", "06-kesos-terisi-r2.xlsx"]


def test_unggahan_yang_tidak_melihat_revisi_terakhir_ditolak(kantor: Kantor) -> None:
    data = terisi(kantor, "kesos")
    terima(kantor, "kesos", data)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="Revisi 1"):
        terima(kantor, "kesos", data, terlihat=0)


def test_pemeriksaan_tidak_menyimpan_apa_pun(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)
    data = terisi(kantor, "kesos")

    with tidak_ada_yang_berubah(kantor.app):
        hasil = penghimpunan.periksa(kantor.app, kantor["seksi.kesos"], kantor.kini, data, "formulir.xlsx")

    assert hasil.diterima


def test_berkas_yang_bukan_formulir_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak):
        terima(kantor, "kesos", b"%PDF-1.7 ini bukan buku kerja")


def test_formulir_unit_lain_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak):
        terima(kantor, "kesos", terisi(kantor, "trantib"))


def test_angka_yang_keliru_ditolak_dengan_jumlah_kesalahannya(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)
    data = terisi(kantor, "kesos", ganti=lambda nilai: dict.fromkeys(nilai, "dua belas"))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak, match=r"\d+ kesalahan"):
        terima(kantor, "kesos", data)


def test_peringatan_tanpa_penjelasan_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)
    data = terisi(kantor, "umum", ganti=satu_kosong)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="penjelasan"):
        penghimpunan.terima(kantor.app, kantor["seksi.umum"], kantor.kini, data, "formulir.xlsx", 0, "  ")


def test_peringatan_dengan_penjelasan_disimpan_bersama_penjelasannya(kantor: Kantor) -> None:
    data = terisi(kantor, "umum", ganti=satu_kosong)

    penghimpunan.terima(kantor.app, kantor["seksi.umum"], kantor.kini, data, "f.xlsx", 0, " Menyusul besok. ")

    assert jejak(kantor)[-1].catatan == "Menyusul besok."


def test_yang_bukan_seksi_tidak_menyerahkan_data(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)
    data = terisi(kantor, "ppk")  # the Kasubag's own Unit: still handed in by its reporter

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        penghimpunan.terima(kantor.app, kantor["kasubag"], kantor.kini, data, "formulir.xlsx", 0, "Sudah.")


def test_revisi_lama_dapat_dipakai_kembali_dengan_alasan(kantor: Kantor) -> None:
    satu = terima(kantor, "kesos", terisi(kantor, "kesos"))
    terima(kantor, "kesos", terisi(kantor, "kesos"), terlihat=1)

    tiga = penghimpunan.pulihkan_revisi(kantor.app, kantor["seksi.kesos"], kantor.kini, 1, "Revisi 2 salah berkas.")

    assert (tiga.revisi, tiga.sha256, tiga.isian) == (3, satu.sha256, urut(satu).isian)
    assert len(revisi(kantor, "kesos")) == 3


@pytest.mark.parametrize(("nomor", "alasan", "galat"), [(1, " ", CatatanWajib), (9, "Salah berkas.", BelumLengkap)])
def test_revisi_tidak_dipulihkan_tanpa_alasan_atau_bila_tidak_ada(
    tetap: Callable[[int], Kantor], nomor: int, alasan: str, galat: type[Exception]
) -> None:
    kantor = tetap(6)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        penghimpunan.pulihkan_revisi(kantor.app, kantor["seksi.kesos"], kantor.kini, nomor, alasan)


def test_penghimpunan_ditutup_setelah_semua_masuk(kantor: Kantor) -> None:
    for unit in TERISI:
        unggah(kantor, unit)

    penghimpunan.tutup(kantor.app, kantor["staf"], kantor.kini)

    assert peristiwa(kantor) == ("penghimpunan.ditutup", "staf", 7)


def test_penghimpunan_kosong_tidak_ditutup(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(6)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="Belum ada satu unit pun"):
        penghimpunan.tutup(kantor.app, kantor["staf"], kantor.kini, "Tidak ada yang menyerahkan.")


def test_penghimpunan_yang_belum_lengkap_memerlukan_alasan(kantor: Kantor) -> None:
    terima(kantor, "kesos", terisi(kantor, "kesos"))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="Seksi Pemerintahan"):
        penghimpunan.tutup(kantor.app, kantor["staf"], kantor.kini, " ")
    penghimpunan.tutup(kantor.app, kantor["staf"], kantor.kini, "Enam unit ditagih sebagai susulan.")
    assert peristiwa(kantor) == ("penghimpunan.ditutup", "staf", 7)


def test_data_susulan_hanya_untuk_unit_yang_diizinkan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(7, ("trantib", "kesos"))
    data = terisi(kantor, "kesos")
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="susulan"):
        terima(kantor, "kesos", data)

    penghimpunan.izinkan_susulan(kantor.app, kantor["kasubag"], kantor.kini, "kesos", "Operator sakit.")
    usulan = terima(kantor, "kesos", data)

    assert (usulan.revisi, peristiwa(kantor)) == (1, ("usulan.disusulkan", "seksi.kesos", 7))
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="susulan"):
        terima(kantor, "trantib", terisi(kantor, "trantib"))


def test_izin_susulan_untuk_unit_yang_tidak_ada_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        penghimpunan.izinkan_susulan(kantor.app, kantor["kasubag"], kantor.kini, "tidak-ada", "Sakit.")


def test_analisis_dikembalikan_ke_penghimpunan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(7)

    penghimpunan.buka(kantor.app, kantor["kasubag"], kantor.kini, "Data Seksi Trantib tertukar.")

    assert (peristiwa(kantor), jejak(kantor)[-1].catatan) == (
        ("penghimpunan.dibuka_kembali", "kasubag", 6),
        "Data Seksi Trantib tertukar.",
    )


@pytest.mark.parametrize("langkah", [2, 8, 13])
def test_di_luar_waktunya_data_ditolak(tetap: Callable[[int], Kantor], langkah: int) -> None:
    kantor = tetap(langkah)
    data = terisi(tetap(6), "kesos")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises((DataSudahBerubah, BelumLengkap)):
        terima(kantor, "kesos", data)
