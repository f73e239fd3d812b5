"""The list of pages is complete, and what it does not say nobody may."""

import re

import pytest

from kinerja_core.domain.peran import Peran
from pages.ui import registry
from pages.ui.registry import AKAR, HALAMAN


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.berkas)
def test_berkas_halaman_ada(halaman: registry.Halaman) -> None:
    assert (AKAR / halaman.berkas).is_file()


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: h.berkas)
def test_halaman_dimulai_dengan_gerbang(halaman: registry.Halaman) -> None:
    baris = [b for b in (AKAR / halaman.berkas).read_text("utf-8").splitlines() if re.match(r"[a-z_, ]+ = |st\.", b)]

    assert re.search(r"session\.gerbang\(__file__\)|alur\.buka\(__file__, \d+\)", baris[0])


def test_setiap_berkas_halaman_terdaftar() -> None:
    berkas = {p.relative_to(AKAR).as_posix() for p in (AKAR / "pages").glob("*/*.py") if p.parent.name != "ui"}

    assert {b for b in berkas if not b.endswith("__init__.py")} == {h.berkas for h in HALAMAN}


def test_tidak_ada_halaman_langsung_di_folder_pages() -> None:
    assert [p.name for p in (AKAR / "pages").glob("*.py")] == ["__init__.py"]


def test_alamat_tidak_berulang_dan_tanpa_garis_miring() -> None:
    url = [h.url for h in HALAMAN]

    assert (len(set(url)), [u for u in url if "/" in u], url.count("")) == (len(url), [], 1)


def test_admin_tidak_melihat_halaman_langkah() -> None:
    assert [h.berkas for h in HALAMAN if Peran.ADMIN in h.peran and "/alur/" in h.berkas] == []


def test_data_kantor_hanya_untuk_admin() -> None:
    assert {peran for h in HALAMAN if "/kelola/" in h.berkas for peran in h.peran} == {Peran.ADMIN}


def test_seksi_melihat_langkah_yang_menyangkut_unitnya() -> None:
    tampak = [h.url for kelompok in registry.untuk(Peran.SEKSI).values() for h in kelompok]

    assert tampak == ["", "pemberitahuan", "riwayat", "sop", "penyampaian", "rapat", "penghimpunan", "sandi"]


@pytest.mark.parametrize("berkas", ["app.py", "pages/ui/session.py", "pages/kelola/lain.py", "/etc/passwd", ""])
def test_yang_tidak_terdaftar_tidak_boleh_dilihat_siapa_pun(berkas: str) -> None:
    assert [peran for peran in Peran if registry.boleh(peran, berkas)] == []


def test_halaman_langkah_ditemukan_menurut_nomornya() -> None:
    assert [registry.langkah(n).judul.split(" ")[0] for n in range(1, 14)] == [str(n) for n in range(1, 14)]
