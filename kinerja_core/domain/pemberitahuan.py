"""Who is told what: each row of the trail, read as a notice to those it concerns. Nothing is stored but who has read.

A row gives every person one notice at most; where it means several things to him (a return that also voids
his approval) they stand in it together, the gravest first. Whoever did it is not told what he did.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kinerja_core.domain.aksi import AKSI
from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP


class Perihal(StrEnum):
    """What a notice is about, the gravest first."""

    GUGUR = "Persetujuan gugur"
    PENGEMBALIAN = "Dikembalikan"
    PERTANYAAN = "Pertanyaan"
    CATATAN = "Catatan"
    PERSETUJUAN = "Persetujuan"
    TANDA_TERIMA = "Tanda terima"
    JEDA = "Jeda"
    PENERUSAN = "Langkah berikutnya"
    KABAR = "Untuk diketahui"


UNIT, PENANYA, DIUNDANG, SIAPA, SEMUA, KINI = "unit", "penanya", "diundang", "siapa", "semua", "kini"
"""Recipients that the row itself names: its Unit, who asked, the invitees, for whom it was entered, everybody, the
lane under way."""

ATURAN: dict[str, tuple[Perihal, tuple[int | str, ...]]] = {
    "format.diserahkan": (Perihal.PENERUSAN, (UNIT,)),
    "format.diterima": (Perihal.TANDA_TERIMA, (3,)),
    "usulan_iku.dikirim": (Perihal.CATATAN, (2,)),
    "usulan.diterima": (Perihal.TANDA_TERIMA, (6,)),
    "usulan.disusulkan": (Perihal.TANDA_TERIMA, (6, 7)),
    "bukti.dinilai": (Perihal.CATATAN, (UNIT,)),
    "perpanjangan.diberikan": (Perihal.CATATAN, (UNIT,)),
    "susulan.diizinkan": (Perihal.CATATAN, (UNIT,)),
    "undangan.diterbitkan": (Perihal.PENERUSAN, (DIUNDANG,)),
    "undangan.dibatalkan": (Perihal.CATATAN, (DIUNDANG,)),
    "undangan.jawaban_dicatat": (Perihal.CATATAN, (SIAPA,)),
    "rapat.angka_diubah": (Perihal.CATATAN, (UNIT,)),
    "rapat.ditutup": (Perihal.KABAR, (SEMUA,)),
    "pertanyaan.diajukan": (Perihal.PERTANYAAN, (UNIT,)),
    "pertanyaan.dijawab": (Perihal.PERTANYAAN, (PENANYA,)),
    "pertanyaan.ditutup": (Perihal.PERTANYAAN, (UNIT,)),
    "koreksi.dicatat": (Perihal.CATATAN, (8, 9)),
    "koreksi.dijawab": (Perihal.CATATAN, (PENANYA, 8)),
    "koreksi.ditutup": (Perihal.CATATAN, (8,)),
    "klaim.dibenarkan": (Perihal.CATATAN, (8, 9)),
    "konsep.disetujui": (Perihal.PERSETUJUAN, (8,)),
    "naskah.ditandatangani": (Perihal.PERSETUJUAN, (8, 9)),
    "surat_pengantar.dibatalkan": (Perihal.CATATAN, (13,)),
    "ekspedisi.diterima": (Perihal.TANDA_TERIMA, (9, 12)),
    "siklus.dijeda": (Perihal.JEDA, (KINI,)),
    "siklus.dilanjutkan": (Perihal.JEDA, (KINI,)),
    "siklus.diarsipkan": (Perihal.KABAR, (SEMUA,)),
}
"""What an event says, and to whom; a number stands for the lane of that Langkah in the SOP version."""

_MENGESAHKAN = frozenset(a.peristiwa for a in AKSI if a.mengesahkan)
_PENYUSUN_KONSEP = 8
_BERLALU = {Perihal.PENERUSAN, Perihal.KABAR}


@dataclass(frozen=True)
class Pemberitahuan:
    """One row of the trail as it concerns ``kepada`` (ids of Pegawai).

    ``arti`` are the sentences that say what it means to them, ``langkah`` (1-13) the page where it is dealt
    with. ``basi``: the work it announced has been done, so that nobody needs to read it any more.
    """

    jejak: Jejak
    perihal: tuple[Perihal, ...]
    kepada: frozenset[str]
    langkah: int
    arti: tuple[str, ...]
    basi: bool


def pemberitahuan(sop: SOP, jejak: Sequence[Jejak], orang: Sequence[Pegawai]) -> tuple[Pemberitahuan, ...]:
    """Every notice of one Siklus, oldest first, from its whole trail (oldest first) and the people of its office."""
    aktif = [p for p in orang if p.aktif and p.peran is not Peran.ADMIN]
    hasil: list[Pemberitahuan] = []
    pengesah: set[str] = set()
    for sebelum, j in pairwise(jejak):
        if _gugur(sebelum, j):
            makna = _makna(sop, jejak, aktif, sebelum, j, frozenset(pengesah))
            pengesah.clear()
        else:
            makna = _makna(sop, jejak, aktif, sebelum, j, frozenset())
        if j.peristiwa in _MENGESAHKAN:
            pengesah.add(j.oleh)
        hasil += _kelompok(jejak, j, makna)
    return tuple(hasil)


_Makna = tuple[Perihal, str]


def _makna(
    sop: SOP, jejak: Sequence[Jejak], orang: Sequence[Pegawai], sebelum: Jejak, j: Jejak, pengesah: frozenset[str]
) -> dict[str, list[_Makna]]:
    """By id, what a row means to each person."""
    hasil: dict[str, list[_Makna]] = {}

    def beri_tahu(siapa: set[str], perihal: Perihal, arti: str) -> None:
        for pegawai_id in siapa - {j.oleh}:
            hasil.setdefault(pegawai_id, []).append((perihal, arti))

    if pengesah:
        beri_tahu(set(pengesah), Perihal.GUGUR, "Persetujuan atau tanda tangan Anda gugur.")
        penyusun = _lajur(sop, orang, _PENYUSUN_KONSEP) - pengesah
        beri_tahu(penyusun, Perihal.GUGUR, "Persetujuan atas konsep Anda gugur.")
    if j.langkah < sebelum.langkah:
        terlewati = range(j.langkah, sebelum.langkah + 1)
        dituju = _lajur(sop, orang, *terlewati) | (_seksi(orang) if j.langkah <= 6 < sebelum.langkah else set())
        beri_tahu(dituju, Perihal.PENGEMBALIAN, f"Siklus kembali ke {_sebutan(sop, j.langkah)}.")
    perihal, kepada = ATURAN.get(j.peristiwa, (Perihal.PENERUSAN, ()))
    beri_tahu(_penerima(sop, jejak, orang, j, kepada), perihal, "")
    if sebelum.langkah < j.langkah < LANGKAH_SELESAI:
        menunggu = f"{_sebutan(sop, j.langkah)} sekarang menunggu Anda."
        beri_tahu(_lajur(sop, orang, j.langkah), Perihal.PENERUSAN, menunggu)
    return hasil


def _kelompok(jejak: Sequence[Jejak], j: Jejak, makna: dict[str, list[_Makna]]) -> list[Pemberitahuan]:
    """One notice for all to whom the row means the same."""
    serupa: dict[tuple[_Makna, ...], set[str]] = {}
    for pegawai_id, isi in makna.items():
        urut = tuple(sorted(isi, key=lambda m: list(Perihal).index(m[0])))
        serupa.setdefault(urut, set()).add(pegawai_id)
    hasil = []
    for bersama, kepada in serupa.items():
        semua = dict.fromkeys(p for p, _ in bersama)
        perihal = tuple(p for p in semua if p is not Perihal.KABAR) or (Perihal.KABAR,)
        basi = set(perihal) <= _BERLALU and jejak[-1].langkah != j.langkah
        arti = tuple(dict.fromkeys(a for _, a in bersama if a))
        hasil.append(Pemberitahuan(j, perihal, frozenset(kepada), min(j.langkah, 13), arti, basi))
    return hasil


def _gugur(sebelum: Jejak, j: Jejak) -> bool:
    """Whether the row took back what had been approved or signed."""
    ada, masih = (any(json.loads(k.keadaan)[n] for n in ("disetujui", "ditandatangani")) for k in (sebelum, j))
    return ada and not masih


def _penerima(
    sop: SOP, jejak: Sequence[Jejak], orang: Sequence[Pegawai], j: Jejak, kepada: tuple[int | str, ...]
) -> set[str]:
    hasil: set[str] = set()
    isi = json.loads(j.isi)
    for satu in kepada:
        if isinstance(satu, int):
            hasil |= _lajur(sop, orang, satu)
        elif satu == UNIT:
            hasil |= {p.id for p in orang if p.peran is Peran.SEKSI and p.unit == isi.get("unit")}
        elif satu == PENANYA:
            hasil |= _penanya(jejak, j.peristiwa, isi.get("nomor"))
        elif satu == DIUNDANG:
            hasil |= {p.id for p in orang if p.id in isi.get("diundang", ())}
        elif satu == SIAPA:
            hasil |= {p.id for p in orang if p.id == isi.get("siapa")}
        elif satu == KINI:
            hasil |= _lajur(sop, orang, j.langkah)
        elif satu == SEMUA:
            hasil |= {p.id for p in orang}
    return hasil


def _penanya(jejak: Sequence[Jejak], peristiwa: str, nomor: object) -> set[str]:
    """Whoever asked the question, or wrote the remark, of that number."""
    awal = "koreksi.dicatat" if peristiwa.startswith("koreksi.") else "pertanyaan.diajukan"
    ajukan = [j for j in jejak if j.peristiwa == awal]
    return {j.oleh for j in ajukan if json.loads(j.isi).get("nomor") == nomor}


def _lajur(sop: SOP, orang: Sequence[Pegawai], *nomor: int) -> set[str]:
    peran = {p for n in nomor if n < LANGKAH_SELESAI for p in sop.langkah_ke(n).pelaksana}
    return {p.id for p in orang if p.peran in peran}


def _seksi(orang: Sequence[Pegawai]) -> set[str]:
    return {p.id for p in orang if p.peran is Peran.SEKSI}


def _sebutan(sop: SOP, nomor: int) -> str:
    return f"Langkah {nomor} ({sop.langkah_ke(nomor).singkat})"
