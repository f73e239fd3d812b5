"""Data-quality findings of a Siklus, and the questions that come of them.

A finding is known by what it says: where the figure behind it changes, its sentence and so its ``kunci``
change, and an acknowledgement of the old one no longer covers it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from kinerja_core.domain import utas
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.indikator import TargetRenstra
from kinerja_core.domain.kinerja import Bahan, HasilIndikator
from kinerja_core.domain.mutu_data import Temuan, periksa, periksa_bersama, periksa_deret_target, susun_data
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.usulan import Keadaan, Tingkat


@dataclass(frozen=True)
class TemuanKinerja:
    """One finding with its place. ``hasil`` is None for a target of the Renstra no Indikator answers."""

    temuan: Temuan
    hasil: HasilIndikator | None
    nama: str
    letak: str

    @property
    def kunci(self) -> str:
        """What an acknowledgement is bound to: code, indicator, column and the sentence with its figures."""
        t = self.temuan
        kanonik = "\x1f".join((t.kode, t.indikator or self.nama, t.kolom or "", t.kalimat))
        return hashlib.sha256(kanonik.encode()).hexdigest()[:24]


@dataclass(frozen=True)
class PenerimaanTemuan:
    """An acknowledgement: the figure stands, for this reason."""

    kunci: str
    indikator: str
    kalimat: str
    alasan: str
    oleh: str
    pada: datetime


@dataclass(frozen=True)
class Pertanyaan:
    """A question to one Unit; open until whoever asked it closes it (``ditutup``, with his last word)."""

    nomor: int
    unit: str
    indikator: str
    kunci: str
    isi: str
    oleh: str
    pada: datetime
    jawaban: tuple[utas.Jawaban, ...] = ()
    ditutup: datetime | None = None
    penutup: str = ""

    @property
    def terbuka(self) -> bool:
        """Whether it has not been closed."""
        return self.ditutup is None

    @property
    def keadaan(self) -> str:
        """The word for where it stands."""
        if not self.terbuka:
            return "Ditutup"
        return "Dijawab, menunggu penanya" if self.jawaban else "Menunggu jawaban"


def temuan(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[TemuanKinerja, ...]:
    """Everything odd in the figures of the Siklus, what cannot be right first, then in the order of the format."""
    data = [
        susun_data(h.indikator, bahan.tahun, h.target, h.isian, bahan.histori, _serapan(h))
        for h in semua
        if h.unit.kode in bahan.usulan
    ]
    menurut_kode = {h.indikator.kode: h for h in semua}
    ada = [t for d in data for t in periksa(d)] + list(periksa_bersama(data))
    hasil = [_bertempat(t, menurut_kode[t.indikator], bahan) for t in ada]
    hasil += _renstra(bahan, menurut_kode)
    return tuple(sorted(hasil, key=lambda t: t.temuan.tingkat is not Tingkat.KESALAHAN))


def periksa_jawab(p: Pertanyaan, seksi: Pegawai, isi: str) -> None:
    """Refuse an answer from another Unit, to a closed question, or without words."""
    if seksi.unit != p.unit:
        raise TidakBerwenang("Pertanyaan ini untuk unit lain. Jawab pertanyaan atas data unit Anda sendiri.")
    utas.periksa_jawab(p, utas.PERTANYAAN, isi)


def _serapan(h: HasilIndikator) -> Decimal | None:
    serapan = h.biaya.serapan if h.biaya else None
    return serapan.nilai if isinstance(serapan, Terhitung) else None


def _bertempat(t: Temuan, h: HasilIndikator, bahan: Bahan) -> TemuanKinerja:
    isian = next((i for i in h.isian if i.kolom is t.kolom and i.keadaan is Keadaan.TERISI), None)
    if isian is not None and isian.sel:
        letak = f"{bahan.usulan[h.unit.kode].nama_berkas}, sel {isian.lembar}!{isian.sel}"
    else:
        letak = t.kolom.value.replace("_", " ") if t.kolom else "target pada Format IKU"
    return TemuanKinerja(t, h, h.indikator.nama, letak)


def _renstra(bahan: Bahan, menurut_kode: dict[str, HasilIndikator]) -> list[TemuanKinerja]:
    """A Renstra target that does not fit its neighbours; each printed table is a series of its own."""
    deret: dict[tuple[str, str], list[TargetRenstra]] = {}
    for target in bahan.renstra:
        deret.setdefault((target.nama, target.sumber), []).append(target)
    hasil = []
    for (nama, sumber), baris in deret.items():
        kode = baris[0].indikator
        for t in periksa_deret_target(kode, [(b.tahun, b.target) for b in baris if b.target is not None]):
            hasil.append(TemuanKinerja(t, menurut_kode.get(kode), nama, sumber))
    return hasil
