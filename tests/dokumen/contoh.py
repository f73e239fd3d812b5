"""The office of the samples and its people.

One realistic Isi of each document, long where an office's texts are long: `contoh_surat`, `contoh_rapat`, `contoh_iku`.
"""

from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.naskah import Kop, PenandaTangan

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
