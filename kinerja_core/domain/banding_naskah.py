"""What differs between two revisions of the Dokumen IKU: words word by word, figures as printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kinerja_core.domain.dokumen_iku import BAGIAN_NARASI
from kinerja_core.domain.naskah_iku import BarisKinerja, IsiDokumenIKU, RingkasanUnit

TIDAK_ADA = "tidak ada"
_ANGKA_BARIS = ("target", "realisasi", "capaian", "predikat")
_TEKS_BARIS = ("catatan", "pendukung", "penghambat", "tindak_lanjut")
_SEKITAR = 8
"""Words of unchanged text kept on either side of a change."""


class Jenis(StrEnum):
    """What has become of a piece of text."""

    SAMA = "sama"
    HAPUS = "hapus"
    BARU = "baru"


@dataclass(frozen=True)
class Potongan:
    """A run of words that stayed, went or came; a blank stands between two of them."""

    jenis: Jenis
    teks: str


@dataclass(frozen=True)
class BedaTeks:
    """One part whose words differ."""

    bagian: str
    potongan: tuple[Potongan, ...]


@dataclass(frozen=True)
class BedaAngka:
    """One figure before and after, as printed."""

    perihal: str
    kolom: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True)
class BandingNaskah:
    """All differences between two revisions."""

    teks: tuple[BedaTeks, ...]
    angka: tuple[BedaAngka, ...]

    @property
    def sama(self) -> bool:
        """Whether nothing differs."""
        return not self.teks and not self.angka


def banding(lama: IsiDokumenIKU, baru: IsiDokumenIKU) -> BandingNaskah:
    """The differences from ``lama`` to ``baru``, in the order of the document; date, revision and code are none."""
    sebelum, sesudah = dict(_teks(lama)), dict(_teks(baru))
    teks = tuple(
        BedaTeks(bagian, beda_kata(sebelum.get(bagian, ""), sesudah.get(bagian, "")))
        for bagian in dict.fromkeys((*sesudah, *sebelum))
        if sebelum.get(bagian, "") != sesudah.get(bagian, "")
    )
    return BandingNaskah(teks, tuple(_beda_angka(dict(_angka(lama)), dict(_angka(baru)))))


def beda_kata(lama: str, baru: str) -> tuple[Potongan, ...]:
    """Two texts word by word; long unchanged runs are shortened to the words next to a change."""
    a, b = lama.split(), baru.split()
    hasil: list[Potongan] = []
    langkah = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for n, (kode, a1, a2, b1, b2) in enumerate(langkah):
        if kode == "equal":
            hasil.append(Potongan(Jenis.SAMA, _ringkas(a[a1:a2], awal=n == 0, akhir=n == len(langkah) - 1)))
            continue
        hasil += [Potongan(Jenis.HAPUS, " ".join(a[a1:a2]))] if a2 > a1 else []
        hasil += [Potongan(Jenis.BARU, " ".join(b[b1:b2]))] if b2 > b1 else []
    return tuple(hasil)


def _ringkas(kata: list[str], *, awal: bool, akhir: bool) -> str:
    kepala, ekor = (0 if awal else _SEKITAR), (0 if akhir else _SEKITAR)
    if len(kata) <= kepala + ekor + 2:
        return " ".join(kata)
    return " ".join((*kata[:kepala], "…", *kata[len(kata) - ekor :]))


def _teks(isi: IsiDokumenIKU) -> Iterator[tuple[str, str]]:
    for bagian in BAGIAN_NARASI:
        yield bagian.judul, getattr(isi, bagian.nama)
    for b in isi.baris:
        for nama in _TEKS_BARIS:
            yield f"{b.indikator}: {nama.replace('_', ' ')}", getattr(b, nama)
    yield "Kebijakan penghitungan", " ".join(isi.kebijakan)


def _angka(isi: IsiDokumenIKU) -> Iterator[tuple[tuple[str, str], str]]:
    yield from _rata(isi.keseluruhan, "Seluruh kecamatan")
    for u in isi.unit:
        yield from _rata(u, u.unit)
    for b in isi.baris:
        yield from _baris(b)
    for t in isi.perbandingan:
        for tahun, realisasi, capaian in zip(isi.tahun_banding, t.realisasi, t.capaian, strict=True):
            if tahun != isi.tahun:
                yield (t.indikator, f"realisasi {tahun}"), realisasi
                yield (t.indikator, f"capaian {tahun}"), capaian
    for a in isi.anggaran:
        yield from (((a.uraian, kolom), getattr(a, kolom)) for kolom in ("anggaran", "realisasi", "serapan"))


def _rata(u: RingkasanUnit, nama: str) -> Iterable[tuple[tuple[str, str], str]]:
    return (
        ((nama, "rata-rata capaian"), u.rata_rata_cetak),
        ((nama, "predikat"), u.predikat),
        ((nama, "indikator terhitung"), f"{u.terhitung} dari {u.dari}"),
    )


def _baris(b: BarisKinerja) -> Iterable[tuple[tuple[str, str], str]]:
    return (((b.indikator, kolom), getattr(b, kolom)) for kolom in _ANGKA_BARIS)


def _beda_angka(lama: Mapping[tuple[str, str], str], baru: Mapping[tuple[str, str], str]) -> Iterator[BedaAngka]:
    for perihal, kolom in dict.fromkeys((*baru, *lama)):
        sebelum, sesudah = (sisi.get((perihal, kolom), TIDAK_ADA) for sisi in (lama, baru))
        if sebelum != sesudah:
            yield BedaAngka(perihal, kolom, sebelum, sesudah)
