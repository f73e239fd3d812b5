"""A disk that is really full: a small tmpfs where one may be mounted, a real file-size limit everywhere else."""

import os
import random
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from kinerja_core.actions import penghimpunan
from kinerja_core.cadangan import cadangkan
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.domain.errors import KinerjaError, PenyimpananBermasalah
from kinerja_core.queries import penghimpunan as penghimpunan_query
from kinerja_core.settings import AKAR_PROYEK
from kinerja_core.store.store import Store
from tests.actions.alat import buka_salinan, jejak, potret
from tests.actions.formulir import terisi
from tests.store.alat import isi, tulis

MEGA = 1024 * 1024


class Disk:
    """A small disk that can be filled to the last byte and emptied again."""

    def __init__(self, titik: Path) -> None:
        self.titik = titik
        self._ganjal = titik / "ganjal"

    def penuhi(self, sisakan: int = 0) -> None:
        """Leave ``sisakan`` bytes free."""
        bebas = shutil.disk_usage(self.titik).free - sisakan
        self._ganjal.write_bytes(bytes(max(0, bebas)))

    def legakan(self) -> None:
        """Free what was filled."""
        self._ganjal.unlink()


@pytest.fixture
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Disk]:
    """A tmpfs of the size the test asks for in MiB (64 without)."""
    titik = tmp_path / "disk"
    titik.mkdir()
    besar = getattr(request, "param", 64)
    perintah = ["mount", "-t", "tmpfs", "-o", f"size={besar}m", "tmpfs", str(titik)]
    if shutil.which("mount") is None or subprocess.run(perintah, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk cannot be mounted here; the file-size limit below stands in for it")
    yield Disk(titik)
    subprocess.run(["umount", "-l", str(titik)], check=True)


def besar(store: Store, nomor: int, banyak: int) -> None:
    """One transaction of about ``banyak`` bytes that do not compress."""
    teks = random.Random(nomor).randbytes(banyak // 2).hex()
    with store.transaction() as t:
        t.tulis("insert into penghitung values ('k', $1, $2, $2)", teks, nomor)


def nomor(store: Store) -> list[int]:
    with store.read() as r:
        return [n for (n,) in r.baca("select nomor from penghitung order by nomor")]


def test_perubahan_kecil_ditolak_dengan_kalimat_lalu_berlanjut(disk: Disk) -> None:
    store = Store(disk.titik / "kantor")
    tulis(store, 1)
    disk.penuhi()
    for coba in (2, 3):
        with pytest.raises(PenyimpananBermasalah, match="kosongkan ruang disk"):
            besar(store, coba, MEGA // 4)
    assert isi(store) == [1]

    disk.legakan()
    tulis(store, 4)

    assert isi(store) == [1, 4]
    store.tutup()
    lagi = Store(disk.titik / "kantor")
    assert (isi(lagi), lagi.dipulihkan) == ([1, 4], 0)
    lagi.tutup()


@pytest.mark.parametrize("sisakan", [0, 4, 40, 300, 700])
def test_di_mana_pun_disk_penuh_yang_diakui_tetap_dan_yang_ditolak_tidak_ada(disk: Disk, sisakan: int) -> None:
    """The journal's line, the write-ahead log, and the pages between: each can be the one that has no room."""
    store = Store(disk.titik / "kantor")
    diakui = [1]
    tulis(store, 1)
    disk.penuhi(sisakan * 1024)
    for coba in range(2, 20):
        try:
            besar(store, coba, 60_000)
        except PenyimpananBermasalah:
            continue
        diakui.append(coba)
    assert nomor(store) == diakui
    store.tutup()
    disk.legakan()

    lagi = Store(disk.titik / "kantor")

    assert (nomor(lagi), lagi.dipulihkan) == (diakui, 0)
    lagi.tutup()


@pytest.mark.parametrize("disk", [80], indirect=True)
def test_kegagalan_fatal_saat_checkpoint_pulih_tanpa_menjalankan_ulang(disk: Disk) -> None:
    """DuckDB declares itself dead when a checkpoint has no room; the store opens it anew by itself."""
    store = Store(disk.titik / "kantor")
    besar(store, 1, 12 * MEGA)
    besar(store, 2, 2 * MEGA)
    disk.penuhi(12 * MEGA)
    for coba in (3, 4):
        with pytest.raises(PenyimpananBermasalah) as galat:
            besar(store, coba, 2 * MEGA)  # one more would be 16 MB of write-ahead log: checkpoint
        assert isinstance(galat.value.__cause__, duckdb.FatalException)
        assert nomor(store) == [1, 2]

    disk.legakan()
    for coba in (5, 6):
        besar(store, coba, 2 * MEGA)

    assert nomor(store) == [1, 2, 5, 6]
    store.tutup()
    lagi = Store(disk.titik / "kantor")
    assert (nomor(lagi), lagi.dipulihkan) == ([1, 2, 5, 6], 0)
    lagi.tutup()


def test_dibuka_di_disk_yang_penuh_tetap_terbaca(disk: Disk) -> None:
    store = Store(disk.titik / "kantor")
    besar(store, 1, MEGA)
    store.tutup()
    disk.penuhi()

    lagi = Store(disk.titik / "kantor")

    assert nomor(lagi) == [1]
    lagi.tutup()


def test_kantor_baru_di_disk_yang_penuh_ditolak_lalu_dapat_dibuat(disk: Disk) -> None:
    disk.penuhi(6000)
    with pytest.raises(PenyimpananBermasalah):
        Store(disk.titik / "kantor")

    disk.legakan()
    store = Store(disk.titik / "kantor")
    tulis(store, 1)

    assert isi(store) == [1]
    store.tutup()


def test_unggahan_di_disk_yang_penuh_ditolak_utuh_lalu_diterima(
    disk: Disk, cetakan_bertahap: Callable[..., tuple[Path, datetime]]
) -> None:
    """Real uploads, with their file in the archive, until the disk is full; then again with room."""
    kantor = buka_salinan(*cetakan_bertahap(6), disk.titik / "kantor")
    seksi, data = kantor["seksi.kesos"], terisi(kantor, "kesos")
    disk.penuhi(110 * 1024)
    diterima, tolakan = 0, ""
    while not tolakan:
        sebelum = potret(kantor.app)
        try:
            penghimpunan.terima(kantor.app, seksi, kantor.kini, data + bytes(diterima), "f.xlsx", diterima, "Sudah.")
            diterima += 1
        except KinerjaError as galat:
            tolakan = str(galat)
            assert potret(kantor.app).tabel == sebelum.tabel
    assert "kosongkan ruang disk" in tolakan
    assert kantor.app.arsip.periksa()[1] == ()

    disk.legakan()
    penghimpunan.terima(kantor.app, seksi, kantor.kini, data, "f.xlsx", diterima, "Sudah.")

    assert len(penghimpunan_query.revisi(kantor.app, seksi, kantor.kini)) == diterima + 1
    assert rantai_utuh(jejak(kantor))
    kantor.app.store.tutup()


def test_salinan_cadangan_di_disk_yang_penuh_ditolak_dan_kantor_tetap_berjalan(
    disk: Disk, cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path: Path
) -> None:
    kantor = buka_salinan(*cetakan_bertahap(2), tmp_path / "kantor")
    disk.penuhi(20 * 1024)

    with pytest.raises(PenyimpananBermasalah, match="Salinan cadangan tidak dapat ditulis"):
        cadangkan(kantor.app, disk.titik / "cadangan.zip")

    assert [p.name for p in disk.titik.iterdir()] == ["ganjal"]
    tulis(kantor.app.store, 1)
    disk.legakan()
    assert cadangkan(kantor.app, disk.titik / "cadangan.zip").is_file()
    kantor.app.store.tutup()


BATAS = """
    import resource, sys
    from pathlib import Path
    from kinerja_core.domain.errors import PenyimpananBermasalah
    from kinerja_core.store.store import Store
    from tests.store.alat import isi, tulis

    store = Store(Path(sys.argv[1]))
    longgar = resource.getrlimit(resource.RLIMIT_FSIZE)
    diakui, ditolak = [], []
    for nomor in range(1, 40):
        if nomor == 20:
            besar = max(p.stat().st_size for p in Path(sys.argv[1]).iterdir())
            resource.setrlimit(resource.RLIMIT_FSIZE, (besar + 700, longgar[1]))
        if nomor == 30:
            resource.setrlimit(resource.RLIMIT_FSIZE, longgar)
        try:
            tulis(store, nomor)
            diakui.append(nomor)
        except PenyimpananBermasalah as galat:
            assert "kosongkan ruang disk" in str(galat)
            ditolak.append(nomor)
    assert isi(store) == diakui, (isi(store), diakui)
    store.tutup()
    print(",".join(map(str, diakui)), ",".join(map(str, ditolak)))
"""


def test_batas_ukuran_berkas_menolak_dengan_kalimat_lalu_berlanjut(tmp_path: Path) -> None:
    """Needs no mount: the operating system itself refuses to let the files grow, then lets them again."""
    if os.name == "nt":
        pytest.skip("Windows has no limit on the size of a file a process may write")
    hasil = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(BATAS), str(tmp_path / "kantor")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=AKAR_PROYEK,
    )
    diakui, ditolak = ([int(n) for n in kata.split(",")] for kata in hasil.stdout.split())

    store = Store(tmp_path / "kantor")

    assert (isi(store), store.dipulihkan) == (diakui, 0)
    assert (diakui[:19], diakui[-10:]) == (list(range(1, 20)), list(range(30, 40)))
    assert 5 <= len(ditolak) <= 10
    store.tutup()
