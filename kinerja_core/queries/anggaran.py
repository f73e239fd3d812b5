"""The budget of a year: its lines, what they were linked to, and how far it has been spent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from kinerja_core.application import Application
from kinerja_core.domain.angka import cetak, rupiah
from kinerja_core.domain.angka_terbit import cetak_terbit
from kinerja_core.domain.capaian import serapan
from kinerja_core.domain.hasil import Capaian, Terhitung
from kinerja_core.domain.indikator import Anggaran, Indikator
from kinerja_core.domain.kinerja import TANPA_NILAI
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store


@dataclass(frozen=True)
class BarisPagu:
    """One budget line with the Indikator it pays for."""

    anggaran: Anggaran
    indikator: tuple[str, ...]

    @property
    def program(self) -> bool:
        """Whether it is a programme or a total: those are printed in capitals."""
        return self.anggaran.uraian.isupper()

    @property
    def jumlah(self) -> bool:
        """Whether it is the printed total rather than a programme."""
        return self.anggaran.uraian.strip().upper() in ("JUMLAH", "TOTAL")

    @property
    def serapan(self) -> Capaian:
        """Absorption in percent."""
        return serapan(self.anggaran.anggaran, self.anggaran.realisasi)

    @property
    def tercetak(self) -> dict[str, str]:
        """The line as a row of the table."""
        a = self.anggaran
        return {
            "Program / kegiatan / sub kegiatan": a.uraian,
            "Pagu": rupiah(a.anggaran),
            "Realisasi": rupiah(a.realisasi),
            "Serapan (%)": cetak(self.serapan.nilai) if isinstance(self.serapan, Terhitung) else TANPA_NILAI,
            "Rasio tercetak": cetak_terbit(a.rasio_terbit) or TANPA_NILAI,
            "Indikator": ", ".join(self.indikator) or TANPA_NILAI,
        }


@dataclass(frozen=True)
class RingkasanPagu:
    """A year's budget in a few words; ``catatan`` are sentences about what does not add up."""

    pagu: str
    serapan: str
    terkait: int
    catatan: tuple[str, ...]


def ringkasan(semua: Sequence[BarisPagu]) -> RingkasanPagu:
    """Over the programmes alone, for kegiatan and sub kegiatan repeat their money."""
    program = [b.anggaran for b in semua if b.program and not b.jumlah]
    pagu = sum((a.anggaran for a in program), Decimal())
    belanja = sum((a.realisasi for a in program), Decimal())
    hitung = serapan(pagu, belanja)
    catatan = [
        f"Baris {b.anggaran.uraian} memuat {rupiah(b.anggaran.anggaran)} dan {rupiah(b.anggaran.realisasi)}, sedangkan "
        f"jumlah programnya {rupiah(pagu)} dan {rupiah(belanja)}."
        for b in semua
        if b.jumlah and program and (b.anggaran.anggaran, b.anggaran.realisasi) != (pagu, belanja)
    ]
    persen = f"{cetak(hitung.nilai)} %" if isinstance(hitung, Terhitung) else TANPA_NILAI
    return RingkasanPagu(rupiah(pagu), persen, sum(bool(b.indikator) for b in semua), tuple(catatan))


def tahun(app: Application, pegawai: Pegawai) -> tuple[int, ...]:
    """The years that have a budget, newest first."""
    with app.store.read() as r:
        return tuple(reversed(rujukan_store.tahun_anggaran(r, pegawai.kantor_id)))


def baris(app: Application, pegawai: Pegawai, tahun_anggaran: int) -> tuple[BarisPagu, ...]:
    """The lines of one year in printed order."""
    with app.store.read() as r:
        kaitan = pembanding_store.kaitan(r, pegawai.kantor_id, tahun_anggaran)
        semua = rujukan_store.daftar_anggaran(r, pegawai.kantor_id, tahun_anggaran)
    return tuple(BarisPagu(a, tuple(k.indikator for k in kaitan if k.urutan == a.urutan)) for a in semua)


def katalog(app: Application, pegawai: Pegawai) -> tuple[Indikator, ...]:
    """The active Indikator a line can be linked to."""
    with app.store.read() as r:
        return tuple(i for i in rujukan_store.daftar_indikator(r, pegawai.kantor_id) if i.aktif)


def impor(app: Application, pegawai: Pegawai, jenis: str) -> tuple[tuple[str, int, str, str, datetime], ...]:
    """Files taken in, newest first: nama_berkas, baris, alasan, oleh (id), pada (naive UTC)."""
    with app.store.read() as r:
        return pembanding_store.daftar_impor(r, pegawai.kantor_id, jenis)
