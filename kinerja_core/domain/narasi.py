"""The narrative part by part: what was drafted by rule, what the Kasubag made of it, and whether the data moved since.

A part nobody has edited follows the data. An edited part is kept as it is, but marked where the figures have changed
since it was written, until it is edited again, read again, or put back to the draft.
"""

from collections.abc import Container
from dataclasses import dataclass

from kinerja_core.domain.dokumen_iku import BAGIAN_NARASI, BagianNarasi, Narasi


@dataclass(frozen=True)
class DasarBagian:
    """What one part was written from: the draft as it stood then, and the hash of the figures."""

    nama: str
    rancangan: str
    sidik_angka: str


@dataclass(frozen=True)
class DasarNarasi:
    """What the parts of a stored narrative were written from."""

    bagian: tuple[DasarBagian, ...] = ()

    def milik(self, nama: str) -> DasarBagian | None:
        """That of one part; None where the narrative is older than this record."""
        return next((b for b in self.bagian if b.nama == nama), None)


@dataclass(frozen=True)
class BagianTersunting:
    """One part as it is to be shown: its words, today's draft, and how the two stand to each other."""

    bagian: BagianNarasi
    tulisan: str
    rancangan: str
    data_berubah: bool

    @property
    def disunting(self) -> bool:
        """Whether the words differ from today's draft."""
        return self.tulisan != self.rancangan


def susun_bagian(
    tersimpan: Narasi | None, dasar: DasarNarasi, rancangan: Narasi, sidik_angka: str
) -> tuple[BagianTersunting, ...]:
    """The parts as they stand: ``tersimpan`` is the newest narrative, ``rancangan`` today's draft."""
    hasil = []
    for b in BAGIAN_NARASI:
        awal, tulisan = getattr(rancangan, b.nama), getattr(tersimpan or rancangan, b.nama)
        lama = dasar.milik(b.nama)
        if lama is not None and tulisan == lama.rancangan:
            tulisan = awal
        berubah = lama is not None and tulisan != awal and lama.sidik_angka != sidik_angka
        hasil.append(BagianTersunting(b, tulisan, awal, berubah))
    return tuple(hasil)


def dasar_baru(
    tulisan: Narasi,
    tersimpan: Narasi | None,
    dasar: DasarNarasi,
    rancangan: Narasi,
    sidik_angka: str,
    dibaca_ulang: Container[str] = (),
) -> DasarNarasi:
    """What the parts rest on once ``tulisan`` is stored.

    A part left as it was keeps what it rested on, unless the Kasubag has read it again (``dibaca_ulang``).
    """
    hasil = []
    for b in BAGIAN_NARASI:
        lama, kini = dasar.milik(b.nama), getattr(tulisan, b.nama)
        tetap = tersimpan is not None and getattr(tersimpan, b.nama) == kini and b.nama not in dibaca_ulang
        if tetap and lama is not None and kini != getattr(rancangan, b.nama):
            hasil.append(lama)
        else:
            hasil.append(DasarBagian(b.nama, getattr(rancangan, b.nama), sidik_angka))
    return DasarNarasi(tuple(hasil))
