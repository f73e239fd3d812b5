"""Remarks on the konsep, as threads: open, answered, closed; only whoever asked closes one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.utas import Jawaban

BAGIAN_DOKUMEN = (
    "Lembar pengesahan",
    "Ringkasan",
    "Bab I Pendahuluan",
    "Bab II Perencanaan",
    "Bab III Akuntabilitas",
    "Bab IV Penutup",
    "Lampiran",
)
"""What a remark can be about where it is not about one figure."""


@dataclass(frozen=True)
class CatatanNaskah:
    """One remark on a part of the document, or on the figures of one Indikator (``indikator`` its kode).

    ``revisi`` is the revision it was made on; ``jawaban`` is what came after, whoever wrote it, oldest first.
    """

    nomor: int
    revisi: int
    bagian: str
    isi: str
    oleh: str
    pada: datetime
    indikator: str = ""
    jawaban: tuple[Jawaban, ...] = ()
    ditutup: datetime | None = None
    penutup: str = ""

    @property
    def terbuka(self) -> bool:
        """Whether it has not been closed."""
        return self.ditutup is None

    @property
    def belum_dijawab(self) -> bool:
        """Whether the last word is the asker's own."""
        return self.terbuka and (not self.jawaban or self.jawaban[-1].oleh == self.oleh)

    @property
    def keadaan(self) -> str:
        """The word for where it stands."""
        if not self.terbuka:
            return "Ditutup"
        return "Menunggu jawaban" if self.belum_dijawab else "Dijawab, menunggu ditutup penanya"


def periksa_semua_dijawab(semua: Iterable[CatatanNaskah], sebelum: str) -> None:
    """Refuse ``sebelum`` (a verb) while a remark waits for its answer."""
    belum = [c for c in semua if c.belum_dijawab]
    if belum:
        raise BelumLengkap(f"{_sebut(belum)} belum dijawab. Jawab dulu, lalu {sebelum}.")


def periksa_milik_sendiri(semua: Iterable[CatatanNaskah], pegawai: Pegawai, sebelum: str) -> None:
    """Refuse ``sebelum`` (a verb) while a remark of this person's own is open."""
    milik = [c for c in semua if c.terbuka and c.oleh == pegawai.id]
    if milik:
        raise BelumLengkap(f"{_sebut(milik)} yang Anda tulis belum Anda tutup. Tutup dulu, lalu {sebelum}.")


def _sebut(catatan: list[CatatanNaskah]) -> str:
    return f"Catatan nomor {', '.join(str(c.nomor) for c in catatan)}"
