"""Words around the invitation: its agenda, the text to paste into WhatsApp, and the answers to it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.errors import CatatanWajib, IsianKeliru
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.domain.waktu import hari_tanggal, tanggal


class Jawaban(StrEnum):
    """What an invitee answers."""

    HADIR = "hadir"
    TIDAK_HADIR = "tidak hadir"
    DIWAKILI = "diwakili"


@dataclass(frozen=True)
class JawabanUndangan:
    """The last answer of one invitee; ``pada`` naive UTC. ``wakil`` comes in his place where he is DIWAKILI."""

    oleh: str
    jawaban: Jawaban
    alasan: str
    wakil: str
    pada: datetime


def periksa_jawaban(jawaban: Jawaban, alasan: str, wakil: str) -> None:
    """Refuse an absence without its reason, and a deputy without his name."""
    if jawaban is Jawaban.TIDAK_HADIR and not alasan.strip():
        raise CatatanWajib("Tuliskan alasan Anda tidak dapat hadir.")
    if jawaban is Jawaban.DIWAKILI and not wakil.strip():
        raise IsianKeliru("Tuliskan nama dan jabatan yang mewakili Anda.")


def jawaban_terakhir(jejak: Sequence[Jejak]) -> dict[str, JawabanUndangan]:
    """By id of the Pegawai, what he answered last to the invitation of this Siklus."""
    hasil: dict[str, JawabanUndangan] = {}
    for j in jejak:
        if j.peristiwa == "undangan.dijawab":
            isi = json.loads(j.isi)
            hasil[j.oleh] = JawabanUndangan(j.oleh, Jawaban(isi["jawaban"]), j.catatan, isi["wakil"], j.pada)
    return hasil


def diundang(jejak: Sequence[Jejak]) -> tuple[str, ...]:
    """Ids of the Pegawai the newest invitation names; empty before it is issued."""
    for j in reversed(jejak):
        if j.peristiwa == "undangan.diterbitkan":
            return tuple(json.loads(j.isi).get("diundang", ()))
    return ()


def agenda_awal(indikator: int, unit: int, usulan: Sequence[str], batas: date, tindak_lanjut: int) -> tuple[str, ...]:
    """The agenda the Siklus itself suggests.

    ``usulan`` are the Units that proposed a change, ``batas`` the deadline of the Format IKU, ``tindak_lanjut``
    how many decisions the meeting before this one left to be followed up.
    """
    return (
        *([f"Tindak lanjut {tindak_lanjut} keputusan rapat sebelumnya"] if tindak_lanjut else []),
        f"Pembahasan {indikator} indikator, target, dan sumber data dari {unit} Seksi dan sekretariat",
        f"Pembahasan usulan perubahan IKU dari {', '.join(usulan)}" if usulan else "Pembahasan usulan perubahan IKU",
        f"Penetapan batas waktu penyerahan data (dalam Format IKU: {tanggal(batas)})",
    )


def teks_pos_el(isi: IsiUndangan, kantor: Kantor) -> str:
    """The letter that carries the PDF and the calendar file."""
    return (
        f"Yth. Bapak/Ibu,\n\nBersama ini kami sampaikan undangan nomor {isi.nomor} (terlampir).\n\n"
        f"Acara   : {isi.acara}\nHari    : {hari_tanggal(isi.hari_rapat)}\n"
        f"Waktu   : {isi.mulai}–{isi.selesai} {isi.zona}\nTempat  : {isi.tempat}\n\n"
        f"Mohon menjawab kehadiran pada halaman Tugas saya di aplikasi Kinerja {kantor.nama}. Terima kasih."
    )


def teks_whatsapp(isi: IsiUndangan, kantor: Kantor) -> str:
    """The invitation as a short message."""
    agenda = "\n".join(f"{nomor}. {butir}" for nomor, butir in enumerate(isi.agenda, start=1))
    return (
        f"*Undangan Rapat {kantor.nama}*\nNomor {isi.nomor}\n\n"
        f"Hari/tanggal: {hari_tanggal(isi.hari_rapat)}\nWaktu: {isi.mulai}–{isi.selesai} {isi.zona}\n"
        f"Tempat: {isi.tempat}\nAcara: {isi.acara}\n\nAgenda:\n{agenda}\n\nMohon kehadirannya. Terima kasih."
    )
