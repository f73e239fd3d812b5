"""The Admin's acts: office, Unit, Pegawai and accounts, Indikator and Target, versions of the SOP."""

import uuid
from dataclasses import fields, replace
from datetime import date
from zoneinfo import ZoneInfo

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.actions.masuk import kode_masuk, nama_masuk_sah, sandi_baru
from kinerja_core.application import Application
from kinerja_core.domain.errors import IsianKeliru, TidakBerwenang
from kinerja_core.domain.indikator import Arah, Indikator, Target
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.masa_tugas import TANPA_BATAS, periksa_masa
from kinerja_core.domain.nomor_surat import periksa_templat
from kinerja_core.domain.pejabat import periksa_tidak_bertumpuk
from kinerja_core.domain.peran import Pegawai, Peran, Unit
from kinerja_core.domain.sop import SOP, Langkah
from kinerja_core.domain.sop_revisi import KepalaSOP, periksa_revisi, perubahan
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import akun as akun_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import kontak as kontak_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store.akun import Akun
from kinerja_core.store.store import Transaction

PALING_BANYAK_UNIT = 99


def simpan_kantor(app: Application, admin: Pegawai, kantor: Kantor) -> None:
    """Change the office's identity. Documents already made keep what they say."""
    _hanya_admin(admin)
    if not kantor.nama.strip() or not kantor.pemda.strip() or not kantor.kota.strip():
        raise IsianKeliru("Isi nama kantor, pemerintah daerah, dan kota.")
    periksa_templat(kantor.templat_nomor)
    if kantor.zona not in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"):
        raise IsianKeliru("Pilih zona waktu WIB, WITA, atau WIT.")
    ZoneInfo(kantor.zona)
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        lama = kantor_store.kantor(t, admin.kantor_id)
        kantor_store.simpan_kantor(t, replace(kantor, id=lama.id, contoh=lama.contoh, lambang=lama.lambang))


def simpan_unit(app: Application, admin: Pegawai, unit: Unit, baru: bool = False) -> None:
    """Add or change a Unit; a Siklus that runs keeps the Unit its Format IKU names.

    ``baru``: meant as an addition, so a kode that another Unit has is refused rather than taken over.
    """
    _hanya_admin(admin)
    kode = kode_masuk(unit.kode)
    if not kode:
        raise IsianKeliru("Kode unit hanya memuat huruf, angka, titik, dan tanda hubung, misalnya “pem”.")
    if not unit.nama.strip():
        raise IsianKeliru("Isi nama unit.")
    if not 1 <= unit.urutan <= PALING_BANYAK_UNIT:
        raise IsianKeliru(f"Urutan unit diisi 1 sampai {PALING_BANYAK_UNIT}.")
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        if baru:
            _belum_dipakai(kode, {u.kode: u.nama for u in kantor_store.daftar_unit(t, admin.kantor_id)})
        kantor_store.simpan_unit(t, admin.kantor_id, replace(unit, kode=kode, nama=unit.nama.strip()))


def tambah_pegawai(app: Application, admin: Pegawai, pegawai: Pegawai, nama_masuk: str, sandi: str) -> Pegawai:
    """Register a person with his account; the password is handed over and changed by himself."""
    _hanya_admin(admin)
    nama = nama_masuk_sah(nama_masuk)
    sidik = sandi_baru(sandi)
    baru = _dengan_masa(replace(pegawai, kantor_id=admin.kantor_id, id=str(uuid.uuid4())))
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        _periksa_pegawai(t, baru)
        _periksa_masa(t, baru, None)
        if akun_store.akun(t, admin.kantor_id, nama) is not None:
            raise IsianKeliru(f"Nama pengguna “{nama}” sudah dipakai. Pilih yang lain.")
        kantor_store.simpan_pegawai(t, baru)
        akun_store.simpan_akun(t, Akun(admin.kantor_id, nama, baru.id, sidik))
    return baru


def simpan_pegawai(app: Application, admin: Pegawai, pegawai: Pegawai) -> None:
    """Change a person's data. Whoever is deactivated is signed out everywhere at once."""
    _hanya_admin(admin)
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        lama = kantor_store.pegawai(t, admin.kantor_id, pegawai.id)
        baru = _dengan_masa(replace(pegawai, kantor_id=lama.kantor_id))
        _periksa_pegawai(t, baru)
        _periksa_masa(t, baru, lama)
        kantor_store.simpan_pegawai(t, baru)
        admin_aktif = [p for p in kantor_store.daftar_pegawai(t, admin.kantor_id) if p.peran is Peran.ADMIN and p.aktif]
        if not admin_aktif:
            raise IsianKeliru("Paling sedikit satu Admin harus tetap aktif.")
        if not baru.aktif or baru.peran is not lama.peran:
            akun_store.akhiri_semua_sesi(t, baru.kantor_id, baru.id)


def simpan_kontak(app: Application, admin: Pegawai, pegawai: Pegawai, pos_el: str, telepon: str) -> None:
    """How a person is reached for reminders; empty takes an address away."""
    _hanya_admin(admin)
    alamat = pos_el.strip()
    if alamat and ("@" not in alamat or any(huruf.isspace() for huruf in alamat)):
        raise IsianKeliru(f"“{alamat}” bukan alamat pos-el.")
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        kontak_store.simpan_kontak(t, admin.kantor_id, pegawai.id, alamat, telepon.strip())


def atur_ulang_sandi(app: Application, admin: Pegawai, pegawai: Pegawai, sandi: str) -> None:
    """Set a new password for somebody and unlock his account; his sessions end."""
    _hanya_admin(admin)
    sidik = sandi_baru(sandi)
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        milik = [a for a in akun_store.daftar_akun(t, admin.kantor_id) if a.pegawai_id == pegawai.id]
        if not milik:
            raise IsianKeliru("Pegawai itu belum mempunyai akun.")
        for akun in milik:
            akun_store.simpan_akun(t, replace(akun, sandi=sidik, sandi_contoh="", gagal=0, terkunci_sampai=None))
        akun_store.akhiri_semua_sesi(t, admin.kantor_id, pegawai.id)


def simpan_indikator(app: Application, admin: Pegawai, indikator: Indikator, baru: bool = False) -> None:
    """Add or change an Indikator of the catalogue; ``baru`` as in `simpan_unit`."""
    _hanya_admin(admin)
    if not indikator.kode.strip() or len(indikator.nama.split()) < 2 or not indikator.satuan.strip():
        raise IsianKeliru("Isi kode, nama indikator (paling sedikit dua kata), dan satuan.")
    if indikator.arah is Arah.ORDINAL and len(indikator.skala) < 2:
        raise IsianKeliru("Indikator berperingkat memerlukan skala, dari yang terburuk sampai terbaik.")
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        if indikator.unit not in {u.kode for u in kantor_store.daftar_unit(t, admin.kantor_id)}:
            raise IsianKeliru("Pilih unit penanggung jawab dari daftar.")
        if baru:
            _belum_dipakai(indikator.kode, {i.kode: i.nama for i in rujukan_store.daftar_indikator(t, admin.kantor_id)})
        rujukan_store.simpan_indikator(t, admin.kantor_id, indikator)


def simpan_target(app: Application, admin: Pegawai, target: Target) -> None:
    """Set the Target of one Indikator for one year; a Format IKU already fixed keeps its own."""
    _hanya_admin(admin)
    if (target.bawah is None) != (target.atas is None):
        raise IsianKeliru("Target rentang memerlukan batas bawah dan batas atas.")
    if target.bawah is not None and target.atas is not None and target.bawah > target.atas:
        raise IsianKeliru("Batas bawah target melebihi batas atas.")
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        rujukan_store.simpan_target(t, admin.kantor_id, target)


def revisi_sop(app: Application, admin: Pegawai, langkah: tuple[Langkah, ...], kepala: KepalaSOP | None = None) -> SOP:
    """Make a new version of the SOP, dated today; running Siklus keep theirs.

    ``kepala`` None leaves what stands above the table. Refused where nothing changes or the table could not be run.
    """
    _hanya_admin(admin)
    with app.store.transaction() as t:
        masih_berlaku(t, admin)
        kantor = kantor_store.kantor(t, admin.kantor_id)
        lama = kantor_store.sop_terbaru(t, admin.kantor_id)
        periksa_revisi(lama, langkah)
        hari: date = setempat(app.sekarang(), kantor.zona).date()
        baru = replace(lama, versi=lama.versi + 1, tanggal_revisi=hari, langkah=langkah)
        if kepala is not None:
            baru = replace(baru, **{f.name: getattr(kepala, f.name) for f in fields(kepala)})
        if not perubahan(lama, baru):
            raise IsianKeliru("Belum ada yang diubah. Ubah isi lembar SOP lebih dulu.")
        kantor_store.tambah_sop(t, admin.kantor_id, baru, admin.id, app.sekarang())
    return baru


def _belum_dipakai(kode: str, ada: dict[str, str]) -> None:
    """``ada``: kode → nama of what the office has; upper and lower case are the same kode."""
    pemilik = {milik.casefold(): nama for milik, nama in ada.items()}.get(kode.casefold())
    if pemilik is not None:
        raise IsianKeliru(f"Kode “{kode}” sudah dipakai “{pemilik}”. Beri kode lain, atau pilih namanya untuk diubah.")


def _periksa_pegawai(t: Transaction, p: Pegawai) -> None:
    if not p.nama.strip() or not p.jabatan.strip():
        raise IsianKeliru("Isi nama dan jabatan pegawai.")
    digit = p.nip.replace(" ", "")
    if digit and (len(digit) != 18 or not digit.isascii() or not digit.isdigit()):
        raise IsianKeliru("NIP terdiri atas 18 angka, misalnya 19700101 199001 1 001.")
    if p.peran is Peran.SEKSI and p.unit not in {u.kode for u in kantor_store.daftar_unit(t, p.kantor_id)}:
        raise IsianKeliru("Pegawai dengan peran Seksi harus mempunyai unit.")
    if p.awalan not in ("", "Plt.", "Plh."):
        raise IsianKeliru("Awalan jabatan hanya Plt. atau Plh.")


def _dengan_masa(p: Pegawai) -> Pegawai:
    """A definitive official has no window."""
    return p if p.awalan else replace(p, masa=TANPA_BATAS)


def _periksa_masa(t: Transaction, p: Pegawai, lama: Pegawai | None) -> None:
    """Whoever acted before dates were kept may go on so; each new or changed window is complete."""
    if not p.awalan:
        return
    if lama is None or (lama.awalan, lama.masa) != (p.awalan, p.masa):
        periksa_masa(p.masa)
    if lama is None or (lama.awalan, lama.masa, lama.peran, lama.unit, lama.aktif) != (
        *(p.awalan, p.masa, p.peran, p.unit, p.aktif),
    ):
        periksa_tidak_bertumpuk(p, kantor_store.daftar_pegawai(t, p.kantor_id))


def _hanya_admin(pegawai: Pegawai) -> None:
    if pegawai.peran is not Peran.ADMIN or not pegawai.aktif:
        raise TidakBerwenang("Data rujukan dan akun dikelola oleh Admin.")
