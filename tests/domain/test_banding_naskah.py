"""Before and after between two revisions: words word by word, figures as printed."""

from dataclasses import replace

from kinerja_core.domain.banding_naskah import BedaAngka, Jenis, Potongan, banding, beda_kata
from kinerja_core.domain.dokumen_iku import narasi_awal
from kinerja_core.domain.usulan import Kolom
from tests.domain.bahan_contoh import bahan_contoh, ubah
from tests.domain.test_klaim import CONTOH, KANTOR, dokumen

LAMA = dokumen(CONTOH)


def test_revisi_yang_sama_tidak_berbeda() -> None:
    kini = replace(LAMA, revisi=7, kode="LAIN", tanggal=LAMA.tanggal.replace(year=2030))

    assert banding(LAMA, kini).sama


def test_angka_yang_berubah_disebut_sebelum_dan_sesudahnya() -> None:
    kode = next(b.kode for b in LAMA.baris if b.indikator == "Jumlah orang yang mengikuti pembinaan kerukunan")
    baru = dokumen(ubah(CONTOH, kode, Kolom.REALISASI_TW4, nilai=None))
    beda = banding(LAMA, baru)

    perihal = {b.perihal for b in beda.angka}
    assert "Jumlah orang yang mengikuti pembinaan kerukunan" in perihal
    assert "Seksi Kesejahteraan Sosial" in perihal
    assert "Seksi Pelayanan Umum" not in perihal


def test_indikator_yang_hilang_disebut_tidak_ada() -> None:
    beda = banding(LAMA, replace(LAMA, baris=LAMA.baris[1:], perbandingan=()))

    hilang = LAMA.baris[0]
    assert BedaAngka(hilang.indikator, "capaian", hilang.capaian, "tidak ada") in beda.angka


def test_kata_yang_diganti_dicoret_dan_disisipkan() -> None:
    assert beda_kata("Capaian naik tajam.", "Capaian turun tajam.") == (
        Potongan(Jenis.SAMA, "Capaian"),
        Potongan(Jenis.HAPUS, "naik"),
        Potongan(Jenis.BARU, "turun"),
        Potongan(Jenis.SAMA, "tajam."),
    )


def test_teks_panjang_yang_tetap_diringkas_di_sekitar_perubahan() -> None:
    panjang = " ".join(f"kata{n}" for n in range(60))

    sama, _, baru = beda_kata(f"{panjang} lama", f"{panjang} tambahan akhir")

    assert (sama.teks.startswith("… "), len(sama.teks.split()), baru.teks) == (True, 9, "tambahan akhir")


def test_bagian_narasi_yang_berubah_disebut_judulnya() -> None:
    beda = banding(LAMA, dokumen(bahan_contoh(), replace(narasi_awal(CONTOH, KANTOR), penutup="Selesai.")))

    assert [t.bagian for t in beda.teks] == ["Bab IV Penutup"]
