"""The narrative of one Indikator in the analysis: why it went as it did, and what is done about it."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.waktu import tanggal


@dataclass(frozen=True)
class Uraian:
    """Pendukung, penghambat, upaya, rencana tindak lanjut (RTL), who answers for it, and by when.

    PermenPANRB 53/2014 asks for causes and solutions; the last two make a plan of a wish.
    """

    pendukung: str = ""
    penghambat: str = ""
    upaya: str = ""
    rencana: str = ""
    penanggung_jawab: str = ""
    batas_waktu: date | None = None

    @property
    def kosong(self) -> bool:
        """Whether nothing is said about causes or solutions yet."""
        return not (self.pendukung or self.penghambat or self.upaya or self.rencana)

    @property
    def tindak_lanjut(self) -> str:
        """Upaya and RTL as one text for the document, who and when in brackets."""
        siapa = ", ".join(
            b
            for b in (
                self.penanggung_jawab,
                f"paling lambat {tanggal(self.batas_waktu)}" if self.batas_waktu else "",
            )
            if b
        )
        rencana = f"{self.rencana.rstrip('.')} ({siapa})." if self.rencana and siapa else self.rencana
        return " ".join(bagian for bagian in (self.upaya, rencana) if bagian)
