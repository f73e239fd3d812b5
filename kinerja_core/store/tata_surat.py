"""SQL of the office's settings of letters and archive, and of the cards of its files; the newest revision counts."""

from datetime import datetime

from kinerja_core.domain.kartu_arsip import KartuArsip
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.nilai_json import dari_json, ke_json
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction


def tata_surat(r: Bacaan, kantor_id: str) -> TataSurat:
    """The settings as they are now; the defaults where none were saved."""
    baris = r.satu("select isi from tata_surat where kantor_id = $1 order by revisi desc limit 1", kantor_id)
    return dari_json(baris[0], TataSurat) if baris else TataSurat()


def simpan_tata_surat(t: Transaction, kantor_id: str, tata: TataSurat, oleh: str, pada: datetime) -> None:
    """Append the next revision of the settings."""
    revisi = urutan.berikut(t, "tata_surat", "revisi", kantor_id=kantor_id)
    t.tulis(
        "insert into tata_surat (kantor_id, revisi, isi, oleh, pada) values ($1,$2,$3,$4,$5)",
        *(kantor_id, revisi, ke_json(tata), oleh, pada),
    )


def kartu(r: Bacaan, kantor_id: str, siklus_id: str) -> KartuArsip | None:
    """The card of a Siklus as it is now, None where it has not been closed."""
    baris = r.satu(
        "select isi from kartu_arsip where kantor_id = $1 and siklus_id = $2 order by revisi desc limit 1",
        *(kantor_id, siklus_id),
    )
    return dari_json(baris[0], KartuArsip) if baris else None


def simpan_kartu(t: Transaction, kantor_id: str, siklus_id: str, isi: KartuArsip, oleh: str, pada: datetime) -> None:
    """Append the next revision of a card."""
    revisi = urutan.berikut(t, "kartu_arsip", "revisi", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into kartu_arsip (kantor_id, siklus_id, revisi, isi, oleh, pada) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, siklus_id, revisi, ke_json(isi), oleh, pada),
    )


def daftar_kartu(r: Bacaan, kantor_id: str) -> dict[str, KartuArsip]:
    """The newest card of every closed Siklus, by its id."""
    baris = r.baca("select siklus_id, isi from kartu_arsip where kantor_id = $1 order by siklus_id, revisi", kantor_id)
    return {siklus_id: dari_json(isi, KartuArsip) for siklus_id, isi in baris}
