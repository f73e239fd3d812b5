"""Answers that reach the office by telephone, WhatsApp, letter or in person, written down by who invites."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import daftar_hadir, undangan
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.domain.errors import DataSudahBerubah, KinerjaError, TidakBerwenang
from kinerja_core.domain.jawaban_undangan import Jalan, Jawaban, JawabanDiterima, Terundang
from kinerja_core.domain.naskah_rapat import IsiDaftarHadir
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import pemberitahuan as pemberitahuan_query
from kinerja_core.queries import riwayat as riwayat_query
from kinerja_core.queries import undangan as undangan_query
from tests.actions.alat import Kantor, peristiwa, tidak_ada_yang_berubah

RINCIAN = RincianUndangan(
    hari_rapat=date(2026, 12, 1),
    mulai="09.00",
    selesai="11.00",
    tempat="Ruang Rapat",
    kepada=("Camat", "Kapolsek Contoh", "Kepala Seksi Pemerintahan"),
    agenda=("Pembahasan indikator",),
)


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    """The Camat, one Kasi and a guest are invited; the meeting is on another day."""
    kantor = di_langkah(4)
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)
    return kantor


def terundang(kantor: Kantor, nama: str) -> Terundang:
    dicari = nama if nama not in kantor.orang else kantor[nama].id
    return next(t for t in undangan_query.daftar(kantor.app, kantor.kini) if t.siapa == dicari)


def catat(kantor: Kantor, dari: Terundang, *isi: object, oleh: str = "staf") -> None:
    undangan.catat_jawaban(kantor.app, kantor[oleh], kantor.kini, JawabanDiterima(dari, *isi))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("isi", "kalimat", "asal"),
    [
        ((Jalan.TELEPON, Jawaban.HADIR), "hadir", "lewat telepon, dicatat Staf Contoh"),
        (
            (Jalan.WHATSAPP, Jawaban.TIDAK_HADIR, "Dinas luar."),
            "tidak hadir: Dinas luar",
            "lewat WhatsApp, dicatat Staf Contoh",
        ),
        (
            (Jalan.LANGSUNG, Jawaban.DIWAKILI, "", "Ipda Siti"),
            "diwakili oleh Ipda Siti",
            "secara langsung, dicatat Staf Contoh",
        ),
    ],
)
def test_jawaban_tamu_dicatat_dengan_jalannya(kantor: Kantor, isi: tuple[object, ...], kalimat: str, asal: str) -> None:
    catat(kantor, terundang(kantor, "Kapolsek Contoh"), *isi)

    tamu = undangan_query.daftar(kantor.app, kantor.kini)[-1]
    assert (tamu.nama, tamu.jabatan, tamu.kalimat, tamu.asal) == ("Kapolsek Contoh", "Tamu", kalimat, asal)
    assert peristiwa(kantor) == ("undangan.jawaban_dicatat", "staf", 5)


def test_tamu_yang_belum_menjawab_dihitung_belum_menjawab(kantor: Kantor) -> None:
    assert [(t.nama, t.kalimat) for t in undangan_query.daftar(kantor.app, kantor.kini)][-1] == (
        "Kapolsek Contoh",
        "belum menjawab",
    )


def test_riwayat_menyebut_pencatat_jalan_dan_alasannya(kantor: Kantor) -> None:
    catat(kantor, terundang(kantor, "Kapolsek Contoh"), Jalan.SURAT, Jawaban.TIDAK_HADIR, "Ada operasi.")

    assert riwayat_query.tabel(kantor.app, kantor["staf"], kantor.kini)["Peristiwa"][0] == (
        "Staf Contoh mencatat jawaban Kapolsek Contoh atas undangan rapat (lewat surat): tidak hadir. "
        "Catatan: Ada operasi."
    )


def test_pejabat_yang_menelepon_diberi_tahu_dan_membacanya_di_riwayat(kantor: Kantor) -> None:
    kasi = kantor["seksi.pem"]

    catat(kantor, terundang(kantor, "seksi.pem"), Jalan.TELEPON, Jawaban.TIDAK_HADIR, "Sakit.", oleh="sekretaris")

    kalimat = (
        f"Sekretaris Contoh mencatat jawaban {kasi.nama} atas undangan rapat (lewat telepon): tidak hadir. "
        "Catatan: Sakit."
    )
    assert pemberitahuan_query.untuk(kantor.app, kasi)[0].kalimat == kalimat
    assert riwayat_query.tabel(kantor.app, kasi, kantor.kini)["Peristiwa"][0] == kalimat


def test_kabar_terakhir_menang_dan_jawabannya_sendiri_tetap_tampil(kantor: Kantor) -> None:
    undangan.jawab(kantor.app, kantor["camat"], kantor.kini, Jawaban.HADIR)

    catat(kantor, terundang(kantor, "camat"), Jalan.TELEPON, Jawaban.TIDAK_HADIR, "Dipanggil Wali Kota.")
    catat(kantor, terundang(kantor, "camat"), Jalan.WHATSAPP, Jawaban.DIWAKILI, "", "Sekretaris Contoh")

    camat = terundang(kantor, "camat")
    assert (camat.kalimat, camat.asal) == (
        "diwakili oleh Sekretaris Contoh",
        "lewat WhatsApp, dicatat Staf Contoh; sebelumnya menjawab sendiri: hadir",
    )


def test_ia_menjawab_lagi_sendiri_dan_itulah_yang_berlaku(kantor: Kantor) -> None:
    catat(kantor, terundang(kantor, "camat"), Jalan.TELEPON, Jawaban.TIDAK_HADIR, "Sakit.")

    undangan.jawab(kantor.app, kantor["camat"], kantor.kini, Jawaban.HADIR)

    assert (terundang(kantor, "camat").kalimat, terundang(kantor, "camat").asal) == ("hadir", "")


def test_jawaban_yang_masuk_selagi_staf_mengetik_tidak_tertimpa(kantor: Kantor) -> None:
    tergambar = terundang(kantor, "camat")
    undangan.jawab(kantor.app, kantor["camat"], kantor.kini, Jawaban.HADIR)

    with (
        tidak_ada_yang_berubah(kantor.app),
        pytest.raises(DataSudahBerubah, match="Jawaban Camat Contoh baru saja masuk: hadir"),
    ):
        catat(kantor, tergambar, Jalan.TELEPON, Jawaban.TIDAK_HADIR, "Sakit.")


@pytest.mark.parametrize(
    ("dari", "isi", "pesan"),
    [
        ("Kapolsek Contoh", (Jawaban.TIDAK_HADIR,), "Tuliskan alasan Kapolsek Contoh tidak dapat hadir."),
        ("Kapolsek Contoh", (Jawaban.DIWAKILI,), "Tuliskan nama dan jabatan yang mewakili Kapolsek Contoh."),
        ("Danramil Contoh", (Jawaban.HADIR,), "Danramil Contoh tidak ada dalam undangan rapat ini."),
    ],
)
def test_jawaban_yang_kurang_atau_bukan_dari_yang_diundang_ditolak(
    kantor: Kantor, dari: str, isi: tuple[Jawaban], pesan: str
) -> None:
    tamu = Terundang("", dari, "Tamu", None)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(KinerjaError, match=re.escape(pesan)):
        catat(kantor, tamu, Jalan.TELEPON, *isi)


@pytest.mark.parametrize("oleh", ["camat", "kasubag", "seksi.pem", "admin"])
def test_hanya_yang_mengundang_mencatat_jawaban(kantor: Kantor, oleh: str) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        catat(kantor, terundang(kantor, "Kapolsek Contoh"), Jalan.TELEPON, Jawaban.HADIR, oleh=oleh)


def test_jawaban_sendiri_bukan_lewat_catatan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(4)
    rincian = replace(RINCIAN, kepada=("Sekretaris Kecamatan",))
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, rincian)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Tugas saya"):
        catat(kantor, terundang(kantor, "sekretaris"), Jalan.LANGSUNG, Jawaban.HADIR, oleh="sekretaris")


def test_daftar_hadir_kosong_memuat_tamu_dan_wakil_yang_ditunggu(kantor: Kantor) -> None:
    catat(kantor, terundang(kantor, "seksi.pem"), Jalan.TELEPON, Jawaban.DIWAKILI, "", "Siti, Pengelola Data")
    kosong_awal = len(kantor.orang) - 1

    daftar_hadir.cetak_kosong(kantor.app, kantor["staf"], kantor.kini)

    isi = langkah_query.isi(kantor.app, kantor.kini, "daftar_hadir_kosong", IsiDaftarHadir)
    assert isi is not None
    assert [(b.nomor, b.nama, b.jabatan) for b in isi.baris[kosong_awal:]] == [
        (kosong_awal + 1, "Siti, Pengelola Data", "mewakili Kepala Seksi Pemerintahan"),
        (kosong_awal + 2, "Kapolsek Contoh", "Tamu"),
    ]


def test_tamu_yang_berhalangan_tidak_ditunggu_di_daftar_hadir(kantor: Kantor) -> None:
    catat(kantor, terundang(kantor, "Kapolsek Contoh"), Jalan.SURAT, Jawaban.TIDAK_HADIR, "Ada operasi.")

    daftar_hadir.cetak_kosong(kantor.app, kantor["staf"], kantor.kini)

    isi = langkah_query.isi(kantor.app, kantor.kini, "daftar_hadir_kosong", IsiDaftarHadir)
    assert isi is not None
    assert (len(isi.baris), undangan_query.tamu_diharapkan(kantor.app, kantor.kini)) == (len(kantor.orang) - 1, ())


def test_wakil_tamu_dicatat_hadir_dengan_yang_diwakilinya(kantor: Kantor) -> None:
    catat(kantor, terundang(kantor, "Kapolsek Contoh"), Jalan.TELEPON, Jawaban.DIWAKILI, "", "Ipda Siti")

    assert undangan_query.tamu_diharapkan(kantor.app, kantor.kini) == ("Ipda Siti (mewakili Kapolsek Contoh)",)
