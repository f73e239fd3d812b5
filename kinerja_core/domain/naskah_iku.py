"""What stands in the Format IKU and in the Dokumen IKU."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.kebijakan import Kebijakan
from kinerja_core.domain.naskah import Kop, PenandaTangan


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
