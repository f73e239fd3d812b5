"""The content-addressed folder: once, whole, healed, swept."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kinerja_core.arsip import Arsip
from kinerja_core.domain.errors import PenyimpananBermasalah, TidakDitemukan

DATA = b"isi dokumen"
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def arsip(tmp_path: Path) -> Arsip:
    return Arsip(tmp_path)


def berkas(folder: Path) -> Path:
    return folder / SHA[:2] / SHA


def test_disimpan_menurut_sidiknya_dan_terbaca_kembali(arsip: Arsip, tmp_path: Path) -> None:
    assert arsip.simpan(DATA) == SHA

    assert (arsip.baca(SHA), berkas(tmp_path).read_bytes(), arsip.ada(SHA)) == (DATA, DATA, True)


def test_isi_yang_sama_tetap_satu_berkas(arsip: Arsip) -> None:
    arsip.simpan(DATA)
    arsip.simpan(DATA)

    assert arsip.periksa() == (1, ())


def test_isi_yang_sama_dari_banyak_utas_tetap_satu_berkas_utuh(arsip: Arsip, tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as utas:
        assert set(utas.map(lambda _: arsip.simpan(DATA), range(100))) == {SHA}

    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [SHA]


@pytest.mark.parametrize("rusakkan", [lambda b: b[:-1], lambda b: b"X" + b[1:], lambda _: b""])
def test_berkas_yang_rusak_tidak_pernah_diserahkan(
    arsip: Arsip, tmp_path: Path, rusakkan: Callable[[bytes], bytes]
) -> None:
    arsip.simpan(DATA)
    berkas(tmp_path).write_bytes(rusakkan(DATA))

    with pytest.raises(TidakDitemukan, match=f"{SHA[:12]} di arsip rusak"):
        arsip.baca(SHA)
    assert arsip.periksa() == (1, (SHA,))


def test_berkas_yang_rusak_pulih_bila_isinya_disimpan_lagi(arsip: Arsip, tmp_path: Path) -> None:
    arsip.simpan(DATA)
    berkas(tmp_path).write_bytes(b"rusak")

    arsip.simpan(DATA)

    assert (arsip.baca(SHA), arsip.periksa()) == (DATA, (1, ()))


@pytest.mark.parametrize("sha", ["0" * 64, "", "../../etc/passwd", SHA.upper(), SHA[:63]])
def test_sidik_yang_tidak_ada_ditolak(arsip: Arsip, sha: str) -> None:
    arsip.simpan(DATA)

    assert not arsip.ada(sha)
    with pytest.raises(TidakDitemukan):
        arsip.baca(sha)


def test_sisa_tulisan_setengah_jadi_bukan_berkas_dan_disapu(arsip: Arsip, tmp_path: Path) -> None:
    arsip.simpan(DATA)
    sisa = tmp_path / SHA[:2] / ".tulis-abc"
    sisa.write_bytes(b"setengah")
    assert (arsip.berkas(), arsip.periksa()) == ((berkas(tmp_path),), (1, ()))

    arsip.sapu()

    assert (sisa.exists(), arsip.baca(SHA)) == (False, DATA)


def test_folder_arsip_yang_ternyata_berkas_ditolak_dengan_kalimat(tmp_path: Path) -> None:
    (tmp_path / "arsip").write_text("bukan folder", encoding="utf-8")

    with pytest.raises(PenyimpananBermasalah, match="Berkas tidak dapat disimpan"):
        Arsip(tmp_path / "arsip").simpan(DATA)
