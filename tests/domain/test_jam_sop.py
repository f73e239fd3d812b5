"""The clock of the SOP, from a trail: pauses, returns, and the sum of the parts."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.domain.alur import Jejak, aksi_tersedia, laksanakan, mulai
from kinerja_core.domain.jam_kerja import JamKerja, menit_kerja, tambah
from kinerja_core.domain.jam_sop import (
    MENUNGGU_JADWAL,
    JamLangkah,
    Jeda,
    KeadaanLangkah,
    durasi,
    jam_langkah,
    kalimat,
)
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.store import siklus as siklus_store
from tests.domain.tabel_jam import Baris, jeda, kalender, saat, tabel, waktu

JEDA = tabel(
    *("No", "Kasus", "Waktu baku", "Mulai", "Jeda", "Kini"),
    *("Terpakai", "Sisa", "Terlambat", "Batas"),
)
KALENDER = kalender()
PERWALI = JamKerja()
NAIK = ("disposisi.terbitkan", "format.tetapkan", "format.sampaikan", "undangan.terbitkan", "rapat.tutup",
        "penghimpunan.tutup", "analisis.selesaikan", "konsep.ajukan", "konsep.setujui", "naskah.sampaikan",
        "naskah.tandatangani", "surat_pengantar.terbitkan", "arsip.tutup")  # fmt: skip


class Uji:
    """A Siklus driven by the real workflow, its trail kept."""

    def __init__(self, pada: datetime) -> None:
        self.siklus, baris = mulai("k", "s", 2024, "Uji", SOP_AWAL, self._penutup(1), pada)
        self.jejak: list[Jejak] = [baris]

    def laku(self, kode: str, pada: datetime, alasan: str = "", dijadwalkan: datetime | None = None) -> "Uji":
        """One act by whoever ends the Langkah."""
        oleh = self._penutup(self.siklus.langkah)
        isi: dict[str, object] = {"dijadwalkan": dijadwalkan.isoformat()} if dijadwalkan else {}
        self.siklus, baris = laksanakan(self.siklus, self.siklus, kode, oleh, pada, alasan, isi=isi)
        self.jejak.append(baris)
        return self

    def sampai(self, langkah: int, pada: datetime) -> "Uji":
        """Go on, all at one instant, until that Langkah is under way."""
        while self.siklus.langkah < langkah:
            self.laku(NAIK[self.siklus.langkah - 1], pada)
        return self

    def jam(self, kini: datetime, kalender: JamKerja = PERWALI) -> tuple[JamLangkah, ...]:
        return jam_langkah(SOP_AWAL, self.jejak, kalender, kini)

    @staticmethod
    def _penutup(langkah: int) -> Pegawai:
        peran = SOP_AWAL.langkah_ke(langkah).penutup
        return Pegawai("k", peran.value, peran.sebutan, "", "", peran.sebutan, peran)


def test_dokumen_memuat_empat_belas_kasus_jeda() -> None:
    assert len(JEDA) == 14


@pytest.mark.parametrize("baris", JEDA, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_langkah_dengan_jeda_seperti_tertulis(baris: Baris) -> None:
    baku = waktu(baris["Waktu baku"])
    nomor = next(x.nomor for x in SOP_AWAL.langkah if x.waktu == baku)
    uji = Uji(saat(baris["Mulai"])).sampai(nomor, saat(baris["Mulai"]))
    for dari, sampai in jeda(baris["Jeda"]):
        uji.laku("siklus.jeda", dari, "Menunggu surat")
        if sampai:
            uji.laku("siklus.lanjutkan", sampai)

    j = uji.jam(saat(baris["Kini"]), KALENDER)[nomor - 1]

    batas = None if baris["Batas"] == "–" else saat(baris["Batas"])
    tertulis = tuple(int(baris[k]) for k in ("Terpakai", "Sisa", "Terlambat"))
    assert (j.terpakai, j.sisa, j.terlambat, j.batas) == (*tertulis, batas)


def test_langkah_yang_belum_dimulai_tidak_punya_waktu_berjalan() -> None:
    j = Uji(saat("Sen 02-11-2026 08.00")).jam(saat("Sen 02-11-2026 09.00"))

    kosong = (KeadaanLangkah.BELUM, (), 0, None, None, None)
    assert (j[1].keadaan, j[1].kunjungan, j[1].terpakai, j[1].mulai, j[1].selesai, j[1].batas) == kosong
    assert (j[1].jatah, j[6].jatah) == (120, None)


def test_langkah_yang_selesai_menyebut_mulai_selesai_dan_terpakai() -> None:
    uji = Uji(saat("Sen 02-11-2026 08.00")).laku("disposisi.terbitkan", saat("Sen 02-11-2026 08.08"))

    j = uji.jam(saat("Sel 03-11-2026 08.00"))[0]

    assert (j.keadaan, j.mulai, j.selesai) == (
        KeadaanLangkah.SELESAI,
        saat("Sen 02-11-2026 08.00"),
        saat("Sen 02-11-2026 08.08"),
    )
    assert (j.terpakai, j.sisa, j.terlambat, j.batas) == (8, 2, 0, saat("Sen 02-11-2026 08.10"))


def test_langkah_yang_selesai_terlambat_tetap_menyebut_kapan_batasnya_lewat() -> None:
    uji = Uji(saat("Jum 06-11-2026 10.45")).laku("disposisi.terbitkan", saat("Sen 09-11-2026 08.00"))

    j = uji.jam(saat("Sel 10-11-2026 08.00"))[0]

    assert (j.terpakai, j.terlambat, j.batas) == (45, 35, saat("Jum 06-11-2026 10.55"))


def test_perbuatan_di_dalam_langkah_tidak_memotong_waktunya() -> None:
    dengan = Uji(saat("Sen 02-11-2026 08.00")).sampai(2, saat("Sen 02-11-2026 08.00"))
    dengan.laku("format.simpan", saat("Sen 02-11-2026 08.20")).laku("format.simpan", saat("Sen 02-11-2026 08.40"))

    j = dengan.jam(saat("Sen 02-11-2026 09.00"))[1]

    assert (len(j.kunjungan), j.terpakai) == (1, 60)


def dikembalikan() -> Uji:
    """Langkah 9 begun Monday, returned Tuesday, handed in again Wednesday."""
    uji = Uji(saat("Sen 02-11-2026 07.30")).sampai(8, saat("Sen 02-11-2026 07.30"))
    uji.laku("konsep.ajukan", saat("Sen 02-11-2026 10.00"))
    uji.laku("konsep.kembalikan", saat("Sel 03-11-2026 09.30"), "Lengkapi penutup")
    return uji.laku("konsep.ajukan", saat("Rab 04-11-2026 08.30"))


def test_pengembalian_menjumlahkan_semua_kunjungan_tanpa_jatah_baru() -> None:
    delapan, sembilan = dikembalikan().jam(saat("Rab 04-11-2026 09.30"))[7:9]

    assert [(k.mulai, k.selesai, k.terpakai) for k in sembilan.kunjungan] == [
        (saat("Sen 02-11-2026 10.00"), saat("Sel 03-11-2026 09.30"), 360 + 120),
        (saat("Rab 04-11-2026 08.30"), None, 60),
    ]
    # one day, begun Monday 10.00: the rest of Monday and all of Tuesday
    assert (sembilan.jatah, sembilan.terpakai, sembilan.sisa) == (360 + 510, 540, 330)
    assert sembilan.batas == saat("Rab 04-11-2026 15.00")
    assert (len(delapan.kunjungan), delapan.terpakai) == (2, 150 + 390 + 60)


def test_langkah_yang_menunggu_diulang_tidak_berjalan() -> None:
    uji = dikembalikan().laku("konsep.kembalikan", saat("Rab 04-11-2026 09.30"), "Sekali lagi")

    j = uji.jam(saat("Jum 06-11-2026 10.00"))[8]

    assert (j.keadaan, j.terpakai, j.selesai) == (KeadaanLangkah.MENUNGGU, 540, saat("Rab 04-11-2026 09.30"))


def test_jeda_dicatat_dengan_alasan_orang_dan_lamanya() -> None:
    uji = Uji(saat("Sen 02-11-2026 08.00")).sampai(2, saat("Sen 02-11-2026 08.00"))
    uji.laku("siklus.jeda", saat("Sen 02-11-2026 15.30"), "Listrik padam")
    uji.laku("siklus.lanjutkan", saat("Sel 03-11-2026 08.00"))

    j = uji.jam(saat("Sel 03-11-2026 08.00"))[1]

    dari, sampai = saat("Sen 02-11-2026 15.30"), saat("Sel 03-11-2026 08.00")
    assert j.kunjungan[0].jeda == (Jeda(dari, sampai, "Listrik padam", "kasubag", 60),)
    assert j.keadaan is KeadaanLangkah.BERJALAN


def test_jeda_yang_masih_berlangsung_tidak_punya_akhir() -> None:
    uji = Uji(saat("Sen 02-11-2026 08.00")).laku("siklus.jeda", saat("Sen 02-11-2026 08.05"), "Listrik padam")

    j = uji.jam(saat("Sen 02-11-2026 09.00"))[0]

    assert (j.keadaan, j.kunjungan[0].jeda[0].selesai, j.kunjungan[0].jeda[0].menit) == (
        KeadaanLangkah.DIJEDA,
        None,
        55,
    )


def diundang(rapat: str) -> Uji:
    """Invited on Monday at 14.00 to a meeting; two hours are given to hold it."""
    uji = Uji(saat("Sen 02-11-2026 14.00")).sampai(4, saat("Sen 02-11-2026 14.00"))
    return uji.laku("undangan.terbitkan", saat("Sen 02-11-2026 14.00"), dijadwalkan=saat(rapat))


def test_langkah_berjadwal_mulai_berjalan_pada_jadwalnya() -> None:
    uji = diundang("Rab 04-11-2026 09.00")
    uji.laku("rapat.catat_hadir", saat("Sel 03-11-2026 10.00"))

    menunggu, berjalan = (uji.jam(saat(f"Rab 04-11-2026 {jam}"))[4] for jam in ("08.00", "09.40"))

    assert (menunggu.keadaan, menunggu.terpakai, menunggu.sisa) == (KeadaanLangkah.BERJALAN, 0, 120)
    assert (berjalan.terpakai, berjalan.sisa) == (40, 80)
    assert menunggu.batas == berjalan.batas == saat("Rab 04-11-2026 11.00")
    assert {p.alasan for p in berjalan.kunjungan[0].jeda} == {"Menunggu waktu yang dijadwalkan"}
    assert sum(p.menit for p in berjalan.kunjungan[0].jeda) == 120 + 510 + 90


def test_rapat_yang_selesai_sebelum_jadwalnya_tidak_memakai_waktu() -> None:
    uji = diundang("Rab 04-11-2026 09.00").laku("rapat.tutup", saat("Sel 03-11-2026 10.00"))

    j = uji.jam(saat("Jum 06-11-2026 10.00"))[4]

    assert (j.keadaan, j.terpakai, j.selesai) == (KeadaanLangkah.SELESAI, 0, saat("Sel 03-11-2026 10.00"))


def test_jadwal_yang_sudah_lewat_tidak_berpengaruh() -> None:
    j = diundang("Sen 02-11-2026 13.00").jam(saat("Sen 02-11-2026 14.30"))[4]

    assert (j.terpakai, j.kunjungan[0].jeda) == (30, ())


def test_jadwal_hanya_untuk_kunjungan_yang_dimulainya() -> None:
    uji = diundang("Rab 04-11-2026 09.00").laku("rapat.tutup", saat("Sel 03-11-2026 10.00"))

    assert uji.jam(saat("Sel 03-11-2026 10.30"))[5].terpakai == 30


def test_jatah_hari_langkah_berjadwal_dihitung_sejak_jadwalnya() -> None:
    uji = Uji(saat("Sen 02-11-2026 08.00")).sampai(8, saat("Sen 02-11-2026 08.00"))
    uji.laku("konsep.ajukan", saat("Sen 02-11-2026 09.00"), dijadwalkan=saat("Rab 04-11-2026 10.00"))

    assert uji.jam(saat("Rab 04-11-2026 12.00"))[8].batas == saat("Kam 05-11-2026 16.00")


def test_tanpa_jeda_batas_sama_dengan_akhir_waktu_baku() -> None:
    for langkah in SOP_AWAL.langkah:
        awal = saat("Jum 06-11-2026 10.45")
        uji = Uji(awal).sampai(langkah.nomor, awal)

        assert uji.jam(awal)[langkah.nomor - 1].batas == tambah(PERWALI, awal, langkah.waktu)


def test_jam_komputer_yang_mundur_tidak_menjatuhkan_hitungan() -> None:
    uji = Uji(saat("Sen 02-11-2026 10.00")).laku("disposisi.terbitkan", saat("Sen 02-11-2026 09.00"))

    j = uji.jam(saat("Sen 02-11-2026 08.00"))

    assert (j[0].terpakai, j[1].terpakai) == (0, 0)


def test_riwayat_kosong_berarti_tidak_ada_yang_dimulai() -> None:
    assert {j.keadaan for j in jam_langkah(SOP_AWAL, [], PERWALI, saat("Sen 02-11-2026 08.00"))} == {
        KeadaanLangkah.BELUM
    }


@pytest.mark.parametrize(
    ("menit", "tertulis"),
    [
        (0, "0 menit"),
        (1, "1 menit"),
        (45, "45 menit"),
        (60, "1 jam"),
        (130, "2 jam 10 menit"),
        (509, "8 jam 29 menit"),
        (510, "1 hari"),
        (569, "1 hari"),
        (690, "1 hari 3 jam"),
        (2250, "4 hari 3 jam"),
    ],
)
def test_lama_kerja_ditulis_dengan_dua_satuan_terbesar(menit: int, tertulis: str) -> None:
    assert durasi(menit, 510) == tertulis


def kalimat_langkah(uji: Uji, nomor: int, kini: str) -> str:
    return kalimat(uji.jam(saat(kini))[nomor - 1], 510)


def test_kalimat_menyebut_sisa_terlambat_jeda_dan_selesai() -> None:
    pagi = saat("Sen 02-11-2026 08.00")
    berjalan = Uji(pagi).sampai(2, pagi)

    assert kalimat_langkah(berjalan, 2, "Sen 02-11-2026 07.50") == "sisa 2 jam kerja"
    assert kalimat_langkah(berjalan, 2, "Sen 02-11-2026 09.50") == "sisa 10 menit kerja"
    assert kalimat_langkah(berjalan, 2, "Sel 03-11-2026 11.00") == "terlambat 1 hari 1 jam kerja"
    assert kalimat_langkah(berjalan, 3, "Sen 02-11-2026 09.50") == ""
    assert kalimat_langkah(berjalan, 1, "Sen 02-11-2026 09.50") == "selesai dalam 0 menit kerja"
    berjalan.laku("siklus.jeda", saat("Sen 02-11-2026 09.00"), "Listrik padam")
    assert kalimat_langkah(berjalan, 2, "Sel 03-11-2026 11.00") == "dijeda, sisa 1 jam kerja"


def test_kalimat_langkah_yang_selesai_terlambat() -> None:
    uji = Uji(saat("Sen 02-11-2026 08.00")).laku("disposisi.terbitkan", saat("Sen 02-11-2026 08.45"))

    assert kalimat_langkah(uji, 1, "Sel 03-11-2026 08.00") == "selesai, terlambat 35 menit kerja"


def test_kalimat_langkah_yang_menunggu_diulang() -> None:
    uji = dikembalikan().laku("konsep.kembalikan", saat("Rab 04-11-2026 09.30"), "Sekali lagi")

    assert kalimat_langkah(uji, 9, "Jum 06-11-2026 10.00") == "menunggu diulang, sisa 5 jam 30 menit kerja"


# The sum equals the parts.


def jumlah(j: tuple[JamLangkah, ...]) -> tuple[int, int]:
    """Working minutes of all Langkah, and of all pauses."""
    return sum(x.terpakai for x in j), sum(p.menit for x in j for k in x.kunjungan for p in k.jeda)


@given(st.data())
def test_jumlah_langkah_dan_jeda_sama_dengan_waktu_kerja_seluruhnya(data: st.DataObject) -> None:
    """Any walk: forwards, back with a reason, paused and resumed, at any hour."""
    kini = saat("Jum 13-02-2026 08.00")
    uji = Uji(kini)
    for _ in range(data.draw(st.integers(0, 25))):
        kini += timedelta(minutes=data.draw(st.integers(0, 4000)), seconds=data.draw(st.integers(0, 59)))
        kode = _boleh(uji)
        if not kode:
            break
        jadwal = kini + timedelta(minutes=data.draw(st.integers(-500, 3000))) if data.draw(st.booleans()) else None
        uji.laku(data.draw(st.sampled_from(kode)), kini, "alasan", jadwal)
    kini += timedelta(minutes=data.draw(st.integers(0, 4000)))

    j = uji.jam(kini, KALENDER)

    akhir = uji.jejak[-1].pada if uji.siklus.selesai else kini
    assert sum(jumlah(j)) == menit_kerja(KALENDER, uji.jejak[0].pada, akhir)
    assert [x.terpakai for x in j] == [sum(k.terpakai for k in x.kunjungan) for x in j]
    assert [x for x in j if x.sisa and x.terlambat] == []


def _boleh(uji: Uji) -> list[str]:
    """What whoever ends the Langkah under way may do now, as the domain says."""
    if uji.siklus.selesai:
        return []
    penutup = Uji._penutup(uji.siklus.langkah)
    return [a.kode for a in aksi_tersedia(uji.siklus, penutup, date(2026, 11, 2))]


def test_jumlah_langkah_siklus_contoh_sama_dengan_waktu_kerja_seluruhnya(di_langkah: Callable) -> None:
    kantor = di_langkah(14)
    with kantor.app.store.read() as r:
        jejak = siklus_store.jejak(r, kantor.kini.kantor_id, kantor.kini.id)

    j = jam_langkah(kantor.kini.sop, jejak, PERWALI, kantor.jam() + timedelta(days=30))

    seluruhnya = menit_kerja(PERWALI, jejak[0].pada, jejak[-1].pada)
    jeda = [e for x in j for k in x.kunjungan for e in k.jeda]
    terhitung = sum(x.terpakai for x in j) + sum(e.menit for e in jeda)
    assert (terhitung, {x.keadaan for x in j}) == (seluruhnya, {KeadaanLangkah.SELESAI})
    # the sample meeting is called for the day after: that wait is nobody's time
    dimulai = saat("Sel 03-11-2026 09.00")
    assert [(e.alasan, e.mulai, e.selesai) for e in jeda] == [(MENUNGGU_JADWAL, j[4].mulai, dimulai)]
    assert (len(j[7].kunjungan), len(j[8].kunjungan)) == (2, 2)  # the sample Sekretaris returns the draft once


def test_siklus_yang_ditutup_tidak_menambah_waktu_lagi(di_langkah: Callable) -> None:
    kantor = di_langkah(14)
    with kantor.app.store.read() as r:
        jejak = siklus_store.jejak(r, kantor.kini.kantor_id, kantor.kini.id)

    nanti, sekarang = (
        jam_langkah(kantor.kini.sop, jejak, PERWALI, kantor.jam() + timedelta(days=hari)) for hari in (365, 0)
    )

    assert nanti == sekarang
