"""What is installed is what pyproject.toml names, nothing else, and no address of anybody's network is published."""

import importlib.util
import re
import subprocess
import tomllib
from importlib.metadata import distributions
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kinerja_core.settings import AKAR_PROYEK

PYPROJECT = tomllib.loads((AKAR_PROYEK / "pyproject.toml").read_text("utf-8"))
PIN = [Requirement(p) for p in PYPROJECT["tool"]["uv"]["constraint-dependencies"]]
ALAMAT = re.compile(r"https?://(?!127\.0\.0\.1\b|localhost\b|\{)", re.IGNORECASE)
HOST = re.compile(r"\b[a-z0-9-]+\.(?:com|org|net|io|dev|id|cloud)\b", re.IGNORECASE)
DIPUBLIKASIKAN = sorted(
    [
        *(
            AKAR_PROYEK / nama
            for nama in ("pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".gitignore")
        ),
        *(AKAR_PROYEK / "docs").rglob("*.md"),
        *(p for p in (AKAR_PROYEK / ".ci").iterdir() if p.is_file()),
    ]
)


@pytest.fixture(scope="module")
def pin() -> ModuleType:
    """.ci/pin.py as a module."""
    asal = importlib.util.spec_from_file_location("pin", AKAR_PROYEK / ".ci" / "pin.py")
    assert asal is not None
    assert asal.loader is not None
    modul = importlib.util.module_from_spec(asal)
    asal.loader.exec_module(modul)
    return modul


def test_setiap_paket_terpasang_dikunci_pada_versi_yang_terpasang() -> None:
    berlaku = {canonicalize_name(p.name): str(p.specifier) for p in PIN if p.marker is None or p.marker.evaluate()}
    terpasang = {canonicalize_name(d.name): f"=={d.version}" for d in distributions()}
    terpasang.pop("kinerja")

    assert {n: (v, berlaku.get(n)) for n, v in terpasang.items() if berlaku.get(n) != v} == {}


def test_setiap_pin_memuat_tepat_satu_versi() -> None:
    assert [str(p) for p in PIN if len(p.specifier) != 1 or not str(p.specifier).startswith("==")] == []


def test_kebutuhan_langsung_dikunci_tepat(pin: ModuleType) -> None:
    assert pin.tidak_tepat(PYPROJECT) == ()


def test_kebutuhan_tanpa_versi_tepat_disebut(pin: ModuleType) -> None:
    contoh = {
        "project": {"dependencies": ["duckdb==2.0.0", "pandas>=3", "fpdf2"]},
        "build-system": {"requires": ["uv_build==0.13.6"]},
        "dependency-groups": {"dev": ["pytest~=9.0", "ruff==0.17.6 ; python_version > '3'"]},
    }

    assert pin.tidak_tepat(contoh) == ("pandas>=3", "fpdf2", "pytest~=9.0")


def test_penanda_hanya_ditulis_bila_versinya_lebih_dari_satu(pin: ModuleType) -> None:
    hasil = pin.ringkas(
        [
            "# uv export",
            "numpy==2.5.5 ; python_full_version >= '3.12'",
            "numpy==2.4.6 ; python_full_version < '3.12'",
            "colorama==0.4.6 ; sys_platform == 'win32'",
            "",
        ]
    )

    assert hasil == (
        "colorama==0.4.6",
        "numpy==2.4.6 ; python_full_version < '3.12'",
        "numpy==2.5.5 ; python_full_version >= '3.12'",
    )


def test_tidak_ada_indeks_paket_yang_ditentukan() -> None:
    dilarang = {"index", "index-url", "extra-index-url", "find-links", "sources", "pip", "publish-url"}

    assert dilarang & set(PYPROJECT["tool"]["uv"]) == set()


@pytest.mark.parametrize("berkas", DIPUBLIKASIKAN, ids=lambda b: str(b.relative_to(AKAR_PROYEK)))
def test_tidak_ada_alamat_jaringan(berkas) -> None:
    pola = (ALAMAT,) if berkas.suffix == ".py" else (ALAMAT, HOST)  # in code x.id is an attribute
    baris = berkas.read_text("utf-8").splitlines()

    assert [b for b in baris if any(p.search(b) for p in pola)] == []


def test_uv_lock_diabaikan_git() -> None:
    assert "uv.lock" in (AKAR_PROYEK / ".gitignore").read_text("utf-8").splitlines()


@pytest.mark.skipif(not (AKAR_PROYEK / ".git").exists(), reason="bukan klona git")
def test_uv_lock_tidak_disimpan_di_git() -> None:
    hasil = subprocess.run(["git", "ls-files", "uv.lock"], cwd=AKAR_PROYEK, capture_output=True, text=True, check=True)

    assert hasil.stdout == ""
