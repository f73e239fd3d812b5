"""The body of each kind of chart, drawn on a Kanvas. Labels stand above their bar, so that long names fit."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from kinerja_core.dokumen.kanvas import Kanvas, Ukuran
from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.grafik import (
    ISI,
    POLA,
    Deret,
    Grafik,
    GrafikBatang,
    GrafikGaris,
    GrafikPasangan,
    GrafikPeluru,
    GrafikPeta,
    ujung_skala,
)

Gambar = Callable[[Kanvas, float, float, float], None]
"""Draws at x, y within a width."""

_TEKS, _REDUP, _KISI, _GARIS = "#17272e", "#4b5f68", "#dbe4e7", "#17272e"
_SKALA, _RUANG_ANGKA = 24.0, 170.0
_GARIS_DERET = ("#0b5c74", "#c2782b", "#7a5ea8", "#2f8f63")
_PITA = ("#f0d9d6", "#f3e3d3", "#f4ecd4", "#e3efe6", "#d3e7da", "#d6e6f3")


def isi_grafik(grafik: Grafik, ukuran: Ukuran, lebar: float) -> tuple[float, Gambar]:
    """Height of the body in pixels, and what draws it."""
    if isinstance(grafik, GrafikBatang):
        return _batang(grafik, ukuran, lebar)
    if isinstance(grafik, GrafikPeluru):
        return _peluru(grafik, ukuran, lebar)
    if isinstance(grafik, GrafikPasangan):
        return _pasangan(grafik, ukuran, lebar)
    return _peta(grafik) if isinstance(grafik, GrafikPeta) else _garis(grafik)


def _batang(g: GrafikBatang, ukuran: Ukuran, lebar: float) -> tuple[float, Gambar]:
    angka = [b.nilai for b in g.batang]
    ujung = ujung_skala(angka) if g.acuan is not None else max([*(n for n in angka if n is not None), Decimal(1)])
    label = [ukuran.bungkus(b.label, 14, lebar) for b in g.batang]

    def gambar(k: Kanvas, x: float, y: float, w: float) -> None:
        panjang = w - _RUANG_ANGKA
        bawah = y + sum(_tinggi(larik) for larik in label)
        for b, larik in zip(g.batang, label, strict=True):
            y = _label(k, x, y, larik)
            isi = float(min(b.nilai, ujung) / ujung) * panjang if b.nilai is not None else 0.0
            k.kotak(x, y, isi, 18, ISI[b.warna], POLA[b.warna])
            # the figure stands beyond the target line, where the two would cross
            batas = float(min(g.acuan, ujung) / ujung) * panjang if g.acuan and b.nilai is not None else isi
            k.teks(x + max(isi, batas) + 8, y + 14, b.cetak, 14, _TEKS)
            y += 30
        if g.acuan is not None:
            _skala(k, x, bawah, panjang, ujung, bawah - sum(_tinggi(larik) for larik in label))

    return sum(_tinggi(larik) for larik in label) + (_SKALA if g.acuan is not None else 0), gambar


def _peluru(g: GrafikPeluru, ukuran: Ukuran, lebar: float) -> tuple[float, Gambar]:
    ujung = ujung_skala([p.nilai for p in g.peluru])
    label = [ukuran.bungkus(p.label, 14, lebar) for p in g.peluru]
    warna = _PITA[-len(g.pita) :] if len(g.pita) < len(_PITA) else _PITA

    def gambar(k: Kanvas, x: float, y: float, w: float) -> None:
        panjang, awal = w - _RUANG_ANGKA, y
        for p, larik in zip(g.peluru, label, strict=True):
            y = _label(k, x, y, larik)
            for n, (batas, _) in enumerate(g.pita):
                akhir = g.pita[n + 1][0] if n + 1 < len(g.pita) else ujung
                kiri, kanan = (float(min(b, ujung) / ujung) * panjang for b in (batas, akhir))
                k.kotak(x + kiri, y, kanan - kiri, 18, warna[min(n, len(warna) - 1)])
            if p.nilai is not None:
                k.kotak(x, y + 5, float(min(p.nilai, ujung) / ujung) * panjang, 8, ISI[p.warna], POLA[p.warna])
            seratus = x + float(100 / ujung) * panjang
            k.garis((seratus, y - 2), (seratus, y + 20), _GARIS, 3)
            k.teks(x + panjang + 8, y + 14, p.cetak if len(p.cetak) < 22 else "tidak dihitung", 14, _TEKS)
            y += 30
        _skala(k, x, y, panjang, ujung, awal)
        _legenda_pita(k, x, y + _SKALA, ukuran, [sebutan for _, sebutan in g.pita], warna)

    return sum(_tinggi(larik) for larik in label) + _SKALA + 26, gambar


def _pasangan(g: GrafikPasangan, ukuran: Ukuran, lebar: float) -> tuple[float, Gambar]:
    ujung = ujung_skala([n for p in g.pasangan for n in (p.serapan, p.capaian)])
    label = [ukuran.bungkus(p.label, 14, lebar) for p in g.pasangan]

    def gambar(k: Kanvas, x: float, y: float, w: float) -> None:
        panjang, awal = w - 2, y
        k.titik(x + 6, y + 6, 6, _GARIS_DERET[1], kotak=True)
        k.teks(x + 20, y + 11, "Serapan anggaran", 13, _TEKS)
        k.titik(x + 160, y + 6, 7, _GARIS_DERET[0])
        k.teks(x + 174, y + 11, "Capaian", 13, _TEKS)
        y += 26
        for p, larik in zip(g.pasangan, label, strict=True):
            y = _label(k, x, y, larik)
            k.garis((x, y + 9), (x + panjang, y + 9), _KISI)
            tempat = [x + float(min(n, ujung) / ujung) * panjang for n in (p.serapan, p.capaian) if n is not None]
            if len(tempat) == 2:
                k.garis((tempat[0], y + 9), (tempat[1], y + 9), _REDUP, 2)
            if p.serapan is not None:
                k.titik(tempat[0], y + 9, 6, _GARIS_DERET[1], kotak=True)
            if p.capaian is not None:
                k.titik(tempat[-1], y + 9, 7, _GARIS_DERET[0])
            k.teks(x, y + 30, p.cetak, 12, _REDUP)
            y += 42
        _skala(k, x, y, panjang, ujung, awal + 26)

    return sum(18 * len(larik) + 42 for larik in label) + 26 + _SKALA, gambar


def _peta(g: GrafikPeta) -> tuple[float, Gambar]:
    kiri, tinggi = 330.0, 46.0

    def gambar(k: Kanvas, x: float, y: float, w: float) -> None:
        lebar = (w - kiri) / max(len(g.kolom), 1)
        for n, nama in enumerate(g.kolom):
            k.teks(x + kiri + lebar * (n + 0.5), y + 14, nama, 14, _TEKS, tebal=True, rata="tengah")
        for baris, (nama, sel) in enumerate(zip(g.baris, g.sel, strict=True)):
            atas = y + 22 + baris * tinggi
            k.teks(x, atas + 27, nama, 13, _TEKS)
            for n, s in enumerate(sel):
                pinggir = x + kiri + lebar * n
                k.kotak(pinggir + 1, atas + 1, lebar - 2, tinggi - 2, ISI[s.warna], POLA[s.warna])
                k.kotak(pinggir + lebar / 2 - 46, atas + 5, 92, 36, "#ffffff")
                k.teks(pinggir + lebar / 2, atas + 20, s.cetak, 14, _TEKS, tebal=True, rata="tengah")
                k.teks(pinggir + lebar / 2, atas + 36, s.n, 12, _REDUP, rata="tengah")

    return 30 + tinggi * len(g.baris), gambar


def _garis(g: GrafikGaris) -> tuple[float, Gambar]:
    tinggi = 300.0
    angka = [n for d in g.deret for n in d.nilai if n is not None] + ([g.acuan] if g.acuan is not None else [])
    bawah, atas = _rentang(angka)

    def gambar(k: Kanvas, x: float, y: float, w: float) -> None:
        kiri, lebar, alas = x + 60, w - 200, y + 30 + tinggi

        def letak(n: int, nilai: Decimal) -> tuple[float, float]:
            langkah = lebar / max(len(g.sumbu) - 1, 1)
            return kiri + langkah * n, alas - float((nilai - bawah) / (atas - bawah)) * tinggi

        for n in range(5):
            nilai = bawah + (atas - bawah) * n / 4
            k.garis((kiri, letak(0, nilai)[1]), (kiri + lebar, letak(0, nilai)[1]), _KISI)
            k.teks(kiri - 8, letak(0, nilai)[1] + 4, cetak_ringkas(nilai, 1), 12, _REDUP, rata="kanan")
        if g.acuan is not None:
            k.putus((kiri, letak(0, g.acuan)[1]), (kiri + lebar, letak(0, g.acuan)[1]), _GARIS, 1.5)
        for n, nama in enumerate(g.sumbu):
            k.teks(letak(n, bawah)[0], alas + 20, nama, 13, _TEKS, rata="tengah")
        for urutan, d in enumerate(g.deret):
            _deret(k, urutan, [letak(n, v) for n, v in enumerate(d.nilai) if v is not None])
            k.titik(kiri + 6 + urutan * 300, y + 8, 6, _GARIS_DERET[urutan % 4], kotak=urutan % 2 == 1)
            k.teks(kiri + 20 + urutan * 300, y + 13, d.nama, 13, _TEKS)
        ujung = [(letak(*t[-1]), d.cetak[t[-1][0]], n) for n, d in enumerate(g.deret) if (t := _ada(d))]
        terakhir = -100.0
        for (x1, y1), teks, urutan in sorted(ujung, key=lambda u: u[0][1]):
            terakhir = max(y1 + 4, terakhir + 16)
            k.teks(x1 + 12, terakhir, teks, 13, _GARIS_DERET[urutan % 4], tebal=True)

    return tinggi + 64, gambar


def _ada(d: Deret) -> list[tuple[int, Decimal]]:
    return [(n, v) for n, v in enumerate(d.nilai) if v is not None]


def _deret(k: Kanvas, urutan: int, titik: Sequence[tuple[float, float]]) -> None:
    warna = _GARIS_DERET[urutan % 4]
    for dari, ke in pairwise(titik):
        (k.putus if urutan % 2 else k.garis)(dari, ke, warna, 3)
    for x, y in titik:
        k.titik(x, y, 5, warna, kotak=urutan % 2 == 1)


def _label(k: Kanvas, x: float, y: float, larik: Sequence[str]) -> float:
    for teks in larik:
        y += 18
        k.teks(x, y - 4, teks, 14, _TEKS)
    return y


def _tinggi(larik: Sequence[str]) -> float:
    return 18 * len(larik) + 30


def _skala(k: Kanvas, x: float, y: float, panjang: float, ujung: Decimal, atas: float) -> None:
    """The percent scale below, and the dashed line of the target at 100."""
    for nilai in range(0, int(ujung) + 1, 20):
        k.teks(x + nilai / float(ujung) * panjang, y + 14, str(nilai), 12, _REDUP, rata="tengah")
    seratus = x + float(100 / ujung) * panjang
    k.putus((seratus, atas), (seratus, y), _GARIS, 1.5)


def _legenda_pita(k: Kanvas, x: float, y: float, ukuran: Ukuran, sebutan: Sequence[str], warna: Sequence[str]) -> None:
    for n, nama in enumerate(sebutan):
        k.kotak(x, y, 16, 12, warna[min(n, len(warna) - 1)])
        k.teks(x + 22, y + 11, nama, 12, _REDUP)
        x += 22 + ukuran.lebar(nama, 12) + 24


def _rentang(angka: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Axis of a line chart: the figures with room above and below, never of no height."""
    if not angka:
        return Decimal(0), Decimal(100)
    bawah, atas = min(angka), max(angka)
    ruang = max((atas - bawah) * Decimal("0.15"), abs(atas) * Decimal("0.02"), Decimal("0.5"))
    return bawah - ruang, atas + ruang
