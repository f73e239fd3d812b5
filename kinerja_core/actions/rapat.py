"""Langkah 5: the meeting, its attendance, decisions and notulen."""

from collections.abc import Collection
from datetime import date

from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru
from kinerja_core.application import Application
from kinerja_core.dokumen import daftar_hadir, notulen
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.naskah import (
    BarisHadir,
    BarisKeputusan,
    IsiDaftarHadir,
    IsiNotulen,
    IsiUndangan,
    PenandaTangan,
    kop,
    penanda,
)
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store.rapat import Kehadiran, Keputusan


def catat_hadir(
    app: Application, pegawai: Pegawai, siklus: Siklus, hadir: Collection[str], tamu: Collection[str] = ()
) -> Siklus:
    """Set who came: ``hadir`` are ids of Pegawai of the office, ``tamu`` names of guests."""
    with kerjakan(app, pegawai, siklus, "rapat.catat_hadir") as k:
        diundang = [p for p in kantor_store.daftar_pegawai(k.t, k.kantor.id) if p.aktif and p.peran is not Peran.ADMIN]
        daftar = [
            Kehadiran(nomor, p.nama, p.nip, p.jabatan_lengkap, p.id in hadir, "dicatat")
            for nomor, p in enumerate(sorted(diundang, key=_urutan), start=1)
        ]
        for nama in dict.fromkeys(t.strip() for t in tamu if t.strip()):
            daftar.append(Kehadiran(len(daftar) + 1, nama, "", "Tamu", hadir=True, cara="dicatat"))
        rapat_store.ganti_kehadiran(k.t, k.kantor.id, k.kini.id, tuple(daftar))
        k.isi["hadir"] = [h.nama for h in daftar if h.hadir]
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
    """Record a decision, or an action with owner and due date."""
    if not uraian.strip():
        raise IsianKeliru("Isi uraian keputusan.")
    with kerjakan(app, pegawai, siklus, "rapat.catat_keputusan") as k:
        keputusan = Keputusan(0, uraian.strip(), indikator, penanggung_jawab, batas_waktu, pegawai.id, k.pada)
        k.isi["nomor"] = rapat_store.tambah_keputusan(k.t, k.kantor.id, k.kini.id, keputusan)
        k.isi["uraian"] = uraian.strip()
    return k.siklus


def tutup(app: Application, sekretaris: Pegawai, siklus: Siklus, jalannya: str) -> Siklus:
    """End the meeting: daftar hadir and notulen are printed, and the Siklus goes on to Langkah 6."""
    with kerjakan(app, sekretaris, siklus, "rapat.tutup") as k:
        hadir = rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id)
        if not any(h.hadir for h in hadir):
            raise BelumLengkap("Catat dulu siapa yang hadir.")
        undangan = naskah_store.isi(k.t, k.kantor.id, k.kini.id, "undangan", IsiUndangan)
        if undangan is None:
            raise BelumLengkap("Undangan rapat belum diterbitkan pada Langkah 4.")
        isi_hadir = _isi_daftar_hadir(k, undangan, hadir)
        isi_notulen = _isi_notulen(k, undangan, hadir, jalannya)
        k.simpan_isi("daftar_hadir", isi_hadir)
        k.simpan_isi("notulen", isi_notulen)
        k.arsipkan("daftar_hadir", 5, "05-daftar-hadir.pdf", daftar_hadir.render(isi_hadir, app.huruf))
        k.arsipkan("notulen", 5, "05-notulen.pdf", notulen.render(isi_notulen, app.huruf))
    return k.siklus


def _isi_daftar_hadir(k: Kerja, u: IsiUndangan, hadir: tuple[Kehadiran, ...]) -> IsiDaftarHadir:
    baris = tuple(BarisHadir(h.nomor, h.nama, h.nip, h.jabatan, "hadir" if h.hadir else "tidak hadir") for h in hadir)
    return IsiDaftarHadir(
        kop(k.kantor), kode_baru(), u.acara, u.hari_rapat, _waktu(u), u.tempat, baris, penanda(k.pegawai)
    )


def _isi_notulen(k: Kerja, u: IsiUndangan, hadir: tuple[Kehadiran, ...], jalannya: str) -> IsiNotulen:
    keputusan = tuple(
        BarisKeputusan(
            p.nomor,
            p.uraian,
            p.indikator,
            p.penanggung_jawab,
            tanggal(p.batas_waktu) if p.batas_waktu else "",
        )
        for p in rapat_store.daftar_keputusan(k.t, k.kantor.id, k.kini.id)
    )
    pimpinan = next((h for h in hadir if h.hadir), hadir[0])
    return IsiNotulen(
        kop=kop(k.kantor),
        kode=kode_baru(),
        acara=u.acara,
        hari_rapat=u.hari_rapat,
        waktu=_waktu(u),
        tempat=u.tempat,
        pimpinan=f"{pimpinan.nama} ({pimpinan.jabatan})",
        notulis=_notulis(k).nama,
        hadir=tuple(f"{h.nama} ({h.jabatan})" for h in hadir if h.hadir),
        tidak_hadir=tuple(f"{h.nama} ({h.jabatan})" for h in hadir if not h.hadir),
        agenda=u.agenda,
        jalannya=jalannya.strip(),
        keputusan=keputusan,
        tanggal=setempat(k.pada, k.kantor.zona).date(),
        penanda=penanda(k.pegawai),
        penanda_notulis=_notulis(k),
    )


def _notulis(k: Kerja) -> PenandaTangan:
    staf = [p for p in kantor_store.daftar_pegawai(k.t, k.kantor.id) if p.aktif and p.peran is Peran.STAF]
    return penanda(staf[0] if staf else k.pegawai)


def _waktu(u: IsiUndangan) -> str:
    return f"{u.mulai} – {u.selesai} {u.zona}".strip()


def _urutan(p: Pegawai) -> tuple[int, str]:
    urut = (Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.SEKSI, Peran.STAF)
    return urut.index(p.peran), p.unit
