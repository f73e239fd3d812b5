"""Working hours: every case of docs/jam-sop.md, then the laws that hold for any calendar."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.jam_kerja import (
    JADWAL_AWAL,
    PEKAN_PERWALI,
    HariLibur,
    Jadwal,
    JamKerja,
    Jendela,
    akhir_hari,
    hari_kerja_berikut,
    menit_kerja,
    saat_kerja_berikut,
    sebutan_jadwal,
    tambah,
    tambah_menit,
)
from kinerja_core.domain.sop import SatuanWaktu, WaktuBaku
from tests.domain.tabel_jam import Baris, kalender, saat, tabel, waktu

MENIT = tabel("No", "Kasus", "Dari", "Sampai", "Menit")
AKHIR = tabel("No", "Kasus", "Mulai", "Waktu baku", "Berakhir")
KALENDER = kalender()
PERWALI = JamKerja()
SENIN = date(2026, 11, 2)


def test_dokumen_memuat_lebih_dari_empat_puluh_kasus() -> None:
    assert (len(MENIT), len(AKHIR)) == (26, 38)


@pytest.mark.parametrize("baris", MENIT, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_menit_kerja_seperti_tertulis(baris: Baris) -> None:
    assert menit_kerja(KALENDER, saat(baris["Dari"]), saat(baris["Sampai"])) == int(baris["Menit"])


@pytest.mark.parametrize("baris", AKHIR, ids=lambda b: f"{b['No']} {b['Kasus']}")
def test_waktu_baku_berakhir_seperti_tertulis(baris: Baris) -> None:
    assert tambah(KALENDER, saat(baris["Mulai"]), waktu(baris["Waktu baku"])) == saat(baris["Berakhir"])


def test_detik_dibuang_sehingga_jumlahnya_utuh() -> None:
    a, b, c = (saat("Sen 02-11-2026 08.00") + timedelta(seconds=detik) for detik in (59, 119, 180))

    assert (menit_kerja(PERWALI, a, b), menit_kerja(PERWALI, b, c), menit_kerja(PERWALI, a, c)) == (1, 2, 3)


def test_urutan_terbalik_ditolak_dengan_kalimat() -> None:
    with pytest.raises(IsianKeliru, match="mendahului waktu mulai"):
        menit_kerja(PERWALI, saat("Sel 03-11-2026 08.00"), saat("Sen 02-11-2026 08.00"))


@pytest.mark.parametrize("satuan", list(SatuanWaktu))
def test_waktu_baku_negatif_ditolak(satuan: SatuanWaktu) -> None:
    with pytest.raises(IsianKeliru, match="kurang dari nol"):
        tambah(PERWALI, saat("Sen 02-11-2026 08.00"), WaktuBaku(-1, satuan))


@pytest.mark.parametrize(
    ("dari", "berikut"),
    [
        (date(2026, 11, 2), date(2026, 11, 3)),
        (date(2026, 11, 6), date(2026, 11, 9)),
        (date(2026, 3, 17), date(2026, 3, 25)),
        (date(2026, 12, 31), date(2027, 1, 4)),
    ],
)
def test_hari_kerja_berikut_melewati_libur(dari: date, berikut: date) -> None:
    assert hari_kerja_berikut(KALENDER, dari) == berikut


@pytest.mark.parametrize(
    ("pada", "mulai"),
    [
        ("Sen 02-11-2026 10.00", "Sen 02-11-2026 10.00"),
        ("Sen 02-11-2026 05.00", "Sen 02-11-2026 07.30"),
        ("Sen 02-11-2026 16.00", "Sel 03-11-2026 07.30"),
        ("Sab 07-11-2026 09.00", "Sen 09-11-2026 07.30"),
        ("Jum 06-11-2026 11.00", "Sen 09-11-2026 07.30"),
    ],
)
def test_waktu_mulai_berjalan_pada_jam_kerja_berikutnya(pada: str, mulai: str) -> None:
    assert saat_kerja_berikut(PERWALI, saat(pada)) == saat(mulai)


@pytest.mark.parametrize(
    ("hari", "akhir"),
    [
        (date(2026, 11, 5), "Kam 05-11-2026 16.00"),
        (date(2026, 11, 7), "Sen 09-11-2026 16.00"),
        (date(2026, 5, 14), "Sen 18-05-2026 16.00"),
    ],
)
def test_batas_bertanggal_berakhir_saat_kantor_tutup(hari: date, akhir: str) -> None:
    assert akhir_hari(KALENDER, hari) == saat(akhir)


def test_zona_lain_memakai_jamnya_sendiri() -> None:
    wib = JamKerja(zona="Asia/Jakarta")
    tujuh_tiga_puluh_wita = saat("Sen 02-11-2026 07.30")

    assert menit_kerja(wib, tujuh_tiga_puluh_wita, tujuh_tiga_puluh_wita + timedelta(hours=2)) == 60


def test_enam_hari_kerja_menghitung_sabtu() -> None:
    biasa, jumat, sabtu = (
        Jendela(time(7, 30), time(14, 30)),
        Jendela(time(7, 30), time(11, 30)),
        Jendela(time(7, 30), time(13, 0)),
    )
    enam = JamKerja((Jadwal("Enam hari", SENIN, (*(biasa,) * 4, jumat, sabtu, None)),))

    assert tambah(enam, saat("Jum 06-11-2026 09.00"), WaktuBaku(1, SatuanWaktu.HARI)) == saat("Sab 07-11-2026 13.00")
    assert menit_kerja(enam, saat("Sen 02-11-2026 00.00"), saat("Sen 09-11-2026 00.00")) == 2250


def test_jam_kerja_baru_tidak_mengubah_pengukuran_sebelumnya() -> None:
    siang = Jadwal("Jam baru", date(2026, 11, 9), (*(Jendela(time(12), time(16)),) * 5, None, None))
    baru = JamKerja((siang, JADWAL_AWAL))

    sepekan = [saat(f"Sen {h}-11-2026 00.00") for h in ("02", "09", "16")]
    assert menit_kerja(baru, sepekan[0], sepekan[1]) == menit_kerja(PERWALI, sepekan[0], sepekan[1]) == 2250
    assert menit_kerja(baru, sepekan[1], sepekan[2]) == 5 * 240


def test_hari_sebelum_jadwal_pertama_mengikuti_jadwal_pertama() -> None:
    assert PERWALI.jendela(date(2020, 1, 6)) == PEKAN_PERWALI[0]


def test_libur_pada_hari_yang_memang_libur_tidak_berpengaruh() -> None:
    dengan = JamKerja(libur=(HariLibur(date(2026, 11, 7), "Sabtu"),))

    assert menit_kerja(dengan, saat("Sen 02-11-2026 00.00"), saat("Sen 16-11-2026 00.00")) == 4500


def test_sehari_dalam_kalimat_adalah_hari_terpanjang() -> None:
    assert JADWAL_AWAL.menit_sehari == 8 * 60 + 30


def test_jadwal_disebut_dengan_tanggalnya() -> None:
    ramadan = KALENDER.berlaku(date(2026, 3, 1))

    assert sebutan_jadwal(ramadan) == "Ramadan (contoh), 18 Februari 2026 sampai 20 Maret 2026"
    assert sebutan_jadwal(JADWAL_AWAL) == "Jam kerja biasa, sejak 1 Januari 2022"
    assert str(PEKAN_PERWALI[0]) == "07.30–16.00"


@pytest.mark.parametrize(
    ("buka", "tutup"),
    [
        (time(16), time(7, 30)),
        (time(8), time(8)),
        (time(8, 0, 30), time(9)),
        (time(8), time(9, 0, 30)),
    ],
)
def test_jam_sehari_yang_tidak_wajar_ditolak(buka: time, tutup: time) -> None:
    with pytest.raises(IsianKeliru):
        Jendela(buka, tutup)


@pytest.mark.parametrize("pekan", [(), (None,) * 7, PEKAN_PERWALI[:6]])
def test_pekan_tanpa_hari_kerja_atau_tidak_tujuh_hari_ditolak(pekan: tuple[Jendela | None, ...]) -> None:
    with pytest.raises(IsianKeliru, match="paling sedikit satu hari"):
        Jadwal("Kosong", SENIN, pekan)


def test_jam_khusus_yang_berakhir_sebelum_mulai_ditolak() -> None:
    with pytest.raises(IsianKeliru, match="mendahului tanggal mulainya"):
        Jadwal("Ramadan", SENIN, PEKAN_PERWALI, SENIN - timedelta(days=1))


def test_jam_khusus_yang_bertumpang_tindih_ditolak() -> None:
    dua = [Jadwal(n, SENIN, PEKAN_PERWALI, SENIN + timedelta(days=9)) for n in ("Ramadan", "Lomba")]

    with pytest.raises(IsianKeliru, match="bertumpang tindih"):
        JamKerja((JADWAL_AWAL, *dua))


def test_kalender_tanpa_jam_biasa_ditolak() -> None:
    with pytest.raises(IsianKeliru, match="Jam kerja biasa belum ada"):
        JamKerja((Jadwal("Ramadan", SENIN, PEKAN_PERWALI, SENIN),))


# Laws of any calendar.

_menit_hari = st.integers(0, 23 * 60 + 59)


@st.composite
def _jendela(draw: st.DrawFn) -> Jendela:
    a, b = sorted(draw(st.lists(_menit_hari, min_size=2, max_size=2, unique=True)))
    return Jendela(time(*divmod(a, 60)), time(*divmod(b, 60)))


_pekan = st.lists(st.none() | _jendela(), min_size=7, max_size=7).map(tuple).filter(any)


@st.composite
def _kalender(draw: st.DrawFn) -> JamKerja:
    awal = date(2026, 2, 1)
    hari = st.integers(0, 60).map(lambda n: awal + timedelta(days=n))
    mulai = draw(hari)
    jadwal = [
        Jadwal("Biasa", date(2020, 1, 1), draw(_pekan)),
        Jadwal("Baru", draw(hari), draw(_pekan)),
        Jadwal("Khusus", mulai, draw(_pekan), mulai + timedelta(days=draw(st.integers(0, 30)))),
    ]
    libur = tuple(HariLibur(h, "Libur") for h in draw(st.sets(hari, max_size=12)))
    return JamKerja(tuple(jadwal), libur, draw(st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])))


_saat = st.datetimes(datetime(2026, 1, 25), datetime(2026, 4, 10))
_tiga = st.lists(_saat, min_size=3, max_size=3).map(sorted)


@given(_kalender(), _tiga)
def test_menit_bagian_berjumlah_menit_seluruhnya(jam: JamKerja, saat: list[datetime]) -> None:
    a, b, c = saat

    assert menit_kerja(jam, a, b) + menit_kerja(jam, b, c) == menit_kerja(jam, a, c)


@given(_kalender(), _tiga)
def test_makin_lama_tidak_pernah_makin_sedikit_dan_tidak_melebihi_waktu_jam(
    jam: JamKerja, saat: list[datetime]
) -> None:
    a, b, c = saat

    nyata = (c.replace(second=0, microsecond=0) - a.replace(second=0, microsecond=0)) // timedelta(minutes=1)
    assert 0 <= menit_kerja(jam, a, b) <= menit_kerja(jam, a, c) <= nyata


@given(_kalender(), _saat, st.integers(0, 5000))
def test_menambah_lalu_menghitung_kembali_ke_jumlah_semula(jam: JamKerja, dari: datetime, menit: int) -> None:
    akhir = tambah_menit(jam, dari, menit)

    assert menit_kerja(jam, dari, max(akhir, dari)) == menit
    assert menit == 0 or menit_kerja(jam, dari, max(dari, akhir - timedelta(minutes=1))) == menit - 1


@given(_kalender(), _saat, st.integers(0, 3000), st.integers(0, 3000))
def test_menambah_dua_kali_sama_dengan_menambah_jumlahnya(jam: JamKerja, dari: datetime, m: int, n: int) -> None:
    assert tambah_menit(jam, tambah_menit(jam, dari, m), n) == tambah_menit(jam, dari, m + n)


@given(_kalender(), _saat, st.integers(1, 15))
def test_hari_berakhir_saat_tutup_pada_hari_kerja_ke_n(jam: JamKerja, dari: datetime, n: int) -> None:
    dari_lokal = dari + timedelta(hours={"Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9}[jam.zona])
    akhir = tambah(jam, dari, WaktuBaku(n, SatuanWaktu.HARI))

    akhir_lokal = akhir + (dari_lokal - dari)
    selang = (akhir_lokal.date() - dari_lokal.date()).days
    dilewati = [dari_lokal.date() + timedelta(days=k) for k in range(1, selang + 1)]
    jendela = jam.jendela(akhir_lokal.date())
    assert sum(jam.jendela(h) is not None for h in dilewati) == n
    assert jendela is not None
    assert akhir_lokal.time() == jendela.tutup


@given(_kalender(), _saat)
def test_saat_kerja_berikut_adalah_saat_pertama_yang_berjalan(jam: JamKerja, pada: datetime) -> None:
    mulai = saat_kerja_berikut(jam, pada)

    assert menit_kerja(jam, pada, max(mulai, pada)) == 0
    assert menit_kerja(jam, mulai, mulai + timedelta(minutes=1)) == 1
