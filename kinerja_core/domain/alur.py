"""The workflow of one Siklus: who may do which Aksi, what follows. `aksi_tersedia` draws, `laksanakan` decides.

A Siklus is its last Jejak row; there is no other way to change one. Which Peran acts in which Langkah
comes from the SOP version of the Siklus, never from this module, except where the SOP itself names who
(Seksi hand in data).
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime

from kinerja_core.domain.aksi import AKSI, JEDA, LANJUTKAN, Aksi, Pelaku, aksi
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, KinerjaError, TidakBerwenang
from kinerja_core.domain.pejabat import menjabat
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP

_LANGKAH_PENGGARAP = (8, 9, 11)
_PENOMORAN = 12
_PENGUNDANGAN = 4


@dataclass(frozen=True)
class Naskah:
    """One revision of the document under way: the sha256 of its two prints and of what they rest on.

    ``sidik_isi`` is the hash of the content without its date; when the content computed afresh has
    another hash, an approval of this revision has fallen.
    """

    revisi: int
    sha_konsep: str
    sha_naskah: str
    sidik_isi: str


@dataclass(frozen=True)
class Siklus:
    """One run of the SOP as it stands after its ``versi``-th Jejak row.

    ``langkah`` 1-13 is the one now under way, 14 means closed. ``sejak`` (naive UTC) is when it began.
    ``pengubah`` is the id of the Pegawai who last changed what is to be approved.
    ``disetujui`` and ``ditandatangani`` hold the sha256 they are bound to, empty where there is none.
    ``susulan`` are the Units that may still hand in during Langkah 7. While ``dijeda`` no working time
    counts and nothing but going on can be done.
    """

    kantor_id: str
    id: str
    tahun: int
    nama: str
    sop: SOP = field(repr=False)
    versi: int
    langkah: int
    sejak: datetime
    pengubah: str = ""
    naskah: Naskah | None = None
    disetujui: str = ""
    ditandatangani: str = ""
    susulan: frozenset[str] = frozenset()
    hash: str = ""
    dijeda: bool = False

    @property
    def selesai(self) -> bool:
        """Closed and read-only."""
        return self.langkah >= LANGKAH_SELESAI

    @property
    def persetujuan_berlaku(self) -> bool:
        """Whether the Sekretaris's approval is bound to the revision that lies on the table."""
        return self.naskah is not None and self.disetujui == self.naskah.sha_naskah


@dataclass(frozen=True)
class Jejak:
    """One row of the trail. ``hash`` = sha256 over the canonical row, the hash before it included.

    ``isi`` is what the event records, ``keadaan`` the Siklus as it stands after it (both JSON).
    """

    kantor_id: str
    siklus_id: str
    versi: int
    peristiwa: str
    langkah: int
    oleh: str
    pada: datetime
    catatan: str
    isi: str
    keadaan: str
    hash_sebelum: str
    hash: str


def aksi_tersedia(siklus: Siklus, pegawai: Pegawai, hari: date) -> tuple[Aksi, ...]:
    """The buttons this Pegawai has on this Siklus on that day; none outside the window of a Plt. or Plh."""
    if not menjabat(pegawai, hari):
        return ()
    return tuple(a for a in AKSI if tolakan(siklus, pegawai, a) is None)


def tolakan(siklus: Siklus, pegawai: Pegawai, a: Aksi) -> KinerjaError | None:
    """Why this Pegawai may not do this now, or None where he may."""
    if siklus.selesai:
        return DataSudahBerubah(f"Siklus {siklus.nama} sudah diarsipkan dan hanya dapat dibaca.")
    if siklus.langkah not in a.langkah:
        return DataSudahBerubah(
            f"“{a.label}” tidak dapat dilakukan sekarang: Siklus berada di Langkah {siklus.langkah} "
            f"({siklus.sop.langkah_ke(siklus.langkah).singkat}). Buka halaman langkah itu."
        )
    if siklus.dijeda and a.kode != LANJUTKAN:
        penutup = siklus.sop.langkah_ke(siklus.langkah).penutup.sebutan
        return BelumLengkap(f"Siklus ini sedang dijeda. {penutup} melanjutkannya lebih dulu di halaman Tugas saya.")
    if a.kode == LANJUTKAN and not siklus.dijeda:
        return DataSudahBerubah("Siklus ini tidak sedang dijeda. Lanjutkan pekerjaan seperti biasa.")
    if not _berwenang(siklus, pegawai, a):
        return TidakBerwenang(f"“{a.label}” dilakukan oleh {_pelaku(siklus, a)}, bukan {pegawai.peran.sebutan}.")
    if a.kode == "usulan.susulkan" and pegawai.unit not in siklus.susulan:
        return TidakBerwenang("Penghimpunan sudah ditutup. Minta Kasubag mengizinkan data susulan untuk unit Anda.")
    if a.mengesahkan and pegawai.id == siklus.pengubah:
        return TidakBerwenang("Anda yang terakhir mengubah naskah ini, jadi pengesahannya harus dilakukan orang lain.")
    return None


def _berwenang(siklus: Siklus, pegawai: Pegawai, a: Aksi) -> bool:
    if not pegawai.aktif or pegawai.kantor_id != siklus.kantor_id:
        return False
    if a.pelaku is Pelaku.SEKSI:
        return pegawai.peran is Peran.SEKSI and pegawai.unit != ""
    if a.pelaku is Pelaku.PESERTA:
        return pegawai.peran is not Peran.ADMIN
    if a.pelaku is Pelaku.PENYUSUN:
        return pegawai.peran in siklus.sop.langkah_ke(2).pelaksana
    if a.pelaku is Pelaku.PENGUNDANG:
        return pegawai.peran in siklus.sop.langkah_ke(_PENGUNDANGAN).pelaksana
    if a.pelaku is Pelaku.PENOMOR:
        return pegawai.peran is siklus.sop.langkah_ke(_PENOMORAN).penutup
    if a.pelaku is Pelaku.PENGGARAP:
        return pegawai.peran in _penggarap(siklus)
    langkah = siklus.sop.langkah_ke(siklus.langkah)
    if a.pelaku is Pelaku.PENUTUP:
        return pegawai.peran is langkah.penutup
    return pegawai.peran in langkah.pelaksana


def _penggarap(siklus: Siklus) -> tuple[Peran, ...]:
    return tuple(dict.fromkeys(p for n in _LANGKAH_PENGGARAP for p in siklus.sop.langkah_ke(n).pelaksana))


def _pelaku(siklus: Siklus, a: Aksi) -> str:
    if a.pelaku is Pelaku.PENGGARAP:
        return " atau ".join(peran.sebutan for peran in _penggarap(siklus))
    tetap = {Pelaku.PENYUSUN: 2, Pelaku.PENGUNDANG: _PENGUNDANGAN, Pelaku.PENOMOR: _PENOMORAN}
    langkah = siklus.sop.langkah_ke(tetap.get(a.pelaku, siklus.langkah))
    if a.pelaku is Pelaku.SEKSI:
        return "Seksi yang bersangkutan"
    if a.pelaku is Pelaku.PESERTA:
        return "peserta rapat"
    if a.pelaku in (Pelaku.PENUTUP, Pelaku.PENOMOR):
        return langkah.penutup.sebutan
    return " atau ".join(peran.sebutan for peran in langkah.pelaksana)


def periksa(kini: Siklus, terlihat: Siklus, kode: str, pegawai: Pegawai, catatan: str = "") -> Aksi:
    """The Aksi, where it may be carried out now; raises as `laksanakan` does."""
    a = aksi(kode)
    if a.ketat and terlihat.versi != kini.versi:
        raise DataSudahBerubah
    alasan = tolakan(kini, pegawai, a)
    if alasan is not None:
        raise alasan
    if a.perlu_alasan and not catatan.strip():
        raise CatatanWajib(f"Tuliskan alasannya sebelum menekan “{a.label}”.")
    return a


def laksanakan(
    kini: Siklus,
    terlihat: Siklus,
    kode: str,
    pegawai: Pegawai,
    pada: datetime,
    catatan: str = "",
    *,
    isi: dict[str, object] | None = None,
    naskah: Naskah | None = None,
    susulan: str = "",
) -> tuple[Siklus, Jejak]:
    """Carry out one Aksi on ``kini``, the Siklus as it is, asked for by someone who saw ``terlihat``.

    ``isi`` is what the trail records beside the note (JSON values only). ``naskah`` is the new revision
    (konsep.susun), ``susulan`` the Unit allowed to hand in late. Returns the Siklus after it and its
    Jejak row. Raises DataSudahBerubah, TidakBerwenang, BelumLengkap or CatatanWajib and changes nothing.
    """
    a = periksa(kini, terlihat, kode, pegawai, catatan)
    baru = _setelah(kini, a, pegawai, pada, naskah, susulan)
    return _tercatat(baru, kini.hash, a.peristiwa, pegawai.id, pada, catatan.strip(), isi or {})


def mulai(
    kantor_id: str, siklus_id: str, tahun: int, nama: str, sop: SOP, pegawai: Pegawai, pada: datetime
) -> tuple[Siklus, Jejak]:
    """Open a Siklus at Langkah 1; only whoever ends Langkah 1 in this SOP version may."""
    if not pegawai.aktif or pegawai.peran is not sop.langkah_ke(1).penutup:
        raise TidakBerwenang(f"Siklus dibuka oleh {sop.langkah_ke(1).penutup.sebutan}.")
    awal = Siklus(kantor_id, siklus_id, tahun, nama, sop, versi=1, langkah=1, sejak=pada)
    return _tercatat(awal, "", "siklus.dibuka", pegawai.id, pada, "", {"tahun": tahun, "nama": nama})


def _setelah(kini: Siklus, a: Aksi, pegawai: Pegawai, pada: datetime, naskah: Naskah | None, susulan: str) -> Siklus:
    ke = kini.langkah if a.ke is None else a.ke
    baru = replace(
        kini,
        versi=kini.versi + 1,
        langkah=ke,
        sejak=kini.sejak if ke == kini.langkah else pada,
        pengubah=pegawai.id if a.mengubah else kini.pengubah,
        naskah=naskah or kini.naskah,
        susulan=kini.susulan | {susulan} if susulan else kini.susulan,
        dijeda=a.kode == JEDA,
    )
    if a.kode == "konsep.setujui" and baru.naskah is not None:
        return replace(baru, disetujui=baru.naskah.sha_naskah)
    if a.kode == "naskah.tandatangani" and baru.naskah is not None:
        return replace(baru, ditandatangani=baru.naskah.sha_naskah)
    if ke < min(kini.langkah, _PENOMORAN) or a.mengubah:
        # going back before the signature, or changing what lies under the document, voids what was approved
        return replace(baru, disetujui="", ditandatangani="")
    return baru


def _tercatat(
    siklus: Siklus,
    hash_sebelum: str,
    peristiwa: str,
    oleh: str,
    pada: datetime,
    catatan: str,
    isi: dict[str, object],
) -> tuple[Siklus, Jejak]:
    baris = Jejak(
        siklus.kantor_id,
        siklus.id,
        siklus.versi,
        peristiwa,
        siklus.langkah,
        oleh,
        pada,
        catatan,
        _json(isi),
        _keadaan(siklus),
        hash_sebelum,
        hash="",
    )
    baris = replace(baris, hash=hash_jejak(baris))
    return replace(siklus, hash=baris.hash), baris


def hash_jejak(baris: Jejak) -> str:
    """sha256 (hex) over the canonical JSON of a row, its own hash left out."""
    kanonik = _json(
        [
            baris.kantor_id,
            baris.siklus_id,
            baris.versi,
            baris.peristiwa,
            baris.langkah,
            baris.oleh,
            baris.pada.isoformat(timespec="microseconds"),
            baris.catatan,
            baris.isi,
            baris.keadaan,
            baris.hash_sebelum,
        ]
    )
    return hashlib.sha256(kanonik.encode()).hexdigest()


def dari_jejak(baris: Jejak, tahun: int, nama: str, sop: SOP) -> Siklus:
    """The Siklus as its last Jejak row says it is."""
    k = json.loads(baris.keadaan)
    return Siklus(
        baris.kantor_id,
        baris.siklus_id,
        tahun,
        nama,
        sop,
        versi=baris.versi,
        langkah=baris.langkah,
        sejak=datetime.fromisoformat(k["sejak"]),
        pengubah=k["pengubah"],
        naskah=Naskah(**k["naskah"]) if k["naskah"] else None,
        disetujui=k["disetujui"],
        ditandatangani=k["ditandatangani"],
        susulan=frozenset(k["susulan"]),
        hash=baris.hash,
        dijeda=k.get("dijeda", False),
    )


def _keadaan(siklus: Siklus) -> str:
    return _json(
        {
            "sejak": siklus.sejak.isoformat(),
            "pengubah": siklus.pengubah,
            "naskah": asdict(siklus.naskah) if siklus.naskah else None,
            "disetujui": siklus.disetujui,
            "ditandatangani": siklus.ditandatangani,
            "susulan": sorted(siklus.susulan),
            "dijeda": siklus.dijeda,
        }
    )


def _json(nilai: object) -> str:
    return json.dumps(nilai, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def rantai_utuh(baris: Sequence[Jejak]) -> bool:
    """Whether the rows of one Siklus, oldest first, still form the chain they were written as."""
    sebelum = ""
    for urutan, j in enumerate(baris, start=1):
        if (j.versi, j.hash_sebelum, j.hash) != (urutan, sebelum, hash_jejak(j)):
            return False
        sebelum = j.hash
    return True
