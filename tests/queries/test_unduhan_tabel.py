"""Every table of the analysis as a file: the same rows, figures as figures, and what it was narrowed to."""

import csv
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from kinerja_core.actions import analisis as aksi
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.grafik import GrafikBatang
from kinerja_core.queries import analisis, banding, grafik_banding, kinerja, unduhan_tabel
from kinerja_core.queries.analisis import Saringan
from tests.conftest import Kantor


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(7)


def test_angka_di_berkas_sama_dengan_yang_tampak(kantor: Kantor) -> None:
    k = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini)
    tabel = banding.target_realisasi(k, Saringan())
    isi = unduhan_tabel.daftar("1. Target dan realisasi", tabel, "Saringan: IKU saja", "Kebijakan: tanpa batas")

    xlsx = unduhan_tabel.berkas(kantor.app, kantor["kasubag"], kantor.kini.nama, isi, "xlsx")
    teks = unduhan_tabel.berkas(kantor.app, kantor["kasubag"], kantor.kini.nama, isi, "csv")

    lembar = load_workbook(BytesIO(xlsx.isi)).active
    assert lembar is not None
    ikm = tabel.index[tabel["Indikator"].str.startswith("Indeks Kepuasan")][0]
    assert [s.value for s in lembar[5 + ikm]][2:5] == [91.33, 97.66, 106.93]
    assert [s.number_format for s in lembar[5 + ikm]][2:5] == ["#,##0.00"] * 3
    baris = list(csv.reader(StringIO(teks.isi.decode("utf-8-sig")), delimiter=";"))
    assert baris[-len(tabel) :][ikm][2:5] == ["91,33", "97,66", "106,93"]
    assert [b[0] for b in baris if b[0].startswith("# ")][2:4] == ["# Saringan: IKU saja", "# Kebijakan: tanpa batas"]
    assert (xlsx.nama, teks.nama) == ("1-target-dan-realisasi.xlsx", "1-target-dan-realisasi.csv")


@pytest.mark.parametrize(
    ("tercetak", "nilai"),
    [
        ("91,33", Decimal("91.33")),
        ("2.462", Decimal(2462)),
        ("Rp2.726.810.205", Decimal(2726810205)),
        ("-21,74", Decimal("-21.74")),
        ("2024", "2024"),
        ("+1,26", "+1,26"),
        ("3 - 7", "3 - 7"),
        ("–", "–"),
        (":material/help: Peringatan", "Peringatan"),
        (7, Decimal(7)),
    ],
)
def test_hanya_yang_dicetak_sebagai_angka_menjadi_angka(tercetak: object, nilai: object) -> None:
    assert unduhan_tabel._sel(tercetak) == nilai


def test_jenis_lain_ditolak(kantor: Kantor) -> None:
    k = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini)
    isi = unduhan_tabel.daftar("Tabel", banding.target_realisasi(k, Saringan()))

    with pytest.raises(TidakDitemukan):
        unduhan_tabel.berkas(kantor.app, kantor["kasubag"], kantor.kini.nama, isi, "pdf")


def test_grafik_perbandingan_menyebut_temuannya(kantor: Kantor) -> None:
    k = kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini)

    def grafik(buat: Callable[..., GrafikBatang]) -> tuple[int, str]:
        g = buat(k, Saringan())
        assert g.kepala.kebijakan == analisis.sebutan_kebijakan(k.bahan.kebijakan)
        return len(g.batang), g.kepala.temuan

    assert [grafik(b) for b in (grafik_banding.renstra, grafik_banding.sebab, grafik_banding.program)] == [
        (1, "1 dari 1 indikator sudah mencapai target akhir Renstra."),
        (3, "17 dari 17 indikator di bawah target sudah mempunyai penghambat dan rencana."),
        (3, "Program menunjang 7 dari 8 indikator yang dibiayai; 0 belum dapat dinilai."),
    ]
    assert grafik_banding.standar(k, Saringan()).batang == ()


def test_grafik_standar_menurut_arah_indikator(kantor: Kantor) -> None:
    aksi.tetapkan_standar(kantor.app, kantor["kasubag"], kantor.kini, "IKU-01", Decimal(88), "Standar rekaan")

    g = grafik_banding.standar(kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini), Saringan())

    assert [(b.kode, b.cetak) for b in g.batang] == [("IKU-01", "110,98 % dari standar 88")]
