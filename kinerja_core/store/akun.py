"""SQL of accounts and sessions. A session token is kept only as its sha256."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Akun:
    """A sign-in name with its Argon2 hash; ``sandi_contoh`` is filled in a demo office only."""

    kantor_id: str
    nama_masuk: str
    pegawai_id: str
    sandi: str
    gagal: int = 0
    terkunci_sampai: datetime | None = None
    sandi_contoh: str = ""


@dataclass(frozen=True)
class Sesi:
    """A signed-in browser."""

    token_sha: str
    kantor_id: str
    pegawai_id: str
    dibuat: datetime
    terakhir: datetime


_AKUN = "kantor_id, nama_masuk, pegawai_id, sandi, gagal, terkunci_sampai, sandi_contoh"
_SESI = "token_sha, kantor_id, pegawai_id, dibuat, terakhir"


def akun(r: Bacaan, kantor_id: str, nama_masuk: str) -> Akun | None:
    """The account with that sign-in name, if any."""
    baris = r.satu(f"select {_AKUN} from akun where kantor_id = $1 and nama_masuk = $2", kantor_id, nama_masuk)
    return Akun(*baris) if baris else None


def daftar_akun(r: Bacaan, kantor_id: str) -> tuple[Akun, ...]:
    """All accounts by sign-in name."""
    baris = r.baca(f"select {_AKUN} from akun where kantor_id = $1 order by nama_masuk", kantor_id)
    return tuple(Akun(*b) for b in baris)


def simpan_akun(t: Transaction, a: Akun) -> None:
    """Insert or replace one account."""
    t.tulis("delete from akun where kantor_id = $1 and nama_masuk = $2", a.kantor_id, a.nama_masuk)
    t.tulis(
        f"insert into akun ({_AKUN}) values ($1,$2,$3,$4,$5,$6,$7)",
        *(a.kantor_id, a.nama_masuk, a.pegawai_id, a.sandi, a.gagal, a.terkunci_sampai, a.sandi_contoh),
    )


def sesi(r: Bacaan, token_sha: str) -> Sesi | None:
    """The session still open under that token hash (or under a prefix of at least 32 characters of it)."""
    baris = r.satu(
        f"select {_SESI} from sesi where starts_with(token_sha, $1) and not berakhir order by token_sha limit 1",
        token_sha,
    )
    return Sesi(*baris) if baris else None


def buka_sesi(t: Transaction, s: Sesi) -> None:
    """Record a new session."""
    t.tulis(
        f"insert into sesi ({_SESI}, berakhir) values ($1,$2,$3,$4,$5,false)",
        *(s.token_sha, s.kantor_id, s.pegawai_id, s.dibuat, s.terakhir),
    )


def sentuh_sesi(t: Transaction, token_sha: str, pada: datetime) -> None:
    """Move the time of last use."""
    t.tulis("update sesi set terakhir = $2 where token_sha = $1", token_sha, pada)


def akhiri_sesi(t: Transaction, token_sha: str) -> None:
    """End one session; it can never be used again."""
    t.tulis("update sesi set berakhir = true where token_sha = $1", token_sha)


def akhiri_semua_sesi(t: Transaction, kantor_id: str, pegawai_id: str, kecuali: str = "") -> None:
    """End all sessions of a Pegawai (password changed, account closed), one (by its sid) perhaps left open."""
    t.tulis(
        "update sesi set berakhir = true where kantor_id = $1 and pegawai_id = $2 "
        "and ($3 = '' or not starts_with(token_sha, $3))",
        *(kantor_id, pegawai_id, kecuali),
    )
