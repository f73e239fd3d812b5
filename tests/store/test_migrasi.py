"""Numbered migrations: once, whole, never edited."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.store import migrasi
from kinerja_core.store.migrasi import terapkan
from kinerja_core.store.store import Store

ASLI = Path(migrasi.__file__).with_name("migrations")


@pytest.fixture
def basis() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as sambungan:
        yield sambungan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ASLI, tmp_path / "migrasi"))


def skema(basis: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    return basis.execute(
        "select table_name, column_name, data_type, is_nullable from information_schema.columns order by all"
    ).fetchall()


def tercatat(basis: duckdb.DuckDBPyConnection) -> list[str]:
    return [nama for (nama,) in basis.execute("select nama from migrasi order by nama").fetchall()]


def test_semua_migrasi_tercatat_menurut_nomornya(basis: duckdb.DuckDBPyConnection) -> None:
    terapkan(basis)

    assert tercatat(basis) == sorted(p.name for p in ASLI.glob("*.sql"))


def test_dijalankan_dua_kali_sama_dengan_sekali(basis: duckdb.DuckDBPyConnection) -> None:
    terapkan(basis)
    sebelum = (skema(basis), tercatat(basis))

    terapkan(basis)

    assert (skema(basis), tercatat(basis)) == sebelum


def test_migrasi_baru_dijalankan_di_atas_yang_lama(basis: duckdb.DuckDBPyConnection, folder: Path) -> None:
    terapkan(basis, folder)
    (folder / "9001_baru.sql").write_text("create table baru (n integer primary key);", encoding="utf-8")

    terapkan(basis, folder)

    assert tercatat(basis)[-1] == "9001_baru.sql"
    assert basis.execute("select count(*) from baru").fetchone() == (0,)


def test_plt_yang_sudah_ada_tetap_tanpa_batas_waktu(basis: duckdb.DuckDBPyConnection, folder: Path) -> None:
    baru = folder / "0017_masa_tugas.sql"
    isi = baru.read_text(encoding="utf-8")
    baru.unlink()
    terapkan(basis, folder)
    basis.execute("insert into pegawai values ('k', 'p', 'Nama', '', '', 'Camat', 'camat', '', 'Plt.', true)")

    baru.write_text(isi, encoding="utf-8")
    terapkan(basis, folder)

    kolom = "awalan, mulai, sampai, nomor_perintah, tanggal_perintah"
    assert basis.execute(f"select {kolom} from pegawai").fetchall() == [("Plt.", None, None, "", None)]


def test_migrasi_yang_diubah_setelah_dijalankan_ditolak(basis: duckdb.DuckDBPyConnection, folder: Path) -> None:
    terapkan(basis, folder)
    sebelum = skema(basis)
    awal = folder / "0001_awal.sql"
    awal.write_text(awal.read_text(encoding="utf-8") + "\ncreate table selundupan (n integer);", encoding="utf-8")

    with pytest.raises(PenyimpananBermasalah, match=r"0001_awal\.sql berbeda"):
        terapkan(basis, folder)

    assert skema(basis) == sebelum


def test_akhir_baris_windows_bukan_perubahan(basis: duckdb.DuckDBPyConnection, folder: Path) -> None:
    terapkan(basis, folder)
    awal = folder / "0001_awal.sql"
    awal.write_bytes(awal.read_bytes().replace(b"\n", b"\r\n"))
    sebelum = skema(basis)

    terapkan(basis, folder)

    assert skema(basis) == sebelum


def test_migrasi_yang_gagal_di_tengah_tidak_meninggalkan_apa_pun(
    basis: duckdb.DuckDBPyConnection, folder: Path
) -> None:
    terapkan(basis, folder)
    sebelum = (skema(basis), tercatat(basis))
    (folder / "9001_gagal.sql").write_text(
        "create table setengah (n integer);\ninsert into setengah values (1);\nselect bukan_fungsi();", encoding="utf-8"
    )

    with pytest.raises(duckdb.Error):
        terapkan(basis, folder)

    assert (skema(basis), tercatat(basis)) == sebelum


def test_berkas_dari_program_yang_lain_versi_ditolak_dan_dilepas(tmp_path: Path) -> None:
    """A data folder whose applied migration differs from the one this program carries."""
    Store(tmp_path).tutup()
    with duckdb.connect(str(tmp_path / "kinerja.duckdb")) as sambungan:
        sambungan.execute("update migrasi set sha256 = 'lain' where nama = '0001_awal.sql'")

    for _ in range(2):  # the refusal lets go of the file, so it can be said again
        with pytest.raises(PenyimpananBermasalah, match="Pasang versi program yang utuh"):
            Store(tmp_path)
