"""Data-quality checks: quiet on published figures, loud on seeded errors, and each in words a colleague would use."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.domain.indikator import Agregasi, Arah, Histori
from kinerja_core.domain.mutu_data import (
    AngkaTahun,
    DataMutu,
    KodeTemuan,
    Temuan,
    periksa,
    periksa_bersama,
    periksa_deret_target,
    susun_data,
)
from kinerja_core.domain.usulan import Kolom, Tingkat

INDIKATOR = {i.kode: i for i in katalog.indikator()}
DERET: dict[str, list[Histori]] = defaultdict(list)
for _h in katalog.histori():
    DERET[_h.indikator].append(_h)

Ubah = Callable[[DataMutu], DataMutu | None]


def _terbit(h: Histori) -> DataMutu:
    return DataMutu(
        indikator=h.indikator,
        nama=INDIKATOR[h.indikator].nama,
        tahun=h.tahun,
        target=h.target,
        realisasi=h.realisasi,
        satuan=INDIKATOR[h.indikator].satuan,
        lain=tuple(AngkaTahun(x.tahun, x.target, x.realisasi) for x in DERET[h.indikator] if x.tahun != h.tahun),
    )


BERSIH = [_terbit(h) for h in katalog.histori()]


def _data(target: str | None, realisasi: str | None, nama: str = "Persentase layanan", **lain: object) -> DataMutu:
    dasar = DataMutu(
        "I", nama, 2024, Decimal(target) if target else None, Decimal(realisasi) if realisasi else None, "%"
    )
    return replace(dasar, **lain)  # type: ignore[arg-type]


def _tahun(*angka: tuple[str, str]) -> tuple[AngkaTahun, ...]:
    """Target and realisasi of the years before 2024, oldest first."""
    awal = 2024 - len(angka)
    return tuple(AngkaTahun(awal + n, Decimal(t), Decimal(r)) for n, (t, r) in enumerate(angka))


def _kode(data: DataMutu) -> list[KodeTemuan]:
    return [t.kode for t in periksa(data)]


def _kali(pangkat: int) -> Ubah:
    return lambda d: replace(d, realisasi=None if d.realisasi is None else d.realisasi.scaleb(pangkat))


def _target_kali(pangkat: int) -> Ubah:
    return lambda d: replace(d, target=None if d.target is None else d.target.scaleb(pangkat))


def _tukar(d: DataMutu) -> DataMutu | None:
    return None if d.target == d.realisasi else replace(d, target=d.realisasi, realisasi=d.target)


def _salin(d: DataMutu) -> DataMutu | None:
    lalu = d.tahun_lalu
    return None if lalu is None or lalu.realisasi == d.realisasi else replace(d, realisasi=lalu.realisasi)


def _isi_capaian(d: DataMutu) -> DataMutu | None:
    if d.target == d.realisasi or d.target is None or d.realisasi is None:
        return None
    return replace(d, realisasi=(d.realisasi / d.target * 100).quantize(Decimal("0.01")))


def _ketik_ganda(d: DataMutu) -> DataMutu | None:
    """838 for 83."""
    utuh = str(int(d.target or 0))
    return replace(d, target=Decimal(utuh + utuh[-1]))


BENIH: dict[str, Ubah] = {
    "x10": _kali(1),
    "x100": _kali(2),
    "x1000": _kali(3),
    "per 10": _kali(-1),
    "pecahan": _kali(-2),
    "target x10": _target_kali(1),
    "target per 10": _target_kali(-1),
    "target salah ketik": _ketik_ganda,
    "tertukar": _tukar,
    "salinan": _salin,
    "capaian di kolom realisasi": _isi_capaian,
}


def test_angka_terbit_yang_bersih_tidak_menimbulkan_temuan_palsu() -> None:
    # baris program yang selalu persis 100 memang janggal; yang lain bersih
    palsu = [(d.indikator, d.tahun, k) for d in BERSIH for k in _kode(d) if k is not KodeTemuan.SELALU_SERATUS]

    assert palsu == []


def test_program_yang_selalu_persis_seratus_disebut_satu_kali_per_indikator() -> None:
    disebut = [(d.indikator, d.tahun) for d in BERSIH if KodeTemuan.SELALU_SERATUS in _kode(d)]

    assert disebut == [(f"PRG-0{n}", 2024) for n in range(1, 6)]


def test_paling_sedikit_95_persen_kesalahan_yang_ditanam_ditemukan() -> None:
    ditanam = {nama: [b for d in BERSIH if (b := ubah(d)) is not None] for nama, ubah in BENIH.items()}
    lolos = {
        nama: sum(not set(_kode(b)) - {KodeTemuan.SELALU_SERATUS} for b in benih) for nama, benih in ditanam.items()
    }

    banyak = sum(map(len, ditanam.values()))
    # 98.6 %: two columns exchanged that lie close together cannot be told apart
    assert (banyak, {n: x for n, x in lolos.items() if x}) == (
        423,
        {"tertukar": 4, "salinan": 1, "capaian di kolom realisasi": 1},
    )
    assert 1 - sum(lolos.values()) / banyak >= 0.95


@pytest.mark.parametrize("nama", sorted(set(BENIH) - {"tertukar", "salinan", "capaian di kolom realisasi"}))
def test_setiap_geseran_koma_dan_salah_ketik_target_ditemukan(nama: str) -> None:
    lolos = [(d.indikator, d.tahun) for d in BERSIH if (s := BENIH[nama](d)) is not None and not _kode(s)]

    assert lolos == []


def test_jawaban_contoh_hanya_menimbulkan_temuan_selalu_seratus() -> None:
    target = {t.indikator: t for t in katalog.target()}
    isian = [i for u in katalog.unit() for i in katalog.realisasi(u.kode).values()]
    data = [susun_data(i, 2024, target[i.kode], isian, katalog.histori()) for i in INDIKATOR.values()]

    kode = {(d.indikator, k) for d in data for k in _kode(d)}

    assert kode == {(f"PRG-0{n}", KodeTemuan.SELALU_SERATUS) for n in range(1, 6)}
    assert periksa_bersama(data) == ()


def test_geseran_koma_disebut_dengan_angka_yang_mungkin_dimaksud() -> None:
    temuan = periksa(_data("91.33", "976.6", lain=_tahun(("90.10", "97.95"), ("90.62", "93.93"))))

    assert temuan == (
        Temuan(
            KodeTemuan.SKALA_10,
            Tingkat.PERINGATAN,
            "I",
            "976,6 kira-kira 10 kali angka yang biasa (target 91,33, tahun lain 95,94). Maksudnya 97,66? "
            "Periksa letak komanya.",
            Kolom.REALISASI_TAHUN,
        ),
    )


def test_pecahan_disebut_sebagai_persen() -> None:
    temuan = periksa(_data("91.33", "0.9766"))

    assert [(t.kode, t.kalimat) for t in temuan] == [
        (
            KodeTemuan.PECAHAN,
            "Realisasi 0,9766 tampak sebagai pecahan, padahal satuannya persen. Maksudnya 97,66 %?",
        )
    ]


def test_jumlah_kecil_yang_memang_kecil_tidak_disebut_pecahan() -> None:
    assert _kode(_data("100", "1", "Jumlah kegiatan", satuan="Kegiatan", arah=Arah.TURUN)) == []


def test_realisasi_yang_sesuai_targetnya_tidak_diragukan_walau_jauh_dari_tahun_lain() -> None:
    data = _data("1000", "1010", "Jumlah peserta", satuan="Orang", lain=_tahun(("100", "98"), ("100", "102")))

    assert _kode(data) == []


def test_capaian_690_persen_disebut_target_terlalu_rendah() -> None:
    assert _kode(_data("10", "69", "Jumlah usulan", satuan="Usulan")) == [KodeTemuan.TARGET_RENDAH]


def test_capaian_149_persen_belum_disebut() -> None:
    assert _kode(_data("100", "149", "Jumlah usulan", satuan="Usulan")) == []


def test_persen_di_atas_seratus_dipertanyakan() -> None:
    assert _kode(_data("90", "106.93")) == [KodeTemuan.LEBIH_SERATUS]


@pytest.mark.parametrize("nama", ["Persentase realisasi PBB-P2", "Persentase pertumbuhan ekonomi"])
def test_persen_yang_boleh_lebih_dari_seratus_tidak_dipertanyakan(nama: str) -> None:
    assert _kode(_data("90", "106.93", nama)) == []


def test_target_persen_di_atas_seratus_dipertanyakan() -> None:
    assert _kode(_data("838", "82", lain=_tahun(("81", "82"), ("82", "83")))) == [KodeTemuan.TARGET_JANGGAL]


def test_salinan_tahun_lalu_dipertanyakan() -> None:
    lain = _tahun(("90", "94.62"), ("91", "95.87"))

    assert _kode(_data("92", "95.87", lain=lain)) == [KodeTemuan.SALIN_TAHUN_LALU]


def test_bilangan_bulat_yang_kebetulan_sama_dengan_target_tetap_tidak_dipertanyakan() -> None:
    assert _kode(_data("90", "94", lain=_tahun(("90", "94"), ("90", "94")))) == []


def test_jumlah_kecil_yang_kebetulan_sama_atau_tepat_target_tidak_disebut_salinan() -> None:
    kebetulan = _data("14", "12", "Jumlah kegiatan", satuan="Kegiatan", lain=_tahun(("10", "11"), ("12", "12")))
    tepat = _data("94", "94", lain=_tahun(("90", "92"), ("91", "94")))

    assert (_kode(kebetulan), _kode(tepat)) == ([], [])


def test_realisasi_sama_dengan_capaian_tercetak_dipertanyakan() -> None:
    data = _data("80", "75.4", capaian_terbit=Decimal("75.4"))

    assert _kode(data) == [KodeTemuan.SAMA_CAPAIAN]


def test_target_seratus_membuat_realisasi_dan_capaian_wajar_sama() -> None:
    assert _kode(_data("100", "75.4", capaian_terbit=Decimal("75.4"))) == []


def test_kinerja_yang_sama_dengan_serapan_dipertanyakan() -> None:
    data = _data("100", "21.50", serapan=Decimal("21.4962"))

    assert _kode(data) == [KodeTemuan.SAMA_SERAPAN]


def test_indikator_serapan_boleh_sama_dengan_serapan() -> None:
    assert _kode(_data("95", "87.74", "Persentase serapan anggaran", serapan=Decimal("87.7374"))) == []


def test_selalu_seratus_tidak_disebut_bila_targetnya_memang_seratus() -> None:
    assert _kode(_data("100", "100", lain=_tahun(("100", "100"), ("100", "100"), ("100", "100")))) == []


def test_loncatan_di_luar_kebiasaan_dipertanyakan() -> None:
    lain = _tahun(("100", "98"), ("100", "102"), ("100", "101"))

    assert _kode(_data("100", "45", "Jumlah surat", satuan="Surat", lain=lain)) == [KodeTemuan.LONCATAN]


def test_persen_lebih_cepat_disebut_meloncat_daripada_jumlah() -> None:
    lain = _tahun(("90", "88"), ("90", "92"), ("90", "91"))

    assert _kode(_data("90", "60", lain=lain)) == [KodeTemuan.LONCATAN]
    assert _kode(_data("90", "60", "Jumlah surat", satuan="Surat", lain=lain)) == []


def test_gejolak_yang_biasa_tidak_dipertanyakan() -> None:
    lain = _tahun(("100", "60"), ("100", "140"), ("100", "101"))

    assert _kode(_data("100", "55", "Jumlah surat", satuan="Surat", lain=lain)) == []


def test_pembilang_di_atas_penyebut_adalah_kesalahan() -> None:
    temuan = periksa(_data("90", None, pembilang=Decimal(50), penyebut=Decimal(48)))

    assert [(t.kode, t.tingkat, t.kolom) for t in temuan] == [
        (KodeTemuan.PEMBILANG_LEBIH, Tingkat.KESALAHAN, Kolom.PEMBILANG)
    ]


def test_pembilang_sama_dengan_penyebut_bukan_kesalahan() -> None:
    assert _kode(_data("90", "100", pembilang=Decimal(48), penyebut=Decimal(48))) == []


def test_pembilang_di_atas_penyebut_wajar_bila_bukan_persen() -> None:
    data = _data("30", None, "Rata-rata waktu", satuan="Menit", pembilang=Decimal(1260), penyebut=Decimal(42))

    assert _kode(data) == []


def test_rasio_yang_tidak_sesuai_realisasinya_dipertanyakan() -> None:
    assert _kode(_data("90", "97.5", pembilang=Decimal(40), penyebut=Decimal(48))) == [KodeTemuan.RASIO_BEDA]


@pytest.mark.parametrize("realisasi", ["83.33", "83.3", "83"])
def test_rasio_yang_dibulatkan_atau_dipotong_tetap_cocok(realisasi: str) -> None:
    assert _kode(_data("90", realisasi, pembilang=Decimal(40), penyebut=Decimal(48))) == []


def test_kumulatif_yang_turun_adalah_kesalahan_pada_triwulannya() -> None:
    triwulan = (Decimal(15), Decimal(40), Decimal(38), Decimal(90))

    temuan = periksa(_data("95", "90", kumulatif=True, triwulan=triwulan))

    assert [(t.kode, t.tingkat, t.kolom) for t in temuan] == [
        (KodeTemuan.KUMULATIF_TURUN, Tingkat.KESALAHAN, Kolom.REALISASI_TW3)
    ]


def test_nilai_terakhir_yang_bukan_kumulatif_boleh_turun() -> None:
    assert _kode(_data("44", "43", triwulan=(Decimal(44), Decimal(44), Decimal(43), Decimal(43)))) == []


@pytest.mark.parametrize("angka", [("15", "40", "65", "95"), ("44", "44", "44", "44")])
def test_indikator_jumlah_yang_diisi_kumulatif_dipertanyakan(angka: tuple[str, ...]) -> None:
    data = _data(angka[-1], None, agregasi=Agregasi.JUMLAH, triwulan=tuple(map(Decimal, angka)))

    assert _kode(data) == [KodeTemuan.DIISI_KUMULATIF]


def test_indikator_jumlah_yang_benar_dijumlah_tidak_dipertanyakan() -> None:
    data = _data("12", "12", agregasi=Agregasi.JUMLAH, triwulan=(Decimal(3),) * 4, satuan="Laporan")

    assert _kode(data) == []


def test_satu_triwulan_yang_bergeser_koma_ditunjuk_selnya() -> None:
    triwulan = (Decimal(58), Decimal(630), Decimal(66), Decimal(71))

    temuan = periksa(
        _data("240", None, "Jumlah dokumen", satuan="Dokumen", triwulan=triwulan, target_triwulan=(Decimal(60),) * 4)
    )

    assert [(t.kode, t.kolom) for t in temuan] == [(KodeTemuan.SKALA_10, Kolom.REALISASI_TW2)]


def test_kinerja_nol_padahal_sudah_belanja_dipertanyakan() -> None:
    data = _data("100", "0", anggaran=Decimal(500), realisasi_anggaran=Decimal(400))

    assert _kode(data) == [KodeTemuan.NOL_ADA_BELANJA]


def test_belanja_di_atas_pagu_adalah_kesalahan() -> None:
    temuan = periksa(_data("100", "90", anggaran=Decimal(400), realisasi_anggaran=Decimal(500)))

    assert [(t.kode, t.tingkat) for t in temuan] == [(KodeTemuan.LEBIH_PAGU, Tingkat.KESALAHAN)]


def test_belanja_yang_sama_pada_dua_indikator_ditunjuk_pada_keduanya() -> None:
    kembar = [replace(_data("100", "90", realisasi_anggaran=Decimal(500)), indikator=k) for k in ("A", "B", "C")]
    kembar[2] = replace(kembar[2], realisasi_anggaran=Decimal(700))

    temuan = periksa_bersama(kembar)

    assert [(t.kode, t.indikator) for t in temuan] == [
        (KodeTemuan.BELANJA_KEMBAR, "A"),
        (KodeTemuan.BELANJA_KEMBAR, "B"),
    ]


def test_salah_cetak_838_pada_target_renstra_ditemukan() -> None:
    deret: dict[tuple[str, str], list[tuple[int, Decimal]]] = defaultdict(list)
    for r in katalog.renstra():
        if r.target is not None:
            deret[r.nama, r.sumber].append((r.tahun, r.target))

    temuan = [t.kalimat for (nama, _), d in deret.items() for t in periksa_deret_target(nama, d)]

    assert temuan == ["Target 2028: 838, sedangkan tahun lain sekitar 82. Salah ketik?"]


def test_tanpa_angka_tidak_ada_temuan() -> None:
    assert _kode(_data(None, None)) == []
    assert _kode(_data("0", "0")) == []


def test_data_disusun_dari_isian_dengan_sel_yang_tepat() -> None:
    target = {t.indikator: t for t in katalog.target()}
    isian = list(katalog.realisasi("trantib").values())

    data = susun_data(INDIKATOR["IND-21"], 2024, target["IND-21"], isian)

    assert (data.realisasi, data.kolom_realisasi, data.kumulatif) == (Decimal(34), Kolom.REALISASI_TW4, False)


def test_tahun_yang_belum_lengkap_tidak_diperiksa_terhadap_target_setahun() -> None:
    target = {t.indikator: t for t in katalog.target()}
    isian = [i for k, i in katalog.realisasi("trantib").items() if k[1] is Kolom.REALISASI_TW1]

    assert susun_data(INDIKATOR["IND-21"], 2024, target["IND-21"], isian).realisasi is None
