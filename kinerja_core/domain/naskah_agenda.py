"""What stands in the print of the buku agenda."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.agenda import Cara, Keadaan, Surat
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.naskah import Kop, PenandaTangan, kop, penanda
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import tanggal


@dataclass(frozen=True)
class BarisAgenda:
    """One line of the book as printed; ``batal`` strikes it out."""

    urut: str
    tanggal: str
    nomor: str
    klasifikasi: str
    kepada: str
    hal: str
    lampiran: str
    pengolah: str
    keterangan: str
    batal: bool


@dataclass(frozen=True)
class IsiAgenda:
    """Buku agenda surat keluar of one year; ``rekap`` is the line below the table."""

    kop: Kop
    kode: str
    tahun: int
    tanggal: date
    baris: tuple[BarisAgenda, ...]
    rekap: str
    penanda: PenandaTangan


def isi_agenda(
    kantor: Kantor,
    kode: str,
    tahun: int,
    hari: date,
    buku: Sequence[Surat],
    nama: Mapping[str, str],
    pegawai: Pegawai,
) -> IsiAgenda:
    """The book of one year, lines in their order; ``nama`` gives the names of Pegawai by id."""
    baris = tuple(_baris(s, nama) for s in buku)
    return IsiAgenda(kop(kantor), kode, tahun, hari, baris, rekap(buku), penanda(pegawai))


def rekap(buku: Sequence[Surat]) -> str:
    """How many numbers there are and what became of them, in one sentence."""
    jumlah = {keadaan: sum(s.keadaan is keadaan for s in buku) for keadaan in Keadaan}
    mundur = sum(s.cara == Cara.MUNDUR for s in buku)
    return (
        f"Jumlah {len(buku)} nomor: {jumlah[Keadaan.TERPAKAI]} terpakai, {jumlah[Keadaan.MENUNGGU]} disisihkan, "
        f"{jumlah[Keadaan.BATAL]} batal; {mundur} bertanggal mundur."
    )


def keterangan(s: Surat, nama: Mapping[str, str]) -> str:
    """What the last column of the book says: void, set aside, dated back, known elsewhere."""
    bagian = []
    if s.batal_pada is not None:
        bagian.append(f"BATAL oleh {nama.get(s.batal_oleh, s.batal_oleh)}: {s.batal_alasan}")
    if s.keadaan is Keadaan.MENUNGGU:
        bagian.append("Disisihkan, belum dipakai")
    elif s.cara == Cara.DISISIHKAN:
        bagian.append(f"Disisihkan untuk: {s.alasan}")
    if s.cara == Cara.MUNDUR:
        bagian.append(f"Tanggal mundur: {s.alasan}")
    if s.nomor_luar:
        bagian.append(f"SRIKANDI: {s.nomor_luar}")
    return "; ".join(bagian)


def _baris(s: Surat, nama: Mapping[str, str]) -> BarisAgenda:
    return BarisAgenda(
        *(s.urut, tanggal(s.tanggal), s.nomor_lengkap, s.klasifikasi, s.tujuan, s.hal, s.lampiran),
        *(nama.get(s.oleh, ""), keterangan(s, nama), s.keadaan is Keadaan.BATAL),
    )
