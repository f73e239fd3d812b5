"""Langkah 13: copies that go out, how, with whom, and the slips that come back."""

from datetime import date

from kinerja_core.actions.kerja import Kerja, kerjakan, periksa_tercetak
from kinerja_core.application import Application
from kinerja_core.dokumen.pindaian import periksa_pindaian
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Antaran, periksa_antaran, periksa_tanggal_terima
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store.catatan import Ekspedisi


def catat_pengantaran(app: Application, staf: Pegawai, siklus: Siklus, antaran: Antaran) -> Siklus:
    """Enter one delivery into the buku ekspedisi; the same copy does not go to the same place twice."""
    a = periksa_antaran(antaran)
    periksa_tercetak(a.tujuan, a.pengantar, a.keterangan)
    with kerjakan(app, staf, siklus, "ekspedisi.catat") as k:
        for lama in catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id):
            if (lama.tujuan.casefold(), lama.salinan) == (a.tujuan.casefold(), a.salinan):
                raise IsianKeliru(f"{a.salinan.capitalize()} untuk {a.tujuan} sudah diantar, baris {lama.nomor}.")
        hal = f"Dokumen IKU Tahun {k.kini.tahun}"
        baris = Ekspedisi(
            *(0, a.tujuan, hal, a.salinan, a.pengantar, k.pada, None, None, None, a.saluran.value, a.keterangan)
        )
        k.isi["nomor"] = catatan_store.tambah_ekspedisi(k.t, k.kantor.id, k.kini.id, baris, staf.id)
        k.isi |= {"tujuan": a.tujuan, "salinan": a.salinan, "saluran": a.saluran.value}
    return k.siklus


def catat_penerimaan(
    app: Application,
    staf: Pegawai,
    siklus: Siklus,
    nomor: int,
    penerima: str,
    bukti: bytes = b"",
    tanggal: date | None = None,
) -> Siklus:
    """Record who took a delivery, on which day (today where None), with the photographed or scanned slip.

    BerkasDitolak where the slip cannot be opened again later.
    """
    if not penerima.strip():
        raise IsianKeliru("Isi nama penerima.")
    jenis = periksa_pindaian(bukti) if bukti else ""
    with kerjakan(app, staf, siklus, "ekspedisi.terima") as k:
        e = _baris(k, nomor)
        if e.penerima is not None:
            raise DataSudahBerubah("Penerimaan untuk pengantaran itu sudah dicatat.")
        hari_ini = setempat(k.pada, k.kantor.zona).date()
        hari = tanggal or hari_ini
        periksa_tanggal_terima(hari, setempat(e.dikirim, k.kantor.zona).date(), hari_ini)
        sha = k.arsipkan("bukti_terima", 13, _nama(nomor, jenis), bukti) if bukti else ""
        isi = (e.nomor, e.tujuan, e.hal, e.salinan, e.pengantar, e.dikirim, penerima.strip(), k.pada, sha)
        terima = Ekspedisi(*isi, e.saluran, e.keterangan, hari)
        catatan_store.terima_ekspedisi(k.t, k.kantor.id, k.kini.id, terima, staf.id)
        k.isi |= {"nomor": nomor, "penerima": penerima.strip(), "tanggal": hari.isoformat()}
    return k.siklus


def susulkan_bukti(app: Application, staf: Pegawai, siklus: Siklus, nomor: int, bukti: bytes) -> Siklus:
    """Add the slip to a receipt that was recorded before the paper came back."""
    jenis = periksa_pindaian(bukti)
    with kerjakan(app, staf, siklus, "ekspedisi.bukti") as k:
        e = _baris(k, nomor)
        if e.penerima is None:
            raise BelumLengkap("Catat dulu siapa penerimanya.")
        if e.bukti:
            raise DataSudahBerubah("Bukti terima pengantaran itu sudah ada.")
        sha = k.arsipkan("bukti_terima", 13, _nama(nomor, jenis), bukti)
        catatan_store.susulkan_bukti(k.t, k.kantor.id, k.kini.id, nomor, sha)
        k.isi["nomor"] = nomor
    return k.siklus


def _baris(k: Kerja, nomor: int) -> Ekspedisi:
    for e in catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id):
        if e.nomor == nomor:
            return e
    raise IsianKeliru("Pilih pengantaran dari buku ekspedisi.")


def _nama(nomor: int, jenis: str) -> str:
    return f"13-bukti-terima-{nomor}.{jenis}"
