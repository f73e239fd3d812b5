"""Transactions, snapshots, and a data folder that cannot be used."""

import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kinerja_core.application import bangun
from kinerja_core.domain.errors import DataSudahBerubah, PenyimpananBermasalah
from kinerja_core.settings import AKAR_PROYEK, Settings
from kinerja_core.store.store import Store
from tests.store.alat import JURNAL, buat, isi, tulis


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    satu = Store(tmp_path / "kantor")
    yield satu
    satu.tutup()


def di_proses_lain(kode: str, *argumen: Path) -> str:
    """What that Python code prints, run by itself; ``sys.argv[1:]`` are the arguments."""
    hasil = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(kode), *map(str, argumen)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=AKAR_PROYEK,
    )
    return hasil.stdout.strip()


BUKA = """
    import os, sys
    from pathlib import Path
    from kinerja_core.domain.errors import KinerjaError
    from kinerja_core.application import bangun
    from kinerja_core.settings import Settings
    from tests.store.alat import tulis
    if os.name != "nt" and os.geteuid() == 0:  # root is not bound by permission bits
        os.setgroups([])
        os.setegid(65534)
        os.seteuid(65534)
    try:
        app = bangun(Settings(Path(sys.argv[1])))
        tulis(app.store, 99)
        print("terbuka")
    except KinerjaError as galat:
        print(type(galat).__name__, galat)
"""


def test_yang_ditulis_bersama_terbaca_bersama(store: Store) -> None:
    with store.transaction() as t:
        t.tulis("insert into penghitung values ('k', 'uji', 1, 1)")
        t.tulis("insert into penghitung values ('k', 'uji', 2, 2)")
        dalam = t.baca("select nomor from penghitung order by nomor")

    assert (dalam, isi(store)) == ([(1,), (2,)], [1, 2])


def test_galat_di_tengah_membatalkan_semuanya(store: Store) -> None:
    def gagal() -> None:
        with store.transaction() as t:
            t.tulis("insert into penghitung values ('k', 'uji', 1, 1)")
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        gagal()

    assert isi(store) == []


def test_kunci_kembar_menjadi_data_sudah_berubah(store: Store) -> None:
    tulis(store, 1)

    with pytest.raises(DataSudahBerubah, match="diubah pengguna lain"):
        tulis(store, 1)


def test_baris_yang_dihapus_dan_ditulis_lagi_dalam_satu_transaksi_diterima(store: Store) -> None:
    tulis(store, 1)
    with store.transaction() as t:
        t.tulis("delete from penghitung where nomor = 1")
        t.tulis("insert into penghitung values ('k', 'uji', 1, 1)")

    assert isi(store) == [1]


def test_pembaca_memegang_potretnya_sendiri(store: Store) -> None:
    tulis(store, 1)
    with store.read() as r:
        awal = r.satu("select count(*) from penghitung")
        tulis(store, 2)
        assert r.satu("select count(*) from penghitung") == awal == (1,)

    assert isi(store) == [1, 2]


def test_penulis_bergiliran_tanpa_ada_yang_hilang(store: Store) -> None:
    with ThreadPoolExecutor(16) as utas:
        list(utas.map(lambda n: tulis(store, n), range(200)))

    assert isi(store) == list(range(200))


def test_pembaca_tidak_mendapat_baris_pembaca_lain(store: Store) -> None:
    def baca(nomor: int) -> bool:
        with store.read() as r:
            return [r.satu("select $1", nomor) for _ in range(20)] == [(nomor,)] * 20

    with ThreadPoolExecutor(16) as utas:
        assert all(utas.map(baca, range(100)))


def test_setelah_ditutup_ditolak_dengan_kalimat_dan_berkasnya_lepas(store: Store, tmp_path: Path) -> None:
    tulis(store, 1)
    store.tutup()

    with pytest.raises(PenyimpananBermasalah, match="sudah ditutup"):
        tulis(store, 2)
    lagi = Store(tmp_path / "kantor")
    assert isi(lagi) == [1]
    lagi.tutup()


def test_ditutup_dua_kali_tidak_apa_apa(store: Store, tmp_path: Path) -> None:
    tulis(store, 1)

    store.tutup()
    store.tutup()

    lagi = Store(tmp_path / "kantor")
    assert (isi(lagi), lagi.dipulihkan) == ([1], 0)
    lagi.tutup()


def test_yang_sudah_ditutup_tidak_disalin(store: Store, tmp_path: Path) -> None:
    store.tutup()

    with pytest.raises(PenyimpananBermasalah, match="sudah ditutup"):
        store.salin(tmp_path)


def test_salinan_memuat_semua_dan_kantornya_tetap_terbuka(store: Store, tmp_path: Path) -> None:
    for nomor in range(5):
        tulis(store, nomor)
    (tmp_path / "salinan").mkdir()

    store.salin(tmp_path / "salinan")
    tulis(store, 5)

    salinan = Store(tmp_path / "salinan")
    assert (isi(salinan), salinan.dipulihkan, isi(store)) == ([0, 1, 2, 3, 4], 0, [0, 1, 2, 3, 4, 5])
    salinan.tutup()


def test_menyalin_menunggu_pembaca_yang_masih_membaca(store: Store, tmp_path: Path) -> None:
    tulis(store, 1)
    (tmp_path / "salinan").mkdir()
    sedang, cukup = threading.Event(), threading.Event()

    def pembaca() -> tuple[object, ...] | None:
        with store.read() as r:
            sedang.set()
            cukup.wait(10)
            return r.satu("select count(*) from penghitung")

    with ThreadPoolExecutor(2) as utas:
        membaca = utas.submit(pembaca)
        sedang.wait(10)
        menyalin = utas.submit(store.salin, tmp_path / "salinan")
        cukup.set()
        menyalin.result()
        assert membaca.result() == (1,)

    assert isi(store) == [1]


def test_proses_kedua_membaca_kalimat(store: Store, tmp_path: Path) -> None:
    tulis(store, 1)

    kata = di_proses_lain(BUKA.replace("os.geteuid() == 0", "False"), tmp_path / "kantor")

    assert kata.startswith("SedangDipakai Data di ")
    assert "sedang dipakai program Kinerja lain" in kata
    tulis(store, 2)


def test_berkas_yang_bukan_basis_data_ditolak_dengan_kalimat(tmp_path: Path) -> None:
    buat(tmp_path, 2)
    (tmp_path / JURNAL).unlink()
    (tmp_path / "kinerja.duckdb").write_bytes(b"bukan basis data" * 1000)

    with pytest.raises(PenyimpananBermasalah, match=r"tidak dapat dibuka\. Jangan hapus apa pun"):
        Store(tmp_path)


def test_folder_data_yang_ternyata_berkas_ditolak(tmp_path: Path) -> None:
    (tmp_path / "kantor").write_text("bukan folder", encoding="utf-8")

    with pytest.raises(PenyimpananBermasalah):
        bangun(Settings(tmp_path / "kantor"))


def test_folder_induk_yang_tidak_ada_ditolak_dan_tidak_dibuat(tmp_path: Path) -> None:
    """A disk that is not mounted must not become an empty office."""
    with pytest.raises(PenyimpananBermasalah, match="pasang kembali disk"):
        bangun(Settings(tmp_path / "usb" / "kantor"))

    assert not (tmp_path / "usb").exists()


@pytest.fixture
def terbatas() -> Iterator[Path]:
    """A data folder below folders that everybody may pass, so that another user meets only its own bits."""
    if os.name == "nt":
        pytest.skip("Windows folders have no write bit to take away")
    with TemporaryDirectory() as akar:
        Path(akar).chmod(0o755)  # tmp_path would not do: pytest closes its own folders to other users
        folder = Path(akar) / "kantor"
        buat(folder, 2)
        yield folder
        folder.chmod(0o755)


def atur(folder: Path, mode_folder: int, mode_berkas: int) -> None:
    for berkas in folder.iterdir():
        berkas.chmod(mode_berkas)
    folder.chmod(mode_folder)


def test_berkas_data_yang_hanya_dapat_dibaca_disebut(terbatas: Path) -> None:
    atur(terbatas, 0o777, 0o444)

    kata = di_proses_lain(BUKA, terbatas)

    assert kata.endswith("kinerja.duckdb hanya dapat dibaca. Beri izin tulis pada folder data, lalu jalankan lagi.")


def test_folder_yang_hanya_dapat_dibaca_tidak_menelan_perubahan(terbatas: Path) -> None:
    """The files may be written, but no write-ahead log can be made beside them."""
    atur(terbatas, 0o555, 0o666)

    kata = di_proses_lain(BUKA, terbatas)

    assert kata.startswith("PenyimpananBermasalah Perubahan tidak dapat disimpan")
    terbatas.chmod(0o755)
    store = Store(terbatas)
    assert (isi(store), store.dipulihkan) == ([1, 2], 0)
    store.tutup()


def test_jurnal_yang_hanya_dapat_dibaca_menolak_perubahan(terbatas: Path) -> None:
    atur(terbatas, 0o777, 0o666)
    (terbatas / JURNAL).chmod(0o444)

    kata = di_proses_lain(BUKA, terbatas)

    assert kata.startswith("PenyimpananBermasalah Perubahan tidak dapat disimpan")
    (terbatas / JURNAL).chmod(0o644)
    store = Store(terbatas)
    assert isi(store) == [1, 2]
    store.tutup()


def test_folder_baru_di_tempat_terlarang_ditolak_dengan_kalimat(terbatas: Path) -> None:
    atur(terbatas, 0o555, 0o666)

    assert "hanya dapat dibaca" in di_proses_lain(BUKA, terbatas / "baru")
