"""What past runs teach: medians against the waktu baku, returns by rule and Unit, and no opinion on one run."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.jam_kerja import JamKerja
from kinerja_core.domain.jam_sop import jam_langkah
from kinerja_core.domain.pembelajaran import (
    Putaran,
    kalimat_usulan,
    menit_baku,
    pengembalian,
    per_unit,
    waktu_langkah,
    waktu_usulan,
)
from kinerja_core.domain.sop import SOP_AWAL, SatuanWaktu, WaktuBaku
from tests.domain.test_pemberitahuan import SAMPAI_ANALISIS, Cerita

SEHARI = 450
KALENDER = JamKerja()


def putaran(nama: str, menit: dict[int, int] | None = None, *lagi: tuple[str, dict[str, object]]) -> Putaran:
    """A closed Siklus whose Langkah take 5 minutes each, or as ``menit`` says; ``lagi`` happens in Langkah 7."""
    c = Cerita()
    kode = (*SAMPAI_ANALISIS, "analisis.selesaikan", "konsep.susun", "konsep.ajukan", "konsep.setujui",
            "naskah.sampaikan", "naskah.tandatangani", "surat_pengantar.terbitkan", "arsip.tutup")  # fmt: skip
    for satu in kode:
        if satu == "analisis.selesaikan":
            for perbuatan, isi in lagi:
                c.laku(perbuatan, **isi)
        c.laku(satu)
    pada = datetime(2026, 11, 2, 0, 0)
    jejak = []
    for j in c.jejak:
        if jejak and jejak[-1].langkah != j.langkah:
            pada += timedelta(minutes=(menit or {}).get(jejak[-1].langkah, 5))
        jejak.append(replace(j, pada=pada))
    return Putaran(nama, jam_langkah(SOP_AWAL, jejak, KALENDER, pada), tuple(jejak))


def test_satu_siklus_belum_mengajarkan_apa_pun() -> None:
    satu = [putaran("A")]

    for tanya in (lambda: waktu_langkah(SOP_AWAL, satu, SEHARI), lambda: pengembalian(satu, {})):
        with pytest.raises(BelumLengkap, match="paling sedikit 2 Siklus yang sudah diarsipkan; baru ada 1"):
            tanya()


def test_median_dari_siklus_yang_selesai_terhadap_waktu_baku() -> None:
    tiga = [putaran("A", {2: 60}), putaran("B", {2: 200}), putaran("C", {2: 170})]

    w = waktu_langkah(SOP_AWAL, tiga, SEHARI)[1]

    assert (w.n, w.median, w.terkecil, w.terbesar, w.baku, w.lewat) == (3, 170, 60, 200, 120, 2)
    assert w.usulan == WaktuBaku(3, SatuanWaktu.JAM)
    assert kalimat_usulan(w, SEHARI) == (
        "Usul 3 Jam: median 2 jam 50 menit kerja dari 3 Siklus, waktu baku 2 Jam; 2 dari 3 Siklus melewatinya."
    )


@pytest.mark.parametrize(
    ("menit", "usulan"),
    [
        (60, None),
        (120, None),
        (150, None),
        (151, "3 Jam"),
        (59, "1 Jam"),
        (20, "20 Menit"),
        (0, None),
        (240, "4 Jam"),
    ],
)
def test_waktu_baku_dipersoalkan_di_luar_setengah_sampai_seratus_dua_puluh_lima_persen(
    menit: int, usulan: str | None
) -> None:
    w = waktu_langkah(SOP_AWAL, [putaran("A", {2: menit}), putaran("B", {2: menit})], SEHARI)[1]

    assert (str(w.usulan) if w.usulan else None) == usulan


@pytest.mark.parametrize(
    ("menit", "usulan"),
    [(1, "5 Menit"), (55, "55 Menit"), (56, "1 Jam"), (61, "2 Jam"), (390, "7 Jam"), (391, "1 Hari"), (451, "2 Hari")],
)
def test_usulan_adalah_waktu_bulat_yang_cukup(menit: int, usulan: str) -> None:
    hasil = waktu_usulan(menit, SEHARI)

    assert (str(hasil), menit_baku(hasil, SEHARI) >= menit) == (usulan, True)


def test_pengembalian_dihitung_menurut_aturan_dan_unit() -> None:
    tanya = ("pertanyaan.ajukan", {"unit": "pem", "nomor": 1, "pertanyaan": "Benarkah?", "aturan": "loncatan"})
    dua = [putaran("A", None, tanya, tanya), putaran("B", None, tanya)]

    (aturan,) = pengembalian(dua, {"loncatan": "Temuan: loncatan"})
    (unit,) = per_unit(dua, {"pem": "Seksi Pemerintahan"})

    assert (aturan.hal, aturan.kali, aturan.siklus, aturan.alasan) == ("Temuan: loncatan", 3, 2, ("Benarkah? (3)",))
    assert (unit.hal, unit.kali, unit.siklus, unit.alasan) == ("Seksi Pemerintahan", 3, 2, ("ditanya (3)",))


def test_pengembalian_dan_kunjungan_ulang_terhitung() -> None:
    def sekali_kembali(nama: str) -> Putaran:
        return putaran(nama, None, ("penghimpunan.buka", {}), ("penghimpunan.tutup", {"belum": ["yan"]}))

    dua = [sekali_kembali("A"), sekali_kembali("B")]

    enam = waktu_langkah(SOP_AWAL, dua, SEHARI)[5]
    (aturan,) = pengembalian(dua, {"penghimpunan.dibuka_kembali": "Penghimpunan dibuka kembali"})
    assert (enam.diulang, enam.median) == (2, 10)
    assert (aturan.hal, aturan.kali, aturan.siklus) == ("Penghimpunan dibuka kembali", 2, 2)
    assert [(u.hal, u.alasan) for u in per_unit(dua, {})] == [("yan", ("belum menyerahkan saat ditutup (2)",))]
