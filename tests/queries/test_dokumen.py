"""Who may see and download which document."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import TidakBerwenang, TidakDitemukan
from kinerja_core.queries import dokumen
from tests.actions.alat import Kantor, buka_salinan

UNTUK_SEMUA_SEKSI = {"format_iku", "undangan", "kalender", "daftar_hadir", "notulen", "tayangan"}


@pytest.fixture(scope="module")
def kantor(cetakan_bertahap: Callable[..., tuple[Path, object]], tmp_path_factory: pytest.TempPathFactory):
    """The closed Siklus, every document made; only read here."""
    satu = buka_salinan(*cetakan_bertahap(14), tmp_path_factory.mktemp("dokumen") / "kantor")
    yield satu
    satu.app.store.tutup()


@pytest.mark.parametrize("nama", ["camat", "sekretaris", "kasubag", "staf"])
def test_pelaksana_sop_melihat_semua_dokumen(kantor: Kantor, nama: str) -> None:
    terlihat = dokumen.daftar(kantor.app, kantor[nama], kantor.kini)

    assert {d.jenis for d in terlihat} >= {"disposisi", "dokumen_iku", "surat_pengantar", "arsip", "usulan"}
    assert [d.urutan for d in terlihat] == list(range(1, len(terlihat) + 1))


def test_judul_dokumen_unit_menyebut_unitnya(kantor: Kantor) -> None:
    semua = dokumen.daftar(kantor.app, kantor["staf"], kantor.kini)

    judul = [dokumen.judul(kantor.app, kantor["staf"], d) for d in semua if d.jenis in ("formulir", "disposisi")]

    assert (judul[0], "Formulir kosong Seksi Pemerintahan" in judul) == ("Lembar disposisi", True)
    assert len(set(judul)) == len(judul)


@pytest.mark.parametrize("unit", [u.kode for u in katalog.unit()])
def test_seksi_melihat_berkas_unitnya_dan_yang_untuk_semua_seksi_saja(kantor: Kantor, unit: str) -> None:
    terlihat = dokumen.daftar(kantor.app, kantor[f"seksi.{unit}"], kantor.kini)

    assert {(d.jenis, d.unit) for d in terlihat} == {
        ("formulir", unit),
        ("usulan", unit),
        *((jenis, "") for jenis in UNTUK_SEMUA_SEKSI),
    }


def test_admin_tidak_melihat_dokumen_kinerja(kantor: Kantor) -> None:
    assert dokumen.daftar(kantor.app, kantor["admin"], kantor.kini) == ()


def test_berkas_diserahkan_dengan_nama_dan_jenisnya(kantor: Kantor) -> None:
    (iku,) = [d for d in dokumen.daftar(kantor.app, kantor["camat"], kantor.kini) if d.jenis == "dokumen_iku"]

    berkas = dokumen.buka(kantor.app, kantor["camat"], iku)

    assert (berkas.nama, berkas.mime, berkas.isi[:4]) == ("11-dokumen-iku.pdf", "application/pdf", b"%PDF")


def test_setiap_dokumen_dapat_diunduh_yang_boleh_melihatnya(kantor: Kantor) -> None:
    for orang in kantor.orang.values():
        for d in dokumen.daftar(kantor.app, orang, kantor.kini):
            assert len(dokumen.buka(kantor.app, orang, d).isi) == d.ukuran


@pytest.mark.parametrize("nama", ["seksi.pem", "admin"])
def test_sidik_yang_diketahui_tidak_membuka_dokumen_orang_lain(kantor: Kantor, nama: str) -> None:
    """Somebody who has got hold of a sha256 (from a print, from a colleague's address bar)."""
    boleh = {d.sha256 for d in dokumen.daftar(kantor.app, kantor[nama], kantor.kini)}
    lain = {d.sha256 for d in dokumen.daftar(kantor.app, kantor["camat"], kantor.kini)} - boleh

    for sha in lain:
        with pytest.raises(TidakBerwenang):
            dokumen.berkas(kantor.app, kantor[nama], sha)


@pytest.mark.parametrize("sha", ["0" * 64, "", "../../kinerja.duckdb"])
def test_sidik_yang_tidak_terdaftar_tidak_ada(kantor: Kantor, sha: str) -> None:
    with pytest.raises(TidakDitemukan):
        dokumen.berkas(kantor.app, kantor["camat"], sha)


def test_setiap_jenis_dokumen_mempunyai_sebutan(kantor: Kantor) -> None:
    terlihat = dokumen.daftar(kantor.app, kantor["camat"], kantor.kini)

    assert {d.jenis for d in terlihat} <= dokumen.SEBUTAN.keys()


def test_yang_terakhir_dari_satu_jenis_dan_unit(kantor: Kantor) -> None:
    usulan = dokumen.terakhir(kantor.app, kantor["staf"], kantor.kini, "usulan", "pem")

    assert usulan is not None
    assert usulan.nama_berkas == "06-pem-terisi.xlsx"
    assert dokumen.terakhir(kantor.app, kantor["seksi.kesos"], kantor.kini, "usulan", "pem") is None
