"""Live formulas of the workbook: the year from its quarters, and capaian. English syntax, as stored in the file.

They show the Unit what its figures mean while it types. Nothing read back rests on them: capaian and the
year's figure are always computed afresh from the answers.
"""

import re
from dataclasses import dataclass

from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.formulir import BarisFormulir, kolom_terbuka
from kinerja_core.domain.indikator import Agregasi, Arah, RumusTurun
from kinerja_core.domain.usulan import Kolom

BELUM = "–"
"""What a formula shows while it cannot be computed."""


@dataclass(frozen=True)
class Rumus:
    """Formula text in which ``<nama>`` stands for a cell of its own row."""

    teks: str

    def pada_baris(self, nomor: int) -> str:
        """The formula in row ``nomor`` (1-based)."""
        return _SEBUTAN.sub(lambda cocok: f"{_HURUF[cocok.group(1)]}{nomor}", self.teks)


_HURUF = {
    "target": "N",
    "tw1": "S",
    "tw2": "T",
    "tw3": "U",
    "tw4": "V",
    "pembilang": "W",
    "penyebut": "X",
    "setahun": "Y",
}
"""Column of each cell a formula may name; a test holds it equal to ``kolom.KOLOM``."""
_SEBUTAN = re.compile(f"<({'|'.join(_HURUF)})>")


def realisasi_setahun(baris: BarisFormulir) -> Rumus | None:
    """The year from its quarters by ``agregasi``; None where the Unit types the year itself."""
    i = baris.indikator
    if Kolom.REALISASI_TAHUN in kolom_terbuka(i):
        return None
    if i.agregasi is Agregasi.RASIO:
        kali = "*100" if berupa_persen(i.satuan) else ""
        return Rumus(f'IF(AND(ISNUMBER(<pembilang>),N(<penyebut>)<>0),<pembilang>/<penyebut>{kali},"{BELUM}")')
    if i.agregasi is Agregasi.AKHIR or i.arah in (Arah.ORDINAL, Arah.YA_TIDAK):
        return Rumus(_isi_terakhir())
    fungsi = {
        Agregasi.JUMLAH: "SUM",
        Agregasi.RATA_RATA: "AVERAGE",
        Agregasi.MAKS: "MAX",
        Agregasi.MIN: "MIN",
    }[i.agregasi]
    return Rumus(f'IF(COUNT(<tw1>:<tw4>)=0,"{BELUM}",{fungsi}(<tw1>:<tw4>))')


def _isi_terakhir() -> str:
    rumus = f'"{BELUM}"'
    for sel in ("tw1", "tw2", "tw3", "tw4"):
        rumus = f'IF(<{sel}><>"",<{sel}>,{rumus})'
    return rumus


def capaian(baris: BarisFormulir) -> Rumus:
    """Capaian in percent by arah and rumus, shown as "–" while target or realisasi is missing."""
    i = baris.indikator
    if i.arah is Arah.YA_TIDAK:
        return Rumus(f'IF(OR(<setahun>="",<setahun>="{BELUM}",<target>=""),"{BELUM}",IF(<setahun>=<target>,100,0))')
    if i.arah is Arah.ORDINAL:
        return Rumus(_capaian_peringkat(i.skala))
    if i.arah is Arah.RENTANG:
        return Rumus(_capaian_rentang(baris))
    hitung = "<setahun>/<target>*100"
    if i.arah is Arah.TURUN:
        hitung = "(2*<target>-<setahun>)/<target>*100"
        if i.rumus_turun is RumusTurun.BANDING:
            hitung = f'IF(<setahun>=0,"{BELUM}",<target>/<setahun>*100)'
    return Rumus(f'IF(AND(ISNUMBER(<setahun>),N(<target>)<>0),{hitung},"{BELUM}")')


def _capaian_peringkat(skala: tuple[str, ...]) -> str:
    if not skala:
        return f'"{BELUM}"'
    daftar = "{" + ";".join(f'"{_dalam_petik(nilai)}"' for nilai in skala) + "}"
    return f'IFERROR(MATCH(<setahun>,{daftar},0)/MATCH(<target>,{daftar},0)*100,"{BELUM}")'


def _dalam_petik(teks: str) -> str:
    return teks.replace('"', '""')


def _capaian_rentang(baris: BarisFormulir) -> str:
    t = baris.target
    if t is None or t.bawah is None or t.atas is None or t.bawah == 0:
        return f'"{BELUM}"'
    bawah, atas = f"{t.bawah:f}", f"{t.atas:f}"
    # outside the range the nearer bound stands for the target
    return (
        f"IF(ISNUMBER(<setahun>),IF(<setahun><{bawah},<setahun>/{bawah}*100,"
        f'IF(<setahun>>{atas},(2*{atas}-<setahun>)/{atas}*100,100)),"{BELUM}")'
    )
