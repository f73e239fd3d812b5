"""What if: what single indicators lack, which few of them move the overall status, and a simulation.

Nothing here is a figure of the Siklus. A Simulasi is a type of its own that no action takes, so a
simulated value cannot be stored or printed by mistake.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import SERATUS, hitung_capaian
from kinerja_core.domain.hasil import TakTerhitung, Terhitung
from kinerja_core.domain.indikator import Agregasi, Arah
from kinerja_core.domain.kebijakan import (
    Butir,
    Kebijakan,
    Pembobotan,
    Predikat,
    RataRata,
    predikat,
    predikat_rata_rata,
    rata_rata,
)
from kinerja_core.domain.kinerja import HasilIndikator
from kinerja_core.domain.realisasi import KONTEKS, Realisasi
from kinerja_core.domain.usulan import Kolom

PALING_BANYAK = 3
"""So many indicators at most are named as what moves a status."""

_BULAT = frozenset(
    {"orang", "jiwa", "kk", "dokumen", "laporan", "unit", "berkas", "paket", "kegiatan", "lembaga", "surat", "anak"}
    | {"kali", "temuan", "kejadian", "kasus", "layanan", "pokmas", "ormas", "kelurahan", "rt", "rw"}
)


@dataclass(frozen=True)
class Kekurangan:
    """What one Indikator lacks to reach its target: ``kurang`` in its satuan, ``kalimat`` for a person."""

    hasil: HasilIndikator
    kurang: Decimal
    kalimat: str


@dataclass(frozen=True)
class Pengungkit:
    """The fewest indicators that, brought to target, lift an average into the next band.

    Where nothing lies above, they are the fewest that would bring it down if they came to nothing.
    ``indikator`` is empty where no three of them suffice.
    """

    rata: RataRata
    predikat: Predikat
    sasaran: str
    indikator: tuple[HasilIndikator, ...]
    menjadi: Decimal | None
    kalimat: str


@dataclass(frozen=True)
class Simulasi:
    """Figures that are not: what would come out if the realisasi in ``andai`` were reported."""

    andai: Mapping[str, Decimal]
    hasil: tuple[HasilIndikator, ...]
    rata: RataRata
    predikat: Predikat


def kekurangan(semua: Sequence[HasilIndikator]) -> tuple[Kekurangan, ...]:
    """Every Indikator below its target with what it lacks, the lowest capaian first."""
    belum = [h for h in semua if h.nilai is not None and h.nilai < SERATUS]
    belum.sort(key=lambda h: (h.nilai or Decimal(0), h.indikator.kode))
    return tuple(k for h in belum if (k := _kekurangan(h)) is not None)


def pengungkit(semua: Sequence[HasilIndikator], kebijakan: Kebijakan) -> Pengungkit:
    """Which one to three indicators move the status of these, and in words how it stands."""
    rata = rata_rata(_butir(semua), kebijakan)
    kini = predikat_rata_rata(rata, kebijakan)
    if rata.nilai is None:
        return Pengungkit(rata, kini, "", (), None, "Status belum ada: belum ada capaian yang dapat dihitung.")
    ambang = _ambang_berikut(rata.nilai, kebijakan)
    if ambang is None:
        return _penurun(semua, rata, kini, kebijakan)
    batas, sebutan = ambang
    terpilih: list[HasilIndikator] = []
    menjadi = rata.nilai
    for h in _menurut_dampak(semua, rata.nilai, kebijakan)[:PALING_BANYAK]:
        terpilih.append(h)
        menjadi = rata_rata(_butir(_berharga(semua, terpilih, SERATUS)), kebijakan).nilai or menjadi
        if menjadi >= batas:
            kalimat = _kalimat_naik(terpilih, menjadi, sebutan)
            return Pengungkit(rata, kini, sebutan, tuple(terpilih), menjadi, kalimat)
    kalimat = (
        f"Tidak ada {PALING_BANYAK} indikator yang cukup untuk menaikkan status ke {sebutan}; "
        f"masih kurang {cetak(batas - rata.nilai)} poin pada rata-rata."
    )
    return Pengungkit(rata, kini, sebutan, (), None, kalimat)


def ambang_belum_masuk(semua: Sequence[HasilIndikator], kebijakan: Kebijakan) -> str:
    """How low the missing indicators may come in before the status falls; empty where none is missing.

    Said only where all weigh the same: with other weights it depends on which ones they are.
    """
    rata = rata_rata(_butir(semua), kebijakan)
    kurang = rata.dari - rata.terhitung
    if rata.nilai is None or kurang == 0 or kebijakan.pembobotan is not Pembobotan.SAMA:
        return ""
    pita = kebijakan.tabel_skala.pita_untuk(rata.nilai)
    if pita == kebijakan.tabel_skala.terendah:
        return ""
    with localcontext(KONTEKS):
        ambang = (pita.batas * rata.dari - rata.nilai * rata.terhitung) / kurang
    if ambang <= 0:
        return f"Apa pun hasil {kurang} indikator yang belum terhitung, status tetap {pita.sebutan}."
    return f"Status turun dari {pita.sebutan} bila {kurang} indikator yang belum terhitung rata-rata di bawah " + (
        f"{cetak(ambang)} %."
    )


def simulasikan(semua: Sequence[HasilIndikator], andai: Mapping[str, Decimal], kebijakan: Kebijakan) -> Simulasi:
    """The same indicators with the realisasi of some of them replaced; nothing else changes."""
    hasil = tuple(_andaikan(h, andai[h.indikator.kode], kebijakan) if h.indikator.kode in andai else h for h in semua)
    rata = rata_rata(_butir(hasil), kebijakan)
    return Simulasi(dict(andai), hasil, rata, predikat_rata_rata(rata, kebijakan))


def dapat_diandaikan(h: HasilIndikator) -> bool:
    """Whether a simulated figure makes sense: a numeric indicator with a target."""
    return h.indikator.arah in (Arah.NAIK, Arah.TURUN, Arah.RENTANG) and h.target is not None


def _andaikan(h: HasilIndikator, nilai: Decimal, kebijakan: Kebijakan) -> HasilIndikator:
    capaian = hitung_capaian(h.indikator, h.target, nilai, kebijakan.aturan)
    return replace(h, realisasi=Realisasi(nilai), capaian=capaian, predikat=predikat(capaian, kebijakan))


def _butir(semua: Sequence[HasilIndikator]) -> list[Butir]:
    return [Butir(h.indikator.kode, h.capaian, h.indikator.sasaran) for h in semua]


def _berharga(
    semua: Sequence[HasilIndikator], terpilih: Sequence[HasilIndikator], nilai: Decimal
) -> list[HasilIndikator]:
    kode = {h.indikator.kode for h in terpilih}
    return [replace(h, capaian=Terhitung(nilai)) if h.indikator.kode in kode else h for h in semua]


def _menurut_dampak(semua: Sequence[HasilIndikator], rata: Decimal, kebijakan: Kebijakan) -> list[HasilIndikator]:
    """Indicators below target, the one that lifts the average most first. Averages are linear, so gains add up."""
    calon = [h for h in semua if h.nilai is not None and h.nilai < SERATUS]
    dampak = {
        h.indikator.kode: (rata_rata(_butir(_berharga(semua, [h], SERATUS)), kebijakan).nilai or rata) - rata
        for h in calon
    }
    return sorted(calon, key=lambda h: (-dampak[h.indikator.kode], h.indikator.kode))


def _ambang_berikut(nilai: Decimal, kebijakan: Kebijakan) -> tuple[Decimal, str] | None:
    """Lower bound and name of the band above; None at the top, or where the cap keeps it out of reach."""
    di_atas = [p for p in kebijakan.tabel_skala.pita if not p.memuat(nilai)]
    if not di_atas or (kebijakan.batas is not None and di_atas[-1].batas > kebijakan.batas):
        return None
    return di_atas[-1].batas, di_atas[-1].sebutan


def _penurun(semua: Sequence[HasilIndikator], rata: RataRata, kini: Predikat, kebijakan: Kebijakan) -> Pengungkit:
    """How firmly the highest status stands: whether one to three indicators at zero would end it."""
    nilai = rata.nilai or Decimal(0)
    pita = kebijakan.tabel_skala.pita_untuk(nilai)
    kalimat = (
        f"Status {pita.sebutan} sudah yang tertinggi yang dapat dicapai, "
        f"{cetak(nilai - pita.batas)} poin di atas ambangnya ({cetak_ringkas(pita.batas)})."
    )
    terpilih: list[HasilIndikator] = []
    for h in _menurut_beban(semua, nilai, kebijakan)[:PALING_BANYAK]:
        terpilih.append(h)
        menjadi = rata_rata(_butir(_berharga(semua, terpilih, Decimal(0))), kebijakan).nilai or Decimal(0)
        if not pita.memuat(menjadi):
            nama = " dan ".join(h.indikator.nama for h in terpilih)
            kalimat += f" Status turun bila misalnya {nama} tidak tercapai sama sekali (rata-rata {cetak(menjadi)} %)."
            return Pengungkit(rata, kini, "", tuple(terpilih), menjadi, kalimat)
    return Pengungkit(rata, kini, "", (), None, kalimat)


def _menurut_beban(semua: Sequence[HasilIndikator], rata: Decimal, kebijakan: Kebijakan) -> list[HasilIndikator]:
    """Indicators by how far the average falls without them, the heaviest first."""
    calon = [h for h in semua if h.nilai is not None]
    tanpa = {
        h.indikator.kode: rata_rata(_butir(_berharga(semua, [h], Decimal(0))), kebijakan).nilai or rata for h in calon
    }
    return sorted(calon, key=lambda h: (tanpa[h.indikator.kode], not h.indikator.iku, h.indikator.kode))


def _kalimat_naik(terpilih: Sequence[HasilIndikator], menjadi: Decimal, sebutan: str) -> str:
    nama = " dan ".join(h.indikator.nama for h in terpilih)
    return f"Bila {nama} mencapai target, rata-rata menjadi {cetak(menjadi)} % dan status menjadi {sebutan}."


def _kekurangan(h: HasilIndikator) -> Kekurangan | None:
    if h.indikator.agregasi is Agregasi.RASIO:
        return _kurang_pembilang(h)
    nilai = None if isinstance(h.realisasi, TakTerhitung) else h.realisasi.nilai
    target = h.target.tahunan if h.target else None
    if not isinstance(nilai, Decimal) or target is None or h.indikator.arah not in (Arah.NAIK, Arah.TURUN):
        return None
    selisih = abs(target - nilai)
    if _bulat(h.indikator.satuan):
        selisih = selisih.to_integral_value(ROUND_CEILING)
    kata = "kurang" if h.indikator.arah is Arah.NAIK else "lebih"
    ekor = " lagi" if h.indikator.arah is Arah.NAIK else " dari target"
    return Kekurangan(h, selisih, f"{kata} {cetak_ringkas(selisih)} {_satuan(h.indikator.satuan)}{ekor}")


def _kurang_pembilang(h: HasilIndikator) -> Kekurangan | None:
    """A percentage lacks whole things, not percent: so many more of the pembilang."""
    angka = {i.kolom: i.nilai for i in h.isian}
    n, d, target = angka.get(Kolom.PEMBILANG), angka.get(Kolom.PENYEBUT), h.target.tahunan if h.target else None
    if n is None or d is None or target is None:
        return None
    turun = h.indikator.arah is Arah.TURUN
    batas = (target * d / SERATUS).to_integral_value(ROUND_FLOOR if turun else ROUND_CEILING)
    kurang = abs(batas - n)
    apa = h.indikator.pembilang[:1].lower() + h.indikator.pembilang[1:]
    ekor = "dari target" if turun else f"lagi ({cetak_ringkas(n)} dari {cetak_ringkas(d)})"
    return Kekurangan(h, kurang, f"{'lebih' if turun else 'kurang'} {cetak_ringkas(kurang)} {apa} {ekor}".strip())


def _bulat(satuan: str) -> bool:
    return not _BULAT.isdisjoint(satuan.lower().replace("/", " ").split())


def _satuan(satuan: str) -> str:
    return "poin" if satuan.strip() in ("%", "Nilai", "Indeks", "Nilai/Indeks") else satuan.lower()
