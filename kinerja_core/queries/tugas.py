"""Tugas saya: what waits for this Pegawai, why, since when, how long the SOP gives, and what to do next."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kinerja_core.application import Application
from kinerja_core.domain.aksi import Aksi
from kinerja_core.domain.alur import Jejak, Siklus, aksi_tersedia
from kinerja_core.domain.errors import BelumLengkap, TidakDitemukan
from kinerja_core.domain.peran import Pegawai, Peran, Unit
from kinerja_core.domain.tugas import aksi_berikut
from kinerja_core.domain.waktu import setempat
from kinerja_core.queries.ekspedisi import kekurangan
from kinerja_core.queries.jam_sop import sisa_langkah, sisa_sampai
from kinerja_core.queries.riwayat import kalimat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import perpanjangan as perpanjangan_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import temuan as temuan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat as muat_format
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Tugas:
    """One thing that waits; ``langkah`` is the page to open, ``sejak`` naive UTC.

    ``sebab`` says who brought it here, ``berikut`` is the label of the next act. ``sisa`` is what the clock of
    the SOP says of it, for a Seksi what is left until its deadline; ``batas`` (naive UTC) is when that ends,
    None where it is not fixed. ``kurang`` says what the Langkah still
    waits for, a sentence each.
    """

    siklus: Siklus
    langkah: int
    apa: str
    sejak: datetime
    waktu_baku: str
    aksi: tuple[Aksi, ...]
    sisa: str = ""
    batas: datetime | None = None
    terlambat: bool = False
    sebab: str = ""
    berikut: str = ""
    kurang: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Bahan:
    """One Siklus with what its tasks are read from."""

    app: Application
    r: Bacaan
    siklus: Siklus
    pegawai: Pegawai
    jejak: Sequence[Jejak]
    aksi: tuple[Aksi, ...]

    def kalimat(self, j: Jejak) -> str:
        nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(self.r, self.siklus.kantor_id)}
        unit = {u.kode: u.nama for u in kantor_store.daftar_unit(self.r, self.siklus.kantor_id)}
        return kalimat(j, nama, unit)

    def terakhir(self, peristiwa: str) -> Jejak | None:
        """The newest row of that event that concerns the person's Unit."""
        milik = (j for j in reversed(self.jejak) if j.peristiwa == peristiwa)
        return next((j for j in milik if json.loads(j.isi).get("unit") == self.pegawai.unit), None)


def tugas(app: Application, pegawai: Pegawai) -> tuple[Tugas, ...]:
    """Everything that waits for this Pegawai: what is late first, then the longest waiting."""
    daftar: list[Tugas] = []
    with app.store.read() as r:
        hari = setempat(app.sekarang(), kantor_store.kantor(r, pegawai.kantor_id).zona).date()
        for s in siklus_store.daftar(r, pegawai.kantor_id):
            if not s.selesai and (aksi := aksi_tersedia(s, pegawai, hari)):
                jejak = siklus_store.jejak(r, s.kantor_id, s.id)
                bahan = _Bahan(app, r, s, pegawai, jejak, aksi)
                daftar += _seksi(bahan) if pegawai.peran is Peran.SEKSI else _pelaksana(bahan)
    return tuple(sorted(daftar, key=lambda t: (not t.terlambat, t.sejak)))


def _pelaksana(b: _Bahan) -> list[Tugas]:
    """The Langkah under way, for those in its lane; what he may do besides does not wait for him."""
    langkah = b.siklus.sop.langkah_ke(b.siklus.langkah)
    catatan = _catatan_menunggu(b)
    if b.pegawai.peran not in langkah.pelaksana:
        return [Tugas(b.siklus, langkah.nomor, catatan, b.siklus.sejak, str(langkah.waktu), b.aksi)] if catatan else []
    apa = f"Melanjutkan Siklus yang dijeda: {langkah.uraian}" if b.siklus.dijeda else langkah.uraian
    apa = f"{apa}. {catatan}" if catatan else apa
    kunjungan = _kunjungan(b.jejak)
    berikut = aksi_berikut(b.aksi, langkah.nomor, {j.peristiwa for j in kunjungan})
    sisa = sisa_langkah(b.app, b.r, b.siklus)
    return [
        Tugas(
            *(b.siklus, langkah.nomor, apa, b.siklus.sejak, str(langkah.waktu), b.aksi),
            *(sisa.teks, sisa.batas, sisa.terlambat),
            sebab=b.kalimat(kunjungan[0]),
            berikut=berikut.label if berikut else "",
            kurang=kekurangan(b.r, b.siklus),
        )
    ]


def _catatan_menunggu(b: _Bahan) -> str:
    """Remarks that wait for this person: answers from whoever draws up the konsep or has it, closing by the asker."""
    if "koreksi.jawab" not in {a.kode for a in b.aksi}:
        return ""
    semua = koreksi_store.daftar(b.r, b.siklus.kantor_id, b.siklus.id)
    dijawab = sum(c.terbuka and not c.belum_dijawab and c.oleh == b.pegawai.id for c in semua)
    menunggu = sum(c.belum_dijawab and c.oleh != b.pegawai.id for c in semua)
    sop, bagian = b.siklus.sop, []
    if menunggu and b.pegawai.peran in {*sop.langkah_ke(8).pelaksana, *sop.langkah_ke(b.siklus.langkah).pelaksana}:
        bagian.append(f"{menunggu} catatan koreksi menunggu jawaban Anda.")
    if dijawab:
        bagian.append(f"{dijawab} catatan Anda sudah dijawab dan menunggu ditutup.")
    return " ".join(bagian)


def _kunjungan(jejak: Sequence[Jejak]) -> list[Jejak]:
    """The rows of the visit under way, oldest first, the one that began it included."""
    hasil: list[Jejak] = []
    for j in reversed(jejak):
        if j.langkah != jejak[-1].langkah:
            break
        hasil.append(j)
    return hasil[::-1]


def _seksi(b: _Bahan) -> list[Tugas]:
    """What a Unit owes: its data, late data it was allowed, answers to questions."""
    try:
        unit = muat_format(b.r, b.siklus).unit_ke(b.pegawai.unit)
    except (BelumLengkap, TidakDitemukan):
        return []  # no format yet, or one that asks this Unit nothing
    return [*_data(b, unit), *_susulan(b), *_pertanyaan(b)]


def _data(b: _Bahan, unit: Unit) -> list[Tugas]:
    if not {"usulan.terima", "usulan.susulkan"} & {a.kode for a in b.aksi}:
        return []
    if usulan_store.daftar(b.r, b.siklus.kantor_id, b.siklus.id, unit.kode):
        return []
    penyerahan = usulan_store.daftar_penyerahan(b.r, b.siklus.kantor_id, b.siklus.id).get(unit.kode)
    batas_format = muat_format(b.r, b.siklus).batas_waktu
    batas = perpanjangan_store.daftar(b.r, b.siklus.kantor_id, b.siklus.id).get(unit.kode, batas_format)
    sisa = sisa_sampai(b.app, b.r, b.siklus.kantor_id, max(batas, batas_format))
    asal = b.terakhir("format.diserahkan") or b.jejak[-1]
    return [
        Tugas(
            *(b.siklus, 6, "Mengisi dan mengunggah formulir data kinerja unit Anda"),
            *(penyerahan.diserahkan if penyerahan else b.siklus.sejak, str(b.siklus.sop.langkah_ke(6).waktu), b.aksi),
            *(sisa.teks, sisa.batas, sisa.terlambat),
            sebab=b.kalimat(asal) if asal.peristiwa == "format.diserahkan" else "",
            berikut="Isi dan serahkan data",
        )
    ]


def _susulan(b: _Bahan) -> list[Tugas]:
    """Data handed in once, and allowed to be handed in anew."""
    izin, masuk = b.terakhir("susulan.diizinkan"), b.terakhir("usulan.disusulkan")
    boleh = "usulan.susulkan" in {a.kode for a in b.aksi}
    sudah_pernah = usulan_store.daftar(b.r, b.siklus.kantor_id, b.siklus.id, b.pegawai.unit)
    if not boleh or izin is None or not sudah_pernah or (masuk is not None and masuk.versi > izin.versi):
        return []
    apa, baku = "Menyusulkan data unit Anda", str(b.siklus.sop.langkah_ke(6).waktu)
    return [Tugas(b.siklus, 6, apa, izin.pada, baku, b.aksi, sebab=b.kalimat(izin), berikut="Susulkan data")]


def _pertanyaan(b: _Bahan) -> list[Tugas]:
    if "pertanyaan.jawab" not in {a.kode for a in b.aksi}:
        return []
    semua = temuan_store.daftar(b.r, b.siklus.kantor_id, b.siklus.id)
    milik = [p for p in semua if p.unit == b.pegawai.unit and p.terbuka and not p.jawaban]
    if not milik:
        return []
    apa = f"Menjawab {len(milik)} pertanyaan tentang data unit Anda"
    baku = str(b.siklus.sop.langkah_ke(7).waktu)
    asal = b.terakhir("pertanyaan.diajukan")
    sebab = b.kalimat(asal) if asal else ""
    return [Tugas(b.siklus, 6, apa, milik[0].pada, baku, b.aksi, sebab=sebab, berikut="Jawab pertanyaan")]
