"""A small real office for the tests of the web server: its people, their accounts, their sessions."""

import hashlib
import secrets
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from kinerja_core.actions.masuk import sandi_baru, sid
from kinerja_core.application import Application, bangun
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.settings import Settings
from kinerja_core.store import akun as akun_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store.akun import Akun, Sesi

SANDI = "kuda-laut-berenang"
KANTOR = Kantor("kantor-1", "Kecamatan Contoh", "Pemerintah Kota Samarinda", "Samarinda")


class Jam:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.kini = datetime(2026, 11, 23, 1, 0)

    def __call__(self) -> datetime:
        return self.kini

    def maju(self, lama: timedelta) -> None:
        self.kini += lama


@dataclass(frozen=True)
class Dunia:
    """One office with its clock."""

    app: Application
    jam: Jam
    sidik: str

    def siapkan(self) -> None:
        with self.app.store.transaction() as t:
            kantor_store.simpan_kantor(t, KANTOR)
            kantor_store.tambah_sop(t, KANTOR.id, SOP_AWAL, "", self.jam())

    def jadikan_contoh(self) -> None:
        with self.app.store.transaction() as t:
            kantor_store.simpan_kantor(t, replace(KANTOR, contoh=True))

    def pegawai(self, peran: Peran, nama: str = "", unit: str = "", *, sandi_contoh: str = "") -> Pegawai:
        """A Pegawai with an account named like ``nama`` (or his Peran) and the password SANDI."""
        nama = nama or peran.value
        orang = Pegawai(KANTOR.id, str(uuid.uuid4()), nama.title(), "", "", peran.sebutan, peran, unit)
        with self.app.store.transaction() as t:
            kantor_store.simpan_pegawai(t, orang)
            akun_store.simpan_akun(t, Akun(KANTOR.id, nama, orang.id, self.sidik, sandi_contoh=sandi_contoh))
        return orang

    def sesi(self, orang: Pegawai) -> str:
        """The token of a new session, without paying for a password hash."""
        token = secrets.token_urlsafe(32)
        with self.app.store.transaction() as t:
            sesi = Sesi(_sha(token), orang.kantor_id, orang.id, self.jam(), self.jam())
            akun_store.buka_sesi(t, sesi)
        return token

    def user(self, orang: Pegawai) -> dict[str, str]:
        """What the guard makes of a signed-in browser for ``st.user`` (for ``AppTest.user``)."""
        return {"sid": sid(self.sesi(orang)), "pegawai": orang.id}


def buka_dunia(folder: Path, sidik: str) -> Dunia:
    """An empty data folder opened with a clock of its own."""
    jam = Jam()
    return Dunia(bangun(Settings(folder / "data"), jam), jam, sidik)


def sidik_sandi() -> str:
    """One real Argon2 hash of SANDI for all accounts."""
    return sandi_baru(SANDI)


def _sha(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
