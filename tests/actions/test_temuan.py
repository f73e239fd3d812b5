"""Langkah 7: findings are acknowledged with a reason or asked about; only the asker closes a question."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kinerja_core.actions import analisis, lihat, temuan
from kinerja_core.domain.errors import (
    BelumLengkap,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.domain.temuan import TemuanKinerja
from kinerja_core.queries import kinerja as kinerja_query
from kinerja_core.queries import temuan as temuan_query
from kinerja_core.queries.temuan import PapanTemuan
from tests.actions.alat import Kantor, jejak, peristiwa, tidak_ada_yang_berubah

Tetap = Callable[[int], Kantor]


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(7)


def papan(kantor: Kantor) -> PapanTemuan:
    k = kinerja_query.muat(kantor.app, kantor["kasubag"], kantor.kini)
    return temuan_query.papan(kantor.app, kantor.kini, k)


def pertama(kantor: Kantor) -> TemuanKinerja:
    return papan(kantor).terbuka[0]


def tanya(kantor: Kantor, isi: str = "Mengapa selalu sama dengan target?") -> None:
    t = pertama(kantor)
    assert t.hasil is not None
    temuan.ajukan(kantor.app, kantor["kasubag"], kantor.kini, t.hasil.unit.kode, t.temuan.indikator, t.kunci, isi)


def test_temuan_kantor_contoh_menyebut_kalimat_dan_sel(kantor: Kantor) -> None:
    semua = papan(kantor)

    assert [t.temuan.kode.value for t in semua.terbuka] == ["selalu_100"] * 5 + ["target_janggal"]
    assert (pertama(kantor).nama, pertama(kantor).letak) == (
        "Program Pembinaan dan Pengawasan Pemerintahan Desa",
        "formulir-pem.xlsx, sel Formulir!Y10",
    )
    assert semua.terbuka[-1].temuan.kalimat == "Target 2028: 838, sedangkan tahun lain sekitar 82. Salah ketik?"


def test_temuan_yang_diterima_pindah_beserta_alasannya(kantor: Kantor) -> None:
    t = pertama(kantor)

    temuan.terima(kantor.app, kantor["kasubag"], kantor.kini, t.kunci, "Target memang disusun dari rencana kerja.")

    sesudah = papan(kantor)
    assert t.kunci not in {x.kunci for x in sesudah.terbuka}
    assert [(x.kunci, p.alasan) for x, p in sesudah.diterima] == [
        (t.kunci, "Target memang disusun dari rencana kerja.")
    ]
    assert peristiwa(kantor) == ("temuan.diterima", "kasubag", 7)
    assert jejak(kantor)[-1].catatan == "Target memang disusun dari rencana kerja."


def test_temuan_tidak_diterima_tanpa_alasan(tetap: Tetap) -> None:
    kantor = tetap(7)
    kunci = pertama(kantor).kunci

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        temuan.terima(kantor.app, kantor["kasubag"], kantor.kini, kunci, "  ")


def test_temuan_yang_angkanya_sudah_berubah_tidak_dapat_diterima(tetap: Tetap) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah berubah"):
        temuan.terima(kantor.app, kantor["kasubag"], kantor.kini, "0" * 24, "Benar.")


def test_temuan_tidak_diterima_dua_kali(kantor: Kantor) -> None:
    kunci = pertama(kantor).kunci
    temuan.terima(kantor.app, kantor["kasubag"], kantor.kini, kunci, "Benar.")

    with pytest.raises(DataSudahBerubah, match="sudah diterima"):
        temuan.terima(kantor.app, kantor["kasubag"], kantor.kini, kunci, "Benar sekali.")


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "staf", "seksi.pem", "admin"])
def test_hanya_kasubag_menerima_dan_bertanya(tetap: Tetap, akun: str) -> None:
    kantor = tetap(7)
    t = pertama(kantor)

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(TidakBerwenang):
            temuan.terima(kantor.app, kantor[akun], kantor.kini, t.kunci, "Benar.")
        with pytest.raises(TidakBerwenang):
            temuan.ajukan(kantor.app, kantor[akun], kantor.kini, "pem", "PRG-05", "", "Mengapa?")


def test_pertanyaan_terbuka_sampai_penanyanya_menutup(kantor: Kantor) -> None:
    tanya(kantor)
    sesudah_tanya = [p.keadaan for p in papan(kantor).pertanyaan]

    temuan.jawab(kantor.app, kantor["seksi.pem"], kantor.kini, 1, "Sudah dicocokkan dengan laporan bulanan.")
    sesudah_jawab = [p.keadaan for p in papan(kantor).pertanyaan]
    temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1)

    assert (sesudah_tanya, sesudah_jawab) == (["Menunggu jawaban"], ["Dijawab, menunggu penanya"])
    (p,) = papan(kantor).pertanyaan
    assert (p.keadaan, [j.isi for j in p.jawaban]) == ("Ditutup", ["Sudah dicocokkan dengan laporan bulanan."])
    assert peristiwa(kantor) == ("pertanyaan.ditutup", "kasubag", 7)


def test_yang_menjawab_tidak_dapat_menutup(kantor: Kantor) -> None:
    tanya(kantor)
    temuan.jawab(kantor.app, kantor["seksi.pem"], kantor.kini, 1, "Benar.")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        temuan.tutup(kantor.app, kantor["seksi.pem"], kantor.kini, 1, "Selesai.")


def test_kasubag_lain_tidak_menutup_pertanyaan_bukan_miliknya(kantor: Kantor) -> None:
    from dataclasses import replace

    from kinerja_core.store.kantor import simpan_pegawai

    tanya(kantor)
    pengganti = replace(kantor["kasubag"], id="pengganti", nama="Kasubag Pengganti", awalan="Plt.")
    with kantor.app.store.transaction() as t:
        simpan_pegawai(t, pengganti)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Hanya yang mengajukan"):
        temuan.tutup(kantor.app, pengganti, kantor.kini, 1, "Selesai.")


def test_seksi_lain_tidak_dapat_menjawab(kantor: Kantor) -> None:
    tanya(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="unit lain"):
        temuan.jawab(kantor.app, kantor["seksi.kesos"], kantor.kini, 1, "Saya tahu.")


def test_tanpa_jawaban_ditutup_hanya_dengan_alasan(kantor: Kantor) -> None:
    tanya(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="belum dijawab"):
        temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1)
    temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1, "Sudah dijelaskan lisan dalam rapat.")

    assert papan(kantor).pertanyaan[0].penutup == "Sudah dijelaskan lisan dalam rapat."


def test_pertanyaan_yang_ditutup_tidak_dapat_dijawab_atau_ditutup_lagi(kantor: Kantor) -> None:
    tanya(kantor)
    temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1, "Lisan.")

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(DataSudahBerubah):
            temuan.jawab(kantor.app, kantor["seksi.pem"], kantor.kini, 1, "Terlambat.")
        with pytest.raises(DataSudahBerubah):
            temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1, "Lagi.")


def test_pertanyaan_kosong_salah_alamat_dan_tidak_ada_ditolak(tetap: Tetap) -> None:
    kantor = tetap(7)

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(CatatanWajib):
            temuan.ajukan(kantor.app, kantor["kasubag"], kantor.kini, "pem", "PRG-05", "", " ")
        with pytest.raises(IsianKeliru, match="bukan milik unit"):
            temuan.ajukan(kantor.app, kantor["kasubag"], kantor.kini, "kesos", "PRG-05", "", "Mengapa?")
        with pytest.raises(TidakDitemukan):
            temuan.jawab(kantor.app, kantor["seksi.pem"], kantor.kini, 9, "Apa?")


def test_pertanyaan_terbuka_tetap_terlihat_sesudah_analisis_selesai(kantor: Kantor) -> None:
    tanya(kantor)
    analisis.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)

    assert [p.nomor for p in temuan_query.pertanyaan_terbuka(kantor.app, kantor.kini)] == [1]
    temuan.tutup(kantor.app, kantor["kasubag"], kantor.kini, 1, "Diteruskan ke Siklus berikutnya.")
    assert temuan_query.pertanyaan_terbuka(kantor.app, kantor.kini) == ()


def test_sebelum_langkah_7_tidak_ada_yang_dapat_ditanya(tetap: Tetap) -> None:
    kantor = tetap(6)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises((DataSudahBerubah, BelumLengkap)):
        temuan.ajukan(kantor.app, kantor["kasubag"], kantor.kini, "pem", "PRG-05", "", "Mengapa?")


def test_lihatan_pertama_tidak_mempunyai_pendahulu(kantor: Kantor) -> None:
    assert lihat.catat(kantor.app, kantor["camat"], kantor.kini, "96,88") is None


def test_kunjungan_berikutnya_tahu_apa_yang_dilihat_sebelumnya(kantor: Kantor) -> None:
    lihat.catat(kantor.app, kantor["camat"], kantor.kini, "96,88")
    versi = kantor.kini.versi
    kantor.jam.maju(menit=int(lihat.SATU_KUNJUNGAN / timedelta(minutes=1)) + 1)
    tanya(kantor)

    lalu = lihat.catat(kantor.app, kantor["camat"], kantor.kini, "97,00")

    assert lalu is not None
    assert (lalu.versi, lalu.rata) == (versi, "96,88")


def test_membuka_lagi_sebentar_kemudian_masih_kunjungan_yang_sama(kantor: Kantor) -> None:
    lihat.catat(kantor.app, kantor["camat"], kantor.kini, "90,00")
    kantor.jam.maju(menit=30)
    pertama_kali = lihat.catat(kantor.app, kantor["camat"], kantor.kini, "96,88")
    kantor.jam.maju(menit=2)

    with tidak_ada_yang_berubah(kantor.app):
        assert lihat.catat(kantor.app, kantor["camat"], kantor.kini, "96,88") == pertama_kali
