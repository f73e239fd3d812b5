"""Tables laid out as other offices publish theirs. All figures are made up for these tests, none is published.

What repeats in real reports and is repeated here: capaian cut off instead of rounded, capped at 100, written as
a fraction, copied from realisasi; targets of zero, of words, of ranges; falling indicators by either formula.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from kinerja_core.cli import main

KEPALA = "source,tahun,unit,sasaran,indikator,satuan,polaritas,target,realisasi,capaian,predikat,catatan"
Tabel = list[dict[str, Any]]


@pytest.fixture
def periksa(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The command on a table whose rows are (tahun, indikator, satuan, target, realisasi, capaian)."""

    def jalankan(*baris: str, unit: str = "Dinas Rekaan") -> Tabel:
        def satu(teks: str) -> str:
            tahun, indikator, satuan, target, realisasi, capaian = (f'"{s.strip()}"' for s in teks.split("|"))
            return f"rekaan,{tahun},{unit},Sasaran,{indikator},{satuan},,{target},{realisasi},{capaian},,"

        berkas = tmp_path / "tabel.csv"
        berkas.write_text("\n".join([KEPALA, *map(satu, baris)]), encoding="utf-8")
        assert main(["histori", "periksa", str(berkas), "--json"]) == 0
        hasil: Tabel = json.loads(capsys.readouterr().out)
        assert [b["baris"] for b in hasil] == list(range(1, len(baris) + 1))
        return hasil

    return jalankan


def _ringkas(hasil: Tabel, *kunci: str) -> list[tuple[Any, ...]]:
    return [tuple(b[k] for k in kunci) for b in hasil]


def test_dinas_kesehatan_campuran_naik_dan_turun(periksa) -> None:
    hasil = periksa(
        "2022|Angka Kematian Ibu (AKI)|per 100.000 KH|95|130|63,15",
        "2023|Angka Kematian Ibu (AKI)|per 100.000 KH|93|88|105,37",
        "2024|Angka Kematian Ibu (AKI)|per 100.000 KH|91|120|131,87",
        "2022|Prevalensi stunting|%|14,5|12,3|115,17",
        "2023|Prevalensi stunting|%|14|14,9|93,57",
        "2022|Cakupan penanganan penyakit menular|%|90|86|95",
    )

    assert _ringkas(hasil, "arah_dipakai", "cocok_terbit", "masalah") == [
        ("turun (diusulkan)", True, []),
        ("turun (diusulkan)", True, []),
        ("turun (diusulkan)", False, ["capaian_terbit_beda", "capaian_rumus_lain"]),
        ("turun (diusulkan)", True, []),
        ("turun (diusulkan)", True, []),
        ("naik (diusulkan)", True, []),
    ]


def test_perhubungan_dengan_pecahan_desimal_koma(periksa) -> None:
    hasil = periksa(
        "2022|V/C Ratio|Nilai|0,345|0,330|104,35",
        "2023|V/C Ratio|Nilai|0,340|0,765|-25,00",
        "2024|V/C Ratio|Nilai|0.335|0.335|100",
    )

    assert _ringkas(hasil, "capaian_cetak", "arah_dipakai", "cocok_terbit", "masalah") == [
        ("104,35", "turun (diusulkan)", True, []),
        ("0,00", "turun (diusulkan)", False, ["capaian_terbit_beda", "capaian_di_bawah_nol"]),
        ("100,00", "turun (diusulkan)", True, []),
    ]


def test_satpol_dengan_rumus_banding(periksa) -> None:
    hasil = periksa("2023|Jumlah pelanggaran perda|Kasus|52|55|94,54", "2024|Jumlah pelanggaran perda|Kasus|50|40|125")

    assert _ringkas(hasil, "arah_dipakai", "cocok_terbit") == [("turun T/R (diusulkan)", True)] * 2


def test_sekretariat_yang_membatasi_seratus(periksa) -> None:
    hasil = periksa(
        "2023|Persentase rekomendasi ditindaklanjuti|%|75,00|78,11|100",
        "2024|Persentase rekomendasi ditindaklanjuti|%|76,00|70,30|92,50",
    )

    assert _ringkas(hasil, "capaian_cetak", "cocok_terbit", "masalah") == [
        ("104,15", False, ["capaian_terbit_beda", "capaian_dibatasi"]),
        ("92,50", True, []),
    ]


def test_pekerjaan_umum_yang_mencetak_pecahan(periksa) -> None:
    hasil = periksa("2023|Persentase jalan mantap|%|85|91,8|1,08", "2024|Persentase jalan mantap|%|86|90,3|1,05")

    assert _ringkas(hasil, "capaian_cetak", "masalah") == [
        ("108,00", ["capaian_terbit_beda", "capaian_pecahan"]),
        ("105,00", ["capaian_terbit_beda", "capaian_pecahan"]),
    ]


def test_kesbangpol_yang_menyalin_realisasi(periksa) -> None:
    hasil = periksa("2023|Indeks kerukunan|Indeks|80|75,4|75,4", "2024|Indeks kerukunan|Indeks|81|76,2|94,07")

    assert _ringkas(hasil, "cocok_terbit", "masalah") == [
        (False, ["capaian_terbit_beda", "realisasi_sama_capaian"]),
        (True, []),
    ]


@pytest.mark.parametrize(
    ("target", "realisasi", "terbit", "alasan", "masalah"),
    [
        ("0", "0", "0", "target_nol", ["capaian_tanpa_dasar"]),
        ("0", "50", "100", "target_nol", ["capaian_tanpa_dasar", "target_belum_ditetapkan"]),
        ("N/A", "3,41", "100", "target_kosong", ["capaian_tanpa_dasar", "target_belum_ditetapkan"]),
        ("", "", "0", "belum_ada_data", ["capaian_tanpa_dasar"]),
        ("-", "-", "-", "belum_ada_data", []),
        ("85", "", "0.00", "belum_dilaporkan", ["capaian_tanpa_dasar"]),
        ("85", "n/a", "", "belum_dilaporkan", []),
        ("Tinggi", "Tidak diadakan", "100", "berupa_teks", ["capaian_tanpa_dasar"]),
        ("Level 3 Plus", "Level 3", "Tidak Tercapai", "berupa_teks", []),
        ("85", "#DIV/0!", "#DIV/0!", "belum_dilaporkan", ["galat_rumus"]),
        ("-2,5", "1", "-40", "target_negatif", ["capaian_tanpa_dasar"]),
    ],
)
def test_yang_tidak_dapat_dihitung_bernilai_kosong_dengan_sebabnya(
    periksa, target: str, realisasi: str, terbit: str, alasan: str, masalah: list[str]
) -> None:
    (satu,) = periksa(f"2021|Persentase layanan|%|{target}|{realisasi}|{terbit}")

    assert _ringkas([satu], "capaian", "capaian_cetak", "predikat", "cocok_terbit", "masalah") == [
        (None, "–", None, None, masalah)
    ]
    assert satu["alasan"].partition(":")[0] == alasan


def test_lkjip_kecamatan_lima_tahun_hampir_tanpa_alarm_palsu(periksa) -> None:
    deret = {
        "Indeks Kepuasan Masyarakat|Nilai": "81:82,4 82:83,15 83:84,9 84:86,02 85:88,31",
        "Nilai AKIP Kecamatan|Nilai": "62:61,5 63:64,2 65:66,75 67:67,1 69:70,4",
        "Persentase desa tertib administrasi|%": "70:65,5 75:72,2 80:83,3 85:88,8 90:94,4",
        "Persentase usulan musrenbang terakomodir|%": "35:31,2 35:36,8 40:38,5 40:42,7 45:44,1",
        "Jumlah kegiatan pembinaan lembaga kemasyarakatan|Kegiatan": "10:9 10:12 12:12 12:11 14:15",
        "Jumlah pengaduan masyarakat|Aduan": "20:24 18:17 16:15 15:16 14:11",
        "Jumlah dokumen kependudukan diterbitkan|Dokumen": "4200:4512 4300:4127 4400:4981 4600:5204 4800:4655",
        "Persentase penerimaan PBB-P2|%": "80:71,25 80:79,9 85:88,6 85:92,35 90:96,1",
        "Rata-rata waktu pelayanan surat|Menit": "30:32 28:27,5 25:26 22:20,5 20:19",
        "Persentase pelanggaran trantibum diselesaikan|%": "80:78,5 82:85,7 84:84 86:90,9 88:87,5",
        "Luas ruang terbuka hijau terpelihara|Ha": "1,5:1,5 1,75:1,6 2:2,1 2,25:2,25 2,5:2,75",
    }
    baris = [
        f"{tahun}|{nama}|{pasang.replace(':', '|')}|"
        for nama, isi in deret.items()
        for tahun, pasang in zip(range(2020, 2025), isi.split(), strict=True)
    ]

    hasil = periksa(*baris)

    alarm = [(b["baris"], b["masalah"]) for b in hasil if b["masalah"]]
    assert (len(hasil), [b for b in hasil if b["capaian"] is None]) == (55, [])
    assert len(alarm) <= len(hasil) // 50, alarm
    assert {b["arah_dipakai"] for b in hasil[25:30] + hasil[40:45]} == {"turun (diusulkan)"}
