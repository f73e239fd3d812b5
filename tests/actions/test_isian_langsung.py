"""Web entry: the same rules and the same revisions as the file."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from kinerja_core.actions import penghimpunan
from kinerja_core.contoh import katalog
from kinerja_core.contoh.perjalanan import unggah
from kinerja_core.domain.errors import BerkasDitolak, CatatanWajib, DataSudahBerubah, TidakBerwenang
from kinerja_core.domain.formulir import kolom_realisasi
from kinerja_core.domain.perubahan import bedakan
from kinerja_core.domain.usulan import Keadaan
from kinerja_core.queries import penghimpunan as penghimpunan_query
from tests.conftest import Kantor

TAHUNAN = next(i for i in katalog.indikator() if i.unit == "yanum" and i.frekuensi.value == "tahun")
KOLOM = kolom_realisasi(TAHUNAN)[0]


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(6)


def isi(kantor: Kantor, teks: str, revisi: int, penjelasan: str = "menyusul", **lain: object) -> object:
    seksi = kantor["seksi.yanum"]
    return penghimpunan.isi_langsung(
        kantor.app, seksi, kantor.kini, TAHUNAN.kode, {KOLOM: teks}, ("", ""), revisi, penjelasan, **lain
    )


def test_satu_jawaban_menjadi_revisi_dengan_berkas_dan_sel(kantor: Kantor) -> None:
    isi(kantor, "97,66", 0)

    (usulan,) = penghimpunan_query.revisi(kantor.app, kantor["seksi.yanum"], kantor.kini)
    angka = next(i for i in usulan.isian if (i.indikator, i.kolom) == (TAHUNAN.kode, KOLOM))
    assert (usulan.revisi, angka.nilai, angka.lembar) == (1, Decimal("97.66"), "Formulir")
    assert kantor.app.arsip.baca(usulan.sha256)[:2] == b"PK"


def test_jawaban_lama_unit_ikut_terbawa(kantor: Kantor) -> None:
    unggah(kantor, "yanum")

    isi(kantor, "97,5", 1)

    lama, baru = penghimpunan_query.revisi(kantor.app, kantor["seksi.yanum"], kantor.kini)
    berbeda = bedakan(lama.isian, baru.isian)
    assert {p.indikator for p in berbeda} == {TAHUNAN.kode}
    assert sum(i.keadaan is Keadaan.TERISI for i in baru.isian if i.indikator != TAHUNAN.kode) == sum(
        i.keadaan is Keadaan.TERISI for i in lama.isian if i.indikator != TAHUNAN.kode
    )


def test_angka_meragukan_ditanyakan_dan_pilihannya_tercatat(kantor: Kantor) -> None:
    with pytest.raises(BerkasDitolak):
        isi(kantor, "1.234", 0)

    data = penghimpunan.susun_isian(
        kantor.app, kantor["seksi.yanum"], kantor.kini, TAHUNAN.kode, {KOLOM: "1.234"}, ("", "")
    )
    hasil = penghimpunan.periksa(kantor.app, kantor["seksi.yanum"], kantor.kini, data, "isian-langsung.xlsx")
    (ragu,) = [m for m in hasil.masalah if m.pembacaan]
    isi(kantor, "1.234", 0, pilihan={f"{ragu.lembar}!{ragu.sel}": f"{ragu.pembacaan[0]:f}"})

    (usulan,) = penghimpunan_query.revisi(kantor.app, kantor["seksi.yanum"], kantor.kini)
    angka = next(i for i in usulan.isian if (i.indikator, i.kolom) == (TAHUNAN.kode, KOLOM))
    assert (angka.nilai, angka.teks_asli, angka.pilihan != "") == (ragu.pembacaan[0], "1.234", True)


def test_huruf_di_tempat_angka_ditolak_dan_tidak_tersimpan(kantor: Kantor) -> None:
    with pytest.raises(BerkasDitolak):
        isi(kantor, "sembilan puluh", 0)

    assert penghimpunan_query.revisi(kantor.app, kantor["seksi.yanum"], kantor.kini) == ()


def test_peringatan_tanpa_penjelasan_ditolak(kantor: Kantor) -> None:
    with pytest.raises(CatatanWajib):
        isi(kantor, "97,66", 0, penjelasan="")


def test_revisi_yang_basi_ditolak(kantor: Kantor) -> None:
    isi(kantor, "97,66", 0)

    with pytest.raises(DataSudahBerubah, match="Revisi 1"):
        isi(kantor, "98", 0)


def test_indikator_unit_lain_ditolak(kantor: Kantor) -> None:
    with pytest.raises(TidakBerwenang):
        penghimpunan.isi_langsung(
            kantor.app, kantor["seksi.pem"], kantor.kini, TAHUNAN.kode, {KOLOM: "1"}, ("", ""), 0, "x"
        )


def test_revisi_lama_dapat_dipakai_kembali(kantor: Kantor) -> None:
    isi(kantor, "97,66", 0)
    isi(kantor, "98", 1)

    baru = penghimpunan.pulihkan_revisi(kantor.app, kantor["seksi.yanum"], kantor.kini, 1, "salah ketik")

    semua = penghimpunan_query.revisi(kantor.app, kantor["seksi.yanum"], kantor.kini)
    assert (baru.revisi, bedakan(semua[0].isian, semua[2].isian)) == (3, ())
