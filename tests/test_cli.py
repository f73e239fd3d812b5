"""The commands, run as a person at a terminal would."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from kinerja_core.cli import main
from kinerja_core.contoh import katalog

DOKUMEN = {
    "01-lembar-disposisi.pdf",
    "02-format-iku.pdf",
    *(f"03-format-{u.kode}.xlsx" for u in katalog.unit()),
    "03-tanda-terima-format.pdf",
    "04-undangan-rapat.pdf",
    "04-undangan-rapat.ics",
    "05-daftar-hadir.pdf",
    "05-notulen.pdf",
    "05-tayangan-rapat.html",
    *(f"06-{u.kode}-terisi.xlsx" for u in katalog.unit()),
    "08-konsep-dokumen-iku.pdf",
    "08-konsep-dokumen-iku-r2.pdf",
    "09-nota-pengembalian-1.pdf",
    "11-dokumen-iku.pdf",
    "12-surat-pengantar.pdf",
    "13-buku-ekspedisi.pdf",
    "13-bukti-pelaksanaan-sop.pdf",
    "13-arsip.zip",
    f"13-unggahan-esakip-{katalog.TAHUN}.zip",
}


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """`kinerja contoh`, run once: the folder it wrote and the lines it printed."""
    folder = tmp_path_factory.mktemp("keluaran")
    layar = io.StringIO()
    with pytest.MonkeyPatch.context() as m:
        m.setattr("sys.stdout", layar)
        assert main(["contoh", "--keluaran", str(folder)]) == 0
    return folder, layar.getvalue().splitlines()


def test_contoh_berakhir_dengan_tiga_belas_baris(keluaran: tuple[Path, list[str]]) -> None:
    assert [baris[:10] for baris in keluaran[1]] == [f"Langkah {n:2d}" for n in range(1, 14)]


def test_contoh_menulis_semua_dokumen(keluaran: tuple[Path, list[str]]) -> None:
    assert {p.name for p in keluaran[0].iterdir()} == DOKUMEN


@pytest.mark.parametrize(
    "angka", [("82,53", "82,32", "99,75"), ("91,33", "97,66", "106,93"), ("90", "100", "111,11")], ids=str
)
def test_dokumen_iku_memuat_angka_terbitan(keluaran: tuple[Path, list[str]], angka: tuple[str, ...]) -> None:
    teks = "\n".join(h.extract_text() for h in PdfReader(keluaran[0] / "11-dokumen-iku.pdf").pages)
    kata = teks.split()

    tiga = [kata[n : n + 3] for n in range(len(kata))]
    assert list(angka) in tiga


def test_dokumen_yang_ditandatangani_bukan_yang_berstempel_konsep(keluaran: tuple[Path, list[str]]) -> None:
    def teks(nama: str) -> str:
        return "".join(h.extract_text() for h in PdfReader(keluaran[0] / nama).pages)

    assert ("KONSEP" in teks("11-dokumen-iku.pdf"), "KONSEP" in teks("08-konsep-dokumen-iku-r2.pdf")) == (False, True)


def test_arsip_dapat_diperiksa_dengan_manifesnya_sendiri(keluaran: tuple[Path, list[str]]) -> None:
    with zipfile.ZipFile(keluaran[0] / "13-arsip.zip") as z:
        manifes = dict(reversed(b.split("  ", 1)) for b in z.read("SHA256SUMS").decode().splitlines())
        isi = {n: hashlib.sha256(z.read(n)).hexdigest() for n in z.namelist() if n != "SHA256SUMS"}

    assert isi == manifes
    assert (
        isi["dokumen/11-dokumen-iku.pdf"]
        == hashlib.sha256((keluaran[0] / "11-dokumen-iku.pdf").read_bytes()).hexdigest()
    )


def test_formulir_periksa_menerima_yang_terisi(
    keluaran: tuple[Path, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    kode = main(["formulir", "periksa", str(keluaran[0] / "06-ppk-terisi.xlsx"), "--json"])

    putusan = json.loads(capsys.readouterr().out)
    assert (kode, putusan["diterima"], putusan["identitas"]["unit"]) == (0, True, "ppk")


def test_formulir_periksa_menolak_yang_bukan_formulir(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = tmp_path / "catatan.xlsx"
    berkas.write_text("bukan buku kerja")

    kode = main(["formulir", "periksa", str(berkas), "--json"])

    putusan = json.loads(capsys.readouterr().out)
    assert (kode, putusan["diterima"], putusan["masalah"][0]["kode"]) == (1, False, "berkas_ditolak")


def test_histori_periksa_mencocokkan_angka_terbitan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    tabel = tmp_path / "histori.csv"
    tabel.write_text(
        "source,tahun,unit,sasaran,indikator,satuan,polaritas,target,realisasi,capaian,predikat,catatan\n"
        'uji,2024,K,S,Nilai SAKIP Kecamatan,Nilai,,"82,53","82,32","99,75",,\n',
        encoding="utf-8",
    )

    kode = main(["histori", "periksa", str(tabel), "--json"])

    (baris,) = json.loads(capsys.readouterr().out)
    assert (kode, baris["capaian_cetak"], baris["cocok_terbit"]) == (0, "99,75", True)


def test_berkas_yang_tidak_ada_menjadi_kalimat(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formulir", "periksa", "tidak-ada.xlsx"]) == 1
    assert "tidak ada. Periksa nama" in capsys.readouterr().err


def test_demo_tidak_menimpa_data_kantor_sungguhan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kinerja_core.actions.masuk import siapkan_kantor
    from kinerja_core.application import bangun
    from kinerja_core.domain.kantor import Kantor
    from kinerja_core.settings import Settings

    app = bangun(Settings(tmp_path / "kantor"))
    siapkan_kantor(
        app, Kantor("k1", "Kecamatan Sungguhan", "PEMERINTAH KOTA", "Kota"), "Admin", "admin", "sandi-panjang"
    )
    app.store.tutup()

    assert main(["demo", "--data", str(tmp_path / "kantor"), "--tanpa-peramban"]) == 1
    assert "berisi data Kecamatan Sungguhan" in capsys.readouterr().err
    assert (tmp_path / "kantor" / "kinerja.duckdb").exists()
