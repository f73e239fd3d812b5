"""The acts of the SOP, one row per button: in which Langkah, by whom, what follows. `alur` reads them."""

from dataclasses import dataclass
from enum import Enum, auto

from kinerja_core.domain.sop import LANGKAH_SELESAI


class Pelaku(Enum):
    """Who may: anyone in the lane of the Langkah, only the one who ends it, a Unit's own Seksi, PENYUSUN:
    whoever made the Format IKU (the lane of Langkah 2), PENOMOR: who numbers letters (ends Langkah 12),
    PENGGARAP: whoever writes, corrects or signs the document (the lanes of Langkah 8, 9 and 11), whichever
    Langkah is under way, PENGUNDANG: who invites to the meeting (the lane of Langkah 4), or PESERTA: whoever may
    sit in it.
    """

    PELAKSANA = auto()
    PENUTUP = auto()
    SEKSI = auto()
    PENYUSUN = auto()
    PENOMOR = auto()
    PESERTA = auto()
    PENGGARAP = auto()
    PENGUNDANG = auto()


@dataclass(frozen=True)
class Aksi:
    """One button. ``ke`` is the Langkah that follows, None where the Siklus stays where it is.

    ``mengubah``: changes what is later approved. ``mengesahkan``: approves it, so whoever changed it
    last may not. ``perlu_alasan``: a return or an exception, never without a written reason.
    """

    kode: str
    label: str
    peristiwa: str
    langkah: frozenset[int]
    pelaku: Pelaku
    ke: int | None = None
    perlu_alasan: bool = False
    mengubah: bool = False
    mengesahkan: bool = False

    @property
    def ketat(self) -> bool:
        """Whether the click must refer to the very version that was drawn.

        Acts that only add something of their own (a hand-over, a Unit's upload, a name on the
        attendance list) may cross each other; those that move or change the Siklus may not.
        """
        if self.pelaku in (Pelaku.SEKSI, Pelaku.PESERTA):
            return False
        return self.ke is not None or self.mengubah or self.mengesahkan or self.kode in (JEDA, LANJUTKAN)


JEDA, LANJUTKAN = "siklus.jeda", "siklus.lanjutkan"
PERISTIWA_JEDA, PERISTIWA_LANJUT = "siklus.dijeda", "siklus.dilanjutkan"
_SEMUA_LANGKAH = tuple(range(1, LANGKAH_SELESAI))


def _aksi(
    kode: str,
    label: str,
    peristiwa: str,
    langkah: int | tuple[int, ...],
    pelaku: Pelaku,
    *,
    ke: int | None = None,
    perlu_alasan: bool = False,
    mengubah: bool = False,
    mengesahkan: bool = False,
) -> Aksi:
    di = frozenset((langkah,) if isinstance(langkah, int) else langkah)
    return Aksi(kode, label, peristiwa, di, pelaku, ke, perlu_alasan, mengubah, mengesahkan)


AKSI: tuple[Aksi, ...] = (
    _aksi("disposisi.terbitkan", "Terbitkan disposisi", "disposisi.diterbitkan", 1, Pelaku.PENUTUP, ke=2),
    _aksi("format.simpan", "Simpan rancangan format", "format.disimpan", 2, Pelaku.PELAKSANA),
    _aksi("format.tetapkan", "Tetapkan Format IKU", "format.ditetapkan", 2, Pelaku.PENUTUP, ke=3),
    _aksi("format.serahkan", "Serahkan format", "format.diserahkan", 3, Pelaku.PELAKSANA),
    _aksi("format.terima", "Terima format", "format.diterima", (3, 4, 5, 6), Pelaku.SEKSI),
    _aksi("usulan_iku.kirim", "Kirim usulan IKU", "usulan_iku.dikirim", (3, 4, 5), Pelaku.SEKSI),
    _aksi("format.sampaikan", "Selesai menyampaikan", "format.disampaikan", 3, Pelaku.PENUTUP, ke=4),
    _aksi("usulan.terima", "Simpan data", "usulan.diterima", (3, 4, 5, 6), Pelaku.SEKSI),
    _aksi("usulan.susulkan", "Simpan data susulan", "usulan.disusulkan", 7, Pelaku.SEKSI, mengubah=True),
    _aksi("bukti.unggah", "Simpan bukti", "bukti.diunggah", (3, 4, 5, 6, 7), Pelaku.SEKSI),
    _aksi("bukti.nilai", "Simpan penilaian bukti", "bukti.dinilai", (3, 4, 5, 6, 7), Pelaku.PENYUSUN),
    _aksi(
        "perpanjangan.beri",
        "Perpanjang batas waktu",
        "perpanjangan.diberikan",
        (3, 4, 5, 6),
        Pelaku.PENYUSUN,
        perlu_alasan=True,
    ),
    _aksi("undangan.siapkan", "Simpan rancangan undangan", "undangan.disiapkan", 4, Pelaku.PELAKSANA),
    _aksi("undangan.terbitkan", "Terbitkan undangan", "undangan.diterbitkan", 4, Pelaku.PENUTUP, ke=5),
    _aksi("undangan.jawab", "Kirim jawaban", "undangan.dijawab", 5, Pelaku.PESERTA),
    _aksi("undangan.catat_jawaban", "Catat jawaban", "undangan.jawaban_dicatat", 5, Pelaku.PENGUNDANG),
    _aksi(
        "undangan.batalkan",
        "Batalkan undangan",
        "undangan.dibatalkan",
        5,
        Pelaku.PENUTUP,
        ke=4,
        perlu_alasan=True,
    ),
    _aksi("rapat.catat_hadir", "Catat kehadiran", "rapat.kehadiran_dicatat", 5, Pelaku.PELAKSANA),
    _aksi("rapat.catat_keputusan", "Catat keputusan", "rapat.keputusan_dicatat", 5, Pelaku.PELAKSANA),
    _aksi("rapat.hadir_sendiri", "Saya hadir", "rapat.hadir_dinyatakan", 5, Pelaku.PESERTA),
    _aksi(
        "rapat.unggah_hadir",
        "Simpan pindaian daftar hadir",
        "rapat.hadir_dipindai",
        (5, 6),
        Pelaku.PELAKSANA,
    ),
    _aksi("rapat.cetak_hadir", "Cetak daftar hadir kosong", "rapat.hadir_dicetak", 5, Pelaku.PELAKSANA),
    _aksi("rapat.mulai", "Mulai rapat", "rapat.dimulai", 5, Pelaku.PELAKSANA),
    _aksi("rapat.catat", "Catat", "rapat.dicatat", 5, Pelaku.PELAKSANA),
    _aksi("rapat.selesaikan", "Tandai selesai", "rapat.tindak_lanjut_selesai", 5, Pelaku.PELAKSANA),
    _aksi("rapat.ubah_target", "Ubah target", "rapat.target_diubah", 5, Pelaku.PELAKSANA, perlu_alasan=True),
    _aksi("rapat.ubah_angka", "Ubah angka", "rapat.angka_diubah", 5, Pelaku.PELAKSANA, perlu_alasan=True),
    _aksi("rapat.siapkan_notulen", "Simpan rancangan notulen", "rapat.notulen_disiapkan", 5, Pelaku.PELAKSANA),
    _aksi("rapat.tutup", "Tutup rapat dan terbitkan notulen", "rapat.ditutup", 5, Pelaku.PENUTUP, ke=6),
    _aksi("penghimpunan.tutup", "Tutup penghimpunan", "penghimpunan.ditutup", 6, Pelaku.PENUTUP, ke=7),
    _aksi("kebijakan.tetapkan", "Tetapkan kebijakan", "kebijakan.ditetapkan", 7, Pelaku.PELAKSANA, mengubah=True),
    _aksi("analisis.catat", "Simpan catatan analisis", "analisis.dicatat", 7, Pelaku.PELAKSANA, mengubah=True),
    _aksi("uraian.simpan", "Simpan uraian", "uraian.disimpan", 7, Pelaku.PELAKSANA, mengubah=True),
    _aksi("standar.tetapkan", "Simpan standar nasional", "standar.ditetapkan", 7, Pelaku.PELAKSANA),
    _aksi("temuan.terima", "Terima temuan", "temuan.diterima", 7, Pelaku.PELAKSANA, perlu_alasan=True),
    _aksi("pertanyaan.ajukan", "Tanyakan kepada Seksi", "pertanyaan.diajukan", 7, Pelaku.PELAKSANA),
    _aksi("pertanyaan.jawab", "Kirim jawaban", "pertanyaan.dijawab", 7, Pelaku.SEKSI),
    _aksi("pertanyaan.tutup", "Tutup pertanyaan", "pertanyaan.ditutup", (7, 8), Pelaku.PELAKSANA),
    _aksi("susulan.izinkan", "Izinkan data susulan", "susulan.diizinkan", 7, Pelaku.PELAKSANA, perlu_alasan=True),
    _aksi(
        "penghimpunan.buka",
        "Kembalikan ke penghimpunan",
        "penghimpunan.dibuka_kembali",
        7,
        Pelaku.PENUTUP,
        ke=6,
        perlu_alasan=True,
    ),
    _aksi("analisis.selesaikan", "Selesaikan analisis", "analisis.diselesaikan", 7, Pelaku.PENUTUP, ke=8),
    _aksi("konsep.susun", "Susun konsep", "konsep.disusun", 8, Pelaku.PELAKSANA, mengubah=True),
    _aksi(
        "analisis.buka",
        "Kembali ke analisis",
        "analisis.dibuka_kembali",
        8,
        Pelaku.PENUTUP,
        ke=7,
        perlu_alasan=True,
    ),
    _aksi("konsep.ajukan", "Ajukan kepada Sekretaris", "konsep.diajukan", 8, Pelaku.PENUTUP, ke=9),
    _aksi("koreksi.catat", "Catat koreksi", "koreksi.dicatat", (9, 11), Pelaku.PELAKSANA),
    _aksi("koreksi.jawab", "Kirim jawaban", "koreksi.dijawab", (8, 9, 10, 11), Pelaku.PENGGARAP),
    _aksi("koreksi.tutup", "Tutup catatan", "koreksi.ditutup", (8, 9, 10, 11), Pelaku.PENGGARAP),
    _aksi("klaim.benarkan", "Benarkan klaim", "klaim.dibenarkan", (8, 9, 10), Pelaku.PELAKSANA, perlu_alasan=True),
    _aksi(
        "konsep.kembalikan",
        "Kembalikan ke Kasubag",
        "konsep.dikembalikan",
        9,
        Pelaku.PENUTUP,
        ke=8,
        perlu_alasan=True,
    ),
    _aksi("konsep.setujui", "Setujui konsep", "konsep.disetujui", 9, Pelaku.PENUTUP, ke=10, mengesahkan=True),
    _aksi("konsep.tarik", "Koreksi lagi", "konsep.ditarik", 10, Pelaku.PENUTUP, ke=9, perlu_alasan=True),
    _aksi("naskah.sampaikan", "Sampaikan kepada Camat", "naskah.disampaikan", 10, Pelaku.PENUTUP, ke=11),
    _aksi(
        "naskah.tandatangani",
        "Tandatangani",
        "naskah.ditandatangani",
        11,
        Pelaku.PENUTUP,
        ke=12,
        mengesahkan=True,
    ),
    _aksi(
        "naskah.kembalikan",
        "Kembalikan ke Sekretaris",
        "naskah.dikembalikan",
        11,
        Pelaku.PENUTUP,
        ke=9,
        perlu_alasan=True,
    ),
    _aksi(
        "naskah.kembalikan_ke_konsep",
        "Kembalikan ke Kasubag",
        "naskah.dikembalikan_ke_konsep",
        11,
        Pelaku.PENUTUP,
        ke=8,
        perlu_alasan=True,
    ),
    _aksi(
        "surat_pengantar.terbitkan",
        "Terbitkan surat pengantar",
        "surat_pengantar.diterbitkan",
        12,
        Pelaku.PENUTUP,
        ke=13,
    ),
    _aksi(
        "surat_pengantar.batalkan",
        "Batalkan surat pengantar",
        "surat_pengantar.dibatalkan",
        13,
        Pelaku.PENOMOR,
        ke=12,
        perlu_alasan=True,
    ),
    _aksi("pindaian.unggah", "Simpan pindaian", "pindaian.diunggah", (12, 13), Pelaku.PELAKSANA),
    _aksi("ekspedisi.catat", "Catat pengantaran", "ekspedisi.dicatat", 13, Pelaku.PELAKSANA),
    _aksi("ekspedisi.terima", "Catat penerimaan", "ekspedisi.diterima", 13, Pelaku.PELAKSANA),
    _aksi("ekspedisi.bukti", "Simpan bukti terima", "ekspedisi.bukti_diunggah", 13, Pelaku.PELAKSANA),
    _aksi(
        "arsip.tutup",
        "Arsipkan dan tutup Siklus",
        "siklus.diarsipkan",
        13,
        Pelaku.PENUTUP,
        ke=LANGKAH_SELESAI,
    ),
    _aksi(JEDA, "Jeda Siklus", PERISTIWA_JEDA, _SEMUA_LANGKAH, Pelaku.PENUTUP, perlu_alasan=True),
    _aksi(LANJUTKAN, "Lanjutkan Siklus", PERISTIWA_LANJUT, _SEMUA_LANGKAH, Pelaku.PENUTUP),
)

_MENURUT_KODE = {aksi.kode: aksi for aksi in AKSI}


def aksi(kode: str) -> Aksi:
    """The Aksi with that kode; KeyError for a kode that does not exist is a bug of the caller."""
    return _MENURUT_KODE[kode]
