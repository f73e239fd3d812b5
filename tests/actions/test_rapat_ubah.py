"""Langkah 5: a target or a figure changed in the meeting, by the rules that hold elsewhere."""

import json
from collections.abc import Callable

import pytest

from kinerja_core.actions import rapat_ubah
from kinerja_core.actions.penghimpunan import periksa
from kinerja_core.contoh.perjalanan import unggah
from kinerja_core.domain.errors import (
    BerkasDitolak,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.domain.target_rapat import BidangTarget
from kinerja_core.domain.usulan import Kolom
from kinerja_core.queries import kinerja
from kinerja_core.queries import rapat as rapat_query
from kinerja_core.store import naskah as naskah_store
from tests.actions.alat import Kantor, dokumen, jejak, tidak_ada_yang_berubah

TAHUN = BidangTarget.TAHUNAN


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(5)


def ubah_target(
    kantor: Kantor, menjadi: str = "92,5", *, terlihat: str = "91,33", siapa: str = "staf", peminta: str = "Camat"
) -> None:
    rapat_ubah.ubah_target(
        *(kantor.app, kantor[siapa], kantor.kini, "IKU-01", TAHUN, terlihat, menjadi, peminta, "Renstra baru.")
    )


def ubah_angka(kantor: Kantor, menjadi: str, *, terlihat: str, siapa: str = "staf") -> None:
    rapat_ubah.ubah_angka(
        *(kantor.app, kantor[siapa], kantor.kini, "IKU-01", Kolom.REALISASI_TAHUN, terlihat, menjadi),
        *("Kasi Pelayanan Umum", "Survei dihitung ulang."),
    )


def hasil(kantor: Kantor) -> tuple[str, str]:
    """Target and realisasi of IKU-01 as every page shows them."""
    k = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini)
    h = next(h for h in k.hasil if h.indikator.kode == "IKU-01")
    return h.target_cetak, h.realisasi_cetak


def test_target_berubah_di_semua_halaman_dengan_jejaknya(kantor: Kantor) -> None:
    ubah_target(kantor)

    assert hasil(kantor)[0] == "92,5"
    (p,) = rapat_query.perubahan(kantor.app, kantor.kini)
    assert (p.indikator, p.hal, p.sebelum, p.sesudah, p.alasan, p.peminta) == (
        "IKU-01",
        "Target setahun",
        "91,33",
        "92,5",
        "Renstra baru.",
        "Camat",
    )
    akhir = jejak(kantor)[-1]
    isi = json.loads(akhir.isi)
    assert (akhir.peristiwa, akhir.catatan, isi["sebelum"], isi["sesudah"], isi["peminta"]) == (
        "rapat.target_diubah",
        "Renstra baru.",
        "91,33",
        "92,5",
        "Camat",
    )


def test_format_iku_dan_formulir_unit_dicetak_ulang(kantor: Kantor) -> None:
    ubah_target(kantor)

    assert [d.nama_berkas for d in dokumen(kantor, "format_iku")] == ["02-format-iku.pdf", "02-format-iku-v2.pdf"]
    assert [d.nama_berkas for d in dokumen(kantor, "formulir") if d.unit == "yanum"] == [
        "03-format-yanum.xlsx",
        "03-format-yanum-v2.xlsx",
    ]


def kode_masalah(kantor: Kantor, unit: str, ke: int) -> set[str]:
    """What is said of the n-th blank form of a Unit when it is handed in."""
    formulir = [d for d in dokumen(kantor, "formulir") if d.unit == unit][ke]
    data = kantor.app.arsip.baca(formulir.sha256)
    return {m.kode for m in periksa(kantor.app, kantor[f"seksi.{unit}"], kantor.kini, data, "f.xlsx").masalah}


def test_formulir_lama_unit_itu_gugur_dan_unit_lain_tidak(kantor: Kantor) -> None:
    ubah_target(kantor)

    assert "versi_lain" in kode_masalah(kantor, "yanum", 0)
    assert "versi_lain" not in kode_masalah(kantor, "yanum", 1)
    assert "versi_lain" not in kode_masalah(kantor, "pem", 0)


def test_angka_menjadi_revisi_berikut_unitnya(kantor: Kantor) -> None:
    unggah(kantor, "yanum")

    ubah_angka(kantor, "95,5", terlihat="97,66")

    assert hasil(kantor)[1] == "95,5"
    (p,) = rapat_query.perubahan(kantor.app, kantor.kini)
    assert (p.hal, p.sebelum, p.sesudah) == ("Realisasi tahun", "97,66", "95,5")
    akhir = json.loads(jejak(kantor)[-1].isi)
    assert (akhir["unit"], akhir["revisi"]) == ("yanum", 2)
    with kantor.app.store.read() as r:
        terakhir = naskah_store.dokumen_terakhir(r, kantor.kini.kantor_id, kantor.kini.id, "usulan", "yanum")
    assert terakhir.nama_berkas == "06-yanum-terisi-r2.xlsx"


def test_angka_lain_unit_itu_tetap(kantor: Kantor) -> None:
    unggah(kantor, "yanum")
    sebelum = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini).milik("yanum")

    ubah_angka(kantor, "95,5", terlihat="97,66")

    sesudah = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini).milik("yanum")
    assert [h.realisasi_cetak for h in sesudah if h.indikator.kode != "IKU-01"] == [
        h.realisasi_cetak for h in sebelum if h.indikator.kode != "IKU-01"
    ]


def test_angka_yang_ditolak_formulir_ditolak_juga_di_rapat(kantor: Kantor) -> None:
    unggah(kantor, "yanum")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak, match="belum dapat disimpan"):
        ubah_angka(kantor, "banyak", terlihat="97,66")


def test_angka_setelah_batas_waktu_ditolak(kantor: Kantor) -> None:
    unggah(kantor, "yanum")
    kantor.jam.maju(hari=30)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Batas waktu"):
        ubah_angka(kantor, "95,5", terlihat="97,66")


@pytest.mark.parametrize(
    ("menjadi", "terlihat", "peminta", "galat"),
    [
        ("92,5", "90", "Camat", DataSudahBerubah),
        ("92,5", "91,33", " ", IsianKeliru),
        ("91,33", "91,33", "Camat", IsianKeliru),
        ("tinggi", "91,33", "Camat", IsianKeliru),
        ("1.234", "91,33", "Camat", IsianKeliru),
        ("-1", "91,33", "Camat", IsianKeliru),
    ],
)
def test_target_yang_tidak_dapat_diterima_ditolak(
    tetap: Callable[[int], Kantor], menjadi: str, terlihat: str, peminta: str, galat: type[Exception]
) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        ubah_target(kantor, menjadi, terlihat=terlihat, peminta=peminta)


def test_perubahan_tanpa_alasan_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        rapat_ubah.ubah_target(kantor.app, kantor["staf"], kantor.kini, "IKU-01", TAHUN, "91,33", "92", "Camat", " ")


def test_seksi_tidak_mengubah_target_dalam_rapat(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        ubah_target(kantor, siapa="seksi.yanum")


def test_indikator_di_luar_format_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        rapat_ubah.ubah_target(kantor.app, kantor["staf"], kantor.kini, "X", TAHUN, "", "9", "Camat", "Sebab.")
