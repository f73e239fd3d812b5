"""SQL of the reference data: Indikator, Target, Histori, Anggaran, nomenclature."""

import json
from decimal import Decimal

from kinerja_core.domain.indikator import (
    Agregasi,
    Anggaran,
    Arah,
    Frekuensi,
    Histori,
    Indikator,
    RumusTurun,
    Target,
)
from kinerja_core.store.ingatan import Baris
from kinerja_core.store.store import Bacaan, Transaction

_INDIKATOR = (
    "kode, nama, sasaran, satuan, arah, agregasi, frekuensi, unit, formulasi, sumber_data, penanggung_jawab, "
    "media, iku, rumus_turun, pembilang, penyebut, skala, asal, ilustrasi, aktif, urutan"
)
_TARGET = "indikator, tahun, tahunan, tw1, tw2, tw3, tw4, bawah, atas, teks"


def daftar_indikator(r: Bacaan, kantor_id: str) -> tuple[Indikator, ...]:
    """The catalogue in the office's order, inactive ones included."""
    baris = r.baca(f"select {_INDIKATOR} from indikator where kantor_id = $1 order by urutan, kode", kantor_id)
    return tuple(_indikator(b) for b in baris)


def simpan_indikator(t: Transaction, kantor_id: str, i: Indikator) -> None:
    """Insert or replace one Indikator."""
    t.tulis("delete from indikator where kantor_id = $1 and kode = $2", kantor_id, i.kode)
    t.tulis(
        f"insert into indikator (kantor_id, {_INDIKATOR}) values "
        "($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22)",
        *(kantor_id, i.kode, i.nama, i.sasaran, i.satuan, i.arah.value, i.agregasi.value, i.frekuensi.value),
        *(i.unit, i.formulasi, i.sumber_data, i.penanggung_jawab, i.media, i.iku, i.rumus_turun.value),
        *(i.pembilang, i.penyebut, json.dumps(i.skala), i.asal, i.ilustrasi, i.aktif, i.urutan),
    )


def daftar_target(r: Bacaan, kantor_id: str, tahun: int) -> dict[str, Target]:
    """The targets of one year by kode indikator."""
    baris = r.baca(f"select {_TARGET} from target where kantor_id = $1 and tahun = $2", kantor_id, tahun)
    return {b[0]: _target(b) for b in baris}


def simpan_target(t: Transaction, kantor_id: str, s: Target) -> None:
    """Insert or replace one Target."""
    t.tulis(
        "delete from target where kantor_id = $1 and indikator = $2 and tahun = $3",
        kantor_id,
        s.indikator,
        s.tahun,
    )
    t.tulis(
        f"insert into target (kantor_id, {_TARGET}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        *(kantor_id, s.indikator, s.tahun, s.tahunan, *s.triwulan, s.bawah, s.atas, s.teks),
    )


def daftar_histori(r: Bacaan, kantor_id: str) -> tuple[Histori, ...]:
    """Published figures of earlier years, by indicator and year."""
    baris = r.baca(
        "select indikator, tahun, target, realisasi, capaian_terbit, sumber, catatan from histori "
        "where kantor_id = $1 order by indikator, tahun",
        kantor_id,
    )
    return tuple(Histori(*b) for b in baris)


def simpan_histori(t: Transaction, kantor_id: str, h: Histori) -> None:
    """Add one published figure."""
    t.tulis(
        "insert into histori (kantor_id, indikator, tahun, target, realisasi, capaian_terbit, sumber, catatan) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, h.indikator, h.tahun, h.target, h.realisasi, h.capaian_terbit, h.sumber, h.catatan),
    )


def daftar_anggaran(r: Bacaan, kantor_id: str, tahun: int) -> tuple[Anggaran, ...]:
    """Budget lines of one year in printed order."""
    baris = r.baca(
        "select tahun, urutan, uraian, anggaran, realisasi, rasio_terbit, sumber from anggaran "
        "where kantor_id = $1 and tahun = $2 order by urutan",
        *(kantor_id, tahun),
    )
    return tuple(Anggaran(*b) for b in baris)


def tahun_anggaran(r: Bacaan, kantor_id: str) -> tuple[int, ...]:
    """The years that have budget lines, oldest first."""
    baris = r.baca("select distinct tahun from anggaran where kantor_id = $1 order by tahun", kantor_id)
    return tuple(tahun for (tahun,) in baris)


def simpan_anggaran(t: Transaction, kantor_id: str, a: Anggaran) -> None:
    """Add one budget line."""
    t.tulis(
        "insert into anggaran (kantor_id, tahun, urutan, uraian, anggaran, realisasi, rasio_terbit, sumber) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, a.tahun, a.urutan, a.uraian, a.anggaran, a.realisasi, a.rasio_terbit, a.sumber),
    )


def daftar_nomenklatur(r: Bacaan, kantor_id: str) -> tuple[tuple[str, str, str, str, str], ...]:
    """The official nomenclature: kode, nama, kinerja, indikator, satuan."""
    baris = r.baca(
        "select kode, nama, kinerja, indikator, satuan from nomenklatur where kantor_id = $1 order by kode",
        kantor_id,
    )
    return tuple((b[0], b[1], b[2], b[3], b[4]) for b in baris)


def simpan_nomenklatur(
    t: Transaction, kantor_id: str, kode: str, nama: str, kinerja: str, indikator: str, satuan: str
) -> None:
    """Add one row of the nomenclature."""
    t.tulis(
        "insert into nomenklatur (kantor_id, kode, nama, kinerja, indikator, satuan) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, kode, nama, kinerja, indikator, satuan),
    )


def _indikator(b: Baris) -> Indikator:
    arah, agregasi, frekuensi = Arah(b[4]), Agregasi(b[5]), Frekuensi(b[6])
    rumus, skala = RumusTurun(b[13]), tuple(json.loads(b[16]))
    return Indikator(*(*b[:4], arah, agregasi, frekuensi, *b[7:13], rumus, *b[14:16], skala, *b[17:]))


def _target(b: Baris) -> Target:
    triwulan: tuple[Decimal | None, ...] = b[3:7]
    return Target(b[0], b[1], b[2], (triwulan[0], triwulan[1], triwulan[2], triwulan[3]), b[7], b[8], b[9])
