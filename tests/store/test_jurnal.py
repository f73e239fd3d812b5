"""What the journal gives back, and what it refuses to be mixed with."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja_core.application import bangun
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.settings import Settings
from kinerja_core.store.jurnal import Jurnal, rangkai
from kinerja_core.store.store import Store
from tests.actions.alat import Potret, potret
from tests.store.alat import BASIS, JURNAL, WAL, baris_jurnal, buat, isi, palsukan, tulis, tulis_jurnal


def buka(folder: Path) -> tuple[Potret, int, int]:
    """The content after opening, how many changes came from the journal, how many files were set aside."""
    app = bangun(Settings(folder))
    try:
        return potret(app), app.store.dipulihkan, len(list(folder.glob("*.rusak-*")))
    finally:
        app.store.tutup()


def test_tanpa_gangguan_tidak_ada_yang_dipulihkan(salinan: Path, terputus: tuple[Path, Potret]) -> None:
    assert buka(salinan) == (terputus[1], 0, 0)


@pytest.mark.parametrize("persen", range(0, 100, 7))
def test_wal_yang_terpotong_dilengkapi_dari_jurnal(salinan: Path, terputus: tuple[Path, Potret], persen: int) -> None:
    wal = salinan / WAL
    wal.write_bytes(wal.read_bytes()[: wal.stat().st_size * persen // 100])

    isi_kini, dipulihkan, _ = buka(salinan)

    assert isi_kini == terputus[1]
    assert 1 <= dipulihkan <= 20


@pytest.mark.parametrize("panjang", [1, 50, 700, 5000])
def test_wal_yang_berakhir_nol_disisihkan_dan_dilengkapi(
    salinan: Path, terputus: tuple[Path, Potret], panjang: int
) -> None:
    """What a power cut leaves on a disk that wrote the length before the bytes: DuckDB alone refuses to open."""
    wal = salinan / WAL
    wal.write_bytes(wal.read_bytes()[:-panjang] + bytes(panjang))

    assert buka(salinan) == (terputus[1], 20, 1)


def test_berkas_basis_data_yang_hilang_dibangun_kembali(salinan: Path, terputus: tuple[Path, Potret]) -> None:
    (salinan / BASIS).unlink()
    (salinan / WAL).unlink()

    isi_kini, dipulihkan, _ = buka(salinan)

    assert isi_kini == terputus[1]
    assert dipulihkan == len(isi_kini.tabel["transaksi"])


@pytest.mark.parametrize("panjang", [0, 100, 4096, 12_000, 300_000])
def test_berkas_basis_data_yang_terpotong_disisihkan_dan_dibangun_kembali(
    salinan: Path, terputus: tuple[Path, Potret], panjang: int
) -> None:
    basis = salinan / BASIS
    rusak = basis.read_bytes()[:panjang]
    basis.write_bytes(rusak)

    isi_kini, _, _ = buka(salinan)

    assert isi_kini == terputus[1]
    assert [p.read_bytes() for p in salinan.glob(f"{BASIS}.rusak-*")] == [rusak]


def test_kantor_yang_selesai_terbangun_kembali_seluruhnya(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path
) -> None:
    """Thirteen Langkah, all tables, every kind of value: from the journal alone."""
    folder = Path(shutil.copytree(cetakan_bertahap(14)[0], tmp_path / "kantor"))
    sebelum, _, _ = buka(folder)
    (folder / BASIS).unlink()

    assert buka(folder)[0] == sebelum


def test_basis_data_yang_rusak_tanpa_jurnal_ditolak_dan_dibiarkan(salinan: Path) -> None:
    (salinan / JURNAL).unlink()
    (salinan / BASIS).write_bytes((salinan / BASIS).read_bytes()[:300_000])
    sebelum = {p.name: p.read_bytes() for p in salinan.iterdir() if p.is_file()}

    with pytest.raises(PenyimpananBermasalah, match="Jangan hapus apa pun"):
        Store(salinan)

    assert {p.name: p.read_bytes() for p in salinan.iterdir() if p.is_file()} == sebelum


def test_jurnal_yang_tidak_lengkap_tidak_menggantikan_basis_data(tmp_path: Path) -> None:
    """The journal was lost once and began anew: what it lacks must not silently vanish."""
    buat(tmp_path, 5)
    (tmp_path / JURNAL).unlink()
    store = Store(tmp_path)
    tulis(store, 6)
    store.tutup()
    (tmp_path / BASIS).unlink()

    with pytest.raises(PenyimpananBermasalah, match="tidak lengkap"):
        Store(tmp_path)


def test_tanpa_jurnal_basis_data_yang_utuh_tetap_terbuka(tmp_path: Path) -> None:
    buat(tmp_path, 3)
    (tmp_path / JURNAL).unlink()

    store = Store(tmp_path)

    assert isi(store) == [1, 2, 3]
    store.tutup()


@pytest.mark.parametrize("potong", [1, 10, 60, 120])
def test_baris_jurnal_terakhir_yang_terpotong_diabaikan_lalu_ditimpa(tmp_path: Path, potong: int) -> None:
    """A power cut while the line was written: it was never acknowledged."""
    buat(tmp_path, 3)
    jurnal = tmp_path / JURNAL
    jurnal.write_bytes(jurnal.read_bytes() + jurnal.read_bytes().splitlines(keepends=True)[-1][:-potong])

    store = Store(tmp_path)
    tulis(store, 4)
    store.tutup()

    assert [b["n"] for b in baris_jurnal(tmp_path)] == [1, 2, 3, 4]


def test_baris_yang_terpotong_dan_basis_data_yang_hilang_mengembalikan_sisanya(tmp_path: Path) -> None:
    buat(tmp_path, 3)
    (tmp_path / JURNAL).write_bytes((tmp_path / JURNAL).read_bytes()[:-20])
    (tmp_path / BASIS).unlink()

    store = Store(tmp_path)

    assert (isi(store), store.dipulihkan) == ([1, 2], 2)
    store.tutup()


def test_dari_dua_baris_bernomor_sama_yang_kedua_berlaku(tmp_path: Path) -> None:
    """The first was written, but its transaction was not committed before the process was killed."""
    buat(tmp_path, 3)
    baris = baris_jurnal(tmp_path)
    tulis_jurnal(tmp_path, [*baris[:2], palsukan(baris[2], 99), baris[2]])
    (tmp_path / BASIS).unlink()

    store = Store(tmp_path)

    assert isi(store) == [1, 2, 3]
    store.tutup()


@pytest.mark.parametrize("banyak", [3, 5, 8], ids=["lebih pendek", "sama panjang", "lebih panjang"])
def test_jurnal_kantor_lain_ditolak(tmp_path: Path, banyak: int) -> None:
    buat(tmp_path / "kita", 5)
    buat(tmp_path / "asing", banyak, seri="asing")
    shutil.copy(tmp_path / "asing" / JURNAL, tmp_path / "kita" / JURNAL)

    with pytest.raises(PenyimpananBermasalah, match="tidak berasal dari kantor yang sama"):
        Store(tmp_path / "kita")


def test_yang_ditolak_tidak_memegang_berkasnya(tmp_path: Path) -> None:
    buat(tmp_path / "kita", 5)
    asli = (tmp_path / "kita" / JURNAL).read_bytes()
    buat(tmp_path / "asing", 5, seri="asing")
    shutil.copy(tmp_path / "asing" / JURNAL, tmp_path / "kita" / JURNAL)
    with pytest.raises(PenyimpananBermasalah):
        Store(tmp_path / "kita")

    (tmp_path / "kita" / JURNAL).write_bytes(asli)
    store = Store(tmp_path / "kita")

    assert isi(store) == [1, 2, 3, 4, 5]
    store.tutup()


def test_jurnal_yang_diubah_ditolak(tmp_path: Path) -> None:
    buat(tmp_path, 5)
    jurnal = tmp_path / JURNAL
    jurnal.write_bytes(jurnal.read_bytes().replace(b'["uji", 3]', b'["uji", 7]'))

    with pytest.raises(PenyimpananBermasalah, match="Jurnal berubah pada baris 3"):
        Store(tmp_path)


def test_jurnal_yang_dipalsukan_dengan_sidik_baru_ditolak(tmp_path: Path) -> None:
    buat(tmp_path, 5)
    baris = baris_jurnal(tmp_path)
    tulis_jurnal(tmp_path, [*baris[:2], palsukan(baris[2], 7), *baris[3:]])

    with pytest.raises(PenyimpananBermasalah, match="diubah"):
        Store(tmp_path)


@pytest.mark.parametrize("tengah", [1, 3])
def test_baris_yang_dicabut_dari_jurnal_tidak_terlewat_diam_diam(tmp_path: Path, tengah: int) -> None:
    buat(tmp_path, 5)
    baris = baris_jurnal(tmp_path)
    tulis_jurnal(tmp_path, [*baris[:tengah], *baris[tengah + 1 :]])
    (tmp_path / BASIS).unlink()

    with pytest.raises(PenyimpananBermasalah, match=f"catatan {tengah + 2}"):
        Store(tmp_path)


@pytest.mark.parametrize("rusak", [b"bukan json\n", b"[1, 2]\n", b'{"n": 3}\n', b"\x00\x00\x00\n"])
def test_baris_yang_tidak_terbaca_disebut_nomornya(tmp_path: Path, rusak: bytes) -> None:
    buat(tmp_path, 3)
    baris = (tmp_path / JURNAL).read_bytes().splitlines(keepends=True)
    (tmp_path / JURNAL).write_bytes(b"".join([*baris[:2], rusak, *baris[2:]]))

    with pytest.raises(PenyimpananBermasalah, match="Jurnal rusak pada baris 3"):
        Store(tmp_path)


def test_setiap_jenis_nilai_kembali_sama(tmp_path: Path) -> None:
    nilai = ("“é”\n\u2028", 7, True, None, Decimal("82.5300"), date(2026, 11, 2), datetime(2026, 11, 2, 8, 30, 0, 5))
    jurnal = Jurnal(tmp_path / JURNAL)
    catatan = rangkai(1, "", [("insert", nilai), ("update", ())])

    jurnal.tambah(catatan)

    assert list(jurnal.baca()) == [catatan]
    assert [type(v) for v in next(jurnal.baca()).perintah[0][1]] == [type(v) for v in nilai]


def test_catatan_yang_dibatalkan_hilang_dari_jurnal(tmp_path: Path) -> None:
    jurnal = Jurnal(tmp_path / JURNAL)
    satu = rangkai(1, "", [("insert", (1,))])
    jurnal.tambah(satu)
    jurnal.tambah(rangkai(2, satu.hash, [("insert", (2,))]))

    jurnal.batalkan()

    assert list(jurnal.baca()) == [satu]


def test_yang_ditolak_tidak_masuk_jurnal(tmp_path: Path) -> None:
    buat(tmp_path, 2)
    store = Store(tmp_path)
    ukuran = (tmp_path / JURNAL).stat().st_size

    def gagal() -> None:
        with store.transaction() as t:
            t.tulis("insert into penghitung values ('k', 'uji', 3, 3)")
            raise PenyimpananBermasalah("Batal.")

    with pytest.raises(PenyimpananBermasalah):
        gagal()

    assert ((tmp_path / JURNAL).stat().st_size, isi(store)) == (ukuran, [1, 2])
    store.tutup()
