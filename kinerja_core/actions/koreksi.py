"""Langkah 9 to 11: remarks on the konsep, its return with a nota, its acceptance, and handing it up."""

from collections.abc import Callable

from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.actions.klaim import periksa_klaim
from kinerja_core.actions.konsep import periksa_masih_sesuai
from kinerja_core.actions.nota import terbitkan_nota
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.catatan_naskah import (
    CatatanNaskah,
    periksa_milik_sendiri,
    periksa_semua_dijawab,
)
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru, TidakDitemukan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.utas import CATATAN, Jawaban, periksa_jawab, periksa_tutup
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import utas as utas_store
from kinerja_core.store.format_iku import muat


def catat(app: Application, penanya: Pegawai, siklus: Siklus, bagian: str, isi: str, indikator: str = "") -> Siklus:
    """Record a remark on one part of the revision on the table, or on the figures of one Indikator."""
    if not bagian.strip() or not isi.strip():
        raise IsianKeliru("Isi bagian yang dikoreksi dan koreksinya.")
    with kerjakan(app, penanya, siklus, "koreksi.catat") as k:
        if indikator and all(i.kode != indikator for i in muat(k.t, k.kini).indikator):
            raise IsianKeliru("Indikator itu tidak ada dalam Format IKU. Pilih dari daftar.")
        revisi = k.kini.naskah.revisi if k.kini.naskah else 0
        c = CatatanNaskah(0, revisi, bagian.strip(), isi.strip(), penanya.id, k.pada, indikator)
        nomor = koreksi_store.catat(k.t, k.kantor.id, k.kini.id, c)
        k.isi |= {"nomor": nomor, "revisi": revisi, "bagian": bagian.strip(), "koreksi": isi.strip()}
        k.isi |= {"indikator": indikator} if indikator else {}
    return k.siklus


def jawab(app: Application, pegawai: Pegawai, siklus: Siklus, nomor: int, isi: str) -> Siklus:
    """Reply to a remark; it stays open until whoever wrote it closes it."""

    def tulis(k: Kerja, c: CatatanNaskah) -> None:
        periksa_jawab(c, CATATAN, isi)
        jawaban = Jawaban(isi.strip(), pegawai.id, k.pada)
        utas_store.jawab(k.t, "koreksi", k.kantor.id, k.kini.id, nomor, len(c.jawaban) + 1, jawaban)
        k.isi["jawaban"] = isi.strip()

    return _pada_catatan(app, pegawai, siklus, "koreksi.jawab", nomor, tulis)


def tutup(app: Application, penanya: Pegawai, siklus: Siklus, nomor: int, catatan: str = "") -> Siklus:
    """Close a remark: only whoever wrote it may, and an unanswered one only with a reason."""

    def tulis(k: Kerja, c: CatatanNaskah) -> None:
        periksa_tutup(c, CATATAN, penanya, catatan)
        utas_store.tutup(k.t, "koreksi", k.kantor.id, k.kini.id, nomor, catatan.strip(), penanya.id, k.pada)

    return _pada_catatan(app, penanya, siklus, "koreksi.tutup", nomor, tulis, catatan)


def kembalikan(app: Application, sekretaris: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Send the konsep back to the Kasubag (Langkah 8), with a nota that lists what is open."""
    with kerjakan(app, sekretaris, siklus, "konsep.kembalikan", alasan) as k:
        terbitkan_nota(k, 9, 8, alasan)
    return k.siklus


def setujui(app: Application, sekretaris: Pegawai, siklus: Siklus, catatan: str = "") -> Siklus:
    """Accept the revision on the table; the acceptance is bound to its sha256.

    BelumLengkap while a remark of his own is open, or one of the Camat's waits for its answer.
    """
    with kerjakan(app, sekretaris, siklus, "konsep.setujui", catatan) as k:
        semua = koreksi_store.daftar(k.t, k.kantor.id, k.kini.id)
        periksa_milik_sendiri(semua, sekretaris, "setujui")
        periksa_semua_dijawab(semua, "setujui")
        naskah = periksa_masih_sesuai(k)
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah}
    return k.siklus


def tarik(app: Application, sekretaris: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Take an acceptance back before the document has gone up (Langkah 10 to 9)."""
    with kerjakan(app, sekretaris, siklus, "konsep.tarik", alasan) as k:
        pass
    return k.siklus


def sampaikan(app: Application, sekretaris: Pegawai, siklus: Siklus) -> Siklus:
    """Hand the accepted revision up to the Camat (Langkah 11).

    BelumLengkap where the acceptance has fallen, or where a sentence claims what the data do not show and
    nobody has justified it.
    """
    with kerjakan(app, sekretaris, siklus, "naskah.sampaikan") as k:
        naskah = periksa_masih_sesuai(k)
        if not k.kini.persetujuan_berlaku:
            raise BelumLengkap("Persetujuan Anda tidak berlaku lagi untuk revisi ini. Koreksi dan setujui lagi.")
        periksa_klaim(k)
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah}
    return k.siklus


def _pada_catatan(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    kode: str,
    nomor: int,
    tulis: Callable[[Kerja, CatatanNaskah], None],
    catatan: str = "",
) -> Siklus:
    with kerjakan(app, pegawai, siklus, kode, catatan) as k:
        c = next((c for c in koreksi_store.daftar(k.t, k.kantor.id, k.kini.id) if c.nomor == nomor), None)
        if c is None:
            raise TidakDitemukan(f"Catatan {nomor} tidak ada.")
        tulis(k, c)
        k.isi |= {"nomor": nomor, "bagian": c.bagian}
    return k.siklus
