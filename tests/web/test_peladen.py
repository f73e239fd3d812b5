"""The real server with Streamlit behind the guard: resumed sessions, restarts, WebSocket, console."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from kinerja_core.application import waktu_kini
from kinerja_core.domain.peran import Peran
from kinerja_core.web.kuki import nama_sesi
from pages.ui import registry
from tests.web.kantor import Dunia, buka_dunia
from tests.web.peladen import Peladen, peladen_berjalan
from tests.web.streamlit_soket import tab


@pytest.fixture(scope="module")
def kantor_jalan(tmp_path_factory: pytest.TempPathFactory, sidik: str) -> Iterator[tuple[Peladen, dict[Peran, str]]]:
    """A running server and, per Peran, the Cookie header of a signed-in browser."""
    folder = tmp_path_factory.mktemp("kantor")
    kuki = _isi(buka_dunia(folder, sidik))
    with peladen_berjalan(folder / "data", folder) as peladen:
        yield peladen, kuki


def _isi(dunia: Dunia) -> dict[Peran, str]:
    dunia.jam.kini = waktu_kini()
    dunia.siapkan()
    nama = nama_sesi(dunia.app, aman=False)
    kuki = {peran: f"{nama}={dunia.sesi(dunia.pegawai(peran, unit='pem'))}" for peran in Peran}
    dunia.app.store.tutup()
    return kuki


def _status(peladen: Peladen, path: str, kuki: str = "") -> int:
    sambungan = http.client.HTTPConnection("127.0.0.1", peladen.port, timeout=20)
    try:
        sambungan.request("GET", path, headers={"Cookie": kuki} if kuki else {})
        return sambungan.getresponse().status
    finally:
        sambungan.close()


def test_session_state_tidak_berpindah_ke_orang_lain(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, kuki = kantor_jalan
    with tab(peladen, kuki[Peran.STAF]) as milik_staf:
        milik_staf.jalankan()
        lama = milik_staf.sesi

    with tab(peladen, kuki[Peran.CAMAT], sesi_lama=lama) as milik_camat:
        milik_camat.jalankan()
    with tab(peladen, kuki[Peran.STAF], sesi_lama=lama) as milik_staf:
        milik_staf.jalankan()

    assert (milik_camat.sesi == lama, milik_staf.sesi == lama) == (False, True)


def test_soket_tanpa_kuki_ditolak_saat_jabat_tangan(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, _ = kantor_jalan

    with pytest.raises(InvalidStatus) as galat, tab(peladen, ""):
        pass

    assert galat.value.response.status_code == 403


def test_halaman_peran_lain_tidak_tergambar_lewat_soket(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, kuki = kantor_jalan

    with tab(peladen, kuki[Peran.SEKSI]) as seksi:
        milik_seksi = seksi.jalankan("pegawai")
    with tab(peladen, kuki[Peran.ADMIN]) as admin:
        milik_admin = admin.jalankan("pegawai")

    assert ("Pegawai dan akun" in milik_admin, "Pegawai dan akun" in milik_seksi) == (True, False)


def test_setelah_server_dijalankan_ulang_sesi_dan_pagar_tetap(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, kuki = kantor_jalan
    peladen.henti()
    peladen.mulai()

    # the very first page asked of the new process, over the socket and over HTTP
    with tab(peladen, kuki[Peran.SEKSI]) as seksi:
        tergambar = seksi.jalankan("pegawai")
    terbuka = {h.url for h in registry.HALAMAN if _status(peladen, h.jalur, kuki[Peran.SEKSI]) == 200}

    assert "Pegawai dan akun" not in tergambar
    assert terbuka == {h.url for h in registry.HALAMAN if Peran.SEKSI in h.peran}
    assert {_status(peladen, h.jalur) for h in registry.HALAMAN} == {303}


def test_berkas_halaman_tidak_dapat_dibuka_dengan_namanya(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, kuki = kantor_jalan
    nama = ["/langkah_01_disposisi", "/alur/langkah_01_disposisi", "/pages/kelola/pegawai.py", "/app", "/ui"]

    assert [_status(peladen, path, kuki[Peran.SEKSI]) for path in nama] == [404] * len(nama)


def test_server_tidak_mencatat_galat(kantor_jalan: tuple[Peladen, dict[Peran, str]]) -> None:
    peladen, kuki = kantor_jalan
    with tab(peladen, kuki[Peran.ADMIN]) as admin:
        admin.jalankan("")

    assert [b for b in peladen.isi_catatan().splitlines() if "Traceback" in b or "Insiden" in b] == []


def test_streamlit_run_memakai_pagar_yang_sama(tmp_path: Path) -> None:
    peladen = Peladen(tmp_path / "data", tmp_path / "log")
    try:
        peladen.mulai("-m", "streamlit", "run", "app.py", "--server.port", str(peladen.port))
        status = [_status(peladen, path) for path in ("/sandi", "/siapkan", "/_stcore/metrics")]
    finally:
        peladen.henti()

    assert status == [303, 200, 401]


def test_data_yang_tidak_dapat_dibuka_menjadi_kalimat_di_peramban(tmp_path: Path) -> None:
    berkas = tmp_path / "data" / "kinerja.duckdb"
    berkas.parent.mkdir()
    berkas.write_bytes(b"bukan basis data" * 1000)
    peladen = Peladen(tmp_path / "data", tmp_path / "log")
    peladen.tunggu_sehat = False
    try:
        peladen.mulai()
        status = _status(peladen, "/sandi")
    finally:
        peladen.henti()

    assert (status, _status_log(peladen)) == (503, True)


def _status_log(peladen: Peladen) -> bool:
    return "Traceback" not in peladen.isi_catatan()
