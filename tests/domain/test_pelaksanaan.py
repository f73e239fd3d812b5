"""The run sheet: real time beside the waktu baku, and the sum of its rows."""

from kinerja_core.domain.pelaksanaan import baris_pelaksanaan, jumlah_waktu
from kinerja_core.domain.sop import SOP_AWAL
from tests.domain.test_pembelajaran import SEHARI, putaran


def test_setiap_langkah_memuat_waktu_terpakai_dan_terlambatnya() -> None:
    p = putaran("A", {2: 150})

    baris = baris_pelaksanaan(SOP_AWAL, p.jejak, {}, "Asia/Makassar", p.jejak[-1].pada, "staf", p.jam, SEHARI)

    assert [(b.waktu_baku, b.terpakai, b.terlambat) for b in baris[:3]] == [
        ("10 Menit", "5 menit", "–"),
        ("2 Jam", "2 jam 30 menit", "30 menit"),
        ("1 Jam", "5 menit", "–"),
    ]


def test_langkah_yang_diulang_menyebut_berapa_kali() -> None:
    p = putaran("A", None, ("penghimpunan.buka", {}), ("penghimpunan.tutup", {}))

    baris = baris_pelaksanaan(SOP_AWAL, p.jejak, {}, "Asia/Makassar", p.jejak[-1].pada, "staf", p.jam, SEHARI)

    assert (baris[5].terpakai, baris[6].terpakai) == ("10 menit (2 kali)", "10 menit (2 kali)")


def test_jumlah_waktu_adalah_jumlah_barisnya() -> None:
    assert jumlah_waktu(putaran("A", {2: 150}).jam, SEHARI) == (
        "Seluruhnya 3 jam 30 menit kerja; 1 Langkah melewati waktu bakunya (2)."
    )
    assert jumlah_waktu(putaran("A").jam, SEHARI) == (
        "Seluruhnya 1 jam 5 menit kerja; setiap Langkah selesai dalam waktu bakunya."
    )
