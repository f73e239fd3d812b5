"""Documentation that cannot lie: commands, generated pages, links, pictures, glossary."""

import ast
import importlib.util
import re
from functools import cache
from pathlib import Path

import pytest

from kinerja_core import cli
from kinerja_core.domain.peran import Peran
from kinerja_core.settings import AKAR_PROYEK

README = AKAR_PROYEK / "README.md"
HALAMAN = sorted([README, *AKAR_PROYEK.glob("C*.md"), *(AKAR_PROYEK / "docs").rglob("*.md")])
PANDUAN = sorted((AKAR_PROYEK / "docs" / "panduan").glob("*.md"))
GAMBAR = sorted((AKAR_PROYEK / "docs" / "gambar").glob("*"))
KODE = sorted(p for folder in ("kinerja_core", "pages") for p in (AKAR_PROYEK / folder).rglob("*.py"))

_TAUTAN = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
_BLOK = re.compile(r"^```sh\n(.+?)\n```$", re.M | re.S)
_UKURAN_GAMBAR = 200_000


def _tabel(teks: str, kolom: str) -> list[list[str]]:
    """Rows of every table whose heading begins with the column ``kolom``, cells stripped."""
    baris: list[list[str]] = []
    di_dalam = False
    for larik in teks.splitlines():
        sel = [s.strip() for s in larik.strip().strip("|").split("|")]
        if not larik.startswith("|"):
            di_dalam = False
        elif sel[0] == kolom:
            di_dalam = True
        elif di_dalam and not set(sel[0]) <= set("-: "):
            baris.append(sel)
    return baris


def _perintah(sel: str) -> tuple[list[str], list[str]]:
    """Words and options of one command of the README's table."""
    kata = sel.strip("`").split()
    nama = [k for k in kata[1:] if k.islower() and not k.startswith("-")]
    return nama, [k for k in kata if k.startswith("--")]


PERINTAH = [_perintah(sel) for sel, *_ in _tabel(README.read_text("utf-8"), "Command")]
ISTILAH = _tabel((AKAR_PROYEK / "docs" / "glosarium.md").read_text("utf-8"), "Istilah")


@cache
def _semua_kode() -> str:
    return "\n".join(p.read_text("utf-8") for p in KODE)


@cache
def _nama_di_kode() -> frozenset[str]:
    """Every name the code defines: modules, classes, functions, parameters, fields, variables."""
    nama = {p.stem for p in KODE} | {p.parent.name for p in (AKAR_PROYEK / "kinerja_core").rglob("*.sql")}
    for berkas in KODE:
        nama.add(berkas.parent.name)
        for simpul in ast.walk(ast.parse(berkas.read_text("utf-8"))):
            if isinstance(simpul, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                nama.add(simpul.name)
            elif isinstance(simpul, ast.arg):
                nama.add(simpul.arg)
            elif isinstance(simpul, ast.Name) and isinstance(simpul.ctx, ast.Store):
                nama.add(simpul.id)
    return frozenset(nama)


def test_readme_dimulai_dengan_kedua_perintah() -> None:
    pertama, kedua = _BLOK.findall(README.read_text("utf-8"))[:2]

    assert (pertama, kedua) == ("pip install uv && uv run kinerja demo", "pip install uv && uv run pytest")
    assert README.read_text("utf-8").splitlines()[2:9] == ["```sh", pertama, "```", "", "```sh", kedua, "```"]


def test_ci_menjalankan_perintah_tes_dari_readme() -> None:
    pola = re.search(r"grep -m1 -E '([^']+)' README\.md", (AKAR_PROYEK / ".ci" / "run").read_text("utf-8"))
    assert pola is not None

    cocok = [b for b in README.read_text("utf-8").splitlines() if re.match(pola[1], b)]

    assert cocok == ["pip install uv && uv run pytest"]


@pytest.mark.parametrize(("nama", "opsi"), PERINTAH, ids=[" ".join(n) for n, _ in PERINTAH])
def test_perintah_di_readme_ada(nama: list[str], opsi: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as keluar:
        cli.main([*nama, "--help"])

    bantuan = capsys.readouterr().out
    assert (keluar.value.code, [o for o in opsi if not re.search(rf"{o}\b", bantuan)]) == (0, [])


def test_semua_perintah_tertulis_di_readme(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    ada = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.M))

    assert ada == {nama[0] for nama, _ in PERINTAH}


def test_setiap_variabel_lingkungan_tertulis_di_readme() -> None:
    setelan = (AKAR_PROYEK / "kinerja_core" / "settings.py").read_text("utf-8")
    di_readme = {
        v for sel, *_ in _tabel(README.read_text("utf-8"), "Variable") for v in re.findall(r"KINERJA_\w+", sel)
    }

    assert di_readme == set(re.findall(r'"(KINERJA_\w+)"', setelan))


def test_halaman_alur_sop_sesuai_data() -> None:
    asal = importlib.util.spec_from_file_location("alur_sop", AKAR_PROYEK / ".ci" / "alur_sop.py")
    assert asal is not None
    assert asal.loader is not None
    modul = importlib.util.module_from_spec(asal)
    asal.loader.exec_module(modul)

    tertulis = (AKAR_PROYEK / "docs" / "alur-sop.md").read_text("utf-8")

    assert tertulis == modul.teks(), "Jalankan: uv run .ci/alur_sop.py"


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda h: str(h.relative_to(AKAR_PROYEK)))
def test_setiap_tautan_dan_gambar_ada(halaman: Path) -> None:
    tujuan = [t for t in _TAUTAN.findall(halaman.read_text("utf-8")) if "://" not in t]

    assert [t for t in tujuan if not (halaman.parent / t).exists()] == []


def test_setiap_gambar_dipakai() -> None:
    dipakai = {
        (halaman.parent / t).resolve()
        for halaman in HALAMAN
        for t in _TAUTAN.findall(halaman.read_text("utf-8"))
        if t.endswith(".png")
    }

    assert dipakai == {g.resolve() for g in GAMBAR}


def test_setiap_gambar_png_yang_ringan() -> None:
    berat = [g.name for g in GAMBAR if g.stat().st_size >= _UKURAN_GAMBAR]
    bukan_png = [g.name for g in GAMBAR if not g.read_bytes().startswith(b"\x89PNG")]

    assert (berat, bukan_png) == ([], [])


@pytest.mark.parametrize("baris", ISTILAH, ids=[b[0] for b in ISTILAH])
def test_istilah_glosarium_dipakai_di_kode(baris: list[str]) -> None:
    di_kode = re.findall(r"`([^`]+)`", baris[2])

    assert (bool(di_kode), [n for n in di_kode if n not in _nama_di_kode()]) == (True, [])


@pytest.mark.parametrize("baris", [b for b in ISTILAH if len(b) > 3], ids=[b[0] for b in ISTILAH if len(b) > 3])
def test_istilah_glosarium_tampil_di_layar(baris: list[str]) -> None:
    assert baris[3] in _semua_kode()


def test_kata_yang_dihindari_glosarium_bukan_nama_di_kode() -> None:
    hindari = {kata.strip() for b in ISTILAH if len(b) > 4 for kata in b[4].split(",")}

    assert hindari & {nama.lower() for nama in _nama_di_kode()} == set()


@pytest.mark.parametrize("halaman", PANDUAN, ids=lambda h: h.stem)
def test_yang_dicetak_tebal_di_panduan_tampil_di_layar(halaman: Path) -> None:
    tebal = [" ".join(t.split()) for t in re.findall(r"\*\*(.+?)\*\*", halaman.read_text("utf-8"), re.S)]

    assert (bool(tebal), [t for t in tebal if t not in _semua_kode()]) == (True, [])


def test_panduan_ada_untuk_setiap_peran() -> None:
    assert {p.stem for p in PANDUAN} == {p.value for p in Peran}
