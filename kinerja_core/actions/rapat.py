"""Langkah 5: the meeting while it goes on, and its end."""

from datetime import date

from kinerja_core.actions import notulen as isi
from kinerja_core.actions.kerja import Kerja, kerjakan, masih_menjabat, periksa_tercetak
from kinerja_core.application import Application
from kinerja_core.dokumen import daftar_hadir, notulen, tayangan
from kinerja_core.domain.alur import Siklus, periksa
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakDitemukan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.rapat import CatatanRapat, JenisCatatan, Keputusan, periksa_keputusan
from kinerja_core.domain.slide import BahanRapat, susun
from kinerja_core.domain.waktu import setempat, tanggal_jam
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.format_iku import muat as muat_format
from kinerja_core.store.rapat_bahan import bahan_rapat
from kinerja_core.store.store import Transaction


def mulai(app: Application, pegawai: Pegawai, siklus: Siklus) -> Siklus:
    """Start the meeting: its clock runs, and everybody may follow."""
    with kerjakan(app, pegawai, siklus, "rapat.mulai") as k:
        if siklus_store.terakhir(k.t, k.kantor.id, k.kini.id, "rapat.dimulai") is not None:
            raise DataSudahBerubah("Rapat sudah dimulai.")
    return k.siklus


def tayangkan(app: Application, pegawai: Pegawai, siklus: Siklus, slide: str) -> None:
    """Show another slide on every screen. Not an act of the SOP: nothing of the Siklus changes."""
    with app.store.transaction() as t:
        kini = _yang_memandu(app, t, pegawai, siklus)
        _periksa_slide(app, t, kini, slide)
        rapat_store.tayangkan(t, kini.kantor_id, kini.id, slide, pegawai.id, app.sekarang())


def tandai(app: Application, pegawai: Pegawai, siklus: Siklus, slide: str) -> None:
    """Mark a slide to come back to, or take its mark away."""
    with app.store.transaction() as t:
        kini = _yang_memandu(app, t, pegawai, siklus)
        _periksa_slide(app, t, kini, slide)
        pasang = slide not in rapat_store.bertanda(t, kini.kantor_id, kini.id)
        rapat_store.tandai(t, kini.kantor_id, kini.id, slide, pasang, pegawai.id, app.sekarang())


def catat(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    slide: str,
    teks: str,
    jenis: JenisCatatan = JenisCatatan.CATATAN,
) -> Siklus:
    """Keep a note on a slide, or park what it brought up until the end of the meeting."""
    if not teks.strip():
        raise IsianKeliru("Isi catatannya.")
    with kerjakan(app, pegawai, siklus, "rapat.catat") as k:
        _periksa_slide(app, k.t, k.kini, slide)
        catatan = CatatanRapat(0, jenis, slide, teks.strip(), pegawai.id, k.pada)
        nomor = rapat_store.tambah_catatan(k.t, k.kantor.id, k.kini.id, catatan)
        k.isi |= {"nomor": nomor, "jenis": jenis.value, "slide": slide, "isi": teks.strip()}
    return k.siklus


def catat_keputusan(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    uraian: str,
    indikator: str = "",
    penanggung_jawab: str = "",
    batas_waktu: date | None = None,
) -> Siklus:
    """Record a decision, or an action with its owner and its due date."""
    periksa_keputusan(uraian, penanggung_jawab, batas_waktu)
    periksa_tercetak(penanggung_jawab)
    with kerjakan(app, pegawai, siklus, "rapat.catat_keputusan") as k:
        if indikator and all(i.kode != indikator for i in muat_format(k.t, k.kini).indikator):
            raise TidakDitemukan("Indikator itu tidak termasuk Format IKU Siklus ini.")
        keputusan = Keputusan(
            *(0, uraian.strip(), indikator, penanggung_jawab.strip(), batas_waktu, pegawai.id, k.pada)
        )
        k.isi["nomor"] = rapat_store.tambah_keputusan(k.t, k.kantor.id, k.kini.id, keputusan)
        k.isi["uraian"] = uraian.strip()
    return k.siklus


def selesaikan(
    app: Application, pegawai: Pegawai, siklus: Siklus, asal: str, nomor: int, keterangan: str = ""
) -> Siklus:
    """Tick an action of an earlier Siklus done; ``asal`` is the id of the Siklus that decided it."""
    with kerjakan(app, pegawai, siklus, "rapat.selesaikan") as k:
        semua = rapat_store.tindak_lanjut_lalu(k.t, k.kantor.id, k.kini.id)
        tindak = next((t for t in semua if (t.siklus_id, t.nomor) == (asal, nomor)), None)
        if tindak is None:
            raise TidakDitemukan("Tindak lanjut itu tidak ada pada daftar rapat ini.")
        if tindak.selesai:
            raise DataSudahBerubah("Tindak lanjut itu sudah ditandai selesai.")
        rapat_store.selesaikan(k.t, k.kantor.id, tindak, k.kini.id, keterangan.strip(), pegawai.id, k.pada)
        k.isi |= {"siklus": tindak.siklus, "nomor": nomor, "keterangan": keterangan.strip()}
    return k.siklus


def siapkan_notulen(app: Application, notulis: Pegawai, siklus: Siklus, jalannya: str) -> Siklus:
    """Keep the course of the meeting as the notulis writes it, for whoever closes the meeting to accept."""
    with kerjakan(app, notulis, siklus, "rapat.siapkan_notulen") as k:
        k.simpan_isi("rancangan_notulen", jalannya.strip())
    return k.siklus


def tutup(app: Application, sekretaris: Pegawai, siklus: Siklus, jalannya: str) -> Siklus:
    """End the meeting and accept its notulen: what was shown is frozen, daftar hadir and notulen are printed,
    and the Siklus goes on to Langkah 6."""
    with kerjakan(app, sekretaris, siklus, "rapat.tutup") as k:
        hadir = rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id)
        if not any(h.hadir for h in hadir):
            raise BelumLengkap("Catat dulu siapa yang hadir.")
        undangan = isi.undangan(k)
        bahan = bahan_rapat(k.t, k.kini, setempat(k.pada, k.kantor.zona).date())
        beku = _bekukan(k, bahan)
        isi_hadir = isi.isi_daftar_hadir(k, undangan, hadir)
        isi_notulen = isi.isi_notulen(k, undangan, hadir, jalannya, bahan, beku)
        k.simpan_isi("daftar_hadir", isi_hadir)
        k.simpan_isi("notulen", isi_notulen)
        k.arsipkan("daftar_hadir", 5, "05-daftar-hadir.pdf", daftar_hadir.render(isi_hadir, app.huruf))
        k.arsipkan("notulen", 5, "05-notulen.pdf", notulen.render(isi_notulen, app.huruf))
    return k.siklus


def _bekukan(k: Kerja, bahan: BahanRapat) -> str:
    """Put what was shown into the archive; returns its sha256."""
    keterangan = f"{k.kantor.nama} · {k.kini.nama} · ditutup {tanggal_jam(k.pada, k.kantor.zona)}"
    data = tayangan.bekukan(susun(bahan), f"Tayangan rapat {k.kini.nama}", keterangan)
    return k.arsipkan("tayangan", 5, "05-tayangan-rapat.html", data)


def _yang_memandu(app: Application, t: Transaction, pegawai: Pegawai, siklus: Siklus) -> Siklus:
    """The Siklus as it is, for whoever may lead its meeting now."""
    kantor_store.kunci_kantor(t, siklus.kantor_id)
    masih_menjabat(app, t, pegawai)
    kini = siklus_store.muat(t, siklus.kantor_id, siklus.id)
    periksa(kini, siklus, "rapat.catat", pegawai)
    return kini


def _periksa_slide(app: Application, t: Transaction, kini: Siklus, slide: str) -> None:
    hari_ini = setempat(app.sekarang(), kantor_store.kantor(t, kini.kantor_id).zona).date()
    if all(s.kunci != slide for s in susun(bahan_rapat(t, kini, hari_ini))):
        raise TidakDitemukan("Slide itu tidak ada (lagi). Pilih dari daftar.")
