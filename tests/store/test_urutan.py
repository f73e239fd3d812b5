"""The next place in a table that only grows."""

from collections.abc import Callable

from kinerja_core.store import urutan
from tests.conftest import Kantor


def test_tabel_tanpa_baris_mulai_dari_satu(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    kunci = {"kantor_id": kantor.kini.kantor_id, "siklus_id": kantor.kini.id}

    with kantor.app.store.read() as r:
        assert (
            urutan.terakhir(r, "keputusan", "nomor", **kunci),
            urutan.berikut(r, "keputusan", "nomor", **kunci),
        ) == (
            0,
            1,
        )


def test_hanya_baris_dengan_kunci_itu_yang_dihitung(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(6)
    kunci = {"kantor_id": kantor.kini.kantor_id, "siklus_id": kantor.kini.id}

    with kantor.app.store.read() as r:
        ada = r.baca("select nomor from keputusan where kantor_id = $1 and siklus_id = $2", *kunci.values())
        lain = urutan.terakhir(r, "keputusan", "nomor", **{**kunci, "siklus_id": "lain"})
        assert (urutan.terakhir(r, "keputusan", "nomor", **kunci), lain) == (max(n for (n,) in ada), 0)
