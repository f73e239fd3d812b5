"""Plt. and Plh. act and are printed inside their window only; the clock of the office decides."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinerja_core.actions import agenda, rujukan, surat_pengantar, tanda_tangan
from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.actions.agenda import SuratLain
from kinerja_core.domain.errors import BelumLengkap, TidakBerwenang
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import pemberitahuan as pemberitahuan_query
from kinerja_core.queries import siklus as siklus_query
from tests.actions.alat import Kantor, awal, dokumen, sandi, tidak_ada_yang_berubah
from tests.actions.test_surat_pengantar import RINCIAN

BESOK = timedelta(days=1)


def jadikan(kantor: Kantor, nama: str, awalan: str, *, sampai: date | None) -> Pegawai:
    """Let the Admin enter a window that began a year ago."""
    mulai = kantor.hari_ini - timedelta(days=365)
    baru = replace(kantor[nama], awalan=awalan, masa=MasaTugas(mulai, sampai, "800/12", mulai))
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], baru)
    return baru


def daftarkan_plh(kantor: Kantor, sampai: date) -> Pegawai:
    masa = MasaTugas(kantor.hari_ini, sampai, "800/13", kantor.hari_ini)
    plh = replace(kantor["camat"], nama="Pengganti Contoh", awalan="Plh.", masa=masa)
    return rujukan.tambah_pegawai(kantor.app, kantor["admin"], plh, "plh", "rahasia-panjang")


def penanda(kantor: Kantor) -> tuple[str, str]:
    isi = langkah_query.isi(kantor.app, kantor.kini, "surat_pengantar", IsiSuratPengantar)
    assert isi is not None
    return isi.penanda.jabatan, isi.penanda.nama


def test_surat_dalam_masanya_menyebut_plh_dan_sesudahnya_camat(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    daftarkan_plh(kantor, kantor.hari_ini)
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)
    dalam, berkas = penanda(kantor), dokumen(kantor, "surat_pengantar")[0].sha256

    kantor.jam.maju(hari=1)
    surat_pengantar.batalkan(kantor.app, kantor["kasubag"], kantor.kini, "Salah alamat.")
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)

    assert (dalam, penanda(kantor)) == (
        ("Plh. CAMAT CONTOH", "Pengganti Contoh"),
        ("CAMAT CONTOH", kantor["camat"].nama),
    )
    assert kantor.app.arsip.baca(berkas).startswith(b"%PDF")  # what was printed stays as it was


def test_surat_bertanggal_mundur_menyebut_yang_menjabat_hari_itu(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    daftarkan_plh(kantor, kantor.hari_ini)
    kemarin = kantor.hari_ini - BESOK

    rincian = replace(RINCIAN, tanggal=kemarin, alasan="Dikirim kemarin.")
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, rincian)

    assert penanda(kantor) == ("CAMAT CONTOH", kantor["camat"].nama)


def test_surat_sesudah_masa_plt_ditolak_dan_nomor_tidak_terpakai(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    jadikan(kantor, "camat", "Plt.", sampai=kantor.hari_ini - BESOK)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match=r"Masa tugas Plt\. Camat"):
        surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)


def test_plt_yang_masanya_berakhir_tidak_berbuat_apa_apa(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    kasubag = jadikan(kantor, "kasubag", "Plt.", sampai=kantor.hari_ini - BESOK)
    surat = SuratLain("000.1.5", "Permohonan", "Kepala Bapperida", kantor.hari_ini)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="sudah berakhir"):
        surat_pengantar.terbitkan(kantor.app, kasubag, kantor.kini, RINCIAN)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="sudah berakhir"):
        agenda.catat(kantor.app, kasubag, surat)


def test_plt_sekretaris_di_luar_masanya_tidak_membuka_siklus(kantor: Kantor) -> None:
    sekretaris = jadikan(kantor, "sekretaris", "Plt.", sampai=kantor.hari_ini - BESOK)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match=r"Plt\. Sekretaris Kecamatan"):
        siklus_aksi.buka(kantor.app, sekretaris, 2025, "Siklus Baru")


def test_hari_terakhir_masih_dalam_masanya(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    kasubag = jadikan(kantor, "kasubag", "Plt.", sampai=kantor.hari_ini)

    surat_pengantar.terbitkan(kantor.app, kasubag, kantor.kini, RINCIAN)

    assert awal(kantor, "surat_pengantar") == {"12-surat-pengantar.pdf": b"%PDF"}


def test_dokumen_atas_nama_camat_tidak_sah_selagi_plh_menjabat(
    di_langkah: Callable[..., Kantor],
) -> None:
    kantor = di_langkah(11)
    plh = daftarkan_plh(kantor, kantor.hari_ini)

    assert pemberitahuan_query.dasar_berubah(kantor.app, kantor.kini)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="gugur"):  # it names the Camat
        tanda_tangan.tandatangani(kantor.app, plh, kantor.kini, "rahasia-panjang")
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match=r"Pengganti Contoh, Plh\. Camat"):
        tanda_tangan.tandatangani(kantor.app, kantor["camat"], kantor.kini, sandi(kantor, "camat"))


def test_plt_camat_tidak_menandatangani_sesudah_masanya(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)
    camat = jadikan(kantor, "camat", "Plt.", sampai=kantor.hari_ini - BESOK)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="sudah berakhir"):
        tanda_tangan.tandatangani(kantor.app, camat, kantor.kini, sandi(kantor, "camat"))


def test_admin_dan_plt_melihat_masa_yang_berakhir_yang_lain_tidak(kantor: Kantor) -> None:
    kasubag = jadikan(kantor, "kasubag", "Plt.", sampai=kantor.hari_ini - BESOK)

    admin, sendiri, lain = (siklus_query.masa_tugas(kantor.app, p) for p in (kantor["admin"], kasubag, kantor["staf"]))

    assert [len(kalimat) for kalimat in (admin, sendiri, lain)] == [1, 1, 0]
    assert kasubag.id not in {p.id for p in siklus_query.yang_menjabat(kantor.app, kantor["staf"])}
