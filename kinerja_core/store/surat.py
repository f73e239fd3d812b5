"""SQL of the letter register: a counter row in the letter's own transaction, so numbers have no gap."""

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Surat:
    """One numbered letter."""

    seri: str
    tahun: int
    nomor: int
    nomor_lengkap: str
    siklus_id: str
    jenis: str
    hal: str
    tujuan: str
    tanggal: date
    oleh: str
    pada: datetime


_SURAT = "seri, tahun, nomor, nomor_lengkap, siklus_id, jenis, hal, tujuan, tanggal, oleh, pada"


def nomor_berikut(t: Transaction, kantor_id: str, seri: str, tahun: int) -> int:
    """Take the next number of a series; it starts again at 1 each year and is given back on rollback."""
    ((nomor,),) = t.tulis(
        "insert into penghitung (kantor_id, seri, tahun, nomor) values ($1,$2,$3,1) "
        "on conflict (kantor_id, seri, tahun) do update set nomor = penghitung.nomor + 1 returning nomor",
        *(kantor_id, seri, tahun),
    )
    return int(nomor)


def catat(t: Transaction, kantor_id: str, s: Surat) -> None:
    """Enter a letter into the register."""
    t.tulis(
        f"insert into surat (kantor_id, {_SURAT}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        *(kantor_id, s.seri, s.tahun, s.nomor, s.nomor_lengkap, s.siklus_id, s.jenis, s.hal, s.tujuan, s.tanggal),
        *(s.oleh, s.pada),
    )


def daftar(r: Bacaan, kantor_id: str) -> tuple[Surat, ...]:
    """The register, newest first."""
    baris = r.baca(f"select {_SURAT} from surat where kantor_id = $1 order by tahun desc, nomor desc, seri", kantor_id)
    return tuple(Surat(*b) for b in baris)


def milik_siklus(r: Bacaan, kantor_id: str, siklus_id: str, jenis: str) -> Surat | None:
    """The newest letter of that jenis in a Siklus, if any."""
    baris = r.satu(
        f"select {_SURAT} from surat where kantor_id = $1 and siklus_id = $2 and jenis = $3 order by pada desc limit 1",
        *(kantor_id, siklus_id, jenis),
    )
    return Surat(*baris) if baris else None
