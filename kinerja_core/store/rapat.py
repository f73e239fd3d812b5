"""SQL of the meeting: attendance and decisions."""

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Kehadiran:
    """One invitee and whether he came; ``cara`` says how it was recorded."""

    nomor: int
    nama: str
    nip: str
    jabatan: str
    hadir: bool
    cara: str


@dataclass(frozen=True)
class Keputusan:
    """A decision of the meeting, or an action where owner and due date are filled."""

    nomor: int
    uraian: str
    indikator: str
    penanggung_jawab: str
    batas_waktu: date | None
    oleh: str
    pada: datetime


def ganti_kehadiran(t: Transaction, kantor_id: str, siklus_id: str, daftar: tuple[Kehadiran, ...]) -> None:
    """Set the attendance list; what it was before stands in the trail."""
    t.tulis("delete from kehadiran where kantor_id = $1 and siklus_id = $2", kantor_id, siklus_id)
    for h in daftar:
        t.tulis(
            "insert into kehadiran (kantor_id, siklus_id, nomor, nama, nip, jabatan, hadir, cara) "
            "values ($1,$2,$3,$4,$5,$6,$7,$8)",
            *(kantor_id, siklus_id, h.nomor, h.nama, h.nip, h.jabatan, h.hadir, h.cara),
        )


def kehadiran(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Kehadiran, ...]:
    """The attendance list in printed order."""
    baris = r.baca(
        "select nomor, nama, nip, jabatan, hadir, cara from kehadiran "
        "where kantor_id = $1 and siklus_id = $2 order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Kehadiran(*b) for b in baris)


def tambah_keputusan(t: Transaction, kantor_id: str, siklus_id: str, k: Keputusan) -> int:
    """Append one decision; returns its number."""
    nomor = len(daftar_keputusan(t, kantor_id, siklus_id)) + 1
    t.tulis(
        "insert into keputusan (kantor_id, siklus_id, nomor, uraian, indikator, penanggung_jawab, batas_waktu, "
        "oleh, pada) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, nomor, k.uraian, k.indikator, k.penanggung_jawab, k.batas_waktu, k.oleh, k.pada),
    )
    return nomor


def daftar_keputusan(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Keputusan, ...]:
    """All decisions in the order they were taken."""
    baris = r.baca(
        "select nomor, uraian, indikator, penanggung_jawab, batas_waktu, oleh, pada from keputusan "
        "where kantor_id = $1 and siklus_id = $2 order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Keputusan(*b) for b in baris)
