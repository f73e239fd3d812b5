"""Sample letters and registers, as awkward as an office makes them."""

from datetime import date

from kinerja_core.domain.naskah_agenda import BarisAgenda, IsiAgenda
from kinerja_core.domain.naskah_surat import (
    BarisCatatan,
    BarisEkspedisi,
    BarisPelaksanaan,
    BarisSerahTerima,
    IsiBuktiPelaksanaan,
    IsiDisposisi,
    IsiEkspedisi,
    IsiNotaPengembalian,
    IsiSuratPengantar,
    IsiTandaTerima,
)
from kinerja_core.domain.sop import SOP_AWAL
from tests.dokumen.contoh import CAMAT, KASUBAG, KOP, SEKRETARIS, SHA, STAF, UNIT

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
