"""Langkah 4: the invitation, its number, its calendar file."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import rapat, tata_surat, undangan
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.domain.agenda import Keadaan
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, IsianKeliru, KinerjaError, TidakBerwenang
from kinerja_core.domain.jawaban_undangan import Jawaban
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.domain.verifikasi import StatusNaskah
from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import pemberitahuan as pemberitahuan_query
from kinerja_core.queries import riwayat as riwayat_query
from kinerja_core.queries import undangan as undangan_query
from kinerja_core.queries import verifikasi
from kinerja_core.surel import PengirimSurel
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


def test_yang_diundang_dua_kali_tertulis_sekali(kantor: Kantor) -> None:
    dobel = replace(RINCIAN, kepada=("Camat", "Kapolsek", "Camat", "Kapolsek"))

    undangan.siapkan(kantor.app, kantor["staf"], kantor.kini, dobel)
    rancangan = langkah_query.isi(kantor.app, kantor.kini, "rancangan_undangan", RincianUndangan)
    undangan.terbitkan(kantor.app, kantor["sekretaris"], kantor.kini, dobel)
    terbit = langkah_query.isi(kantor.app, kantor.kini, "undangan", IsiUndangan)

    assert rancangan is not None
    assert terbit is not None
    assert (rancangan.kepada, terbit.kepada) == (("Camat", "Kapolsek"), ("Camat", "Kapolsek"))


def test_rancangan_dengan_hari_yang_lewat_ditolak_sebelum_sampai_ke_sekretaris(
    tetap: Callable[[int], Kantor],
) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sudah lewat"):
        undangan.siapkan(kantor.app, kantor["staf"], kantor.kini, replace(RINCIAN, hari_rapat=date(2026, 1, 1)))


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


# --- withdrawing it


def _batalkan(kantor: Kantor, nama: str = "sekretaris", alasan: str = "Rapat dipindah ke hari Kamis.") -> None:
    undangan.batalkan(kantor.app, kantor[nama], kantor.kini, alasan)


def test_undangan_yang_dibatalkan_mengosongkan_nomornya_dan_mengulang_langkah_4(terundang: Kantor) -> None:
    terbit = undangan_query.surat(terundang.app, terundang.kini)
    undangan.jawab(terundang.app, terundang["camat"], terundang.kini, Jawaban.HADIR)

    _batalkan(terundang)

    (batal,) = agenda_query.milik_siklus(terundang.app, terundang.kini)
    rancangan = langkah_query.isi(terundang.app, terundang.kini, "rancangan_undangan", RincianUndangan)
    assert terbit is not None
    assert rancangan is not None
    assert peristiwa(terundang) == ("undangan.dibatalkan", "sekretaris", 4)
    assert (batal.keadaan, batal.batal_alasan, batal.nomor_lengkap) == (
        Keadaan.BATAL,
        "Rapat dipindah ke hari Kamis.",
        terbit.nomor,
    )
    assert (rancangan.hari_rapat, rancangan.kepada) == (terbit.hari_rapat, terbit.kepada)
    assert undangan_query.surat(terundang.app, terundang.kini) is None
    assert undangan_query.daftar(terundang.app, terundang.kini) == ()
    assert undangan_query.dibatalkan(terundang.app, terundang.kini) == batal


def test_undangan_pengganti_bernomor_baru_dan_jawaban_lama_tidak_dibawa(terundang: Kantor) -> None:
    undangan.jawab(terundang.app, terundang["camat"], terundang.kini, Jawaban.TIDAK_HADIR, "Dinas luar.")
    _batalkan(terundang)

    undangan.terbitkan(terundang.app, terundang["sekretaris"], terundang.kini, RINCIAN)

    surat = agenda_query.milik_siklus(terundang.app, terundang.kini)
    ics = terundang.app.arsip.baca(dokumen(terundang, "kalender")[-1].sha256)
    assert [(s.urut, s.keadaan) for s in surat] == [("1", Keadaan.BATAL), ("2", Keadaan.TERPAKAI)]
    assert {u.kalimat for u in undangan_query.daftar(terundang.app, terundang.kini)} == {"belum menjawab"}
    assert undangan_query.dibatalkan(terundang.app, terundang.kini) is None
    assert b"SEQUENCE:1" in ics


def test_kode_undangan_yang_dibatalkan_dinyatakan_dicabut_dan_penggantinya_sah(terundang: Kantor) -> None:
    lama = undangan_query.surat(terundang.app, terundang.kini)
    _batalkan(terundang)
    undangan.terbitkan(terundang.app, terundang["sekretaris"], terundang.kini, RINCIAN)
    baru = undangan_query.surat(terundang.app, terundang.kini)
    assert lama is not None
    assert baru is not None

    status = [n.status for s in (lama, baru) if (n := verifikasi.cari(terundang.app, s.kode)) is not None]

    assert status == [StatusNaskah.DICABUT, StatusNaskah.SAH]


def test_yang_diundang_diberi_tahu_pembatalan_dengan_alasannya(terundang: Kantor) -> None:
    _batalkan(terundang)

    seksi = terundang["seksi.pem"]
    baru = pemberitahuan_query.untuk(terundang.app, seksi)[0]
    assert "membatalkan undangan rapat nomor" in baru.kalimat
    assert "Rapat dipindah ke hari Kamis." in baru.kalimat


@pytest.mark.parametrize("nama", ["kasubag", "staf", "camat", "seksi.pem", "admin"])
def test_undangan_hanya_dibatalkan_sekretaris(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Sekretaris"):
        _batalkan(kantor, nama)


def test_pembatalan_undangan_tanpa_alasan_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        _batalkan(kantor, alasan=" ")


def test_undangan_rapat_yang_sudah_dimulai_tidak_dibatalkan(terundang: Kantor) -> None:
    rapat.mulai(terundang.app, terundang["staf"], terundang.kini)

    with tidak_ada_yang_berubah(terundang.app), pytest.raises(BelumLengkap, match="notulen"):
        _batalkan(terundang)


def test_undangan_yang_dibatalkan_tidak_dikirim_lewat_pos_el(terundang: Kantor) -> None:
    _batalkan(terundang)
    app = replace(terundang.app, surel=PengirimSurel("localhost", 25, "kantor@example.go.id"))

    with pytest.raises(BelumLengkap, match="belum diterbitkan"):
        undangan.kirim_pos_el(app, terundang["staf"], terundang.kini)
