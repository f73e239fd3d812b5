"""The upload set for e-SAKIP: complete, named, listed, and only for those who may."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BelumLengkap, TidakBerwenang
from kinerja_core.domain.unggahan import ISIAN, nama_unggah
from kinerja_core.queries import unggahan
from tests.actions.alat import Kantor, buka_salinan


@pytest.fixture(scope="module")
def kantor(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kantor]:
    kantor = buka_salinan(*cetakan_bertahap(14), tmp_path_factory.mktemp("unggahan") / "kantor")
    yield kantor
    kantor.app.store.tutup()


def paket(kantor: Kantor) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(unggahan.paket(kantor.app, kantor["staf"], kantor.kini))) as z:
        return {n: z.read(n) for n in z.namelist()}


def test_daftar_periksa_menyebut_setiap_berkas_dengan_sidiknya(kantor: Kantor) -> None:
    isi = paket(kantor)
    daftar = list(csv.DictReader(io.StringIO(isi.pop("DAFTAR-PERIKSA.csv").decode("utf-8-sig")), delimiter=";"))

    ada = {b["berkas"]: (int(b["ukuran_bita"]), b["sha256"]) for b in daftar if b["berkas"]}
    assert ada == {n: (len(data), hashlib.sha256(data).hexdigest()) for n, data in isi.items()}
    assert {b["isian"] for b in daftar} == {i.nama for i in ISIAN}


def test_yang_di_luar_sop_disebut_tanpa_berkas(kantor: Kantor) -> None:
    kosong = {b.isian.nama: b.keadaan for b in unggahan.daftar(kantor.app, kantor["staf"], kantor.kini) if not b.nama}

    assert kosong == {
        "Bukti dukung realisasi": "belum ada",
        "Renstra, Perjanjian Kinerja, dan LKjIP": "siapkan sendiri, di luar SOP ini",
    }


def test_dokumen_iku_dalam_paket_adalah_yang_ditandatangani(kantor: Kantor) -> None:
    isi = paket(kantor)[f"01_IKU_KEC-CTH_{katalog.TAHUN}.pdf"]

    assert hashlib.sha256(isi).hexdigest() == kantor.kini.ditandatangani


def test_pengukuran_memuat_setiap_indikator_siklus(kantor: Kantor) -> None:
    nama = next(n for n in paket(kantor) if "Pengukuran" in n)
    baris = list(csv.DictReader(io.StringIO(paket(kantor)[nama].decode("utf-8-sig")), delimiter=";"))

    assert len(baris) == len(katalog.indikator())


@pytest.mark.parametrize("nama", ["admin", "seksi.pem"])
def test_paket_unggah_tidak_untuk_admin_dan_seksi(kantor: Kantor, nama: str) -> None:
    with pytest.raises(TidakBerwenang):
        unggahan.paket(kantor.app, kantor[nama], kantor.kini)


def test_sebelum_ditandatangani_belum_ada_paket(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path
) -> None:
    kantor = buka_salinan(*cetakan_bertahap(11), tmp_path / "kantor")

    with pytest.raises(BelumLengkap, match="setelah Dokumen IKU ditandatangani"):
        unggahan.daftar(kantor.app, kantor["staf"], kantor.kini)
    kantor.app.store.tutup()


def test_nama_unggah_hanya_huruf_yang_diterima_setiap_formulir() -> None:
    assert nama_unggah(7, ISIAN[6], "Kec. Smd/Ilir", 2026, "pdf", 2) == "07_Rapat-2_Kec.-Smd-Ilir_2026.pdf"
