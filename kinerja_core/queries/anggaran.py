"""The budget of a year: its lines, what they were linked to, and how far it has been spent."""

from dataclasses import dataclass

from kinerja_core.application import Application
from kinerja_core.domain.angka import cetak, rupiah
from kinerja_core.domain.capaian import serapan
from kinerja_core.domain.hasil import Capaian, Terhitung
from kinerja_core.domain.indikator import Anggaran, Histori, Indikator
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
            "Rasio tercetak": a.rasio_terbit or TANPA_NILAI,
            "Indikator": ", ".join(self.indikator) or TANPA_NILAI,
        }


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


def histori(app: Application, pegawai: Pegawai) -> tuple[Histori, ...]:
    """The figures of earlier years."""
    with app.store.read() as r:
        return rujukan_store.daftar_histori(r, pegawai.kantor_id)


def impor(app: Application, pegawai: Pegawai, jenis: str) -> tuple[tuple[str, int, str, str, object], ...]:
    """Files taken in, newest first: nama_berkas, baris, alasan, oleh (id), pada (naive UTC)."""
    with app.store.read() as r:
        return pembanding_store.daftar_impor(r, pegawai.kantor_id, jenis)
