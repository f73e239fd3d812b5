"""SQL of what becomes of data-quality findings: acknowledged with a reason, or asked about."""

from kinerja_core.domain.temuan import PenerimaanTemuan, Pertanyaan
from kinerja_core.store import urutan, utas
from kinerja_core.store.store import Bacaan, Transaction


def terima(t: Transaction, kantor_id: str, siklus_id: str, p: PenerimaanTemuan) -> None:
    """Record an acknowledgement; a second one of the same finding is refused by the primary key."""
    t.tulis(
        "insert into temuan_terima (kantor_id, siklus_id, kunci, indikator, kalimat, alasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, p.kunci, p.indikator, p.kalimat, p.alasan, p.oleh, p.pada),
    )


def diterima(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, PenerimaanTemuan]:
    """Acknowledgements by kunci, oldest first."""
    baris = r.baca(
        "select kunci, indikator, kalimat, alasan, oleh, pada from temuan_terima "
        "where kantor_id = $1 and siklus_id = $2 order by pada, kunci",
        *(kantor_id, siklus_id),
    )
    return {b[0]: PenerimaanTemuan(*b) for b in baris}


def ajukan(t: Transaction, kantor_id: str, siklus_id: str, p: Pertanyaan) -> int:
    """Append one question; returns its number."""
    nomor = urutan.berikut(t, "pertanyaan", "nomor", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into pertanyaan (kantor_id, siklus_id, nomor, unit, indikator, kunci, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, nomor, p.unit, p.indikator, p.kunci, p.isi, p.oleh, p.pada),
    )
    return nomor


def daftar(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Pertanyaan, ...]:
    """All questions of a Siklus with their answers, in the order they came."""
    jawaban = utas.jawaban(r, "pertanyaan", kantor_id, siklus_id)
    baris = r.baca(
        "select p.nomor, p.unit, p.indikator, p.kunci, p.isi, p.oleh, p.pada, t.pada, t.catatan from pertanyaan p "
        "left join pertanyaan_tutup t on t.kantor_id = p.kantor_id and t.siklus_id = p.siklus_id "
        "and t.nomor = p.nomor where p.kantor_id = $1 and p.siklus_id = $2 order by p.nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Pertanyaan(*(*b[:7], jawaban.get(b[0], ()), b[7], b[8] or "")) for b in baris)
