"""What every act shares, on the real store: who may when, one Jejak row, nothing written where refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import disposisi, format_iku, konsep, koreksi, rujukan, tanda_tangan
from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.actions.kerja import kerjakan
from kinerja_core.contoh import katalog
from kinerja_core.domain.aksi import AKSI, JEDA, LANJUTKAN, Aksi, Pelaku
from kinerja_core.domain.alur import Siklus, rantai_utuh
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, KinerjaError, TidakBerwenang
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP_AWAL
from kinerja_core.store import siklus as siklus_store
from tests.actions.alat import Kantor, jejak, peristiwa, sandi, tidak_ada_yang_berubah
from tests.actions.test_disposisi import RINCIAN

WAKIL = ("camat", "sekretaris", "kasubag", "staf", "admin", "seksi.pem")


class Batal(Exception):
    """Raised by a test inside an act, so that it is undone."""


def _batalkan() -> None:
    raise Batal


def menurut_sop(a: Aksi, langkah: int, peran: Peran) -> bool:
    """The SOP sheet, read independently of the code under test; the Siklus is not paused."""
    if langkah not in a.langkah or a.kode == LANJUTKAN:
        return False
    if a.pelaku is Pelaku.SEKSI:
        return peran is Peran.SEKSI and a.kode != "usulan.susulkan"  # nobody has been allowed to hand in late
    if a.pelaku in (Pelaku.PENYUSUN, Pelaku.PENOMOR):
        return peran is Peran.KASUBAG
    if a.pelaku is Pelaku.PESERTA:
        return peran is not Peran.ADMIN
    if a.pelaku is Pelaku.PENGUNDANG:
        return peran in (Peran.STAF, Peran.SEKRETARIS)
    if a.pelaku is Pelaku.PENGGARAP:
        return peran in (Peran.KASUBAG, Peran.SEKRETARIS, Peran.CAMAT)
    baris = SOP_AWAL.langkah[langkah - 1]
    return peran is baris.penutup if a.pelaku is Pelaku.PENUTUP else peran in baris.pelaksana


def boleh(kantor: Kantor, pegawai: Pegawai, a: Aksi, terlihat: Siklus | None = None) -> bool:
    """Whether the act gets as far as its body; what it would write is undone."""
    try:
        with kerjakan(kantor.app, pegawai, terlihat or kantor.kini, a.kode, "alasan"):
            _batalkan()
    except Batal:
        return True
    except KinerjaError:
        return False


@pytest.mark.parametrize("langkah", range(1, LANGKAH_SELESAI + 1))
def test_boleh_tepat_di_mana_versi_sop_mengizinkan(tetap: Callable[[int], Kantor], langkah: int) -> None:
    kantor = tetap(langkah)
    kini = kantor.kini

    with tidak_ada_yang_berubah(kantor.app):
        nyata = {(nama, a.kode) for nama in WAKIL for a in AKSI if boleh(kantor, kantor[nama], a, kini)}

    assert nyata == {(nama, a.kode) for nama in WAKIL for a in AKSI if menurut_sop(a, langkah, kantor[nama].peran)}


def test_satu_tindakan_menambah_satu_baris_jejak(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    sebelum = jejak(kantor)

    baru = koreksi.catat(kantor.app, kantor["sekretaris"], kantor.kini, "Ringkasan", "Perjelas kalimat pertama.")

    assert jejak(kantor)[:-1] == sebelum
    assert (baru, baru.versi) == (kantor.kini, sebelum[-1].versi + 1)
    assert rantai_utuh(jejak(kantor))


def test_di_luar_giliran_kalimatnya_menyebut_langkah_kini(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(7)

    with (
        tidak_ada_yang_berubah(kantor.app),
        pytest.raises(DataSudahBerubah, match=r"Siklus berada di Langkah 7 \(Analisis\)"),
    ):
        disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)


def test_bukan_pelaksana_kalimatnya_menyebut_siapa(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="dilakukan oleh Sekretaris"):
        koreksi.setujui(kantor.app, kantor["kasubag"], kantor.kini)


def test_klik_basi_ditolak_dan_yang_terlihat_tetap(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    terlihat = kantor.kini
    koreksi.catat(kantor.app, kantor["sekretaris"], terlihat, "Ringkasan", "Perjelas.")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="diubah pengguna lain"):
        koreksi.setujui(kantor.app, kantor["sekretaris"], terlihat)


def _naik_jabatan(kantor: Kantor, nama: str, peran: Peran) -> Pegawai:
    hari = kantor.hari_ini
    masa = MasaTugas(hari, None, "800/1", hari)
    baru = replace(kantor[nama], peran=peran, awalan="Plt.", jabatan=f"{peran.sebutan} Kecamatan", masa=masa)
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], baru)
    return baru


def test_penyusun_konsep_tidak_menyetujui_konsepnya_sendiri(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    plt = _naik_jabatan(kantor, "kasubag", Peran.SEKRETARIS)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="terakhir mengubah"):
        koreksi.setujui(kantor.app, plt, kantor.kini)


def test_orang_lain_boleh_menyetujui_konsep_itu(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    _naik_jabatan(kantor, "kasubag", Peran.SEKRETARIS)

    koreksi.setujui(kantor.app, kantor["sekretaris"], kantor.kini)

    assert peristiwa(kantor) == ("konsep.disetujui", "sekretaris", 10)


def test_penyusun_konsep_boleh_mengembalikan_konsepnya_sendiri(di_langkah: Callable[..., Kantor]) -> None:
    """Only approval needs another person; taking one's own work back does not."""
    kantor = di_langkah(9)
    plt = _naik_jabatan(kantor, "kasubag", Peran.SEKRETARIS)

    koreksi.kembalikan(kantor.app, plt, kantor.kini, "Ada angka yang salah ketik.")

    assert peristiwa(kantor) == ("konsep.dikembalikan", "kasubag", 8)


def test_penyusun_konsep_tidak_menandatanganinya_sendiri(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)
    plt = _naik_jabatan(kantor, "kasubag", Peran.CAMAT)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="terakhir mengubah"):
        tanda_tangan.tandatangani(kantor.app, plt, kantor.kini, sandi(kantor, "kasubag"))


def test_pegawai_yang_dinonaktifkan_ditolak_walau_tombolnya_masih_ada(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    lama = kantor["sekretaris"]
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(lama, aktif=False))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="dinonaktifkan"):
        koreksi.setujui(kantor.app, lama, kantor.kini)


def test_pegawai_yang_berganti_peran_ditolak_dengan_tombol_lamanya(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    lama = kantor["sekretaris"]
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(lama, peran=Peran.STAF))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="baru saja diubah Admin"):
        koreksi.setujui(kantor.app, lama, kantor.kini)


@pytest.mark.parametrize("a", [a for a in AKSI if a.perlu_alasan], ids=lambda a: a.kode)
def test_tanpa_alasan_ditolak(tetap: Callable[[int], Kantor], a: Aksi) -> None:
    langkah = min(a.langkah)
    kantor = tetap(langkah)
    pegawai = next(p for p in kantor.orang.values() if menurut_sop(a, langkah, p.peran))

    with (
        tidak_ada_yang_berubah(kantor.app),
        pytest.raises(CatatanWajib),
        kerjakan(kantor.app, pegawai, kantor.kini, a.kode, "  "),
    ):
        pytest.fail("the body must not run")


def test_yang_gagal_di_tengah_tidak_meninggalkan_apa_pun(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    def setengah_jadi() -> None:
        with kerjakan(kantor.app, kantor["sekretaris"], kantor.kini, "koreksi.catat") as k:
            k.simpan_isi("narasi", {"setengah": "jadi"})
            k.daftarkan("konsep", 8, "setengah.pdf", "0" * 64, 1)
            raise Batal

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(Batal):
        setengah_jadi()


def test_siklus_yang_tidak_ada_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)
    asing = replace(kantor.kini, id="tidak-ada")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(KinerjaError, match="tidak ada"):
        koreksi.setujui(kantor.app, kantor["sekretaris"], asing)


def test_siklus_yang_dijeda_hanya_dapat_dilanjutkan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    with kerjakan(kantor.app, kantor["sekretaris"], kantor.kini, JEDA, "Menunggu pelantikan."):
        pass

    with tidak_ada_yang_berubah(kantor.app):
        nyata = {(nama, a.kode) for nama in WAKIL for a in AKSI if boleh(kantor, kantor[nama], a)}

    assert nyata == {("sekretaris", LANJUTKAN)}


def test_lajur_versi_sop_yang_baru_berlaku_untuk_siklus_baru_saja(di_langkah: Callable[..., Kantor]) -> None:
    """An office that lets the Kasubag hand the forms out; the running Siklus keeps its own lanes."""
    kantor = di_langkah(3)
    berjalan = kantor.kini
    tiga = replace(SOP_AWAL.langkah_ke(3), pelaksana=(Peran.KASUBAG,), penutup=Peran.KASUBAG)
    rujukan.revisi_sop(kantor.app, kantor["admin"], (*SOP_AWAL.langkah[:2], tiga, *SOP_AWAL.langkah[3:]))
    kantor.siklus = siklus_aksi.buka(kantor.app, kantor["sekretaris"], katalog.TAHUN, "Siklus dengan SOP baru")
    disposisi.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)
    kode = [i.kode for i in katalog.indikator()]
    format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, kode, kantor.hari_ini)

    assert {nama: boleh(kantor, kantor[nama], _aksi("format.serahkan")) for nama in ("kasubag", "staf")} == {
        "kasubag": True,
        "staf": False,
    }
    kantor.siklus = berjalan
    assert {nama: boleh(kantor, kantor[nama], _aksi("format.serahkan")) for nama in ("kasubag", "staf")} == {
        "kasubag": False,
        "staf": True,
    }


def test_siklus_tertutup_tetap_utuh_dan_menolak_semua(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(LANGKAH_SELESAI)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="hanya dapat dibaca"):
        koreksi.catat(kantor.app, kantor["sekretaris"], kantor.kini, "Ringkasan", "Terlambat.")

    with kantor.app.store.read() as r:
        assert rantai_utuh(siklus_store.jejak(r, kantor.kini.kantor_id, kantor.kini.id))


def test_konsep_tanpa_susunan_tidak_dapat_diajukan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(8)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="Konsep belum disusun"):
        konsep.ajukan(kantor.app, kantor["kasubag"], kantor.kini)


def _aksi(kode: str) -> Aksi:
    return next(a for a in AKSI if a.kode == kode)
