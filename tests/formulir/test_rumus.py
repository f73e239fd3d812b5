"""The live formulas against the formula module: every arah, inside, outside and at the bounds of the target."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from kinerja_core.domain.capaian import TakTerhitung, hitung_capaian
from kinerja_core.domain.formulir import BarisFormulir, teks_target
from kinerja_core.domain.indikator import Arah, RumusTurun, Target
from kinerja_core.formulir.rumus import BELUM, capaian
from tests.formulir.conftest import butuh_libreoffice, konversi
from tests.formulir.contoh import INDIKATOR

_DASAR = INDIKATOR[0]
_ARAH = (
    replace(_DASAR, arah=Arah.NAIK),
    replace(_DASAR, arah=Arah.TURUN),
    replace(_DASAR, arah=Arah.TURUN, rumus_turun=RumusTurun.BANDING),
    replace(_DASAR, arah=Arah.RENTANG),
)
_TARGET = (
    Target("I", 2024, Decimal("82.53")),
    Target("I", 2024, Decimal(0)),
    Target("I", 2024, Decimal(-5)),
    Target("I", 2024, None),
    Target("I", 2024, None, bawah=Decimal(7), atas=Decimal(8)),
    Target("I", 2024, None, bawah=Decimal("2.5")),
    Target("I", 2024, None, atas=Decimal(120)),
)
_REALISASI = ("-3", "0", "2.5", "6.5", "7.5", "9", "82.53", "200", "")
KASUS = [(i, t, r) for i in _ARAH for t in _TARGET for r in _REALISASI]


@butuh_libreoffice
def test_rumus_buku_kerja_sama_dengan_modul_capaian(tmp_path) -> None:
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    for nomor, (indikator, target, realisasi) in enumerate(KASUS, start=1):
        lembar[f"N{nomor}"] = float(target.tahunan) if target.tahunan is not None else teks_target(target) or None
        lembar[f"Y{nomor}"] = float(realisasi) if realisasi else None
        lembar[f"Z{nomor}"] = "=" + capaian(BarisFormulir(indikator, target)).pada_baris(nomor)
    wadah = BytesIO()
    buku.save(wadah)

    dihitung = load_workbook(
        BytesIO(konversi(tmp_path, "xlsx", {"a.xlsx": wadah.getvalue()})["a.xlsx"]), data_only=True
    )

    beda = []
    for nomor, (indikator, target, realisasi) in enumerate(KASUS, start=1):
        hasil = hitung_capaian(indikator, target, Decimal(realisasi) if realisasi else None)
        tampak = dihitung.active[f"Z{nomor}"].value
        harapan = BELUM if isinstance(hasil, TakTerhitung) else pytest.approx(float(hasil.nilai))
        if tampak != harapan:
            beda.append((indikator.arah, target, realisasi, tampak, hasil))
    assert beda == []
