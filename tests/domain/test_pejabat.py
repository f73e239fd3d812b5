"""Who holds an office on a day."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.domain.errors import BelumLengkap, IsianKeliru, TidakBerwenang
from kinerja_core.domain.masa_tugas import TANPA_BATAS, MasaTugas, periksa_masa
from kinerja_core.domain.pejabat import (
    menjabat,
    pejabat_pada,
    periksa_menjabat,
    periksa_tidak_bertumpuk,
    perlu_perhatian,
)
from kinerja_core.domain.peran import Pegawai, Peran

OKTOBER, AKHIR = date(2026, 10, 1), date(2026, 12, 31)
MASA = MasaTugas(OKTOBER, AKHIR, "800/12", date(2026, 9, 30))
CAMAT = Pegawai("k", "camat", "Camat Tetap", "", "", "Camat", Peran.CAMAT)
PLH = replace(CAMAT, id="plh", nama="Sekretaris Pengganti", awalan="Plh.", masa=MASA)


@pytest.mark.parametrize(
    ("hari", "siapa"),
    [
        (date(2026, 9, 30), CAMAT),
        (OKTOBER, PLH),
        (date(2026, 11, 15), PLH),
        (AKHIR, PLH),
        (date(2027, 1, 1), CAMAT),
    ],
)
def test_dalam_masanya_plh_dan_di_luarnya_pejabat_definitif(hari: date, siapa: Pegawai) -> None:
    assert pejabat_pada((CAMAT, PLH), Peran.CAMAT, hari) == siapa


@pytest.mark.parametrize(
    ("hari", "sebab"),
    [
        (date(2027, 1, 1), r"Masa tugas Plh. Camat \(Sekretaris Pengganti\) sudah berakhir 31 Desember 2026."),
        (date(2026, 9, 30), r"Masa tugas Plh. Camat \(Sekretaris Pengganti\) baru mulai 1 Oktober 2026."),
    ],
)
def test_tanpa_pejabat_definitif_di_luar_masanya_ditolak_dengan_sebabnya(hari: date, sebab: str) -> None:
    with pytest.raises(BelumLengkap, match=sebab):
        pejabat_pada((PLH,), Peran.CAMAT, hari)
    with pytest.raises(TidakBerwenang, match=sebab):
        periksa_menjabat(PLH, hari)


def test_jabatan_kosong_menyebut_yang_harus_didaftarkan() -> None:
    with pytest.raises(BelumLengkap, match="Belum ada Camat yang aktif"):
        pejabat_pada((replace(PLH, aktif=False),), Peran.CAMAT, OKTOBER)


def test_plt_tanpa_tanggal_menjabat_kapan_saja() -> None:
    assert menjabat(replace(PLH, masa=TANPA_BATAS), date(1999, 1, 1))


@pytest.mark.parametrize(
    ("masa", "pesan"),
    [
        (replace(MASA, mulai=None), "Isi tanggal mulai"),
        (replace(MASA, nomor=" "), "Isi nomor dan tanggal surat perintah"),
        (replace(MASA, tanggal=None), "Isi nomor dan tanggal surat perintah"),
        (replace(MASA, sampai=date(2026, 9, 1)), "berakhir sebelum mulai"),
    ],
)
def test_masa_tugas_yang_kurang_ditolak(masa: MasaTugas, pesan: str) -> None:
    with pytest.raises(IsianKeliru, match=pesan):
        periksa_masa(masa)


@pytest.mark.parametrize(
    ("mulai", "sampai", "bertumpuk"),
    [
        (date(2026, 1, 1), date(2026, 9, 30), False),
        (date(2026, 1, 1), OKTOBER, True),
        (AKHIR, None, True),
        (date(2027, 1, 1), None, False),
        (None, None, True),
    ],
)
def test_masa_bertumpuk_bila_ada_hari_yang_sama(mulai: date | None, sampai: date | None, *, bertumpuk: bool) -> None:
    assert MASA.bertumpuk(MasaTugas(mulai, sampai)) is bertumpuk


def test_plt_unit_lain_tidak_bertumpuk() -> None:
    satu = replace(PLH, peran=Peran.SEKSI, unit="pem")

    periksa_tidak_bertumpuk(replace(satu, id="dua", unit="kesos"), (satu,))

    with pytest.raises(IsianKeliru, match=r"sudah Plh\. Camat"):
        periksa_tidak_bertumpuk(replace(satu, id="dua"), (satu,))


@pytest.mark.parametrize(
    ("hari", "jumlah"), [(date(2026, 12, 23), 0), (date(2026, 12, 24), 1), (AKHIR, 1), (date(2027, 3, 1), 1)]
)
def test_admin_diingatkan_sejak_tujuh_hari_sebelum_berakhir(hari: date, jumlah: int) -> None:
    assert len(perlu_perhatian((CAMAT, PLH), hari)) == jumlah
    assert perlu_perhatian((replace(PLH, aktif=False), replace(PLH, masa=TANPA_BATAS)), hari) == ()


def test_masa_tugas_terbaca_sebagai_kalimat() -> None:
    assert (MASA.sebutan, MASA.dasar, TANPA_BATAS.sebutan, TANPA_BATAS.dasar) == (
        "sejak 1 Oktober 2026 sampai 31 Desember 2026",
        "Surat Perintah Nomor 800/12 tanggal 30 September 2026",
        "tanpa batas waktu",
        "",
    )
