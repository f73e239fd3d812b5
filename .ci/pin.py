"""Pin every version, direct and transitive, in pyproject.toml; uv.lock stays out of git.

    uv run .ci/pin.py             write the list anew, keeping the versions it already names
    uv run .ci/pin.py --naikkan   write it anew with the newest versions the direct pins allow
    uv run .ci/pin.py --periksa   change nothing; exit 1 where the list and the resolution differ

uv.lock records where packages were downloaded from, so it cannot be published. The list under
``[tool.uv] constraint-dependencies`` holds the same versions for every platform and Python version
(uv's universal resolution) and no address. Only the standard library is used here.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"

_DAFTAR = re.compile(r"(?m)^constraint-dependencies = \[\n(?:    .*\n)*\]\n")
_TEPAT = re.compile(r"[A-Za-z0-9._-]+(?:\[[A-Za-z0-9,._-]+\])?==[^\s;*]+(?:\s*;.*)?")
_EXPORT = (
    *("export", "--quiet", "--format", "requirements-txt", "--all-groups", "--all-extras"),
    *("--no-hashes", "--no-annotate", "--no-header", "--no-emit-project"),
)


def main(argumen: Sequence[str] | None = None) -> int:
    """0 where the list is right or has been written, 1 where it is not."""
    pengurai = argparse.ArgumentParser(prog=".ci/pin.py", description="Daftar versi di pyproject.toml.")
    pilihan = pengurai.add_mutually_exclusive_group()
    pilihan.add_argument("--periksa", action="store_true", help="hanya memeriksa")
    pilihan.add_argument("--naikkan", action="store_true", help="ambil versi terbaru")
    p = pengurai.parse_args(argumen)

    teks = PYPROJECT.read_text(encoding="utf-8")
    longgar = tidak_tepat(tomllib.loads(teks))
    if longgar:
        print(f"Belum dikunci dengan '==' di pyproject.toml: {', '.join(longgar)}", file=sys.stderr)
        return 1
    try:
        seharusnya = resolusi(_tanpa_daftar(teks) if p.naikkan else teks)
    except subprocess.CalledProcessError as galat:
        print(galat.stderr.decode(errors="replace"), file=sys.stderr)
        print("Versi tidak dapat dipadukan. Coba: uv run .ci/pin.py --naikkan", file=sys.stderr)
        return 1
    if p.periksa:
        return _laporkan(daftar(teks), seharusnya)
    PYPROJECT.write_text(_dengan_daftar(teks, seharusnya), encoding="utf-8", newline="\n")
    print(f"{len(seharusnya)} versi tertulis di pyproject.toml.")
    return 0


def daftar(teks: str) -> tuple[str, ...]:
    """The pins as they stand in the text of a pyproject.toml."""
    alat = tomllib.loads(teks).get("tool", {}).get("uv", {})
    return tuple(alat.get("constraint-dependencies", ()))


def resolusi(teks: str) -> tuple[str, ...]:
    """The pins that belong to the text of a pyproject.toml, for all platforms and Python versions.

    Resolved in a folder of its own, so that neither uv.lock nor the environment of the project is
    touched. CalledProcessError where uv finds no solution.
    """
    uv = os.environ.get("UV") or shutil.which("uv") or "uv"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(teks, encoding="utf-8")
        lingkungan = {k: v for k, v in os.environ.items() if k not in ("VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT")}
        hasil = subprocess.run(  # noqa: S603  our own arguments
            [uv, *_EXPORT, "--directory", folder], check=True, capture_output=True, env=lingkungan
        )
    return ringkas(hasil.stdout.decode().splitlines())


def ringkas(baris: Iterable[str]) -> tuple[str, ...]:
    """Sorted pins; a marker is kept only where one package has several versions."""
    semua = [b.strip() for b in baris if b.strip() and not b.startswith(("#", "-"))]
    banyak = Counter(_nama(b) for b in semua)
    pin = [b if banyak[_nama(b)] > 1 else b.partition(";")[0].strip() for b in semua]
    return tuple(sorted(pin, key=lambda b: (_nama(b), b)))


def tidak_tepat(pyproject: dict[str, object]) -> tuple[str, ...]:
    """Direct requirements (of the project, its groups and its build) without an exact version."""
    proyek, bangun = pyproject["project"], pyproject["build-system"]
    kelompok = pyproject.get("dependency-groups", {})
    assert isinstance(proyek, dict)  # noqa: S101  the shape pyproject.toml is required to have
    assert isinstance(bangun, dict)  # noqa: S101
    assert isinstance(kelompok, dict)  # noqa: S101
    langsung = [*proyek.get("dependencies", ()), *bangun["requires"]]
    for isi in (*proyek.get("optional-dependencies", {}).values(), *kelompok.values()):
        langsung += [b for b in isi if isinstance(b, str)]
    return tuple(b for b in langsung if not _TEPAT.fullmatch(b))


def _nama(baris: str) -> str:
    return baris.partition("==")[0]


def _dengan_daftar(teks: str, pin: Sequence[str]) -> str:
    isi = "constraint-dependencies = [\n" + "".join(f'    "{p}",\n' for p in pin) + "]\n"
    if not _DAFTAR.search(teks):
        sys.exit("pyproject.toml tidak memuat [tool.uv] constraint-dependencies.")
    return _DAFTAR.sub(lambda _: isi, teks, count=1)


def _tanpa_daftar(teks: str) -> str:
    return _dengan_daftar(teks, ())


def _laporkan(ada: Sequence[str], seharusnya: Sequence[str]) -> int:
    kurang, lebih = sorted(set(seharusnya) - set(ada)), sorted(set(ada) - set(seharusnya))
    for pin in kurang:
        print(f"kurang: {pin}", file=sys.stderr)
    for pin in lebih:
        print(f"lebih : {pin}", file=sys.stderr)
    if kurang or lebih:
        print("Daftar versi tidak sesuai. Jalankan: uv run .ci/pin.py", file=sys.stderr)
        return 1
    print(f"{len(ada)} versi di pyproject.toml sesuai.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
