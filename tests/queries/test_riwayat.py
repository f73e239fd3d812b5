"""The trail in sentences."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from kinerja_core.domain.aksi import AKSI
from kinerja_core.queries import riwayat
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, buka_salinan


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


@pytest.fixture(scope="module")
def selesai(
    cetakan_bertahap: Callable[..., tuple[Path, object]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kantor]:
    """The office after its Siklus; only read."""
    kantor = buka_salinan(*cetakan_bertahap(14), tmp_path_factory.mktemp("riwayat") / "kantor")
    yield kantor
    kantor.app.store.tutup()


def test_saringan_langkah_orang_dan_kata(selesai: Kantor) -> None:
    camat, sekretaris = selesai["camat"], selesai["sekretaris"]

    menurut_langkah = riwayat.tabel(selesai.app, camat, selesai.kini, langkah=[2])
    menurut_orang = riwayat.tabel(selesai.app, camat, selesai.kini, oleh=[sekretaris.id])
    menurut_kata = riwayat.tabel(selesai.app, camat, selesai.kini, kata="MENGEMBALIKAN konsep")

    assert set(menurut_langkah["Langkah"]) == {"2"}
    assert set(menurut_orang["Oleh"]) == {sekretaris.nama}
    assert list(menurut_kata["Peristiwa"]) == [
        f"{sekretaris.nama} mengembalikan konsep ke Kasubag. Catatan: Lengkapi penutup dengan rencana tindak lanjut."
    ]


def test_seksi_membaca_riwayat_unitnya_dan_jalannya_langkah_saja(selesai: Kantor) -> None:
    seksi = selesai["seksi.pem"]

    terlihat = riwayat.terlihat(selesai.app, seksi, selesai.kini)

    usulan = [json.loads(j.isi)["unit"] for j in terlihat if j.peristiwa.startswith("usul")]
    assert ({j.oleh for j in terlihat if j.peristiwa == "usulan.diterima"}, set(usulan)) == ({seksi.id}, {"pem"})
    assert {"siklus.diarsipkan", "naskah.ditandatangani"} <= {j.peristiwa for j in terlihat}


def test_unduhan_memuat_yang_tersaring_dan_keadaan_rantainya(selesai: Kantor) -> None:
    tabel = riwayat.tabel(selesai.app, selesai["camat"], selesai.kini, langkah=[2])

    teks = riwayat.berkas(selesai.app, selesai["camat"], selesai.kini, tabel, "csv").isi.decode("utf-8-sig")
    buku = openpyxl.load_workbook(
        io.BytesIO(riwayat.berkas(selesai.app, selesai["camat"], selesai.kini, tabel, "xlsx").isi)
    )

    assert f"rantai jejak utuh, sidik terakhir {selesai.kini.hash}" in teks.splitlines()[1]
    assert list(csv.reader(teks.splitlines()[3:], delimiter=";")) == tabel.values.tolist()
    assert [[s.value for s in b] for b in buku["Data"].iter_rows(min_row=5)] == tabel.values.tolist()
