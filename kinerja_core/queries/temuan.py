"""Data-quality findings and questions of a Siklus, as they stand."""

from dataclasses import dataclass

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.temuan import PenerimaanTemuan, Pertanyaan, TemuanKinerja, temuan
from kinerja_core.domain.usulan import Tingkat
from kinerja_core.queries.kinerja import KinerjaSiklus
from kinerja_core.store import temuan as temuan_store


@dataclass(frozen=True)
class PapanTemuan:
    """Findings that still stand open, those acknowledged, and all questions."""

    terbuka: tuple[TemuanKinerja, ...]
    diterima: tuple[tuple[TemuanKinerja, PenerimaanTemuan], ...]
    pertanyaan: tuple[Pertanyaan, ...]

    @property
    def ringkasan(self) -> str:
        """One sentence over the whole board."""
        if not self.terbuka and not self.diterima:
            return "Tidak ada angka yang janggal menurut pemeriksaan otomatis."
        salah = sum(t.temuan.tingkat is Tingkat.KESALAHAN for t in self.terbuka)
        bertanya = sum(p.terbuka for p in self.pertanyaan)
        return (
            f"**{len(self.terbuka)} temuan terbuka** ({salah} kesalahan, {len(self.terbuka) - salah} peringatan), "
            f"{len(self.diterima)} diterima, {bertanya} pertanyaan belum ditutup."
        )


def papan(app: Application, siklus: Siklus, k: KinerjaSiklus) -> PapanTemuan:
    """The board of a Siklus; an acknowledgement no longer counts once its figure has changed."""
    with app.store.read() as r:
        diterima = temuan_store.diterima(r, siklus.kantor_id, siklus.id)
        pertanyaan = temuan_store.daftar(r, siklus.kantor_id, siklus.id)
    semua = temuan(k.bahan, k.hasil)
    return PapanTemuan(
        tuple(t for t in semua if t.kunci not in diterima),
        tuple((t, diterima[t.kunci]) for t in semua if t.kunci in diterima),
        pertanyaan,
    )


def pertanyaan_terbuka(app: Application, siklus: Siklus) -> tuple[Pertanyaan, ...]:
    """The questions nobody has closed yet."""
    with app.store.read() as r:
        return tuple(p for p in temuan_store.daftar(r, siklus.kantor_id, siklus.id) if p.terbuka)


def pertanyaan_unit(app: Application, siklus: Siklus, unit: str) -> tuple[Pertanyaan, ...]:
    """The questions to one Unit, open ones first."""
    with app.store.read() as r:
        milik = [p for p in temuan_store.daftar(r, siklus.kantor_id, siklus.id) if p.unit == unit]
    return tuple(sorted(milik, key=lambda p: (not p.terbuka, p.nomor)))
