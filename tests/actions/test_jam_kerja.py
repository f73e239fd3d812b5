"""The office's calendar, and pausing: who may, what is kept, what the clock then says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from kinerja_core.actions import format_iku, jam_kerja, jeda
from kinerja_core.actions.masuk import siapkan_kantor
from kinerja_core.application import Application, bangun
from kinerja_core.domain.errors import (
    BelumLengkap,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    KinerjaError,
    TidakBerwenang,
)
from kinerja_core.domain.jam_kerja import JADWAL_AWAL, PEKAN_PERWALI, HariLibur, Jadwal, JamKerja, Jendela, Pekan
from kinerja_core.domain.jam_sop import KeadaanLangkah
from kinerja_core.domain.kantor import Kantor as KantorKita
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.queries import jam_sop, riwayat
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.tugas import tugas
from kinerja_core.settings import Settings
from kinerja_core.store import kantor as kantor_store
from tests.actions.alat import tidak_ada_yang_berubah
from tests.conftest import Kantor
from tests.domain.tabel_jam import saat

SIANG: Pekan = (*(Jendela(time(8), time(15)),) * 4, Jendela(time(8), time(11)), None, None)
NATAL = date(2026, 12, 25)


def kalender(kantor: Kantor) -> JamKerja:
    return jam_sop.kalender(kantor.app, kantor["admin"])


def libur(kantor: Kantor, tahun: int) -> dict[date, HariLibur]:
    return {h.hari: h for h in jam_sop.libur(kantor.app, kantor["admin"], tahun)}


def test_kantor_contoh_mulai_dengan_jam_perwali_dan_libur_empat_tahun(kantor: Kantor) -> None:
    k = kalender(kantor)

    assert (k.jadwal, k.zona) == ((JADWAL_AWAL,), "Asia/Makassar")
    assert {h.hari.year for h in k.libur} == {2024, 2025, 2026, 2027}
    assert {h.sumber for h in k.libur} == {"daftar libur nasional"}


def test_libur_2026_sama_dengan_yang_ditetapkan(kantor: Kantor) -> None:
    """The decree of 2026 as published: sixteen kinds of holiday on seventeen days, eight days of cuti bersama."""
    hari = libur(kantor, 2026)

    cuti = [h for h, isi in hari.items() if isi.nama.startswith("Cuti Bersama")]
    assert len(hari) == 25
    assert [f"{h:%d-%m}" for h in cuti] == [
        *("16-02", "18-03", "20-03", "23-03", "24-03", "15-05", "28-05", "24-12"),
    ]


def test_penyiapan_kantor_mengisi_tahun_ini_dan_tahun_depan(tmp_path: Path) -> None:
    app = bangun(Settings(tmp_path / "kantor"), lambda: datetime(2026, 12, 31, 16, 30))
    siapkan_kantor(app, KantorKita("k", "Kecamatan Uji", "Pemkot", "Kota"), "Admin", "admin", "kuda-laut-berenang")

    with app.store.read() as r:
        (admin,) = kantor_store.daftar_pegawai(r, "k")
    k = jam_sop.kalender(app, admin)
    app.store.tutup()

    # half past midnight in WITA: the new year has begun
    assert (k.jadwal, {h.hari.year for h in k.libur}) == ((JADWAL_AWAL,), {2027, 2028})


def test_kantor_lama_tanpa_kalender_memakai_jam_perwali(tmp_path: Path) -> None:
    app = bangun(Settings(tmp_path / "kantor"))
    with app.store.transaction() as t:
        kantor_store.simpan_kantor(t, KantorKita("k", "Kecamatan Uji", "Pemkot", "Kota", zona="Asia/Jakarta"))

    k = jam_sop.kalender(app, Pegawai("k", "a", "Admin", "", "", "Admin", Peran.ADMIN))
    app.store.tutup()

    assert k == JamKerja((JADWAL_AWAL,), (), "Asia/Jakarta")


def test_jam_baru_berlaku_sejak_tanggalnya(kantor: Kantor) -> None:
    jam_kerja.simpan_jam(kantor.app, kantor["admin"], date(2026, 11, 9), SIANG)

    k = kalender(kantor)
    assert (k.jendela(date(2026, 11, 6)), k.jendela(date(2026, 11, 9))) == (PEKAN_PERWALI[4], SIANG[0])


def test_jam_pada_tanggal_yang_sama_diganti(kantor: Kantor) -> None:
    for pekan in (SIANG, PEKAN_PERWALI, SIANG):
        jam_kerja.simpan_jam(kantor.app, kantor["admin"], date(2026, 11, 9), pekan)

    assert kalender(kantor).jadwal == (JADWAL_AWAL, Jadwal("Jam kerja biasa", date(2026, 11, 9), SIANG))


def test_jam_ramadan_hanya_berlaku_pada_masanya(kantor: Kantor) -> None:
    jam_kerja.simpan_jam_khusus(
        kantor.app, kantor["admin"], " Ramadan 1448 H ", date(2027, 2, 8), date(2027, 3, 9), SIANG
    )

    k = kalender(kantor)
    berlaku = [k.berlaku(date(2027, *hari)).nama for hari in ((2, 7), (2, 8), (3, 9), (3, 10))]
    assert berlaku == ["Jam kerja biasa", "Ramadan 1448 H", "Ramadan 1448 H", "Jam kerja biasa"]
    assert (k.jendela(date(2027, 3, 2)), k.jendela(date(2027, 3, 16))) == (SIANG[1], PEKAN_PERWALI[1])


def test_jam_khusus_yang_bertumpang_tindih_ditolak_dan_tidak_tersimpan(kantor: Kantor) -> None:
    app, admin = kantor.app, kantor["admin"]
    jam_kerja.simpan_jam_khusus(app, admin, "Ramadan", date(2027, 2, 8), date(2027, 3, 9), SIANG)

    with pytest.raises(IsianKeliru, match="bertumpang tindih"):
        jam_kerja.simpan_jam_khusus(app, admin, "Lomba", date(2027, 3, 9), date(2027, 3, 12), SIANG)

    assert [j.nama for j in kalender(kantor).jadwal] == ["Jam kerja biasa", "Ramadan"]


def test_jam_khusus_tanpa_nama_ditolak(kantor: Kantor) -> None:
    with pytest.raises(IsianKeliru, match="Beri nama"):
        jam_kerja.simpan_jam_khusus(kantor.app, kantor["admin"], " ", date(2027, 2, 8), date(2027, 3, 9), SIANG)


def test_jam_khusus_dapat_dihapus_satu_kali(kantor: Kantor) -> None:
    app, admin = kantor.app, kantor["admin"]
    jam_kerja.simpan_jam_khusus(app, admin, "Ramadan", date(2027, 2, 8), date(2027, 3, 9), SIANG)
    ramadan = kalender(kantor).jadwal[1]

    jam_kerja.hapus_jadwal(app, admin, ramadan)

    assert kalender(kantor).jadwal == (JADWAL_AWAL,)
    with pytest.raises(DataSudahBerubah, match="sudah dihapus"):
        jam_kerja.hapus_jadwal(app, admin, ramadan)


def test_libur_kantor_menggantikan_nama_dari_paket(kantor: Kantor) -> None:
    jam_kerja.tambah_libur(kantor.app, kantor["admin"], NATAL, " Natal (kantor tutup) ")

    assert libur(kantor, 2026)[NATAL] == HariLibur(NATAL, "Natal (kantor tutup)", "kantor")


def test_isi_tahun_tidak_mengubah_tabel_kantor(kantor: Kantor) -> None:
    app, admin = kantor.app, kantor["admin"]
    jam_kerja.tambah_libur(app, admin, NATAL, "Natal (kantor tutup)")
    jam_kerja.hapus_libur(app, admin, date(2026, 12, 24))
    sebelum = libur(kantor, 2026)

    ditambah = jam_kerja.isi_tahun(app, admin, 2026)

    assert (ditambah, libur(kantor, 2026)) == (0, sebelum)
    assert date(2026, 12, 24) not in sebelum


def test_isi_tahun_baru_menyebut_jumlah_hari(kantor: Kantor) -> None:
    ditambah = jam_kerja.isi_tahun(kantor.app, kantor["admin"], 2028)

    assert ditambah == len(libur(kantor, 2028)) > 10


def test_hari_yang_dihapus_dapat_dijadikan_libur_lagi(kantor: Kantor) -> None:
    app, admin = kantor.app, kantor["admin"]
    jam_kerja.hapus_libur(app, admin, NATAL)
    jam_kerja.tambah_libur(app, admin, NATAL, "Natal")

    assert libur(kantor, 2026)[NATAL].nama == "Natal"


def test_menghapus_yang_bukan_libur_ditolak(kantor: Kantor) -> None:
    with pytest.raises(DataSudahBerubah, match="2 November 2026 sudah bukan hari libur"):
        jam_kerja.hapus_libur(kantor.app, kantor["admin"], date(2026, 11, 2))


@pytest.mark.parametrize("tahun", [1999, 2101])
def test_tahun_yang_tidak_wajar_ditolak(kantor: Kantor, tahun: int) -> None:
    with pytest.raises(IsianKeliru, match="antara 2000 dan 2100"):
        jam_kerja.isi_tahun(kantor.app, kantor["admin"], tahun)


def test_libur_tanpa_nama_ditolak(kantor: Kantor) -> None:
    with pytest.raises(IsianKeliru, match="Isi nama"):
        jam_kerja.tambah_libur(kantor.app, kantor["admin"], NATAL, "  ")


MILIK_ADMIN: dict[str, Callable[[Application, Pegawai], object]] = {
    "simpan_jam": lambda app, p: jam_kerja.simpan_jam(app, p, date(2026, 11, 9), SIANG),
    "simpan_jam_khusus": lambda app, p: jam_kerja.simpan_jam_khusus(app, p, "Ramadan", NATAL, NATAL, SIANG),
    "hapus_jadwal": lambda app, p: jam_kerja.hapus_jadwal(app, p, JADWAL_AWAL),
    "tambah_libur": lambda app, p: jam_kerja.tambah_libur(app, p, date(2026, 11, 9), "Lomba"),
    "hapus_libur": lambda app, p: jam_kerja.hapus_libur(app, p, NATAL),
    "isi_tahun": lambda app, p: jam_kerja.isi_tahun(app, p, 2028),
}


@pytest.mark.parametrize("perbuatan", MILIK_ADMIN)
def test_selain_admin_tidak_dapat_mengubah_kalender(kantor: Kantor, perbuatan: str) -> None:
    sebelum = kalender(kantor)

    for nama in ("camat", "sekretaris", "kasubag", "staf", "seksi.pem"):
        with pytest.raises(TidakBerwenang, match="diatur oleh Admin"):
            MILIK_ADMIN[perbuatan](kantor.app, kantor[nama])

    assert kalender(kantor) == sebelum


@pytest.mark.parametrize("perbuatan", MILIK_ADMIN)
def test_admin_yang_dinonaktifkan_ditolak_dengan_tombol_lamanya(kantor: Kantor, perbuatan: str) -> None:
    lama = kantor["admin"]
    with kantor.app.store.transaction() as t:
        kantor_store.simpan_pegawai(t, replace(lama, aktif=False))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="dinonaktifkan"):
        MILIK_ADMIN[perbuatan](kantor.app, lama)


def test_penutup_langkah_menjeda_dan_melanjutkan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    kantor.jam.maju(menit=10)
    dijeda = jeda.jeda(kantor.app, kantor["kasubag"], kantor.kini, "Menunggu daftar indikator dari Bapperida")
    kantor.jam.maju(menit=50)
    dibekukan = jam_sop.sisa(kantor.app, dijeda)
    lanjut = jeda.lanjutkan(kantor.app, kantor["kasubag"], kantor.kini)
    kantor.jam.maju(menit=20)

    (kunjungan,) = jam_sop.jam(kantor.app, lanjut)[1].kunjungan
    assert (dijeda.dijeda, lanjut.dijeda, kantor.kini.dijeda) == (True, False, False)
    assert dibekukan == jam_sop.Sisa("dijeda, sisa 1 jam 50 menit kerja", None, terlambat=False)
    assert (kunjungan.terpakai, [(j.alasan, j.menit) for j in kunjungan.jeda]) == (
        30,
        [("Menunggu daftar indikator dari Bapperida", 50)],
    )
    assert jam_sop.sisa(kantor.app, lanjut) == jam_sop.Sisa(
        "sisa 1 jam 30 menit kerja", saat("Sen 02-11-2026 10.58"), terlambat=False
    )


def test_yang_bukan_penutup_tidak_dapat_menjeda(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(5)

    for nama in ("camat", "kasubag", "staf", "seksi.pem", "admin"):
        with pytest.raises(TidakBerwenang):
            jeda.jeda(kantor.app, kantor[nama], kantor.kini, "Alasan")

    assert not kantor.kini.dijeda


def test_jeda_tanpa_alasan_ditolak(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)

    with pytest.raises(CatatanWajib):
        jeda.jeda(kantor.app, kantor["kasubag"], kantor.kini, " ")

    assert not kantor.kini.dijeda


def test_siklus_yang_dijeda_menolak_pekerjaan_lain(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    jeda.jeda(kantor.app, kantor["kasubag"], kantor.kini, "Alasan")
    sebelum = kantor.kini

    with pytest.raises(BelumLengkap, match="sedang dijeda"):
        format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, ["IKU-1"], kantor.hari_ini)

    assert kantor.kini == sebelum


def test_klik_jeda_kedua_ditolak(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    terlihat = kantor.kini
    jeda.jeda(kantor.app, kantor["kasubag"], terlihat, "Alasan")

    with pytest.raises(KinerjaError):
        jeda.jeda(kantor.app, kantor["kasubag"], terlihat, "Alasan")


def test_jeda_tertulis_di_riwayat_dan_rantainya_utuh(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    jeda.jeda(kantor.app, kantor["kasubag"], kantor.kini, "Listrik padam")
    jeda.lanjutkan(kantor.app, kantor["kasubag"], kantor.kini)

    kalimat = list(riwayat.tabel(kantor.app, kantor["kasubag"], kantor.kini)["Peristiwa"][:2])
    assert kalimat == [
        "Kasubag Contoh melanjutkan Siklus.",
        "Kasubag Contoh menjeda Siklus. Catatan: Listrik padam",
    ]
    assert siklus_query.jejak_utuh(kantor.app, kantor["kasubag"], kantor.kini.id)


def test_tugas_menyebut_sisa_waktu_kerja(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)

    (sebelum,) = tugas(kantor.app, kantor["kasubag"])
    kantor.jam.maju(hari=1, jam=3)
    (sesudah,) = tugas(kantor.app, kantor["kasubag"])

    assert (sebelum.sisa, sesudah.sisa) == ("sisa 2 jam kerja", "terlambat 1 hari 1 jam kerja")


def test_selama_dijeda_hanya_penutup_yang_punya_tugas(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(6)
    jeda.jeda(kantor.app, kantor["staf"], kantor.kini, "Listrik padam")

    punya = {nama: [t.apa for t in tugas(kantor.app, orang)] for nama, orang in kantor.orang.items()}

    assert {nama for nama, isi in punya.items() if isi} == {"staf"}
    assert punya["staf"][0].startswith("Melanjutkan Siklus yang dijeda")


def test_tugas_seksi_menyebut_sisa_sampai_batas_penyerahannya(di_langkah: Callable[..., Kantor]) -> None:
    """The Format IKU of the sample is due three days after Monday 2 November: Thursday, at closing time."""
    kantor = di_langkah(6)
    kantor.jam.maju(menit=(saat("Kam 05-11-2026 15.15") - kantor.jam()) // timedelta(minutes=1))

    (sebelum,) = tugas(kantor.app, kantor["seksi.pem"])
    kantor.jam.maju(jam=18)
    (sesudah,) = tugas(kantor.app, kantor["seksi.pem"])

    assert (sebelum.sisa, sesudah.sisa) == ("sisa 45 menit kerja", "terlambat 1 jam 45 menit kerja")
    assert sebelum.batas == sesudah.batas == saat("Kam 05-11-2026 16.00")


def test_hanya_yang_berada_di_lajurnya_yang_punya_tugas(di_langkah: Callable[..., Kantor]) -> None:
    """The Kasubag may rate evidence during Langkah 3, but handing out the forms does not wait for him."""
    kantor = di_langkah(3)

    assert [len(tugas(kantor.app, kantor[nama])) for nama in ("staf", "kasubag", "camat", "admin")] == [1, 0, 0, 0]


def test_siklus_yang_ditutup_tidak_punya_sisa(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(14)

    assert jam_sop.sisa(kantor.app, kantor.kini) == jam_sop.Sisa("", None, terlambat=False)
    assert {j.keadaan for j in jam_sop.jam(kantor.app, kantor.kini)} == {KeadaanLangkah.SELESAI}


def test_libur_kantor_mengubah_sisa_waktu(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(7)
    sebelum = jam_sop.jam(kantor.app, kantor.kini)[6]

    jam_kerja.tambah_libur(kantor.app, kantor["admin"], kantor.hari_ini + timedelta(days=1), "Lomba kecamatan")
    sesudah = jam_sop.jam(kantor.app, kantor.kini)[6]

    assert sebelum.batas is not None
    assert sesudah.batas is not None
    assert sesudah.batas > sebelum.batas
