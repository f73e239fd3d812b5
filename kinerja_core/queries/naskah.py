"""The Dokumen IKU under way for screen: its narrative part by part, claims the data do not bear out, what changed."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from kinerja_core.application import Application
from kinerja_core.domain.alur import Jejak, Siklus
from kinerja_core.domain.banding_naskah import BandingNaskah, banding
from kinerja_core.domain.dokumen_iku import Narasi, narasi_awal, sidik_angka, susun_isi
from kinerja_core.domain.errors import TidakDitemukan
from kinerja_core.domain.klaim import PapanKlaim, papan, periksa_dokumen
from kinerja_core.domain.narasi import BagianTersunting, DasarNarasi, susun_bagian
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.kinerja import bahan
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Persetujuan:
    """When the Sekretaris accepted which revision."""

    revisi: int
    pada: datetime


def bagian_narasi(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[BagianTersunting, ...]:
    """The narrative part by part: as edited, or else as drafted from the data of now."""
    with app.store.read() as r:
        rancangan = narasi_awal(bahan(r, siklus), kantor_store.kantor(r, pegawai.kantor_id))
        tersimpan = naskah_store.isi(r, siklus.kantor_id, siklus.id, "narasi", Narasi)
        dasar = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dasar_narasi", DasarNarasi) or DasarNarasi()
        return susun_bagian(tersimpan, dasar, rancangan, sidik_angka(_isi(r, pegawai, siklus, rancangan)))


def narasi(app: Application, pegawai: Pegawai, siklus: Siklus) -> Narasi:
    """The same as one Narasi."""
    return Narasi(**{b.bagian.nama: b.tulisan for b in bagian_narasi(app, pegawai, siklus)})


def klaim_tulisan(app: Application, pegawai: Pegawai, siklus: Siklus, tulisan: Narasi) -> PapanKlaim:
    """The claims of words that are still being typed, against the data of now."""
    with app.store.read() as r:
        semua = periksa_dokumen(_isi(r, pegawai, siklus, tulisan))
        return papan(semua, koreksi_store.pembenaran(r, siklus.kantor_id, siklus.id))


def klaim_dokumen(app: Application, siklus: Siklus) -> PapanKlaim:
    """The claims of the revision on the table, against the figures printed in it."""
    with app.store.read() as r:
        isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dokumen_iku", IsiDokumenIKU)
        semua = periksa_dokumen(isi) if isi else ()
        return papan(semua, koreksi_store.pembenaran(r, siklus.kantor_id, siklus.id))


def banyak_revisi(app: Application, siklus: Siklus) -> int:
    """How many revisions of the Dokumen IKU there are."""
    with app.store.read() as r:
        return naskah_store.revisi_terakhir(r, siklus.kantor_id, siklus.id, "dokumen_iku")


def banding_revisi(app: Application, siklus: Siklus, lama: int, baru: int) -> BandingNaskah:
    """What changed from one revision to another."""
    with app.store.read() as r:
        sebelum, sesudah = (_revisi(r, siklus, nomor) for nomor in (lama, baru))
    return banding(sebelum, sesudah)


def sejak_disetujui(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[Persetujuan, BandingNaskah] | None:
    """What the document would say now against what the Sekretaris last accepted; None where he has not yet."""
    with app.store.read() as r:
        persetujuan = _persetujuan(siklus_store.jejak(r, siklus.kantor_id, siklus.id))
        tulisan = naskah_store.isi(r, siklus.kantor_id, siklus.id, "narasi", Narasi)
        if not persetujuan or tulisan is None:
            return None
        kini = _isi(r, pegawai, siklus, tulisan)
        return persetujuan[-1], banding(_revisi(r, siklus, persetujuan[-1].revisi), kini)


def revisi_dibanding(app: Application, siklus: Siklus) -> int:
    """The revision most worth comparing with: the one returned or accepted before the newest, 0 where none."""
    with app.store.read() as r:
        jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
        terakhir = naskah_store.revisi_terakhir(r, siklus.kantor_id, siklus.id, "dokumen_iku")
    diputus = [n for j in jejak if j.peristiwa in _KEPUTUSAN and 0 < (n := _nomor(j)) < terakhir]
    return diputus[-1] if diputus else max(terakhir - 1, 0)


_KEPUTUSAN = frozenset(
    {"konsep.dikembalikan", "konsep.disetujui", "naskah.dikembalikan", "naskah.dikembalikan_ke_konsep"}
)


def _persetujuan(jejak: tuple[Jejak, ...]) -> list[Persetujuan]:
    return [Persetujuan(_nomor(j), j.pada) for j in jejak if j.peristiwa == "konsep.disetujui"]


def _nomor(j: Jejak) -> int:
    return int(json.loads(j.isi).get("revisi", 0))


def _revisi(r: Bacaan, siklus: Siklus, nomor: int) -> IsiDokumenIKU:
    isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dokumen_iku", IsiDokumenIKU, revisi=nomor)
    if isi is None:
        raise TidakDitemukan(f"Revisi {nomor} tidak ada. Pilih dari daftar.")
    return isi


def _isi(r: Bacaan, pegawai: Pegawai, siklus: Siklus, tulisan: Narasi) -> IsiDokumenIKU:
    """The content as the data stand; who signs it, its code and its date are left out of every comparison."""
    kantor = kantor_store.kantor(r, pegawai.kantor_id)
    return susun_isi(bahan(r, siklus), tulisan, kantor, pegawai, kode="", revisi=0, tanggal=date.min)
