"""Langkah 12: the cover letter and its number."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import surat_pengantar
from kinerja_core.actions.surat_pengantar import RincianSurat
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.queries import langkah as langkah_query
from tests.actions.alat import Kantor, awal, peristiwa, tidak_ada_yang_berubah

RINCIAN = RincianSurat(("Wali Kota Contoh",), "Kota Contoh", "1 (satu) berkas", "Disampaikan dengan hormat.")


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(12)


def test_surat_bernomor_urut_setelah_undangan(kantor: Kantor) -> None:
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "surat_pengantar", IsiSuratPengantar)
    daftar = langkah_query.surat(kantor.app, kantor["staf"])
    assert isi is not None
    assert [(s.nomor, s.jenis) for s in daftar] == [(2, "surat_pengantar"), (1, "undangan")]
    assert (isi.nomor, isi.kepada) == (daftar[0].nomor_lengkap, RINCIAN.kepada)
    assert awal(kantor, "surat_pengantar") == {"12-surat-pengantar.pdf": b"%PDF"}
    assert peristiwa(kantor) == ("surat_pengantar.diterbitkan", "kasubag", 13)


def test_surat_kedua_ditolak(kantor: Kantor) -> None:
    terlihat = kantor.kini
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], terlihat, RINCIAN)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], terlihat, RINCIAN)


@pytest.mark.parametrize(
    "rincian", [replace(RINCIAN, kepada=()), replace(RINCIAN, di=" "), replace(RINCIAN, banyaknya="")]
)
def test_isian_yang_kurang_ditolak_dan_nomor_tidak_terpakai(
    tetap: Callable[[int], Kantor], rincian: RincianSurat
) -> None:
    kantor = tetap(12)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, rincian)


def test_staf_tidak_menerbitkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(12)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        surat_pengantar.terbitkan(kantor.app, kantor["staf"], kantor.kini, RINCIAN)


def test_tanpa_camat_aktif_nomor_tidak_terpakai(kantor: Kantor) -> None:
    with kantor.app.store.transaction() as t:
        t.tulis("update pegawai set aktif = false where peran = 'camat'")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="Camat"):
        surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)


@pytest.mark.parametrize(("awalan", "jabatan"), [("", "CAMAT CONTOH"), ("Plt.", "Plt. CAMAT CONTOH")])
def test_camat_disebut_dengan_kecamatannya_dan_plt(kantor: Kantor, awalan: str, jabatan: str) -> None:
    with kantor.app.store.transaction() as t:
        t.tulis("update pegawai set awalan = $1 where peran = 'camat'", awalan)
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "surat_pengantar", IsiSuratPengantar)
    assert isi is not None
    assert isi.penanda.jabatan == jabatan
