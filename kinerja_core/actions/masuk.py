"""Signing in and out, first set-up of the office, passwords. No default password exists anywhere."""

import hashlib
import secrets
import threading
import uuid
from dataclasses import replace
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from kinerja_core.actions.jam_kerja import isi_awal
from kinerja_core.application import Application
from kinerja_core.domain.errors import GagalMasuk, IsianKeliru, TidakBerwenang
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.store import akun as akun_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store.akun import Akun, Sesi

DIAM_PALING_LAMA = timedelta(hours=2)
"""A session unused for this long has ended."""

UMUR_PALING_LAMA = timedelta(hours=12)
"""A session ends after this even when it is used."""

GAGAL_PALING_BANYAK = 5
LAMA_TERKUNCI = timedelta(minutes=15)
PANJANG_SANDI = 10

_SENTUH_TIAP = timedelta(minutes=1)
_PANJANG_SID = 32
# one sentence for every refusal, so that it does not tell which names exist
_SALAH = "Nama pengguna atau kata sandi salah. Setelah 5 kali gagal, akun terkunci 15 menit; Admin dapat membukanya."
_hasher = PasswordHasher()
_bergiliran = threading.BoundedSemaphore(2)  # each hash takes 64 MiB
_TIRUAN = _hasher.hash(secrets.token_hex(16))  # so that an unknown name takes as long as a wrong password


def masuk(app: Application, nama_masuk: str, sandi: str) -> str:
    """Check name and password and open a session; returns its token (the caller's cookie).

    GagalMasuk with one and the same sentence for an unknown name, a wrong password and a locked account;
    after GAGAL_PALING_BANYAK failures in a row the account is locked for LAMA_TERKUNCI.
    """
    pada = app.sekarang()
    nama = nama_masuk.strip().lower()
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        akun = akun_store.akun(r, kantor.id, nama) if kantor else None
    cocok = _cocok(akun.sandi if akun else _TIRUAN, sandi)
    terkunci = akun is not None and akun.terkunci_sampai is not None and akun.terkunci_sampai > pada
    if akun is None or terkunci or not cocok:
        if akun is not None and not terkunci:
            _catat_gagal(app, akun)
        raise GagalMasuk(_SALAH)
    token = secrets.token_urlsafe(32)
    with app.store.transaction() as t:
        if not kantor_store.pegawai(t, akun.kantor_id, akun.pegawai_id).aktif:
            raise GagalMasuk("Akun ini sudah dinonaktifkan. Hubungi Admin.")
        if akun_store.akun(t, akun.kantor_id, nama) != akun:
            raise GagalMasuk(_SALAH)  # the password was changed, or the account locked, in this very moment
        akun_store.simpan_akun(t, replace(akun, gagal=0, terkunci_sampai=None))
        akun_store.buka_sesi(t, Sesi(_sha(token), akun.kantor_id, akun.pegawai_id, pada, pada))
    return token


def keluar(app: Application, token: str) -> None:
    """End the session for good, in every tab."""
    with app.store.transaction() as t:
        akun_store.akhiri_sesi(t, _sha(token))


def sid(token: str) -> str:
    """The public name of a session: it identifies the session inside the server but opens nothing."""
    return _sha(token)[:_PANJANG_SID]


def pegawai_dari_token(app: Application, token: str) -> Pegawai | None:
    """Whose session this is, or None where it is unknown, ended or has idled too long."""
    return _pemilik(app, _sha(token)) if token else None


def pegawai_dari_sid(app: Application, nama_sesi: str) -> Pegawai | None:
    """Like `pegawai_dari_token`, from the public name of the session."""
    return _pemilik(app, nama_sesi) if len(nama_sesi) == _PANJANG_SID else None


def sandi_benar(app: Application, pegawai: Pegawai, sandi: str) -> bool:
    """Whether this is the password of the Pegawai (asked again before signing)."""
    akun = _akun_milik(app, pegawai)
    return _cocok(akun.sandi, sandi)


def ganti_sandi(app: Application, pegawai: Pegawai, lama: str, baru: str, sid_kini: str = "") -> None:
    """Change one's own password; all sessions of the person but the one named ``sid_kini`` end."""
    akun = _akun_milik(app, pegawai)
    if not _cocok(akun.sandi, lama):
        raise GagalMasuk("Kata sandi lama tidak cocok.")
    sidik = sandi_baru(baru)
    with app.store.transaction() as t:
        akun_store.simpan_akun(t, replace(akun, sandi=sidik, sandi_contoh="", gagal=0, terkunci_sampai=None))
        akun_store.akhiri_semua_sesi(t, pegawai.kantor_id, pegawai.id, sid_kini)


def perlu_penyiapan(app: Application) -> bool:
    """Whether this data folder has no office yet."""
    with app.store.read() as r:
        return kantor_store.kantor_pertama(r) is None


def siapkan_kantor(app: Application, kantor: Kantor, nama_admin: str, nama_masuk: str, sandi: str) -> None:
    """First set-up: the office, the SOP as printed, and the first Admin. Possible once only."""
    if not kantor.nama.strip() or not kantor.pemda.strip() or not kantor.kota.strip():
        raise IsianKeliru("Isi nama kantor, pemerintah daerah, dan kota.")
    if not nama_admin.strip():
        raise IsianKeliru("Isi nama Admin.")
    nama = nama_masuk_sah(nama_masuk)
    sidik = sandi_baru(sandi)
    admin = Pegawai(kantor.id, str(uuid.uuid4()), nama_admin.strip(), "", "", "Admin", Peran.ADMIN)
    with app.store.transaction() as t:
        if kantor_store.kantor_pertama(t) is not None:
            raise TidakBerwenang("Kantor ini sudah disiapkan. Silakan masuk.")
        kantor_store.simpan_kantor(t, kantor)
        kantor_store.tambah_sop(t, kantor.id, SOP_AWAL, admin.id, app.sekarang())
        kantor_store.simpan_pegawai(t, admin)
        akun_store.simpan_akun(t, Akun(kantor.id, nama, admin.id, sidik))
        isi_awal(app, t, admin)


def akun_contoh(app: Application) -> tuple[tuple[str, str, str], ...]:
    """Sign-in name, jabatan and password of the sample accounts; empty unless this is a sample office."""
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        if kantor is None or not kantor.contoh:
            return ()
        jabatan = {p.id: p.jabatan for p in kantor_store.daftar_pegawai(r, kantor.id)}
        akun = [a for a in akun_store.daftar_akun(r, kantor.id) if a.sandi_contoh]
    urut = {"sekretaris": 0, "kasubag": 1, "staf": 2, "camat": 3, "admin": 9}
    akun.sort(key=lambda a: (urut.get(a.nama_masuk, 5), a.nama_masuk))
    return tuple((a.nama_masuk, jabatan[a.pegawai_id], a.sandi_contoh) for a in akun)


def sandi_baru(sandi: str) -> str:
    """The Argon2id hash of a new password; IsianKeliru where it is too short."""
    if len(sandi) < PANJANG_SANDI:
        raise IsianKeliru(f"Kata sandi paling sedikit {PANJANG_SANDI} karakter.")
    with _bergiliran:
        return _hasher.hash(sandi)


def nama_masuk_sah(nama_masuk: str) -> str:
    """A sign-in name as it is stored: lower case, letters, digits, dot, dash."""
    nama = kode_masuk(nama_masuk)
    if not nama:
        raise IsianKeliru("Nama pengguna hanya memuat huruf, angka, titik, dan tanda hubung, misalnya “kasi.pem”.")
    return nama


def kode_masuk(teks: str) -> str:
    """``teks`` in lower case where it holds letters, digits, dot, dash and underscore only; else empty."""
    kode = teks.strip().lower()
    return kode if all(huruf.isascii() and (huruf.isalnum() or huruf in ".-_") for huruf in kode) else ""


def _pemilik(app: Application, token_sha: str) -> Pegawai | None:
    pada = app.sekarang()
    with app.store.read() as r:
        sesi = akun_store.sesi(r, token_sha)
        pegawai = kantor_store.pegawai(r, sesi.kantor_id, sesi.pegawai_id) if sesi else None
    if sesi is None or pegawai is None or not pegawai.aktif:
        return None
    if pada - sesi.terakhir > DIAM_PALING_LAMA or pada - sesi.dibuat > UMUR_PALING_LAMA:
        return None
    if pada - sesi.terakhir > _SENTUH_TIAP:
        with app.store.transaction() as t:
            akun_store.sentuh_sesi(t, sesi.token_sha, pada)
    return pegawai


def _catat_gagal(app: Application, akun: Akun) -> None:
    with app.store.transaction() as t:
        kini = akun_store.akun(t, akun.kantor_id, akun.nama_masuk) or akun
        if kini.terkunci_sampai is not None and kini.terkunci_sampai > app.sekarang():
            return  # another guess of the same moment has locked it, and this one must not unlock it
        gagal = kini.gagal + 1
        terkunci = app.sekarang() + LAMA_TERKUNCI if gagal >= GAGAL_PALING_BANYAK else None
        akun_store.simpan_akun(t, replace(kini, gagal=0 if terkunci else gagal, terkunci_sampai=terkunci))


def _akun_milik(app: Application, pegawai: Pegawai) -> Akun:
    with app.store.read() as r:
        for akun in akun_store.daftar_akun(r, pegawai.kantor_id):
            if akun.pegawai_id == pegawai.id:
                return akun
    raise GagalMasuk("Anda belum mempunyai akun. Hubungi Admin.")


def _cocok(sidik: str, sandi: str) -> bool:
    with _bergiliran:
        try:
            return _hasher.verify(sidik, sandi)
        except VerifyMismatchError:
            return False


def _sha(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
