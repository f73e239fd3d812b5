"""Langkah 5: who came, by a click of the notulis, by own sign-in, or on paper."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kinerja_core.actions import notulen
from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.application import Application
from kinerja_core.dokumen import daftar_hadir as cetakan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.errors import DataSudahBerubah, IsianKeliru, TidakDitemukan
from kinerja_core.domain.jawaban_undangan import TAMU, terundang
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.pejabat import menjabat
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.rapat import Cara, Kehadiran, urutan_hadir
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import siklus as siklus_store


def catat(
    app: Application, pegawai: Pegawai, siklus: Siklus, hadir: Collection[str], tamu: Collection[str] = ()
) -> Siklus:
    """Set who came: ``hadir`` are ids of Pegawai of the office, ``tamu`` names of guests.

    Who has said so himself keeps his own word.
    """
    with kerjakan(app, pegawai, siklus, "rapat.catat_hadir") as k:
        daftar = [_sebagai(h, h.pegawai_id in hadir, Cara.DICATAT) for h in _pegawai(k)]
        _simpan(k, _dengan_tamu(daftar, tamu))
    return k.siklus


def tandai(
    app: Application,
    notulis: Pegawai,
    siklus: Siklus,
    pegawai_id: str,
    *,
    hadir: bool,
    cara: Cara = Cara.DICATAT,
) -> Siklus:
    """Set one name, present or not; ``cara`` KERTAS where he signed on paper."""
    with kerjakan(app, notulis, siklus, "rapat.catat_hadir") as k:
        _ganti(k, pegawai_id, hadir, cara)
    return k.siklus


def tambah_tamu(app: Application, notulis: Pegawai, siklus: Siklus, nama: str) -> Siklus:
    """Add a guest who came."""
    if not nama.strip():
        raise IsianKeliru("Isi nama tamu.")
    with kerjakan(app, notulis, siklus, "rapat.catat_hadir") as k:
        lama = rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id)
        tamu = [h.nama for h in lama if not h.pegawai_id]
        if nama.strip() in tamu:
            raise DataSudahBerubah(f"{nama.strip()} sudah tercatat hadir.")
        _simpan(k, _dengan_tamu(_pegawai(k), [*tamu, nama]))
    return k.siklus


def hadir_sendiri(app: Application, pegawai: Pegawai, siklus: Siklus) -> Siklus:
    """Somebody signed in says that he is here."""
    with kerjakan(app, pegawai, siklus, "rapat.hadir_sendiri") as k:
        ada = next((h for h in _pegawai(k) if h.pegawai_id == pegawai.id), None)
        if ada is not None and ada.hadir:
            raise DataSudahBerubah("Anda sudah tercatat hadir.")
        _ganti(k, pegawai.id, hadir=True, cara=Cara.SENDIRI)
    return k.siklus


def hapus_tamu(app: Application, notulis: Pegawai, siklus: Siklus, nama: str) -> Siklus:
    """Take a guest off the list again, who was ticked by mistake."""
    with kerjakan(app, notulis, siklus, "rapat.catat_hadir") as k:
        tamu = [h.nama for h in rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id) if not h.pegawai_id]
        if nama not in tamu:
            raise TidakDitemukan(f"{nama} tidak tercatat hadir.")
        _simpan(k, _dengan_tamu(_pegawai(k), [t for t in tamu if t != nama]))
    return k.siklus


def cetak_kosong(app: Application, notulis: Pegawai, siklus: Siklus) -> Siklus:
    """Print the list with room to sign in ink: the office, then guests and deputies, save who said he will not come."""
    with kerjakan(app, notulis, siklus, "rapat.cetak_hadir") as k:
        undangan = notulen.undangan(k)
        kosong = tuple(
            replace(h, nomor=nomor, hadir=True, cara=Cara.KERTAS.value)
            for nomor, h in enumerate((*_pegawai(k), *_tamu_kertas(k, undangan)), start=1)
        )
        isi = notulen.isi_daftar_hadir(k, undangan, kosong)
        k.simpan_isi("daftar_hadir_kosong", isi)
        data = cetakan.render(isi, app.huruf)
        k.arsipkan("daftar_hadir_kosong", 5, "05-daftar-hadir-kosong.pdf", data)
    return k.siklus


def unggah_pindaian(app: Application, notulis: Pegawai, siklus: Siklus, data: bytes) -> Siklus:
    """Keep the scan of the list signed on paper."""
    jenis = kenali(data, JENIS_PINDAIAN)
    with kerjakan(app, notulis, siklus, "rapat.unggah_hadir") as k:
        k.arsipkan("pindaian_hadir", 5, f"05-daftar-hadir-pindaian.{jenis}", data)
    return k.siklus


def _ganti(k: Kerja, pegawai_id: str, hadir: bool, cara: Cara) -> None:
    daftar = _pegawai(k)
    if all(h.pegawai_id != pegawai_id for h in daftar):
        raise TidakDitemukan("Nama itu tidak ada di daftar undangan. Catat sebagai tamu.")
    tamu = [h.nama for h in rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id) if not h.pegawai_id]
    baru = [_sebagai(h, hadir, cara) if h.pegawai_id == pegawai_id else h for h in daftar]
    _simpan(k, _dengan_tamu(baru, tamu))


def _pegawai(k: Kerja) -> list[Kehadiran]:
    """The people of the office as recorded so far, in the order of rank, whoever has joined since included."""
    ada = {h.pegawai_id: h for h in rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id) if h.pegawai_id}
    semua = kantor_store.daftar_pegawai(k.t, k.kantor.id)
    orang = [p for p in semua if p.peran is not Peran.ADMIN and (menjabat(p, k.hari_ini) or p.id in ada)]
    return [
        Kehadiran(
            *(nomor, p.nama, p.nip, p.jabatan_lengkap),
            hadir=ada[p.id].hadir if p.id in ada else False,
            cara=ada[p.id].cara if p.id in ada else Cara.DICATAT.value,
            pegawai_id=p.id,
        )
        for nomor, p in enumerate(sorted(orang, key=urutan_hadir), start=1)
    ]


def _tamu_kertas(k: Kerja, undangan: IsiUndangan) -> list[Kehadiran]:
    """Guests already recorded, then those the invitation and its answers lead one to expect."""
    tercatat = [h for h in rapat_store.kehadiran(k.t, k.kantor.id, k.kini.id) if not h.pegawai_id]
    jejak = siklus_store.jejak(k.t, k.kantor.id, k.kini.id)
    semua = terundang(jejak, undangan.kepada, kantor_store.daftar_pegawai(k.t, k.kantor.id))
    ada = {h.nama for h in tercatat}
    datang = [t.yang_datang for t in semua if t.sebagai_tamu and t.sebagai_tamu not in ada]
    return [*tercatat, *(Kehadiran(0, d[0], "", d[1], hadir=True, cara="") for d in datang if d is not None)]


def _sebagai(h: Kehadiran, hadir: bool, cara: Cara) -> Kehadiran:
    if h.hadir and hadir and h.cara == Cara.SENDIRI.value:
        return h
    return replace(h, hadir=hadir, cara=cara.value if hadir else Cara.DICATAT.value)


def _dengan_tamu(daftar: Sequence[Kehadiran], tamu: Collection[str]) -> tuple[Kehadiran, ...]:
    semua = list(daftar)
    for nama in dict.fromkeys(t.strip() for t in tamu if t.strip()):
        semua.append(Kehadiran(len(semua) + 1, nama, "", TAMU, hadir=True, cara=Cara.DICATAT.value))
    return tuple(semua)


def _simpan(k: Kerja, daftar: tuple[Kehadiran, ...]) -> None:
    rapat_store.ganti_kehadiran(k.t, k.kantor.id, k.kini.id, daftar)
    k.isi["hadir"] = [h.nama for h in daftar if h.hadir]
