"""Langkah 8: the konsep of the Dokumen IKU, rendered once per revision and addressed by its sha256."""

from collections.abc import Collection
from dataclasses import dataclass

from kinerja_core.actions.kerja import Kerja, kantor_pencetak, kerjakan, kode_baru, pejabat
from kinerja_core.application import Application
from kinerja_core.dokumen import dokumen_iku as cetakan
from kinerja_core.domain.alur import Naskah, Siklus
from kinerja_core.domain.alur import periksa as periksa_aksi
from kinerja_core.domain.catatan_naskah import periksa_semua_dijawab
from kinerja_core.domain.dokumen_iku import Narasi, narasi_awal, sidik_angka, sidik_dasar, susun_isi
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah
from kinerja_core.domain.narasi import DasarNarasi, dasar_baru
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.kinerja import bahan
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class _Cetakan:
    """The two prints of one content, already in the archive."""

    isi: IsiDokumenIKU
    naskah: Naskah
    ukuran: int


def susun(
    app: Application, kasubag: Pegawai, siklus: Siklus, narasi: Narasi, dibaca_ulang: Collection[str] = ()
) -> Siklus:
    """Draw up the next revision: the print stamped KONSEP and, from the same content, the one to be signed.

    ``dibaca_ulang`` names the parts of the narrative the Kasubag has held against the present data and lets stand.

    Rendering takes a second or two and is done before the write lock is taken; where anything changed
    meanwhile, DataSudahBerubah and nothing is kept.
    """
    with app.store.read() as r:
        periksa_aksi(siklus_store.muat(r, siklus.kantor_id, siklus.id), siklus, "konsep.susun", kasubag)
        isi = isi_kini(app, r, siklus, narasi)
    cetak = _cetak(app, isi)
    with kerjakan(app, kasubag, siklus, "konsep.susun") as k:
        if sidik_dasar(isi_kini(app, k.t, k.kini, narasi)) != cetak.naskah.sidik_isi:
            raise DataSudahBerubah
        k.simpan_isi("dasar_narasi", _dasar(k, isi, narasi, dibaca_ulang))
        k.simpan_isi("narasi", narasi)
        k.simpan_isi("dokumen_iku", isi)
        k.naskah = cetak.naskah
        nama = "08-konsep-dokumen-iku.pdf" if isi.revisi == 1 else f"08-konsep-dokumen-iku-r{isi.revisi}.pdf"
        k.daftarkan("konsep", 8, nama, cetak.naskah.sha_konsep, cetak.ukuran)
        k.isi |= {"revisi": isi.revisi, "sidik_isi": cetak.naskah.sidik_isi}
    return k.siklus


def ajukan(app: Application, kasubag: Pegawai, siklus: Siklus) -> Siklus:
    """Hand the newest revision to the Sekretaris; every remark must have its answer."""
    with kerjakan(app, kasubag, siklus, "konsep.ajukan") as k:
        periksa_semua_dijawab(koreksi_store.daftar(k.t, k.kantor.id, k.kini.id), "ajukan")
        periksa_masih_sesuai(k)
    return k.siklus


def periksa_masih_sesuai(k: Kerja) -> Naskah:
    """The revision on the table, where nothing under it has changed since it was drawn up."""
    return masih_sesuai(k.app, k.t, k.kini)


def masih_sesuai(app: Application, r: Bacaan, siklus: Siklus) -> Naskah:
    """As ``periksa_masih_sesuai``, outside an act. BelumLengkap where something has changed."""
    naskah = siklus.naskah
    narasi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "narasi", Narasi)
    if naskah is None or narasi is None:
        raise BelumLengkap("Konsep belum disusun. Susun dulu pada Langkah 8.")
    if sidik_dasar(isi_kini(app, r, siklus, narasi)) != naskah.sidik_isi:
        raise BelumLengkap(
            f"Data di bawah konsep revisi {naskah.revisi} sudah berubah sejak disusun, jadi persetujuannya gugur. "
            "Kembalikan ke Langkah 8 dan susun lagi."
        )
    return naskah


def isi_kini(app: Application, r: Bacaan, siklus: Siklus, narasi: Narasi) -> IsiDokumenIKU:
    """The content of the Dokumen IKU as the data stand now, dated today."""
    kantor = kantor_pencetak(app, r, siklus.kantor_id)
    hari = setempat(app.sekarang(), kantor.zona).date()
    camat = pejabat(r, siklus.kantor_id, Peran.CAMAT, hari)
    lama = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dokumen_iku", IsiDokumenIKU)
    return susun_isi(
        bahan(r, siklus),
        narasi,
        kantor,
        camat,
        kode=lama.kode if lama else kode_baru(),
        revisi=(lama.revisi if lama else 0) + 1,
        tanggal=hari,
    )


def _dasar(k: Kerja, isi: IsiDokumenIKU, narasi: Narasi, dibaca_ulang: Collection[str]) -> DasarNarasi:
    kunci = (k.t, k.kini.kantor_id, k.kini.id)
    lama = naskah_store.isi(*kunci, "narasi", Narasi)
    dasar = naskah_store.isi(*kunci, "dasar_narasi", DasarNarasi) or DasarNarasi()
    rancangan = narasi_awal(bahan(k.t, k.kini), k.kantor)
    return dasar_baru(narasi, lama, dasar, rancangan, sidik_angka(isi), dibaca_ulang)


def _cetak(app: Application, isi: IsiDokumenIKU) -> _Cetakan:
    konsep = cetakan.render(isi, app.huruf, konsep=True)
    sha_konsep = app.arsip.simpan(konsep)
    sha_naskah = app.arsip.simpan(cetakan.render(isi, app.huruf, konsep=False))
    return _Cetakan(isi, Naskah(isi.revisi, sha_konsep, sha_naskah, sidik_dasar(isi)), len(konsep))
