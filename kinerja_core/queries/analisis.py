"""The charts of the analysis: which figures, narrowed how, and what they say. One function per chart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.grafik import (
    Batang,
    Deret,
    GrafikBatang,
    GrafikGaris,
    GrafikPasangan,
    GrafikPeluru,
    GrafikPeta,
    Kepala,
    Pasangan,
    Peluru,
    SelPeta,
)
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.kebijakan import DI_LUAR, Butir, Kebijakan, Pembobotan, rata_rata
from kinerja_core.domain.kinerja import TANPA_NILAI, HasilIndikator, Rata, rata_triwulan, rata_unit
from kinerja_core.domain.perbandingan import tahun_banding, tahun_ke_tahun
from kinerja_core.domain.skala import Warna
from kinerja_core.queries.kinerja import KinerjaSiklus

SERATUS, NOL = Decimal(100), Decimal(0)
ROMAWI = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Saringan:
    """What the charts are narrowed to; empty means everything."""

    unit: str = ""
    sasaran: str = ""
    iku: bool = False

    def terapkan(self, k: KinerjaSiklus) -> tuple[HasilIndikator, ...]:
        """The Indikator it lets through."""
        return tuple(
            h
            for h in k.hasil
            if self.unit in ("", h.unit.kode)
            and self.sasaran in ("", h.indikator.sasaran)
            and (h.indikator.iku or not self.iku)
        )

    def sebutan(self, k: KinerjaSiklus) -> str:
        """As printed on a chart."""
        bagian = [u.nama for u in k.bahan.format_iku.unit if u.kode == self.unit]
        bagian += [f"sasaran “{self.sasaran}”"] if self.sasaran else []
        bagian += ["IKU saja"] if self.iku else []
        return f"Saringan: {', '.join(bagian)}" if bagian else "Saringan: semua unit dan indikator"


def sebutan_kebijakan(k: Kebijakan) -> str:
    """The policy in one line, as printed on a chart."""
    batas = "tanpa batas" if k.batas is None else f"dibatasi {cetak_ringkas(k.batas)} % dalam rata-rata"
    rumus = {None: "sesuai indikator", RumusTurun.SELISIH: "(2T − R)/T", RumusTurun.BANDING: "T/R"}[
        k.aturan.rumus_turun
    ]
    bobot = {
        Pembobotan.SAMA: "",
        Pembobotan.PER_SASARAN: ", setiap sasaran berbobot sama",
        Pembobotan.BOBOT: ", menurut bobot indikator",
    }[k.pembobotan]
    return f"Kebijakan: {batas}, rumus turun {rumus}{bobot}, skala {k.tabel_skala.nama}"


def per_unit(k: KinerjaSiklus, s: Saringan = Saringan()) -> GrafikBatang:
    """Average capaian of each Unit against the line of 100 percent."""
    semua = s.terapkan(k)
    rata = [u for u in rata_unit(k.bahan, semua) if u.rata.dari or u.rata.di_luar]
    batang = tuple(Batang(u.kode, u.nama, u.nilai, _cetak_rata(u), u.predikat.warna) for u in rata)
    ada = [u for u in rata if u.nilai is not None]
    kosong = [u.nama for u in rata if u.nilai is None]
    temuan = "Belum ada unit yang capaiannya dapat dihitung."
    if ada:
        tinggi, rendah = max(ada, key=lambda u: u.nilai or 0), min(ada, key=lambda u: u.nilai or 0)
        temuan = f"Tertinggi {tinggi.nama} ({tinggi.cetak} %), terendah {rendah.nama} ({rendah.cetak} %)."
        if len(ada) == 1:
            temuan = f"Rata-rata capaian {tinggi.nama} {tinggi.cetak} %."
    if kosong:
        temuan += f" Belum ada data: {', '.join(kosong)}."
    return GrafikBatang(susun_kepala(k, s, "Rata-rata capaian per unit", temuan, semua), batang, acuan=SERATUS)


def per_indikator(k: KinerjaSiklus, s: Saringan = Saringan(), terendah: int = 0) -> GrafikPeluru:
    """One bullet per Indikator over the bands of the scale; only the lowest ones where ``terendah`` is given."""
    semua = s.terapkan(k)
    judul = "Capaian setiap indikator"
    tampil = semua
    if terendah and len(semua) > terendah:
        berangka = sorted((h for h in semua if h.nilai is not None), key=lambda h: h.nilai or NOL)
        tampil = tuple(berangka[:terendah])
        judul = f"{len(tampil)} indikator dengan capaian terendah"
    peluru = tuple(
        Peluru(
            h.indikator.kode,
            h.indikator.nama + (" *)" if h.indikator.ilustrasi else ""),
            h.nilai,
            f"{h.capaian_cetak} %" if h.nilai is not None else h.keterangan,
            h.target_cetak,
            h.realisasi_cetak,
            h.predikat.warna,
        )
        for h in tampil
    )
    skala = k.bahan.kebijakan.tabel_skala
    pita = tuple((p.batas, p.sebutan) for p in (skala.terendah, *reversed(skala.pita)))
    tercapai = [h for h in semua if h.nilai is not None and h.nilai >= SERATUS]
    belum = sorted((h for h in semua if h.nilai is not None and h.nilai < SERATUS), key=lambda h: h.nilai or 0)
    temuan = f"{len(tercapai)} dari {len(semua)} indikator mencapai target, {len(belum)} belum"
    temuan += f"; terendah {belum[0].indikator.nama} ({belum[0].capaian_cetak} %)." if belum else "."
    return GrafikPeluru(susun_kepala(k, s, judul, temuan, semua), peluru, pita)


def per_triwulan(k: KinerjaSiklus, s: Saringan = Saringan()) -> GrafikPeta:
    """Unit by triwulan: the average up to each triwulan against the targets of the same quarters."""
    semua = s.terapkan(k)
    tw = [rata_triwulan(k.bahan, semua, q) for q in (1, 2, 3, 4)]
    letak = [n for n, u in enumerate(tw[3]) if u.rata.dari or u.rata.di_luar]
    sel = tuple(tuple(_sel(tw[q][n]) for q in range(4)) for n in letak)
    ada = [(tw[3][n].nama, ROMAWI[q], tw[q][n]) for n in letak for q in range(4) if tw[q][n].nilai is not None]
    temuan = "Belum ada triwulan yang capaiannya dapat dihitung."
    if ada:
        nama, triwulan, rendah = min(ada, key=lambda a: a[2].nilai or 0)
        temuan = f"Terendah {nama} sampai triwulan {triwulan} ({rendah.cetak} %)."
        kosong = len(letak) * 4 - len(ada)
        temuan += f" {kosong} dari {len(letak) * 4} kotak belum ada datanya." if kosong else ""
    kepala = susun_kepala(k, s, "Capaian sampai dengan triwulan, terhadap target triwulan", temuan, semua)
    kode = tuple(tw[3][n].kode for n in letak)
    return GrafikPeta(kepala, kode, tuple(tw[3][n].nama for n in letak), tuple(f"TW {r}" for r in ROMAWI), sel)


def per_tahun(k: KinerjaSiklus, s: Saringan = Saringan()) -> GrafikGaris:
    """Average capaian over the years, of the Indikator that have an earlier year."""
    baris = tahun_ke_tahun(k.bahan, s.terapkan(k))
    tahun = tahun_banding(k.bahan)
    angka = [(b.hasil, b.nilai) for b in baris]
    deret = [_deret("Rata-rata menurut kebijakan", angka, k.bahan.kebijakan, len(tahun))]
    if k.bahan.kebijakan.batas is not None:
        deret.append(_deret("Tanpa batas", angka, replace(k.bahan.kebijakan, batas=None), len(tahun)))
    temuan = "Belum ada indikator yang mempunyai angka tahun sebelumnya."
    n = [(t, v) for t, v in zip(tahun, deret[0].nilai, strict=True) if v is not None]
    if len(n) > 1:
        temuan = _gerak(n[0], n[-1])
    kepala = susun_kepala(k, s, "Rata-rata capaian dari tahun ke tahun", temuan, [b.hasil for b in baris])
    return GrafikGaris(kepala, tuple(str(t) for t in tahun), tuple(deret), acuan=SERATUS)


def per_predikat(k: KinerjaSiklus, s: Saringan = Saringan()) -> GrafikBatang:
    """How many Indikator lie in each band; those without a figure are a band of their own."""
    semua, skala = s.terapkan(k), k.bahan.kebijakan.tabel_skala
    pita = [*skala.pita, skala.terendah]
    banyak = {p.sebutan: 0 for p in pita}
    sebagian = 0
    for h in semua:
        if h.predikat.lengkap:
            banyak[h.predikat.sebutan] += 1
        elif h.nilai is not None:
            sebagian += 1
    tanpa = sum(1 for h in semua if h.nilai is None)
    batang = [_pita(p.sebutan, banyak[p.sebutan], p.warna) for p in pita]
    batang += [_pita("Baru sebagian periode dilaporkan", sebagian, Warna.KUNING)] if sebagian else []
    batang.append(_pita("Belum dapat dinilai", tanpa, Warna.ABU))
    terbanyak = max(batang, key=lambda b: b.nilai or 0)
    temuan = f"Terbanyak {terbanyak.label}: {terbanyak.cetak} dari {len(semua)}; {tanpa} belum dapat dinilai."
    kepala = susun_kepala(k, s, "Sebaran predikat", temuan, semua)
    return GrafikBatang(kepala, tuple(batang), "indikator", None, "Predikat", "Banyaknya indikator")


def serapan_dan_capaian(k: KinerjaSiklus, s: Saringan = Saringan()) -> GrafikPasangan:
    """Budget absorption against achievement, for the Indikator with money behind them."""
    berbiaya = [h for h in s.terapkan(k) if h.biaya is not None]
    pasangan = tuple(_pasangan(h) for h in berbiaya)
    lengkap = [p for p in pasangan if p.serapan is not None and p.capaian is not None]
    temuan = "Belum ada indikator yang terkait dengan anggaran."
    if lengkap:
        jauh = max(lengkap, key=lambda p: abs((p.capaian or NOL) - (p.serapan or NOL)))
        temuan = f"Selisih terbesar pada {jauh.label}: {jauh.cetak}."
    elif pasangan:
        temuan = "Ada anggaran yang terkait, tetapi capaiannya belum dapat dihitung."
    return GrafikPasangan(susun_kepala(k, s, "Serapan anggaran terhadap capaian", temuan, berbiaya), pasangan)


def deret_indikator(k: KinerjaSiklus, h: HasilIndikator) -> GrafikGaris:
    """Target and realisasi of one Indikator over the years, in its own satuan."""
    lalu = [b for b in k.bahan.histori if b.indikator == h.indikator.kode and b.tahun < k.bahan.tahun]
    kini = getattr(h.realisasi, "nilai", None)
    target = [*(b.target for b in lalu), h.target.tahunan if h.target else None]
    realisasi = [*(b.realisasi for b in lalu), kini if isinstance(kini, Decimal) else None]
    tahun = [*(b.tahun for b in lalu), k.bahan.tahun]
    temuan = f"Tahun {k.bahan.tahun}: target {h.target_cetak}, realisasi {h.realisasi_cetak}"
    temuan += f", capaian {h.capaian_cetak} %." if h.nilai is not None else f". {h.keterangan}"
    kepala = Kepala(h.indikator.nama, temuan, f"{len(tahun)} tahun", "", sebutan_kebijakan(k.bahan.kebijakan))
    deret = (_deret_angka("Target", target), _deret_angka("Realisasi", realisasi))
    return GrafikGaris(kepala, tuple(str(t) for t in tahun), deret, h.indikator.satuan)


def _gerak(awal: tuple[int, Decimal], akhir: tuple[int, Decimal]) -> str:
    if cetak(awal[1]) == cetak(akhir[1]):
        return f"Rata-rata capaian tetap {cetak(akhir[1])} % pada {awal[0]} dan {akhir[0]}."
    kata = "naik" if akhir[1] > awal[1] else "turun"
    return f"Rata-rata capaian {kata} dari {cetak(awal[1])} % ({awal[0]}) menjadi {cetak(akhir[1])} % ({akhir[0]})."


def susun_kepala(k: KinerjaSiklus, s: Saringan, judul: str, temuan: str, semua: Sequence[HasilIndikator]) -> Kepala:
    """What is printed on a chart of ``semua``: finding, n of N, filter and policy."""
    rata = rata_rata([Butir(h.indikator.kode, h.capaian, h.indikator.sasaran) for h in semua], k.bahan.kebijakan)
    n = f"{rata.terhitung} dari {rata.dari} indikator terhitung"
    n += f", {rata.di_luar} {DI_LUAR}" if rata.di_luar else ""
    return Kepala(f"{judul}, {k.bahan.tahun}", temuan, n, s.sebutan(k), sebutan_kebijakan(k.bahan.kebijakan))


def _cetak_rata(u: Rata) -> str:
    n = f"{u.rata.terhitung} dari {u.rata.dari}"
    return f"belum ada data ({n})" if u.nilai is None else f"{u.cetak} % ({n})"


def _sel(u: Rata) -> SelPeta:
    n = f"{u.rata.terhitung} dari {u.rata.dari}"
    return SelPeta(u.nilai, u.cetak if u.nilai is not None else "–", n, u.predikat.warna)


def _deret(
    nama: str,
    semua: Sequence[tuple[HasilIndikator, tuple[Decimal | None, ...]]],
    kebijakan: Kebijakan,
    banyak: int,
) -> Deret:
    rata = []
    for n in range(banyak):
        ada = [(h, v[n]) for h, v in semua]
        rata.append(
            rata_rata(
                [Butir(h.indikator.kode, Terhitung(v), h.indikator.sasaran) for h, v in ada if v is not None], kebijakan
            )
        )
    teks = tuple(
        TANPA_NILAI if r.nilai is None else f"{cetak(r.nilai)} ({r.terhitung} dari {len(semua)})" for r in rata
    )
    return Deret(nama, tuple(r.nilai for r in rata), teks)


def _deret_angka(nama: str, nilai: Sequence[Decimal | None]) -> Deret:
    return Deret(nama, tuple(nilai), tuple(TANPA_NILAI if n is None else cetak_ringkas(n) for n in nilai))


def _pita(sebutan: str, banyak: int, warna: Warna) -> Batang:
    return Batang("", sebutan, Decimal(banyak), f"{banyak} indikator", warna)


def _pasangan(h: HasilIndikator) -> Pasangan:
    serapan = h.biaya.serapan if h.biaya else None
    nilai = serapan.nilai if isinstance(serapan, Terhitung) else None
    teks = f"serapan {TANPA_NILAI if nilai is None else cetak(nilai)} %, capaian {h.capaian_cetak} %"
    return Pasangan(h.indikator.kode, h.indikator.nama, nilai, h.nilai, teks)
