"""Every worked case in docs/rumus-capaian.md, executed."""

from decimal import Decimal
from pathlib import Path

import pytest

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import (
    SKALA_OPINI,
    SKALA_SAKIP,
    Aturan,
    Capaian,
    Realisasi,
    Sebab,
    TakTerhitung,
    TargetNol,
    Terhitung,
    capaian_tahun,
    capaian_triwulan,
    hitung_capaian,
    realisasi_tahun,
    tak_terhitung,
)
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, RumusTurun, Target
from kinerja_core.domain.kebijakan import Butir, Kebijakan, predikat, predikat_rata_rata, rata_rata
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Isian, Keadaan, Kolom

DOKUMEN = Path(__file__).parents[1] / "docs" / "rumus-capaian.md"
Baris = dict[str, str]


def _tabel(*kepala: str) -> list[Baris]:
    """All rows of the tables that have these columns."""
    hasil: list[Baris] = []
    judul: list[str] = []
    for garis in DOKUMEN.read_text(encoding="utf-8").splitlines():
        sel = [s.strip() for s in garis.strip().strip("|").split("|")] if garis.startswith("|") else []
        if not sel:
            judul = []
        elif not judul:
            judul = sel
        elif not set(garis) <= set("|-"):
            hasil.append(dict(zip(judul, sel, strict=True)))
    return [b for b in hasil if set(kepala) == set(b)]


CAPAIAN = _tabel("No", "Kasus", "Arah", "Target", "Realisasi", "Aturan", "Capaian", "Predikat", "Asal")
AGREGASI = _tabel(
    *("No", "Kasus", "Agregasi", "Satuan", "TW I", "TW II", "TW III", "TW IV"),
    *("Pembilang", "Penyebut", "Realisasi", "Lengkap"),
)
TRIWULAN = _tabel(
    *("No", "Kasus", "Agregasi", "Target tahun", "Target TW", "Realisasi TW", "Sampai TW"),
    *("Terhadap target TW", "Terhadap target tahun"),
)
RATA_RATA = _tabel("No", "Kasus", "Capaian", "Batas", "Rata-rata", "Terhitung", "Predikat")
PREDIKAT = _tabel("No", "Skala", "Nilai", "Cara", "Predikat")
CETAK = _tabel("No", "Nilai", "Dicetak")


def _angka(teks: str) -> Decimal | None:
    polos = teks.replace(",", ".")
    return Decimal(polos) if polos.removeprefix("-").replace(".", "").isdigit() else None


def _indikator(arah: str = "naik", agregasi: str = "akhir", satuan: str = "%", skala: str = "") -> Indikator:
    return Indikator(
        *("I", "Indikator", "Sasaran", satuan),
        Arah(arah),
        Agregasi(agregasi),
        Frekuensi.TRIWULAN,
        "unit",
        skala={"SAKIP": SKALA_SAKIP, "opini": SKALA_OPINI}.get(skala, ()),
    )


def _target(teks: str) -> Target:
    if "–" in teks.strip("–"):
        bawah, atas = teks.split("–")
        return Target("I", 2024, None, bawah=_angka(bawah), atas=_angka(atas))
    angka = _angka(teks)
    return Target("I", 2024, angka, teks="" if angka is not None or teks == "–" else teks)


def _isi(teks: str) -> Decimal | str | None:
    if teks == "–":
        return None
    angka = _angka(teks)
    return teks if angka is None else angka


def _tertulis(capaian: Capaian) -> str:
    return cetak(capaian.nilai) if isinstance(capaian, Terhitung) else f"– ({capaian.kode})"


def _isian(kolom: Kolom, teks: str) -> Isian:
    keadaan = {"TB": Keadaan.TIDAK_BERLAKU, "BW": Keadaan.BELUM_WAKTUNYA, "–": Keadaan.KOSONG}.get(teks)
    return Isian("I", kolom, keadaan or Keadaan.TERISI, nilai=_angka(teks))


def _kebijakan(batas: str) -> Kebijakan:
    return Kebijakan(batas=_angka(batas))


def test_dokumen_memuat_paling_sedikit_empat_puluh_kasus_capaian() -> None:
    assert len(CAPAIAN) == 62
    assert [len(t) for t in (AGREGASI, TRIWULAN, RATA_RATA, PREDIKAT, CETAK)] == [19, 6, 9, 24, 7]


@pytest.mark.parametrize("baris", CAPAIAN, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_capaian_seperti_tertulis(baris: Baris) -> None:
    aturan = Aturan(
        rumus_turun=RumusTurun.BANDING if baris["Aturan"] == "T/R" else None,
        target_nol=TargetNol.SESUAI_ARAH if baris["Aturan"] == "nol" else TargetNol.TIDAK_DIHITUNG,
        lantai=None if baris["Aturan"] == "tanpa lantai" else Decimal(0),
    )
    indikator = _indikator(baris["Arah"], skala=baris["Aturan"])

    hasil = hitung_capaian(indikator, _target(baris["Target"]), _isi(baris["Realisasi"]), aturan)

    sebutan = predikat(hasil).sebutan if isinstance(hasil, Terhitung) else "–"
    assert (_tertulis(hasil), sebutan) == (baris["Capaian"], baris["Predikat"])


@pytest.mark.parametrize("baris", AGREGASI, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_realisasi_tahun_seperti_tertulis(baris: Baris) -> None:
    tw = [_isian(k, baris[n]) for k, n in zip(REALISASI_TRIWULAN, ("TW I", "TW II", "TW III", "TW IV"), strict=True)]
    pasangan = [
        _isian(k, baris[n]) for k, n in ((Kolom.PEMBILANG, "Pembilang"), (Kolom.PENYEBUT, "Penyebut")) if baris[n]
    ]

    hasil = realisasi_tahun(_indikator(agregasi=baris["Agregasi"], satuan=baris["Satuan"]), [*tw, *pasangan])

    if isinstance(hasil, TakTerhitung):
        assert f"– ({hasil.kode})" == baris["Realisasi"]
    else:
        assert isinstance(hasil.nilai, Decimal)
        assert (cetak_ringkas(hasil.nilai), hasil.lengkap) == (baris["Realisasi"], baris["Lengkap"] == "ya")


@pytest.mark.parametrize("baris", TRIWULAN, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_capaian_triwulan_seperti_tertulis(baris: Baris) -> None:
    indikator = _indikator(agregasi=baris["Agregasi"])
    satu, dua, tiga, empat = (_angka(t.strip()) for t in baris["Target TW"].split(";"))
    target = Target("I", 2024, _angka(baris["Target tahun"]), (satu, dua, tiga, empat))
    isian = [_isian(k, t.strip()) for k, t in zip(REALISASI_TRIWULAN, baris["Realisasi TW"].split(";"), strict=True)]

    terhadap_tw = capaian_triwulan(indikator, target, isian, int(baris["Sampai TW"]))
    terhadap_tahun = capaian_tahun(indikator, target, isian)

    assert (_tertulis(terhadap_tw), _tertulis(terhadap_tahun)) == (
        baris["Terhadap target TW"],
        baris["Terhadap target tahun"],
    )


@pytest.mark.parametrize("baris", RATA_RATA, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_rata_rata_seperti_tertulis(baris: Baris) -> None:
    lain = {"KOSONG": tak_terhitung(Sebab.BELUM_DILAPORKAN), "TB": tak_terhitung(Sebab.TIDAK_BERLAKU)}
    capaian: list[Capaian] = []
    for teks in baris["Capaian"].split("; "):
        angka = _angka(teks)
        capaian.append(lain[teks] if angka is None else Terhitung(angka))

    hasil = rata_rata([Butir(str(n), c) for n, c in enumerate(capaian)], _kebijakan(baris["Batas"]))

    sebutan = "–" if hasil.nilai is None else predikat_rata_rata(hasil).sebutan
    assert (_tertulis(hasil.hasil), f"{hasil.terhitung} dari {hasil.dari}", sebutan) == (
        baris["Rata-rata"],
        baris["Terhitung"],
        baris["Predikat"],
    )


@pytest.mark.parametrize("baris", PREDIKAT, ids=lambda b: f"{b['No']} {b['Skala']} {b['Nilai']}")
def test_predikat_seperti_tertulis(baris: Baris) -> None:
    nilai = _angka(baris["Nilai"])
    assert nilai is not None

    hasil = predikat(
        Terhitung(nilai), Kebijakan(skala=baris["Skala"], predikat_dibulatkan=baris["Cara"] == "dibulatkan")
    )

    assert hasil.sebutan == baris["Predikat"]


@pytest.mark.parametrize("baris", CETAK, ids=lambda b: b["Nilai"])
def test_cetak_seperti_tertulis(baris: Baris) -> None:
    nilai = _angka(baris["Nilai"])
    assert nilai is not None

    assert cetak(nilai) == baris["Dicetak"]


def test_setiap_sebab_punya_kalimat() -> None:
    assert [s.value for s in Sebab if not s.alasan.endswith(".")] == []


def test_realisasi_yang_belum_lengkap_ditandai_pada_capaiannya() -> None:
    hasil = hitung_capaian(_indikator(), _target("100"), Realisasi(Decimal(95), (3,), lengkap=False))

    assert predikat(hasil).sebutan == "Sangat Tinggi (belum lengkap)"
