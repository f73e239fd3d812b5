"""What the projector shows in the meeting (Langkah 5), slide by slide, every figure as printed.

The order is that of the meeting: last Siklus's open actions, overview, each Unit with its Indikator, what
was parked, what was changed, what was decided.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.hasil import Sebab, TakTerhitung, Terhitung
from kinerja_core.domain.indikator import Histori
from kinerja_core.domain.kebijakan import Butir as ButirRata
from kinerja_core.domain.kebijakan import Predikat, predikat, rata_rata
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, HasilIndikator
from kinerja_core.domain.peran import Unit
from kinerja_core.domain.perbandingan import TAHUN_PALING_BANYAK, capaian_lalu
from kinerja_core.domain.rapat import CatatanRapat, JenisCatatan, Keputusan, PerubahanRapat, TindakLanjut
from kinerja_core.domain.skala import Warna
from kinerja_core.domain.temuan import Pertanyaan, TemuanKinerja
from kinerja_core.domain.waktu import tanggal

BARIS_SATU_LAYAR = 5
"""Rows of a table that fit below each other at 1280x720 in type that is read from five metres."""

BUTIR_SATU_LAYAR = 4

TINDAK_LANJUT, RINGKASAN, PARKIR, PERUBAHAN, KEPUTUSAN = (
    "tindak-lanjut",
    "ringkasan",
    "parkir",
    "perubahan",
    "keputusan",
)


class Jenis(StrEnum):
    """What kind of slide it is; decides its layout."""

    DAFTAR = "daftar"
    RINGKASAN = "ringkasan"
    UNIT = "unit"
    INDIKATOR = "indikator"


@dataclass(frozen=True)
class Petak:
    """One figure in large type; ``warna`` is empty where it carries no judgement."""

    label: str
    nilai: str
    keterangan: str = ""
    warna: str = ""


@dataclass(frozen=True)
class Butir:
    """One remark; ``label`` says what kind (Temuan, Usulan, Keputusan 2, …)."""

    label: str
    teks: str


@dataclass(frozen=True)
class Tabel:
    """Headings and rows of text."""

    judul: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Garis:
    """The trend: years, and target and realisasi of each, None where there is none."""

    tahun: tuple[str, ...]
    target: tuple[Decimal | None, ...]
    realisasi: tuple[Decimal | None, ...]
    satuan: str


@dataclass(frozen=True)
class Slide:
    """One screen. ``kunci`` stays the same while the meeting goes on; ``kosong`` is said where nothing else is.

    ``butir`` are those that fit; ``lagi`` is how many more there are.
    """

    kunci: str
    jenis: Jenis
    atas: str
    judul: str
    petak: tuple[Petak, ...] = ()
    tabel: Tabel | None = None
    butir: tuple[Butir, ...] = ()
    lagi: int = 0
    garis: Garis | None = None
    kosong: str = ""
    indikator: str = ""


@dataclass(frozen=True)
class BahanRapat:
    """Everything the slides are made of. ``usulan_iku`` are (unit, kode indikator, isi, alasan)."""

    hari_ini: date
    bahan: Bahan
    hasil: tuple[HasilIndikator, ...]
    agenda: tuple[str, ...] = ()
    temuan: tuple[TemuanKinerja, ...] = ()
    pertanyaan: tuple[Pertanyaan, ...] = ()
    usulan_iku: tuple[tuple[str, str, str, str], ...] = ()
    lalu: tuple[TindakLanjut, ...] = ()
    keputusan: tuple[Keputusan, ...] = ()
    catatan: tuple[CatatanRapat, ...] = ()
    perubahan: tuple[PerubahanRapat, ...] = ()
    nama: dict[str, str] = field(default_factory=dict)


def kunci_indikator(kode: str) -> str:
    """The kunci of the slide of an Indikator."""
    return f"indikator:{kode}"


def susun(b: BahanRapat) -> tuple[Slide, ...]:
    """All slides in the order of the meeting."""
    slide = [*_tindak_lanjut(b), _ringkasan(b)]
    for nomor, unit in enumerate(b.bahan.format_iku.unit, start=1):
        milik = [h for h in b.hasil if h.unit.kode == unit.kode]
        slide += _unit(b, nomor, unit, milik)
        slide += [_indikator(b, h) for h in milik]
    return (*slide, *_parkir(b), *_perubahan(b), *_keputusan(b))


def letak(slide: Sequence[Slide], kunci: str) -> int:
    """Where a kunci stands, 0 where it is not (or no longer) among them."""
    return next((n for n, s in enumerate(slide) if s.kunci == kunci), 0)


def _tindak_lanjut(b: BahanRapat) -> list[Slide]:
    baris = [
        (str(n), t.uraian, t.penanggung_jawab, _tanggal(t.batas_waktu), t.keadaan(b.hari_ini))
        for n, t in enumerate(b.lalu, start=1)
    ]
    judul = ("No", "Tindak lanjut", "Penanggung jawab", "Batas waktu", "Keadaan")
    atas = "Dari rapat sebelumnya"
    return _bertabel(TINDAK_LANJUT, Jenis.DAFTAR, atas, "Tindak lanjut yang dibawa", judul, baris, _TANPA_LALU)


_TANPA_LALU = "Tidak ada tindak lanjut terbuka dari Siklus sebelumnya."


def _ringkasan(b: BahanRapat) -> Slide:
    f = b.bahan.format_iku
    kini = rata_rata([_butir(h) for h in b.hasil], b.bahan.kebijakan)
    petak = (
        Petak("Indikator", str(len(b.hasil)), f"{len(f.unit)} unit"),
        Petak("Data masuk", f"{len(b.bahan.usulan)} dari {len(f.unit)}", "unit"),
        Petak(f"Capaian {f.tahun}", _persen(kini.nilai), f"{kini.terhitung} dari {kini.dari} terhitung"),
        _rata_lalu(b),
    )
    agenda = tuple(Butir(f"{n}.", a) for n, a in enumerate(b.agenda, start=1))
    tampil, lagi = _muat([*agenda, Butir("Batas waktu", f"Data diserahkan paling lambat {tanggal(f.batas_waktu)}.")])
    return Slide(RINGKASAN, Jenis.RINGKASAN, b.bahan.siklus, f"Data kinerja tahun {f.tahun}", petak, None, tampil, lagi)


def _rata_lalu(b: BahanRapat) -> Petak:
    tahun = b.bahan.tahun - 1
    ada = [(h, _lalu(b.bahan, h, tahun)) for h in b.hasil]
    butir = [
        ButirRata(h.indikator.kode, capaian_lalu(b.bahan, h, a), h.indikator.sasaran) for h, a in ada if a is not None
    ]
    rata = rata_rata(butir, b.bahan.kebijakan)
    return Petak(f"Capaian {tahun}", _persen(rata.nilai), f"{rata.terhitung} dari {len(b.hasil)} indikator")


def _unit(b: BahanRapat, nomor: int, unit: Unit, milik: list[HasilIndikator]) -> list[Slide]:
    usulan = b.bahan.usulan.get(unit.kode)
    masuk = f"data masuk, revisi {usulan.revisi}" if usulan else "data belum masuk"
    atas = f"Unit {nomor} dari {len(b.bahan.format_iku.unit)} · {masuk}"
    judul = ("Indikator", "Target", "Realisasi", "Capaian", f"Capaian {b.bahan.tahun - 1}")
    baris = [(h.indikator.nama, h.target_cetak, h.realisasi_cetak, _capaian(h), _petak_lalu(b, h).nilai) for h in milik]
    return _bertabel(f"unit:{unit.kode}", Jenis.UNIT, atas, unit.nama, judul, baris, "")


def _indikator(b: BahanRapat, h: HasilIndikator) -> Slide:
    i = h.indikator
    terhitung = h.nilai is not None
    petak = (
        Petak(f"Target {b.bahan.tahun}", h.target_cetak, i.satuan),
        Petak("Realisasi", h.realisasi_cetak, "" if terhitung else _sebab(h)),
        Petak("Capaian", _capaian(h), h.predikat.sebutan if terhitung else "", _warna(h.predikat, terhitung)),
        _petak_lalu(b, h),
    )
    tampil, lagi = _muat(_catatan_indikator(b, h))
    jenis = "IKU" if i.iku else "Indikator"
    return Slide(
        kunci_indikator(i.kode),
        Jenis.INDIKATOR,
        f"{h.unit.nama} · {jenis}{' · data ilustrasi' if i.ilustrasi else ''}",
        i.nama,
        petak,
        None,
        tampil,
        lagi,
        _garis(b.bahan, h),
        "" if tampil else "Belum ada catatan, usulan, atau temuan untuk indikator ini.",
        i.kode,
    )


def _catatan_indikator(b: BahanRapat, h: HasilIndikator) -> list[Butir]:
    """What is to be known of an Indikator: what this meeting has made of it first, then what came before."""
    kode = h.indikator.kode
    butir = _dari_rapat(b, kode)
    butir += [
        Butir(t.temuan.tingkat.value.capitalize(), t.temuan.kalimat)
        for t in b.temuan
        if t.hasil is not None and t.hasil.indikator.kode == kode
    ]
    butir += [Butir("Pertanyaan", p.isi) for p in b.pertanyaan if p.indikator == kode and p.terbuka]
    butir += [Butir("Usulan", f"{isi} Alasan: {alasan}") for _, i, isi, alasan in b.usulan_iku if i == kode]
    if b.bahan.catatan.get(kode):
        butir.append(Butir("Analisis", b.bahan.catatan[kode]))
    lalu = _lalu(b.bahan, h, b.bahan.tahun - 1)
    if lalu is not None and lalu.catatan:
        butir.append(Butir(f"Data {lalu.tahun}", lalu.catatan))
    return butir


def _dari_rapat(b: BahanRapat, kode: str) -> list[Butir]:
    """What this meeting has said, changed and decided about an Indikator, the newest first."""
    semua = [
        (
            p.pada,
            Butir("Diubah", f"{p.hal}: {p.sebelum or TANPA_NILAI} → {p.sesudah}. {p.alasan} (diminta {p.peminta})"),
        )
        for p in b.perubahan
        if p.indikator == kode
    ]
    semua += [(k.pada, Butir(f"Keputusan {k.nomor}", _uraian(k))) for k in b.keputusan if k.indikator == kode]
    semua += [
        (c.pada, Butir("Diparkir" if c.jenis is JenisCatatan.PARKIR else "Catatan", c.isi))
        for c in b.catatan
        if c.slide == kunci_indikator(kode)
    ]
    return [butir for _, butir in sorted(semua, key=lambda s: s[0])][::-1]


def _parkir(b: BahanRapat) -> list[Slide]:
    parkir = [c for c in b.catatan if c.jenis is JenisCatatan.PARKIR]
    baris = [(str(n), c.isi, _asal(b, c.slide)) for n, c in enumerate(parkir, start=1)]
    judul = ("No", "Yang diparkir", "Dari")
    atas = "Dibahas sebelum rapat ditutup"
    return _bertabel(PARKIR, Jenis.DAFTAR, atas, "Diparkir", judul, baris, "Tidak ada yang diparkir.")


def _perubahan(b: BahanRapat) -> list[Slide]:
    if not b.perubahan:
        return []
    baris = [
        (b.nama.get(p.indikator, p.indikator), p.hal, p.sebelum or TANPA_NILAI, p.sesudah, p.peminta)
        for p in b.perubahan
    ]
    judul = ("Indikator", "Yang diubah", "Semula", "Menjadi", "Diminta")
    return _bertabel(PERUBAHAN, Jenis.DAFTAR, "Dalam rapat ini", "Target dan angka yang diubah", judul, baris, "")


def _keputusan(b: BahanRapat) -> list[Slide]:
    baris = [(str(k.nomor), k.uraian, k.penanggung_jawab or TANPA_NILAI, _tanggal(k.batas_waktu)) for k in b.keputusan]
    judul = ("No", "Keputusan", "Penanggung jawab", "Batas waktu")
    atas = "Keputusan dan tindak lanjut"
    return _bertabel(KEPUTUSAN, Jenis.DAFTAR, atas, "Keputusan rapat", judul, baris, "Belum ada keputusan.")


def _bertabel(
    kunci: str,
    jenis: Jenis,
    atas: str,
    judul: str,
    kepala: tuple[str, ...],
    baris: Sequence[tuple[str, ...]],
    kosong: str,
) -> list[Slide]:
    """One slide, or as many as the rows need; the first always bears the plain kunci."""
    if not baris:
        return [Slide(kunci, jenis, atas, judul, kosong=kosong)]
    layar = -(-len(baris) // BARIS_SATU_LAYAR)
    tiap = -(-len(baris) // layar)  # six rows are three and three, not five and one
    bagian = [baris[n : n + tiap] for n in range(0, len(baris), tiap)]
    return [
        Slide(
            kunci if n == 0 else f"{kunci}:{n + 1}",
            jenis,
            atas if len(bagian) == 1 else f"{atas} · {n + 1} dari {len(bagian)}",
            judul,
            tabel=Tabel(kepala, tuple(satu)),
        )
        for n, satu in enumerate(bagian)
    ]


def _muat(butir: Iterable[Butir]) -> tuple[tuple[Butir, ...], int]:
    semua = tuple(butir)
    if len(semua) <= BUTIR_SATU_LAYAR:
        return semua, 0
    return semua[: BUTIR_SATU_LAYAR - 1], len(semua) - BUTIR_SATU_LAYAR + 1


def _garis(bahan: Bahan, h: HasilIndikator) -> Garis | None:
    """The last years up to this one; None where there is nothing before it to compare with."""
    lalu = [a for a in bahan.histori if a.indikator == h.indikator.kode and a.tahun < bahan.tahun]
    lalu = lalu[-(TAHUN_PALING_BANYAK - 1) :]
    if not any(a.realisasi is not None for a in lalu):
        return None
    kini = getattr(h.realisasi, "nilai", None)
    return Garis(
        (*(str(a.tahun) for a in lalu), str(bahan.tahun)),
        (*(a.target for a in lalu), h.target.tahunan if h.target else None),
        (*(a.realisasi for a in lalu), kini if isinstance(kini, Decimal) else None),
        h.indikator.satuan,
    )


def _petak_lalu(b: BahanRapat, h: HasilIndikator) -> Petak:
    tahun = b.bahan.tahun - 1
    lalu = _lalu(b.bahan, h, tahun)
    if lalu is None:
        return Petak(f"Tahun {tahun}", TANPA_NILAI, "tidak ada data")
    capaian = capaian_lalu(b.bahan, h, lalu)
    realisasi = TANPA_NILAI if lalu.realisasi is None else cetak_ringkas(lalu.realisasi)
    if not isinstance(capaian, Terhitung):
        return Petak(f"Tahun {tahun}", TANPA_NILAI, f"realisasi {realisasi}")
    baik = predikat(capaian, b.bahan.kebijakan)
    nilai = f"{cetak(capaian.nilai, h.desimal)} %"
    return Petak(f"Tahun {tahun}", nilai, f"realisasi {realisasi}", _warna(baik, ada=True))


def _lalu(bahan: Bahan, h: HasilIndikator, tahun: int) -> Histori | None:
    return next((a for a in bahan.histori if a.indikator == h.indikator.kode and a.tahun == tahun), None)


def _asal(b: BahanRapat, kunci: str) -> str:
    """What a slide is called where another one refers to it."""
    jenis, _, sisa = kunci.partition(":")
    if jenis == "indikator":
        return b.nama.get(sisa, sisa)
    unit = {u.kode: u.nama for u in b.bahan.format_iku.unit}
    return unit.get(sisa.partition(":")[0], TANPA_NILAI) if jenis == "unit" else "Rapat"


def _uraian(k: Keputusan) -> str:
    return f"{k.uraian} ({k.penanggung_jawab}, {_tanggal(k.batas_waktu)})" if k.tindak_lanjut else k.uraian


def _capaian(h: HasilIndikator) -> str:
    return f"{h.capaian_cetak} %" if h.nilai is not None else TANPA_NILAI


def _butir(h: HasilIndikator) -> ButirRata:
    return ButirRata(h.indikator.kode, h.capaian, h.indikator.sasaran)


def _persen(nilai: Decimal | None) -> str:
    return TANPA_NILAI if nilai is None else f"{cetak(nilai)} %"


def _warna(baik: Predikat, ada: bool) -> str:
    return baik.warna.value if ada and baik.warna is not Warna.ABU else ""


def _sebab(h: HasilIndikator) -> str:
    """Why there is no capaian, in the two or three words that fit under a figure."""
    kode = h.capaian.kode if isinstance(h.capaian, TakTerhitung) else ""
    return _SINGKAT.get(kode, h.keterangan.rstrip(".").lower())


_SINGKAT: dict[str, str] = {
    Sebab.BELUM_ADA_DATA: "belum ada data",
    Sebab.BELUM_DILAPORKAN: "belum dilaporkan",
    Sebab.BELUM_WAKTUNYA: "belum waktunya",
    Sebab.TIDAK_BERLAKU: "tidak berlaku",
    Sebab.TARGET_KOSONG: "target belum ada",
}


def _tanggal(hari: date | None) -> str:
    return tanggal(hari) if hari else TANPA_NILAI
