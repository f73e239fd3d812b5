"""Of all a person may do at a Langkah, the one thing to do next."""

from collections.abc import Collection, Sequence

from kinerja_core.domain.aksi import JEDA, LANJUTKAN, Aksi

PERSIAPAN = {
    "format.sampaikan": "format.serahkan",
    "rapat.tutup": "rapat.catat_hadir",
    "konsep.ajukan": "konsep.susun",
    "arsip.tutup": "ekspedisi.catat",
}
"""What must come before the act that ends a Langkah, in the same visit of it."""


def aksi_berikut(tersedia: Sequence[Aksi], langkah: int, peristiwa: Collection[str]) -> Aksi | None:
    """The next act of those available at ``langkah``, after the events of this visit; None where there is none.

    The act that leads on, or what has to come before it. Whoever cannot lead on has a next act only where there is
    but one for him to do.
    """
    menurut_kode = {a.kode: a for a in tersedia}
    if LANJUTKAN in menurut_kode:
        return menurut_kode[LANJUTKAN]
    for a in tersedia:
        if a.ke is not None and a.ke > langkah:
            persiapan = menurut_kode.get(PERSIAPAN.get(a.kode, ""))
            return persiapan if persiapan and persiapan.peristiwa not in peristiwa else a
    lain = [a for a in tersedia if a.kode not in (JEDA, "undangan.jawab")]
    return lain[0] if len(lain) == 1 else None
