"""What stands in the letters and registers of the SOP, from the disposisi to the bukti pelaksanaan."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.naskah import Kop, PenandaTangan


@dataclass(frozen=True)
class IsiDisposisi:
    """Lembar disposisi, Langkah 1."""

    kop: Kop
    kode: str
    surat_dari: str
    nomor_surat: str
    tanggal_surat: date
    diterima: date
    nomor_agenda: str
    sifat: str
    hal: str
    diteruskan_kepada: tuple[str, ...]
    harap: tuple[str, ...]
    isi: str
    batas_waktu: date
    tanggal: date
    penanda: PenandaTangan


@dataclass(frozen=True)
class BarisSerahTerima:
    """One hand-over; ``diterima`` is empty until the Unit has taken it."""

    nomor: int
    unit: str
    berkas: str
    sidik: str
    diserahkan: str
    penerima: str
    diterima: str


@dataclass(frozen=True)
class IsiTandaTerima:
    """Tanda terima format, Langkah 3."""

    kop: Kop
    kode: str
    siklus: str
    tanggal: date
    baris: tuple[BarisSerahTerima, ...]
    usulan: tuple[tuple[str, str, str], ...]
    penanda: PenandaTangan


@dataclass(frozen=True)
class BarisCatatan:
    """One open remark as printed in a nota."""

    nomor: int
    bagian: str
    isi: str
    oleh: str
    keadaan: str


@dataclass(frozen=True)
class IsiNotaPengembalian:
    """Nota pengembalian, Langkah 9 and 11. ``sidik`` is the sha256 of the konsep that went back."""

    kop: Kop
    kode: str
    siklus: str
    judul: str
    revisi: int
    sidik: str
    langkah: int
    pada: str
    tanggal: date
    kepada: str
    alasan: str
    catatan: tuple[BarisCatatan, ...]
    penanda: PenandaTangan


@dataclass(frozen=True)
class IsiSuratPengantar:
    """Surat pengantar, Langkah 12, with the Penerimaan half."""

    kop: Kop
    kode: str
    nomor: str
    tanggal: date
    kepada: tuple[str, ...]
    di: str
    kiriman: tuple[tuple[str, str, str], ...]
    penanda: PenandaTangan
    tembusan: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisEkspedisi:
    """One line of the buku ekspedisi."""

    nomor: int
    tanggal: str
    nomor_surat: str
    tujuan: str
    hal: str
    salinan: str
    pengantar: str
    penerima: str
    diterima: str


@dataclass(frozen=True)
class IsiEkspedisi:
    """Buku ekspedisi, Langkah 13; ``rangkap`` says how many copies were made."""

    kop: Kop
    kode: str
    siklus: str
    tanggal: date
    baris: tuple[BarisEkspedisi, ...]
    penanda: PenandaTangan
    rangkap: str = ""


@dataclass(frozen=True)
class BarisPelaksanaan:
    """One Langkah as it was run; ``terpakai`` and ``terlambat`` are working time in words."""

    nomor: int
    uraian: str
    pelaksana: str
    waktu_baku: str
    mulai: str
    selesai: str
    oleh: str
    output: str
    sidik: str
    terpakai: str = ""
    terlambat: str = ""


@dataclass(frozen=True)
class IsiBuktiPelaksanaan:
    """Run sheet (bukti pelaksanaan SOP), made when the Siklus is closed; ``jumlah`` sums its times up in words."""

    kop: Kop
    kode: str
    siklus: str
    nama_sop: str
    tanggal: date
    baris: tuple[BarisPelaksanaan, ...]
    penanda: PenandaTangan
    jumlah: str = ""
