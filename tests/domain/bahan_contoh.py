"""The Bahan of the sample office's Siklus built from its files alone: no store, no clock."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from kinerja_core.contoh import katalog
from kinerja_core.contoh.kaitan import kaitan
from kinerja_core.domain.format_iku import susun
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, Target
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Kebijakan
from kinerja_core.domain.kinerja import Bahan, HasilIndikator, hasil
from kinerja_core.domain.peran import JenisUnit, Unit
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom, Usulan

PADA = datetime(2026, 11, 2, 1, 0)


def bahan_contoh(tanpa: Iterable[str] = (), kebijakan: Kebijakan = KEBIJAKAN_BAKU) -> Bahan:
    """Everything the seven Unit of the sample office hand in; ``tanpa`` are those that have not."""
    unit = katalog.unit()
    format_iku = susun(
        1, katalog.TAHUN, date(2026, 11, 5), unit, katalog.indikator(), {t.indikator: t for t in katalog.target()}
    )
    usulan = {
        u.kode: Usulan(
            *("s", u.kode, 1, "a" * 64, f"formulir-{u.kode}.xlsx", f"seksi.{u.kode}", PADA),
            tuple(
                replace(i, lembar="Formulir", sel=f"Y{n}") for n, i in enumerate(katalog.realisasi(u.kode).values(), 10)
            ),
        )
        for u in unit
        if u.kode not in set(tanpa)
    }
    return Bahan(
        siklus="Pengumpulan Data Kinerja Tahun 2024",
        tahun=katalog.TAHUN,
        format_iku=format_iku,
        usulan=usulan,
        histori=katalog.histori(),
        tahun_anggaran=katalog.TAHUN,
        anggaran=tuple(a for a in katalog.anggaran() if a.tahun == katalog.TAHUN),
        catatan={},
        nama={},
        kebijakan=kebijakan,
        renstra=katalog.renstra(),
        kaitan=kaitan(),
    )


def ubah(bahan: Bahan, kode: str, kolom: Kolom, **isian: object) -> Bahan:
    """The same Bahan with one answered cell changed."""
    unit = next(i.unit for i in bahan.format_iku.indikator if i.kode == kode)
    u = bahan.usulan[unit]
    baru = tuple(
        replace(i, **isian) if (i.indikator, i.kolom) == (kode, kolom) else i  # type: ignore[arg-type]
        for i in u.isian
    )
    return replace(bahan, usulan={**bahan.usulan, unit: replace(u, isian=baru)})


def satu(bahan: Bahan, kode: str) -> HasilIndikator:
    """The computed Indikator with that kode."""
    return next(h for h in hasil(bahan) if h.indikator.kode == kode)


def bahan_kecil(
    *baris: tuple[str, str | None], ubah_indikator: Callable[[Indikator], Indikator] = lambda i: i
) -> Bahan:
    """One Unit with rising indicators I-1, I-2, …, each (target, realisasi or None)."""
    unit = Unit("u", "Seksi Uji", JenisUnit.SEKSI, 1)
    indikator = tuple(
        ubah_indikator(
            Indikator(
                f"I-{n}", f"Jumlah layanan {n}", "Sasaran", "Layanan", Arah.NAIK, Agregasi.AKHIR, Frekuensi.TAHUN, "u"
            )
        )
        for n in range(1, len(baris) + 1)
    )
    target = {i.kode: Target(i.kode, 2024, Decimal(t)) for i, (t, _) in zip(indikator, baris, strict=True)}
    isian = tuple(
        Isian(i.kode, Kolom.REALISASI_TAHUN, Keadaan.TERISI, Decimal(r))
        for i, (_, r) in zip(indikator, baris, strict=True)
        if r is not None
    )
    usulan = {"u": Usulan("s", "u", 1, "b" * 64, "formulir.xlsx", "seksi.u", PADA, isian)}
    format_iku = susun(1, 2024, date(2026, 11, 5), (unit,), indikator, target)
    return Bahan("Uji", 2024, format_iku, usulan, (), 0, (), {}, {}, KEBIJAKAN_BAKU)
