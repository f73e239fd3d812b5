"""What stands in each document of the SOP, as plain values; ``dokumen`` turns them into bytes.

Every Isi carries its own date and ``kode`` (printed in the footer), so that the same Isi always gives
the same bytes. Dates are local dates of the office; figures are already the ones on screen.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.kantor import Kantor, Kertas
from kinerja_core.domain.kebijakan import Kebijakan
from kinerja_core.domain.peran import Pegawai, Peran


@dataclass(frozen=True)
class Kop:
    """Letterhead and paper, and the town before the date.

    ``alamat_verifikasi`` is where anybody can check a document (https://…); empty, the QR holds the kode alone.
    ``lambang`` is the sha256 of the picture left of the text, empty where there is none.
    """

    pemda: str
    kantor: str
    alamat: str
    kota: str
    kertas: Kertas
    alamat_verifikasi: str = ""
    lambang: str = ""


@dataclass(frozen=True)
class PenandaTangan:
    """Signature block; ``jabatan`` as printed (capitals, with Plt./Plh. where he acts)."""

    jabatan: str
    nama: str
    pangkat: str
    nip: str


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
class BarisFormat:
    """One indicator of the Format IKU, with the five things of PermenPANRB 53/2014 Lampiran II H."""

    nomor: int
    unit: str
    sasaran: str
    indikator: str
    satuan: str
    arah: str
    formulasi: str
    sumber_data: str
    frekuensi: str
    penanggung_jawab: str
    media: str
    target: str


@dataclass(frozen=True)
class IsiFormatIKU:
    """Format IKU, Langkah 2: what is collected, how, how often, by whom."""

    kop: Kop
    kode: str
    siklus: str
    tahun: int
    versi: int
    tanggal: date
    batas_waktu: date
    baris: tuple[BarisFormat, ...]
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
class IsiUndangan:
    """Undangan rapat, Langkah 4. ``mulai`` and ``selesai`` as printed, e.g. 09.00."""

    kop: Kop
    kode: str
    nomor: str
    sifat: str
    lampiran: str
    hal: str
    tanggal: date
    kepada: tuple[str, ...]
    hari_rapat: date
    mulai: str
    selesai: str
    zona: str
    tempat: str
    acara: str
    agenda: tuple[str, ...]
    penanda: PenandaTangan
    tembusan: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisHadir:
    """One invitee; ``hadir`` is the word printed in the signature column when he is recorded in the app."""

    nomor: int
    nama: str
    nip: str
    jabatan: str
    hadir: str


@dataclass(frozen=True)
class IsiDaftarHadir:
    """Daftar hadir, Langkah 5."""

    kop: Kop
    kode: str
    acara: str
    hari_rapat: date
    waktu: str
    tempat: str
    baris: tuple[BarisHadir, ...]
    penanda: PenandaTangan


@dataclass(frozen=True)
class BarisKeputusan:
    """A decision, or an action with owner and due date where these are filled."""

    nomor: int
    uraian: str
    indikator: str
    penanggung_jawab: str
    batas_waktu: str


@dataclass(frozen=True)
class BarisPerubahan:
    """One target or figure changed in the meeting."""

    nomor: int
    indikator: str
    hal: str
    semula: str
    menjadi: str
    alasan: str
    peminta: str


@dataclass(frozen=True)
class BarisTindakLanjut:
    """One action of an earlier Siklus and how it stands."""

    nomor: int
    uraian: str
    siklus: str
    penanggung_jawab: str
    batas_waktu: str
    keadaan: str


@dataclass(frozen=True)
class IsiNotulen:
    """Notulen rapat, Langkah 5."""

    kop: Kop
    kode: str
    acara: str
    hari_rapat: date
    waktu: str
    tempat: str
    pimpinan: str
    notulis: str
    hadir: tuple[str, ...]
    tidak_hadir: tuple[str, ...]
    agenda: tuple[str, ...]
    jalannya: str
    keputusan: tuple[BarisKeputusan, ...]
    tanggal: date
    penanda: PenandaTangan
    penanda_notulis: PenandaTangan
    catatan: tuple[str, ...] = ()
    parkir: tuple[str, ...] = ()
    perubahan: tuple[BarisPerubahan, ...] = ()
    tindak_lanjut_lalu: tuple[BarisTindakLanjut, ...] = ()
    sidik_tayangan: str = ""


@dataclass(frozen=True)
class BarisKinerja:
    """One indicator in the IKU table, figures as printed; ``capaian_nilai`` None where not computable.

    ``catatan`` states the reason where capaian is "–", and the notes of the analysis.
    """

    nomor: int
    kode: str
    unit: str
    sasaran: str
    indikator: str
    iku: bool
    satuan: str
    formulasi: str
    sumber_data: str
    penanggung_jawab: str
    target: str
    realisasi: str
    capaian: str
    capaian_nilai: Decimal | None
    predikat: str
    catatan: str
    pendukung: str = ""
    penghambat: str = ""
    tindak_lanjut: str = ""
    ilustrasi: bool = False


@dataclass(frozen=True)
class RingkasanUnit:
    """Average capaian of one Unit: percent (capped as the policy says) or None, n counted of m due."""

    kode: str
    unit: str
    rata_rata: Decimal | None
    rata_rata_cetak: str
    predikat: str
    terhitung: int
    dari: int


@dataclass(frozen=True)
class BarisTahun:
    """Realisasi and capaian of one indicator over the years; cells as printed, newest last.

    ``realisasi_nilai`` are the same figures to draw a line from, None where there is none; empty where
    the indicator is not drawn (a grade, a yes or no).
    """

    indikator: str
    satuan: str
    realisasi: tuple[str, ...]
    capaian: tuple[str, ...]
    realisasi_nilai: tuple[Decimal | None, ...] = ()


@dataclass(frozen=True)
class TabelBanding:
    """One of the seven comparisons of PermenPANRB 53/2014 as a table; ``kosong`` is said where it has no rows."""

    nomor: int
    judul: str
    lajur: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    kosong: str
    catatan: str = ""


@dataclass(frozen=True)
class CatatanKaki:
    """A footnote to the ``kalimat``-th sentence (from 0) of the policy page."""

    kalimat: int
    teks: str


@dataclass(frozen=True)
class BarisAnggaran:
    """One budget line as printed; ``serapan_nilai`` in percent, None where anggaran is nol."""

    uraian: str
    anggaran: str
    realisasi: str
    serapan: str
    serapan_nilai: Decimal | None
    tebal: bool = False


@dataclass(frozen=True)
class BarisPaspor:
    """Where a figure comes from."""

    indikator: str
    kolom: str
    nilai: str
    berkas: str
    lembar_sel: str
    teks_asli: str
    revisi: int
    pengunggah: str
    sha256: str


@dataclass(frozen=True)
class IsiDokumenIKU:
    """Dokumen IKU, Langkah 8-11. The same Isi is rendered twice: stamped KONSEP and without the stamp.

    ``tahun_banding`` are the heads of the columns in ``perbandingan``. ``kebijakan`` are the sentences
    of the formula policy, printed beside the figures, ``kebijakan_lain`` what others would give (name, average,
    n of N, predikat, difference). ``hitungan`` has one entry for each of ``baris``, in the same order: with
    ``kebijakan_hitung`` it lets anybody compute every figure again. ``perbandingan_lain`` are the comparisons that
    have no table of their own, ``catatan_kaki`` the footnotes of the policy page.
    """

    kop: Kop
    kode: str
    judul: str
    siklus: str
    tahun: int
    revisi: int
    tanggal: date
    ringkasan: str
    pendahuluan: str
    analisis: str
    penutup: str
    baris: tuple[BarisKinerja, ...]
    unit: tuple[RingkasanUnit, ...]
    keseluruhan: RingkasanUnit
    tahun_banding: tuple[int, ...]
    perbandingan: tuple[BarisTahun, ...]
    tahun_anggaran: int
    anggaran: tuple[BarisAnggaran, ...]
    kebijakan: tuple[str, ...]
    paspor: tuple[BarisPaspor, ...]
    penanda: PenandaTangan
    sumber: tuple[str, ...] = ()
    hitungan: tuple[Hitungan, ...] = ()
    kebijakan_hitung: Kebijakan | None = None
    perbandingan_lain: tuple[TabelBanding, ...] = ()
    catatan_kaki: tuple[CatatanKaki, ...] = ()
    kebijakan_lain: tuple[tuple[str, str, str, str, str], ...] = ()


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


Isi = (
    IsiDisposisi
    | IsiFormatIKU
    | IsiTandaTerima
    | IsiUndangan
    | IsiDaftarHadir
    | IsiNotulen
    | IsiDokumenIKU
    | IsiNotaPengembalian
    | IsiSuratPengantar
    | IsiEkspedisi
    | IsiBuktiPelaksanaan
)


def kop(kantor: Kantor) -> Kop:
    """The letterhead of an office."""
    telepon = f"Telepon {kantor.telepon}" if kantor.telepon else ""
    kode_pos = f"Kode\u00a0Pos\u00a0{kantor.kode_pos}" if kantor.kode_pos else ""
    laman = f"Laman {kantor.laman}" if kantor.laman else ""
    pos_el = f"Pos-el {kantor.pos_el}" if kantor.pos_el else ""
    alamat = ", ".join(bagian for bagian in (kantor.alamat, telepon, kode_pos, laman, pos_el) if bagian)
    tulisan = (kantor.pemda, kantor.nama, alamat, kantor.kota)
    return Kop(*tulisan, kantor.kertas, kantor.alamat_verifikasi, kantor.lambang)


def penanda(pegawai: Pegawai, kantor: Kantor | None = None) -> PenandaTangan:
    """The signature block of a Pegawai; with ``kantor`` a Camat is named with his kecamatan: CAMAT CONTOH."""
    jabatan = pegawai.jabatan.strip().upper()
    if kantor is not None and pegawai.peran is Peran.CAMAT and jabatan == "CAMAT":
        jabatan = kantor.sebutan_camat
    return PenandaTangan(f"{pegawai.awalan} {jabatan}".strip(), pegawai.nama, pegawai.pangkat, pegawai.nip)
