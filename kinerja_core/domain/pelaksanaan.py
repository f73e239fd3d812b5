"""The run sheet: each Langkah of the SOP as it was really run, read from the trail."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.jam_sop import JamLangkah, durasi
from kinerja_core.domain.naskah_surat import BarisPelaksanaan
from kinerja_core.domain.sop import SOP, Langkah
from kinerja_core.domain.waktu import tanggal_jam


def baris_pelaksanaan(
    sop: SOP,
    jejak: Sequence[Jejak],
    nama: Mapping[str, str],
    zona: str,
    pada: datetime,
    oleh: str,
    jam: Sequence[JamLangkah],
    menit_sehari: int,
) -> tuple[BarisPelaksanaan, ...]:
    """One row per Langkah: its first beginning, its last end, who ended it, how long it took, what it put out.

    ``nama`` maps Pegawai ids to names, ``jam`` is the clock of every Langkah. The Langkah that is being ended
    while the sheet is made ends at ``pada`` by ``oleh``.
    """
    return tuple(
        replace(
            _baris(langkah, jejak, nama, zona, pada, oleh),
            terpakai=_terpakai(j, menit_sehari),
            terlambat=durasi(j.terlambat, menit_sehari) if j.terlambat else "–",
        )
        for langkah, j in zip(sop.langkah, jam, strict=True)
    )


def jumlah_waktu(jam: Sequence[JamLangkah], menit_sehari: int) -> str:
    """The times of all Langkah summed up, e.g. "5 hari 2 jam kerja; 1 Langkah terlambat, …"."""
    seluruhnya = durasi(sum(j.terpakai for j in jam), menit_sehari)
    lewat = [j for j in jam if j.terlambat]
    if not lewat:
        return f"Seluruhnya {seluruhnya} kerja; setiap Langkah selesai dalam waktu bakunya."
    nomor = ", ".join(str(j.nomor) for j in lewat)
    return f"Seluruhnya {seluruhnya} kerja; {len(lewat)} Langkah melewati waktu bakunya ({nomor})."


def _terpakai(j: JamLangkah, menit_sehari: int) -> str:
    kali = f" ({len(j.kunjungan)} kali)" if len(j.kunjungan) > 1 else ""
    return f"{durasi(j.terpakai, menit_sehari)}{kali}"


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
