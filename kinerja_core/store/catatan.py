"""SQL of the notes of Langkah 7 (analysis), and of dispatch in Langkah 13."""

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction


@dataclass(frozen=True)
class Ekspedisi:
    """One delivery; ``penerima`` None until its receipt is recorded (``bukti``: sha256 of the slip, may be empty).

    ``saluran`` is a domain.distribusi.Saluran; ``tanggal_terima`` is the day on the slip, ``diterima`` when it was
    recorded.
    """

    nomor: int
    tujuan: str
    hal: str
    salinan: str
    pengantar: str
    dikirim: datetime
    penerima: str | None
    diterima: datetime | None
    bukti: str | None
    saluran: str = "kurir"
    keterangan: str = ""
    tanggal_terima: date | None = None


def simpan_analisis(
    t: Transaction, kantor_id: str, siklus_id: str, indikator: str, isi: str, oleh: str, pada: datetime
) -> None:
    """Append the next revision of the note on one Indikator."""
    kunci = {"kantor_id": kantor_id, "siklus_id": siklus_id, "indikator": indikator}
    revisi = urutan.berikut(t, "catatan_analisis", "revisi", **kunci)
    t.tulis(
        "insert into catatan_analisis (kantor_id, siklus_id, indikator, revisi, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, siklus_id, indikator, revisi, isi, oleh, pada),
    )


def analisis(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, str]:
    """The newest note by kode indikator."""
    baris = r.baca(
        "select indikator, isi from catatan_analisis "
        "where kantor_id = $1 and siklus_id = $2 order by indikator, revisi",
        *(kantor_id, siklus_id),
    )
    terbaru: dict[str, str] = dict(baris)
    return {indikator: isi for indikator, isi in terbaru.items() if isi}


def tambah_ekspedisi(t: Transaction, kantor_id: str, siklus_id: str, e: Ekspedisi, oleh: str) -> int:
    """Append one delivery; returns its number."""
    nomor = len(daftar_ekspedisi(t, kantor_id, siklus_id)) + 1
    t.tulis(
        "insert into ekspedisi (kantor_id, siklus_id, nomor, tujuan, hal, salinan, pengantar, dikirim, oleh, saluran, "
        "keterangan) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        *(kantor_id, siklus_id, nomor, e.tujuan, e.hal, e.salinan, e.pengantar, e.dikirim, oleh),
        *(e.saluran, e.keterangan),
    )
    return nomor


def terima_ekspedisi(t: Transaction, kantor_id: str, siklus_id: str, e: Ekspedisi, oleh: str) -> None:
    """Record the receipt of one delivery; a second receipt is refused by the primary key."""
    t.tulis(
        "insert into ekspedisi_terima (kantor_id, siklus_id, nomor, penerima, pada, sha256, oleh, tanggal) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, e.nomor, e.penerima, e.diterima, e.bukti, oleh, e.tanggal_terima),
    )


def susulkan_bukti(t: Transaction, kantor_id: str, siklus_id: str, nomor: int, bukti: str) -> None:
    """Add the slip to a receipt that was recorded without one."""
    t.tulis(
        "update ekspedisi_terima set sha256 = $4 "
        "where kantor_id = $1 and siklus_id = $2 and nomor = $3 and sha256 = ''",
        *(kantor_id, siklus_id, nomor, bukti),
    )


def daftar_ekspedisi(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Ekspedisi, ...]:
    """All deliveries with their receipts."""
    baris = r.baca(
        "select e.nomor, e.tujuan, e.hal, e.salinan, e.pengantar, e.dikirim, m.penerima, m.pada, m.sha256, "
        "e.saluran, e.keterangan, m.tanggal from ekspedisi e left join ekspedisi_terima m "
        "on m.kantor_id = e.kantor_id and m.siklus_id = e.siklus_id and m.nomor = e.nomor "
        "where e.kantor_id = $1 and e.siklus_id = $2 order by e.nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Ekspedisi(*b) for b in baris)
