"""What past runs teach about the SOP: time per Langkah against its waktu baku, and what was sent back.

Only closed Siklus count, and fewer than two say nothing. Times are working minutes; medians, because one Siklus that
lay about for weeks would carry a mean away. What is proposed is a proposal: its Tanggal Revisi stays open.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from statistics import median

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.jam_sop import JamLangkah, durasi
from kinerja_core.domain.sop import SOP, Langkah, SatuanWaktu, WaktuBaku

PALING_SEDIKIT = 2
TERLALU_SEMPIT, TERLALU_LONGGAR = Decimal("1.25"), Decimal("0.5")
"""A waktu baku is questioned where the median needs more than 125 %, or less than half, of it."""


@dataclass(frozen=True)
class Putaran:
    """One closed Siklus: its clock and its whole trail (oldest first)."""

    nama: str
    jam: tuple[JamLangkah, ...]
    jejak: tuple[Jejak, ...]


@dataclass(frozen=True)
class WaktuLangkah:
    """One Langkah over all runs, in working minutes; ``usulan`` None where its waktu baku can stay.

    ``baku`` is the allowance of the newest SOP version, ``lewat`` in how many runs it would not have sufficed.
    """

    langkah: Langkah
    n: int
    median: int
    terkecil: int
    terbesar: int
    baku: int
    lewat: int
    diulang: int
    usulan: WaktuBaku | None

    @property
    def persen(self) -> Decimal:
        """The median as a share of the waktu baku, in percent, unrounded."""
        return Decimal(self.median) * 100 / Decimal(self.baku)


@dataclass(frozen=True)
class Pengembalian:
    """How often something was sent back or asked again, by ``hal``; ``siklus`` in how many runs."""

    hal: str
    kali: int
    siklus: int
    alasan: tuple[str, ...]


def periksa_cukup(putaran: Sequence[Putaran]) -> None:
    """Refuse to draw conclusions from fewer than two runs."""
    if len(putaran) < PALING_SEDIKIT:
        raise BelumLengkap(
            f"Pembelajaran memerlukan paling sedikit {PALING_SEDIKIT} Siklus yang sudah diarsipkan; "
            f"baru ada {len(putaran)}. Kembali ke halaman ini setelah Siklus berikutnya ditutup."
        )


def waktu_langkah(sop: SOP, putaran: Sequence[Putaran], menit_sehari: int) -> tuple[WaktuLangkah, ...]:
    """Every Langkah of the newest SOP over all runs; BelumLengkap below two."""
    periksa_cukup(putaran)
    return tuple(_waktu(langkah, putaran, menit_sehari) for langkah in sop.langkah)


def menit_baku(waktu: WaktuBaku, menit_sehari: int) -> int:
    """A waktu baku in working minutes, a day being an ordinary working day."""
    satuan = {SatuanWaktu.MENIT: 1, SatuanWaktu.JAM: 60, SatuanWaktu.HARI: menit_sehari}
    return waktu.jumlah * satuan[waktu.satuan]


def waktu_usulan(menit: int, menit_sehari: int) -> WaktuBaku:
    """The next waktu baku that would hold ``menit``: steps of 5 minutes, then hours, then days."""
    if menit <= 55:
        return WaktuBaku(max(5, -(-menit // 5) * 5), SatuanWaktu.MENIT)
    if menit <= menit_sehari - 60:
        return WaktuBaku(-(-menit // 60), SatuanWaktu.JAM)
    return WaktuBaku(-(-menit // menit_sehari), SatuanWaktu.HARI)


def kalimat_usulan(w: WaktuLangkah, menit_sehari: int) -> str:
    """Why a Langkah's waktu baku should change, with n and median; that it can stay where there is no proposal."""
    dasar = f"median {durasi(w.median, menit_sehari)} kerja dari {w.n} Siklus, waktu baku {w.langkah.waktu}"
    if not w.median:
        return f"Tetap: {dasar}; pekerjaannya tercatat di luar jam kerja, jadi tidak ada yang dapat diukur."
    if w.usulan is None:
        return f"Tetap: {dasar}."
    return f"Usul {w.usulan}: {dasar}; {w.lewat} dari {w.n} Siklus melewatinya."


def pengembalian(putaran: Sequence[Putaran], sebutan: dict[str, str]) -> tuple[Pengembalian, ...]:
    """What went back, by rule: each kind of return, and each check behind a question. Most frequent first.

    ``sebutan`` maps events and codes of checks to the words people read.
    """
    periksa_cukup(putaran)
    return _hitung([[(sebutan.get(k, k), a) for k, a in _kembali(p.jejak)] for p in putaran])


def per_unit(putaran: Sequence[Putaran], nama: dict[str, str]) -> tuple[Pengembalian, ...]:
    """The same by Unit: questions, data handed in anew, data missing when the collection was closed."""
    periksa_cukup(putaran)
    return _hitung([[(nama.get(u, u), a) for u, a in _milik_unit(p.jejak)] for p in putaran])


def _waktu(langkah: Langkah, putaran: Sequence[Putaran], menit_sehari: int) -> WaktuLangkah:
    jam = [j for p in putaran for j in p.jam if j.nomor == langkah.nomor]
    menit = [j.terpakai for j in jam]
    tengah = int(Decimal(str(median(menit))).quantize(Decimal(1), ROUND_HALF_UP))
    baku = menit_baku(langkah.waktu, menit_sehari)
    usulan = waktu_usulan(tengah, menit_sehari)
    wajar = TERLALU_LONGGAR * baku <= tengah <= TERLALU_SEMPIT * baku
    tetap = wajar or not tengah or menit_baku(usulan, menit_sehari) == baku
    return WaktuLangkah(
        *(langkah, len(menit), tengah, min(menit), max(menit), baku),
        lewat=sum(m > baku for m in menit),
        diulang=sum(max(0, len(j.kunjungan) - 1) for j in jam),
        usulan=None if tetap else usulan,
    )


def _kembali(jejak: Sequence[Jejak]) -> Iterator[tuple[str, str]]:
    for sebelum, j in pairwise(jejak):
        if j.langkah < sebelum.langkah:
            yield j.peristiwa, j.catatan
        elif j.peristiwa == "pertanyaan.diajukan":
            isi = json.loads(j.isi)
            yield isi.get("aturan", j.peristiwa), isi.get("pertanyaan", "")


def _milik_unit(jejak: Sequence[Jejak]) -> Iterator[tuple[str, str]]:
    for j in jejak:
        isi = json.loads(j.isi)
        if j.peristiwa == "pertanyaan.diajukan":
            yield isi["unit"], "ditanya"
        elif j.peristiwa == "usulan.disusulkan" or (j.peristiwa == "usulan.diterima" and isi.get("revisi", 1) > 1):
            yield isi["unit"], "menyerahkan ulang"
        elif j.peristiwa == "penghimpunan.ditutup":
            for kode in isi.get("belum", ()):
                yield kode, "belum menyerahkan saat ditutup"


def _hitung(per_siklus: Iterable[Sequence[tuple[str, str]]]) -> tuple[Pengembalian, ...]:
    kali: Counter[str] = Counter()
    siklus: Counter[str] = Counter()
    alasan: dict[str, Counter[str]] = {}
    for kejadian in per_siklus:
        siklus.update({hal for hal, _ in kejadian})
        for hal, sebab in kejadian:
            kali[hal] += 1
            alasan.setdefault(hal, Counter())[sebab] += 1
    urut = sorted(kali, key=lambda hal: (-kali[hal], hal))
    return tuple(
        Pengembalian(hal, kali[hal], siklus[hal], tuple(f"{s} ({n})" if n > 1 else s for s, n in alasan[hal].items()))
        for hal in urut
    )
