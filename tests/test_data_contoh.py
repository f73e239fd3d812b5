"""The files of data/contoh agree with each other and with what their README says."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from kinerja_core.contoh import katalog
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi
from kinerja_core.domain.peran import JenisUnit, Peran
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Keadaan, Kolom

INDIKATOR = {i.kode: i for i in katalog.indikator()}
TARGET = {t.indikator: t for t in katalog.target()}
UNIT = {u.kode: u for u in katalog.unit()}
ISIAN = {kunci: isian for kode in UNIT for kunci, isian in katalog.realisasi(kode).items()}


def _tersebut(kode: str) -> tuple[Kolom, ...]:
    frekuensi = INDIKATOR[kode].frekuensi
    if frekuensi is Frekuensi.TRIWULAN:
        return REALISASI_TRIWULAN
    if frekuensi is Frekuensi.SEMESTER:
        return (Kolom.REALISASI_TW2, Kolom.REALISASI_TW4)
    return (Kolom.REALISASI_TAHUN,)


def test_tujuh_unit_lima_seksi_dan_dua_subbag() -> None:
    jenis = Counter(u.jenis for u in katalog.unit())

    assert jenis == {JenisUnit.SEKSI: 5, JenisUnit.SUBBAG: 2}


def test_setiap_unit_punya_indikator() -> None:
    assert {i.unit for i in INDIKATOR.values()} == set(UNIT)


def test_katalog_empat_iku_lima_program_dan_tiga_puluhan_indikator_lain() -> None:
    jenis = Counter(kode.split("-")[0] for kode in INDIKATOR)

    assert jenis == {"IKU": 4, "PRG": 5, "IND": 34}


def test_setiap_indikator_menyebut_lima_hal_permenpanrb_53_2014() -> None:
    kurang = [
        i.kode
        for i in INDIKATOR.values()
        if not (i.nama and i.frekuensi and i.penanggung_jawab and i.formulasi and i.media and i.asal)
    ]

    assert kurang == []


def test_setiap_indikator_punya_satu_target() -> None:
    assert sorted(TARGET) == sorted(INDIKATOR)


def test_target_triwulan_yang_dijumlah_sama_dengan_target_tahunan() -> None:
    beda = [
        t.indikator
        for t in TARGET.values()
        if INDIKATOR[t.indikator].agregasi is Agregasi.JUMLAH
        and INDIKATOR[t.indikator].frekuensi is Frekuensi.TRIWULAN
        and sum(filter(None, t.triwulan), Decimal()) != t.tahunan
    ]

    assert beda == []


def test_target_indikator_lain_punya_angka_rentang_atau_kata_sesuai_arah() -> None:
    salah = [
        t.indikator
        for t in TARGET.values()
        if {
            Arah.NAIK: t.tahunan is None,
            Arah.TURUN: t.tahunan is None,
            Arah.RENTANG: t.bawah is None or t.atas is None,
            Arah.YA_TIDAK: not t.teks,
            Arah.ORDINAL: t.teks not in INDIKATOR[t.indikator].skala,
        }[INDIKATOR[t.indikator].arah]
    ]

    assert salah == []


def test_sembilan_indikator_punya_histori_lima_tahun() -> None:
    tahun = Counter(h.indikator for h in katalog.histori())

    assert tahun == {kode: 5 for kode in INDIKATOR if not kode.startswith("IND")}


def test_target_dan_realisasi_2024_sembilan_indikator_sama_dengan_yang_terbit() -> None:
    terbit = {h.indikator: (h.target, h.realisasi) for h in katalog.histori() if h.tahun == 2024}

    dipakai = {kode: (TARGET[kode].tahunan, ISIAN[kode, Kolom.REALISASI_TAHUN].nilai) for kode in terbit}

    assert dipakai == terbit


def test_hanya_yang_terbit_tidak_ditandai_ilustrasi() -> None:
    assert [k for k, i in INDIKATOR.items() if not i.ilustrasi] == [k for k in INDIKATOR if k[:3] != "IND"]


def test_anggaran_225_baris_dan_jumlah_2024_seperti_terbit() -> None:
    baris = katalog.anggaran()

    assert len(baris) == 225
    assert [(b.anggaran, b.realisasi) for b in baris if b.tahun == 2024 and b.uraian == "JUMLAH"] == [
        (Decimal(3831102351), Decimal(3361311356))
    ]


def test_jumlah_anggaran_sama_dengan_lima_program() -> None:
    for tahun in range(2020, 2025):
        baris = [b for b in katalog.anggaran() if b.tahun == tahun]
        program = sum((b.anggaran for b in baris if b.uraian.startswith("PROGRAM")), Decimal())

        assert program == next(b.anggaran for b in baris if b.uraian == "JUMLAH")


def test_renstra_menyimpan_salah_cetak_dengan_catatannya() -> None:
    salah = [
        (r.tahun, r.terbit, r.catatan) for r in katalog.renstra() if "salah ketik" in r.catatan and r.terbit == "838"
    ]

    assert salah == [(2028, "838", '2028 tercetak "838" (salah ketik untuk 83)')]


def test_nomenklatur_enam_belas_kegiatan_dan_empat_puluh_delapan_sub_kegiatan() -> None:
    panjang = Counter(n.kode.count(".") for n in katalog.nomenklatur())

    assert panjang == {4: 16, 5: 48}


@pytest.mark.parametrize("kode", sorted(INDIKATOR))
def test_setiap_indikator_dijawab_pada_kolom_frekuensinya(kode: str) -> None:
    dijawab = [k for k in Kolom if (kode, k) in ISIAN and k.value.startswith("realisasi_t")]

    assert tuple(dijawab) == _tersebut(kode)


def test_indikator_rasio_membawa_pembilang_dan_penyebut() -> None:
    rasio = [i.kode for i in INDIKATOR.values() if i.agregasi is Agregasi.RASIO]

    assert [k for k in rasio if {(k, Kolom.PEMBILANG), (k, Kolom.PENYEBUT)} <= set(ISIAN)] == rasio


def test_rasio_pembilang_penyebut_sama_dengan_realisasi() -> None:
    for kode, indikator in INDIKATOR.items():
        if indikator.agregasi is Agregasi.RASIO:
            n, d = ISIAN[kode, Kolom.PEMBILANG].nilai, ISIAN[kode, Kolom.PENYEBUT].nilai

            assert n is not None
            assert d is not None
            assert n / d * 100 == ISIAN[kode, Kolom.REALISASI_TAHUN].nilai


def test_tidak_berlaku_dan_belum_waktunya_membawa_alasan() -> None:
    keadaan = Counter(i.keadaan for i in ISIAN.values() if i.keadaan is not Keadaan.TERISI)

    assert keadaan == {Keadaan.TIDAK_BERLAKU: 1, Keadaan.BELUM_WAKTUNYA: 2}
    assert all(i.alasan for i in ISIAN.values() if i.keadaan is not Keadaan.TERISI)


def test_kantor_contoh_mengaku_contoh() -> None:
    kantor = katalog.kantor()

    assert (kantor.nama, kantor.pemda, kantor.contoh) == ("Kecamatan Contoh", "PEMERINTAH KOTA CONTOH", True)


def test_satu_pegawai_per_peran_dan_per_unit() -> None:
    pegawai = katalog.pegawai("kantor-1")

    assert Counter(p.peran for p in pegawai) == {**dict.fromkeys(Peran, 1), Peran.SEKSI: 7}
    assert [p.unit for p in pegawai if p.peran is Peran.SEKSI] == list(UNIT)


def test_nama_masuk_menyebut_peran_dan_unit() -> None:
    assert katalog.nama_masuk()[:6] == ("camat", "sekretaris", "kasubag", "staf", "admin", "seksi.pem")
    assert len(katalog.nama_masuk()) == len(katalog.pegawai("k")) == 12


def test_nip_rekaan_berpola_8_6_1_3_dan_berbeda_semua() -> None:
    nip = [p.nip for p in katalog.pegawai("kantor-1")]

    assert len(set(nip)) == len(nip)
    assert [n for n in nip if not re.fullmatch(r"19700101 199001 1 \d{3}", n)] == []


def test_id_pegawai_tetap_untuk_kantor_yang_sama_dan_berbeda_antar_kantor() -> None:
    satu, dua = katalog.pegawai("satu"), katalog.pegawai("dua")

    assert [p.id for p in satu] == [p.id for p in katalog.pegawai("satu")]
    assert {p.id for p in satu} & {p.id for p in dua} == set()
