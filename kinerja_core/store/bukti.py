"""SQL of the evidence behind figures (bukti dukung) and what the reviewer thinks of it."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.domain.usulan import Kolom
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Bukti:
    """One file behind one figure; ``cukup`` None until it has been judged."""

    nomor: int
    siklus_id: str
    unit: str
    indikator: str
    kolom: Kolom
    sha256: str
    nama_berkas: str
    ukuran: int
    keterangan: str
    oleh: str
    pada: datetime
    cukup: bool | None = None
    catatan: str = ""


_KOLOM = (
    "b.nomor, b.siklus_id, b.unit, b.indikator, b.kolom, b.sha256, b.nama_berkas, b.ukuran, b.keterangan, "
    "b.oleh, b.pada, n.cukup, coalesce(n.catatan, '')"
)
_DENGAN_NILAI = (
    "from bukti b left join bukti_nilai n on n.kantor_id = b.kantor_id and n.siklus_id = b.siklus_id "
    "and n.nomor = b.nomor and n.revisi = (select max(m.revisi) from bukti_nilai m "
    "where m.kantor_id = b.kantor_id and m.siklus_id = b.siklus_id and m.nomor = b.nomor)"
)


def tambah(t: Transaction, kantor_id: str, b: Bukti) -> int:
    """Append one piece of evidence; returns its number."""
    nomor = len(daftar(t, kantor_id, b.siklus_id)) + 1
    t.tulis(
        "insert into bukti (kantor_id, siklus_id, nomor, unit, indikator, kolom, sha256, nama_berkas, ukuran, "
        "keterangan, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        *(kantor_id, b.siklus_id, nomor, b.unit, b.indikator, b.kolom.value, b.sha256, b.nama_berkas, b.ukuran),
        *(b.keterangan, b.oleh, b.pada),
    )
    return nomor


def nilai(
    t: Transaction, kantor_id: str, siklus_id: str, nomor: int, cukup: bool, catatan: str, oleh: str, pada: datetime
) -> None:
    """Append one judgement; the newest counts."""
    revisi = urutan.berikut(t, "bukti_nilai", "revisi", kantor_id=kantor_id, siklus_id=siklus_id, nomor=nomor)
    t.tulis(
        "insert into bukti_nilai (kantor_id, siklus_id, nomor, revisi, cukup, catatan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, nomor, revisi, cukup, catatan, oleh, pada),
    )


def daftar(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Bukti, ...]:
    """All evidence of a Siklus with its newest judgement."""
    baris = r.baca(
        f"select {_KOLOM} {_DENGAN_NILAI} where b.kantor_id = $1 and b.siklus_id = $2 order by b.nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Bukti(*(*b[:4], Kolom(b[4]), *b[5:])) for b in baris)


def berkas_sama(r: Bacaan, kantor_id: str, sha256: str) -> tuple[Bukti, ...]:
    """Every use of the same bytes as evidence, in any Siklus of the office."""
    baris = r.baca(
        f"select {_KOLOM} {_DENGAN_NILAI} where b.kantor_id = $1 and b.sha256 = $2 order by b.pada, b.nomor",
        *(kantor_id, sha256),
    )
    return tuple(Bukti(*(*b[:4], Kolom(b[4]), *b[5:])) for b in baris)
