"""Langkah 13: delivery, copies, receipts, the archive bundle, and the end of the Siklus."""

from kinerja_core.actions.bundel import susun_bundel
from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru
from kinerja_core.application import Application
from kinerja_core.dokumen import bukti_pelaksanaan, ekspedisi
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, IsianKeliru
from kinerja_core.domain.jam_sop import jam_langkah
from kinerja_core.domain.naskah import BarisEkspedisi, IsiBuktiPelaksanaan, IsiEkspedisi, kop, penanda
from kinerja_core.domain.pelaksanaan import baris_pelaksanaan, jumlah_waktu
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat, tanggal_jam
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store.catatan import Ekspedisi


def catat_pengantaran(
    app: Application, staf: Pegawai, siklus: Siklus, tujuan: str, salinan: str, pengantar: str
) -> Siklus:
    """Enter one delivery into the buku ekspedisi; ``salinan`` e.g. “asli” or “salinan 2”."""
    if not tujuan.strip() or not salinan.strip() or not pengantar.strip():
        raise IsianKeliru("Isi tujuan, salinan yang diantar, dan nama pengantar.")
    with kerjakan(app, staf, siklus, "ekspedisi.catat") as k:
        hal = f"Dokumen IKU Tahun {k.kini.tahun}"
        baris = Ekspedisi(0, tujuan.strip(), hal, salinan.strip(), pengantar.strip(), k.pada, None, None, None)
        k.isi["nomor"] = catatan_store.tambah_ekspedisi(k.t, k.kantor.id, k.kini.id, baris, staf.id)
        k.isi |= {"tujuan": tujuan.strip(), "salinan": salinan.strip()}
    return k.siklus


def catat_penerimaan(
    app: Application, staf: Pegawai, siklus: Siklus, nomor: int, penerima: str, bukti: bytes = b""
) -> Siklus:
    """Record who took a delivery, with the photographed or scanned slip where there is one."""
    if not penerima.strip():
        raise IsianKeliru("Isi nama penerima.")
    jenis = kenali(bukti, JENIS_PINDAIAN) if bukti else ""
    with kerjakan(app, staf, siklus, "ekspedisi.terima") as k:
        antaran = {e.nomor: e for e in catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id)}
        if nomor not in antaran:
            raise IsianKeliru("Pilih pengantaran dari buku ekspedisi.")
        if antaran[nomor].penerima is not None:
            raise DataSudahBerubah("Penerimaan untuk pengantaran itu sudah dicatat.")
        sha = k.arsipkan("bukti_terima", 13, f"13-bukti-terima-{nomor}.{jenis}", bukti) if bukti else ""
        catatan_store.terima_ekspedisi(k.t, k.kantor.id, k.kini.id, nomor, penerima.strip(), k.pada, sha, staf.id)
        k.isi |= {"nomor": nomor, "penerima": penerima.strip()}
    return k.siklus


def tutup(app: Application, staf: Pegawai, siklus: Siklus, catatan: str = "") -> Siklus:
    """Close the Siklus: buku ekspedisi, run sheet and the archive bundle; from now on it is read-only.

    Deliveries without a receipt must be accounted for in ``catatan``.
    """
    with kerjakan(app, staf, siklus, "arsip.tutup", catatan) as k:
        antaran = catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id)
        if not antaran:
            raise BelumLengkap("Catat dulu pengantaran surat pada buku ekspedisi.")
        tanpa_tanda = [e.tujuan for e in antaran if e.penerima is None]
        if tanpa_tanda and not catatan.strip():
            raise CatatanWajib(f"Belum ada tanda terima dari: {', '.join(tanpa_tanda)}. Tuliskan alasannya.")
        _cetak_ekspedisi(k, antaran)
        _cetak_pelaksanaan(k)
        bundel = susun_bundel(k)
        k.arsipkan("arsip", 13, "13-arsip.zip", bundel)
        k.isi["tanpa_tanda_terima"] = tanpa_tanda
    return k.siklus


def _cetak_ekspedisi(k: Kerja, antaran: tuple[Ekspedisi, ...]) -> None:
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
            e.pengantar,
            e.penerima or "",
            tanggal_jam(e.diterima, zona) if e.diterima else "",
        )
        for e in antaran
    )
    hari = setempat(k.pada, zona).date()
    isi = IsiEkspedisi(kop(k.kantor), kode_baru(), k.kini.nama, hari, baris, penanda(k.pegawai))
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
