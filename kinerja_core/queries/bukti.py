"""The evidence of a Siklus, and where one file serves twice."""

from collections import Counter

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store import bukti as bukti_store
from kinerja_core.store.bukti import Bukti


def daftar(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[Bukti, ...]:
    """All evidence; a Seksi sees its own Unit's only."""
    with app.store.read() as r:
        semua = bukti_store.daftar(r, siklus.kantor_id, siklus.id)
    return tuple(b for b in semua if pegawai.peran is not Peran.SEKSI or b.unit == pegawai.unit)


def dipakai_ganda(app: Application, siklus: Siklus) -> dict[int, str]:
    """By number of a Bukti: where else the same file serves, as a sentence; only those that do."""
    with app.store.read() as r:
        semua = bukti_store.daftar(r, siklus.kantor_id, siklus.id)
        pakai = {b.sha256: bukti_store.berkas_sama(r, siklus.kantor_id, b.sha256) for b in semua}
    hasil: dict[int, str] = {}
    for b in semua:
        lain = [x for x in pakai[b.sha256] if (x.siklus_id, x.nomor) != (b.siklus_id, b.nomor)]
        if lain:
            hitung = Counter("Siklus lain" if x.siklus_id != b.siklus_id else x.indikator for x in lain)
            hasil[b.nomor] = "Berkas yang sama juga dipakai untuk " + ", ".join(sorted(hitung)) + "."
    return hasil
