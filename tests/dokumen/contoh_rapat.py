"""Sample documents of the meeting."""

from datetime import date

from kinerja_core.domain.naskah_rapat import BarisHadir, BarisKeputusan, IsiDaftarHadir, IsiNotulen, IsiUndangan
from tests.dokumen.contoh import CAMAT, KOP, SEKRETARIS, STAF, UNIT

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
