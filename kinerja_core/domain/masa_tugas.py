"""The window in which a Plt. or Plh. acts, and the surat perintah that gives it."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.waktu import tanggal


@dataclass(frozen=True)
class MasaTugas:
    """From ``mulai`` to ``sampai``, both days included; None is open on that side.

    ``nomor`` and ``tanggal`` are those of the surat perintah. All empty: appointed before dates were kept.
    """

    mulai: date | None = None
    sampai: date | None = None
    nomor: str = ""
    tanggal: date | None = None

    def memuat(self, hari: date) -> bool:
        """Whether that day lies inside."""
        return (self.mulai is None or self.mulai <= hari) and (self.sampai is None or hari <= self.sampai)

    def bertumpuk(self, lain: "MasaTugas") -> bool:
        """Whether both hold on some day."""
        return all(
            awal is None or akhir is None or awal <= akhir
            for awal, akhir in ((self.mulai, lain.sampai), (lain.mulai, self.sampai))
        )

    @property
    def sebutan(self) -> str:
        """The window in words: sejak 1 Oktober 2026 sampai 31 Desember 2026."""
        awal = f"sejak {tanggal(self.mulai)}" if self.mulai else ""
        akhir = f"sampai {tanggal(self.sampai)}" if self.sampai else ""
        return " ".join(bagian for bagian in (awal, akhir) if bagian) or "tanpa batas waktu"

    @property
    def dasar(self) -> str:
        """The surat perintah in words, empty where it is not known."""
        if not self.nomor or self.tanggal is None:
            return ""
        return f"Surat Perintah Nomor {self.nomor} tanggal {tanggal(self.tanggal)}"


TANPA_BATAS = MasaTugas()
"""Of a definitive official, and of whoever acted before dates were kept."""


def periksa_masa(masa: MasaTugas) -> None:
    """Refuse a window without its beginning and its surat perintah, or one that ends before it begins.

    The end may stay open: a Plt. often acts until the definitive official is installed.
    """
    if masa.mulai is None:
        raise IsianKeliru("Isi tanggal mulai Plt./Plh.")
    if not masa.nomor.strip() or masa.tanggal is None:
        raise IsianKeliru("Isi nomor dan tanggal surat perintah Plt./Plh.")
    if masa.sampai is not None and masa.sampai < masa.mulai:
        raise IsianKeliru("Plt./Plh. berakhir sebelum mulai. Perbaiki tanggalnya.")
