"""What the page of the buku agenda shows."""

from dataclasses import dataclass

from kinerja_core.application import Application
from kinerja_core.domain import agenda
from kinerja_core.domain.agenda import Cara, Keadaan, Surat, masalah_buku
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.naskah_agenda import keterangan, rekap
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.domain.waktu import tanggal
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store import tata_surat as tata_store

SARINGAN = ("Semua", *(k.value.capitalize() for k in Keadaan), Cara.MUNDUR.value.capitalize(), "Tanpa nomor SRIKANDI")
"""What the page can narrow the book down to."""


@dataclass(frozen=True)
class BukuAgenda:
    """The book of one year, newest first, and what this Pegawai may do with it."""

    tahun: int
    surat: tuple[Surat, ...]
    nama: dict[str, str]
    masalah: tuple[str, ...]
    cetakan: Dokumen | None
    boleh_mencatat: bool
    boleh_membatalkan: bool

    @property
    def rekap(self) -> str:
        """How many numbers there are and what became of them."""
        return rekap(self.surat)

    def dengan(self, keadaan: Keadaan) -> tuple[Surat, ...]:
        """The lines in one state, oldest first."""
        return tuple(s for s in reversed(self.surat) if s.keadaan is keadaan)

    def baris(self, saringan: str = SARINGAN[0], cari: str = "") -> list[dict[str, str]]:
        """The lines as the table shows them, narrowed down."""
        return [self._baris(s) for s in self.surat if _cocok(s, saringan) and self._berisi(s, cari)]

    def _berisi(self, s: Surat, cari: str) -> bool:
        return cari.strip().casefold() in " ".join(self._baris(s).values()).casefold()

    def _baris(self, s: Surat) -> dict[str, str]:
        return {
            "No": s.urut,
            "Nomor surat": s.nomor_lengkap,
            "Tanggal": tanggal(s.tanggal),
            "Keadaan": s.keadaan.value.capitalize(),
            "Hal": s.hal,
            "Kepada": s.tujuan,
            "Keterangan": keterangan(s, self.nama),
            "Pengolah": self.nama.get(s.oleh, ""),
        }


def daftar_tahun(app: Application, pegawai: Pegawai, tahun_ini: int) -> tuple[int, ...]:
    """The years the book has, this one always among them, newest first."""
    with app.store.read() as r:
        ada = {s.tahun for s in surat_store.daftar(r, pegawai.kantor_id)}
    return tuple(sorted(ada | {tahun_ini}, reverse=True))


def buku(app: Application, pegawai: Pegawai, tahun: int) -> BukuAgenda:
    """The book of one year."""
    with app.store.read() as r:
        semua = tuple(s for s in surat_store.daftar(r, pegawai.kantor_id) if s.tahun == tahun)
        nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(r, pegawai.kantor_id)}
        sop = kantor_store.sop_terbaru(r, pegawai.kantor_id)
        cetakan = naskah_store.daftar_dokumen(r, pegawai.kantor_id, f"agenda-{tahun}")
        masalah = masalah_buku(semua, surat_store.awal(r, pegawai.kantor_id))
    return BukuAgenda(
        *(tahun, semua, nama, masalah, cetakan[-1] if cetakan else None),
        *(agenda.boleh_mencatat(sop, pegawai), agenda.boleh_membatalkan(sop, pegawai)),
    )


def disisihkan(app: Application, pegawai: Pegawai, tahun: int) -> tuple[Surat, ...]:
    """The numbers of one year that are set aside and still free, oldest first."""
    return buku(app, pegawai, tahun).dengan(Keadaan.MENUNGGU)


def milik_siklus(app: Application, siklus: Siklus) -> tuple[Surat, ...]:
    """The numbers a Siklus has taken, oldest first, void ones included."""
    with app.store.read() as r:
        return tuple(s for s in reversed(surat_store.daftar(r, siklus.kantor_id)) if s.siklus_id == siklus.id)


def boleh_mencatat(app: Application, pegawai: Pegawai) -> bool:
    """Whether this Pegawai keeps the book and the archive cards."""
    with app.store.read() as r:
        return agenda.boleh_mencatat(kantor_store.sop_terbaru(r, pegawai.kantor_id), pegawai)


def tata_surat(app: Application, pegawai: Pegawai) -> TataSurat:
    """The office's settings of letters and archive."""
    with app.store.read() as r:
        return tata_store.tata_surat(r, pegawai.kantor_id)


def _cocok(s: Surat, saringan: str) -> bool:
    if saringan == SARINGAN[0]:
        return True
    if saringan == SARINGAN[-1]:
        return s.keadaan is Keadaan.TERPAKAI and not s.nomor_luar
    return saringan.casefold() in (s.keadaan.value.casefold(), s.cara.casefold())
