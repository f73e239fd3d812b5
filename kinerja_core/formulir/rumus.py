"""Live formulas of the workbook: the year from its quarters, and capaian. English syntax, as stored in the file.

They show the Unit what its figures mean while it types. Nothing read back rests on them: capaian and the
year's figure are always computed afresh from the answers.
"""

import re
from dataclasses import dataclass

from kinerja_core.domain.bilangan import berupa_persen
from kinerja_core.domain.formulir import BarisFormulir, kolom_terbuka
from kinerja_core.domain.indikator import Agregasi, Arah, Indikator, RumusTurun
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
        return Rumus(_hasil_bagi(i.satuan, f'"{BELUM}"'))
    if i.agregasi is Agregasi.AKHIR or i.arah in (Arah.ORDINAL, Arah.YA_TIDAK):
        return Rumus(_isi_terakhir())
    fungsi = {
        Agregasi.JUMLAH: "SUM",
        Agregasi.RATA_RATA: "AVERAGE",
        Agregasi.MAKS: "MAX",
        Agregasi.MIN: "MIN",
    }[i.agregasi]
    return Rumus(f'IF(COUNT(<tw1>:<tw4>)=0,"{BELUM}",{fungsi}(<tw1>:<tw4>))')


def _hasil_bagi(satuan: str, selain: str) -> str:
    kali = "*100" if berupa_persen(satuan) else ""
    return f"IF(AND(ISNUMBER(<pembilang>),N(<penyebut>)<>0),<pembilang>/<penyebut>{kali},{selain})"


def _isi_terakhir() -> str:
    rumus = f'"{BELUM}"'
    for sel in ("tw1", "tw2", "tw3", "tw4"):
        rumus = f'IF(<{sel}><>"",<{sel}>,{rumus})'
    return rumus


def capaian(baris: BarisFormulir) -> Rumus:
    """Capaian in percent by arah and rumus, never below 0, shown as "–" while target or realisasi is missing."""
    rumus = _capaian(baris)
    i = baris.indikator
    if i.agregasi is Agregasi.RASIO and realisasi_setahun(baris) is None:
        # the quotient counts, not what was typed beside it; where they differ, the check says so
        rumus = rumus.replace("<setahun>", _hasil_bagi(i.satuan, "<setahun>"))
    return Rumus(rumus)


def _capaian(baris: BarisFormulir) -> str:
    i = baris.indikator
    if i.arah is Arah.YA_TIDAK:
        return f'IF(OR(<setahun>="",<setahun>="{BELUM}",<target>=""),"{BELUM}",IF(<setahun>=<target>,100,0))'
    if i.arah is Arah.ORDINAL:
        return _capaian_peringkat(i.skala)
    if i.arah is Arah.RENTANG or _berentang(baris):
        return _capaian_rentang(baris)
    return f'IF(AND(ISNUMBER(<setahun>),N(<target>)>0),{_terhadap(i, "<target>")},"{BELUM}")'


def _berentang(baris: BarisFormulir) -> bool:
    t = baris.target
    return t is not None and t.tahunan is None and (t.bawah is not None or t.atas is not None)


def _terhadap(i: Indikator, target: str) -> str:
    """Capaian against one figure, by arah and rumus."""
    if i.arah is Arah.NAIK:
        return _naik(target)
    if i.arah is Arah.TURUN and i.rumus_turun is RumusTurun.BANDING:
        return f'IF(<setahun><=0,"{BELUM}",{target}/<setahun>*100)'
    return _turun(target)


def _naik(target: str) -> str:
    return f"MAX(0,<setahun>/{target}*100)"


def _turun(target: str) -> str:
    return f"MAX(0,(2*{target}-<setahun>)/{target}*100)"


def _capaian_peringkat(skala: tuple[str, ...]) -> str:
    if not skala:
        return f'"{BELUM}"'
    daftar = "{" + ";".join(f'"{_dalam_petik(nilai)}"' for nilai in skala) + "}"
    return f'IFERROR(MATCH(<setahun>,{daftar},0)/MATCH(<target>,{daftar},0)*100,"{BELUM}")'


def _dalam_petik(teks: str) -> str:
    return teks.replace('"', '""')


def _capaian_rentang(baris: BarisFormulir) -> str:
    """Inside the range 100; outside it the nearer bound stands for the target. A side may be open."""
    t, i = baris.target, baris.indikator
    if t is None or any(batas is not None and batas <= 0 for batas in (t.bawah, t.atas)):
        return f'"{BELUM}"'
    bawah, atas = (None if b is None else f"{b:f}" for b in (t.bawah, t.atas))
    if bawah is None and atas is None:
        return f'IF(AND(ISNUMBER(<setahun>),N(<target>)>0),{_di_luar(i, "<target>", "<target>")},"{BELUM}")'
    return f'IF(ISNUMBER(<setahun>),{_di_luar(i, bawah, atas)},"{BELUM}")'


def _di_luar(i: Indikator, bawah: str | None, atas: str | None) -> str:
    rentang = i.arah is Arah.RENTANG
    hitung = "100"
    if atas is not None:
        hitung = f"IF(<setahun>>{atas},{_turun(atas) if rentang else _terhadap(i, atas)},{hitung})"
    if bawah is not None:
        hitung = f"IF(<setahun><{bawah},{_naik(bawah) if rentang else _terhadap(i, bawah)},{hitung})"
    return hitung
