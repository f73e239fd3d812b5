"""A sample Format IKU and Dokumen IKU."""

from datetime import date
from decimal import Decimal

from kinerja_core.domain.naskah_iku import (
    BarisAnggaran,
    BarisFormat,
    BarisKinerja,
    BarisPaspor,
    BarisTahun,
    IsiDokumenIKU,
    IsiFormatIKU,
    RingkasanUnit,
)
from tests.dokumen.contoh import CAMAT, KASUBAG, KOP, SHA, UNIT

_INDIKATOR = (
    (
        "Meningkatnya akuntabilitas kinerja kecamatan",
        "Nilai SAKIP Kecamatan",
        "Nilai",
        "82,53",
        "82,32",
        "99,75",
        "Sangat Tinggi",
        "SUBBAG-PPK",
        True,
    ),
    (
        "Meningkatnya kualitas pelayanan publik",
        "Indeks Kepuasan Masyarakat",
        "Nilai",
        "91,33",
        "97,66",
        "106,93",
        "Sangat Tinggi",
        "SEKSI-YANUM",
        True,
    ),
    (
        "Meningkatnya kualitas layanan masyarakat",
        "Persentase penyelesaian pengaduan masyarakat",
        "%",
        "90",
        "100",
        "111,11",
        "Sangat Tinggi",
        "SEKSI-YANUM",
        True,
    ),
    (
        "Meningkatnya kinerja pemerintah kecamatan",
        "Persentase kelurahan yang menyelesaikan laporan kependudukan tepat waktu setiap bulan sesuai dengan "
        "ketentuan yang berlaku",
        "%",
        "90",
        "97,31",
        "108,12",
        "Sangat Tinggi",
        "SEKSI-PEM",
        True,
    ),
    (
        "Meningkatnya ketenteraman dan ketertiban umum",
        "Jumlah gangguan ketenteraman dan ketertiban umum",
        "Kejadian",
        "12",
        "15",
        "75,00",
        "Sedang",
        "SEKSI-TRANTIB",
        False,
    ),
    (
        "Meningkatnya ketenteraman dan ketertiban umum",
        "Persentase penegakan Peraturan Daerah",
        "%",
        "80",
        "–",
        "–",
        "",
        "SEKSI-TRANTIB",
        False,
    ),
    (
        "Meningkatnya pembangunan wilayah",
        "Persentase usulan Musrenbang yang diakomodasi dalam Rencana Kerja Pemerintah Daerah",
        "%",
        "35",
        "12",
        "34,29",
        "Sangat Rendah",
        "SEKSI-EKBANG",
        False,
    ),
    (
        "Meningkatnya pembangunan wilayah",
        "Jumlah pelaku UMKM yang dibina",
        "Orang",
        "40",
        "112",
        "280,00",
        "Sangat Tinggi",
        "SEKSI-EKBANG",
        False,
    ),
    (
        "Meningkatnya kesejahteraan masyarakat",
        "Persentase pemutakhiran data terpadu kesejahteraan sosial",
        "%",
        "100",
        "92,5",
        "92,50",
        "Sangat Tinggi",
        "SEKSI-KESRA",
        False,
    ),
)


def _kinerja(nomor: int) -> BarisKinerja:
    sasaran, indikator, satuan, target, realisasi, capaian, predikat, unit, iku = _INDIKATOR[nomor - 1]
    ada = capaian != "–"
    return BarisKinerja(
        nomor=nomor,
        kode=f"IKU-{nomor:02d}",
        unit=unit,
        sasaran=sasaran,
        indikator=indikator,
        iku=iku,
        satuan=satuan,
        formulasi="(Jumlah realisasi dalam satu tahun ÷ jumlah sasaran dalam satu tahun) × 100%, dihitung "
        "kumulatif sampai dengan triwulan IV",
        sumber_data="Laporan bulanan Seksi dan rekapitulasi kelurahan",
        penanggung_jawab="Kepala Seksi atau Kepala Sub Bagian yang bersangkutan",
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        capaian_nilai=Decimal(capaian.replace(",", ".")) if ada else None,
        predikat=predikat,
        catatan="" if ada else "Realisasi belum diserahkan.",
        pendukung="Koordinasi rutin dengan kelurahan dan tersedianya aplikasi pelaporan." if ada else "",
        penghambat="Keterlambatan data dari dua kelurahan akibat pergantian petugas pada bulan September."
        if ada
        else "",
        tindak_lanjut="Bimbingan teknis petugas kelurahan pada triwulan I tahun berikutnya." if ada else "",
        ilustrasi=nomor >= 5,
    )


BARIS_KINERJA = tuple(_kinerja(n) for n in range(1, len(_INDIKATOR) + 1))

RINGKASAN_UNIT = (
    RingkasanUnit("SEKSI-PEM", "Seksi Pemerintahan", Decimal("108.12"), "108,12", "Sangat Tinggi", 1, 1),
    RingkasanUnit("SEKSI-TRANTIB", "Seksi Ketenteraman dan Ketertiban Umum", Decimal("75"), "75,00", "Sedang", 1, 2),
    RingkasanUnit("SEKSI-EKBANG", "Seksi Ekonomi dan Pembangunan", Decimal("67.145"), "67,15", "Rendah", 2, 2),
    RingkasanUnit("SEKSI-KESRA", "Seksi Kesejahteraan Sosial", Decimal("92.5"), "92,50", "Sangat Tinggi", 1, 1),
    RingkasanUnit("SEKSI-YANUM", "Seksi Pelayanan Umum", Decimal("109.02"), "109,02", "Sangat Tinggi", 2, 2),
    RingkasanUnit("SUBBAG-UMUM", "Sub Bagian Umum dan Kepegawaian", None, "–", "", 0, 0),
    RingkasanUnit(
        "SUBBAG-PPK", "Sub Bagian Perencanaan Program dan Keuangan", Decimal("99.75"), "99,75", "Sangat Tinggi", 1, 1
    ),
)

FORMAT_IKU = IsiFormatIKU(
    kop=KOP,
    kode="FMT-2026-001",
    siklus="Siklus Tahun 2025",
    tahun=2025,
    versi=1,
    tanggal=date(2026, 1, 6),
    batas_waktu=date(2026, 1, 20),
    baris=tuple(
        BarisFormat(
            nomor=b.nomor,
            unit=dict(UNIT)[b.unit],
            sasaran=b.sasaran,
            indikator=b.indikator,
            satuan=b.satuan,
            arah="Semakin tinggi semakin baik",
            formulasi=b.formulasi,
            sumber_data=b.sumber_data,
            frekuensi="Triwulanan",
            penanggung_jawab=b.penanggung_jawab,
            media="Formulir Excel",
            target=b.target,
        )
        for b in sorted(BARIS_KINERJA, key=lambda b: [kode for kode, _ in UNIT].index(b.unit))
    ),
    penanda=KASUBAG,
)

_NARASI = (
    "Pengukuran kinerja dilakukan dengan membandingkan realisasi dan target setiap indikator. Data dihimpun dari "
    "masing-masing Seksi dan sekretariat melalui format yang ditetapkan, dibahas dalam rapat, dan dianalisis oleh "
    "Sub Bagian Perencanaan Program dan Keuangan.\n"
    "Seluruh angka dapat ditelusuri sampai ke berkas asalnya dalam Lampiran II. Indikator yang belum memiliki data "
    "tidak dihitung sebagai nol dan dinyatakan apa adanya."
)

DOKUMEN_IKU = IsiDokumenIKU(
    kop=KOP,
    kode="IKU-2026-001",
    judul="Dokumen Indikator Kinerja Utama",
    siklus="Siklus Tahun 2025",
    tahun=2025,
    revisi=2,
    tanggal=date(2026, 1, 27),
    ringkasan=_NARASI,
    pendahuluan="\n".join([_NARASI] * 3),
    analisis=_NARASI,
    penutup=_NARASI,
    baris=BARIS_KINERJA,
    unit=RINGKASAN_UNIT,
    keseluruhan=RingkasanUnit("", "Keseluruhan", Decimal("91.922"), "91,92", "Sangat Tinggi", 8, 9),
    tahun_banding=(2021, 2022, 2023, 2024, 2025),
    perbandingan=(
        BarisTahun(
            "Nilai SAKIP Kecamatan",
            "Nilai",
            ("78,10", "79,96", "81,05", "82,32", "82,32"),
            ("98,00", "98,71", "99,10", "99,75", "99,75"),
            (Decimal("78.10"), Decimal("79.96"), Decimal("81.05"), Decimal("82.32"), Decimal("82.32")),
        ),
        BarisTahun(
            "Indeks Kepuasan Masyarakat",
            "Nilai",
            ("93,5", "97,95", "93,93", "97,66", "97,66"),
            ("100,38", "108,71", "103,65", "106,93", "106,93"),
            (Decimal("93.5"), Decimal("97.95"), Decimal("93.93"), Decimal("97.66"), Decimal("97.66")),
        ),
        BarisTahun(
            "Persentase kelurahan yang menyelesaikan laporan kependudukan tepat waktu setiap bulan",
            "%",
            ("88", "–", "91", "97,31", "97,31"),
            ("97,78", "–", "101,11", "108,12", "108,12"),
            (Decimal("88"), None, Decimal("91"), Decimal("97.31"), Decimal("97.31")),
        ),
        BarisTahun("Predikat kearsipan", "Predikat", ("CC", "B", "B", "BB", "A"), ("–", "–", "–", "–", "–")),
    ),
    tahun_anggaran=2025,
    anggaran=(
        BarisAnggaran("JUMLAH", "3.831.102.351", "3.361.311.356", "87,74", Decimal("87.74"), tebal=True),
        BarisAnggaran(
            "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
            "2.486.351.805",
            "2.322.768.955",
            "93,42",
            Decimal("93.42"),
            tebal=True,
        ),
        BarisAnggaran(
            "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
            "24.500.000",
            "22.110.000",
            "90,24",
            Decimal("90.24"),
        ),
        BarisAnggaran("Koordinasi Kegiatan Pemberdayaan Kelurahan", "0", "0", "–", None),
    ),
    kebijakan=(
        "Capaian indikator yang semakin tinggi semakin baik dihitung dengan rumus realisasi dibagi "
        "target, dikali 100%.",
        "Capaian indikator yang semakin rendah semakin baik dihitung dengan rumus "
        "(2 × target − realisasi) dibagi target, dikali 100%.",
        "Dalam rata-rata, capaian satu indikator dibatasi paling tinggi 120%.",
        "Angka dibulatkan sekali, pada saat dicetak, menjadi dua desimal.",
    ),
    paspor=tuple(
        BarisPaspor(
            b.indikator,
            "Realisasi",
            b.realisasi,
            f"formulir-{b.unit.lower()}-terisi.xlsx",
            f"Formulir!E{8 + b.nomor}",
            b.realisasi,
            1 + b.nomor % 2,
            "Muhammad Rizky Ramadhan",
            SHA,
        )
        for b in BARIS_KINERJA
        if b.capaian_nilai is not None
    ),
    penanda=CAMAT,
    sumber=("Tabel 2.5 Renstra 2025–2029, realisasi Tahun 2021–2024.", "Formulir pengumpulan data kinerja Tahun 2025."),
)
