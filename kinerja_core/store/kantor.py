"""SQL of the office, its Unit, its Pegawai, and the versions of its SOP."""

from datetime import datetime

from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.kantor import Kantor, Kertas
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.domain.peran import JenisUnit, Pegawai, Peran, Unit
from kinerja_core.domain.sop import SOP
from kinerja_core.nilai_json import dari_json, ke_json
from kinerja_core.store.ingatan import Baris
from kinerja_core.store.store import Bacaan, Transaction

_KANTOR = (
    "kantor_id, nama, pemda, kota, alamat, telepon, kode_pos, laman, pos_el, kode_unit, klasifikasi, "
    "templat_nomor, kertas, zona, contoh, lambang"
)
_PEGAWAI = (
    "kantor_id, pegawai_id, nama, nip, pangkat, jabatan, peran, unit, awalan, aktif, "
    "mulai, sampai, nomor_perintah, tanggal_perintah"
)


def kantor_pertama(r: Bacaan) -> Kantor | None:
    """The office of this data folder, or None before the first set-up."""
    baris = r.satu(f"select {_KANTOR} from kantor order by kantor_id limit 1")
    return _kantor(baris) if baris else None


def kantor(r: Bacaan, kantor_id: str) -> Kantor:
    """The office with that id."""
    baris = r.satu(f"select {_KANTOR} from kantor where kantor_id = $1", kantor_id)
    if baris is None:
        raise TidakDitemukan("Kantor belum disiapkan. Buka halaman penyiapan.")
    return _kantor(baris)


def simpan_kantor(t: Transaction, k: Kantor) -> None:
    """Insert or replace the office's identity."""
    t.tulis("delete from kantor where kantor_id = $1", k.id)
    t.tulis(
        f"insert into kantor ({_KANTOR}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)",
        *(k.id, k.nama, k.pemda, k.kota, k.alamat, k.telepon, k.kode_pos, k.laman, k.pos_el, k.kode_unit),
        *(k.klasifikasi, k.templat_nomor, k.kertas.value, k.zona, k.contoh, k.lambang),
    )


def kunci_kantor(t: Transaction, kantor_id: str) -> None:
    """Take the office's row: the first statement of a writing transaction (FOR UPDATE, portably)."""
    t.tulis("update kantor set contoh = contoh where kantor_id = $1", kantor_id)


def daftar_unit(r: Bacaan, kantor_id: str) -> tuple[Unit, ...]:
    """All Unit in the office's order, inactive ones included."""
    baris = r.baca(
        "select kode, nama, jenis, urutan, aktif from unit where kantor_id = $1 order by urutan, kode",
        kantor_id,
    )
    return tuple(Unit(kode, nama, JenisUnit(jenis), urutan, aktif) for kode, nama, jenis, urutan, aktif in baris)


def simpan_unit(t: Transaction, kantor_id: str, u: Unit) -> None:
    """Insert or replace one Unit."""
    t.tulis("delete from unit where kantor_id = $1 and kode = $2", kantor_id, u.kode)
    t.tulis(
        "insert into unit (kantor_id, kode, nama, jenis, urutan, aktif) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, u.kode, u.nama, u.jenis.value, u.urutan, u.aktif),
    )


def daftar_pegawai(r: Bacaan, kantor_id: str) -> tuple[Pegawai, ...]:
    """All Pegawai by Peran and name, inactive ones included."""
    baris = r.baca(f"select {_PEGAWAI} from pegawai where kantor_id = $1 order by peran, unit, nama", kantor_id)
    return tuple(_pegawai(b) for b in baris)


def pegawai(r: Bacaan, kantor_id: str, pegawai_id: str) -> Pegawai:
    """One Pegawai by id."""
    baris = r.satu(f"select {_PEGAWAI} from pegawai where kantor_id = $1 and pegawai_id = $2", kantor_id, pegawai_id)
    if baris is None:
        raise TidakDitemukan("Pegawai itu tidak terdaftar.")
    return _pegawai(baris)


def simpan_pegawai(t: Transaction, p: Pegawai) -> None:
    """Insert or replace one Pegawai."""
    t.tulis("delete from pegawai where kantor_id = $1 and pegawai_id = $2", p.kantor_id, p.id)
    t.tulis(
        f"insert into pegawai ({_PEGAWAI}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)",
        *(p.kantor_id, p.id, p.nama, p.nip, p.pangkat, p.jabatan, p.peran.value, p.unit, p.awalan, p.aktif),
        *(p.masa.mulai, p.masa.sampai, p.masa.nomor, p.masa.tanggal),
    )


def sop_terbaru(r: Bacaan, kantor_id: str) -> SOP:
    """The newest SOP version; a Siklus that is opened now runs by it."""
    baris = r.satu("select isi from sop where kantor_id = $1 order by versi desc limit 1", kantor_id)
    if baris is None:
        raise TidakDitemukan("SOP kantor ini belum ada. Selesaikan penyiapan kantor.")
    return dari_json(baris[0], SOP)


def sop(r: Bacaan, kantor_id: str, versi: int) -> SOP:
    """One SOP version."""
    baris = r.satu("select isi from sop where kantor_id = $1 and versi = $2", kantor_id, versi)
    if baris is None:
        raise TidakDitemukan(f"SOP versi {versi} tidak ada.")
    return dari_json(baris[0], SOP)


def daftar_sop(r: Bacaan, kantor_id: str) -> tuple[tuple[SOP, datetime, str], ...]:
    """All SOP versions, newest first, each with when and by whom it was made."""
    baris = r.baca("select isi, pada, oleh from sop where kantor_id = $1 order by versi desc", kantor_id)
    return tuple((dari_json(isi, SOP), pada, oleh) for isi, pada, oleh in baris)


def tambah_sop(t: Transaction, kantor_id: str, s: SOP, oleh: str, pada: datetime) -> None:
    """Add a version; an existing one is never changed (its number is the primary key)."""
    t.tulis(
        "insert into sop (kantor_id, versi, isi, pada, oleh) values ($1,$2,$3,$4,$5)",
        *(kantor_id, s.versi, ke_json(s), pada, oleh),
    )


def _kantor(b: Baris) -> Kantor:
    return Kantor(*(*b[:12], Kertas(b[12]), *b[13:]))


def _pegawai(b: Baris) -> Pegawai:
    return Pegawai(*(*b[:6], Peran(b[6]), *b[7:10], MasaTugas(*b[10:])))
