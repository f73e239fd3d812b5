"""The arrows: pages → actions | queries → store | formulir | dokumen | arsip → domain (standard library only).

A file that imports against an arrow fails here by name. An exception stands in PENGECUALIAN with its
reason, and fails as soon as it is no longer needed.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent
INTI = "kinerja_core"

DAUN = {
    "store": {"duckdb"},
    "formulir": {"openpyxl", "xlsxwriter"},
    "dokumen": {
        *("fpdf", "PIL", "fontTools", "fontpkg_arimo", "segno", "icalendar"),
        *("docx", "pypdf", "pyhanko", "pyhanko_certvalidator", "asn1crypto", "cryptography"),
    },
    "arsip": set(),
}
"""The four leaves and the library each of them is there for."""

DASAR = {f"{INTI}.domain", f"{INTI}.nilai_json"}
SEMUA_DAUN = {f"{INTI}.{daun}" for daun in DAUN}
LAYANAN = {f"{INTI}.domain", f"{INTI}.actions", f"{INTI}.queries", f"{INTI}.application"}

BOLEH: dict[str, set[str]] = {
    f"{INTI}/domain": {f"{INTI}.domain"},
    f"{INTI}/nilai_json.py": {"cattrs"},
    f"{INTI}/surel.py": {f"{INTI}.domain"},
    f"{INTI}/bsre.py": {f"{INTI}.domain", "requests"},
    f"{INTI}/settings.py": {f"{INTI}.domain", f"{INTI}.surel", f"{INTI}.bsre"},
    **{
        f"{INTI}/{daun}{'' if (AKAR / INTI / daun).is_dir() else '.py'}": DASAR | {f"{INTI}.{daun}"} | pustaka
        for daun, pustaka in DAUN.items()
    },
    f"{INTI}/application.py": {f"{INTI}.domain", f"{INTI}.settings", f"{INTI}.surel", f"{INTI}.bsre", *SEMUA_DAUN},
    f"{INTI}/actions": {
        *(f"{INTI}.domain", f"{INTI}.actions", f"{INTI}.application", f"{INTI}.bsre", *SEMUA_DAUN),
        *("argon2", "holidays"),
    },
    f"{INTI}/queries": {f"{INTI}.domain", f"{INTI}.queries", f"{INTI}.application", *SEMUA_DAUN, "pandas"},
    f"{INTI}/web": {*LAYANAN, f"{INTI}.settings", f"{INTI}.web", "starlette", "anyio", "uvicorn", "streamlit"},
    "pages": {*LAYANAN, f"{INTI}.web.proses", "pages.ui", "streamlit", "pandas", "plotly"},
    "app.py": {f"{INTI}.application", f"{INTI}.settings", f"{INTI}.web", "pages.ui", "streamlit"},
}

PENGECUALIAN = {
    f"{INTI}/dokumen/verifikasi.py: cattrs.errors": "data of a wrong shape in a file from outside are an answer",
    f"{INTI}/queries/verifikasi.py: {INTI}.settings": "where the child process that opens such a file starts",
    f"{INTI}/web/konteks.py: {INTI}.store.kantor": "whether there is an office at all, before anybody can be asked",
    f"{INTI}/web/daur.py: {INTI}.formulir.pembaca": "starts and stops the reader processes with the server",
}


def berkas_di(folder: str) -> list[Path]:
    jalur = AKAR / folder
    return [jalur] if jalur.is_file() else sorted(jalur.rglob("*.py"))


def impor(berkas: Path) -> Iterator[str]:
    """Every module a file imports, wherever the statement stands; the standard library left out."""
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        nama: list[str] = []
        if isinstance(simpul, ast.Import):
            nama = [a.name for a in simpul.names]
        elif isinstance(simpul, ast.ImportFrom):
            assert simpul.level == 0, f"{berkas}: relative import"
            assert simpul.module is not None
            nama = [_modul(simpul.module, a.name) for a in simpul.names]
        yield from (n for n in nama if n.split(".")[0] not in sys.stdlib_module_names)


def _modul(dari: str, nama: str) -> str:
    """``from kinerja_core.store import naskah`` imports a module, ``from … import simpan`` a name of one."""
    jalur = AKAR / Path(*dari.split(".")) / nama
    return f"{dari}.{nama}" if jalur.is_dir() or jalur.with_suffix(".py").is_file() else dari


def boleh(modul: str, daftar: set[str]) -> bool:
    return any(modul == satu or modul.startswith(f"{satu}.") for satu in daftar)


def pelanggaran(folder: str) -> set[str]:
    return {
        f"{berkas.relative_to(AKAR).as_posix()}: {modul}"
        for berkas in berkas_di(folder)
        for modul in impor(berkas)
        if not boleh(modul, BOLEH[folder])
    }


@pytest.mark.parametrize("folder", BOLEH)
def test_panah_ketergantungan(folder: str) -> None:
    assert sorted(pelanggaran(folder) - PENGECUALIAN.keys()) == []


def test_impor_yang_melawan_panah_ditemukan_juga_di_dalam_fungsi(tmp_path: Path) -> None:
    berkas = tmp_path / "halaman.py"
    berkas.write_text(
        "import json, duckdb\nfrom kinerja_core.domain.errors import KinerjaError\n"
        "def tampil():\n    from kinerja_core.store import naskah\n    from kinerja_core.web import proses, kuki\n",
        encoding="utf-8",
    )

    salah = [modul for modul in impor(berkas) if not boleh(modul, BOLEH["pages"])]

    assert salah == ["duckdb", f"{INTI}.store.naskah", f"{INTI}.web.kuki"]


def test_pengecualian_yang_tidak_diperlukan_lagi_dicabut() -> None:
    nyata = {p for folder in BOLEH for p in pelanggaran(folder)}

    assert sorted(PENGECUALIAN.keys() - nyata) == []


def test_setiap_berkas_mempunyai_tempat_dalam_aturan() -> None:
    """A new folder beside the known ones needs its arrows first. The rest wires things together."""
    bebas = {f"{INTI}/cli.py", f"{INTI}/cadangan.py", f"{INTI}/contoh", f"{INTI}/__init__.py"}
    ada = {f"{INTI}/{p.name}" for p in (AKAR / INTI).iterdir() if p.is_dir() or p.suffix == ".py"}

    assert sorted(ada - BOLEH.keys() - bebas - {f"{INTI}/__pycache__"}) == []


def test_hanya_app_yang_mengimpor_pages() -> None:
    langgar = [
        berkas.relative_to(AKAR).as_posix()
        for berkas in berkas_di(INTI)
        for modul in impor(berkas)
        if boleh(modul, {"pages", "app"})
    ]

    assert langgar == []


HALAMAN = [p for bagian in ("alur", "pantau", "kelola", "akun") for p in sorted((AKAR / "pages" / bagian).glob("*.py"))]
NASKAH_HALAMAN = [p for p in HALAMAN if p.name != "__init__.py"]


def nama_halaman(berkas: Path) -> str:
    return berkas.relative_to(AKAR / "pages").as_posix()


def test_tidak_ada_naskah_langsung_di_pages() -> None:
    """Streamlit serves such a script by address, past the sign-in, after each restart of the server."""
    assert [p.name for p in (AKAR / "pages").glob("*.py")] == ["__init__.py"]


@pytest.mark.parametrize("berkas", NASKAH_HALAMAN, ids=nama_halaman)
def test_halaman_pendek(berkas: Path) -> None:
    assert 15 <= len(berkas.read_text(encoding="utf-8").splitlines()) <= 100


@pytest.mark.parametrize("berkas", NASKAH_HALAMAN, ids=nama_halaman)
def test_halaman_melewati_gerbang_lebih_dulu(berkas: Path) -> None:
    pernyataan = [s for s in ast.parse(berkas.read_text(encoding="utf-8")).body if not _diam(s)]

    assert re.match(
        r"(\w+, \w+ = session\.gerbang\(__file__\)|\w+ = alur\.buka\(__file__, \d+\))$", ast.unparse(pernyataan[0])
    )


def _diam(pernyataan: ast.stmt) -> bool:
    """Whether a statement neither reads nor shows anything: docstring, import, definition, constant."""
    if isinstance(pernyataan, ast.Assign):
        return isinstance(pernyataan.value, ast.Constant | ast.Tuple | ast.Dict | ast.List) and not any(
            isinstance(simpul, ast.Call) for simpul in ast.walk(pernyataan.value)
        )
    if isinstance(pernyataan, ast.Expr):
        return isinstance(pernyataan.value, ast.Constant)
    return isinstance(pernyataan, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef)


SQL = re.compile(
    r"\b(select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|(create|drop|alter)\s+table)\b", re.I
)


def teks_di(berkas: Path) -> Iterator[str]:
    """Every string of a file, the pieces of an f-string joined."""
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
            yield simpul.value
        elif isinstance(simpul, ast.JoinedStr):
            yield " ".join(str(b.value) for b in simpul.values if isinstance(b, ast.Constant))


@pytest.mark.parametrize("folder", ["pages", *(f"{INTI}/{f}" for f in ("domain", "formulir", "dokumen", "web"))])
def test_sql_hanya_di_store(folder: str) -> None:
    assert [b.name for b in berkas_di(folder) for teks in teks_di(b) if SQL.search(teks)] == []


def test_tidak_ada_galat_yang_ditangkap_mentah() -> None:
    langgar = [
        f"{berkas.relative_to(AKAR).as_posix()}:{simpul.lineno}"
        for folder in (INTI, "pages", "app.py")
        for berkas in berkas_di(folder)
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
        if isinstance(simpul, ast.ExceptHandler)
        and (simpul.type is None or ast.unparse(simpul.type) in ("Exception", "BaseException"))
    ]

    assert langgar == []


def test_jam_diserahkan_tidak_ditanya() -> None:
    """What the clock says is handed in, so that a test and a walk through the SOP can move it."""
    tanya = re.compile(r"\b(datetime\.(now|utcnow|today)|date\.today|time\.time)\(")
    langgar = [
        berkas.relative_to(AKAR).as_posix()
        for bagian in ("domain", "store", "formulir", "dokumen", "actions", "queries")
        for berkas in berkas_di(f"{INTI}/{bagian}")
        if tanya.search(berkas.read_text(encoding="utf-8"))
    ]

    assert langgar == []
