"""Langkah 13: the archive bundle, its card, and the end of the Siklus."""

from dataclasses import replace

from kinerja_core.actions.bundel import susun_bundel
from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru, masih_menjabat
from kinerja_core.application import Application
from kinerja_core.dokumen import bukti_pelaksanaan, ekspedisi
from kinerja_core.domain.agenda import boleh_mencatat
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Bagian, rangkap
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, TidakBerwenang
from kinerja_core.domain.jam_sop import jam_langkah
from kinerja_core.domain.kartu_arsip import KartuArsip, Penyimpanan, kartu_baru, periksa_kartu
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_surat import BarisEkspedisi, IsiBuktiPelaksanaan, IsiEkspedisi
from kinerja_core.domain.pelaksanaan import baris_pelaksanaan, jumlah_waktu
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat, tanggal, tanggal_jam
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store import tata_surat as tata_store
from kinerja_core.store.catatan import Ekspedisi
from kinerja_core.store.distribusi import belum_diantar, belum_kembali, cara_antar, distribusi


def tutup(
    app: Application, staf: Pegawai, siklus: Siklus, catatan: str = "", tempat: Penyimpanan | None = None
) -> Siklus:
    """Close the Siklus: buku ekspedisi, run sheet, archive card and bundle; from now on it is read-only.

    Copies that have not gone out and deliveries without a receipt must be accounted for in ``catatan``.
    """
    with kerjakan(app, staf, siklus, "arsip.tutup", catatan) as k:
        antaran = catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id)
        if not antaran:
            raise BelumLengkap("Catat dulu pengantaran surat pada buku ekspedisi.")
        daftar = distribusi(k.t, k.kini)
        kurang = belum_kembali(antaran) + belum_diantar(daftar, antaran)
        if kurang and not catatan.strip():
            raise CatatanWajib(f"{' '.join(kurang)} Tuliskan alasannya.")
        _cetak_ekspedisi(k, antaran, daftar)
        _cetak_pelaksanaan(k)
        kartu = _kartu(k, tempat or Penyimpanan())
        sha = k.arsipkan("arsip", 13, "13-arsip.zip", susun_bundel(k, kartu))
        kartu = replace(kartu, sha_bundel=sha)
        tata_store.simpan_kartu(k.t, k.kantor.id, k.kini.id, kartu, staf.id, k.pada)
        k.isi |= {"kurang": list(kurang), "aktif_sd": kartu.aktif_sd.isoformat()}
    return k.siklus


def simpan_kartu(app: Application, pegawai: Pegawai, siklus: Siklus, kartu: KartuArsip) -> None:
    """Correct a card after the Siklus was closed: boxes are moved, schedules revised. The bundle stays as it is."""
    periksa_kartu(kartu)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, pegawai.kantor_id)
        masih_menjabat(app, t, pegawai)
        if not boleh_mencatat(kantor_store.sop_terbaru(t, pegawai.kantor_id), pegawai):
            raise TidakBerwenang("Kartu arsip diubah oleh Kasubag atau Staf.")
        lama = tata_store.kartu(t, pegawai.kantor_id, siklus.id)
        if lama is None:
            raise BelumLengkap("Siklus ini belum diarsipkan, jadi belum ada kartunya.")
        tetap = replace(kartu, ditutup=lama.ditutup, jumlah_berkas=lama.jumlah_berkas, sha_bundel=lama.sha_bundel)
        tata_store.simpan_kartu(t, pegawai.kantor_id, siklus.id, tetap, pegawai.id, app.sekarang())


def _kartu(k: Kerja, tempat: Penyimpanan) -> KartuArsip:
    hari = setempat(k.pada, k.kantor.zona).date()
    jumlah = len(naskah_store.daftar_dokumen(k.t, k.kantor.id, k.kini.id))
    tata = tata_store.tata_surat(k.t, k.kantor.id)
    uraian = f"Dokumen IKU {k.kantor.nama} Tahun {k.kini.tahun} dan berkas penyusunannya"
    return kartu_baru(tata, k.kantor.klasifikasi, uraian, hari, tempat, jumlah)


def _cetak_ekspedisi(k: Kerja, antaran: tuple[Ekspedisi, ...], daftar: tuple[Bagian, ...]) -> None:
    zona = k.kantor.zona
    surat = surat_store.milik_siklus(k.t, k.kantor.id, k.kini.id, "surat_pengantar")
    baris = tuple(
        BarisEkspedisi(
            e.nomor,
            tanggal_jam(e.dikirim, zona),
            surat.nomor_lengkap if surat else "",
            e.tujuan,
            e.hal,
            e.salinan,
            cara_antar(e),
            e.penerima or "",
            tanggal(e.tanggal_terima) if e.tanggal_terima else "",
        )
        for e in antaran
    )
    hari = setempat(k.pada, zona).date()
    isi = IsiEkspedisi(kop(k.kantor), kode_baru(), k.kini.nama, hari, baris, penanda(k.pegawai), rangkap(daftar))
    k.simpan_isi("ekspedisi", isi)
    k.arsipkan("ekspedisi", 13, "13-buku-ekspedisi.pdf", ekspedisi.render(isi, k.app.huruf))


def _cetak_pelaksanaan(k: Kerja) -> None:
    jejak = siklus_store.jejak(k.t, k.kantor.id, k.kini.id)
    nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(k.t, k.kantor.id)}
    hari = setempat(k.pada, k.kantor.zona).date()
    jam_kerja = jam_store.muat(k.t, k.kantor.id)
    jam, sehari = jam_langkah(k.kini.sop, jejak, jam_kerja, k.pada), jam_kerja.berlaku(hari).menit_sehari
    baris = baris_pelaksanaan(k.kini.sop, jejak, nama, k.kantor.zona, k.pada, k.pegawai.nama, jam, sehari)
    isi = IsiBuktiPelaksanaan(
        *(kop(k.kantor), kode_baru(), k.kini.nama, k.kini.sop.nama, hari, baris, penanda(k.pegawai)),
        jumlah_waktu(jam, sehari),
    )
    k.simpan_isi("bukti_pelaksanaan", isi)
    k.arsipkan("bukti_pelaksanaan", 13, "13-bukti-pelaksanaan-sop.pdf", bukti_pelaksanaan.render(isi, k.app.huruf))
