"""The Dokumen IKU."""

import csv
import io
import json
import re
from dataclasses import replace

import pikepdf
import pytest

from kinerja_core.dokumen.dokumen_iku import render
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.sidik import sidik_isi
from tests.dokumen import contoh, contoh_iku
from tests.dokumen.baca import halaman, pembaca, seluruhnya
from tests.dokumen.contoh_iku import DOKUMEN_IKU


@pytest.fixture(scope="module")
def pdf(huruf) -> bytes:
    return render(DOKUMEN_IKU, huruf, konsep=False)


@pytest.fixture(scope="module")
def teks(pdf) -> list[str]:
    return halaman(pdf)


def lampiran(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        return {nama: satu.get_file().read_bytes() for nama, satu in berkas.attachments.items()}


def cetak(huruf, **ganti) -> str:
    return seluruhnya(render(replace(DOKUMEN_IKU, **ganti), huruf, konsep=False))


def test_angka_terbitan_2024_tercetak_apa_adanya(teks):
    seluruh = " ".join(teks)

    for deret in ("82,53 82,32 99,75", "91,33 97,66 106,93", "90 100 111,11"):
        assert deret in seluruh


def test_setiap_baris_kinerja_tercetak_dengan_target_realisasi_dan_capaian(teks):
    seluruh = " ".join(teks)

    for b in contoh_iku.BARIS_KINERJA:
        assert re.search(rf"{re.escape(b.target)} {re.escape(b.realisasi)} {re.escape(b.capaian)}", seluruh)


def test_bab_dan_lampiran_berurutan_menurut_aturan(pdf):
    judul = [satu.title for satu in pembaca(pdf).outline if not isinstance(satu, list)]

    assert judul == [
        "Lembar Pengesahan",
        "Ringkasan",
        "BAB I Pendahuluan",
        "BAB II Perencanaan Kinerja",
        "BAB III Akuntabilitas Kinerja",
        "BAB IV Penutup",
        "LAMPIRAN I Kebijakan Penghitungan",
        "LAMPIRAN II Paspor Angka",
        "LAMPIRAN III Sumber Data",
    ]


def test_daftar_isi_menunjuk_halaman_tempat_judulnya_berada(pdf, teks):
    daftar = re.findall(r"(?:^|(?<=\d )|(?<=ISI ))([A-Z0-9][^\d]*?(?:\d\. )?[^\d]+?) (\d+)(?= |$)", teks[2])
    bookmark = {
        satu.title.upper(): pembaca(pdf).get_destination_page_number(satu) + 1 for satu in _rata(pembaca(pdf).outline)
    }

    assert {judul.upper().removeprefix("DAFTAR ISI "): int(nomor) for judul, nomor in daftar}.items() >= {
        (judul, nomor) for judul, nomor in bookmark.items() if not judul[0].isdigit()
    }


def _rata(garis_besar):
    for satu in garis_besar:
        if isinstance(satu, list):
            yield from _rata(satu)
        else:
            yield satu


def test_bookmark_menunjuk_halaman_berjudul_itu(pdf, teks):
    baca = pembaca(pdf)

    for satu in _rata(baca.outline):
        assert satu.title.upper() in teks[baca.get_destination_page_number(satu)].upper()


def test_sampul_menyebut_kantor_judul_dan_tahun_tanpa_nomor_halaman(teks):
    assert teks[0].startswith(
        "PEMERINTAH KOTA SAMARINDA KECAMATAN CONTOH DOKUMEN INDIKATOR KINERJA UTAMA Siklus Tahun 2025 Tahun 2025"
    )
    assert "Halaman" not in teks[0]


def test_lembar_pengesahan_membiarkan_tanggal_kosong(teks):
    assert "Disahkan di Samarinda pada tanggal CAMAT CONTOH, Drs. H. Abdurrahman" in teks[1]


def test_setiap_unit_mempunyai_subbab_grafik_dan_tabelnya(teks):
    seluruh = " ".join(teks[3:])

    for nomor, unit in enumerate(contoh_iku.RINGKASAN_UNIT, start=3):
        assert f"{nomor}. {unit.unit}" in seluruh
        if unit.dari:
            assert re.search(rf"Gambar \d+\. Capaian Kinerja {unit.unit}", seluruh)
            assert re.search(rf"Tabel \d+\. Capaian Kinerja {unit.unit}", seluruh)


def test_unit_tanpa_indikator_dinyatakan(teks):
    assert "Belum ada indikator kinerja untuk Sub Bagian Umum dan Kepegawaian." in " ".join(teks)


def test_baris_unit_yang_tidak_diringkas_tidak_hilang(huruf):
    baris = (
        *contoh_iku.BARIS_KINERJA,
        replace(contoh_iku.BARIS_KINERJA[0], unit="Seksi Baru", indikator="Indikator baru"),
    )

    assert "Rata-rata capaian Seksi Baru belum dapat dihitung" in cetak(huruf, baris=baris)


def test_faktor_dan_tindak_lanjut_tercetak(teks):
    seluruh = " ".join(teks)

    assert "Keterlambatan data dari dua kelurahan akibat pergantian petugas pada bulan September." in seluruh
    assert "Indikator nomor 6: Realisasi belum diserahkan." in seluruh


def test_angka_ilustrasi_bertanda_dan_bercatatan_kaki(teks):
    seluruh = " ".join(teks)

    assert "Jumlah pelaku UMKM yang dibina *)" in seluruh
    assert "*) angka ilustrasi" in seluruh
    assert "Nilai SAKIP Kecamatan *)" not in seluruh


def test_tanpa_ilustrasi_tidak_ada_catatan_kaki(huruf):
    baris = tuple(replace(b, ilustrasi=False) for b in contoh_iku.BARIS_KINERJA)

    assert "ilustrasi" not in cetak(huruf, baris=baris)


def test_perbandingan_tahun_mencetak_kedua_kelompok_kolom(teks):
    perbandingan = next(satu for satu in teks if "Perbandingan Realisasi dan Capaian Tahun 2021–2025" in satu)

    assert "93,5 97,95 93,93 97,66 97,66 100,38 108,71 103,65 106,93 106,93" in perbandingan


def test_tanpa_tahun_sebelumnya_dinyatakan(huruf):
    assert "Belum ada data tahun sebelumnya" in cetak(huruf, perbandingan=(), tahun_banding=())


def test_anggaran_tercetak_dan_yang_tidak_terhitung_bukan_nol(teks):
    seluruh = " ".join(teks)

    assert "JUMLAH 3.831.102.351 3.361.311.356 87,74" in seluruh
    assert "Koordinasi Kegiatan Pemberdayaan Kelurahan 0 0 –" in seluruh


def test_tanpa_anggaran_dinyatakan(huruf):
    assert "Belum ada data anggaran Tahun 2025." in cetak(huruf, anggaran=())


def test_hasil_bila_kebijakan_lain_dipakai_tercetak_di_sampingnya(huruf):
    lain = (
        ("Kebijakan yang berlaku", "95,61", "41 dari 41", "Sangat Tinggi", "–"),
        ("Tanpa batas pada rata-rata", "97,05", "41 dari 41", "Sangat Tinggi", "+1,44"),
    )

    seluruh = cetak(huruf, kebijakan_lain=lain)

    assert "bila satu pilihan diganti:" in seluruh
    assert "Tanpa batas pada rata-rata 97,05 41 dari 41 Sangat Tinggi +1,44" in seluruh


def test_kebijakan_dan_sumber_tercetak(teks):
    seluruh = " ".join(teks)

    assert all(kalimat in seluruh for kalimat in (*DOKUMEN_IKU.kebijakan, *DOKUMEN_IKU.sumber))


def test_paspor_menyebut_berkas_sel_dan_sidik_setiap_angka(teks):
    paspor = next(satu for satu in teks if satu.startswith("LAMPIRAN II PASPOR ANGKA"))

    assert paspor.count("Muhammad Rizky Ramadhan") == len(DOKUMEN_IKU.paspor)
    assert paspor.replace(" ", "").count(contoh.SHA[-7:]) == len(DOKUMEN_IKU.paspor)
    assert all(satu.lembar_sel in paspor for satu in DOKUMEN_IKU.paspor)


def test_tabel_lebar_berdiri_di_halaman_mendatar(pdf, teks):
    mendatar = [satu.mediabox.width > satu.mediabox.height for satu in pembaca(pdf).pages]

    for penanda in ("BAB II PERENCANAAN", "10. Perbandingan Antartahun Tabel", "LAMPIRAN II PASPOR"):
        assert [mendatar[n] for n, satu in enumerate(teks) if satu.startswith(penanda)] == [True]


def test_tidak_ada_halaman_kosong(teks):
    assert min(len(satu) for satu in teks) > 100


# --- konsep


def test_konsep_berstempel_di_setiap_halaman_dan_selebihnya_sama(huruf, teks):
    konsep = halaman(render(DOKUMEN_IKU, huruf, konsep=True))

    assert [satu.count("KONSEP") for satu in konsep] == [1] * len(konsep)
    assert [satu.replace("KONSEP ", "", 1) for satu in konsep] == teks


def test_naskah_akhir_tidak_berstempel(teks):
    assert "KONSEP" not in " ".join(teks)


# --- data in the PDF


def test_berkas_data_terlampir_berurutan_sebagai_data(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        pohon = berkas.Root.Names.EmbeddedFiles.Names
        nama = [str(pohon[n]) for n in range(0, len(pohon), 2)]
        hubungan = {str(satu.AFRelationship) for satu in berkas.Root.AF}

    assert nama == [
        "data-angka.csv",
        "data-hitung.json",
        "isi.json",
        "kebijakan.json",
        "manifes.json",
        "paspor.json",
    ]
    assert hubungan == {"/Data"}


def test_csv_memuat_angka_yang_sama_dengan_isi(pdf):
    baris = list(csv.DictReader(io.StringIO(lampiran(pdf)["data-angka.csv"].decode())))

    assert [(b["kode"], b["target"], b["realisasi"], b["capaian"]) for b in baris] == [
        (b.kode, b.target, b.realisasi, b.capaian) for b in contoh_iku.BARIS_KINERJA
    ]
    assert [b["capaian_nilai"] for b in baris][4:6] == ["75.00", ""]


def test_paspor_json_memuat_setiap_angka_dan_sidik_dokumen(pdf):
    data = json.loads(lampiran(pdf)["paspor.json"])

    assert data["dokumen"]["sidik_isi"] == sidik_isi(DOKUMEN_IKU)
    assert [satu["sha256"] for satu in data["paspor"]] == [satu.sha256 for satu in DOKUMEN_IKU.paspor]


def test_kebijakan_json_memuat_kalimat_kebijakan(pdf):
    assert json.loads(lampiran(pdf)["kebijakan.json"])["kebijakan"] == list(DOKUMEN_IKU.kebijakan)


# --- size


def test_dokumen_kosong_tetap_terbit(huruf):
    kosong = IsiDokumenIKU(
        kop=contoh.KOP,
        kode="IKU-0",
        judul="Dokumen IKU",
        siklus="Siklus 2026",
        tahun=2026,
        revisi=1,
        tanggal=DOKUMEN_IKU.tanggal,
        ringkasan="",
        pendahuluan="",
        analisis="",
        penutup="",
        baris=(),
        unit=(),
        keseluruhan=replace(DOKUMEN_IKU.keseluruhan, rata_rata=None, rata_rata_cetak="–", predikat=""),
        tahun_banding=(),
        perbandingan=(),
        tahun_anggaran=2026,
        anggaran=(),
        kebijakan=(),
        paspor=(),
        penanda=contoh.CAMAT,
    )

    teks = seluruhnya(render(kosong, huruf, konsep=False))

    assert "Belum ada indikator yang ditetapkan." in teks
    assert "Tidak ada angka yang berasal dari berkas unggahan." in teks


def test_lima_puluh_unit_mempunyai_daftar_isi_yang_cocok(huruf):
    unit = tuple(replace(contoh_iku.RINGKASAN_UNIT[0], kode=f"U{n}", unit=f"Kelurahan Nomor {n}") for n in range(50))
    baris = tuple(replace(contoh_iku.BARIS_KINERJA[0], unit=f"U{n}", nomor=n + 1) for n in range(50))
    pdf = render(replace(DOKUMEN_IKU, unit=unit, baris=baris), huruf, konsep=False)
    teks, baca = halaman(pdf), pembaca(pdf)

    daftar = " ".join(satu for satu in teks[2:8] if "BAB I PENDAHULUAN" in satu or "Kelurahan Nomor 49" in satu)
    for satu in _rata(baca.outline):
        assert f"{satu.title.upper()} {baca.get_destination_page_number(satu) + 1}" in daftar.upper()
