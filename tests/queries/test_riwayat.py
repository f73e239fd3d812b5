"""The trail in sentences."""

from collections.abc import Callable
from pathlib import Path

from kinerja_core.domain.alur import AKSI
from kinerja_core.queries import riwayat
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import buka_salinan


def test_setiap_peristiwa_mempunyai_kalimat() -> None:
    assert {a.peristiwa for a in AKSI} | {"siklus.dibuka"} == riwayat.KALIMAT.keys()


def test_satu_siklus_terbaca_dari_awal_sampai_akhir(
    cetakan_bertahap: Callable[..., tuple[Path, object]], tmp_path: Path
) -> None:
    kantor = buka_salinan(*cetakan_bertahap(14), tmp_path / "kantor")
    jejak = siklus_query.jejak(kantor.app, kantor["camat"], kantor.kini.id)

    tabel = riwayat.tabel(kantor.app, kantor["camat"], kantor.kini)

    assert len(tabel) == len(jejak)
    assert tabel["Peristiwa"].iloc[0] == f"{kantor['staf'].nama} mengarsipkan dan menutup Siklus."
    assert tabel["Peristiwa"].iloc[-1] == f"{kantor['sekretaris'].nama} membuka Siklus."
    assert not tabel["Peristiwa"].str.contains("{", regex=False).any()
    assert siklus_query.jejak_utuh(kantor.app, kantor["camat"], kantor.kini.id)
    kantor.app.store.tutup()
