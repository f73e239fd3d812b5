"""The flow chart on screen: the printed drawing as SVG, with the Siklus marked on it."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from kinerja_core.dokumen.bagan_layar import bagan_svg
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP, SOP_AWAL
from tests.dokumen.contoh import KOP


def teks(svg: str) -> list[str]:
    return [t.text or "" for t in gambar(svg).iter("{http://www.w3.org/2000/svg}text")]


def gambar(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314  our own drawing


def test_setiap_kata_tabel_sop_terbaca(huruf: Huruf) -> None:
    tertulis = " ".join(teks(bagan_svg(SOP_AWAL, KOP, huruf).svg))

    kata = {k for langkah in SOP_AWAL.langkah for k in f"{langkah.uraian} {langkah.output} {langkah.waktu}".split()}
    assert {k for k in kata if k not in tertulis.replace("- ", "-")} == set()


@pytest.mark.parametrize(("langkah", "kini", "selesai"), [(None, 0, 0), (1, 1, 0), (7, 1, 6), (14, 0, 13)])
def test_langkah_yang_berjalan_dan_yang_selesai_ditandai(
    huruf: Huruf, langkah: int | None, kini: int, selesai: int
) -> None:
    tertulis = teks(bagan_svg(SOP_AWAL, KOP, huruf, langkah).svg)

    assert (tertulis.count("▶"), tertulis.count("✓")) == (kini, selesai)


def test_lajur_mengikuti_versi_sop(huruf: Huruf) -> None:
    enam = replace(SOP_AWAL.langkah[5], pelaksana=(Peran.STAF, Peran.KASUBAG))
    baru: SOP = replace(SOP_AWAL, langkah=(*SOP_AWAL.langkah[:5], enam, *SOP_AWAL.langkah[6:]))

    kotak = [len(re.findall(r'fill="#ffffff"', bagan_svg(sop, KOP, huruf).svg)) for sop in (SOP_AWAL, baru)]

    assert kotak[1] == kotak[0] + 1


def test_uraian_menyebut_alur_dan_letak_siklus_bagi_yang_tidak_melihat(huruf: Huruf) -> None:
    bagan = bagan_svg(SOP_AWAL, KOP, huruf, 9)

    assert (gambar(bagan.svg).get("role"), gambar(bagan.svg).get("aria-label")) == ("img", bagan.uraian)
    assert bagan.uraian.endswith("Siklus sekarang berada di Langkah 9, Koreksi.")
