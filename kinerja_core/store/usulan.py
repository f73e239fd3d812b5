"""SQL of what the Unit hand in: hand-over and receipt of the forms, revisions and their Isian."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.domain.usulan import Isian, Keadaan, Kolom, Usulan
from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Penyerahan:
    """A form handed to a Unit; ``diterima`` is None until the Unit has taken it."""

    unit: str
    sha256: str
    penerima: str
    diserahkan_oleh: str
    diserahkan: datetime
    diterima_oleh: str | None
    diterima: datetime | None


@dataclass(frozen=True)
class UsulanIKU:
    """A change a Unit proposes to an indicator, its formula or its target."""

    urutan: int
    unit: str
    indikator: str
    isi: str
    alasan: str
    oleh: str
    pada: datetime


_ISIAN = "indikator, kolom, keadaan, nilai, teks, alasan, lembar, sel, teks_asli, pilihan"


def serahkan(t: Transaction, kantor_id: str, siklus_id: str, p: Penyerahan) -> None:
    """Record a hand-over; a second one to the same Unit is refused by the primary key."""
    t.tulis(
        "insert into penyerahan (kantor_id, siklus_id, unit, sha256, penerima, diserahkan_oleh, diserahkan) "
        "values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, siklus_id, p.unit, p.sha256, p.penerima, p.diserahkan_oleh, p.diserahkan),
    )


def terima(t: Transaction, kantor_id: str, siklus_id: str, unit: str, oleh: str, pada: datetime) -> None:
    """Record that the Unit has taken its form."""
    t.tulis(
        "insert into penerimaan (kantor_id, siklus_id, unit, oleh, pada) values ($1,$2,$3,$4,$5)",
        *(kantor_id, siklus_id, unit, oleh, pada),
    )


def daftar_penyerahan(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, Penyerahan]:
    """Hand-overs by kode unit."""
    baris = r.baca(
        "select s.unit, s.sha256, s.penerima, s.diserahkan_oleh, s.diserahkan, m.oleh, m.pada from penyerahan s "
        "left join penerimaan m on m.kantor_id = s.kantor_id and m.siklus_id = s.siklus_id and m.unit = s.unit "
        "where s.kantor_id = $1 and s.siklus_id = $2 order by s.unit",
        *(kantor_id, siklus_id),
    )
    return {b[0]: Penyerahan(*b) for b in baris}


def kirim_usulan_iku(t: Transaction, kantor_id: str, siklus_id: str, u: UsulanIKU) -> None:
    """Append one proposal."""
    urutan = len(daftar_usulan_iku(t, kantor_id, siklus_id)) + 1
    t.tulis(
        "insert into usulan_iku (kantor_id, siklus_id, urutan, unit, indikator, isi, alasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, urutan, u.unit, u.indikator, u.isi, u.alasan, u.oleh, u.pada),
    )


def daftar_usulan_iku(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[UsulanIKU, ...]:
    """All proposals in the order they came."""
    baris = r.baca(
        "select urutan, unit, indikator, isi, alasan, oleh, pada from usulan_iku "
        "where kantor_id = $1 and siklus_id = $2 order by urutan",
        *(kantor_id, siklus_id),
    )
    return tuple(UsulanIKU(*b) for b in baris)


def simpan(t: Transaction, kantor_id: str, u: Usulan, penjelasan: str) -> None:
    """Append one revision with all its Isian; a revision number is never used twice."""
    t.tulis(
        "insert into usulan (kantor_id, siklus_id, unit, revisi, sha256, nama_berkas, penjelasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, u.siklus_id, u.unit, u.revisi, u.sha256, u.nama_berkas, penjelasan, u.oleh, u.pada),
    )
    for i in u.isian:
        t.tulis(
            f"insert into isian (kantor_id, siklus_id, unit, revisi, {_ISIAN}) "
            "values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)",
            *(kantor_id, u.siklus_id, u.unit, u.revisi, i.indikator, i.kolom.value, i.keadaan.value, i.nilai),
            *(i.teks, i.alasan, i.lembar, i.sel, i.teks_asli, i.pilihan),
        )


def daftar(r: Bacaan, kantor_id: str, siklus_id: str, unit: str = "") -> tuple[Usulan, ...]:
    """All revisions (of one Unit where given), oldest first, with their Isian."""
    baris = r.baca(
        "select siklus_id, unit, revisi, sha256, nama_berkas, oleh, pada from usulan "
        "where kantor_id = $1 and siklus_id = $2 and ($3 = '' or unit = $3) order by unit, revisi",
        *(kantor_id, siklus_id, unit),
    )
    isian = _isian(r, kantor_id, siklus_id, unit)
    return tuple(Usulan(*(*b, tuple(isian.get((b[1], b[2]), ())))) for b in baris)


def terakhir(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, Usulan]:
    """The newest revision of each Unit that has handed in."""
    return {u.unit: u for u in daftar(r, kantor_id, siklus_id)}


def _isian(r: Bacaan, kantor_id: str, siklus_id: str, unit: str) -> dict[tuple[str, int], list[Isian]]:
    hasil: dict[tuple[str, int], list[Isian]] = {}
    for b in r.baca(
        f"select unit, revisi, {_ISIAN} from isian where kantor_id = $1 and siklus_id = $2 "
        "and ($3 = '' or unit = $3) order by unit, revisi, indikator, kolom",
        *(kantor_id, siklus_id, unit),
    ):
        hasil.setdefault((b[0], b[1]), []).append(Isian(b[2], Kolom(b[3]), Keadaan(b[4]), *b[5:]))
    return hasil
