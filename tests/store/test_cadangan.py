"""Backup, rehearsed return, and what `periksa` finds."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from kinerja_core.actions import arsip as arsip_aksi
from kinerja_core.actions import ekspedisi
from kinerja_core.application import bangun
from kinerja_core.cadangan import cadangkan, periksa, pulihkan
from kinerja_core.domain.distribusi import Antaran
from kinerja_core.domain.errors import BerkasDitolak, KinerjaError, PenyimpananBermasalah
from kinerja_core.settings import Settings
from kinerja_core.store import naskah as naskah_store
from tests.actions.alat import Kantor, Potret, buka_salinan, potret
from tests.store.alat import BASIS, JURNAL

ANTARAN = Antaran("Bagian Organisasi", "asli", "Kurir")


@pytest.fixture
def kantor(cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path) -> Iterator[Kantor]:
    """The sample office at Langkah 13, every kind of document made."""
    satu = buka_salinan(*cetakan_bertahap(13), tmp_path / "kantor")
    yield satu
    satu.app.store.tutup()


@pytest.fixture(scope="session")
def cadangan(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Potret]:
    """A good backup of that office and what it holds."""
    akar = tmp_path_factory.mktemp("cadangan")
    kantor = buka_salinan(*cetakan_bertahap(13), akar / "kantor")
    hasil = cadangkan(kantor.app, akar / "cadangan.zip"), potret(kantor.app)
    kantor.app.store.tutup()
    return hasil


def isi(folder: Path) -> Potret:
    app = bangun(Settings(folder))
    try:
        return potret(app)
    finally:
        app.store.tutup()


def ubah_langsung(folder: Path, sql: str) -> None:
    """Tamper with the database behind the application's back."""
    with duckdb.connect(str(folder / BASIS)) as sambungan:
        sambungan.execute(sql)


def setelah_diutak_atik(kantor: Kantor, sql: str) -> tuple[str, ...]:
    kantor.app.store.tutup()
    ubah_langsung(kantor.app.folder, sql)
    app = bangun(Settings(kantor.app.folder))
    try:
        return periksa(app)
    finally:
        app.store.tutup()


def test_yang_dipulihkan_sama_seluruhnya(cadangan: tuple[Path, Potret], tmp_path: Path) -> None:
    pulihkan(cadangan[0], tmp_path / "baru")

    assert isi(tmp_path / "baru") == cadangan[1]
    assert [p.name for p in tmp_path.iterdir()] == ["baru"]


def test_kantor_yang_dipulihkan_dapat_melanjutkan_pekerjaan(cadangan: tuple[Path, Potret], tmp_path: Path) -> None:
    pulihkan(cadangan[0], tmp_path / "cadangan")
    kantor = buka_salinan(tmp_path / "cadangan", datetime(2026, 11, 20, 1, 0), tmp_path / "baru")

    ekspedisi.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, ANTARAN)
    arsip_aksi.tutup(kantor.app, kantor["staf"], kantor.kini, "Tanpa tanda terima.")

    assert (kantor.kini.selesai, periksa(kantor.app)) == (True, ())
    kantor.app.store.tutup()


def test_cadangan_diambil_selagi_kantor_bekerja(kantor: Kantor, tmp_path: Path) -> None:
    cadangkan(kantor.app, tmp_path / "cadangan.zip")

    ekspedisi.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, ANTARAN)

    assert periksa(kantor.app) == ()
    assert not list(tmp_path.glob("*.setengah"))


def test_cadangan_ke_folder_yang_tidak_ada_ditolak(kantor: Kantor, tmp_path: Path) -> None:
    with pytest.raises(PenyimpananBermasalah, match="Pilih folder tujuan yang ada"):
        cadangkan(kantor.app, tmp_path / "usb" / "cadangan.zip")


def test_arsip_yang_rusak_tidak_menjadi_cadangan(kantor: Kantor, tmp_path: Path) -> None:
    """A backup that could not be returned whole is none, and an earlier one of that name stays."""
    (tmp_path / "cadangan.zip").write_bytes(b"cadangan kemarin")
    kantor.app.arsip.berkas()[0].write_bytes(b"rusak")

    with pytest.raises(PenyimpananBermasalah, match="Salinan cadangan tidak utuh"):
        cadangkan(kantor.app, tmp_path / "cadangan.zip")

    assert (tmp_path / "cadangan.zip").read_bytes() == b"cadangan kemarin"
    assert not list(tmp_path.glob("*.setengah"))


def test_folder_yang_berisi_tidak_ditimpa(cadangan: tuple[Path, Potret], tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("penting", encoding="utf-8")

    with pytest.raises(PenyimpananBermasalah, match="tidak kosong"):
        pulihkan(cadangan[0], tmp_path)

    assert [p.name for p in tmp_path.iterdir()] == ["catatan.txt"]


def test_folder_kosong_boleh_menjadi_tujuan(cadangan: tuple[Path, Potret], tmp_path: Path) -> None:
    (tmp_path / "baru").mkdir()

    pulihkan(cadangan[0], tmp_path / "baru")

    assert (tmp_path / "baru" / BASIS).is_file()


def rusakkan(sumber: Path, tujuan: Path, cara: str) -> Path:
    """A copy of the backup, damaged."""
    data = sumber.read_bytes()
    tengah = len(data) // 2
    if cara == "terpotong":
        tujuan.write_bytes(data[:tengah])
    elif cara == "bit terbalik":
        tujuan.write_bytes(data[:tengah] + bytes([data[tengah] ^ 0xFF]) + data[tengah + 1 :])
    elif cara == "nol di tengah":
        tujuan.write_bytes(data[:tengah] + bytes(2000) + data[tengah + 2000 :])
    elif cara == "bukan zip":
        tujuan.write_bytes(b"%PDF-1.7 bukan cadangan")
    elif cara == "zip lain":
        with zipfile.ZipFile(tujuan, "w") as z:
            z.writestr("surat.txt", "halo")
    return tujuan


@pytest.mark.parametrize("cara", ["terpotong", "bit terbalik", "nol di tengah", "bukan zip", "zip lain", "tidak ada"])
def test_cadangan_yang_rusak_ditolak_dan_tidak_meninggalkan_folder(
    cadangan: tuple[Path, Potret], tmp_path: Path, cara: str
) -> None:
    rusak = rusakkan(cadangan[0], tmp_path / "rusak.zip", cara)

    with pytest.raises(BerkasDitolak):
        pulihkan(rusak, tmp_path / "baru")

    assert {p.name for p in tmp_path.iterdir()} <= {"rusak.zip"}


def susun_ulang(sumber: Path, tujuan: Path, ganti: Callable[[str, bytes], bytes | None]) -> Path:
    """A well-formed ZIP with other contents; None leaves a file out."""
    with zipfile.ZipFile(sumber) as lama, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            data = ganti(nama, lama.read(nama))
            if data is not None:
                baru.writestr(nama, data)
    return tujuan


@pytest.mark.parametrize(
    "ganti",
    [
        lambda nama, data: data[:-1] if nama.startswith("arsip/") else data,
        lambda nama, data: None if nama.startswith("arsip/") else data,
        lambda nama, data: data.replace(b"IKU", b"UKI") if nama == JURNAL else data,
        lambda nama, data: None if nama == JURNAL else data[:200_000] if nama == BASIS else data,
    ],
    ids=["arsip berubah", "arsip hilang", "jurnal diubah", "basis data terpotong tanpa jurnal"],
)
def test_cadangan_yang_isinya_tidak_utuh_ditolak(
    cadangan: tuple[Path, Potret], tmp_path: Path, ganti: Callable[[str, bytes], bytes | None]
) -> None:
    lain = susun_ulang(cadangan[0], tmp_path / "lain.zip", ganti)

    with pytest.raises(PenyimpananBermasalah):
        pulihkan(lain, tmp_path / "baru")

    assert [p.name for p in tmp_path.iterdir()] == ["lain.zip"]


def test_cadangan_yang_menulis_ke_luar_folder_ditolak(cadangan: tuple[Path, Potret], tmp_path: Path) -> None:
    jahat = tmp_path / "jahat.zip"
    shutil.copy(cadangan[0], jahat)
    with zipfile.ZipFile(jahat, "a") as z:
        z.writestr("../keluar.txt", "halo")

    with pytest.raises(BerkasDitolak, match="bukan salinan cadangan"):
        pulihkan(jahat, tmp_path / "baru")

    assert not (tmp_path / "keluar.txt").exists()


def test_kantor_yang_utuh_tidak_mempunyai_masalah(kantor: Kantor) -> None:
    assert periksa(kantor.app) == ()


def test_dokumen_yang_rusak_disebut_namanya(kantor: Kantor) -> None:
    sha = kantor.kini.ditandatangani
    (kantor.app.folder / "arsip" / sha[:2] / sha).write_bytes(b"rusak")

    assert periksa(kantor.app) == (f"11-dokumen-iku.pdf pada Siklus “{kantor.kini.nama}” rusak di arsip ({sha[:12]}).",)


def test_dokumen_yang_hilang_disebut_namanya(kantor: Kantor) -> None:
    with kantor.app.store.read() as r:
        (undangan,) = [
            d
            for d in naskah_store.daftar_dokumen(r, kantor.kini.kantor_id, kantor.kini.id)
            if d.nama_berkas == "04-undangan-rapat.pdf"
        ]
    (kantor.app.folder / "arsip" / undangan.sha256[:2] / undangan.sha256).unlink()

    (masalah,) = periksa(kantor.app)
    assert masalah.startswith("04-undangan-rapat.pdf")
    assert "hilang dari arsip" in masalah


@pytest.mark.parametrize(
    "sql",
    [
        "update jejak set catatan = 'lain' where versi = 3",
        "update jejak set keadaan = replace(keadaan, 'pengubah', 'pengubaj') where versi = 5",
        "update jejak set keadaan = 'bukan json' where versi = (select max(versi) from jejak)",
        "delete from jejak where versi = 4",
        "delete from jejak where versi = (select max(versi) from jejak)",
        "delete from jejak",
    ],
    ids=["diubah", "keadaan diubah", "tidak terbaca", "dicabut", "baris terakhir dicabut", "dihapus semua"],
)
def test_jejak_yang_diutak_atik_ketahuan(kantor: Kantor, sql: str) -> None:
    nama = kantor.kini.nama

    assert setelah_diutak_atik(kantor, sql) == (f"Jejak Siklus “{nama}” tidak utuh lagi.",)


def test_siklus_yang_dihapus_seluruhnya_ketahuan(kantor: Kantor) -> None:
    siklus_id = kantor.kini.id

    assert setelah_diutak_atik(kantor, "delete from jejak; delete from siklus; delete from dokumen") == (
        f"Jejak Siklus “{siklus_id}” tidak utuh lagi.",
    )


def test_berkas_arsip_yang_rusak_tanpa_pemilik_disebut_sidiknya(kantor: Kantor) -> None:
    sha = kantor.app.arsip.simpan(b"cetakan yang tidak jadi dipakai")
    (kantor.app.folder / "arsip" / sha[:2] / sha).write_bytes(b"rusak")

    assert periksa(kantor.app) == (f"Berkas arsip {sha[:12]} rusak.",)


def test_setiap_penolakan_adalah_kalimat(tmp_path: Path) -> None:
    with pytest.raises(KinerjaError) as galat:
        pulihkan(tmp_path / "tidak-ada.zip", tmp_path / "baru")

    assert str(galat.value).endswith(".")
