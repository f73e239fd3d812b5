"""Data-quality checks of Langkah 7, each a sentence a colleague might say over the desk.

Pure functions over plain figures. A finding is a question to the Seksi, not a verdict; only what cannot be
right (pembilang above penyebut, a cumulative figure that falls, spending above the pagu) is a KESALAHAN.
Thresholds were set on published tables so that clean rows stay quiet.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from statistics import median

from kinerja_core.domain import mutu_pembanding as banding
from kinerja_core.domain.angka import cetak_ringkas as cetak
from kinerja_core.domain.formulir import kolom_realisasi
from kinerja_core.domain.indikator import Agregasi, Arah, Histori, Indikator, Target
from kinerja_core.domain.mutu_pembanding import AngkaTahun, DataMutu
from kinerja_core.domain.realisasi import Realisasi, realisasi_tahun
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Isian, Kolom, Tingkat

__all__ = [
    "AngkaTahun",
    "DataMutu",
    "KodeTemuan",
    "Temuan",
    "periksa",
    "periksa_bersama",
    "periksa_deret_target",
    "susun_data",
]

CAPAIAN_JANGGAL = Decimal(150)
"""Percent; from here on the target rather than the work is remarkable."""


class KodeTemuan(StrEnum):
    """The code of a finding in tables and JSON."""

    SKALA_10 = "skala_10"
    SKALA_100 = "skala_100"
    SKALA_1000 = "skala_1000"
    PECAHAN = "persen_atau_pecahan"
    TERTUKAR = "target_realisasi_tertukar"
    SALIN_TAHUN_LALU = "salinan_tahun_lalu"
    SAMA_CAPAIAN = "realisasi_sama_capaian"
    SAMA_SERAPAN = "kinerja_sama_serapan"
    SELALU_SERATUS = "selalu_100"
    TARGET_RENDAH = "target_terlalu_rendah"
    TARGET_JANGGAL = "target_janggal"
    LEBIH_SERATUS = "lebih_dari_100"
    LONCATAN = "loncatan"
    PEMBILANG_LEBIH = "pembilang_lebih_besar"
    RASIO_BEDA = "rasio_tidak_sesuai"
    KUMULATIF_TURUN = "kumulatif_turun"
    DIISI_KUMULATIF = "jumlah_diisi_kumulatif"
    NOL_ADA_BELANJA = "nol_padahal_ada_belanja"
    LEBIH_PAGU = "belanja_lebih_dari_pagu"
    BELANJA_KEMBAR = "belanja_kembar"


@dataclass(frozen=True)
class Temuan:
    """One finding: what is odd, said in a sentence, at which cell of which indicator."""

    kode: KodeTemuan
    tingkat: Tingkat
    indikator: str
    kalimat: str
    kolom: Kolom | None = None


_KUMULATIF = re.compile(r"kumulatif|sampai dengan triwulan", re.I)
_Pemeriksaan = Callable[[DataMutu], Iterator[Temuan]]
_SKALA = {1: KodeTemuan.SKALA_10, 2: KodeTemuan.SKALA_100, 3: KodeTemuan.SKALA_1000}
# one cause, one finding: these explain away what only follows from them
_AKIBAT = (KodeTemuan.LONCATAN, KodeTemuan.TARGET_RENDAH, KodeTemuan.LEBIH_SERATUS, KodeTemuan.TARGET_JANGGAL)
_PENYEBAB = (*_SKALA.values(), KodeTemuan.PECAHAN, KodeTemuan.TERTUKAR, KodeTemuan.SAMA_CAPAIAN)


def susun_data(
    indikator: Indikator,
    tahun: int,
    target: Target | None,
    isian: Iterable[Isian],
    histori: Iterable[Histori] = (),
    serapan: Decimal | None = None,
) -> DataMutu:
    """What the checks need, from what the catalogue, a Unit and earlier years hold; ``serapan`` in percent."""
    milik = {i.kolom: i for i in isian if i.indikator == indikator.kode}
    angka = {kolom: i.nilai for kolom, i in milik.items()}
    realisasi = realisasi_tahun(indikator, milik.values())
    lengkap = isinstance(realisasi, Realisasi) and realisasi.lengkap and isinstance(realisasi.nilai, Decimal)
    setahun = angka.get(Kolom.REALISASI_TAHUN)
    return DataMutu(
        indikator=indikator.kode,
        nama=indikator.nama,
        tahun=tahun,
        target=target.tahunan if target else None,
        # a figure typed for the year is what is doubted, not the quotient behind it
        realisasi=setahun if setahun is not None else _nilai(realisasi) if lengkap else None,
        satuan=indikator.satuan,
        arah=indikator.arah,
        agregasi=indikator.agregasi,
        lain=tuple(
            AngkaTahun(h.tahun, h.target, h.realisasi)
            for h in histori
            if h.indikator == indikator.kode and h.tahun != tahun
        ),
        triwulan=tuple(angka.get(k) for k in REALISASI_TRIWULAN),
        target_triwulan=target.triwulan if target else (),
        kumulatif=bool(_KUMULATIF.search(f"{indikator.nama} {indikator.formulasi}")),
        pembilang=angka.get(Kolom.PEMBILANG),
        penyebut=angka.get(Kolom.PENYEBUT),
        serapan=serapan,
        anggaran=angka.get(Kolom.ANGGARAN),
        realisasi_anggaran=angka.get(Kolom.REALISASI_ANGGARAN),
        kolom_realisasi=kolom_realisasi(indikator)[-1],
    )


def periksa(data: DataMutu) -> tuple[Temuan, ...]:
    """All findings on one indicator in one year; a consequence is dropped where its cause was found."""
    temuan = tuple(t for pemeriksaan in _PEMERIKSAAN for t in pemeriksaan(data))
    if any(t.kode in _PENYEBAB for t in temuan):
        return tuple(t for t in temuan if t.kode not in _AKIBAT)
    return temuan


def periksa_bersama(semua: Iterable[DataMutu]) -> tuple[Temuan, ...]:
    """Findings that need several indicators: the same rupiah typed in full on more than one."""
    pemilik: dict[Decimal, list[DataMutu]] = {}
    for data in semua:
        if data.realisasi_anggaran:
            pemilik.setdefault(data.realisasi_anggaran, []).append(data)
    return tuple(
        _temuan(
            KodeTemuan.BELANJA_KEMBAR,
            data,
            f"Belanja Rp{cetak(rupiah)} juga ditulis pada {_yang_lain(data, kembar)}. "
            "Bila satu kegiatan membiayai beberapa indikator, tulis bagiannya masing-masing.",
            Kolom.REALISASI_ANGGARAN,
        )
        for rupiah, kembar in pemilik.items()
        if len(kembar) > 1
        for data in kembar
    )


def periksa_deret_target(indikator: str, deret: Iterable[tuple[int, Decimal]]) -> tuple[Temuan, ...]:
    """Targets of consecutive years, as in a Renstra: the one that does not fit its neighbours (838 for 83)."""
    baris = tuple(deret)
    temuan: list[Temuan] = []
    for tahun, nilai in baris:
        lain = [n for t, n in baris if t != tahun and n > 0]
        if len(lain) < 2 or nilai <= 0:
            continue
        tengah = Decimal(median(lain))
        if not Decimal("0.4") < nilai / tengah < Decimal("2.5") and max(lain) / min(lain) < 2:
            kalimat = f"Target {tahun}: {cetak(nilai)}, sedangkan tahun lain sekitar {cetak(tengah, 2)}. Salah ketik?"
            temuan.append(Temuan(KodeTemuan.TARGET_JANGGAL, Tingkat.PERINGATAN, indikator, kalimat))
    return tuple(temuan)


def _nilai(realisasi: object) -> Decimal | None:
    nilai = realisasi.nilai if isinstance(realisasi, Realisasi) else None
    return nilai if isinstance(nilai, Decimal) else None


def _yang_lain(data: DataMutu, kembar: list[DataMutu]) -> str:
    return ", ".join(d.indikator for d in kembar if d is not data)


def _temuan(
    kode: KodeTemuan,
    data: DataMutu,
    kalimat: str,
    kolom: Kolom | None = None,
    tingkat: Tingkat = Tingkat.PERINGATAN,
) -> Temuan:
    return Temuan(kode, tingkat, data.indikator, kalimat, kolom)


def _periksa_skala(data: DataMutu) -> Iterator[Temuan]:
    if data.realisasi is None:
        return
    if banding.pecahan(data):
        seratus = data.realisasi * 100
        kalimat = (
            f"Realisasi {cetak(data.realisasi)} tampak sebagai pecahan, padahal satuannya persen. "
            f"Maksudnya {cetak(seratus)} %?"
        )
        yield _temuan(KodeTemuan.PECAHAN, data, kalimat, data.kolom_realisasi)
        return
    pangkat = banding.pangkat_realisasi(data)
    if pangkat:
        yield _temuan(_SKALA[abs(pangkat)], data, _kalimat_skala(data, data.realisasi, pangkat), data.kolom_realisasi)


def _periksa_target(data: DataMutu) -> Iterator[Temuan]:
    if data.target is None:
        return
    pangkat = banding.pangkat_target(data)
    if pangkat:
        benar = data.target.scaleb(-pangkat)
        kalimat = (
            f"Target {cetak(data.target)} tidak sejalan dengan target tahun lain "
            f"({cetak(banding.tengah_target(data), 2)}). Maksudnya sekitar {cetak(benar)}?"
        )
        yield _temuan(KodeTemuan.TARGET_JANGGAL, data, kalimat)
        return
    if data.berpersen and data.target > 100 and data.realisasi is not None and data.realisasi <= 100:
        yield _temuan(KodeTemuan.TARGET_JANGGAL, data, f"Target {cetak(data.target)} % melebihi 100 %. Salah ketik?")


def _periksa_triwulan(data: DataMutu) -> Iterator[Temuan]:
    for nomor, nilai, pangkat in banding.triwulan_janggal(data):
        kalimat = f"Triwulan {_romawi(nomor)}: {_kalimat_skala(data, nilai, pangkat)}"
        yield _temuan(_SKALA[abs(pangkat)], data, kalimat, REALISASI_TRIWULAN[nomor - 1])


def _periksa_tertukar(data: DataMutu) -> Iterator[Temuan]:
    if banding.tertukar(data) and data.target is not None and data.realisasi is not None:
        kalimat = (
            f"Target {cetak(data.target)} dan realisasi {cetak(data.realisasi)} lebih cocok dengan tahun lain bila "
            "ditukar. Apakah kolomnya terbalik?"
        )
        yield _temuan(KodeTemuan.TERTUKAR, data, kalimat, data.kolom_realisasi)


def _periksa_salinan(data: DataMutu) -> Iterator[Temuan]:
    lalu = data.tahun_lalu
    if lalu is None or data.realisasi is None or not banding.salinan(data, lalu):
        return
    kalimat = f"Realisasi {cetak(data.realisasi)} persis sama dengan tahun {lalu.tahun}. Sudah diperbarui?"
    yield _temuan(KodeTemuan.SALIN_TAHUN_LALU, data, kalimat, data.kolom_realisasi)


def _periksa_sama_capaian(data: DataMutu) -> Iterator[Temuan]:
    if data.capaian_terbit is None or data.realisasi is None or data.target in (None, Decimal(0), Decimal(100)):
        return
    if data.realisasi == data.capaian_terbit and data.realisasi != data.target:
        target = cetak(data.target or Decimal())
        kalimat = (
            f"Realisasi dan capaian sama-sama {cetak(data.realisasi)}, padahal target {target}. "
            "Salah satu tersalin ke kolom yang lain?"
        )
        yield _temuan(KodeTemuan.SAMA_CAPAIAN, data, kalimat, data.kolom_realisasi)


def _periksa_serapan(data: DataMutu) -> Iterator[Temuan]:
    if data.serapan is None or data.realisasi is None or not banding.sama_serapan(data):
        return
    kalimat = (
        f"Angka kinerja {cetak(data.realisasi)} sama dengan serapan anggaran {cetak(data.serapan, 2)} %. "
        "Kinerja diukur dari keluaran atau hasil, bukan dari belanja."
    )
    yield _temuan(KodeTemuan.SAMA_SERAPAN, data, kalimat, data.kolom_realisasi)


def _periksa_selalu_seratus(data: DataMutu) -> Iterator[Temuan]:
    if banding.selalu_seratus(data):
        banyak = len(data.lain) + 1
        kalimat = (
            f"Realisasi persis sama dengan target selama {banyak} tahun berturut-turut. "
            "Apakah realisasi benar-benar diukur, atau target perlu lebih menantang?"
        )
        yield _temuan(KodeTemuan.SELALU_SERATUS, data, kalimat, data.kolom_realisasi)


def _periksa_target_rendah(data: DataMutu) -> Iterator[Temuan]:
    if data.arah is not Arah.NAIK or not data.target or data.realisasi is None or data.target < 0:
        return
    capaian = data.realisasi / data.target * 100
    if capaian >= CAPAIAN_JANGGAL:
        kalimat = (
            f"Capaian {cetak(capaian, 2)} %: target {cetak(data.target)} tampak terlalu rendah, "
            "atau salah satu angka keliru."
        )
        yield _temuan(KodeTemuan.TARGET_RENDAH, data, kalimat)


def _periksa_lebih_seratus(data: DataMutu) -> Iterator[Temuan]:
    if banding.melewati_seratus(data) and data.realisasi is not None:
        kalimat = (
            f"Realisasi {cetak(data.realisasi)} melebihi 100, padahal angka lain indikator ini tidak. "
            "Apakah yang diisi capaiannya?"
        )
        yield _temuan(KodeTemuan.LEBIH_SERATUS, data, kalimat, data.kolom_realisasi)


def _periksa_loncatan(data: DataMutu) -> Iterator[Temuan]:
    if data.realisasi is None or not banding.meloncat(data):
        return
    tengah = banding.tengah_realisasi(data)
    kalimat = (
        f"Realisasi {cetak(data.realisasi)} jauh dari kebiasaan indikator ini ({cetak(tengah, 2)}), "
        "lebih dari tiga kali gejolak biasanya. Periksa satuan dan sumbernya."
    )
    yield _temuan(KodeTemuan.LONCATAN, data, kalimat, data.kolom_realisasi)


def _periksa_rasio(data: DataMutu) -> Iterator[Temuan]:
    n, d = data.pembilang, data.penyebut
    if n is None or d is None or not data.berpersen:
        return
    if n > d:
        kalimat = f"Pembilang {cetak(n)} lebih besar daripada penyebut {cetak(d)}. Apakah tertukar?"
        yield _temuan(KodeTemuan.PEMBILANG_LEBIH, data, kalimat, Kolom.PEMBILANG, Tingkat.KESALAHAN)
    elif d > 0 and data.realisasi is not None and not banding.rasio_cocok(n, d, data.realisasi):
        kalimat = (
            f"{cetak(n)} dibagi {cetak(d)} adalah {cetak(n / d * 100, 2)} %, sedangkan realisasi ditulis "
            f"{cetak(data.realisasi)}. Mana yang benar?"
        )
        yield _temuan(KodeTemuan.RASIO_BEDA, data, kalimat, data.kolom_realisasi)


def _periksa_kumulatif(data: DataMutu) -> Iterator[Temuan]:
    terisi = [(nomor, n) for nomor, n in enumerate(data.triwulan, start=1) if n is not None]
    if data.kumulatif:
        for (_, dulu), (nomor, kini) in pairwise(terisi):
            if kini < dulu:
                kalimat = (
                    f"Angka kumulatif triwulan {_romawi(nomor)} ({cetak(kini)}) lebih kecil daripada sebelumnya "
                    f"({cetak(dulu)}). Angka sampai dengan triwulan tidak dapat turun."
                )
                kolom = REALISASI_TRIWULAN[nomor - 1]
                yield _temuan(KodeTemuan.KUMULATIF_TURUN, data, kalimat, kolom, Tingkat.KESALAHAN)
    elif data.agregasi is Agregasi.JUMLAH and banding.diisi_kumulatif(data):
        kalimat = (
            "Angka triwulan naik terus dan triwulan terakhir sudah mendekati target setahun; jumlahnya "
            f"{cetak(sum((n for _, n in terisi), Decimal()))}. Apakah yang diisi angka kumulatif?"
        )
        yield _temuan(KodeTemuan.DIISI_KUMULATIF, data, kalimat, REALISASI_TRIWULAN[terisi[-1][0] - 1])


def _periksa_belanja(data: DataMutu) -> Iterator[Temuan]:
    belanja, pagu = data.realisasi_anggaran, data.anggaran
    if belanja and data.realisasi == 0:
        kalimat = f"Kinerja 0 padahal sudah dibelanjakan Rp{cetak(belanja)}. Apakah keluarannya belum dicatat?"
        yield _temuan(KodeTemuan.NOL_ADA_BELANJA, data, kalimat, data.kolom_realisasi)
    if belanja is not None and pagu is not None and belanja > pagu:
        kalimat = f"Belanja Rp{cetak(belanja)} melebihi pagu Rp{cetak(pagu)}."
        yield _temuan(KodeTemuan.LEBIH_PAGU, data, kalimat, Kolom.REALISASI_ANGGARAN, Tingkat.KESALAHAN)


def _kalimat_skala(data: DataMutu, nilai: Decimal, pangkat: int) -> str:
    kali = 10 ** abs(pangkat)
    besar = f"kira-kira {kali} kali" if pangkat > 0 else f"kira-kira seper-{kali}"
    acuan = banding.sebutan_acuan(data)
    benar = cetak(nilai.scaleb(-pangkat))
    return f"{cetak(nilai)} {besar} angka yang biasa ({acuan}). Maksudnya {benar}? Periksa letak komanya."


def _romawi(nomor: int) -> str:
    return ("I", "II", "III", "IV")[nomor - 1]


_PEMERIKSAAN: tuple[_Pemeriksaan, ...] = (
    _periksa_skala,
    _periksa_target,
    _periksa_triwulan,
    _periksa_tertukar,
    _periksa_salinan,
    _periksa_sama_capaian,
    _periksa_serapan,
    _periksa_selalu_seratus,
    _periksa_target_rendah,
    _periksa_lebih_seratus,
    _periksa_loncatan,
    _periksa_rasio,
    _periksa_kumulatif,
    _periksa_belanja,
)
