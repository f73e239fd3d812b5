"""The SOP as the office reads it: the sheet to take along, and its table with the flow chart for the screen."""

from dataclasses import dataclass
from datetime import datetime

from kinerja_core.application import Application
from kinerja_core.dokumen import lembar_sop
from kinerja_core.dokumen.bagan_layar import BaganLayar, bagan_svg
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.pejabat import menjabat, pejabat_pada
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SOP
from kinerja_core.domain.sop_revisi import perubahan
from kinerja_core.queries.dokumen import Berkas
from kinerja_core.store import kantor as kantor_store


@dataclass(frozen=True)
class VersiSOP:
    """One version with its making: by whom (name), and when (naive UTC); what it changed, in sentences."""

    sop: SOP
    oleh: str
    pada: datetime
    perubahan: tuple[str, ...]


def lembar(app: Application, pegawai: Pegawai, sop: SOP) -> Berkas:
    """The sheet of that version as PDF, dated by its revision; its bytes are the same every time."""
    with app.store.read() as r:
        kantor = kantor_store.kantor(r, pegawai.kantor_id)
        orang = kantor_store.daftar_pegawai(r, pegawai.kantor_id)
    tanggal = sop.tanggal_revisi or sop.tanggal_pengesahan
    menjabat_saat_itu = [p for p in orang if p.peran is Peran.CAMAT and menjabat(p, tanggal)]
    camat = pejabat_pada(menjabat_saat_itu, Peran.CAMAT, tanggal) if menjabat_saat_itu else None
    isi = lembar_sop.render(sop, kop(kantor), app.huruf, tanggal, penanda(camat) if camat else None)
    return Berkas(isi, f"lembar-sop-versi-{sop.versi}.pdf", "application/pdf")


def bagan(app: Application, pegawai: Pegawai, sop: SOP, langkah_kini: int | None) -> BaganLayar:
    """The table with its lanes as SVG, the Langkah under way marked."""
    with app.store.read() as r:
        kantor = kantor_store.kantor(r, pegawai.kantor_id)
    return bagan_svg(sop, kop(kantor), app.huruf, langkah_kini)


def daftar_versi(app: Application, pegawai: Pegawai) -> tuple[VersiSOP, ...]:
    """All versions, the newest first, each with what it changed of the one before."""
    with app.store.read() as r:
        semua = kantor_store.daftar_sop(r, pegawai.kantor_id)
        nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(r, pegawai.kantor_id)}
    lama = [*(sop for sop, _, _ in semua[1:]), None]
    return tuple(
        VersiSOP(sop, nama.get(oleh, "penyiapan kantor"), pada, perubahan(sebelum, sop) if sebelum else ())
        for (sop, pada, oleh), sebelum in zip(semua, lama, strict=True)
    )
