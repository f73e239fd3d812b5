"""What the projector shows, in which order, and how much of it fits on one screen."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.rapat import CatatanRapat, JenisCatatan, Keputusan, PerubahanRapat, TindakLanjut
from kinerja_core.domain.slide import BahanRapat, Jenis, Slide, letak, susun
from tests.domain.bahan_contoh import bahan_contoh, bahan_kecil

PADA = datetime(2026, 11, 5, 1, 0)
HARI = date(2026, 11, 5)


def bahan(*baris: tuple[str, str | None]) -> BahanRapat:
    dasar = bahan_kecil(*(baris or (("10", "9"),)))
    return BahanRapat(HARI, dasar, hasil(dasar), nama={i.kode: i.nama for i in dasar.format_iku.indikator})


def keputusan(nomor: int, indikator: str = "") -> Keputusan:
    return Keputusan(nomor, f"Putusan {nomor}.", indikator, "", None, "staf", PADA)


def catatan(nomor: int, jenis: JenisCatatan, isi: str) -> CatatanRapat:
    return CatatanRapat(nomor, jenis, "indikator:I-1", isi, "staf", PADA)


def tindak(nomor: int, batas: date = HARI, selesai: str = "") -> TindakLanjut:
    return TindakLanjut("lalu", "Siklus 2023", nomor, f"Pekerjaan {nomor}.", "Kasi", batas, selesai)


def cari(slide: tuple[Slide, ...], kunci: str) -> Slide:
    return next(s for s in slide if s.kunci == kunci)


def test_urutan_slide_seperti_jalannya_rapat() -> None:
    dasar = bahan_contoh()
    b = BahanRapat(HARI, dasar, hasil(dasar))

    jenis = [s.kunci.split(":")[0] for s in susun(b)]

    assert jenis[:3] == ["tindak-lanjut", "ringkasan", "unit"]
    assert jenis[-2:] == ["parkir", "keputusan"]
    assert jenis.count("indikator") == len(dasar.format_iku.indikator)
    assert [s.kunci.split(":")[1] for s in susun(b) if s.kunci.count(":") == 1 and s.jenis is Jenis.UNIT] == [
        u.kode for u in dasar.format_iku.unit
    ]


def test_indikator_menyusul_unitnya() -> None:
    slide = susun(bahan(("10", "9"), ("5", "5")))

    assert [s.kunci for s in slide] == [
        "tindak-lanjut",
        "ringkasan",
        "unit:u",
        "indikator:I-1",
        "indikator:I-2",
        "parkir",
        "keputusan",
    ]


def test_kunci_slide_tidak_kembar() -> None:
    dasar = bahan_contoh()
    kunci = [s.kunci for s in susun(BahanRapat(HARI, dasar, hasil(dasar)))]

    assert len(set(kunci)) == len(kunci)


def test_indikator_menyebut_target_realisasi_dan_capaian() -> None:
    petak = cari(susun(bahan(("10", "9"))), "indikator:I-1").petak

    assert [(p.label, p.nilai) for p in petak] == [
        ("Target 2024", "10"),
        ("Realisasi", "9"),
        ("Capaian", "90,00 %"),
        ("Tahun 2023", "–"),
    ]


def test_yang_belum_masuk_disebut_sebabnya_bukan_nol() -> None:
    petak = cari(susun(bahan(("10", None))), "indikator:I-1").petak

    assert [(p.nilai, p.keterangan, p.warna) for p in petak[1:3]] == [
        ("–", "belum dilaporkan", ""),
        ("–", "", ""),
    ]


def test_kecenderungan_memuat_tahun_lalu_dan_tahun_ini() -> None:
    dasar = bahan_contoh()
    garis = cari(susun(BahanRapat(HARI, dasar, hasil(dasar))), "indikator:IKU-01").garis

    assert garis is not None
    assert garis.tahun == ("2020", "2021", "2022", "2023", "2024")
    assert garis.realisasi[3] == Decimal("93.93")


def test_tanpa_tahun_lalu_tidak_ada_garis() -> None:
    assert cari(susun(bahan()), "indikator:I-1").garis is None


@pytest.mark.parametrize(("banyak", "tiap"), [(5, [5]), (6, [3, 3]), (11, [4, 4, 3])])
def test_tabel_panjang_dibagi_rata(banyak: int, tiap: list[int]) -> None:
    slide = susun(bahan(*[("10", "9")] * banyak))

    tabel = [s.tabel for s in slide if s.jenis is Jenis.UNIT]
    assert [len(t.baris) for t in tabel if t is not None] == tiap


def test_yang_dihasilkan_rapat_tampil_di_slide_indikatornya_terbaru_di_atas() -> None:
    b = replace(
        bahan(),
        keputusan=(replace(keputusan(1, "I-1"), pada=datetime(2026, 11, 5, 2, 0)), keputusan(2)),
        catatan=(catatan(1, JenisCatatan.CATATAN, "Cek loket."), catatan(2, JenisCatatan.PARKIR, "Sumber baru.")),
    )

    butir = cari(susun(b), "indikator:I-1").butir

    assert [(x.label, x.teks) for x in butir] == [
        ("Keputusan 1", "Putusan 1."),
        ("Diparkir", "Sumber baru."),
        ("Catatan", "Cek loket."),
    ]


def test_catatan_yang_tidak_muat_dihitung_bukan_hilang() -> None:
    b = replace(bahan(), catatan=tuple(catatan(n, JenisCatatan.CATATAN, f"Ke-{n}") for n in range(1, 7)))

    slide = cari(susun(b), "indikator:I-1")

    assert ([x.teks for x in slide.butir], slide.lagi) == (["Ke-6", "Ke-5", "Ke-4"], 3)


def test_yang_diparkir_kembali_dengan_asalnya() -> None:
    b = replace(bahan(), catatan=(catatan(1, JenisCatatan.PARKIR, "Sumber baru."),))

    tabel = cari(susun(b), "parkir").tabel

    assert tabel is not None
    assert tabel.baris == (("1", "Sumber baru.", "Jumlah layanan 1"),)


def test_perubahan_mendapat_slide_sendiri_sebelum_keputusan() -> None:
    p = PerubahanRapat(1, "I-1", "Target setahun", "10", "12", "Renstra baru.", "Camat", "staf", PADA)

    slide = susun(replace(bahan(), perubahan=(p,)))

    assert [s.kunci for s in slide[-3:]] == ["parkir", "perubahan", "keputusan"]
    assert slide[-2].tabel is not None
    assert slide[-2].tabel.baris == (("Jumlah layanan 1", "Target setahun", "10", "12", "Camat"),)


def test_tindak_lanjut_lalu_menyebut_keadaannya() -> None:
    lalu = (tindak(1, date(2026, 11, 1)), tindak(2), tindak(3, selesai="Sudah dikirim."))

    tabel = susun(replace(bahan(), lalu=lalu))[0].tabel

    assert tabel is not None
    assert [b[-1] for b in tabel.baris] == ["Lewat 4 hari", "Terbuka", "Selesai"]


def test_slide_yang_hilang_kembali_ke_awal() -> None:
    slide = susun(bahan())

    assert (letak(slide, "parkir"), letak(slide, "perubahan")) == (len(slide) - 2, 0)
