"""Prioritas for the Camat: three to five findings by rule, each a sentence with its number."""

from collections.abc import Sequence
from decimal import Decimal

from kinerja_core.domain.andai import kekurangan
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.kinerja import Bahan, HasilIndikator
from kinerja_core.domain.perbandingan import capaian_lalu
from kinerja_core.domain.temuan import temuan
from kinerja_core.domain.usulan import Tingkat

PALING_BANYAK = 5
_SERATUS = Decimal(100)
_TARGET_TERLALU_RENDAH = Decimal(120)


def prioritas(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[str, ...]:
    """At most five sentences: what is missing, what cannot be right, what lies lowest or fell most, which
    target is too low. The third-lowest indicator is named only where there is room."""
    terendah = _terendah(semua)
    daftar = [
        *_belum_masuk(bahan),
        *_tidak_mungkin(bahan, semua),
        *terendah[:2],
        *_turun(bahan, semua),
        *_target_rendah(semua),
        *terendah[2:],
    ]
    return tuple(daftar[:PALING_BANYAK])


def _belum_masuk(bahan: Bahan) -> list[str]:
    belum = [u.nama for u in bahan.format_iku.unit if u.kode not in bahan.usulan]
    return [f"Belum menyerahkan data: {', '.join(belum)}."] if belum else []


def _tidak_mungkin(bahan: Bahan, semua: Sequence[HasilIndikator]) -> list[str]:
    """Figures that cannot be right; the merely remarkable ones are the Kasubag's to ask about."""
    salah = [t for t in temuan(bahan, semua) if t.temuan.tingkat is Tingkat.KESALAHAN]
    if not salah:
        return []
    sisa = f" ({len(salah) - 1} angka lain juga)" if len(salah) > 1 else ""
    return [f"Angka yang tidak mungkin benar pada {salah[0].nama}: {salah[0].temuan.kalimat}{sisa}"]


def _terendah(semua: Sequence[HasilIndikator]) -> list[str]:
    belum = [(h.nilai, h) for h in semua if h.nilai is not None and h.nilai < _SERATUS]
    belum.sort(key=lambda pasangan: (pasangan[0], pasangan[1].indikator.kode))
    kurang = {k.hasil.indikator.kode: f"; {k.kalimat}" for k in kekurangan(semua)}
    return [
        f"{h.indikator.nama} ({h.unit.nama}) mencapai {h.capaian_cetak} persen: target {h.target_cetak}, "
        f"realisasi {h.realisasi_cetak} {h.indikator.satuan}{kurang.get(h.indikator.kode, '')}."
        for _, h in belum[:3]
    ]


def _turun(bahan: Bahan, semua: Sequence[HasilIndikator]) -> list[str]:
    """The steepest fall of capaian against the year before, where there is one."""
    lalu = {h.indikator: h for h in bahan.histori if h.tahun == bahan.tahun - 1}
    selisih = []
    for h in semua:
        baris = lalu.get(h.indikator.kode)
        if baris is None or h.nilai is None:
            continue
        dulu = capaian_lalu(bahan, h, baris)
        if isinstance(dulu, Terhitung) and h.nilai < dulu.nilai:
            selisih.append((h.nilai - dulu.nilai, h, dulu.nilai))
    if not selisih:
        return []
    _, h, dulu_nilai = min(selisih, key=lambda s: (s[0], s[1].indikator.kode))
    return [
        f"Capaian {h.indikator.nama} turun dari {cetak(dulu_nilai)} persen pada {bahan.tahun - 1} "
        f"menjadi {h.capaian_cetak} persen."
    ]


def _target_rendah(semua: Sequence[HasilIndikator]) -> list[str]:
    terlampau = [h for h in semua if h.nilai is not None and h.nilai > _TARGET_TERLALU_RENDAH]
    if not terlampau:
        return []
    nama = ", ".join(h.indikator.nama for h in terlampau[:2])
    return [f"Capaian di atas {_TARGET_TERLALU_RENDAH} persen, targetnya perlu ditinjau: {nama}."]
