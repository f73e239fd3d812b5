"""SQL of letters and documents: contents revision by revision, and the register of stored files."""

from datetime import datetime
from typing import TypeVar

from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.nilai_json import dari_json, ke_json
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction

T = TypeVar("T")


_DOKUMEN = "kantor_id, siklus_id, urutan, sha256, jenis, langkah, nama_berkas, ukuran, unit, oleh, pada"


def simpan_isi(
    t: Transaction,
    kantor_id: str,
    siklus_id: str,
    jenis: str,
    isi: object,
    oleh: str,
    pada: datetime,
    kunci: str = "",
) -> int:
    """Append the next revision of a content and return its number (from 1)."""
    revisi = revisi_terakhir(t, kantor_id, siklus_id, jenis, kunci) + 1
    t.tulis(
        "insert into naskah (kantor_id, siklus_id, jenis, kunci, revisi, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, jenis, kunci, revisi, ke_json(isi), oleh, pada),
    )
    return revisi


def revisi_terakhir(r: Bacaan, kantor_id: str, siklus_id: str, jenis: str, kunci: str = "") -> int:
    """Number of the newest revision, 0 where there is none."""
    return urutan.terakhir(r, "naskah", "revisi", kantor_id=kantor_id, siklus_id=siklus_id, jenis=jenis, kunci=kunci)


def isi(
    r: Bacaan, kantor_id: str, siklus_id: str, jenis: str, bentuk: type[T], kunci: str = "", revisi: int = 0
) -> T | None:
    """A content (the newest where ``revisi`` is 0), or None where none has been written yet."""
    nomor = revisi or revisi_terakhir(r, kantor_id, siklus_id, jenis, kunci)
    baris = r.satu(
        "select isi from naskah where kantor_id = $1 and siklus_id = $2 and jenis = $3 and kunci = $4 and revisi = $5",
        *(kantor_id, siklus_id, jenis, kunci, nomor),
    )
    return dari_json(baris[0], bentuk) if baris else None


def daftarkan(t: Transaction, d: Dokumen) -> None:
    """Enter a stored file into the register; ``urutan`` 0 means the next free place."""
    tempat = d.urutan or urutan.berikut(t, "dokumen", "urutan", kantor_id=d.kantor_id, siklus_id=d.siklus_id)
    t.tulis(
        f"insert into dokumen ({_DOKUMEN}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        *(d.kantor_id, d.siklus_id, tempat, d.sha256, d.jenis, d.langkah, d.nama_berkas, d.ukuran, d.unit),
        *(d.oleh, d.pada),
    )


def daftar_dokumen(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Dokumen, ...]:
    """All stored files of a Siklus in the order they came."""
    baris = r.baca(
        f"select {_DOKUMEN} from dokumen where kantor_id = $1 and siklus_id = $2 order by urutan",
        *(kantor_id, siklus_id),
    )
    return tuple(Dokumen(*b) for b in baris)


def dokumen_bersidik(r: Bacaan, kantor_id: str, sha256: str) -> tuple[Dokumen, ...]:
    """Every register entry of the bytes with that sha256."""
    baris = r.baca(
        f"select {_DOKUMEN} from dokumen where kantor_id = $1 and sha256 = $2 order by pada",
        kantor_id,
        sha256,
    )
    return tuple(Dokumen(*b) for b in baris)


def dokumen_terakhir(r: Bacaan, kantor_id: str, siklus_id: str, jenis: str, unit: str = "") -> Dokumen:
    """The newest file of one jenis (of one Unit); TidakDitemukan where there is none."""
    cocok = [d for d in daftar_dokumen(r, kantor_id, siklus_id) if d.jenis == jenis and (not unit or d.unit == unit)]
    if not cocok:
        raise TidakDitemukan("Dokumen itu belum dibuat pada Siklus ini.")
    return cocok[-1]
