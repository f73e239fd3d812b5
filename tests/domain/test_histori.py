"""Tables of earlier years: every published row reproduces, and rows as other offices print them are understood."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.contoh import katalog
from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.arah_terbit import baca_polaritas, bernada_turun
from kinerja_core.domain.capaian import TakTerhitung, Terhitung
from kinerja_core.domain.histori import BarisHistori, HasilHistori, periksa_baris, ringkasan
from kinerja_core.domain.indikator import Arah

NAMA = {i.kode: i.nama for i in katalog.indikator()}
MUNCAR = [
    BarisHistori(
        baris=n,
        tahun=str(h.tahun),
        unit="Kecamatan Muncar",
        indikator=NAMA[h.indikator],
        target=cetak_ringkas(h.target or Decimal()),
        realisasi=cetak_ringkas(h.realisasi or Decimal()),
        capaian=h.capaian_terbit,
    )
    for n, h in enumerate(katalog.histori(), start=1)
]


def _baris(indikator: str, target: str, realisasi: str, capaian: str = "", **lain: str) -> BarisHistori:
    return BarisHistori(1, indikator, target, realisasi, capaian, **lain)


def _satu(indikator: str, target: str, realisasi: str, capaian: str = "", **lain: str) -> HasilHistori:
    return periksa_baris([_baris(indikator, target, realisasi, capaian, **lain)])[0]


def _kode(hasil: HasilHistori) -> list[str]:
    return [kode for kode, _ in hasil.masalah]


def test_semua_baris_terbit_cocok() -> None:
    assert {h.cocok_terbit for h in periksa_baris(MUNCAR)} == {True}


def test_baris_terbit_yang_bersih_tanpa_masalah_selain_selalu_seratus() -> None:
    masalah = [(h.baris, _kode(h)) for h in periksa_baris(MUNCAR) if h.masalah]

    assert masalah == [(n, ["selalu_100"]) for n in (25, 30, 35, 40, 45)]


def test_arah_yang_tidak_tercetak_disebut_diusulkan() -> None:
    assert {h.arah.sebutan for h in periksa_baris(MUNCAR)} == {"naik (diusulkan)"}


def test_json_satu_baris() -> None:
    assert _satu("Nilai SAKIP", "80", "60", "75,00").sebagai_json() == {
        "baris": 1,
        "capaian": "75",
        "capaian_cetak": "75,00",
        "predikat": "Sedang",
        "alasan": None,
        "cocok_terbit": True,
        "arah_dipakai": "naik (diusulkan)",
        "masalah": [],
    }


def test_json_baris_yang_tidak_dapat_dihitung() -> None:
    assert _satu("Persentase pelayanan", "0", "50", "100").sebagai_json() == {
        "baris": 1,
        "capaian": None,
        "capaian_cetak": "–",
        "predikat": None,
        "alasan": "target_nol: Target nol; pembagian dengan nol tidak ada hasilnya.",
        "cocok_terbit": None,
        "arah_dipakai": "naik (diusulkan)",
        "masalah": ["capaian_tanpa_dasar", "target_belum_ditetapkan"],
    }


@pytest.mark.parametrize(
    ("target", "realisasi", "terbit"),
    [
        ("90,76", "91", "100,26"),
        ("89", "97", "108,98"),
        ("90", "97,89", "108,7"),
        ("90", "86", "95"),
        ("85,47", "85,09", "99,55"),
        ("65", "90,83", "139,73"),
        ("89", "97.5", "109,55"),
        ("80", "82", "102,5%"),
    ],
)
def test_dibulatkan_maupun_dipotong_dianggap_cocok(target: str, realisasi: str, terbit: str) -> None:
    assert _satu("Indeks", target, realisasi, terbit).cocok_terbit is True


@pytest.mark.parametrize(("terbit", "cocok"), [("108,97", False), ("108,98", True), ("109,00", False), ("109", True)])
def test_berselisih_lebih_dari_satu_satuan_terakhir_tidak_cocok(terbit: str, cocok: bool) -> None:
    assert _satu("Indeks", "89", "97", terbit).cocok_terbit is cocok


def test_arah_turun_diusulkan_dari_capaian_terbit_untuk_semua_tahun() -> None:
    hasil = periksa_baris(
        [
            _baris("Rasio volume jalan", "0,8", "0,7", "112,5", tahun="2020"),
            _baris("Rasio volume jalan", "0,8", "0,75", "106,25", tahun="2021"),
            _baris("Rasio volume jalan", "0,8", "0,8", "100", tahun="2022"),
        ]
    )

    assert [(h.arah.sebutan, h.cocok_terbit) for h in hasil] == [("turun (diusulkan)", True)] * 3


def test_satu_baris_yang_keliru_tidak_membalik_arah_seluruh_deret() -> None:
    hasil = periksa_baris(
        [
            _baris("Angka Kematian Ibu", "94", "144", "46,81", tahun="2020"),
            _baris("Angka Kematian Ibu", "92", "90", "102,17", tahun="2021"),
            _baris("Angka Kematian Ibu", "90", "99", "110", tahun="2022"),
        ]
    )

    assert [(h.arah.sebutan, h.cocok_terbit) for h in hasil] == [
        ("turun (diusulkan)", True),
        ("turun (diusulkan)", True),
        ("turun (diusulkan)", False),
    ]
    assert _kode(hasil[2]) == ["capaian_terbit_beda", "capaian_rumus_lain"]


def test_tanpa_capaian_terbit_arah_diusulkan_dari_kata_katanya() -> None:
    turun, naik = _satu("Jumlah kejadian kebakaran", "24", "26"), _satu("Persentase kejadian ditangani", "90", "95")

    assert (turun.arah.sebutan, naik.arah.sebutan) == ("turun (diusulkan)", "naik (diusulkan)")
    assert (turun.capaian_cetak, turun.cocok_terbit) == ("91,67", None)


def test_rumus_banding_diusulkan_bila_hanya_itu_yang_cocok() -> None:
    hasil = _satu("Pelanggaran perda", "47", "49,81", "94,35", polaritas="negatif")

    assert (hasil.arah.sebutan, hasil.cocok_terbit) == ("turun T/R", True)


def test_arah_yang_tercetak_dipakai_dan_tidak_disebut_diusulkan() -> None:
    hasil = _satu("Waktu layanan", "100", "80", "120", polaritas="Semakin rendah semakin baik")

    assert (hasil.arah.sebutan, hasil.capaian_cetak) == ("turun", "120,00")


@pytest.mark.parametrize(
    ("kata", "arah"),
    [
        *(("positif", Arah.NAIK), ("Maximize", Arah.NAIK), ("max", Arah.NAIK), ("(+)", Arah.NAIK)),
        *(("NEGATIF", Arah.TURUN), ("minimize", Arah.TURUN), ("Min", Arah.TURUN), ("-", Arah.TURUN)),
        *(("Semakin besar semakin baik", Arah.NAIK), ("Semakin kecil semakin baik", Arah.TURUN), ("", None)),
    ],
)
def test_kata_polaritas(kata: str, arah: Arah | None) -> None:
    assert baca_polaritas(kata) is arah


def test_satuan_bukan_alasan_untuk_membalik_arah() -> None:
    hasil = [_satu(n, "10", "8", satuan=s) for n, s in (("Gini rasio", "Nilai"), ("Jumlah mediasi", "Kasus"))]

    assert [h.arah.sebutan for h in hasil] == ["turun (diusulkan)", "naik (diusulkan)"]


@pytest.mark.parametrize(
    "nama",
    [
        "Angka Kematian Bayi",
        "Persentase penduduk miskin",
        "V/C Ratio",
        "Indeks Risiko Bencana",
        "Lama perizinan",
        "Rata-rata waktu penyelesaian surat keterangan",
        "Response time pemadam kebakaran",
        "Indeks ketimpangan gender",
        "Persentase sampah yang tidak tertangani",
        "Jumlah desa tertinggal",
        "Nilai temuan pemeriksaan",
    ],
)
def test_kata_yang_menyarankan_turun(nama: str) -> None:
    assert bernada_turun(nama)


@pytest.mark.parametrize(
    "nama",
    [
        "Persentase Penyelesaian Pengaduan Masyarakat",
        "Persentase penurunan stunting",
        "Cakupan pelayanan kebakaran",
        "Rata-rata lama sekolah",
        "Persentase temuan ditindaklanjuti",
        "Persentase ketepatan waktu penyelesaian dokumen",
        "Persentase penurunan waktu tunggu",
        "Rata-rata lama tinggal wisatawan",
        "Persentase kelurahan bebas stunting",
        "Persentase konflik yang dimediasi",
    ],
)
def test_kata_yang_tidak_menyarankan_turun(nama: str) -> None:
    assert not bernada_turun(nama)


def test_capaian_yang_dibatasi_seratus_dikenali() -> None:
    hasil = _satu("Persentase rekomendasi", "75,00", "78,11", "100", satuan="%")

    assert (hasil.capaian_cetak, hasil.cocok_terbit) == ("104,15", False)
    assert _kode(hasil) == ["capaian_terbit_beda", "capaian_dibatasi"]


def test_capaian_berupa_pecahan_dikenali() -> None:
    hasil = _satu("Persentase jalan mantap", "85", "91,8", "1,08", satuan="%")

    assert (hasil.cocok_terbit, _kode(hasil)) == (False, ["capaian_terbit_beda", "capaian_pecahan"])


def test_capaian_yang_menyalin_realisasi_dikenali() -> None:
    hasil = _satu("Indeks kerukunan", "80", "75,4", "75,4")

    assert (hasil.cocok_terbit, _kode(hasil)) == (False, ["capaian_terbit_beda", "realisasi_sama_capaian"])


def test_kolom_target_dan_realisasi_yang_tertukar_dikenali_dari_capaian_tercetak() -> None:
    deret = [replace(b, baris=n) for n, b in enumerate(MUNCAR[:5], start=1)]
    deret[0] = replace(deret[0], target=deret[0].realisasi, realisasi=deret[0].target)

    hasil = periksa_baris(deret)

    assert "target_realisasi_tertukar" in _kode(hasil[0])
    assert [_kode(h) for h in hasil[1:]] == [[]] * 4


def test_capaian_di_bawah_nol_ditulis_nol_dan_disebut() -> None:
    hasil = _satu("V/C ratio", "0,345", "0,765", "-21,74", polaritas="turun")

    assert (hasil.capaian_cetak, _kode(hasil)) == ("0,00", ["capaian_terbit_beda", "capaian_di_bawah_nol"])


@pytest.mark.parametrize(
    ("target", "realisasi", "sebab"),
    [
        ("-", "-", "belum_ada_data"),
        ("", "", "belum_ada_data"),
        ("90", "-", "belum_dilaporkan"),
        ("90", "N/A", "belum_dilaporkan"),
        ("90", "#DIV/0!", "belum_dilaporkan"),
        ("N/A", "3,41", "target_kosong"),
        ("0", "0", "target_nol"),
        ("Tinggi", "Tidak diadakan karena Covid19", "berupa_teks"),
        ("Level 3 Plus", "Level 3", "berupa_teks"),
        ("90", "Tinggi", "berupa_teks"),
        ("Tinggi", "90", "berupa_teks"),
        ("31 Maret 2020", "30 Maret 2020", "berupa_teks"),
        ("3/4", "3/5", "berupa_teks"),
        ("99999999999999999999", "1", "bukan_angka"),
    ],
)
def test_yang_tidak_dapat_dihitung_disebut_sebabnya(target: str, realisasi: str, sebab: str) -> None:
    hasil = _satu("Indeks", target, realisasi)

    assert isinstance(hasil.capaian, TakTerhitung)
    assert (hasil.capaian.kode, hasil.cocok_terbit) == (sebab, None)


def test_galat_rumus_lembar_kerja_disebut() -> None:
    assert _kode(_satu("Indeks", "90", "#DIV/0!", "#DIV/0!")) == ["galat_rumus"]


@pytest.mark.parametrize(
    ("target", "realisasi", "terbit", "satuan"),
    [
        ("7 – 8 bulan", "6,5", "107", "bulan"),
        ("80 - 90%", "70", "87,5", "%"),
        ("2,55 Perubahan Target", "2,6", "101,96", ""),
        ("4.504.316.352", "2,726,810,205", "60,54", "Rp"),
        ("1.234", "1.500", "121,56", "Orang"),
        ("998", "1.234", "123,65", ""),
        ("1.234", "617", "50", ""),
        ("23%", "20,10", "87,39", "%"),
        ("0,345", "0,300", "86,96", ""),
        ("BB (75,20)", "B (68,5)", "91,09", ""),
        ("≥ 90", "95", "105,56", "%"),
        ("Rp 1.500.000", "Rp1.200.000,00", "80", "Rp"),
        ("90", "85 %", "94,44", ""),
        ("12 dokumen", "9 dokumen", "75", "Dokumen"),
        ("90*", "95**)", "105,56 %", ""),
        ("90.", "+95", "105.56", ""),
        ("minimal 80 %", "84", "105", "%"),
        ("Rp 1.500.000,00", "Rp 1.200.000,-", "80,00", "Rp"),
    ],
)
def test_angka_seperti_tercetak_di_tabel_lain_terbaca(target: str, realisasi: str, terbit: str, satuan: str) -> None:
    polaritas = "turun" if "bulan" in target else "naik"

    hasil = _satu("Indikator", target, realisasi, terbit, satuan=satuan, polaritas=polaritas)

    assert (hasil.cocok_terbit, isinstance(hasil.capaian, Terhitung)) == (True, True)


def test_kata_yang_menempel_pada_angka_disebut() -> None:
    assert _kode(_satu("Indeks", "2,55 Perubahan Target", "2,6", "101,96")) == ["teks_menempel"]
    assert _kode(_satu("Jumlah", "12 dokumen", "9 dokumen", "75", satuan="Dokumen")) == []


def test_angka_yang_dapat_dibaca_dua_cara_disebut_bila_capaian_terbit_tidak_memutuskan() -> None:
    assert "angka_meragukan" in _kode(_satu("Jumlah", "1.234", "1.300"))
    assert _kode(_satu("Jumlah", "1.234", "1.300", "105,35", satuan="Orang")) == []


def test_peringkat_dihitung_hanya_bila_tabel_menyebutnya_ordinal() -> None:
    disebut = _satu("Predikat SAKIP", "BB", "B", "80", polaritas="ordinal")
    tidak = _satu("Predikat SAKIP", "BB", "B")

    assert (disebut.capaian_cetak, tidak.capaian_cetak) == ("80,00", "–")


def test_tahun_yang_kembar_bukan_deret() -> None:
    hasil = periksa_baris([_baris("Jumlah dokumen", "10", n, tahun="2020") for n in ("10", "100")])

    assert [_kode(h) for h in hasil] == [[], ["skala_10"]]


def test_indikator_yang_sama_di_unit_lain_tidak_dicampur() -> None:
    hasil = periksa_baris(
        [
            _baris("Jumlah warga terlayani", "100", "100", tahun="2020", unit="A"),
            _baris("Jumlah warga terlayani", "1000", "1000", tahun="2021", unit="B"),
        ]
    )

    assert [_kode(h) for h in hasil] == [[], []]


def _kali(pangkat: int) -> Callable[[BarisHistori], BarisHistori]:
    def ubah(b: BarisHistori) -> BarisHistori:
        return replace(b, realisasi=f"{Decimal(b.realisasi.replace(',', '.')).scaleb(pangkat):f}".replace(".", ","))

    return ubah


def _dicurigai(asli: BarisHistori, ubah: Callable[[BarisHistori], BarisHistori]) -> dict[int, set[str]]:
    """Findings by row of the one series ``asli`` belongs to, after that row was spoilt; series are judged apart."""
    deret = [ubah(b) if b is asli else b for b in MUNCAR if b.indikator == asli.indikator]
    kode = {h.baris: set(_kode(h)) - {"selalu_100"} for h in periksa_baris(deret)}
    return {baris: isi for baris, isi in kode.items() if isi}


@pytest.mark.parametrize(
    "ubah",
    [_kali(1), _kali(2), _kali(3), _kali(-1), _kali(-2), lambda b: replace(b, target=b.realisasi, realisasi=b.target)],
    ids=["x10", "x100", "x1000", "per10", "pecahan", "tertukar"],
)
def test_kesalahan_yang_ditanam_dalam_tabel_terbit_ditemukan_semua(
    ubah: Callable[[BarisHistori], BarisHistori],
) -> None:
    lolos = [asli for asli in MUNCAR if ubah(asli) != asli and not _dicurigai(asli, ubah).get(asli.baris)]

    assert lolos == []


def test_satu_kesalahan_tidak_membuat_tahun_lain_dicurigai() -> None:
    for asli in MUNCAR:
        assert set(_dicurigai(asli, _kali(1))) == {asli.baris}


def test_ringkasan_menyebut_yang_cocok_dan_yang_berbeda() -> None:
    tabel = [*MUNCAR, replace(_baris("Indeks", "75", "78", "100"), baris=46)]

    assert ringkasan(periksa_baris(tabel)) == (
        "46 baris dibaca: 46 capaian terhitung, 45 cocok dengan yang tercetak, 1 berbeda, 6 baris perlu dilihat."
    )


_SEL = st.text(alphabet="0123456789.,-–% /()ABCDNabd#±≥\u00a0", max_size=14) | st.text(max_size=10)


@given(target=_SEL, realisasi=_SEL, capaian=_SEL, satuan=st.sampled_from(["", "%", "Orang", "Rp"]))
def test_teks_apa_pun_mendapat_jawaban(target: str, realisasi: str, capaian: str, satuan: str) -> None:
    hasil = _satu("Persentase layanan", target, realisasi, capaian, satuan=satuan, tahun="2024").sebagai_json()

    assert (hasil["capaian"] is None) == (hasil["alasan"] is not None) == (hasil["predikat"] is None)
