"""The office's calendar: the Admin keeps weekly hours, special hours and free days; set-up fills them first."""

from collections.abc import Iterable
from datetime import date

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.domain.errors import DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.jam_kerja import JADWAL_AWAL, HariLibur, Jadwal, Pekan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import TAHUN_WAJAR, setempat, tanggal
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store.store import Transaction

SUMBER_PAKET = "daftar libur nasional"


def simpan_jam(app: Application, admin: Pegawai, mulai: date, pekan: Pekan) -> None:
    """Set the ordinary hours from that day on; what was measured before stays as it was."""
    _simpan_jadwal(app, admin, Jadwal(JADWAL_AWAL.nama, mulai, pekan))


def simpan_jam_khusus(app: Application, admin: Pegawai, nama: str, mulai: date, selesai: date, pekan: Pekan) -> None:
    """Set special hours for a time, as in Ramadan; they may not overlap others."""
    if not nama.strip():
        raise IsianKeliru("Beri nama jam khusus itu, misalnya “Ramadan 1448 H”.")
    _simpan_jadwal(app, admin, Jadwal(nama.strip(), mulai, pekan, selesai))


def hapus_jadwal(app: Application, admin: Pegawai, jadwal: Jadwal) -> None:
    """Remove special hours, or a change of the ordinary hours; the ordinary hours that remain go on."""
    _hanya_admin(admin)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, admin.kantor_id)
        masih_berlaku(t, admin)
        if not jam_store.hapus_jadwal(t, admin.kantor_id, jadwal):
            raise DataSudahBerubah("Jam kerja itu sudah dihapus. Lihat daftar yang terbaru.")


def tambah_libur(app: Application, admin: Pegawai, hari: date, nama: str) -> None:
    """Add a free day of the office, or name one anew."""
    _hanya_admin(admin)
    if not nama.strip():
        raise IsianKeliru("Isi nama hari libur itu, misalnya “Cuti bersama Natal”.")
    _periksa_tahun(hari.year)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, admin.kantor_id)
        masih_berlaku(t, admin)
        libur = HariLibur(hari, nama.strip())
        jam_store.simpan_libur(t, admin.kantor_id, libur, admin.id, app.sekarang())


def hapus_libur(app: Application, admin: Pegawai, hari: date) -> None:
    """Strike a free day out: the office works that day, whatever the package says."""
    _hanya_admin(admin)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, admin.kantor_id)
        masih_berlaku(t, admin)
        libur = {h.hari: h for h in jam_store.daftar_libur(t, admin.kantor_id)}.get(hari)
        if libur is None:
            raise DataSudahBerubah(f"{tanggal(hari)} sudah bukan hari libur. Lihat daftar yang terbaru.")
        jam_store.batalkan_libur(t, admin.kantor_id, libur, admin.id, app.sekarang())


def isi_tahun(app: Application, admin: Pegawai, tahun: int) -> int:
    """Fill the holidays of a year from the package; days the office's table knows are left alone.

    Returns how many days were added. Cuti bersama is there only once the package knows the year's decree.
    """
    _hanya_admin(admin)
    _periksa_tahun(tahun)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, admin.kantor_id)
        masih_berlaku(t, admin)
        return _isi(app, t, admin, (tahun,))


def isi_awal(app: Application, t: Transaction, admin: Pegawai, tahun: Iterable[int] = ()) -> None:
    """First fill at set-up: the hours of the Perwali, and the holidays of this year, the next and ``tahun``."""
    jam_store.simpan_jadwal(t, admin.kantor_id, JADWAL_AWAL, admin.id, app.sekarang())
    kini = setempat(app.sekarang(), kantor_store.kantor(t, admin.kantor_id).zona).year
    _isi(app, t, admin, {kini, kini + 1, *tahun})


def libur_paket(tahun: Iterable[int]) -> tuple[HariLibur, ...]:
    """National holidays and cuti bersama of those years as the package has them, earliest first."""
    import holidays  # here, because loading it takes most of a second and only filling a year needs it

    isi = holidays.country_holidays(
        "ID", years=sorted(tahun), language="id", categories=("public", "government"), expand=False
    )
    return tuple(HariLibur(hari, nama, SUMBER_PAKET) for hari, nama in sorted(isi.items()))


def _isi(app: Application, t: Transaction, admin: Pegawai, tahun: Iterable[int]) -> int:
    ada = jam_store.tercatat(t, admin.kantor_id)
    baru = [h for h in libur_paket(tahun) if h.hari not in ada]
    for libur in baru:
        jam_store.simpan_libur(t, admin.kantor_id, libur, admin.id, app.sekarang())
    return len(baru)


def _simpan_jadwal(app: Application, admin: Pegawai, jadwal: Jadwal) -> None:
    _hanya_admin(admin)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, admin.kantor_id)
        masih_berlaku(t, admin)
        jam_store.simpan_jadwal(t, admin.kantor_id, jadwal, admin.id, app.sekarang())
        jam_store.muat(t, admin.kantor_id)  # refuses what overlaps; the transaction is then undone


def _periksa_tahun(tahun: int) -> None:
    if tahun not in TAHUN_WAJAR:
        raise IsianKeliru(f"Isi tahun antara {TAHUN_WAJAR[0]} dan {TAHUN_WAJAR[-1]}.")


def _hanya_admin(pegawai: Pegawai) -> None:
    if pegawai.peran is not Peran.ADMIN or not pegawai.aktif:
        raise TidakBerwenang("Jam kerja dan hari libur diatur oleh Admin.")
