"""SQL of what is said about the konsep: remarks with their replies, and justified claims."""

from kinerja_core.domain.catatan_naskah import CatatanNaskah
from kinerja_core.domain.klaim import Pembenaran
from kinerja_core.store import urutan, utas
from kinerja_core.store.store import Bacaan, Transaction


def catat(t: Transaction, kantor_id: str, siklus_id: str, c: CatatanNaskah) -> int:
    """Append one remark; returns its number."""
    nomor = urutan.berikut(t, "koreksi", "nomor", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into koreksi (kantor_id, siklus_id, nomor, revisi, bagian, indikator, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, nomor, c.revisi, c.bagian, c.indikator, c.isi, c.oleh, c.pada),
    )
    return nomor


def daftar(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[CatatanNaskah, ...]:
    """All remarks of a Siklus with their replies, in the order they came."""
    jawaban = utas.jawaban(r, "koreksi", kantor_id, siklus_id)
    baris = r.baca(
        "select k.nomor, k.revisi, k.bagian, k.isi, k.oleh, k.pada, k.indikator, t.pada, t.catatan from koreksi k "
        "left join koreksi_tutup t on t.kantor_id = k.kantor_id and t.siklus_id = k.siklus_id "
        "and t.nomor = k.nomor where k.kantor_id = $1 and k.siklus_id = $2 order by k.nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(
        CatatanNaskah(
            *(nomor, revisi, bagian, isi, oleh, pada, indikator or "", jawaban.get(nomor, ())),
            ditutup=ditutup,
            penutup=penutup or "",
        )
        for nomor, revisi, bagian, isi, oleh, pada, indikator, ditutup, penutup in baris
    )


def benarkan(t: Transaction, kantor_id: str, siklus_id: str, p: Pembenaran) -> None:
    """Record a justification; a second one of the same claim is refused by the primary key."""
    t.tulis(
        "insert into klaim_pembenaran (kantor_id, siklus_id, kunci, bagian, kalimat, klaim, alasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, p.kunci, p.bagian, p.kalimat, p.klaim, p.alasan, p.oleh, p.pada),
    )


def pembenaran(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, Pembenaran]:
    """Justifications by kunci, oldest first."""
    baris = r.baca(
        "select kunci, bagian, kalimat, klaim, alasan, oleh, pada from klaim_pembenaran "
        "where kantor_id = $1 and siklus_id = $2 order by pada, kunci",
        *(kantor_id, siklus_id),
    )
    return {b[0]: Pembenaran(*b) for b in baris}
