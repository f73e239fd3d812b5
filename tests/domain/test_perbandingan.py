"""The comparisons the regulation asks for: every figure as printed, a dash where there is none."""

from dataclasses import replace
from decimal import Decimal

from kinerja_core.domain.acuan import StandarNasional
from kinerja_core.domain.capaian import Aturan
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.indikator import Anggaran, Histori, RumusTurun, TargetRenstra
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.perbandingan import (
    efisiensi,
    program_pendukung,
    tahun_banding,
    tahun_ke_tahun,
    terhadap_renstra,
    terhadap_standar,
)
from tests.domain.bahan_contoh import bahan_contoh, bahan_kecil


def test_lima_tahun_berdampingan_seperti_terbit() -> None:
    bahan = bahan_contoh()

    baris = {b.hasil.indikator.kode: b for b in tahun_ke_tahun(bahan, hasil(bahan))}

    assert tahun_banding(bahan) == (2020, 2021, 2022, 2023, 2024)
    assert baris["IKU-02"].realisasi == ("81,03", "85,46", "86,14", "87,92", "82,32")
    assert baris["IKU-02"].capaian == ("100,62", "105,47", "105,65", "107,18", "99,75")
    assert baris["IKU-02"].gerak == "turun 7,43 poin"


def test_indikator_tanpa_tahun_lalu_tidak_ikut_dibandingkan() -> None:
    bahan = bahan_contoh()

    assert len(tahun_ke_tahun(bahan, hasil(bahan))) == 9


def test_tahun_yang_bolong_menjadi_strip_bukan_nol() -> None:
    bahan = replace(bahan_kecil(("10", "9")), histori=(Histori("I-1", 2022, Decimal(10), Decimal(10), "100", "LKjIP"),))
    bahan = replace(bahan, histori=(*bahan.histori, Histori("I-9", 2023, None, None, "", "LKjIP")))

    (baris,) = tahun_ke_tahun(bahan, hasil(bahan))

    assert (baris.capaian, baris.gerak) == (("100,00", "–", "90,00"), "turun 10,00 poin")


def test_tahun_lalu_dihitung_dengan_kebijakan_yang_sama() -> None:
    bahan = bahan_kecil(("10", "8"), ubah_indikator=_turun)
    bahan = replace(bahan, histori=(Histori("I-1", 2023, Decimal(10), Decimal(8), "", "LKjIP"),))
    banding = replace(bahan.kebijakan, aturan=Aturan(rumus_turun=RumusTurun.BANDING))

    menurut = [tahun_ke_tahun(b, hasil(b))[0].capaian for b in (bahan, replace(bahan, kebijakan=banding))]

    assert menurut == [("120,00", "120,00"), ("125,00", "125,00")]


def test_renstra_terhadap_target_terakhir_dengan_catatan_sumber_lain() -> None:
    bahan = bahan_contoh()

    (ikm,) = terhadap_renstra(bahan, hasil(bahan))

    assert (ikm.tahun_akhir, ikm.target_akhir, ikm.kemajuan) == (2030, "95", Terhitung(Decimal("102.8")))
    assert ikm.catatan.startswith("Renstra tidak memuat target 2024. Tabel lain menyebut 94:")


def test_target_renstra_yang_berbeda_dari_perjanjian_kinerja_disebut() -> None:
    bahan = replace(bahan_kecil(("10", "9")), renstra=(_renstra(2024, "12"), _renstra(2026, "20")))

    (baris,) = terhadap_renstra(bahan, hasil(bahan))

    assert (baris.target_akhir, baris.catatan) == ("20", "Target Renstra 2024 12, Perjanjian Kinerja 10.")


def test_standar_nasional_menurut_arah_dan_strip_bila_tidak_ada() -> None:
    bahan = replace(
        bahan_kecil(("10", "9"), ("10", "9")), standar={"I-1": StandarNasional("I-1", 2024, Decimal(8), "PP")}
    )

    assert [b.keterangan for b in terhadap_standar(bahan, hasil(bahan))] == ["Di atas standar, lebih baik", "–"]


def test_efisiensi_hanya_bila_anggaran_terkait_dan_target_tercapai() -> None:
    bahan = bahan_contoh(tanpa=("trantib",))

    baris = {b.hasil.indikator.kode: (b.selisih_cetak, b.tingkat) for b in efisiensi(hasil(bahan))}

    assert baris["PRG-01"] == ("+12,94", "Efisien")
    assert baris["PRG-05"] == ("+0,97", "Cukup efisien")
    assert baris["IND-05"] == ("+12,95", "Belanja lebih kecil, target belum tercapai")
    assert baris["PRG-04"] == ("–", "–")
    assert "IND-01" not in baris


def test_pagu_nol_tidak_mempunyai_serapan() -> None:
    from kinerja_core.domain.acuan import KaitanAnggaran

    bahan = replace(
        bahan_kecil(("10", "10")),
        tahun_anggaran=2024,
        anggaran=(Anggaran(2024, 1, "Kegiatan", Decimal(0), Decimal(0), "0", "DPA"),),
        kaitan=(KaitanAnggaran(2024, 1, "I-1"),),
    )

    (baris,) = efisiensi(hasil(bahan))

    assert (baris.serapan_cetak, baris.tingkat) == ("–", "–")


def test_program_pendukung_menyebut_simpulan_dengan_angkanya() -> None:
    bahan = bahan_contoh()

    baris = {b.hasil.indikator.kode: b for b in program_pendukung(hasil(bahan))}

    assert (baris["IKU-01"].program, baris["IKU-01"].pagu, baris["IKU-01"].serapan) == (
        "Perencanaan kegiatan pelayanan kepada masyarakat di kecamatan",
        "Rp10.000.000",
        "99,74",
    )
    assert baris["IND-05"].simpulan == "Belum menunjang: capaian 97,73 % dari target 44 Orang."


def _turun(i):  # type: ignore[no-untyped-def]
    from kinerja_core.domain.indikator import Arah

    return replace(i, arah=Arah.TURUN)


def _renstra(tahun: int, target: str) -> TargetRenstra:
    return TargetRenstra("I-1", "Jumlah layanan 1", "Layanan", tahun, Decimal(target), target, "Renstra")
