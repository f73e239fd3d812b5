""" "Hasil bila kebijakan lain dipakai": the same answers under one other choice at a time."""

from dataclasses import dataclass, replace

from kinerja_core.domain.angka import cetak
from kinerja_core.domain.kebijakan import pembanding
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, Rata, hasil, rata_keseluruhan


@dataclass(frozen=True)
class HasilLain:
    """The overall average under one policy, and how far it lies from the one that holds."""

    nama: str
    rata: Rata
    selisih: str

    @property
    def tercetak(self) -> tuple[str, str, str, str, str]:
        """Policy, average, n of N, predikat and difference as printed."""
        r = self.rata
        return self.nama, r.cetak, f"{r.rata.terhitung} dari {r.rata.dari}", r.predikat.sebutan, self.selisih


def bandingkan(bahan: Bahan, keseluruhan: Rata) -> tuple[HasilLain, ...]:
    """The policy that holds first, then each other; nothing is stored."""
    baris = [HasilLain("Kebijakan yang berlaku", keseluruhan, TANPA_NILAI)]
    for nama, kebijakan in pembanding(bahan.kebijakan):
        lain = replace(bahan, kebijakan=kebijakan)
        rata = rata_keseluruhan(lain, hasil(lain), keseluruhan.nama)
        baris.append(HasilLain(nama, rata, _selisih(rata, keseluruhan)))
    return tuple(baris)


def _selisih(lain: Rata, kini: Rata) -> str:
    if lain.nilai is None or kini.nilai is None:
        return TANPA_NILAI
    beda = lain.nilai - kini.nilai
    return "0,00" if cetak(beda) in ("0,00", "-0,00") else f"{'+' if beda > 0 else ''}{cetak(beda)}"
