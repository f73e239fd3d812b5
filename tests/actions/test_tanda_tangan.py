"""Langkah 11: the Camat signs the very bytes that were accepted, or returns them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import rujukan, tanda_tangan
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    CatatanWajib,
    GagalMasuk,
    IsianKeliru,
    TidakBerwenang,
)
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, dokumen, jejak, peristiwa, sandi, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(11)


def test_yang_ditandatangani_persis_yang_disetujui(kantor: Kantor) -> None:
    disetujui = kantor.kini.disetujui

    tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, sandi(kantor, "camat"))

    assert [(d.nama_berkas, d.sha256) for d in dokumen(kantor, "dokumen_iku")] == [("11-dokumen-iku.pdf", disetujui)]
    assert kantor.kini.ditandatangani == disetujui
    assert '"cara":"persetujuan dalam sistem"' in jejak(kantor)[-1].isi
    assert peristiwa(kantor) == ("naskah.ditandatangani", "camat", 12)


def test_sandi_salah_tidak_menandatangani(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(11)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(GagalMasuk, match="belum ditandatangani"):
        tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, "bukan sandinya")


def test_sandi_yang_kosong_diminta_diisi(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(11)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=r"^Isi kata sandi Anda"):
        tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, "")


def test_sekretaris_tidak_menandatangani_dengan_sandinya(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(11)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        tanda_tangan.tandatangani(kantor.app, kantor["sekretaris"], kantor.kini, sandi(kantor, "sekretaris"))


def test_naskah_yang_berubah_di_bawahnya_tidak_ditandatangani(kantor: Kantor) -> None:
    identitas = siklus_query.kantor(kantor.app, kantor["admin"])
    rujukan.simpan_kantor(kantor.app, kantor["admin"], replace(identitas, nama="Kecamatan Lain"))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="gugur"):
        tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, sandi(kantor, "camat"))


def test_naskah_yang_rusak_di_arsip_tidak_ditandatangani(kantor: Kantor) -> None:
    rusak = kantor.app.folder / "arsip" / kantor.kini.disetujui[:2] / kantor.kini.disetujui
    rusak.write_bytes(rusak.read_bytes()[:-1])

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(Exception, match="rusak"):
        tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, sandi(kantor, "camat"))


@pytest.mark.parametrize(
    ("tindakan", "nama_peristiwa", "langkah"),
    [
        (tanda_tangan.kembalikan, "naskah.dikembalikan", 9),
        (tanda_tangan.kembalikan_ke_konsep, "naskah.dikembalikan_ke_konsep", 8),
    ],
)
def test_camat_mengembalikan_dan_persetujuan_gugur(
    kantor: Kantor, tindakan: Callable[..., object], nama_peristiwa: str, langkah: int
) -> None:
    tindakan(kantor.app, kantor["camat"], kantor.kini, "Capaian indikator ketiga perlu dijelaskan.")

    assert (peristiwa(kantor), kantor.kini.disetujui) == ((nama_peristiwa, "camat", langkah), "")


@pytest.mark.parametrize("tindakan", [tanda_tangan.kembalikan, tanda_tangan.kembalikan_ke_konsep])
def test_camat_tidak_mengembalikan_tanpa_alasan(
    tetap: Callable[[int], Kantor], tindakan: Callable[..., object]
) -> None:
    kantor = tetap(11)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        tindakan(kantor.app, kantor["camat"], kantor.kini, "")


def test_pindaian_terikat_pada_sidik_yang_ditandatangani(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)

    tanda_tangan.unggah_pindaian(kantor.app, kantor["kasubag"], kantor.kini, b"%PDF-1.7 pindaian")

    assert [d.nama_berkas for d in dokumen(kantor, "pindaian")] == ["11-dokumen-iku-pindaian.pdf"]
    assert f'"sha256_ditandatangani":"{kantor.kini.ditandatangani}"' in jejak(kantor)[-1].isi
    assert peristiwa(kantor) == ("pindaian.diunggah", "kasubag", 12)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 bukan pindaian", b"MZ program"])
def test_pindaian_yang_bukan_gambar_ditolak(tetap: Callable[[int], Kantor], data: bytes) -> None:
    kantor = tetap(12)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak):
        tanda_tangan.unggah_pindaian(kantor.app, kantor["kasubag"], kantor.kini, data)
