"""The sums over the figures of many kecamatan, and the rerun of the pages looked at most.

    uv run --with polars==2.1.0 python -m tests.benchmarks.analisis [--besar] [--tanpa-halaman]

polars is there for this comparison only, no dependency of the project.

The figures lie in the tables of the store as it migrates them, in the order in which Siklus end: year by year, the
figures of one Siklus together. DuckDB runs the statements of ``store/capaian.py`` on the file as the product opens
it, and nothing is remembered from one run to the next; polars holds the same rows in memory, as the decimals they
are and, in columns of their own, turned into floats; pandas reads the columns it needs from SQLite with the same
primary keys. DuckDB and polars both hand over rows of Python values, and these are compared first. Ratios are what
to look at: all run in one process, taking turns, the best of many. With ``--besar`` also 100 million figures, in
tables without a primary key: its index would not fit beside them.
"""

import argparse
import platform
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from hashlib import md5
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID

import duckdb
import pandas as pd

from kinerja_core.store import capaian as store
from kinerja_core.store.migrasi import terapkan
from kinerja_core.store.sambungan import Sambungan
from kinerja_core.store.store import Bacaan, Store

TARGET_HALAMAN_MS = 150.0
"""Aim: a rerun of the analysis page at the median."""
TARGET_POLARS, TARGET_SQLITE = 1.0, 5.0
"""Aims at a million figures: at most one polars, at least five times pandas from SQLite."""

TAHUN = range(2020, 2025)
PER_SIKLUS = 43 * 5
ULANG, BERUNTUN = 30, 5
_SETELAN: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "4GB",
    "storage_compatibility_version": "v1.5.0",
}
SATU = str(UUID(md5(b"1", usedforsecurity=False).hexdigest()))

_ISI = """
insert into {tabel} select md5(k::varchar)::uuid::varchar, md5(k || '-' || th)::uuid::varchar, th,
    'unit' || (i % 7), 'IND-' || i, n, least(n, 100), case when n is null then 0 else 1 end,
    not (n is null and i % 3 = 0), true,
    case when n is null then 'belum_dilaporkan' else '' end,
    case when n is null then '' when n >= 91 then 'Sangat Tinggi' when n >= 76 then 'Tinggi' else 'Sedang' end{kolom}
from (select *, case when hash(k * 1000003 + th * 7919 + i * 31 + p) % 100 < 12 then null
             else (hash(k + th * 17 + i * 131 + p * 7) % 13000) / 100.0 end as n
      from (select {tahun} as th), range({kantor}) a(k), range({periode}) e(p), range(43) d(i)
      order by hash(k * 31 + th), i, p)"""
_KOLOM = "(kantor_id, siklus_id, tahun, unit, indikator, nilai, berbobot, bobot, diminta, lengkap, kode, predikat"

Kerja = Callable[[], object]


def isi_data(sambungan: duckdb.DuckDBPyConnection, banyak: int, *, kunci: bool) -> int:
    """Fill the store's tables with about ``banyak`` figures; returns how many."""
    terapkan(sambungan)
    if not kunci:
        for tabel in ("capaian_tahun", "capaian_triwulan"):
            sambungan.execute(f"create table salinan as select * from {tabel}")
            sambungan.execute(f"drop table {tabel}")
            sambungan.execute(f"alter table salinan rename to {tabel}")
    kantor = max(1, banyak // (PER_SIKLUS * len(TAHUN)))
    for tahun in TAHUN:
        for tabel, periode, kolom in (("capaian_tahun", 1, ""), ("capaian_triwulan", 4, ", p + 1")):
            nama = f"{tabel} {_KOLOM}{', triwulan' if kolom else ''})"
            sambungan.execute(_ISI.format(tabel=nama, periode=periode, kolom=kolom, tahun=tahun, kantor=kantor))
    sambungan.execute(
        "insert into anggaran select md5(k::varchar)::uuid::varchar, th, p, 'PROGRAM ' || p, 1000000 * (p + 1), "
        "900000 * (p + 1), '90', 'x' from range(?) a(k), range(2020, 2025) b(th), range(5) c(p)",
        [kantor],
    )
    return kantor * PER_SIKLUS * len(TAHUN)


def duckdb_kerja(r: Bacaan) -> dict[str, Kerja]:
    """The statements of the store."""
    return {
        "rata-rata per tahun, satu kecamatan": lambda: store.per_tahun(r, SATU),
        "rata-rata per tahun, semua": lambda: store.per_tahun(r, ""),
        "per unit, semua": lambda: store.per_unit(r, "", 2024),
        "per unit dan triwulan, semua": lambda: store.per_unit_triwulan(r, "", 2024),
        "sebaran predikat, semua": lambda: store.sebaran(r, ""),
        "serapan per tahun, semua": lambda: store.serapan_per_tahun(r, ""),
    }


def polars_kerja(pl: Any, tahun: Any, tw: Any, anggaran: Any) -> dict[str, Kerja]:
    """The same sums over polars frames, lazily, so that it may plan; the result as rows of Python values."""
    ukuran = [
        pl.col("berbobot").sum().alias("berbobot"),
        pl.col("bobot").sum(),
        pl.col("berbobot").count().alias("n"),
        pl.col("diminta").sum(),
    ]

    def kelompok(data: Any, *kunci: str) -> Any:
        return data.group_by(kunci).agg(ukuran).sort(kunci).collect().rows()

    program = (pl.col("uraian") == pl.col("uraian").str.to_uppercase()) & ~pl.col("uraian").is_in(["JUMLAH", "TOTAL"])
    return {
        "rata-rata per tahun, satu kecamatan": lambda: kelompok(
            tahun.lazy().filter(pl.col("kantor_id") == SATU), "tahun"
        ),
        "rata-rata per tahun, semua": lambda: kelompok(tahun.lazy(), "tahun"),
        "per unit, semua": lambda: kelompok(tahun.lazy().filter(pl.col("tahun") == 2024), "unit"),
        "per unit dan triwulan, semua": lambda: kelompok(tw.lazy().filter(pl.col("tahun") == 2024), "unit", "triwulan"),
        "sebaran predikat, semua": lambda: (
            tahun.lazy().group_by("tahun", "predikat").len().sort("tahun", "predikat").collect().rows()
        ),
        "serapan per tahun, semua": lambda: (
            anggaran.lazy()
            .filter(program)
            .group_by("tahun")
            .agg(pl.col("anggaran").sum(), pl.col("realisasi").sum())
            .sort("tahun")
            .collect()
            .rows()
        ),
    }


def sqlite_kerja(s: sqlite3.Connection) -> dict[str, Kerja]:
    """The columns read into pandas, then grouped there."""

    def kelompok(sql: str, *kunci: str) -> Any:
        data = pd.read_sql_query(sql, s)
        return data.groupby(list(kunci)).agg(
            berbobot=("berbobot", "sum"), bobot=("bobot", "sum"), n=("berbobot", "count"), dari=("diminta", "sum")
        )

    def sebaran() -> Any:
        return pd.read_sql_query("select tahun, predikat from capaian_tahun", s).groupby(["tahun", "predikat"]).size()

    def serapan() -> Any:
        data = pd.read_sql_query("select tahun, uraian, anggaran, realisasi from anggaran", s)
        return data[data["uraian"] == data["uraian"].str.upper()].groupby("tahun")[["anggaran", "realisasi"]].sum()

    isi = "berbobot, bobot, diminta from"
    return {
        "rata-rata per tahun, satu kecamatan": lambda: kelompok(
            f"select tahun, {isi} capaian_tahun where kantor_id = '{SATU}'", "tahun"
        ),
        "rata-rata per tahun, semua": lambda: kelompok(f"select tahun, {isi} capaian_tahun", "tahun"),
        "per unit, semua": lambda: kelompok(f"select unit, {isi} capaian_tahun where tahun = 2024", "unit"),
        "per unit dan triwulan, semua": lambda: kelompok(
            f"select unit, triwulan, {isi} capaian_triwulan where tahun = 2024", "unit", "triwulan"
        ),
        "sebaran predikat, semua": sebaran,
        "serapan per tahun, semua": serapan,
    }


def bandingkan(kerja: dict[str, dict[str, Kerja]]) -> None:
    """AssertionError unless DuckDB and polars come to the same rows, to the last decimal."""
    for nama, kerjakan in kerja["DuckDB"].items():
        assert _rata(kerjakan()) == kerja["polars"][nama](), nama


def _rata(hasil: Any) -> list[tuple[Any, ...]]:
    if isinstance(hasil, dict):
        return [(tahun, predikat, n) for tahun, banyak in hasil.items() for predikat, n in banyak.items()]
    return [(*b.kunci, b.berbobot, b.bobot, b.terhitung, b.dari) if isinstance(b, store.Agregat) else b for b in hasil]


def tercepat(kerja: dict[str, dict[str, Kerja]], ulang: int) -> dict[str, dict[str, float]]:
    """Milliseconds of the fastest run, by engine and query, of ``ulang`` rounds.

    Engines take turns, so that what else goes on in this machine falls on all of them, and each runs its query
    BERUNTUN times on end: the first one after a turn still waits for the threads and the cache of the other engine.
    """
    waktu = {mesin: dict.fromkeys(isi, float("inf")) for mesin, isi in kerja.items()}
    for _ in range(ulang):
        for nama in next(iter(kerja.values())):
            for mesin, isi in kerja.items():
                for _ in range(BERUNTUN):
                    mulai = perf_counter()
                    isi[nama]()
                    waktu[mesin][nama] = min(waktu[mesin][nama], (perf_counter() - mulai) * 1000)
    return waktu


def ukur(folder: Path, banyak: int, *, kunci: bool, banding: bool) -> None:
    """One size: fill, compare, measure, print."""
    folder = folder / str(banyak)
    folder.mkdir()
    mulai = perf_counter()
    with duckdb.connect(str(folder / "kinerja.duckdb"), config=_SETELAN) as isian:
        ada = isi_data(isian, banyak, kunci=kunci)
        isian.execute("checkpoint")
        print(f"\n{ada:,} angka, diisi dalam {perf_counter() - mulai:.1f} detik".replace(",", "."))
        lain = _polars(isian) if banding else {}
        if banding:
            _isi_sqlite(isian, folder / "sqlite")
    sambungan = Sambungan(folder / "kinerja.duckdb")
    with sambungan.cursor() as cursor:
        cursor.execute("begin")
        kerja = {"DuckDB": duckdb_kerja(Bacaan(cursor))} | lain
        if lain:
            bandingkan(kerja)
        waktu = tercepat(kerja, ULANG if banyak <= 1_000_000 else 3)
    sambungan.tutup()
    if banding:
        waktu["pandas dari SQLite"] = _ukur_sqlite(folder / "sqlite")
    _cetak(waktu)
    print(f"ditambah sekali setiap membuka bacaan: {_membuka(folder):.2f} ms")


def _membuka(folder: Path) -> float:
    """Milliseconds of what every reading pays besides its queries: a cursor, a snapshot and its number."""
    dibuka = Store(folder)

    def buka() -> None:
        with dibuka.read():
            pass

    waktu = tercepat({"": {"": buka}}, ULANG)
    dibuka.tutup()
    return waktu[""][""]


def _polars(sambungan: duckdb.DuckDBPyConnection) -> dict[str, dict[str, Kerja]]:
    try:
        import polars as pl  # type: ignore[import-not-found]
    except ImportError:
        print("polars tidak terpasang: jalankan dengan uv run --with polars")
        return {}
    data = [
        pl.from_arrow(sambungan.sql(f"select * from {nama}").to_arrow_table()).rechunk()
        for nama in ("capaian_tahun", "capaian_triwulan", "anggaran")
    ]
    pecahan = [d.with_columns(pl.col(pl.Decimal).cast(pl.Float64)) for d in data]
    return {"polars": polars_kerja(pl, *data), "polars, pecahan": polars_kerja(pl, *pecahan)}


def _isi_sqlite(sambungan: duckdb.DuckDBPyConnection, berkas: Path) -> None:
    s = sqlite3.connect(berkas)
    for nama, kunci in (
        ("capaian_tahun", "kantor_id, siklus_id, indikator"),
        ("capaian_triwulan", "kantor_id, siklus_id, indikator, triwulan"),
        ("anggaran", "kantor_id, tahun, urutan"),
    ):
        data = sambungan.sql(f"select * from {nama}").df()
        kolom = ", ".join(f"{k} {'real' if k in ('nilai', 'berbobot', 'bobot') else ''}" for k in data.columns)
        s.execute(f"create table {nama} ({kolom}, primary key ({kunci})) without rowid")
        for k in data.columns:
            if data[k].dtype == object and k in ("nilai", "berbobot", "bobot", "anggaran", "realisasi"):
                data[k] = data[k].astype(float)
        s.executemany(
            f"insert into {nama} values ({','.join('?' * len(data.columns))})", data.itertuples(index=False, name=None)
        )
    s.commit()
    s.close()


def _ukur_sqlite(berkas: Path) -> dict[str, float]:
    s = sqlite3.connect(berkas)
    hasil = tercepat({"": sqlite_kerja(s)}, 3)
    s.close()
    return hasil[""]


def _cetak(waktu: dict[str, dict[str, float]]) -> None:
    print(f"{'':38}" + "".join(f"{nama:>20}" for nama in waktu) + f"{'× polars':>12}{'SQLite ×':>12}")
    for nama, ms in waktu["DuckDB"].items():
        sel = "".join(f"{w[nama]:17.2f} ms" for w in waktu.values())
        rasio = [
            f"{ms / waktu['polars'][nama]:12.2f}" if "polars" in waktu else f"{'':12}",
            f"{waktu['pandas dari SQLite'][nama] / ms:12.1f}" if "pandas dari SQLite" in waktu else "",
        ]
        print(f"{nama:38}{sel}{''.join(rasio)}")
    jumlah = {nama: sum(w.values()) for nama, w in waktu.items()}
    ekor = "".join(f"{ms:17.2f} ms" for ms in jumlah.values())
    if "polars" in jumlah:
        ekor += f"{jumlah['DuckDB'] / jumlah['polars']:12.2f}{jumlah['pandas dari SQLite'] / jumlah['DuckDB']:12.1f}"
    print(f"{'JUMLAH':38}{ekor}")


HALAMAN = {
    "Analisis": ("kasubag", "pages/alur/langkah_07_analisis.py"),
    "Tugas saya": ("sekretaris", "pages/pantau/beranda.py"),
    "Penghimpunan, Staf": ("staf", "pages/alur/langkah_06_penghimpunan.py"),
    "Penghimpunan, Seksi": ("seksi.trantib", "pages/alur/langkah_06_penghimpunan.py"),
}


def ukur_halaman(folder: Path) -> None:
    """Server time of a rerun on the sample office, through AppTest: of one that follows a write, as after a button,
    and of one that does not, as after a choice or an opened tab. They take turns."""
    from kinerja_core.application import bangun, waktu_kini
    from kinerja_core.contoh import katalog
    from kinerja_core.contoh.demo import bangun_demo
    from kinerja_core.settings import Settings
    from kinerja_core.store.kantor import kunci_kantor
    from tests.benchmarks.halaman import buka

    bangun_demo(folder / "kantor", waktu_kini())
    app = bangun(Settings(folder / "kantor"))
    kantor_id = katalog.kantor().id
    orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor_id), strict=True))
    print(f"\nHalaman digambar ulang (tujuan analisis ≤ {TARGET_HALAMAN_MS:.0f} ms): median dan tercepat")
    for nama, (siapa, berkas) in HALAMAN.items():
        at = buka(app, orang[siapa], berkas)
        waktu: dict[str, list[float]] = {"setelah ada yang ditulis": [], "tanpa ada yang ditulis": []}
        for _ in range(25):
            with app.store.transaction() as t:
                kunci_kantor(t, kantor_id)
            for ukuran in waktu.values():
                mulai = perf_counter()
                at.run()
                ukuran.append((perf_counter() - mulai) * 1000)
        isi = f"{len(at.get('plotly_chart'))} grafik, {len(at.dataframe) + len(at.table)} tabel"
        angka = "; ".join(f"{k} {statistics.median(w):.0f} dan {min(w):.0f} ms" for k, w in waktu.items())
        print(f"{nama} ({isi}): {angka}")
    app.store.tutup()


def main() -> None:
    """Measure and print."""
    pilihan = argparse.ArgumentParser()
    pilihan.add_argument("--besar", action="store_true", help="juga 100 juta angka (beberapa menit, beberapa GB disk)")
    pilihan.add_argument("--tanpa-halaman", action="store_true")
    p = pilihan.parse_args()
    print(f"Python {platform.python_version()}, DuckDB {duckdb.__version__}")
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        ukur(folder, 10_000, kunci=True, banding=True)
        ukur(folder, 1_000_000, kunci=True, banding=True)
        if p.besar:
            ukur(folder, 100_000_000, kunci=False, banding=False)
        if not p.tanpa_halaman:
            ukur_halaman(folder)


if __name__ == "__main__":
    main()
