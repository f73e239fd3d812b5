"""A form to test with: every frekuensi, agregasi and arah that changes what a row asks."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from kinerja_core.domain.formulir import BarisFormulir, Formulir
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, Target
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.domain.usulan import Kolom

DIBUAT = datetime(2026, 11, 2, 1, 30)
UNIT = Unit("yanum", "Seksi Pelayanan Umum", JenisUnit.SEKSI, 5)
IKM, PENGADUAN, DOKUMEN, WAKTU = "YAN-01", "YAN-02", "YAN-03", "YAN-04"
PREDIKAT, SOP, RENTANG, LAYANAN = "YAN-05", "YAN-06", "YAN-07", "YAN-08"

_DASAR = Indikator(
    kode="",
    nama="",
    sasaran="Meningkatnya kualitas pelayanan publik kecamatan",
    satuan="Nilai",
    arah=Arah.NAIK,
    agregasi=Agregasi.AKHIR,
    frekuensi=Frekuensi.TAHUN,
    unit=UNIT.kode,
    formulasi="Hasil survei kepuasan masyarakat terhadap layanan kecamatan dalam satu tahun",
    sumber_data="Laporan survei",
    penanggung_jawab="Kepala Seksi Pelayanan Umum",
    media="Formulir elektronik",
)

INDIKATOR = (
    replace(_DASAR, kode=IKM, nama="Indeks Kepuasan Masyarakat (IKM)", frekuensi=Frekuensi.SEMESTER),
    replace(
        _DASAR,
        kode=PENGADUAN,
        nama="Persentase penyelesaian pengaduan masyarakat",
        satuan="%",
        frekuensi=Frekuensi.TRIWULAN,
        agregasi=Agregasi.RASIO,
        formulasi="Jumlah pengaduan yang selesai dibagi jumlah pengaduan yang diterima dikalikan 100%",
        pembilang="pengaduan yang selesai ditangani",
        penyebut="pengaduan yang diterima",
    ),
    replace(
        _DASAR,
        kode=DOKUMEN,
        nama="Jumlah dokumen nonperizinan yang diterbitkan",
        satuan="Dokumen",
        frekuensi=Frekuensi.TRIWULAN,
        agregasi=Agregasi.JUMLAH,
    ),
    replace(
        _DASAR,
        kode=WAKTU,
        nama="Rata-rata waktu penyelesaian surat keterangan",
        satuan="Menit",
        arah=Arah.TURUN,
        frekuensi=Frekuensi.TRIWULAN,
        agregasi=Agregasi.RATA_RATA,
    ),
    replace(
        _DASAR,
        kode=PREDIKAT,
        nama="Predikat pelayanan publik",
        satuan="Predikat",
        arah=Arah.ORDINAL,
        skala=("D", "C", "B", "A"),
    ),
    replace(_DASAR, kode=SOP, nama="Standar pelayanan ditetapkan", satuan="Ya/Tidak", arah=Arah.YA_TIDAK),
    replace(_DASAR, kode=RENTANG, nama="Kelembapan ruang arsip", satuan="%", arah=Arah.RENTANG, ilustrasi=True),
    replace(
        _DASAR,
        kode=LAYANAN,
        nama="Persentase layanan sesuai standar",
        satuan="%",
        agregasi=Agregasi.RASIO,
        pembilang="layanan yang sesuai standar",
        penyebut="semua layanan",
    ),
)


def _empat(angka: str) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    return (Decimal(angka), Decimal(angka), Decimal(angka), Decimal(angka))


TARGET = {
    IKM: Target(IKM, 2024, Decimal("91.33")),
    PENGADUAN: Target(PENGADUAN, 2024, Decimal(90), _empat("90")),
    DOKUMEN: Target(DOKUMEN, 2024, Decimal(2400), _empat("600")),
    WAKTU: Target(WAKTU, 2024, Decimal(30), _empat("30")),
    PREDIKAT: Target(PREDIKAT, 2024, None, teks="B"),
    SOP: Target(SOP, 2024, None, teks="Ya"),
    RENTANG: Target(RENTANG, 2024, None, bawah=Decimal(50), atas=Decimal(60)),
    LAYANAN: Target(LAYANAN, 2024, Decimal(100)),
}
LALU = {IKM: ("89.5", "90.83"), PENGADUAN: ("85", "87.5"), DOKUMEN: ("2100", "2250")}

FORMULIR = Formulir(
    kantor="Kecamatan Contoh",
    siklus_id="0b6f2e0a-3f8c-5f65-9a37-0d6a1c0e7b11",
    siklus="Pengumpulan Data Kinerja 2024",
    tahun=2024,
    unit=UNIT,
    versi=1,
    batas_waktu=date(2026, 11, 20),
    kertas=Kertas.F4,
    baris=tuple(
        BarisFormulir(
            i,
            TARGET[i.kode],
            tuple((tahun, Decimal(n)) for tahun, n in zip((2022, 2023), LALU.get(i.kode, ()), strict=False)),
        )
        for i in INDIKATOR
    ),
)

ISIAN: dict[tuple[str, Kolom], Decimal | str] = {
    (IKM, Kolom.REALISASI_TW2): Decimal("90.1"),
    (IKM, Kolom.REALISASI_TW4): Decimal("97.66"),
    (PENGADUAN, Kolom.REALISASI_TW1): Decimal(88),
    (PENGADUAN, Kolom.REALISASI_TW2): Decimal(92),
    (PENGADUAN, Kolom.REALISASI_TW3): Decimal(95),
    (PENGADUAN, Kolom.REALISASI_TW4): Decimal(100),
    (PENGADUAN, Kolom.PEMBILANG): Decimal(188),
    (PENGADUAN, Kolom.PENYEBUT): Decimal(200),
    (DOKUMEN, Kolom.REALISASI_TW1): Decimal(512),
    (DOKUMEN, Kolom.REALISASI_TW2): Decimal(0),
    (DOKUMEN, Kolom.REALISASI_TW3): Decimal(700),
    (DOKUMEN, Kolom.REALISASI_TW4): Decimal(1250),
    (WAKTU, Kolom.REALISASI_TW1): Decimal(35),
    (WAKTU, Kolom.REALISASI_TW2): Decimal(30),
    (WAKTU, Kolom.REALISASI_TW3): Decimal("27.5"),
    (WAKTU, Kolom.REALISASI_TW4): Decimal(25),
    (PREDIKAT, Kolom.REALISASI_TAHUN): "A",
    (SOP, Kolom.REALISASI_TAHUN): "Ya",
    (RENTANG, Kolom.REALISASI_TAHUN): Decimal(55),
    (LAYANAN, Kolom.REALISASI_TAHUN): Decimal(80),
    (LAYANAN, Kolom.PEMBILANG): Decimal(160),
    (LAYANAN, Kolom.PENYEBUT): Decimal(200),
    (DOKUMEN, Kolom.ANGGARAN): Decimal(125000000),
    (DOKUMEN, Kolom.REALISASI_ANGGARAN): Decimal(119750250),
    (DOKUMEN, Kolom.PENDUKUNG): "Loket tambahan sejak triwulan III",
    (DOKUMEN, Kolom.PENGHAMBAT): "- jaringan padam pada triwulan II",
    (DOKUMEN, Kolom.TINDAK_LANJUT): "Menyiapkan loket luring",
    (DOKUMEN, Kolom.BUKTI): "Buku register surat keterangan 2024",
}
"""A clean form: answers that give no remark."""
