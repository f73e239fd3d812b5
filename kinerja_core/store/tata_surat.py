"""SQL of the office's settings of letters and archive, and of the cards of its files; the newest revision counts."""

from datetime import datetime

from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.nilai_json import dari_json, ke_json
from kinerja_core.store.store import Bacaan, Transaction


def tata_surat(r: Bacaan, kantor_id: str) -> TataSurat:
    """The settings as they are now; the defaults where none were saved."""
    baris = r.satu("select isi from tata_surat where kantor_id = $1 order by revisi desc limit 1", kantor_id)
    return dari_json(baris[0], TataSurat) if baris else TataSurat()


def simpan_tata_surat(t: Transaction, kantor_id: str, tata: TataSurat, oleh: str, pada: datetime) -> None:
    """Append the next revision of the settings."""
    ((revisi,),) = t.baca("select coalesce(max(revisi), 0) + 1 from tata_surat where kantor_id = $1", kantor_id)
    t.tulis(
        "insert into tata_surat (kantor_id, revisi, isi, oleh, pada) values ($1,$2,$3,$4,$5)",
        *(kantor_id, revisi, ke_json(tata), oleh, pada),
    )
