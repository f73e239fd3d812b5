"""Letterhead and signature block, which every document of the SOP bears.

What else stands in them are plain values, by kind: `naskah_surat`, `naskah_rapat`, `naskah_iku`, `naskah_agenda`;
``dokumen`` turns them into bytes. Every Isi carries its own date and ``kode`` (printed in the footer), so that the
same Isi always gives the same bytes. Dates are local dates of the office; figures are already the ones on screen.
"""

from dataclasses import dataclass

from kinerja_core.domain.kantor import Kantor, Kertas
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
