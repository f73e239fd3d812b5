"""Langkah 4: the invitation, its number, its calendar file."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import tata_surat, undangan
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.domain.errors import IsianKeliru, KinerjaError, TidakBerwenang
from kinerja_core.domain.jawaban_undangan import Jawaban
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import riwayat as riwayat_query
from kinerja_core.queries import undangan as undangan_query
from tests.actions.alat import Kantor, awal, dokumen, peristiwa, tidak_ada_yang_berubah

RINCIAN = RincianUndangan(
    hari_rapat=date(2026, 12, 1),
    mulai="09.00",
    selesai="11.00",
    tempat="Ruang Rapat",
    kepada=("Camat", "Kepala Seksi Pemerintahan"),
    agenda=("Pembahasan indikator",),
)


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(4)


def test_rancangan_staf_menunggu_sekretaris(kantor: Kantor) -> None:
    undangan.siapkan(kantor.app, kantor["staf"], kantor.kini, RINCIAN)

    assert langkah_query.isi(kantor.app, kantor.kini, "rancangan_undangan", RincianUndangan) == RINCIAN
    assert (kantor.kini.langkah, dokumen(kantor, "undangan")) == (4, [])


def test_undangan_terbit_bernomor_dengan_kalendernya(kantor: Kantor) -> None:
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "undangan", IsiUndangan)
    (surat,) = langkah_query.surat(kantor.app, kantor["staf"])
    assert isi is not None
    assert (isi.nomor, surat.nomor, surat.jenis) == (surat.nomor_lengkap, 1, "undangan")
    assert awal(kantor, "undangan") | awal(kantor, "kalender") == {
        "04-undangan-rapat.pdf": b"%PDF",
        "04-undangan-rapat.ics": b"BEGI",
    }
    assert peristiwa(kantor) == ("undangan.diterbitkan", "sekretaris", 5)


def test_staf_tidak_menerbitkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        undangan.terbitkan(kantor.app, kantor["staf"], kantor.kini, RINCIAN)


@pytest.mark.parametrize(
    ("rincian", "pesan"),
    [
        (replace(RINCIAN, mulai="pagi"), "Jam “pagi”"),
        (replace(RINCIAN, selesai="25.00"), "Jam “25.00”"),
        (replace(RINCIAN, selesai="09.00"), "sesudah jam mulai"),
        (replace(RINCIAN, tempat=" "), "tempat"),
        (replace(RINCIAN, agenda=()), "agenda"),
        (replace(RINCIAN, kepada=()), "undangan"),
        (replace(RINCIAN, hari_rapat=date(2026, 1, 1)), "sudah lewat"),
    ],
)
def test_isian_yang_kurang_ditolak_dan_nomor_tidak_terpakai(
    tetap: Callable[[int], Kantor], rincian: RincianUndangan, pesan: str
) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=pesan):
        undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, rincian)


@pytest.fixture
def terundang(di_langkah: Callable[..., Kantor]) -> Kantor:
    """The invitation has gone out; the meeting is tomorrow."""
    return di_langkah(5)


@pytest.mark.parametrize(
    ("jawaban", "alasan", "wakil", "kalimat"),
    [
        (Jawaban.HADIR, "", "", "hadir"),
        (Jawaban.TIDAK_HADIR, "Dinas luar ke Balai Kota.", "", "tidak hadir: Dinas luar ke Balai Kota"),
        (Jawaban.DIWAKILI, "", "Siti, Pengelola Data", "diwakili oleh Siti, Pengelola Data"),
    ],
)
def test_yang_diundang_menjawab_untuk_dirinya(
    terundang: Kantor, jawaban: Jawaban, alasan: str, wakil: str, kalimat: str
) -> None:
    undangan.jawab(terundang.app, terundang["seksi.pem"], terundang.kini, jawaban, alasan, wakil)

    jawab = {u.nama: u.kalimat for u in undangan_query.daftar(terundang.app, terundang.kini)}
    assert jawab.pop(terundang["seksi.pem"].nama) == kalimat
    assert set(jawab.values()) == {"belum menjawab"}


def test_jawaban_dapat_diubah_dan_keduanya_tetap_dalam_riwayat(terundang: Kantor) -> None:
    camat = terundang["camat"]
    undangan.jawab(terundang.app, camat, terundang.kini, Jawaban.HADIR)

    undangan.jawab(terundang.app, camat, terundang.kini, Jawaban.TIDAK_HADIR, "Sakit.")

    milik = undangan_query.milik(terundang.app, camat, terundang.kini)
    riwayat = list(riwayat_query.tabel(terundang.app, camat, terundang.kini)["Peristiwa"][:2])
    assert milik is not None
    assert milik.kalimat == "tidak hadir: Sakit"
    assert riwayat == [
        f"{camat.nama} menjawab undangan rapat: tidak hadir. Catatan: Sakit.",
        f"{camat.nama} menjawab undangan rapat: hadir.",
    ]


@pytest.mark.parametrize(
    ("akun", "jawaban", "pesan"),
    [
        ("seksi.pem", Jawaban.TIDAK_HADIR, "Tuliskan alasan Anda tidak dapat hadir."),
        ("seksi.pem", Jawaban.DIWAKILI, "Tuliskan nama dan jabatan yang mewakili Anda."),
        ("staf", Jawaban.HADIR, "Nama Anda tidak ada dalam undangan rapat ini."),
        ("admin", Jawaban.HADIR, "“Kirim jawaban” dilakukan oleh peserta rapat, bukan Admin."),
    ],
)
def test_jawaban_yang_tidak_lengkap_atau_bukan_haknya_ditolak(
    terundang: Kantor, akun: str, jawaban: Jawaban, pesan: str
) -> None:
    with tidak_ada_yang_berubah(terundang.app), pytest.raises(KinerjaError, match=re.escape(pesan)):
        undangan.jawab(terundang.app, terundang[akun], terundang.kini, jawaban)


def test_agenda_disusun_dari_isi_siklus(kantor: Kantor) -> None:
    assert undangan_query.agenda(kantor.app, kantor.kini) == (
        "Pembahasan 43 indikator, target, dan sumber data dari 7 Seksi dan sekretariat",
        "Pembahasan usulan perubahan IKU dari Seksi Pelayanan Umum",
        "Penetapan batas waktu penyerahan data (dalam Format IKU: 5 November 2026)",
    )


def test_undangan_memakai_tembusan_dan_atas_nama_dari_pengaturan_kantor(kantor: Kantor) -> None:
    tata_surat.simpan(
        kantor.app, kantor["admin"], TataSurat(tembusan_undangan=("Wali Kota Contoh", "Arsip"), atas_nama=True)
    )
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, RINCIAN)

    isi = langkah_query.isi(kantor.app, kantor.kini, "undangan", IsiUndangan)
    assert isi is not None
    assert isi.tembusan == ("Wali Kota Contoh", "Arsip")
    assert isi.penanda.jabatan == "a.n. CAMAT CONTOH\nSEKRETARIS KECAMATAN"


@pytest.mark.parametrize("nama", ["kasubag", "camat"])
def test_pengaturan_surat_hanya_oleh_admin(kantor: Kantor, nama: str) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Admin"):
        tata_surat.simpan(kantor.app, kantor[nama], TataSurat())
