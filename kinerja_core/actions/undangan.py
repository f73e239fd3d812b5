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
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.naskah import IsiUndangan, PenandaTangan, kop, penanda
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.tata_surat import TataSurat
from kinerja_core.domain.waktu import ke_utc, setempat
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
    """Keep a draft for the Sekretaris."""
    _periksa(rincian)
    with kerjakan(app, staf, siklus, "undangan.siapkan") as k:
        k.simpan_isi("rancangan_undangan", rincian)
        k.isi["hari_rapat"] = rincian.hari_rapat.isoformat()
    return k.siklus


def terbitkan(app: Application, sekretaris: Pegawai, siklus: Siklus, rincian: RincianUndangan) -> Siklus:
    """Number and issue the invitation: PDF and .ics; the Siklus goes on to Langkah 5."""
    _periksa(rincian)
    with kerjakan(app, sekretaris, siklus, "undangan.terbitkan") as k:
        isi = _isi(k, rincian)
        k.simpan_isi("undangan", isi)
        k.arsipkan("undangan", 4, "04-undangan-rapat.pdf", cetakan.render(isi, app.huruf))
        uid = f"{k.kini.id}@kinerja"
        k.arsipkan("kalender", 4, "04-undangan-rapat.ics", kalender.render(isi, k.kantor.zona, uid, k.pada))
        mulai = datetime.combine(rincian.hari_rapat, time(*divmod(_menit(rincian.mulai), 60)))
        # the clock of Langkah 5 starts when the meeting does, not when it was called
        k.isi |= {"dijadwalkan": ke_utc(mulai, k.kantor.zona).isoformat(), "undangan": len(rincian.kepada)}
    return k.siklus


def _isi(k: Kerja, r: RincianUndangan) -> IsiUndangan:
    tanggal = setempat(k.pada, k.kantor.zona).date()
    if r.hari_rapat < tanggal:
        raise IsianKeliru("Hari rapat sudah lewat. Pilih hari ini atau sesudahnya.")
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
        penanda=_penanda(k, tata),
        tembusan=tata.tembusan_undangan,
    )


def _penanda(k: Kerja, tata: TataSurat) -> PenandaTangan:
    """The Sekretaris's block; where the office says so he signs a.n. the Camat, who is among the invited himself."""
    blok = penanda(k.pegawai)
    if not tata.atas_nama:
        return blok
    atasan = penanda(pejabat(k.t, k.kantor.id, Peran.CAMAT))
    return replace(blok, jabatan=f"a.n. {atasan.jabatan}\n{blok.jabatan}")


def _periksa(r: RincianUndangan) -> None:
    for jam in (r.mulai, r.selesai):
        if _JAM.fullmatch(jam.strip()) is None:
            raise IsianKeliru(f"Jam “{jam}” tidak dikenal. Tulis seperti 09.00.")
    if _menit(r.selesai) <= _menit(r.mulai):
        raise IsianKeliru("Jam selesai harus sesudah jam mulai.")
    if not r.tempat.strip() or not r.agenda:
        raise IsianKeliru("Isi tempat dan agenda rapat.")
    if not r.kepada:
        raise IsianKeliru("Pilih paling sedikit satu undangan.")


def _menit(jam: str) -> int:
    pukul, menit = re.split("[.:]", jam.strip())
    return int(pukul) * 60 + int(menit)
