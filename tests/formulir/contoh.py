"""A form to test with: every frekuensi, agregasi and arah that changes what a row asks."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from kinerja_core.domain.formulir import BarisFormulir, Formulir
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, Target
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.domain.usulan import Kolom

DIBUAT = datetime(2026, 11, 2, 1, 30)  # noqa: DTZ001
UNIT = Unit("yanum", "Seksi Pelayanan Umum", JenisUnit.SEKSI, 5)
IKM, PENGADUAN, DOKUMEN, WAKTU, PREDIKAT, SOP, RENTANG = (
    "YAN-01",
    "YAN-02",
    "YAN-03",
    "YAN-04",
    "YAN-05",
    "YAN-06",
    "YAN-07",
)


def _indikator(
    kode: str, nama: str, satuan: str, frekuensi: Frekuensi, agregasi: Agregasi, arah: Arah, **lain: object
) -> Indikator:
    dasar = Indikator(
        kode,
        nama,
        "Meningkatnya kualitas pelayanan publik kecamatan",
        satuan,
        arah,
        agregasi,
        frekuensi,
        UNIT.kode,
        formulasi="Hasil survei kepuasan masyarakat terhadap layanan kecamatan dalam satu tahun",
        sumber_data="Laporan survei",
        penanggung_jawab="Kepala Seksi Pelayanan Umum",
        media="Formulir elektronik",
    )
    return replace(dasar, **lain)


INDIKATOR = (
    _indikator(IKM, "Indeks Kepuasan Masyarakat (IKM)", "Nilai", Frekuensi.SEMESTER, Agregasi.AKHIR, Arah.NAIK),
    _indikator(
        PENGADUAN,
        "Persentase penyelesaian pengaduan masyarakat",
        "%",
        Frekuensi.TRIWULAN,
        Agregasi.RASIO,
        Arah.NAIK,
        formulasi="Jumlah pengaduan yang selesai dibagi jumlah pengaduan yang diterima dikalikan 100%",
        pembilang="pengaduan yang selesai ditangani",
        penyebut="pengaduan yang diterima",
    ),
    _indikator(
        DOKUMEN,
        "Jumlah dokumen nonperizinan yang diterbitkan",
        "Dokumen",
        Frekuensi.TRIWULAN,
        Agregasi.JUMLAH,
        Arah.NAIK,
    ),
    _indikator(
        WAKTU,
        "Rata-rata waktu penyelesaian surat keterangan",
        "Menit",
        Frekuensi.TRIWULAN,
        Agregasi.RATA_RATA,
        Arah.TURUN,
    ),
    _indikator(
        PREDIKAT,
        "Predikat pelayanan publik",
        "Predikat",
        Frekuensi.TAHUN,
        Agregasi.AKHIR,
        Arah.ORDINAL,
        skala=("D", "C", "B", "A"),
    ),
    _indikator(SOP, "Standar pelayanan ditetapkan", "Ya/Tidak", Frekuensi.TAHUN, Agregasi.AKHIR, Arah.YA_TIDAK),
    _indikator(RENTANG, "Kelembapan ruang arsip", "%", Frekuensi.TAHUN, Agregasi.AKHIR, Arah.RENTANG, ilustrasi=True),
)


def _d(*angka: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(a) for a in angka)


TARGET = {
    IKM: Target(IKM, 2024, Decimal("91.33")),
    PENGADUAN: Target(PENGADUAN, 2024, Decimal(90), _d("90", "90", "90", "90")),
    DOKUMEN: Target(DOKUMEN, 2024, Decimal(2400), _d("600", "600", "600", "600")),
    WAKTU: Target(WAKTU, 2024, Decimal(30), _d("30", "30", "30", "30")),
    PREDIKAT: Target(PREDIKAT, 2024, None, teks="B"),
    SOP: Target(SOP, 2024, None, teks="Ya"),
    RENTANG: Target(RENTANG, 2024, None, bawah=Decimal(50), atas=Decimal(60)),
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
    (DOKUMEN, Kolom.ANGGARAN): Decimal(125000000),
    (DOKUMEN, Kolom.REALISASI_ANGGARAN): Decimal(119750250),
    (DOKUMEN, Kolom.PENDUKUNG): "Loket tambahan sejak triwulan III",
    (DOKUMEN, Kolom.PENGHAMBAT): "- jaringan padam pada triwulan II",
    (DOKUMEN, Kolom.TINDAK_LANJUT): "Menyiapkan loket luring",
    (DOKUMEN, Kolom.BUKTI): "Buku register surat keterangan 2024",
}
