"""Langkah 7: what becomes of a data-quality finding: acknowledged with a reason, or asked of the Seksi."""

from collections.abc import Callable

from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import CatatanWajib, DataSudahBerubah, IsianKeliru, TidakDitemukan
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.temuan import (
    PenerimaanTemuan,
    Pertanyaan,
    TemuanKinerja,
    periksa_jawab,
    temuan,
)
from kinerja_core.domain.utas import PERTANYAAN, Jawaban, periksa_tutup
from kinerja_core.store import temuan as temuan_store
from kinerja_core.store import utas as utas_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.kinerja import bahan


def terima(app: Application, kasubag: Pegawai, siklus: Siklus, kunci: str, alasan: str) -> Siklus:
    """Let a figure stand although it looks odd, with a reason; gone stale where the figure has changed since."""
    with kerjakan(app, kasubag, siklus, "temuan.terima", alasan) as k:
        t = _temuan(k, kunci)
        if kunci in temuan_store.diterima(k.t, k.kantor.id, k.kini.id):
            raise DataSudahBerubah("Temuan ini sudah diterima.")
        indikator = t.temuan.indikator or t.nama
        penerimaan = PenerimaanTemuan(kunci, indikator, t.temuan.kalimat, alasan.strip(), kasubag.id, k.pada)
        temuan_store.terima(k.t, k.kantor.id, k.kini.id, penerimaan)
        k.isi |= {"indikator": t.nama, "kunci": kunci, "temuan": t.temuan.kalimat}
    return k.siklus


def ajukan(
    app: Application, kasubag: Pegawai, siklus: Siklus, unit: str, indikator: str, kunci: str, isi: str
) -> Pertanyaan:
    """Ask a Unit about a figure. ``kunci`` names the finding it comes from, empty where there is none."""
    if not isi.strip():
        raise CatatanWajib("Tuliskan pertanyaannya.")
    with kerjakan(app, kasubag, siklus, "pertanyaan.ajukan") as k:
        format_iku = muat(k.t, k.kini)
        format_iku.unit_ke(unit)
        if indikator and all(i.kode != indikator for i in format_iku.milik(unit)):
            raise IsianKeliru("Indikator itu bukan milik unit yang ditanya. Pilih unit penanggung jawabnya.")
        if kunci:
            k.isi["aturan"] = _temuan(k, kunci).temuan.kode.value
        p = Pertanyaan(0, unit, indikator, kunci, isi.strip(), kasubag.id, k.pada)
        nomor = temuan_store.ajukan(k.t, k.kantor.id, k.kini.id, p)
        k.isi |= {"nomor": nomor, "unit": unit, "indikator": indikator, "pertanyaan": isi.strip()}
    return _pertanyaan(app, siklus, nomor)


def jawab(app: Application, seksi: Pegawai, siklus: Siklus, nomor: int, isi: str) -> Pertanyaan:
    """Answer a question asked of one's own Unit; it stays open until whoever asked it closes it."""

    def tulis(k: Kerja, p: Pertanyaan) -> None:
        periksa_jawab(p, seksi, isi)
        jawaban = Jawaban(isi.strip(), seksi.id, k.pada)
        utas_store.jawab(k.t, "pertanyaan", k.kantor.id, k.kini.id, nomor, len(p.jawaban) + 1, jawaban)
        k.isi["jawaban"] = isi.strip()

    return _pada_pertanyaan(app, seksi, siklus, "pertanyaan.jawab", nomor, tulis)


def tutup(app: Application, penanya: Pegawai, siklus: Siklus, nomor: int, catatan: str = "") -> Pertanyaan:
    """Close a question: only whoever asked it may, and an unanswered one only with a reason."""

    def tulis(k: Kerja, p: Pertanyaan) -> None:
        periksa_tutup(p, PERTANYAAN, penanya, catatan)
        utas_store.tutup(k.t, "pertanyaan", k.kantor.id, k.kini.id, nomor, catatan.strip(), penanya.id, k.pada)

    return _pada_pertanyaan(app, penanya, siklus, "pertanyaan.tutup", nomor, tulis, catatan)


def _pada_pertanyaan(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    kode: str,
    nomor: int,
    tulis: Callable[[Kerja, Pertanyaan], None],
    catatan: str = "",
) -> Pertanyaan:
    with kerjakan(app, pegawai, siklus, kode, catatan) as k:
        p = next((p for p in temuan_store.daftar(k.t, k.kantor.id, k.kini.id) if p.nomor == nomor), None)
        if p is None:
            raise TidakDitemukan(f"Pertanyaan {nomor} tidak ada.")
        tulis(k, p)
        k.isi |= {"nomor": nomor, "unit": p.unit}
    return _pertanyaan(app, siklus, nomor)


def _pertanyaan(app: Application, siklus: Siklus, nomor: int) -> Pertanyaan:
    with app.store.read() as r:
        return temuan_store.daftar(r, siklus.kantor_id, siklus.id)[nomor - 1]


def _temuan(k: Kerja, kunci: str) -> TemuanKinerja:
    dasar = bahan(k.t, k.kini)
    for t in temuan(dasar, hasil(dasar)):
        if t.kunci == kunci:
            return t
    raise DataSudahBerubah("Angka di balik temuan ini sudah berubah. Lihat temuan terbaru.")
