"""Langkah 9 and 10: the Sekretaris corrects, returns or accepts, and hands up."""

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.actions.konsep import periksa_masih_sesuai
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store.catatan import Koreksi


def catat(app: Application, sekretaris: Pegawai, siklus: Siklus, bagian: str, isi: str) -> Siklus:
    """Record a remark on one part of the revision on the table."""
    if not bagian.strip() or not isi.strip():
        raise IsianKeliru("Isi bagian yang dikoreksi dan koreksinya.")
    with kerjakan(app, sekretaris, siklus, "koreksi.catat") as k:
        revisi = k.kini.naskah.revisi if k.kini.naskah else 0
        koreksi = Koreksi(0, revisi, bagian.strip(), isi.strip(), sekretaris.id, k.pada)
        catatan_store.tambah_koreksi(k.t, k.kantor.id, k.kini.id, koreksi)
        k.isi |= {"revisi": revisi, "bagian": bagian.strip(), "koreksi": isi.strip()}
    return k.siklus


def kembalikan(app: Application, sekretaris: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Send the konsep back to the Kasubag (Langkah 8); the reason is part of the record."""
    with kerjakan(app, sekretaris, siklus, "konsep.kembalikan", alasan) as k:
        k.isi["revisi"] = k.kini.naskah.revisi if k.kini.naskah else 0
    return k.siklus


def setujui(app: Application, sekretaris: Pegawai, siklus: Siklus, catatan: str = "") -> Siklus:
    """Accept the revision on the table; the acceptance is bound to its sha256."""
    with kerjakan(app, sekretaris, siklus, "konsep.setujui", catatan) as k:
        naskah = periksa_masih_sesuai(k)
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah}
    return k.siklus


def tarik(app: Application, sekretaris: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Take an acceptance back before the document has gone up (Langkah 10 to 9)."""
    with kerjakan(app, sekretaris, siklus, "konsep.tarik", alasan) as k:
        pass
    return k.siklus


def sampaikan(app: Application, sekretaris: Pegawai, siklus: Siklus) -> Siklus:
    """Hand the accepted revision up to the Camat (Langkah 11)."""
    with kerjakan(app, sekretaris, siklus, "naskah.sampaikan") as k:
        naskah = periksa_masih_sesuai(k)
        if not k.kini.persetujuan_berlaku:
            raise BelumLengkap("Persetujuan Anda tidak berlaku lagi untuk revisi ini. Koreksi dan setujui lagi.")
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah}
    return k.siklus
