"""The run sheet: each Langkah of the SOP as it was really run, read from the trail."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.naskah import BarisPelaksanaan
from kinerja_core.domain.sop import SOP, Langkah
from kinerja_core.domain.waktu import tanggal_jam


def baris_pelaksanaan(
    sop: SOP, jejak: Sequence[Jejak], nama: Mapping[str, str], zona: str, pada: datetime, oleh: str
) -> tuple[BarisPelaksanaan, ...]:
    """One row per Langkah: its first beginning, its last end, who ended it, what it put out.

    ``nama`` maps Pegawai ids to names. The Langkah that is being ended while the sheet is made ends at
    ``pada`` by ``oleh``.
    """
    return tuple(_baris(langkah, jejak, nama, zona, pada, oleh) for langkah in sop.langkah)


def _baris(
    langkah: Langkah, jejak: Sequence[Jejak], nama: Mapping[str, str], zona: str, pada: datetime, oleh: str
) -> BarisPelaksanaan:
    mulai = next((j.pada for j in jejak if j.langkah == langkah.nomor), None)
    akhir = _akhir(langkah.nomor, jejak)
    selesai, penutup = (akhir.pada, nama.get(akhir.oleh, akhir.oleh)) if akhir else (pada, oleh)
    berkas = [sha for j in _milik(langkah.nomor, jejak) for sha in json.loads(j.isi).get("dokumen", {}).values()]
    return BarisPelaksanaan(
        langkah.nomor,
        langkah.uraian,
        " / ".join(p.sebutan for p in langkah.pelaksana),
        str(langkah.waktu),
        tanggal_jam(mulai, zona) if mulai else "",
        tanggal_jam(selesai, zona),
        penutup,
        langkah.output_nyata or langkah.output,
        ", ".join(sha[:12] for sha in berkas[-2:]),
    )


def _akhir(nomor: int, jejak: Sequence[Jejak]) -> Jejak | None:
    """The last row that took the Siklus from this Langkah onwards."""
    hasil = None
    for sebelum, sesudah in pairwise(jejak):
        if sebelum.langkah == nomor and sesudah.langkah > nomor:
            hasil = sesudah
    return hasil


def _milik(nomor: int, jejak: Sequence[Jejak]) -> list[Jejak]:
    """The rows written while this Langkah was under way, the one that ended it included."""
    return [sesudah for sebelum, sesudah in pairwise(jejak) if sebelum.langkah == nomor]
