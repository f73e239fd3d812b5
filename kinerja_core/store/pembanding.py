"""SQL of what the figures are held against and explained by: Renstra, national standards, narrative, money."""

from datetime import datetime

from kinerja_core.domain.acuan import KaitanAnggaran, StandarNasional
from kinerja_core.domain.indikator import Anggaran, Histori, TargetRenstra
from kinerja_core.domain.uraian import Uraian
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction

_RENSTRA = "indikator, nama, satuan, tahun, target, terbit, sumber, catatan"
_URAIAN = "pendukung, penghambat, upaya, rencana, penanggung_jawab, batas_waktu"


def simpan_renstra(t: Transaction, kantor_id: str, semua: tuple[TargetRenstra, ...]) -> None:
    """Add Renstra targets after those already there, in their printed order."""
    for tempat, r in enumerate(semua, start=urutan.berikut(t, "target_renstra", "urutan", kantor_id=kantor_id)):
        t.tulis(
            f"insert into target_renstra (kantor_id, urutan, {_RENSTRA}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)",
            *(kantor_id, tempat, r.indikator, r.nama, r.satuan, r.tahun, r.target, r.terbit, r.sumber, r.catatan),
        )


def renstra(r: Bacaan, kantor_id: str) -> tuple[TargetRenstra, ...]:
    """All Renstra targets in printed order."""
    baris = r.baca(f"select {_RENSTRA} from target_renstra where kantor_id = $1 order by urutan", kantor_id)
    return tuple(TargetRenstra(*b) for b in baris)


def simpan_standar(
    t: Transaction, kantor_id: str, s: StandarNasional, oleh: str, pada: datetime, *, hapus: bool = False
) -> None:
    """Append the next revision of a standard; ``hapus`` says that there is none (any more)."""
    kunci: dict[str, str | int] = {"kantor_id": kantor_id, "indikator": s.indikator, "tahun": s.tahun}
    revisi = urutan.berikut(t, "standar_nasional", "revisi", **kunci)
    t.tulis(
        "insert into standar_nasional (kantor_id, indikator, tahun, revisi, nilai, sumber, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, s.indikator, s.tahun, revisi, None if hapus else s.nilai),
        *(s.sumber, oleh, pada),
    )


def standar(r: Bacaan, kantor_id: str, tahun: int) -> dict[str, StandarNasional]:
    """The standards of one year by kode indikator."""
    baris = r.baca(
        "select indikator, tahun, nilai, sumber from standar_nasional "
        "where kantor_id = $1 and tahun = $2 order by indikator, revisi",
        *(kantor_id, tahun),
    )
    terakhir = {b[0]: b for b in baris}
    return {kode: StandarNasional(*b) for kode, b in terakhir.items() if b[2] is not None}


def simpan_uraian(
    t: Transaction, kantor_id: str, siklus_id: str, indikator: str, u: Uraian, oleh: str, pada: datetime
) -> None:
    """Append the next revision of the narrative of one Indikator."""
    kunci = {"kantor_id": kantor_id, "siklus_id": siklus_id, "indikator": indikator}
    revisi = urutan.berikut(t, "uraian_indikator", "revisi", **kunci)
    t.tulis(
        f"insert into uraian_indikator (kantor_id, siklus_id, indikator, revisi, {_URAIAN}, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        *(kantor_id, siklus_id, indikator, revisi),
        *(u.pendukung, u.penghambat, u.upaya, u.rencana, u.penanggung_jawab, u.batas_waktu, oleh, pada),
    )


def uraian(r: Bacaan, kantor_id: str, siklus_id: str) -> dict[str, Uraian]:
    """The newest narrative by kode indikator, where the Kasubag has written one."""
    baris = r.baca(
        f"select indikator, {_URAIAN} from uraian_indikator "
        "where kantor_id = $1 and siklus_id = $2 order by indikator, revisi",
        *(kantor_id, siklus_id),
    )
    return {b[0]: Uraian(*b[1:]) for b in baris}


def ganti_histori(t: Transaction, kantor_id: str, h: Histori) -> None:
    """Insert or replace one figure of an earlier year."""
    t.tulis(
        "delete from histori where kantor_id = $1 and indikator = $2 and tahun = $3", kantor_id, h.indikator, h.tahun
    )
    rujukan_store.simpan_histori(t, kantor_id, h)


def ganti_anggaran(t: Transaction, kantor_id: str, tahun: int, semua: tuple[Anggaran, ...]) -> None:
    """Put these budget lines in place of all lines of the year; links are the caller's to renew."""
    t.tulis("delete from anggaran where kantor_id = $1 and tahun = $2", kantor_id, tahun)
    for a in semua:
        rujukan_store.simpan_anggaran(t, kantor_id, a)


def kaitkan(t: Transaction, kantor_id: str, k: KaitanAnggaran, oleh: str, pada: datetime) -> None:
    """Link a budget line to an Indikator."""
    t.tulis(
        "insert into kaitan_anggaran (kantor_id, tahun, urutan, indikator, oleh, pada) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, k.tahun, k.urutan, k.indikator, oleh, pada),
    )


def lepas_kaitan(t: Transaction, kantor_id: str, tahun: int, urutan: int | None = None) -> None:
    """Take away the links of one budget line, of all lines of the year where ``urutan`` is None."""
    if urutan is None:
        t.tulis("delete from kaitan_anggaran where kantor_id = $1 and tahun = $2", kantor_id, tahun)
        return
    t.tulis("delete from kaitan_anggaran where kantor_id = $1 and tahun = $2 and urutan = $3", kantor_id, tahun, urutan)


def kaitan(r: Bacaan, kantor_id: str, tahun: int) -> tuple[KaitanAnggaran, ...]:
    """The links of one year, by line."""
    baris = r.baca(
        "select tahun, urutan, indikator from kaitan_anggaran where kantor_id = $1 and tahun = $2 "
        "order by urutan, indikator",
        *(kantor_id, tahun),
    )
    return tuple(KaitanAnggaran(*b) for b in baris)


def catat_impor(
    t: Transaction,
    kantor_id: str,
    jenis: str,
    sha256: str,
    nama_berkas: str,
    baris: int,
    alasan: str,
    oleh: str,
    pada: datetime,
) -> None:
    """Record that a file was taken into a reference table."""
    tempat = urutan.berikut(t, "impor", "urutan", kantor_id=kantor_id)
    t.tulis(
        "insert into impor (kantor_id, urutan, jenis, sha256, nama_berkas, baris, alasan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, tempat, jenis, sha256, nama_berkas, baris, alasan, oleh, pada),
    )


def daftar_impor(r: Bacaan, kantor_id: str, jenis: str) -> tuple[tuple[str, int, str, str, datetime], ...]:
    """Files taken in: nama_berkas, baris, alasan, oleh, pada; newest first."""
    baris = r.baca(
        "select nama_berkas, baris, alasan, oleh, pada from impor where kantor_id = $1 and jenis = $2 "
        "order by urutan desc",
        *(kantor_id, jenis),
    )
    return tuple((b[0], b[1], b[2], b[3], b[4]) for b in baris)
