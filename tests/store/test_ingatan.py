"""What has been read is kept exactly as long as nothing is written."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kinerja_core.store.store import Store
from tests.store.alat import isi, tulis

ACAK = "select random()"
"""A question that the database never answers twice alike."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    satu = Store(tmp_path / "kantor")
    yield satu
    satu.tutup()


def acak(store: Store, sql: str = ACAK) -> list[tuple[object, ...]]:
    with store.read() as r:
        return r.baca(sql)


def test_yang_sudah_terbaca_tidak_ditanyakan_lagi(store: Store) -> None:
    assert acak(store) == acak(store)


def test_setelah_ada_yang_ditulis_ditanyakan_lagi(store: Store) -> None:
    sebelum = acak(store)
    tulis(store, 1)

    assert acak(store) != sebelum


def test_transaksi_selalu_bertanya_kepada_basis_data(store: Store) -> None:
    with store.transaction() as t:
        assert t.baca(ACAK) != t.baca(ACAK)


def test_yang_dibatalkan_tidak_pernah_terlihat(store: Store) -> None:
    tulis(store, 1)
    with pytest.raises(ZeroDivisionError), store.transaction() as t:  # noqa: PT012
        t.tulis("delete from penghitung")
        _ = 1 / 0

    assert isi(store) == [1]


def test_pembaca_lama_dan_baru_tidak_bertukar_jawaban(store: Store) -> None:
    tulis(store, 1)
    jumlah, terbesar = "select count(*) from penghitung", "select max(nomor) from penghitung"
    with store.read() as lama:
        tulis(store, 2)
        with store.read() as baru:
            assert [baru.baca(jumlah), lama.baca(jumlah)] == [[(2,)], [(1,)]]
            assert [lama.baca(terbesar), baru.baca(terbesar)] == [[(1,)], [(2,)]]


def test_potret_dimulai_saat_pembaca_dibuka(store: Store) -> None:
    with store.read() as r:
        tulis(store, 1)
        assert r.baca("select nomor from penghitung") == []


def test_daftar_yang_diubah_penerimanya_tidak_mengubah_yang_diingat(store: Store) -> None:
    tulis(store, 1)
    isi(store)
    with store.read() as r:
        r.baca("select nomor from penghitung where seri = $1 order by nomor", "uji").clear()

    assert isi(store) == [1]


def test_satu_baris_dan_semua_baris_adalah_dua_pertanyaan(store: Store) -> None:
    tulis(store, 1)
    tulis(store, 2)
    sql = "select nomor from penghitung order by nomor"
    with store.read() as r:
        assert (r.satu(sql), r.baca(sql), r.satu(sql)) == ((1,), [(1,), (2,)], (1,))


def test_nilai_yang_sama_besar_tetapi_lain_jenis_adalah_dua_pertanyaan(store: Store) -> None:
    with store.read() as r:
        satu, benar = r.satu("select $1", 1), r.satu("select $1", True)

    assert (repr(satu), repr(benar)) == ("(1,)", "(True,)")


def test_jawaban_yang_terlalu_panjang_dibaca_ulang_setiap_kali(store: Store) -> None:
    panjang = "select random() from range(10001)"

    assert acak(store, panjang) != acak(store, panjang)


def test_berkas_yang_dibuka_lagi_dibaca_lagi(store: Store, tmp_path: Path) -> None:
    sebelum = acak(store)
    (tmp_path / "salinan").mkdir()
    store.salin(tmp_path / "salinan")

    assert acak(store) != sebelum


def test_di_tengah_ramainya_penulis_setiap_pembaca_melihat_satu_keadaan(store: Store) -> None:
    selesai = threading.Event()

    def baca(_: int) -> list[int]:
        urutan = []
        while not selesai.is_set():
            with store.read() as r:
                (jumlah,) = r.satu("select count(*) from penghitung") or (None,)
                (terbesar,) = r.satu("select coalesce(max(nomor), 0) from penghitung") or (None,)
                (terakhir,) = r.satu("select max(nomor) from transaksi") or (None,)
            assert jumlah == terbesar == (terakhir or 0)
            urutan.append(jumlah)
        return urutan

    with ThreadPoolExecutor(4) as utas:
        pembaca = [utas.submit(baca, n) for n in range(4)]
        for nomor in range(1, 41):
            tulis(store, nomor)
            assert isi(store)[-1] == nomor
        selesai.set()
        urutan = [p.result() for p in pembaca]

    assert all(u == sorted(u) for u in urutan)
