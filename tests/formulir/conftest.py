"""One clean form for all tests of this folder, and ways to spoil it as people do."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from kinerja_core.domain.usulan import HasilPeriksa
from kinerja_core.formulir.isi import isi
from kinerja_core.formulir.pembaca import Pembaca
from kinerja_core.formulir.periksa import periksa
from kinerja_core.formulir.tulis import buat
from tests.formulir.contoh import DIBUAT, FORMULIR, ISIAN


@pytest.fixture(scope="session")
def formulir_kosong() -> bytes:
    return buat(FORMULIR, DIBUAT)


@pytest.fixture(scope="session")
def formulir_terisi(formulir_kosong: bytes) -> bytes:
    return isi(formulir_kosong, ISIAN)


@pytest.fixture(scope="session")
def pembaca() -> Iterator[Pembaca]:
    """One warm reading process for all tests."""
    satu = Pembaca(paling_banyak=1)
    yield satu
    satu.tutup()


@pytest.fixture(scope="session")
def periksa_ini(pembaca: Pembaca) -> Callable[..., HasilPeriksa]:
    """``periksa`` against the form of these tests."""

    def _periksa(data: bytes, nama: str = "formulir.xlsx", formulir=FORMULIR, **lain) -> HasilPeriksa:
        return periksa(data, nama, formulir, pembaca=pembaca, **lain)

    return _periksa


def ubah(data: bytes, pengubah: Callable[[Workbook], object]) -> bytes:
    """``data`` changed in a spreadsheet programme and saved."""
    buku = load_workbook(BytesIO(data))
    pengubah(buku)
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def ubah_bagian(data: bytes, bagian: str, pengubah: Callable[[str], str]) -> bytes:
    """``data`` with one XML part changed by hand, for what openpyxl does not write."""
    wadah = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            isi_bagian = lama.read(nama)
            if nama == bagian:
                sesudah = pengubah(isi_bagian.decode())
                assert sesudah.encode() != isi_bagian
                isi_bagian = sesudah.encode()
            baru.writestr(nama, isi_bagian)
    return wadah.getvalue()


SOFFICE = shutil.which("soffice")
butuh_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) tidak terpasang di mesin ini")


def konversi(folder: Path, ke: str, berkas: dict[str, bytes]) -> dict[str, bytes]:
    """Open files in LibreOffice and save them as ``ke``; one start of the programme for all of them."""
    assert SOFFICE is not None
    for nama, data in berkas.items():
        (folder / nama).write_bytes(data)
    keluar = folder / f"keluar-{ke}"
    # one profile for all starts: making a new one takes longer than the conversion
    profil = (folder.parent / "profil-libreoffice").as_uri()
    perintah = [SOFFICE, f"-env:UserInstallation={profil}", "--headless", "--convert-to", ke]
    jalur = [str(folder / nama) for nama in berkas]
    subprocess.run([*perintah, "--outdir", str(keluar), *jalur], check=True, capture_output=True, timeout=120)
    return {nama: (keluar / f"{Path(nama).stem}.{ke}").read_bytes() for nama in berkas}
