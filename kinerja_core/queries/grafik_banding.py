"""The charts beside the comparisons that have none of their own among the charts of the analysis."""

from collections.abc import Sequence
from decimal import Decimal

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import hitung_capaian
from kinerja_core.domain.grafik import Batang, GrafikBatang
from kinerja_core.domain.hasil import Capaian, Terhitung
from kinerja_core.domain.indikator import Target
from kinerja_core.domain.kebijakan import predikat
from kinerja_core.domain.kinerja import HasilIndikator
from kinerja_core.domain.perbandingan import terhadap_renstra, terhadap_standar
from kinerja_core.domain.skala import Warna
from kinerja_core.queries.analisis import SERATUS, Saringan, susun_kepala
from kinerja_core.queries.kinerja import KinerjaSiklus


def renstra(k: KinerjaSiklus, s: Saringan) -> GrafikBatang:
    """3: how far each Indikator has come towards the last target of the Renstra."""
    baris = terhadap_renstra(k.bahan, s.terapkan(k))
    batang = tuple(_batang(k, b.hasil, b.kemajuan, f"{b.target_akhir} ({b.tahun_akhir})") for b in baris)
    sampai = [b for b in batang if b.nilai is not None and b.nilai >= SERATUS]
    temuan = f"{len(sampai)} dari {len(batang)} indikator sudah mencapai target akhir Renstra."
    judul = "Kemajuan menuju target akhir Renstra"
    return _grafik(k, s, judul, temuan + _terendah(batang), [b.hasil for b in baris], batang)


def standar(k: KinerjaSiklus, s: Saringan) -> GrafikBatang:
    """4: realisasi against the national standard by polarity, for the Indikator that have one."""
    baris = [b for b in terhadap_standar(k.bahan, s.terapkan(k)) if b.standar]
    batang = tuple(
        _batang(k, b.hasil, _terhadap(k, b.hasil, b.standar.nilai), f"standar {cetak_ringkas(b.standar.nilai)}")
        for b in baris
        if b.standar
    )
    sampai = [b for b in batang if b.nilai is not None and b.nilai >= SERATUS]
    temuan = f"{len(sampai)} dari {len(batang)} indikator berstandar memenuhi standar nasional."
    judul = "Realisasi terhadap standar nasional"
    return _grafik(k, s, judul, temuan + _terendah(batang), [b.hasil for b in baris], batang)


def sebab(k: KinerjaSiklus, s: Saringan) -> GrafikBatang:
    """5: of the Indikator below target, how many name a cause and what is done about it."""
    belum = [h for h in s.terapkan(k) if h.nilai is not None and h.nilai < SERATUS]
    utuh = [h for h in belum if h.narasi.penghambat and h.narasi.rencana]
    sebagian = [h for h in belum if h not in utuh and not h.narasi.kosong]
    kosong = len(belum) - len(utuh) - len(sebagian)
    temuan = f"{len(utuh)} dari {len(belum)} indikator di bawah target sudah mempunyai penghambat dan rencana."
    if not belum:
        temuan = "Tidak ada indikator di bawah target."
    batang = (
        _banyak("Penghambat dan rencana tindak lanjut ditulis", len(utuh), Warna.HIJAU),
        _banyak("Baru sebagian ditulis", len(sebagian), Warna.KUNING),
        _banyak("Belum ditulis", kosong, Warna.ABU),
    )
    return _cacah(k, s, "Uraian indikator di bawah target", temuan, belum, batang)


def program(k: KinerjaSiklus, s: Saringan) -> GrafikBatang:
    """7: of the Indikator with a budget, how many their programme carried to the target."""
    berbiaya = [h for h in s.terapkan(k) if h.biaya is not None]
    tercapai = sum(1 for h in berbiaya if h.nilai is not None and h.nilai >= SERATUS)
    tanpa = sum(1 for h in berbiaya if h.nilai is None)
    temuan = f"Program menunjang {tercapai} dari {len(berbiaya)} indikator yang dibiayai; {tanpa} belum dapat dinilai."
    batang = (
        _banyak("Menunjang: target tercapai", tercapai, Warna.HIJAU),
        _banyak("Belum menunjang", len(berbiaya) - tercapai - tanpa, Warna.KUNING),
        _banyak("Belum dapat dinilai", tanpa, Warna.ABU),
    )
    return _cacah(k, s, "Program dan kegiatan yang menunjang", temuan, berbiaya, batang)


def _terhadap(k: KinerjaSiklus, h: HasilIndikator, acuan: Decimal) -> Capaian:
    return hitung_capaian(
        h.indikator, Target(h.indikator.kode, k.bahan.tahun, acuan), h.realisasi, k.bahan.kebijakan.aturan
    )


def _batang(k: KinerjaSiklus, h: HasilIndikator, capaian: Capaian, acuan: str) -> Batang:
    band = predikat(capaian, k.bahan.kebijakan)
    if not isinstance(capaian, Terhitung):
        return Batang(h.indikator.kode, h.indikator.nama, None, f"{capaian.alasan.rstrip('.')}; {acuan}", band.warna)
    teks = f"{cetak(capaian.nilai, h.desimal)} % dari {acuan}"
    return Batang(h.indikator.kode, h.indikator.nama, capaian.nilai, teks, band.warna)


def _terendah(batang: Sequence[Batang]) -> str:
    ada = [b for b in batang if b.nilai is not None]
    rendah = min(ada, key=lambda b: b.nilai or Decimal(0), default=None)
    return f" Terjauh {rendah.label}: {rendah.cetak}." if rendah and rendah.nilai and rendah.nilai < SERATUS else ""


def _banyak(sebutan: str, banyak: int, warna: Warna) -> Batang:
    return Batang("", sebutan, Decimal(banyak), f"{banyak} indikator", warna)


def _grafik(
    k: KinerjaSiklus,
    s: Saringan,
    judul: str,
    temuan: str,
    semua: Sequence[HasilIndikator],
    batang: tuple[Batang, ...],
) -> GrafikBatang:
    atas = susun_kepala(k, s, judul, temuan, semua)
    return GrafikBatang(atas, batang, acuan=SERATUS, nama_baris="Indikator", nama_nilai="Tingkat kemajuan (%)")


def _cacah(
    k: KinerjaSiklus,
    s: Saringan,
    judul: str,
    temuan: str,
    semua: Sequence[HasilIndikator],
    batang: tuple[Batang, ...],
) -> GrafikBatang:
    atas = susun_kepala(k, s, judul, temuan, semua)
    return GrafikBatang(atas, batang, "indikator", None, "Keadaan", "Banyaknya indikator")
