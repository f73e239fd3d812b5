"""Making and checking forms, measured against plain openpyxl on the same files in the same run.

    uv run python -m tests.benchmarks.formulir [--banyak 700]

Prints one table. Ratios are what to look at: the plain openpyxl read and write beside them carry the
machine's mood. Each form differs in its Unit, its targets and its earlier years.
"""

import argparse
import platform
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from time import perf_counter

from openpyxl import load_workbook

from kinerja_core.domain.formulir import BarisFormulir, Formulir
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.formulir.catatan import tandai
from kinerja_core.formulir.isi import isi
from kinerja_core.formulir.pembaca import Pembaca
from kinerja_core.formulir.periksa import periksa
from kinerja_core.formulir.tulis import buat, templat
from tests.formulir.contoh import DIBUAT, FORMULIR, ISIAN

TARGET_BUAT_MS = 5.0
"""Aim: at most this per workbook beyond the first."""
TARGET_PERIKSA = 2.0
"""Aim: a warm check costs at most this many plain openpyxl reads."""


def formulir_ke(nomor: int) -> Formulir:
    """A form of its own: other Unit, other targets, other history."""
    return replace(
        FORMULIR,
        unit=Unit(f"unit-{nomor}", f"Seksi Nomor {nomor}", JenisUnit.SEKSI, nomor),
        baris=tuple(_baris_ke(baris, nomor) for baris in FORMULIR.baris),
    )


def _baris_ke(baris: BarisFormulir, nomor: int) -> BarisFormulir:
    target = baris.target
    if target is not None and target.tahunan is not None:
        target = replace(target, tahunan=target.tahunan + Decimal(nomor) / 100)
    return replace(baris, target=target, lalu=tuple((tahun, n and n + nomor) for tahun, n in baris.lalu))


def lama(kerja: Callable[[], object], ulang: int = 1) -> float:
    """Milliseconds of the fastest of ``ulang`` runs."""
    tercepat = float("inf")
    for _ in range(ulang):
        mulai = perf_counter()
        kerja()
        tercepat = min(tercepat, perf_counter() - mulai)
    return tercepat * 1000


def _tulis_polos(data: bytes) -> float:
    buku = load_workbook(BytesIO(data))
    return lama(lambda: buku.save(BytesIO()))


def ukur_buat(banyak: int) -> tuple[list[tuple[str, str, str]], list[bytes]]:
    """Rows of the table on making, and the workbooks made."""
    templat.cache_clear()
    pertama = lama(lambda: buat(formulir_ke(0), DIBUAT))
    polos = min(_tulis_polos(buat(formulir_ke(0), DIBUAT)) for _ in range(5))
    baris = [
        ("membuat yang pertama", f"{pertama:.1f} ms", f"{pertama / polos:.2f} x tulis openpyxl"),
        ("tulis openpyxl polos, satu berkas", f"{polos:.1f} ms", "1"),
    ]
    berkas: list[bytes] = []
    for jumlah in [n for n in (7, 70, 700) if n <= banyak]:
        semua = [formulir_ke(nomor) for nomor in range(jumlah)]
        berkas = []
        waktu = lama(lambda semua=semua, berkas=berkas: berkas.extend(buat(f, DIBUAT) for f in semua))  # type: ignore[misc]
        per_satu = waktu / jumlah
        tanda = "tercapai" if per_satu <= TARGET_BUAT_MS else f"di atas {TARGET_BUAT_MS:g} ms"
        isi_baris = (
            f"membuat {jumlah}",
            f"{waktu:.0f} ms = {per_satu:.2f} ms/berkas",
            f"{per_satu / polos:.2f} x ({tanda})",
        )
        baris.append(isi_baris)
    return baris, berkas


def ukur_periksa(banyak: int, kosong: list[bytes]) -> list[tuple[str, str, str]]:
    """Rows of the table on checking."""
    formulir = [formulir_ke(nomor) for nomor in range(min(banyak, len(kosong)))]
    contoh = 20
    terisi = [isi(data, ISIAN) for data in kosong[:contoh]]
    satu = terisi[0]
    polos = lama(lambda: load_workbook(BytesIO(satu)), 7)
    pembaca = Pembaca(paling_banyak=1)
    dingin = lama(lambda: periksa(satu, "f.xlsx", formulir[0], pembaca=pembaca))
    hangat = lama(lambda: periksa(satu, "f.xlsx", formulir[0], pembaca=pembaca), 7)
    hasil = periksa(satu, "f.xlsx", formulir[0], pembaca=pembaca)
    assert hasil.masalah == (), hasil.masalah
    bertanda = lama(lambda: tandai(satu, hasil, pembaca=pembaca), 5)

    def periksa_semua() -> None:
        for nomor in range(len(formulir)):
            pakai = nomor % contoh
            periksa(terisi[pakai], "f.xlsx", formulir[pakai], pembaca=pembaca)

    semua = lama(periksa_semua)
    pembaca.tutup()
    tanda = "tercapai" if hangat <= TARGET_PERIKSA * polos else f"di atas {TARGET_PERIKSA:g} x"
    per_satu = semua / len(formulir)
    return [
        ("baca openpyxl polos, satu berkas", f"{polos:.1f} ms", "1"),
        ("periksa satu, proses baru", f"{dingin:.0f} ms", f"{dingin / polos:.1f} x baca openpyxl"),
        ("periksa satu, hangat", f"{hangat:.1f} ms", f"{hangat / polos:.2f} x ({tanda})"),
        (
            f"periksa {len(formulir)} berturut-turut",
            f"{semua:.0f} ms = {per_satu:.1f} ms/berkas",
            f"{per_satu / polos:.2f} x",
        ),
        ("kembalikan bertanda", f"{bertanda:.1f} ms", f"{bertanda / polos:.2f} x"),
    ]


def main() -> None:
    """Measure and print."""
    argumen = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    argumen.add_argument("--banyak", type=int, default=700, help="paling banyak formulir yang dibuat dan diperiksa")
    banyak = argumen.parse_args().banyak
    baris, berkas = ukur_buat(banyak)
    baris += ukur_periksa(banyak, berkas)
    lebar = max(len(nama) for nama, *_ in baris)
    ukuran = f"{len(FORMULIR.baris)} indikator, {len(berkas[0]) / 1000:.1f} kB per berkas"
    print(f"Formulir: {ukuran}; Python {platform.python_version()} di {sys.platform}")
    for nama, waktu, rasio in baris:
        print(f"{nama:<{lebar}}  {waktu:<32}  {rasio}")


if __name__ == "__main__":
    main()
