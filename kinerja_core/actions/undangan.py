"""Langkah 4: the invitation to the meeting, prepared by Staf, issued by the Sekretaris."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru, pejabat
from kinerja_core.actions.nomor import Permintaan, ambil
from kinerja_core.application import Application
from kinerja_core.dokumen import kalender
from kinerja_core.dokumen import undangan as cetakan
from kinerja_core.domain.agenda import ringkas_tujuan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru, TidakBerwenang
from kinerja_core.domain.jawaban_undangan import (
    Jawaban,
    JawabanDiterima,
    JawabanUndangan,
    diundang,
    periksa_diterima,
    periksa_jawaban,
    terundang,
)
from kinerja_core.domain.naskah import PenandaTangan, kop, penanda
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.pejabat import menjabat
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.domain.undangan import JENIS_SURAT, berlaku, periksa_pembatalan, teks_pos_el, terbitan
from kinerja_core.domain.waktu import ke_utc
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import kontak as kontak_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store import tata_surat as tata_store

KLASIFIKASI_UNDANGAN = "000.1.5"
"""Rapat dinas, Permendagri 83/2022."""

_JAM = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


@dataclass(frozen=True)
class RincianUndangan:
    """What the letter says; hours as ``09.00``, one addressee and one agenda point per entry."""

    hari_rapat: date
    mulai: str
    selesai: str
    tempat: str
    kepada: tuple[str, ...]
    agenda: tuple[str, ...]
    sifat: str = "Penting"
    acara: str = "Rapat pembahasan data dan informasi kinerja kecamatan"


def siapkan(app: Application, staf: Pegawai, siklus: Siklus, rincian: RincianUndangan) -> Siklus:
    """Keep a draft for the Sekretaris; refused as the letter itself would be."""
    rincian = _periksa(rincian)
    with kerjakan(app, staf, siklus, "undangan.siapkan") as k:
        _periksa_hari(rincian, k.hari_ini)
        k.simpan_isi("rancangan_undangan", rincian)
        k.isi["hari_rapat"] = rincian.hari_rapat.isoformat()
    return k.siklus


def terbitkan(app: Application, sekretaris: Pegawai, siklus: Siklus, rincian: RincianUndangan) -> Siklus:
    """Number and issue the invitation: PDF and .ics; the Siklus goes on to Langkah 5."""
    rincian = _periksa(rincian)
    with kerjakan(app, sekretaris, siklus, "undangan.terbitkan") as k:
        isi = _isi(k, rincian)
        k.simpan_isi("undangan", isi)
        k.arsipkan("undangan", 4, "04-undangan-rapat.pdf", cetakan.render(isi, app.huruf))
        uid, ke = f"{k.kini.id}@kinerja", terbitan(siklus_store.jejak(k.t, k.kantor.id, k.kini.id))
        k.arsipkan("kalender", 4, "04-undangan-rapat.ics", kalender.render(isi, k.kantor.zona, uid, k.pada, ke))
        mulai = datetime.combine(rincian.hari_rapat, time(*divmod(_menit(rincian.mulai), 60)))
        # the clock of Langkah 5 starts when the meeting does, not when it was called
        k.isi |= {"dijadwalkan": ke_utc(mulai, k.kantor.zona).isoformat(), "undangan": len(rincian.kepada)}
        k.isi |= _siapa_diundang(k, rincian.kepada)
    return k.siklus


def batalkan(app: Application, sekretaris: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Withdraw the invitation before its meeting: its number is void, and Langkah 4 is done again.

    What the letter said becomes the draft of the next one; the answers to it fall. BelumLengkap once the meeting
    has begun.
    """
    with kerjakan(app, sekretaris, siklus, "undangan.batalkan", alasan) as k:
        jejak = siklus_store.jejak(k.t, k.kantor.id, k.kini.id)
        periksa_pembatalan(jejak)
        surat = surat_store.milik_siklus(k.t, k.kantor.id, k.kini.id, JENIS_SURAT)
        isi = naskah_store.isi(k.t, k.kantor.id, k.kini.id, JENIS_SURAT, IsiUndangan)
        if surat is None or isi is None:
            raise BelumLengkap("Undangan rapat belum diterbitkan.")
        surat_store.batalkan(k.t, k.kantor.id, surat.kunci, alasan.strip(), sekretaris.id, k.pada)
        k.simpan_isi("rancangan_undangan", _rincian(isi))
        k.isi |= {"nomor": surat.nomor_lengkap, "diundang": list(diundang(jejak))}
    return k.siklus


def jawab(
    app: Application, pegawai: Pegawai, siklus: Siklus, jawaban: Jawaban, alasan: str = "", wakil: str = ""
) -> Siklus:
    """Answer the invitation for oneself; a later answer replaces it, and both stay in the trail.

    Refused where the invitation does not name this person, an absence gives no reason, or a deputy no name.
    """
    periksa_jawaban(jawaban, alasan, wakil)
    catatan = alasan.strip() if jawaban is not Jawaban.HADIR else ""
    with kerjakan(app, pegawai, siklus, "undangan.jawab", catatan) as k:
        if pegawai.id not in diundang(siklus_store.jejak(k.t, k.kantor.id, k.kini.id)):
            raise TidakBerwenang("Nama Anda tidak ada dalam undangan rapat ini.")
        k.isi |= {"jawaban": jawaban.value, "wakil": wakil.strip() if jawaban is Jawaban.DIWAKILI else ""}
    return k.siklus


def catat_jawaban(app: Application, staf: Pegawai, siklus: Siklus, diterima: JawabanDiterima) -> Siklus:
    """Write down the answer of a guest, or of an official who did not give it in the application himself.

    The trail names who wrote it down and which way it came; an official is told. Refused as
    `domain.jawaban_undangan.periksa_diterima` says, where also stands which of two answers counts.
    """
    d = diterima
    catatan = d.alasan.strip() if d.jawaban is not Jawaban.HADIR else ""
    wakil = d.wakil.strip() if d.jawaban is Jawaban.DIWAKILI else ""
    with kerjakan(app, staf, siklus, "undangan.catat_jawaban", catatan) as k:
        surat = naskah_store.isi(k.t, k.kantor.id, k.kini.id, "undangan", IsiUndangan)
        jejak = siklus_store.jejak(k.t, k.kantor.id, k.kini.id)
        orang = kantor_store.daftar_pegawai(k.t, k.kantor.id)
        periksa_diterima(d, staf, terundang(jejak, surat.kepada if surat else (), orang))
        k.isi |= {"siapa": d.dari.siapa, "nama": d.dari.nama, "jalan": d.jalan.value, "lewat": d.jalan.sebutan}
        k.isi |= {"jawaban": d.jawaban.value, "wakil": wakil}
        k.isi["kalimat"] = JawabanUndangan(staf.id, d.jawaban, catatan, wakil, k.pada).singkat
    return k.siklus


def kirim_pos_el(app: Application, pegawai: Pegawai, siklus: Siklus) -> int:
    """Send the issued invitation, PDF and .ics attached, to every invitee with an address; returns how many.

    Refused where no server is configured, nothing has been issued, or nobody can be reached.
    """
    if pegawai.peran not in (Peran.STAF, Peran.KASUBAG, Peran.SEKRETARIS):
        raise TidakBerwenang("Undangan dikirim oleh Staf, Kasubag, atau Sekretaris.")
    if app.surel is None:
        raise BelumLengkap("Server pos-el belum disetel. Salin teksnya dan kirim lewat WhatsApp.")
    with app.store.read() as r:
        isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "undangan", IsiUndangan)
        jejak = siklus_store.jejak(r, siklus.kantor_id, siklus.id)
        nama = diundang(jejak)
        kontak = kontak_store.kontak(r, siklus.kantor_id)
        kantor = kantor_store.kantor(r, siklus.kantor_id)
        if isi is None or not berlaku(jejak):
            raise BelumLengkap("Undangan rapat belum diterbitkan.")
        berkas = [naskah_store.dokumen_terakhir(r, siklus.kantor_id, siklus.id, j) for j in ("undangan", "kalender")]
    alamat = [kontak[p][0] for p in nama if p in kontak and kontak[p][0]]
    if not alamat:
        raise BelumLengkap("Belum ada pos-el pegawai yang diundang. Minta Admin melengkapinya.")
    lampiran = {d.nama_berkas: app.arsip.baca(d.sha256) for d in berkas}
    for satu in alamat:
        app.surel.kirim(satu, f"{isi.hal}: {isi.acara}", teks_pos_el(isi, kantor), lampiran)
    return len(alamat)


def _siapa_diundang(k: Kerja, kepada: tuple[str, ...]) -> dict[str, object]:
    """Whom of the office the letter names, by the jabatan it addresses; whoever else it names is a guest."""
    semua = kantor_store.daftar_pegawai(k.t, k.kantor.id)
    menjabat_kini = [p for p in semua if p.peran is not Peran.ADMIN and menjabat(p, k.hari_ini)]
    dikenal = [p for p in menjabat_kini if p.jabatan_lengkap in kepada]
    jabatan = {p.jabatan_lengkap for p in dikenal}
    return {"diundang": [p.id for p in dikenal], "tamu": [t for t in dict.fromkeys(kepada) if t not in jabatan]}


def _rincian(isi: IsiUndangan) -> RincianUndangan:
    """The draft from which that letter comes again."""
    tempat_waktu = (isi.hari_rapat, isi.mulai, isi.selesai, isi.tempat)
    return RincianUndangan(*tempat_waktu, isi.kepada, isi.agenda, isi.sifat, isi.acara)


def _isi(k: Kerja, r: RincianUndangan) -> IsiUndangan:
    tanggal = k.hari_ini
    _periksa_hari(r, tanggal)
    tata = tata_store.tata_surat(k.t, k.kantor.id)
    tujuan = ringkas_tujuan(r.kepada)
    permintaan = Permintaan("undangan", KLASIFIKASI_UNDANGAN, "Undangan rapat", tujuan, tanggal)
    return IsiUndangan(
        kop=kop(k.kantor),
        kode=kode_baru(),
        nomor=ambil(k, permintaan),
        sifat=r.sifat,
        lampiran="-",
        hal="Undangan Rapat",
        tanggal=tanggal,
        kepada=r.kepada,
        hari_rapat=r.hari_rapat,
        mulai=r.mulai,
        selesai=r.selesai,
        zona=k.kantor.singkatan_zona,
        tempat=r.tempat,
        acara=r.acara,
        agenda=r.agenda,
        penanda=_penanda(k, tata, tanggal),
        tembusan=tata.tembusan_undangan,
    )


def _penanda(k: Kerja, tata: TataSurat, tanggal: date) -> PenandaTangan:
    """The Sekretaris's block; where the office says so he signs a.n. the Camat, who is among the invited himself."""
    blok = penanda(k.pegawai)
    if not tata.atas_nama:
        return blok
    atasan = penanda(pejabat(k.t, k.kantor.id, Peran.CAMAT, tanggal), k.kantor)
    return replace(blok, jabatan=f"a.n. {atasan.jabatan}\n{blok.jabatan}")


def _periksa_hari(r: RincianUndangan, hari_ini: date) -> None:
    if r.hari_rapat < hari_ini:
        raise IsianKeliru("Hari rapat sudah lewat. Pilih hari ini atau sesudahnya.")


def _periksa(r: RincianUndangan) -> RincianUndangan:
    """The letter with everyone once: a jabatan may be chosen and also typed among the guests."""
    for jam in (r.mulai, r.selesai):
        if _JAM.fullmatch(jam.strip()) is None:
            raise IsianKeliru(f"Jam “{jam}” tidak dikenal. Tulis seperti 09.00.")
    if _menit(r.selesai) <= _menit(r.mulai):
        raise IsianKeliru("Jam selesai harus sesudah jam mulai.")
    if not r.tempat.strip() or not r.agenda:
        raise IsianKeliru("Isi tempat dan agenda rapat.")
    if not r.kepada:
        raise IsianKeliru("Pilih paling sedikit satu undangan.")
    return replace(r, kepada=tuple(dict.fromkeys(r.kepada)))


def _menit(jam: str) -> int:
    pukul, menit = re.split("[.:]", jam.strip())
    return int(pukul) * 60 + int(menit)
