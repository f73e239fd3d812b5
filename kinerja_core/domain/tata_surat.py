"""The office's settings of letters and archive: who gets copies, who signs for whom, how long files are kept.

Retention is the office's own (jadwal retensi arsip, Peraturan ANRI/Wali Kota): what stands here is only where it
begins. Years count from the end of the year in which a Siklus was closed, as retention schedules do.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_core.domain.errors import IsianKeliru


class NasibAkhir(StrEnum):
    """What happens to a file when its retention has ended; never done by the application itself."""

    PERMANEN = "Permanen"
    DINILAI_KEMBALI = "Dinilai kembali"
    MUSNAH = "Musnah"


@dataclass(frozen=True)
class TataSurat:
    """``tujuan`` and ``tembusan`` fill the surat pengantar, ``tembusan_undangan`` the invitation.

    ``atas_nama``: the Sekretaris signs the invitation “a.n.” the Camat. ``retensi_*`` in years; ``lokasi`` is where
    files are kept unless the card of one says otherwise.
    """

    tujuan: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    tembusan_undangan: tuple[str, ...] = ()
    atas_nama: bool = False
    retensi_aktif: int = 2
    retensi_inaktif: int = 3
    nasib_akhir: NasibAkhir = NasibAkhir.DINILAI_KEMBALI
    lokasi: str = ""


def periksa_tata_surat(tata: TataSurat) -> TataSurat:
    """The settings; IsianKeliru where a retention is no sensible number of years."""
    for sebutan, tahun in (("aktif", tata.retensi_aktif), ("inaktif", tata.retensi_inaktif)):
        if not 0 <= tahun <= _PALING_LAMA:
            raise IsianKeliru(f"Retensi {sebutan} diisi 0 sampai {_PALING_LAMA} tahun.")
    return tata


def akhir_retensi(ditutup: date, aktif: int, inaktif: int) -> tuple[date, date]:
    """Last day of active and of inactive keeping, for a file closed on that day."""
    return date(ditutup.year + aktif, 12, 31), date(ditutup.year + aktif + inaktif, 12, 31)


_PALING_LAMA = 99
