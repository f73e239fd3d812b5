"""One realistic Isi of each document, long where an office's texts are long."""

from datetime import date
from decimal import Decimal

from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.naskah import (
    BarisAnggaran,
    BarisCatatan,
    BarisEkspedisi,
    BarisFormat,
    BarisHadir,
    BarisKeputusan,
    BarisKinerja,
    BarisPaspor,
    BarisPelaksanaan,
    BarisSerahTerima,
    BarisTahun,
    IsiBuktiPelaksanaan,
    IsiDaftarHadir,
    IsiDisposisi,
    IsiDokumenIKU,
    IsiEkspedisi,
    IsiFormatIKU,
    IsiNotaPengembalian,
    IsiNotulen,
    IsiSuratPengantar,
    IsiTandaTerima,
    IsiUndangan,
    Kop,
    PenandaTangan,
    RingkasanUnit,
)
from kinerja_core.domain.naskah_agenda import BarisAgenda, IsiAgenda
from kinerja_core.domain.sop import SOP_AWAL

SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

KOP = Kop(
    pemda="Pemerintah Kota Samarinda",
    kantor="Kecamatan Contoh",
    alamat="Jalan Contoh Nomor 1, Samarinda, Telepon (0541) 000000, Kode Pos 75111, "
    "Laman kecamatan-contoh.example.go.id",
    kota="Samarinda",
    kertas=Kertas.F4,
)

CAMAT = PenandaTangan(
    "CAMAT CONTOH", "Drs. H. Abdurrahman Wahid Syahputra, M.Si.", "Pembina Tingkat I (IV/b)", "196512081986091002"
)
SEKRETARIS = PenandaTangan(
    "SEKRETARIS KECAMATAN", "Siti Nurhaliza, S.STP., M.A.P.", "Pembina (IV/a)", "197803152003122004"
)
KASUBAG = PenandaTangan(
    "Plt. KEPALA SUB BAGIAN PERENCANAAN PROGRAM DAN KEUANGAN",
    "Bambang Irawan Kusumaatmadja, S.E.",
    "Penata Tingkat I (III/d)",
    "198201102008011005",
)
STAF = PenandaTangan("PENGADMINISTRASI PERENCANAAN", "Dewi Lestari", "Pengatur (II/c)", "199107242019032010")

UNIT = (
    ("SEKSI-PEM", "Seksi Pemerintahan"),
    ("SEKSI-TRANTIB", "Seksi Ketenteraman dan Ketertiban Umum"),
    ("SEKSI-EKBANG", "Seksi Ekonomi dan Pembangunan"),
    ("SEKSI-KESRA", "Seksi Kesejahteraan Sosial"),
    ("SEKSI-YANUM", "Seksi Pelayanan Umum"),
    ("SUBBAG-UMUM", "Sub Bagian Umum dan Kepegawaian"),
    ("SUBBAG-PPK", "Sub Bagian Perencanaan Program dan Keuangan"),
)

DISPOSISI = IsiDisposisi(
    kop=KOP,
    kode="DSP-2026-001",
    surat_dari="Kepala Bagian Organisasi Sekretariat Daerah Kota Samarinda",
    nomor_surat="000.8.6.3/1234/011.06/2026",
    tanggal_surat=date(2026, 1, 2),
    diterima=date(2026, 1, 5),
    nomor_agenda="017/2026",
    sifat="Segera",
    hal="Permintaan data kinerja dan penyusunan Dokumen Indikator Kinerja Utama perangkat daerah Tahun 2025",
    diteruskan_kepada=("Kasubag Perencanaan Program dan Keuangan", "Seluruh Kepala Seksi dan Kepala Sub Bagian"),
    harap=("Proses lebih lanjut", "Siapkan bahan rapat pembahasan bersama Camat"),
    isi="Susun format pengumpulan data kinerja, sampaikan kepada masing-masing Seksi dan sekretariat, siapkan "
    "undangan rapat pembahasan, dan himpun datanya. Laporkan kemajuan setiap akhir pekan.",
    batas_waktu=date(2026, 1, 30),
    tanggal=date(2026, 1, 5),
    penanda=SEKRETARIS,
)

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

TANDA_TERIMA = IsiTandaTerima(
    kop=KOP,
    kode="TTR-2026-001",
    siklus="Siklus Tahun 2025",
    tanggal=date(2026, 1, 7),
    baris=tuple(
        BarisSerahTerima(
            n,
            nama,
            f"formulir-{kode.lower()}-v1.xlsx",
            SHA[:12],
            "7 Januari 2026 09.15",
            "Muhammad Rizky Ramadhan" if n < 6 else "",
            "7 Januari 2026 10.40" if n < 6 else "",
        )
        for n, (kode, nama) in enumerate(UNIT, start=1)
    ),
    usulan=(
        ("Seksi Pelayanan Umum", "Indeks Kepuasan Masyarakat", "Target dinaikkan dari 91,33 menjadi 93,00."),
        (
            "Seksi Kesejahteraan Sosial",
            "Persentase pemutakhiran data",
            "Formulasi memakai jumlah keluarga, bukan jiwa.",
        ),
    ),
    penanda=STAF,
)

UNDANGAN = IsiUndangan(
    kop=KOP,
    kode="UND-2026-001",
    nomor="000.8.6.3/012/KEC-C/2026",
    sifat="Penting",
    lampiran="-",
    hal="Undangan Rapat Pembahasan Data dan Informasi Kinerja",
    tanggal=date(2026, 1, 8),
    kepada=(
        "Camat Contoh",
        "Sekretaris Kecamatan Contoh",
        "Kepala Seksi Pemerintahan",
        "Kepala Seksi Ketenteraman dan Ketertiban Umum",
        "Kepala Seksi Ekonomi dan Pembangunan",
        "Kepala Seksi Kesejahteraan Sosial",
        "Kepala Seksi Pelayanan Umum",
        "Kepala Sub Bagian Umum dan Kepegawaian",
        "Kepala Sub Bagian Perencanaan Program dan Keuangan",
    ),
    hari_rapat=date(2026, 1, 12),
    mulai="09.00",
    selesai="11.00",
    zona="WITA",
    tempat="Ruang Rapat Kecamatan Contoh, lantai 2",
    acara="Rapat pembahasan pengumpulan data kinerja Tahun 2025",
    agenda=(
        "Tindak lanjut Siklus sebelumnya",
        "Pembahasan indikator setiap Seksi",
        "Kesepakatan jadwal penghimpunan data",
    ),
    penanda=SEKRETARIS,
    tembusan=("Kepala Bagian Organisasi Setda Kota Samarinda", "Arsip"),
)

DAFTAR_HADIR = IsiDaftarHadir(
    kop=KOP,
    kode="HDR-2026-001",
    acara=UNDANGAN.acara,
    hari_rapat=UNDANGAN.hari_rapat,
    waktu="pukul 09.00 s.d. 11.00 WITA",
    tempat=UNDANGAN.tempat,
    baris=tuple(
        BarisHadir(
            n,
            f"Nama Peserta Rapat Ke-{n} dengan Gelar Panjang, S.Sos., M.Si.",
            "196512081986091002" if n != 4 else "",
            f"Kepala {UNIT[n % 7][1]}",
            "" if n % 3 else "hadir, tercatat dalam sistem",
        )
        for n in range(1, 15)
    ),
    penanda=SEKRETARIS,
)

NOTULEN = IsiNotulen(
    kop=KOP,
    kode="NTL-2026-001",
    acara=UNDANGAN.acara,
    hari_rapat=UNDANGAN.hari_rapat,
    waktu="pukul 09.00 s.d. 11.05 WITA",
    tempat=UNDANGAN.tempat,
    pimpinan="Camat Contoh",
    notulis="Dewi Lestari",
    hadir=tuple(UNDANGAN.kepada[:7]),
    tidak_hadir=("Kepala Sub Bagian Umum dan Kepegawaian (dinas luar)",),
    agenda=UNDANGAN.agenda,
    jalannya="Rapat dibuka oleh Camat pada pukul 09.00 WITA. Kasubag menyampaikan format pengumpulan data dan "
    "informasi kinerja serta jadwal penyerahannya.\n"
    "Setiap Seksi menyampaikan kesiapan data. Seksi Ketenteraman dan Ketertiban Umum menyampaikan bahwa data "
    "penegakan Peraturan Daerah menunggu rekapitulasi dari Satuan Polisi Pamong Praja sehingga baru dapat "
    "diserahkan pada pekan ketiga.\n"
    "Peserta menyepakati bahwa realisasi yang belum tersedia ditulis “belum waktunya” beserta alasannya, bukan nol.",
    keputusan=(
        BarisKeputusan(
            1,
            "Target Indeks Kepuasan Masyarakat tetap 91,33.",
            "Indeks Kepuasan Masyarakat",
            "Kepala Seksi Pelayanan Umum",
            "–",
        ),
        BarisKeputusan(
            2,
            "Meminta rekapitulasi penegakan Peraturan Daerah kepada Satuan Polisi Pamong Praja.",
            "Persentase penegakan Peraturan Daerah",
            "Kepala Seksi Ketenteraman dan Ketertiban Umum",
            "19 Januari 2026",
        ),
        BarisKeputusan(
            3,
            "Semua unit menyerahkan formulir yang telah diperiksa paling lambat 20 Januari 2026.",
            "",
            "Semua unit",
            "20 Januari 2026",
        ),
    ),
    tanggal=date(2026, 1, 12),
    penanda=CAMAT,
    penanda_notulis=STAF,
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

NOTA_PENGEMBALIAN = IsiNotaPengembalian(
    kop=KOP,
    kode="NTP-2026-001",
    siklus="Siklus Tahun 2025",
    judul="Dokumen Indikator Kinerja Utama Kecamatan Contoh Tahun 2025",
    revisi=2,
    sidik=SHA,
    langkah=9,
    pada="27 Januari 2026 14.05",
    tanggal=date(2026, 1, 27),
    kepada="Kasubag Perencanaan Program dan Keuangan",
    alasan="Penutup belum memuat rencana tindak lanjut, dan angka pengaduan masyarakat perlu diperiksa lagi.",
    catatan=(
        BarisCatatan(1, "Bab IV Penutup", "Tambahkan rencana tindak lanjut.", SEKRETARIS.nama, "Menunggu jawaban"),
        BarisCatatan(
            3,
            "Bab III Akuntabilitas: Persentase penyelesaian pengaduan masyarakat",
            "Realisasi berbeda dengan buku pengaduan loket.",
            SEKRETARIS.nama,
            "Dijawab, menunggu ditutup penanya",
        ),
    ),
    penanda=SEKRETARIS,
)

SURAT_PENGANTAR = IsiSuratPengantar(
    kop=KOP,
    kode="SPR-2026-001",
    nomor="000.8.6.3/031/KEC-C/2026",
    tanggal=date(2026, 1, 29),
    kepada=("Wali Kota Samarinda\nc.q. Kepala Bagian Organisasi Sekretariat Daerah Kota Samarinda",),
    di="Samarinda",
    kiriman=(
        (
            "Dokumen Indikator Kinerja Utama Kecamatan Contoh Tahun 2025",
            "1 (satu) berkas",
            "Disampaikan dengan hormat untuk menjadi bahan lebih lanjut.",
        ),
    ),
    penanda=CAMAT,
    tembusan=("Inspektur Daerah Kota Samarinda", "Arsip"),
)

EKSPEDISI = IsiEkspedisi(
    kop=KOP,
    kode="EKS-2026-001",
    siklus="Siklus Tahun 2025",
    tanggal=date(2026, 1, 30),
    baris=(
        BarisEkspedisi(
            1,
            "30 Januari 2026",
            "000.8.6.3/031/KEC-C/2026",
            "Wali Kota Samarinda c.q. Kepala Bagian Organisasi",
            "Penyampaian Dokumen IKU Tahun 2025",
            "Asli",
            "Dewi Lestari",
            "Agus Salim, Bagian Organisasi",
            "30 Januari 2026 10.20",
        ),
        BarisEkspedisi(
            2,
            "30 Januari 2026",
            "000.8.6.3/031/KEC-C/2026",
            "Inspektur Daerah Kota Samarinda",
            "Penyampaian Dokumen IKU Tahun 2025",
            "Salinan 1",
            "Dewi Lestari",
            "",
            "",
        ),
    ),
    penanda=STAF,
)

BUKTI_PELAKSANAAN = IsiBuktiPelaksanaan(
    kop=KOP,
    kode="BPS-2026-001",
    siklus="Siklus Tahun 2025",
    nama_sop=SOP_AWAL.nama,
    tanggal=date(2026, 1, 30),
    baris=tuple(
        BarisPelaksanaan(
            langkah.nomor,
            langkah.uraian,
            ", ".join(peran.sebutan for peran in langkah.pelaksana),
            str(langkah.waktu),
            f"{4 + langkah.nomor} Januari 2026 08.00",
            f"{4 + langkah.nomor} Januari 2026 09.30",
            "Bambang Irawan Kusumaatmadja, S.E.",
            langkah.output,
            SHA[:16],
            "1 hari 2 jam (2 kali)",
            "–",
        )
        for langkah in SOP_AWAL.langkah
    ),
    penanda=SEKRETARIS,
    jumlah="Seluruhnya 7 hari 3 jam kerja; 2 Langkah melewati waktu bakunya (7, 9).",
)

AGENDA = IsiAgenda(
    kop=KOP,
    kode="7Q2M-K9TX-4P",
    tahun=2026,
    tanggal=date(2026, 12, 31),
    baris=tuple(
        BarisAgenda(
            urut=f"{n}",
            tanggal=f"{n} Maret 2026",
            nomor=f"000.8.6.3/{n}/KEC-CTH/2026",
            klasifikasi="000.8.6.3",
            kepada="Wali Kota Samarinda c.q. Kepala Bagian Organisasi Sekretariat Daerah",
            hal="Penyampaian Dokumen Indikator Kinerja Utama Kecamatan Contoh Tahun 2025",
            lampiran="1 (satu) berkas",
            pengolah=KASUBAG.nama,
            keterangan="BATAL oleh Bambang Irawan Kusumaatmadja, S.E.: salah alamat" if n == 4 else "",
            batal=n == 4,
        )
        for n in range(1, 25)
    ),
    rekap="Jumlah 24 nomor: 23 terpakai, 0 disisihkan, 1 batal; 0 bertanggal mundur.",
    penanda=KASUBAG,
)
