"""Klaim dijaga: what the data bear out stays unmarked, what they do not is marked with what they say."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kinerja_core.contoh import katalog
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.dokumen_iku import Narasi, narasi_awal, susun_isi
from kinerja_core.domain.kinerja import Bahan
from kinerja_core.domain.klaim import JenisKlaim, Pembenaran, papan, periksa_dokumen, periksa_teks
from kinerja_core.domain.klaim_angka import angka_tulis
from kinerja_core.domain.klaim_fakta import Fakta, Ukuran
from kinerja_core.domain.klaim_kalimat import pecah_kalimat
from kinerja_core.domain.naskah_iku import IsiDokumenIKU, RingkasanUnit
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom
from tests.domain.bahan_contoh import PADA, bahan_contoh, bahan_kecil

KANTOR = katalog.kantor()
CAMAT = next(p for p in katalog.pegawai(KANTOR.id) if p.peran is Peran.CAMAT)


def dokumen(bahan: Bahan, narasi: Narasi | None = None) -> IsiDokumenIKU:
    narasi = narasi or narasi_awal(bahan, KANTOR)
    return susun_isi(bahan, narasi, KANTOR, CAMAT, kode="KODE", revisi=1, tanggal=date(2026, 11, 2))


CONTOH = bahan_contoh()
TERTUKAR = [("angka", "106,93 persen"), ("angka", "96,27 persen")]
FAKTA = Fakta.dari(dokumen(CONTOH))


def tanda(kalimat: str) -> list[tuple[str, str]]:
    return [(k.jenis.value, k.klaim) for k in periksa_teks(FAKTA, "Ringkasan", kalimat)]


def tahun_terbit(tahun: int) -> Bahan:
    """The sample office in an earlier year, its published figures as what the Units handed in."""
    terbit = {h.indikator: h for h in katalog.histori() if h.tahun == tahun}
    target = tuple(
        replace(t, tahun=tahun, tahunan=terbit[t.indikator].target) if t.indikator in terbit else t
        for t in CONTOH.format_iku.target
    )
    usulan = {
        kode: replace(u, isian=tuple(_isian_terbit(u.isian, {k: h.realisasi for k, h in terbit.items()})))
        for kode, u in CONTOH.usulan.items()
    }
    return replace(CONTOH, tahun=tahun, format_iku=replace(CONTOH.format_iku, target=target), usulan=usulan)


def _isian_terbit(isian: Iterable[Isian], realisasi: dict[str, Decimal | None]) -> Iterable[Isian]:
    for i in isian:
        if i.indikator not in realisasi:
            yield i
        elif (nilai := realisasi.pop(i.indikator)) is not None:
            yield Isian(i.indikator, Kolom.REALISASI_TAHUN, Keadaan.TERISI, nilai)
            realisasi[i.indikator] = None


def test_rancangan_dari_data_tidak_bertanda() -> None:
    assert periksa_dokumen(dokumen(CONTOH)) == ()


@pytest.mark.parametrize("tanpa", [("trantib",), ("trantib", "kesos"), tuple(CONTOH.usulan)])
def test_rancangan_dengan_data_yang_belum_lengkap_tidak_bertanda(tanpa: tuple[str, ...]) -> None:
    assert periksa_dokumen(dokumen(bahan_contoh(tanpa))) == ()


@pytest.mark.parametrize("tahun", [2020, 2021, 2022, 2023])
def test_rancangan_dari_angka_terbit_tidak_bertanda(tahun: int) -> None:
    assert periksa_dokumen(dokumen(tahun_terbit(tahun))) == ()


@given(st.lists(st.tuples(st.integers(1, 999), st.none() | st.integers(0, 1500)), min_size=1, max_size=6))
@settings(max_examples=20, deadline=None)
def test_rancangan_dari_data_apa_pun_tidak_bertanda(baris: list[tuple[int, int | None]]) -> None:
    bahan = bahan_kecil(*((str(t), None if r is None else str(r)) for t, r in baris))

    assert periksa_dokumen(dokumen(bahan)) == ()


@pytest.mark.parametrize(
    "kalimat",
    [
        "Indeks Kepuasan Masyarakat mencapai 97,66 dari target 91,33 sehingga capaiannya 106,93 persen.",
        "IKM Kecamatan Contoh sebesar 97,7, naik dari tahun 2023.",
        "Indeks Kepuasan Masyarakat (IKM) melampaui target sebesar 6,33 poin.",
        "Prevalensi balita stunting belum tercapai.",
        "Target prevalensi balita stunting tidak tercapai karena realisasinya 20,85 persen.",
        "Sebagian besar indikator mencapai target, tetapi tidak semua indikator tercapai.",
        "Indikator yang belum mencapai target ditindaklanjuti oleh unit penanggung jawab masing-masing.",
        "Sebanyak 24 dari 43 indikator mencapai target dan tujuh belas indikator belum mencapai target.",
        "Dua indikator belum dapat dihitung.",
        "Dua indikator tidak berlaku atau belum waktunya.",
        "Dari 43 indikator, 24 mencapai target, 17 belum mencapai target, dan 2 tidak berlaku atau belum waktunya.",
        "Delapan indikator melampaui target.",
        "Capaian tertinggi adalah Jumlah orang yang mengikuti pembinaan kerukunan (116,00 persen).",
        "Prevalensi balita stunting 96,27 persen; Indeks Kepuasan Masyarakat 106,93 persen.",
        "Seksi Pelayanan Umum meraih rata-rata tertinggi, sedangkan Seksi Ketenteraman dan Ketertiban Umum terendah "
        "di antara Seksi dengan capaian 58,33 persen pada Jumlah kejadian gangguan ketenteraman dan ketertiban umum.",
        "Kecamatan Contoh memperoleh predikat Sangat Tinggi dengan rata-rata 95,61 persen atau sekitar 96 persen.",
        "Serapan anggaran mencapai 87,74 persen.",
        "Rata-rata capaian Seksi Kesejahteraan Sosial di atas 80 persen.",
        "Tujuh unit menyerahkan data.",
        "Dari 43 indikator, 24 mencapai target, 17 belum mencapai target, dan 2 belum dapat dihitung.",
        "Rata-rata capaian kinerja Kecamatan Contoh 95,61 persen, tertinggi Seksi Pelayanan Umum (98,90 persen).",
        "Rata-rata waktu penyelesaian surat keterangan Kecamatan Contoh 31,625 menit.",
        "Target akhir Renstra Indeks Kepuasan Masyarakat adalah 95 pada tahun 2030.",
    ],
)
def test_kalimat_yang_didukung_data_tidak_bertanda(kalimat: str) -> None:
    assert tanda(kalimat) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Berdasarkan Pasal 5 ayat (2) Peraturan Presiden Nomor 29 Tahun 2014, PermenPANRB 53/2014, dan UU 23 Tahun "
        "2014, lihat Tabel 3 halaman 12 dan Lampiran II.",
        "Rapat dilaksanakan pada 5 November 2024 pukul 09.00 WITA, surat Nomor 000.8.6.3/17/ORG.",
        "1. Capaian diharapkan meningkat pada tahun 2025 agar target tercapai.",
        "Kode kegiatan 7.01.01.2.05 dilaksanakan pada triwulan 2 tahun 2023–2024 dan selama 5 tahun terakhir.",
        "Kecamatan memberikan pelayanan terbaik kepada masyarakat.",
        "Upaya peningkatan pelayanan dilakukan untuk mencapai target.",
        "Salah satu indikator ditindaklanjuti.",
    ],
)
def test_tahun_hukum_halaman_dan_niat_bukan_klaim(kalimat: str) -> None:
    assert tanda(kalimat) == []


@pytest.mark.parametrize(
    ("kalimat", "diduga"),
    [
        ("IKM sebesar 98,66.", [("angka", "98,66")]),
        ("Prevalensi balita stunting 106,93 persen; IKM 96,27 persen.", TERTUKAR),
        ("Realisasi anggaran Rp1.234.567 dari pagu.", [("angka", "Rp1.234.567")]),
        ("Sebanyak 25 indikator mencapai target.", [("angka", "25 indikator")]),
        ("Sebanyak 17 indikator mencapai target.", [("angka", "17 indikator")]),
        ("Dua puluh indikator mencapai target.", [("angka", "Dua puluh indikator")]),
        ("Dua unit belum menyerahkan data.", [("angka", "Dua unit")]),
        ("Dari 43 indikator, 25 mencapai target.", [("angka", "25")]),
        ("Survei diikuti 30 orang.", [("angka", "30")]),
        ("Indeks Kepuasan Masyarakat menurun dibanding tahun 2023.", [("arah", "menurun")]),
        ("Indeks Kepuasan Masyarakat tidak meningkat.", [("arah", "tidak meningkat")]),
        ("Prevalensi balita stunting turun.", [("arah", "turun")]),
        ("Kesadaran masyarakat meningkat.", [("arah", "meningkat")]),
        ("Prevalensi balita stunting tercapai.", [("ketercapaian", "tercapai")]),
        ("Jumlah laporan hasil evaluasi kelurahan melampaui target.", [("ketercapaian", "melampaui target")]),
        ("IKM tidak tercapai.", [("ketercapaian", "tidak tercapai")]),
        ("Seluruh indikator mencapai target.", [("ketercapaian", "mencapai target")]),
        ("Seluruh indikator Seksi Kesejahteraan Sosial tercapai.", [("ketercapaian", "tercapai")]),
        ("Capaian tertinggi adalah Prevalensi balita stunting.", [("peringkat", "tertinggi")]),
        ("Seksi Kesejahteraan Sosial terbaik di antara semua unit.", [("peringkat", "terbaik")]),
        ("Capaian terendah 70,00 persen.", [("peringkat", "terendah")]),
        ("Kecamatan Contoh memperoleh predikat Tinggi.", [("predikat", "predikat Tinggi")]),
        ("Rata-rata capaian Seksi Kesejahteraan Sosial di atas 90 persen.", [("angka", "90 persen")]),
    ],
)  # fmt: skip
def test_kalimat_yang_tidak_didukung_data_bertanda(kalimat: str, diduga: list[tuple[str, str]]) -> None:
    assert tanda(kalimat) == diduga


def test_rancangan_membedakan_yang_kurang_dari_yang_memang_belum_waktunya() -> None:
    kurang = narasi_awal(bahan_contoh(tanpa=["yanum"]), KANTOR)

    assert _RANCANGAN.ringkasan.endswith(
        "17 indikator belum mencapai target, dan 2 indikator tidak berlaku atau belum waktunya."
    )
    assert kurang.ringkasan.endswith(
        "7 indikator belum dapat dihitung, dan 2 indikator tidak berlaku atau belum waktunya."
    )
    assert [p.partition(":")[0] for p in kurang.analisis.split("\n\n")[1:]] == [
        "Indikator yang belum dapat dihitung",
        "Indikator yang tidak berlaku atau belum waktunya",
    ]


@pytest.mark.parametrize(
    ("kalimat", "angka"),
    [
        ("Tiga indikator tidak berlaku atau belum waktunya.", "Tiga"),
        ("Tiga indikator belum dapat dihitung.", "Tiga"),
    ],
)
def test_banyaknya_yang_tidak_terhitung_diperiksa(kalimat: str, angka: str) -> None:
    assert [(jenis, klaim.split()[0]) for jenis, klaim in tanda(kalimat)] == [("angka", angka)]


def test_rata_rata_unit_dalam_kata_data_menyebut_unitnya() -> None:
    bagian = "Rata-rata capaian kinerja Kecamatan Contoh adalah 99,99 persen."

    (satu,) = periksa_teks(FAKTA, "Ringkasan", bagian)

    assert satu.data.startswith("Kecamatan Contoh: rata-rata 95,61 persen, Seksi ")
    assert satu.data.count(", rata-rata") == 0


@pytest.mark.parametrize("unit", dokumen(CONTOH).unit, ids=lambda u: u.kode)
def test_rata_rata_satu_unit_bukan_rata_rata_kantor(unit: RingkasanUnit) -> None:
    angka = f"{unit.rata_rata_cetak} persen"

    assert tanda(f"Rata-rata capaian kinerja Kecamatan Contoh adalah {angka}.") == [("angka", angka)]
    assert tanda(f"Rata-rata capaian {unit.unit} adalah {angka}.") == []


def test_rata_rata_kantor_sendiri_tidak_ditandai() -> None:
    assert tanda("Rata-rata capaian kinerja Kecamatan Contoh adalah 95,61 persen.") == []


def test_tanda_menyebut_apa_kata_data() -> None:
    (satu,) = periksa_teks(FAKTA, "Ringkasan", "Pembuka. Prevalensi balita stunting tercapai. Penutup.")

    assert (satu.bagian, satu.kalimat) == ("Ringkasan", "Prevalensi balita stunting tercapai.")
    assert satu.data.startswith(
        "Prevalensi balita stunting: target 20,1 persen, realisasi 20,85 persen, capaian 96,27 persen"
    )


def _semua_angka() -> set[Decimal]:
    return {a.nilai for p in FAKTA.semua for a in (*p.angka, *p.rinci)}


_BENAR = _semua_angka()
_RANCANGAN = narasi_awal(CONTOH, KANTOR)


@given(
    st.decimals(Decimal("0.01"), Decimal(1000), places=2),
    st.sampled_from(["ringkasan", "pendahuluan", "analisis", "penutup"]),
    st.sampled_from(["Capaian sebesar {} persen.", "Nilainya {}.", "Hasilnya {} % pada tahun ini."]),
)
@example(Decimal("37.00"), "penutup", "Capaian sebesar {} persen.")
@settings(max_examples=50, deadline=None)
def test_angka_palsu_yang_disisipkan_selalu_bertanda(nilai: Decimal, bagian: str, bentuk: str) -> None:
    assume(all(abs(abs(n) - nilai) > Decimal("0.005") for n in _BENAR))
    teks = f"{getattr(_RANCANGAN, bagian)} {bentuk.format(cetak(nilai))}"

    ada = periksa_dokumen(dokumen(CONTOH, replace(_RANCANGAN, **{bagian: teks})))

    assert [(k.jenis, k.klaim.split()[0]) for k in ada] == [(JenisKlaim.ANGKA, cetak(nilai))]


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_angka_rancangan_yang_diganti_selalu_bertanda(data: st.DataObject) -> None:
    """Any number of the draft itself, exchanged for one the document does not know."""
    bagian = data.draw(st.sampled_from(["ringkasan", "analisis"]))
    teks = getattr(_RANCANGAN, bagian)
    letak = data.draw(st.sampled_from(list(angka_tulis(teks))))
    palsu = data.draw(st.integers(45, 89) if letak.desimal == 0 else st.decimals(Decimal(1), Decimal(999), places=2))
    assume(all(abs(abs(n) - palsu) > Decimal("0.005") for n in _BENAR))
    tulisan = str(palsu) if letak.desimal == 0 else cetak(Decimal(palsu))
    baru = teks[: letak.awal] + re.sub(r"[0-9][0-9.,]*[0-9]|[0-9]", tulisan, teks[letak.awal :], count=1)

    assert periksa_dokumen(dokumen(CONTOH, replace(_RANCANGAN, **{bagian: baru}))) != ()


def test_pembenaran_gugur_bila_kalimat_atau_data_berubah() -> None:
    narasi = replace(_RANCANGAN, penutup="IKM sebesar 98,66.")
    (satu,) = periksa_dokumen(dokumen(CONTOH, narasi))
    dasar = {
        satu.kunci: Pembenaran(satu.kunci, satu.bagian, satu.kalimat, satu.klaim, "Hasil survei ulang.", "s", PADA)
    }

    sama = papan(periksa_dokumen(dokumen(CONTOH, narasi)), dasar)
    lain_kalimat = papan(periksa_dokumen(dokumen(CONTOH, replace(narasi, penutup="IKM kini 98,66."))), dasar)
    target = tuple(
        replace(t, tahunan=Decimal(92)) if t.tahunan == Decimal("91.33") else t for t in CONTOH.format_iku.target
    )
    lain_data = replace(CONTOH, format_iku=replace(CONTOH.format_iku, target=target))

    assert (len(sama.terbuka), len(sama.dibenarkan)) == (0, 1)
    assert len(lain_kalimat.terbuka) == 1
    assert len(papan(periksa_dokumen(dokumen(lain_data, narasi)), dasar).terbuka) == 1


def test_kalimat_dipecah_tanpa_tertipu_singkatan_dan_pemisah_ribuan() -> None:
    teks = "Lihat No. 5 dan hal. 3. Anggaran Rp1.234.567.890 terserap 87,74 persen. Selesai?\nBaris baru"

    assert pecah_kalimat(teks) == (
        "Lihat No. 5 dan hal. 3.",
        "Anggaran Rp1.234.567.890 terserap 87,74 persen.",
        "Selesai?",
        "Baris baru",
    )


def test_angka_indonesia_dibaca_dengan_satuannya() -> None:
    angka = [(a.nilai, a.ukuran) for a in angka_tulis("Rp2,7 miliar; 1.234,5 persen; 97.5 %; 12 laporan")]

    assert angka == [
        (Decimal(2_700_000_000), Ukuran.RUPIAH),
        (Decimal("1234.5"), Ukuran.PERSEN),
        (Decimal("97.5"), Ukuran.PERSEN),
        (Decimal(12), None),
    ]
